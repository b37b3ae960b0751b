"""Another record, made readable without touching it: a private copy, proved and brought up to date."""

import errno
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lmtrainer.files import why_not
from lmtrainer.said import Said
from lmtrainer.store import errors
from lmtrainer.store.connecting import (
    DAMAGE,
    connect,
    header_of,
    is_of_surroundings,
    settle,
    store_error,
    value_of,
)
from lmtrainer.store.guarding import file_size, guarded, names_another_file, restrain
from lmtrainer.store.leftovers import private_prefix
from lmtrainer.store.migrations import APPLICATION_ID, CURRENT, UNREADABLE, is_schema_whole, migrate
from lmtrainer.store.salvaging import salvaged

ROOM_LEFT = 64 << 20


@contextmanager
def record_at(path: Path, *, within: Path, salvage: bool = False, name: str = "") -> Iterator[sqlite3.Connection]:
    """A record as it would be in the present schema, only to be read; the file itself is copied and nothing more.

    The copy is made beside the record ``within``, whose next start clears what a killed program left of it. ``name``
    is what the learner calls the file. With ``salvage`` a damaged one gives what can be read of it, nothing if need be.
    Raises `StoreError`: no record of this program, of a later version, damaged, not to be read.
    """
    name = name or path.name
    try:
        folder = tempfile.TemporaryDirectory(prefix=private_prefix(within), dir=within.parent)
    except OSError as error:
        raise store_error(error) from error
    with folder:
        copy = Path(folder.name) / "copy.sqlite"
        _copy(path, copy, name)
        if not salvage:
            _check_kind(copy, name)
        try:
            with salvaged(copy) if salvage else _whole(copy) as connection:
                yield connection
        except DAMAGE as error:
            raise _not_whole(name) from error


def is_good(path: Path, within: Path) -> bool:
    """Whether a file is a record that opens: checked as `record_at` checks, or in place where no copy can be made."""
    try:
        try:
            with record_at(path, within=within):
                return True
        except (errors.RecordFull, errors.RecordReadOnly):  # that is the disk's fault, and not this file's
            with guarded(path, checked=True):
                return True
    except (errors.StoreError, OSError, *DAMAGE):
        return False


def _copy(path: Path, copy: Path, name: str) -> None:
    """Copy a file, with the journal that it needs; never one that names other files, which SQLite would delete."""
    journal, copied = (one.with_name(one.name + "-journal") for one in (path, copy))
    try:
        needed = file_size(path)
        has_journal = journal.exists()
        needed += file_size(journal) if has_journal else 0
        if shutil.disk_usage(copy.parent).free < 2 * needed + ROOM_LEFT:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        shutil.copyfile(path, copy)
        if has_journal:
            shutil.copyfile(journal, copied)
    except OSError as error:
        if error.errno == errno.ENOSPC:
            raise store_error(error) from error
        raise unreadable(name, error) from error
    if has_journal and names_another_file(copied):
        raise _not_whole(name)


def unreadable(name: str, error: OSError) -> errors.StoreError:
    """What to say of another file that cannot be read."""
    return errors.StoreError(
        Said("Record", "{0} cannot be read: {1}.").of(name, why_not(error)),
        Said("Record", "Nothing was changed."),
        Said("Record", "Choose another file."),
    )


def _check_kind(path: Path, name: str) -> None:
    header = header_of(path)
    if header is None or header.application != APPLICATION_ID:
        raise errors.RecordForeign(
            Said("Record", "{0} is no record of this program.").of(name),
            Said("Record", "Nothing was changed."),
            Said("Record", "Choose another file."),
        )
    if header.version > CURRENT:
        raise errors.RecordNewer(
            Said("Record", "{0} was kept by a later version of this program.").of(name),
            Said("Record", "Nothing was changed."),
            Said("Record", "Update the program first."),
        )


def _not_whole(name: str) -> errors.StoreError:
    return errors.RecordSpoilt(
        Said("Record", "{0} is damaged.").of(name),
        Said("Record", "Nothing was changed."),
        Said("Record", "Choose another file."),
    )


@contextmanager
def _whole(copy: Path) -> Iterator[sqlite3.Connection]:
    """A private copy, proved to be a record before a row of it is read. Raises `sqlite3.DatabaseError`."""
    settle(copy)
    with guarded(copy, checked=True) as connection:
        version = value_of(connection, "PRAGMA user_version")
        if version == CURRENT:
            if not is_schema_whole(connection):
                raise sqlite3.DatabaseError("database disk image is malformed: the schema")
            yield connection
            return
    bring_up_to_date(copy, version)
    with guarded(copy) as connection:
        yield connection


def bring_up_to_date(copy: Path, version: int) -> None:
    """Bring a private copy, whose tables were proved, to the present schema. Raises `sqlite3.DatabaseError`."""
    with closing(connect(copy, "rw")) as connection:
        restrain(connection, copy.stat().st_size)
        connection.execute("BEGIN")
        try:
            migrate(connection, version)
        except UNREADABLE as error:
            if is_of_surroundings(error):
                raise store_error(error) from error
            raise sqlite3.DatabaseError(f"database disk image is malformed: {error}") from error
        connection.execute("COMMIT")
