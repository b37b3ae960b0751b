"""Opening a record: locked, told apart from other files, checked, brought up to date, set aside when it is damaged."""

import errno
import os
import sqlite3
from contextlib import closing, nullcontext, suppress
from datetime import datetime
from pathlib import Path

from lmtrainer.files import is_full, move_new, sync
from lmtrainer.plain_file import NotPlain
from lmtrainer.said import Said, Words
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups
from lmtrainer.store.connecting import (
    DAMAGE,
    closed_on_failure,
    connect,
    header_of,
    in_memory,
    is_cut_short,
    is_damage,
    is_hot,
    is_of_surroundings,
    store_error,
    value_of,
)
from lmtrainer.store.database import Database
from lmtrainer.store.facts import SEALED
from lmtrainer.store.folder_check import check_folder
from lmtrainer.store.guarding import check_shape, names_another_file
from lmtrainer.store.leftovers import clear_private_copies, is_erasing_unfinished
from lmtrainer.store.lock import FileLock
from lmtrainer.store.migrations import APPLICATION_ID, CURRENT, UNREADABLE, is_schema_whole, migrate

CHECKED_AT_ONCE = 8 << 20
"""Up to this many bytes SQLite's own check is quick enough for the start; `verification` does the rest afterwards."""


def open_database(path: Path, now: datetime, *, afresh: bool = False, read_only: Words = "") -> Database:
    """Open the record at ``path``, making or migrating it first where needed.

    A file or folder that cannot be written, and a record of a later version, open read-only, and say why. So does
    whatever else is there where ``read_only`` says why, and an empty record where nothing is. Raises `StoreError`:
    busy, damaged (after the file was set aside), missing though there are back-ups (unless ``afresh``: then an empty
    record is what the learner wants), foreign, or no room.
    """
    check_folder(path)
    lock = lock_of(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        take(lock)
        if path.exists() and not os.access(path, os.W_OK):
            read_only = Said("Record", "The file {0} is write-protected, so nothing new is kept.").of(path.name)
        elif path.exists() and not os.access(path.parent, os.W_OK):
            read_only = _folder_protected(path)
    except OSError as error:
        is_there = os.path.exists(path)  # noqa: PTH110 (also where not even that may be known)
        if not is_there and is_full(error) and not read_only:
            raise store_error(error) from error
        if not is_there and not read_only and error.errno != errno.EROFS:
            raise errors.RecordReadOnly(
                Said("Record", "The folder {0} cannot be written: {1}.").of(path.parent, error.strerror),
                Said("Record", "Nothing was changed."),
                Said("Record", "Choose another folder with --data."),
            ) from error
        read_only = read_only or _folder_protected(path)
    try:
        if not afresh:
            _check_presence(path)
        if not read_only:
            clear_private_copies(path)
        newer = _told_apart(path)
        connection = _opened(path, now, read_only or newer)
        if not (read_only or newer) and is_erasing_unfinished(connection):
            from lmtrainer.store.erasing import finish_erasing

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


def _check_presence(path: Path) -> None:
    """An empty record must not take the place of one that was lost without anybody noticing."""
    is_there = os.path.lexists(path)
    if is_there and not is_blank_file(path):
        return
    from lmtrainer.store.ways_back import missing_record

    lost = missing_record(path, is_there=is_there)
    if lost is not None:
        raise lost


def is_blank_file(path: Path) -> bool:
    """Whether there is nothing in a file that could be kept: too short, or without any table."""
    try:
        if path.stat().st_size <= 1:  # SQLite takes both for a database that is new
            return True
        header = header_of(path)
        return header is not None and not is_hot(path) and header == (0, 0) and not _has_tables(path)
    except OSError:
        return False


def _told_apart(path: Path) -> Words:
    """Why a record may only be read, if it may; without touching the file. Raises `RecordForeign`."""
    try:
        header = header_of(path) if path.exists() and not is_hot(path) else None
    except NotPlain as error:
        raise errors.RecordForeign(
            Said("Record", "{0} is not a file in which progress can be kept.").of(path.name),
            Said("Record", "It was not touched."),
            Said("Record", "Move it away, or choose another folder with --data."),
        ) from error
    if header is None:
        return ""
    if header.application != APPLICATION_ID and _has_tables(path):
        raise errors.RecordForeign(
            Said("Record", "{0} is a database of another program.").of(path.name),
            Said("Record", "It was not touched."),
            Said("Record", "Move it away, or choose another folder with --data."),
        )
    if header.application == APPLICATION_ID and header.version > CURRENT:
        return Said("Record", "Your progress was kept by a later version of this program, so nothing new is kept.")
    return ""


def _has_tables(path: Path) -> bool:
    try:
        with closing(connect(path, "immutable")) as connection:
            return bool(value_of(connection, "SELECT count(*) FROM sqlite_schema"))
    except DAMAGE:
        return False  # damaged: that is found, and told, when it is opened


def _opened(path: Path, now: datetime, read_only: Words) -> sqlite3.Connection:
    existed = path.exists() and path.stat().st_size > 0
    connection = None
    try:
        with suppress(OSError) if read_only else nullcontext():  # nothing can be renamed where nothing can be written
            _forget_strange_journal(path)
        if not existed:
            connection = in_memory() if read_only else connect(path)
            _migrate(connection, 0)
            if not read_only:
                sync(path.parent)
            return connection
        connection = connect(path, "ro" if read_only else "rwc")
        version = _checked(connection, path)
        if version > CURRENT:
            _check_readable(connection)
        elif version < CURRENT and read_only:
            connection = _brought_up_to_date_in_memory(connection, version)
        elif version < CURRENT:
            _bring_up_to_date(connection, path, version, now)
        return connection
    except (*DAMAGE, OSError) as error:
        if connection is not None:
            connection.close()
        if not (existed or read_only):
            _take_away_the_beginning(path)
        if existed and is_damage(error):
            raise set_aside(path, now) from error
        raise store_error(error) from error
    except errors.StoreError:
        if connection is not None:
            connection.close()
        raise


def _take_away_the_beginning(path: Path) -> None:
    """A record that could not even be begun leaves nothing behind."""
    for begun in (path, path.with_name(path.name + "-journal")):
        with suppress(OSError):
            begun.unlink()


def _forget_strange_journal(path: Path) -> None:
    """A journal that names other files is none of this program's, and SQLite would delete what it names.

    It would wait without end for a pipe in its place.
    """
    journal = path.with_name(path.name + "-journal")
    if journal.exists() and (not journal.is_file() or names_another_file(journal)):
        move_new(journal, path.with_name(f"{path.stem}.damaged-{journal.name}"))


def _bring_up_to_date(connection: sqlite3.Connection, path: Path, version: int, now: datetime) -> None:
    """Migrate, after a back-up, which goes again where it turns out to be one of a damaged file."""
    backups = Backups(path)
    backup = backups.make(connection, now, thin=False) if version else None
    try:
        _migrate(connection, version)
    except sqlite3.DatabaseError as error:
        if backup is not None and is_damage(error):
            backup.unlink(missing_ok=True)
        raise
    if backup is not None:
        backups.thin(backup)


def _migrate(connection: sqlite3.Connection, version: int) -> None:
    """Raises `sqlite3.DatabaseError`: malformed, where what is in the file cannot be brought up to date."""
    try:
        connection.execute("BEGIN IMMEDIATE")
        migrate(connection, version)
        connection.execute("COMMIT")
    except BaseException as error:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        if isinstance(error, UNREADABLE) and not is_of_surroundings(error):
            raise sqlite3.DatabaseError(f"database disk image is malformed: {error}") from error
        raise


def _brought_up_to_date_in_memory(connection: sqlite3.Connection, version: int) -> sqlite3.Connection:
    """An old record that cannot be written, to be read."""
    with closing(connection):
        memory = in_memory(connection)
    with closed_on_failure(memory):
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
    application = value_of(connection, "PRAGMA application_id")
    version = int(value_of(connection, "PRAGMA user_version"))
    tables = value_of(connection, "SELECT count(*) FROM sqlite_schema")
    if is_cut_short(path):
        raise sqlite3.DatabaseError("database disk image is malformed: it is cut short")
    if version == CURRENT and not is_schema_whole(connection):
        raise sqlite3.DatabaseError("database disk image is malformed: the schema")
    is_old = application == APPLICATION_ID and 0 < version < CURRENT
    if is_old:
        check_shape(connection)
    if is_old or path.stat().st_size <= CHECKED_AT_ONCE:
        check = "integrity_check" if is_old else "quick_check"  # what is brought up to date is rewritten as a whole
        found = value_of(connection, f"PRAGMA {check}(1)")
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
        move_new(path, aside)
        journal = path.with_name(path.name + "-journal")
        if journal.exists():
            move_new(journal, aside.with_name(aside.name + "-journal"))
    except OSError:  # the folder is write-protected
        aside, safe = path, Said("Record", "Nothing of it was changed.")
    from lmtrainer.store.ways_back import damaged_record

    return damaged_record(path, aside, safe)
