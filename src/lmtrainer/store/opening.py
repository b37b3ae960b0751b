"""Opening a record: locked, told apart from other files, checked, brought up to date, set aside when it is damaged."""

import os
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from lmtrainer.said import Said, Words
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups
from lmtrainer.store.connecting import (
    DAMAGE,
    PRAGMAS,
    closed_on_failure,
    connect,
    header_of,
    is_cut_short,
    is_damage,
    is_hot,
    read_text,
    store_error,
    sync_folder,
)
from lmtrainer.store.database import Database
from lmtrainer.store.erasing import finish_erasing
from lmtrainer.store.facts import SEALED
from lmtrainer.store.lock import FileLock
from lmtrainer.store.migrations import APPLICATION_ID, CURRENT, is_schema_whole, migrate

CHECKED_AT_ONCE = 8 << 20
"""Up to this many bytes SQLite's own check is quick enough for the start; `verification` does the rest afterwards."""


def open_database(path: Path, now: datetime, *, afresh: bool = False) -> Database:
    """Open the record at ``path``, making or migrating it first where needed.

    A file or folder that cannot be written, and a record of a later version, open read-only, and say why. Raises
    `StoreError`: busy, damaged (after the file was set aside), missing though there are back-ups (unless ``afresh``:
    then an empty record is what the learner wants), foreign, or no room.
    """
    read_only: Words = ""
    lock = lock_of(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        take(lock)
        if path.exists() and not os.access(path, os.W_OK):
            read_only = Said("Record", "The file {0} is write-protected, so nothing new is kept.").of(path.name)
        elif path.exists() and not os.access(path.parent, os.W_OK):
            read_only = _folder_protected(path)
    except OSError as error:
        if not os.path.exists(path):  # noqa: PTH110 (also where not even that may be known)
            raise errors.RecordReadOnly(
                Said("Record", "The folder {0} cannot be written: {1}.").of(path.parent, error.strerror),
                Said("Record", "Nothing was changed."),
                Said("Record", "Choose another folder with --data."),
            ) from error
        read_only = _folder_protected(path)
    try:
        if not afresh:
            _check_presence(path)
        newer = _told_apart(path)
        connection = _opened(path, now, read_only or newer)
        if not (read_only or newer):
            finish_erasing(connection, path)
    except BaseException:
        lock.release()
        raise
    return Database(path, connection, lock, read_only or newer)


def lock_of(path: Path) -> FileLock:
    """The lock of a record."""
    return FileLock(path.with_name(path.name + ".lock"))


def take(lock: FileLock) -> None:
    """Take the lock of a record. Raises `RecordBusy`, `OSError`."""
    if not lock.acquire():
        raise errors.RecordBusy(
            Said("Record", "Your progress is already open in another window."),
            Said("Record", "Nothing is lost."),
            Said("Record", "Go on in the other window, or close it first."),
        )


def _folder_protected(path: Path) -> Said:
    return Said("Record", "The folder {0} is write-protected, so nothing new is kept.").of(path.parent)


def damaged_files(path: Path) -> tuple[Path, ...]:
    """The damaged files of a record that were set aside, the newest first."""
    found = path.parent.glob(f"{path.stem}.damaged-*{path.suffix}")
    return tuple(sorted(found, reverse=True))


def _check_presence(path: Path) -> None:
    """An empty record must not take the place of one that was lost without anybody noticing."""
    if path.exists():
        return
    backup = Backups(path).newest_good()
    damaged = next(iter(damaged_files(path)), None)
    if backup is None and damaged is None:
        return
    raise errors.RecordMissing(
        Said("Record", "The file with your progress is not where it was."),
        Said("Record", "There is a back-up of it.")
        if backup
        else Said("Record", "The damaged file is kept as {0}.").of(damaged and damaged.name),
        Said("Record", "Go back to the back-up, or put the file back and open the program again.")
        if backup
        else Said("Record", "Put the file back and open the program again, or go on with what can still be read."),
        backup,
    )


def _told_apart(path: Path) -> Words:
    """Why a record may only be read, if it may; without touching the file. Raises `RecordForeign`."""
    header = header_of(path) if path.exists() and not is_hot(path) else None
    if header is None:
        return ""
    application, version = header
    if application != APPLICATION_ID and _has_tables(path):
        raise errors.RecordForeign(
            Said("Record", "{0} is a database of another program.").of(path.name),
            Said("Record", "It was not touched."),
            Said("Record", "Move it away, or choose another folder with --data."),
        )
    if application == APPLICATION_ID and version > CURRENT:
        return Said("Record", "Your progress was kept by a later version of this program, so nothing new is kept.")
    return ""


def _has_tables(path: Path) -> bool:
    try:
        with closing(connect(path, "immutable")) as connection:
            return bool(connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0])
    except DAMAGE:
        return False  # damaged: that is found, and told, when it is opened


def _opened(path: Path, now: datetime, read_only: Words) -> sqlite3.Connection:
    existed = path.exists() and path.stat().st_size > 0
    connection = None
    try:
        connection = connect(path, "ro" if read_only else "rwc")
        if not existed and not read_only:
            _migrate(connection, 0)
            sync_folder(path.parent)
            return connection
        version = _checked(connection, path)
        if version > CURRENT:
            _check_readable(connection)
        elif version < CURRENT and read_only:
            connection = _in_memory(connection, version)
        elif version < CURRENT:
            if version:
                Backups(path).make(connection, now)
            _migrate(connection, version)
        return connection
    except (*DAMAGE, OSError) as error:
        if connection is not None:
            connection.close()
        if existed and is_damage(error):
            raise set_aside(path, now) from error
        raise store_error(error) from error
    except errors.StoreError:
        if connection is not None:
            connection.close()
        raise


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        migrate(connection, version)
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def _in_memory(connection: sqlite3.Connection, version: int) -> sqlite3.Connection:
    """An old record that cannot be written, brought up to date in memory, to be read."""
    with closed_on_failure(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        memory.text_factory = read_text
        with closing(connection):
            connection.backup(memory)
        for pragma in PRAGMAS:
            memory.execute(f"PRAGMA {pragma}")
        _migrate(memory, version)
        return memory


def _check_readable(connection: sqlite3.Connection) -> None:
    """Raises `RecordNewer` where a later version keeps things so differently that they cannot be read."""
    try:
        for table in SEALED:
            connection.execute(f"SELECT {table.selected} FROM {table.name} LIMIT 1").fetchone()
        connection.execute("SELECT last_uid FROM standing LIMIT 1").fetchone()
    except sqlite3.OperationalError as error:
        raise errors.RecordNewer(
            Said("Record", "Your progress was kept by a later version of this program."),
            Said("Record", "It was not touched."),
            Said("Record", "Update the program, or choose another folder with --data."),
        ) from error


def _checked(connection: sqlite3.Connection, path: Path) -> int:
    """The schema's version; 0 for a file without tables. Raises `sqlite3.DatabaseError` for one that is not whole."""
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if is_cut_short(path):
        raise sqlite3.DatabaseError("database disk image is malformed: it is cut short")
    if version == CURRENT and not is_schema_whole(connection):
        raise sqlite3.DatabaseError("database disk image is malformed: the schema")
    if path.stat().st_size <= CHECKED_AT_ONCE:
        found = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
        if found != "ok":
            raise sqlite3.DatabaseError(f"database disk image is malformed: {found}")
    return version if application == APPLICATION_ID and tables else 0


def set_aside(path: Path, now: datetime) -> errors.RecordDamaged:
    """Move the damaged file out of the way, never over another one; what to tell the learner."""
    stamp = f"{now:%Y%m%d-%H%M%S}"
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = path.with_name(f"{path.stem}.damaged-{stamp}-{number}{path.suffix}")
    safe = Said("Record", "It was set aside as {0}, and nothing of it was changed.").of(aside.name)
    try:
        path.rename(aside)
        journal = path.with_name(path.name + "-journal")
        if journal.exists():
            journal.rename(aside.with_name(aside.name + "-journal"))
    except OSError:  # the folder is write-protected
        aside, safe = path, Said("Record", "Nothing of it was changed.")
    backup = Backups(path).newest_good()
    return errors.RecordDamaged(
        Said("Record", "The file with your progress is damaged."),
        safe,
        Said("Record", "Go back to the newest back-up. What can still be read in the damaged file is brought along.")
        if backup
        else Said("Record", "There is no back-up. What can still be read in the damaged file can be brought along."),
        aside,
        backup,
    )
