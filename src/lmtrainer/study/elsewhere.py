"""Copies of the record outside the data folder: what the learner saved, what was brought to the organisation.

They are not this program's to remove. They are named before everything else is deleted.
"""

import json
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from lmtrainer.files import write_whole
from lmtrainer.plain_file import read_plain

NOTED = "copies.json"
MOST_BYTES = 1 << 20
MOST = 50


def note_copy(data: Path, copy: Path) -> None:
    """Remember that the learner saved the record, or facts of it, there. Raises nothing."""
    found = [copy.absolute(), *(other for other in _noted(data) if other != copy.absolute())]
    with suppress(OSError):
        write_whole(data / NOTED, json.dumps([str(path) for path in found[:MOST]], indent=1).encode())


def noted_copies(data: Path) -> tuple[Path, ...]:
    """The copies that the learner saved and that are still where they were, the last one first. Raises nothing."""
    return tuple(path for path in _noted(data) if _is_there(path))


def forget_copies(data: Path) -> None:
    """What was noted says where somebody keeps things: it goes with everything else. Raises nothing."""
    with suppress(OSError):
        (data / NOTED).unlink(missing_ok=True)


def brought_to(results: Path | None, backups: Path | None, owner: str) -> tuple[Path, ...]:
    """Where an organisation's folders have what this computer brought; the folders are not looked into."""
    lines = [results / f"{owner}.jsonl"] if results is not None else []
    return (*lines, *([backups / owner] if backups is not None else []))


def shown(paths: Iterable[Path]) -> tuple[str, ...]:
    """Paths as one line each, whatever is in their names."""
    return tuple("".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in str(path)) for path in paths)


def _noted(data: Path) -> list[Path]:
    try:
        found = json.loads(read_plain(data / NOTED, MOST_BYTES))
    except (OSError, ValueError, RecursionError):
        return []
    return (
        [Path(path) for path in found if isinstance(path, str) and "\0" not in path] if isinstance(found, list) else []
    )


def _is_there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False
