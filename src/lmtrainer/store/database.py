"""The file that holds a learner's record: opened, locked, checked, written in transactions, backed up.

What the tables mean is left to `history_store`. The settings follow what was measured against power cuts: a
rollback journal that is truncated and synchronised on every commit lost nothing; a write-ahead log did.
"""

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path

from lmtrainer.store import errors
from lmtrainer.store.backups import Backups
from lmtrainer.store.lock import FileLock
from lmtrainer.store.migrations import APPLICATION_ID, CURRENT, migrate

_PRAGMAS = (
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)
_SAFE = "Everything you answered before is safe."


class Database:
    """One learner's record, open for one thread. Make it with `open_database`."""

    def __init__(self, path: Path, connection: sqlite3.Connection, lock: FileLock, read_only: str) -> None:
        self.path = path
        self.connection = connection
        self.read_only_reason = read_only
        self.backups = Backups(path)
        self._lock = lock
        self._identity = _identity(path)
        self._changed = False

    @contextmanager
    def transaction(self) -> Iterator[sqlite3.Connection]:
        """All or nothing: what is written inside is on the disk when the block is left.

        Raises `StoreError` when it is not; then nothing of it was kept.
        """
        if self.read_only_reason:
            raise errors.RecordReadOnly(
                self.read_only_reason, _SAFE, "Make the folder writable, or choose another with --data."
            )
        if _identity(self.path) != self._identity:
            raise errors.RecordReplaced(
                "The file with your progress was moved, deleted or replaced while it was open.",
                "The answer on your screen is still here.",
                f"Put {self.path.name} back, or close this window and open the program again.",
            )
        try:
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                yield self.connection
                self.connection.execute("COMMIT")
            except BaseException:
                if self.connection.in_transaction:
                    self.connection.execute("ROLLBACK")
                raise
        except sqlite3.Error as error:
            raise _store_error(error) from error
        self._changed = True

    def back_up(self, now: datetime) -> Path:
        """Write a back-up now and thin the old ones. Raises `StoreError`."""
        try:
            return self.backups.make(self.connection, now)
        except (sqlite3.Error, OSError) as error:
            raise _store_error(error) from error

    def close(self, now: datetime | None = None) -> None:
        """Back up when anything was written (and ``now`` is given), then close and let go of the lock."""
        try:
            if now is not None and self._changed:
                self.back_up(now)
        finally:
            self.connection.close()
            self._lock.release()


def open_database(path: Path, now: datetime, *, afresh: bool = False) -> Database:
    """Open the record at ``path``, making or migrating it first where needed.

    A file or folder that cannot be written opens read-only, and says why. Raises `StoreError`: busy, damaged
    (after the file was set aside), missing though there are back-ups (unless ``afresh``: then an empty record
    is what the learner wants), newer, foreign, or no room.
    """
    read_only = ""
    lock = FileLock(path.with_name(path.name + ".lock"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if not lock.acquire():
            raise errors.RecordBusy(
                "Your progress is already open in another window.",
                "Nothing is lost.",
                "Go on in the other window, or close it first.",
            )
        if path.exists() and not os.access(path, os.W_OK):
            read_only = f"The file {path.name} is write-protected, so nothing new is kept."
    except OSError as error:
        if not path.exists():
            raise errors.RecordReadOnly(
                f"The folder {path.parent} cannot be written: {error.strerror}.",
                "Nothing was changed.",
                "Choose another folder with --data.",
            ) from error
        read_only = f"The folder {path.parent} is write-protected, so nothing new is kept."
    try:
        if not afresh:
            _check_presence(path)
        connection = _opened(path, now, bool(read_only))
    except BaseException:
        lock.release()
        raise
    return Database(path, connection, lock, read_only)


def restore(path: Path, backup: Path) -> None:
    """Put a copy of a back-up where the record was. Raises `StoreError`; a record that is there stays."""
    if path.exists():
        raise errors.StoreError("Your progress is there already.", _SAFE, "Close the program and open it again.")
    temporary = path.with_suffix(".partial")
    try:
        with backup.open("rb") as source, temporary.open("wb") as target:
            shutil.copyfileobj(source, target)
            target.flush()
            os.fsync(target.fileno())
        os.replace(temporary, path)
    except OSError as error:
        raise _store_error(error) from error


def _check_presence(path: Path) -> None:
    """An empty record must not take the place of one that was lost without anybody noticing."""
    if path.exists():
        return
    backup = Backups(path).newest_good()
    damaged = next(path.parent.glob(f"{path.stem}.damaged-*"), None)
    if backup is None and damaged is None:
        return
    raise errors.RecordMissing(
        "The file with your progress is not where it was.",
        "There is a back-up of it." if backup else f"The damaged file is kept as {damaged and damaged.name}.",
        "Go back to the back-up, or put the file back and open the program again."
        if backup
        else "Put the file back and open the program again, or start afresh.",
        backup,
    )


def _opened(path: Path, now: datetime, read_only: bool) -> sqlite3.Connection:
    existed = path.exists() and path.stat().st_size > 0
    connection = None
    try:
        connection = _connected(path, read_only)
        version = _checked(connection, path) if existed else 0
        if version < CURRENT and not read_only:
            if version:
                Backups(path).make(connection, now)
            connection.execute("BEGIN IMMEDIATE")
            migrate(connection, version)
            connection.execute("COMMIT")
        return connection
    except sqlite3.DatabaseError as error:
        if connection is not None:
            connection.close()
        if existed and _is_damage(error):
            raise _set_aside(path, now) from error
        raise _store_error(error) from error
    except errors.StoreError:
        if connection is not None:
            connection.close()
        raise


def _connected(path: Path, read_only: bool) -> sqlite3.Connection:
    mode = "ro" if read_only else "rwc"
    try:
        connection = sqlite3.connect(
            f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=5
        )
        for pragma in _PRAGMAS:
            if not read_only or not pragma.startswith("journal_mode"):
                connection.execute(f"PRAGMA {pragma}")
    except sqlite3.DatabaseError as error:
        if _is_damage(error):
            raise
        raise _store_error(error) from error
    return connection


def _checked(connection: sqlite3.Connection, path: Path) -> int:
    """The schema's version, after the file proved to be ours and whole. Raises."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION_ID and tables:
        raise errors.RecordForeign(
            f"{path.name} is a database of another program.",
            "It was not touched.",
            "Move it away, or choose another folder with --data.",
        )
    if version > CURRENT:
        raise errors.RecordNewer(
            "Your progress was kept by a later version of this program.",
            "It was not touched.",
            "Update the program, or choose another folder with --data.",
        )
    if connection.execute("PRAGMA quick_check(1)").fetchone()[0] != "ok":
        raise sqlite3.DatabaseError("database disk image is malformed")
    return version if application == APPLICATION_ID else 0


def _is_damage(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorname", "") in ("SQLITE_CORRUPT", "SQLITE_NOTADB") or ("malformed" in str(error))


def _set_aside(path: Path, now: datetime) -> errors.RecordDamaged:
    """Move the damaged file out of the way, never over another one."""
    stamp = f"{now:%Y%m%d-%H%M%S}"
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}.damaged-{stamp}-{number}{path.suffix}")
    path.rename(aside)
    journal = path.with_name(path.name + "-journal")
    if journal.exists():
        journal.rename(aside.with_name(aside.name + "-journal"))
    backup = Backups(path).newest_good()
    return errors.RecordDamaged(
        "The file with your progress is damaged.",
        f"It was set aside as {aside.name}, and nothing of it was changed.",
        f"Go back to the back-up of {backup.stem[-15:]}." if backup else "There is no back-up; start afresh.",
        aside,
        backup,
    )


def _store_error(error: Exception) -> errors.StoreError:
    name = getattr(error, "sqlite_errorname", "")
    if "FULL" in name or getattr(error, "errno", None) == 28:
        return errors.RecordFull("The disk is full.", _SAFE, "Make some room, then try again.")
    if "READONLY" in name or "CANTOPEN" in name or "PERM" in name:
        return errors.RecordReadOnly(
            "The file with your progress cannot be written.", _SAFE, "Make the folder writable, then try again."
        )
    if "BUSY" in name or "LOCKED" in name:
        return errors.RecordBusy(
            "Another program is using the file with your progress.", _SAFE, "Wait a moment, then try again."
        )
    return errors.StoreError(f"Your progress could not be saved: {error}.", _SAFE, "Check the disk, then try again.")


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino
