"""Files that somebody else may have made, opened so that nothing in them runs and nothing around them changes.

Everything here holds on every Python that is supported: what `Connection.setconfig` does from 3.12 on comes on top.
"""

import hashlib
import re
import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from time import monotonic

from lmtrainer.plain_file import NotPlain, TooLarge, opened_plain
from lmtrainer.store.connecting import connect, is_cut_short
from lmtrainer.store.migrations import APPLICATION_ID, CURRENT, migrate

MOST_BYTES = 4 << 30
"""A record that is larger is none of a learner's."""
LONGEST_VALUE = 64 << 20
PATIENCE_S, BYTES_A_SECOND = 120.0, 2_000_000
_STEPS_BETWEEN_LOOKS = 20_000
_SUPER_JOURNAL = bytes.fromhex("d9d505f920a163d7")
_LIMITS = (
    (sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE),
    (sqlite3.SQLITE_LIMIT_SQL_LENGTH, 100_000),
    (sqlite3.SQLITE_LIMIT_ATTACHED, 0),
    (sqlite3.SQLITE_LIMIT_TRIGGER_DEPTH, 1),
)
_PRAGMAS = frozenset({"application_id", "user_version", "integrity_check", "quick_check", "table_info"})
_FUNCTIONS = frozenset({"count", "max"})
_SHAPES = {
    1: "6e9399afb2142951",
    2: "170497c15a23e169",
    3: "bed4fbfbf1e0c9c4",
    4: "370bc0fbb372c79b",
}
"""The digest of every schema as `migrations` makes it, so that a look at a file costs no making of one."""


class Unfit(sqlite3.DatabaseError):
    """A file is a database and no record: its tables are others than those that this program makes."""


def file_size(path: Path) -> int:
    """The size of a plain file that a record may have. Raises `OSError` for all else: pipes, folders, too large."""
    about = path.stat()
    if not stat.S_ISREG(about.st_mode):
        raise NotPlain("it is no file")
    if about.st_size > MOST_BYTES:
        raise TooLarge("it is too large")
    return about.st_size


def names_another_file(journal: Path) -> bool:
    """Whether a journal names a file that SQLite would delete after it was played back; none of this program's does."""
    with opened_plain(journal) as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - len(_SUPER_JOURNAL)))
        return file.read() == _SUPER_JOURNAL


@contextmanager
def guarded(path: Path, *, checked: bool = False) -> Iterator[sqlite3.Connection]:
    """A connection that reads a record that nobody writes, and can do nothing else.

    The file is taken as it is, whatever lies beside it. Views, triggers, functions and other files are out of reach,
    values, statements and time are limited. With ``checked`` SQLite's own check of everything is made first. Raises
    `OSError`; `sqlite3.DatabaseError` for a file that is no record of a schema up to the present one, or is damaged.
    """
    size = file_size(path)
    with closing(connect(path, "immutable")) as connection:
        restrain(connection, size)
        connection.execute("PRAGMA query_only = ON")
        connection.set_authorizer(allowed)
        check_shape(connection)
        if is_cut_short(path):
            raise sqlite3.DatabaseError("database disk image is malformed: it is cut short")
        if checked:
            found = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
            if found != "ok":
                raise sqlite3.DatabaseError(f"database disk image is malformed: {found}")
        yield connection


def restrain(connection: sqlite3.Connection, size: int) -> None:
    """Limit what a connection to a file of so many bytes may take: values, statements, other files, time."""
    for limit, most in _LIMITS:
        connection.setlimit(limit, most)
    setconfig = getattr(connection, "setconfig", None)  # from Python 3.12 on
    if setconfig is not None:
        setconfig(sqlite3.SQLITE_DBCONFIG_DEFENSIVE, True)  # type: ignore[attr-defined, unused-ignore]
        setconfig(sqlite3.SQLITE_DBCONFIG_TRUSTED_SCHEMA, False)  # type: ignore[attr-defined, unused-ignore]
        setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_TRIGGER, False)  # type: ignore[attr-defined, unused-ignore]
        setconfig(sqlite3.SQLITE_DBCONFIG_ENABLE_VIEW, False)  # type: ignore[attr-defined, unused-ignore]
    until = monotonic() + PATIENCE_S + size / BYTES_A_SECOND
    connection.set_progress_handler(lambda: int(monotonic() > until), _STEPS_BETWEEN_LOOKS)


def allowed(action: int, first: str | None, second: str | None, _schema: str | None, inside: str | None) -> int:
    """What a statement may do: read tables, and ask for a few figures; nothing from inside a view or a trigger."""
    match action:
        case _ if inside is not None:
            return sqlite3.SQLITE_DENY
        case sqlite3.SQLITE_SELECT | sqlite3.SQLITE_READ:
            return sqlite3.SQLITE_OK
        case sqlite3.SQLITE_FUNCTION if second in _FUNCTIONS:
            return sqlite3.SQLITE_OK
        case sqlite3.SQLITE_PRAGMA if first in _PRAGMAS:
            return sqlite3.SQLITE_OK
        case _:
            return sqlite3.SQLITE_DENY


def check_shape(connection: sqlite3.Connection) -> int:
    """The schema of a record whose tables are exactly those that this program makes for it. Raises `Unfit`.

    Nothing but the list of tables is read: not one row, and nothing of what a table may be made of.
    """
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION_ID or not 0 < version <= CURRENT:
        raise Unfit("no record of this program")
    shape = shape_of(connection)
    if shape != _SHAPES.get(version) and shape != _made_now(version):
        raise Unfit("database disk image is malformed: the schema")
    return version


def shape_of(connection: sqlite3.Connection) -> str:
    """A digest of the tables and indexes, whichever way their names are quoted and laid out."""
    described = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY name LIMIT 100")
    plain = [(*row[:3], " ".join(re.sub(r'["\[\]`]', "", row[3] or "").split())) for row in described]
    return hashlib.sha256(repr(plain).encode("utf-8", "replace")).hexdigest()[:16]


@cache
def _made_now(version: int) -> str:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        connection.execute("BEGIN")
        migrate(connection, 0, version)
        return shape_of(connection)
