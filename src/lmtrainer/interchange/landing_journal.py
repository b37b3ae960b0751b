"""Which landings this program has begun: one file for each, in its own data folder."""

import hashlib
import json
import os
import re
from collections.abc import Mapping
from pathlib import Path

from lmtrainer.files import write_whole
from lmtrainer.frozen import frozen
from lmtrainer.plain_file import NotPlain, TooLarge, opened_plain, read_plain

JOURNAL = "imports"  # in the data folder: what has been begun and not ended
BEGUN, COUNTS = ".begun", ".list"
MOST_BYTES = 16 << 20  # of an entry, in which each file has a line
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
        linked = staged.is_symlink() or self.staging.is_symlink()
        if linked or not _holds(staged, digest):
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


def roots_in(journal: Path) -> set[Path]:
    """The courses in which a landing has not come to its end. Raises `OSError`."""
    return {landing.root for entry in journal.glob(".import-*") if (landing := _read(entry)) is not None}


def _read(entry: Path) -> Landing | None:
    try:
        held = json.loads(read_plain(entry, MOST_BYTES))
        files = tuple((str(path), str(digest)) for path, digest in held["files"])
        return Landing(entry.stem, Path(held["root"]), files)
    except (NotPlain, TooLarge, ValueError, KeyError, TypeError, RecursionError):
        return None


def _holds(staged: Path, digest: str) -> bool:
    try:
        with opened_plain(staged) as file:
            return hashlib.file_digest(file, "sha256").hexdigest() == digest
    except NotPlain:
        return False
