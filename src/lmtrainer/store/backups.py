"""Back-ups of a record: made by SQLite itself, thinned by age, listed, found again when the record is damaged."""

import contextlib
import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from datetime import datetime
from pathlib import Path

from lmtrainer.frozen import frozen
from lmtrainer.store.connecting import DAMAGE, connect, put_in_place
from lmtrainer.store.migrations import APPLICATION_ID

NEWEST, DAYS, WEEKS, MONTHS = 3, 7, 4, 12
MOST_BYTES = 2_000_000_000
_FORMAT = "%Y%m%d-%H%M%S"
_NAME = re.compile(r".*-(\d{8}-\d{6})(?:-(\d+))?$")


@frozen
class Backup:
    """One back-up. ``made_at`` is UTC; ``answers`` is None where the file cannot be read."""

    path: Path
    made_at: datetime
    size: int
    answers: int | None


class Backups:
    """The back-ups beside one record, in the folder ``backups``; those of a huge record take no more than so much."""

    def __init__(self, record: Path, most_bytes: int = MOST_BYTES) -> None:
        self._record, self.most_bytes = record, most_bytes
        self.folder = record.parent / "backups"

    def make(self, connection: sqlite3.Connection, now: datetime) -> Path:
        """Write a back-up and put it in place when it has proved to be whole, then thin the old ones.

        Raises `OSError` or `sqlite3.Error`; then every earlier back-up is still there.
        """
        self.folder.mkdir(exist_ok=True)
        target = self._free_name(now)
        copy_to(connection, target)
        self._thin(target)
        return target

    def _free_name(self, now: datetime) -> Path:
        name = f"{self._record.stem}-{now.strftime(_FORMAT)}"
        target, number = self.folder / f"{name}{self._record.suffix}", 1
        while target.exists():
            number += 1
            target = self.folder / f"{name}-{number}{self._record.suffix}"
        return target

    def all(self) -> tuple[Path, ...]:
        """All back-ups, the newest first."""
        pattern = f"{self._record.stem}-????????-??????*{self._record.suffix}"
        found = [path for path in self.folder.glob(pattern) if _NAME.match(path.stem)]
        return tuple(sorted(found, key=_age, reverse=True))

    def listed(self) -> tuple[Backup, ...]:
        """All back-ups with what a person wants to know of them, the newest first."""
        found = []
        for path in self.all():
            with contextlib.suppress(OSError):  # it went meanwhile
                found.append(Backup(path, made_at(path), path.stat().st_size, _answers(path)))
        return tuple(found)

    def newest_good(self) -> Path | None:
        """The newest back-up that proves to be whole."""
        return next((path for path in self.all() if is_whole(path)), None)

    def _thin(self, just_made: Path) -> None:
        paths = self.all()
        kept = worth_keeping(made_at(path) for path in paths)
        room = self.most_bytes
        for number, path in enumerate(paths):
            with contextlib.suppress(OSError):
                room -= path.stat().st_size
                old = made_at(path) not in kept or (room < 0 and number >= NEWEST)
                if old and path != just_made:
                    path.unlink()


def worth_keeping(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Of these back-ups the newest three, and the newest of each of 7 days, 4 weeks and 12 months that have any."""
    ordered = sorted(set(moments), reverse=True)
    kept = set(ordered[:NEWEST])
    for form, count in (("%Y-%m-%d", DAYS), ("%G-%V", WEEKS), ("%Y-%m", MONTHS)):
        newest_of: dict[str, datetime] = {}
        for moment in ordered:
            newest_of.setdefault(moment.strftime(form), moment)
        kept.update(list(newest_of.values())[:count])
    return frozenset(kept)


def made_at(backup: Path) -> datetime:
    """When a back-up was made, by its name; UTC. Raises `ValueError`."""
    found = _NAME.match(backup.stem)
    if not found:
        raise ValueError(backup.name)
    return datetime.strptime(found[1] + "+0000", _FORMAT + "%z")


def _age(backup: Path) -> tuple[str, int]:
    found = _NAME.match(backup.stem)
    assert found is not None
    return found[1], int(found[2] or 1)


def copy_to(connection: sqlite3.Connection, target: Path) -> None:
    """Write a whole copy of what a connection reads; it gets its name when it has proved to be whole.

    Raises `OSError` or `sqlite3.Error`; then a file that was there is as it was.
    """
    temporary = target.with_name(target.name + ".partial")
    temporary.unlink(missing_ok=True)
    try:
        connection.execute("VACUUM INTO ?", (str(temporary),))
        if not is_whole(temporary):
            raise sqlite3.DatabaseError("the copy is malformed")
        put_in_place(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def is_whole(path: Path) -> bool:
    """Whether a file is a record that SQLite finds nothing wrong with."""
    try:
        with closing(connect(path, "immutable")) as connection:
            ours = connection.execute("PRAGMA application_id").fetchone()[0] == APPLICATION_ID
            return bool(ours and connection.execute("PRAGMA quick_check(1)").fetchone()[0] == "ok")
    except DAMAGE:
        return False


def _answers(path: Path) -> int | None:
    try:
        with closing(connect(path, "immutable")) as connection:
            return int(connection.execute("SELECT count(*) FROM attempt").fetchone()[0])
    except DAMAGE:
        return None
