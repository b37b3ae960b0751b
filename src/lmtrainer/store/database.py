"""A record that is open: written in transactions, watched for what is done to its file, backed up.

What the tables mean is left to `history_store`; opening is left to `opening`.
"""

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from lmtrainer.said import Said, Words
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups, copy_to
from lmtrainer.store.connecting import SAFE, in_memory, is_damage, named, store_error, value_of
from lmtrainer.store.fact_ids import FactIds
from lmtrainer.store.lock import FileLock
from lmtrainer.store.values import NO_ID_FROM

MOVED = Said("Record", "The file with your progress was moved, deleted or replaced while it was open.")
CHANGED = Said("Record", "The file with your progress was changed by another program while it was open.")
_STAMPED = (
    ("attempt", "uid"), ("lesson_read", "uid"), ("assessment_run", "uid"), ("assessment_finished", "uid"),
    ("assessment_run", "stamp"), ("place", "stamp"), ("draft", "stamp"), ("learner", "stamp"),
)  # fmt: skip


class Database:
    """One learner's record, open for one thread. Make it with `opening.open_database`.

    Without ``is_kept`` it is in memory: everything can be tried, and nothing is kept. ``unkept_because`` says why.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: FileLock, read_only: Words) -> None:
        self.path = path
        self.connection = connection
        self.read_only_reason = read_only
        self.backups = Backups(path)
        self._lock = lock
        self._identity = _identity(path)
        self._version = self._data_version()
        self._ids: FactIds | None = None
        self._changed = False
        self.is_kept = True
        self.unkept_because: Words = ""

    @property
    def ids(self) -> FactIds:
        """What hands out ids after the last one in the record."""
        if self._ids is None:
            queries = [f"SELECT max({column}) FROM {table} WHERE {column} < ?" for table, column in _STAMPED]
            queries.append("SELECT value FROM meta WHERE name = 'deleted until' AND value < ?")
            found = [self.value(query, (NO_ID_FROM,)) for query in queries]
            self._ids = FactIds(max(filter(None, found), default=""))
        return self._ids

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: what is written inside is on the disk when the block is left.

        Raises `StoreError` when it is not; then nothing of it was kept.
        """
        if self.read_only_reason:
            raise errors.RecordReadOnly(
                self.read_only_reason, SAFE, Said("Record", "Make the folder writable, or choose another with --data.")
            )
        if self._is_moved():
            raise self._replaced(MOVED)
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                if self._data_version() != self._version:
                    raise self._replaced(CHANGED)
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            explained = self.explained(error)
            explained.can_go_on = not is_damage(error)
            raise explained from error
        self._changed = True

    def rows(self, query: str, values: Sequence[object] = ()) -> list[sqlite3.Row]:
        """What a query finds, by names. Raises `StoreError`: the file was damaged or taken away while it was open."""
        try:
            return named(self.connection, query, values).fetchall()
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise self.explained(error) from error

    def value(self, query: str, values: Sequence[object] = ()) -> Any:
        """The one value that a query finds, None where it finds no row. Raises `StoreError` as `rows` does."""
        try:
            return value_of(self.connection, query, values)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise self.explained(error) from error

    def _replaced(self, what: Said) -> errors.RecordReplaced:
        return errors.RecordReplaced(
            what,
            Said("Record", "The answer on your screen is still here."),
            Said("Record", "Put {0} back and save again, or save your progress as another file.").of(self.path.name),
        )

    def _is_moved(self) -> bool:
        """Whether the file is no longer the one that was opened."""
        return self.is_kept and _identity(self.path) != self._identity

    def _data_version(self) -> int:
        """A number that changes when another connection has written the file."""
        return int(value_of(self.connection, "PRAGMA data_version"))

    def explained(self, error: Exception) -> errors.StoreError:
        """An error in words for a learner; what was written underneath is told apart from damage."""
        if is_damage(error):
            if self._is_moved():
                return self._replaced(MOVED)
            return errors.RecordSpoilt(
                Said("Record", "The file with your progress is damaged."),
                Said("Record", "The answer on your screen is still here."),
                Said("Record", "Close this window and open the program again: it will offer a back-up."),
            )
        return store_error(error)

    def forget_ids(self) -> None:
        """Ask the record again for the last id: facts of another record were added."""
        self._ids = None

    def go_on_in_memory(self, because: Words) -> None:
        """From now on nothing is written to the file: everything that is in it goes on in memory.

        Nobody else opens the file meanwhile. Raises `StoreError` where it cannot be read; then nothing has changed.
        """
        try:
            memory = in_memory(self.connection)
        except (sqlite3.Error, UnicodeDecodeError) as error:
            raise self.explained(error) from error
        self.connection.close()
        self.connection = memory
        self._version = self._data_version()
        self.read_only_reason, self.is_kept, self.unkept_because = "", False, because

    def back_up(self, now: datetime) -> Path:
        """Write a back-up now and thin the old ones. Raises `StoreError`; for what is not kept there is none."""
        if not self.is_kept:
            raise errors.StoreError(
                Said("Record", "Nothing new is kept just now, so no back-up was made."),
                Said("Record", "The back-ups that you have are safe."),
                Said("Record", "Close the program and open it again."),
            )
        try:
            made = self.backups.make(self.connection, now)
        except (sqlite3.Error, OSError) as error:
            raise store_error(error) from error
        self._changed = False
        return made

    def save_copy(self, target: Path) -> None:
        """Write everything that is kept to another file, in place of one that is there. Raises `StoreError`.

        It reads the file that was opened, also where that was deleted or another took its name.
        """
        if self.is_kept and target.absolute() == self.path.absolute() and not self._is_moved():
            return
        try:
            copy_to(self.connection, target)
        except (sqlite3.Error, OSError) as error:
            raise store_error(error) from error

    def close(self, now: datetime | None = None) -> None:
        """Back up when anything was written (and ``now`` is given), then close and let go of the lock."""
        try:
            if now is not None and self._changed and self.is_kept:
                self.back_up(now)
        finally:
            self.connection.close()
            self._lock.release()


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino
