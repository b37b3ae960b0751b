"""Which landings this program has begun: one file for each, in its own data folder."""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path

from lmtrainer.files import write_whole
from lmtrainer.frozen import frozen

BEGUN, COUNTS = ".begun", ".list"
_NAME = re.compile(r"\.import-[0-9a-f]{16}")


@frozen
class Landing:
    """New files on their way into the course in ``root``; ``name`` is that of the hidden folder in which they wait.

    ``files`` has the path of each in the course, in order, and the SHA-256 of what it holds.
    """

    name: str
    root: Path
    files: tuple[tuple[str, str], ...]

    @classmethod
    def of(cls, name: str, root: Path, files: Mapping[str, bytes]) -> "Landing":
        """A landing of these files."""
        listed = tuple((path, hashlib.sha256(data).hexdigest()) for path, data in files.items())
        return cls(name, Path(os.path.realpath(root)), listed)

    @property
    def staging(self) -> Path:
        """The hidden folder."""
        return self.root / self.name

    def check(self, number: int) -> None:
        """Raises `ValueError` when the staged file with this number is not as it was written, and `OSError`."""
        staged = self.staging / str(number)
        path, digest = self.files[number]
        plain = staged.is_file() and not staged.is_symlink() and not self.staging.is_symlink()
        if not plain or hashlib.sha256(staged.read_bytes()).hexdigest() != digest:
            raise ValueError(f"{path} is not as it was written")


def keep(journal: Path, landing: Landing) -> None:
    """Keep that a landing has begun. Raises `OSError`."""
    journal.mkdir(parents=True, exist_ok=True)
    text = json.dumps({"root": str(landing.root), "files": landing.files})
    write_whole(journal / (landing.name + BEGUN), text.encode())


def forget(journal: Path, landing: Landing) -> None:
    """The landing has come to its end. Raises `OSError`."""
    for ending in (BEGUN, COUNTS):
        (journal / (landing.name + ending)).unlink(missing_ok=True)


def entries_of(journal: Path, root: Path) -> list[tuple[Landing, bool]]:
    """The landings in this course that have not come to their end, and whether each counts already.

    An entry that is not as `keep` wrote it is none. Raises `OSError`.
    """
    found = []
    for entry in sorted(journal.glob(".import-*")):
        if entry.suffix in (BEGUN, COUNTS) and _NAME.fullmatch(entry.stem):
            landing = _read(entry)
            if landing is not None and landing.root == Path(os.path.realpath(root)):
                found.append((landing, entry.suffix == COUNTS))
    return found


def _read(entry: Path) -> Landing | None:
    try:
        held = json.loads(entry.read_text("utf-8"))
        files = tuple((str(path), str(digest)) for path, digest in held["files"])
        return Landing(entry.stem, Path(held["root"]), files)
    except (ValueError, KeyError, TypeError):
        return None
