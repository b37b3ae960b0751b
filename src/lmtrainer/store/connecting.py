"""Connections to records, and what SQLite's errors mean for a learner.

The settings follow what was measured against power cuts: a rollback journal that is truncated and synchronised on
every commit lost nothing; a write-ahead log did.
"""

import errno
import os
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

from lmtrainer.files import is_full
from lmtrainer.plain_file import opened_plain
from lmtrainer.said import Said
from lmtrainer.store import errors

PRAGMAS = (
    "journal_mode = TRUNCATE",
    "synchronous = EXTRA",
    "foreign_keys = ON",
    "trusted_schema = OFF",
    "cell_size_check = ON",
)
BUSY_AFTER_S = 5
DAMAGE = (sqlite3.DatabaseError, UnicodeDecodeError)
"""What reading a damaged file may raise: SQLite's own complaint may hold bytes that are no text."""
SAFE = Said("Record", "Everything you answered before is safe.")
_SURROUNDINGS = tuple(
    f"SQLITE_{name}" for name in ("FULL", "IOERR", "READONLY", "CANTOPEN", "PERM", "BUSY", "LOCKED", "NOMEM")
)
_MAGIC = b"SQLite format 3\0"


def connect(path: Path, mode: str = "rwc") -> sqlite3.Connection:
    """A connection in one of SQLite's modes: ``rwc``, ``rw``, ``ro``, or ``immutable`` for a file that nobody changes.

    Text that is damaged is read with marks in its place: then the checksum of its row fails, instead of the query.
    """
    mode = "ro&immutable=1" if mode == "immutable" else mode
    connection = sqlite3.connect(
        f"{path.absolute().as_uri()}?mode={mode}", uri=True, isolation_level=None, timeout=BUSY_AFTER_S
    )
    with closed_on_failure(connection):
        connection.text_factory = read_text
        for pragma in PRAGMAS:
            if not mode.startswith("ro") or not pragma.startswith("journal_mode"):
                connection.execute(f"PRAGMA {pragma}")
    return connection


def in_memory(copied: sqlite3.Connection | None = None) -> sqlite3.Connection:
    """A connection to a database without a file, with what another one reads in it. Raises `sqlite3.Error`."""
    with closed_on_failure(sqlite3.connect(":memory:", isolation_level=None)) as memory:
        memory.text_factory = read_text
        if copied is not None:
            copied.backup(memory)
        for pragma in PRAGMAS:
            memory.execute(f"PRAGMA {pragma}")
        return memory


@contextmanager
def closed_on_failure(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """Prepares a connection that is handed on: whatever is raised inside closes it first.

    Nobody else could close it, and an open connection keeps its locks and, on Windows, its file.
    """
    try:
        yield connection
    except BaseException:
        connection.close()
        raise


def read_text(stored: bytes) -> str:
    """Text as it is stored, with marks for what is no text."""
    return stored.decode("utf-8", "replace")


def named(connection: sqlite3.Connection, query: str, values: Sequence[object] = ()) -> sqlite3.Cursor:
    """What a query finds, each value by the name of its column."""
    cursor = connection.cursor()
    cursor.row_factory = sqlite3.Row
    return cursor.execute(query, values)


def value_of(connection: sqlite3.Connection, query: str, values: Sequence[object] = ()) -> Any:
    """The one value that a query finds; None where it finds no row."""
    row = connection.execute(query, values).fetchone()
    if row is None:
        return None
    (value,) = row
    return value


class Header(NamedTuple):
    """What a file's header says: the application's number and the schema's version."""

    application: int
    version: int


def header_of(path: Path) -> Header | None:
    """The header of a file; None where it is no database."""
    with opened_plain(path) as file:
        header = file.read(100)
    if len(header) < 100 or not header.startswith(_MAGIC):
        return None
    return Header(int.from_bytes(header[68:72]), int.from_bytes(header[60:64]))


def is_cut_short(path: Path) -> bool:
    """Whether a file is shorter than its own header says."""
    return path.stat().st_size < _told_size(path)


def fill_up(path: Path) -> None:
    """Give a file that was cut short its length again, so that SQLite reads what is left of it."""
    size = _told_size(path)
    if path.stat().st_size < size <= 1 << 40:
        os.truncate(path, size)


def _told_size(path: Path) -> int:
    """How long a file's header says that it is; 0 where that is not to be relied on."""
    with opened_plain(path) as file:
        header = file.read(100)
    page_size = int.from_bytes(header[16:18])
    page_size = 65536 if page_size == 1 else page_size
    return page_size * int.from_bytes(header[28:32]) if header[24:28] == header[92:96] else 0


def is_hot(path: Path) -> bool:
    """Whether a journal waits beside a file: something was written when it ended."""
    try:
        return path.with_name(path.name + "-journal").stat().st_size > 0
    except OSError:
        return False


def settle(path: Path) -> None:
    """Take back what was not finished when a file was written last, where its journal says so."""
    if is_hot(path):
        with closing(connect(path, "rw")) as connection:
            connection.execute("PRAGMA user_version").fetchone()


def beside(folder: Path, beginning: str, end: str = "") -> list[Path]:
    """What is in a folder by how its name begins and ends, letter by letter: no letter stands for another."""
    try:
        found = list(folder.iterdir())
    except OSError:
        return []
    return sorted(path for path in found if path.name.startswith(beginning) and path.name.endswith(end))


def is_damage(error: Exception) -> bool:
    """Whether the file is to blame, and not what surrounds it."""
    if isinstance(error, sqlite3.Error):
        name = getattr(error, "sqlite_errorname", "")
        return name.startswith(("SQLITE_CORRUPT", "SQLITE_NOTADB")) or "malformed" in str(error)
    return isinstance(error, UnicodeDecodeError)


def is_of_surroundings(error: Exception) -> bool:
    """Whether the disk, the folder or another program is to blame, and not what is in the file."""
    name = str(getattr(error, "sqlite_errorname", ""))
    return isinstance(error, OSError) or name.startswith(_SURROUNDINGS)


def store_error(error: Exception) -> errors.StoreError:
    """What went wrong, in words for a learner."""
    name = getattr(error, "sqlite_errorname", "")
    number = getattr(error, "errno", None)
    if "FULL" in name or is_full(error):
        return errors.RecordFull(
            Said("Record", "The disk is full."), SAFE, Said("Record", "Make some room, then try again.")
        )
    if "READONLY" in name or "CANTOPEN" in name or "PERM" in name or number in (errno.EROFS, errno.EACCES, errno.EPERM):
        return errors.RecordReadOnly(
            Said("Record", "The file with your progress cannot be written."),
            SAFE,
            Said("Record", "Make the folder writable, then try again."),
        )
    if "BUSY" in name or "LOCKED" in name:
        return errors.RecordBusy(
            Said("Record", "Another program is using the file with your progress."),
            SAFE,
            Said("Record", "Wait a moment, then try again."),
        )
    return errors.StoreError(
        Said("Record", "Your progress could not be saved: {0}.").of(error),
        SAFE,
        Said("Record", "Check the disk, then try again."),
    )
