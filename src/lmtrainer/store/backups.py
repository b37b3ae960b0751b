"""Back-ups of a record: made by SQLite itself, thinned by age, listed, found again when the record is damaged."""

import contextlib
import re
import sqlite3
from collections.abc import Iterable, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path

from lmtrainer.files import put, sync
from lmtrainer.frozen import frozen
from lmtrainer.store.connecting import DAMAGE, beside, connect, value_of
from lmtrainer.store.guarding import guarded
from lmtrainer.store.migrations import APPLICATION_ID

NEWEST, DAYS, WEEKS, MONTHS = 3, 7, 4, 12
MOST_BYTES = 2_000_000_000
_FORMAT = "%Y%m%d-%H%M%S"
_NAME = re.compile(r".*-(?P<stamp>\d{8}-\d{6})(?:-(?P<number>\d+))?")


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

    def make(self, connection: sqlite3.Connection, now: datetime, *, thin: bool = True) -> Path:
        """Write a back-up and put it in place when it has proved to be whole, then thin the old ones.

        Raises `OSError` or `sqlite3.Error`; then every earlier back-up is still there.
        """
        self.folder.mkdir(exist_ok=True)
        target = self._free_name(now)
        copy_to(connection, target)
        if thin:
            self.thin(target)
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
        named = beside(self.folder, f"{self._record.stem}-", self._record.suffix)
        found = [path for path in named if _NAME.fullmatch(path.stem[len(self._record.stem) :])]
        return tuple(sorted(found, key=_age, reverse=True))

    def listed(self) -> tuple[Backup, ...]:
        """All back-ups with what a person wants to know of them, the newest first."""
        found = []
        for path in self.all():
            with contextlib.suppress(OSError):  # it went meanwhile
                found.append(Backup(path, made_at(path), path.stat().st_size, _answers(path)))
        return tuple(found)

    def newest_good(self) -> Path | None:
        """The newest back-up that opens, and that holds something where any does."""
        from lmtrainer.store.reading_others import is_good  # for the day on which the record is lost

        good = (path for path in self.all() if is_good(path, self._record))
        first = None
        for path in good:
            if facts_in(path):
                return path
            first = first or path
        return first

    def thin(self, just_made: Path) -> None:
        """Let old back-ups go whose days, weeks and months have newer ones, as far as `spared` lets them."""
        paths = self.all()
        kept = worth_keeping(made_at(path) for path in paths)
        room, old = self.most_bytes, []
        for number, path in enumerate(paths):
            with contextlib.suppress(OSError):
                room -= path.stat().st_size
                if path != just_made and (made_at(path) not in kept or (room < 0 and number >= NEWEST)):
                    old.append(path)
        for path in spared(old, [path for path in paths if path not in old]):
            with contextlib.suppress(OSError):
                path.unlink()


def spared(old: Sequence[Path], kept: Sequence[Path]) -> list[Path]:
    """Which of the old back-ups may go: those that are not good, or hold no more than another good one that stays.

    Both are given the newest first. The only good one never goes, and neither does the one that holds most.
    """
    going: list[Path] = []
    staying = list(kept)
    for path in old:
        held = facts_in(path)
        if held is None or any(_holds(other, held) for other in staying) or not _is_good(path):
            going.append(path)
        else:
            staying.append(path)
    return going


def _holds(path: Path, many: int) -> bool:
    """Whether a back-up is good and holds so many facts; the figure is looked at first, because it is quick."""
    held = facts_in(path)
    return held is not None and held >= many and _is_good(path)


def _is_good(path: Path) -> bool:
    try:
        with guarded(path, checked=True):
            return True
    except (OSError, *DAMAGE):
        return False


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
    found = _NAME.fullmatch(backup.stem)
    if not found:
        raise ValueError(backup.name)
    return datetime.strptime(found["stamp"] + "+0000", _FORMAT + "%z")


def _age(backup: Path) -> tuple[str, int]:
    found = _NAME.fullmatch(backup.stem)
    assert found is not None
    return found["stamp"], int(found["number"] or 1)


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
        sync(temporary)
        put(temporary, target)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise


def is_whole(path: Path) -> bool:
    """Whether a file that this program wrote is a record that SQLite finds nothing wrong with."""
    try:
        with closing(connect(path, "immutable")) as connection:
            ours = value_of(connection, "PRAGMA application_id") == APPLICATION_ID
            return bool(ours and value_of(connection, "PRAGMA quick_check(1)") == "ok")
    except DAMAGE:
        return False


def facts_in(path: Path) -> int | None:
    """How many answers and lessons a record holds; None where it cannot be read."""
    try:
        with guarded(path) as connection:
            counts = [f"SELECT count(*) FROM {table}" for table in ("attempt", "lesson_read")]
            return sum(int(value_of(connection, count)) for count in counts)
    except (OSError, *DAMAGE):
        return None


def _answers(path: Path) -> int | None:
    try:
        with guarded(path) as connection:
            return int(value_of(connection, "SELECT count(*) FROM attempt"))
    except (OSError, *DAMAGE):
        return None
