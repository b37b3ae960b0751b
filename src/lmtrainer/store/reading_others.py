"""Another record, made readable without touching it: a copy, brought up to date, or what is left of a damaged one."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lmtrainer.said import Said
from lmtrainer.store import errors
from lmtrainer.store.connecting import DAMAGE, closed_on_failure, connect, fill_up, header_of, is_cut_short, read_text
from lmtrainer.store.migrations import APPLICATION_ID, CURRENT, migrate

MISSES = 2000  # so many rows that cannot be read, one after another, and no more are looked for
_AT_A_TIME = 500


@contextmanager
def record_at(path: Path, *, salvage: bool = False) -> Iterator[sqlite3.Connection]:
    """A record as it would be in the present schema; the file itself is only read.

    With ``salvage`` a damaged one gives what can be read of it, nothing if need be. Raises `StoreError`: no record of
    this program, of a later version, damaged, not to be read.
    """
    with tempfile.TemporaryDirectory(prefix="lmtrainer-record-") as folder:
        copy = Path(folder) / "copy.sqlite"
        try:
            shutil.copyfile(path, copy)
            journal = path.with_name(path.name + "-journal")
            if journal.exists():
                shutil.copyfile(journal, Path(folder) / "copy.sqlite-journal")
        except OSError as error:
            raise errors.StoreError(
                Said("Record", "{0} cannot be read: {1}.").of(path.name, error.strerror or error),
                Said("Record", "Nothing was changed."),
                Said("Record", "Choose another file."),
            ) from error
        if not salvage:
            _check_kind(copy, path.name)
        try:
            connection = _salvaged(copy) if salvage else _whole(copy, path.name)
        except DAMAGE as error:
            raise _not_whole(path.name) from error
        with closing(connection):
            yield connection


def _check_kind(path: Path, name: str) -> None:
    header = header_of(path)
    if header is None or header[0] != APPLICATION_ID:
        raise errors.RecordForeign(
            Said("Record", "{0} is no record of this program.").of(name),
            Said("Record", "Nothing was changed."),
            Said("Record", "Choose another file."),
        )
    if header[1] > CURRENT:
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


def _whole(copy: Path, name: str) -> sqlite3.Connection:
    with closed_on_failure(connect(copy, "rw")) as connection:
        if is_cut_short(copy) or connection.execute("PRAGMA integrity_check(1)").fetchone()[0] != "ok":
            raise _not_whole(name)
        _bring_up_to_date(connection)
        return connection


def _bring_up_to_date(connection: sqlite3.Connection) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < CURRENT:
        connection.execute("BEGIN")
        migrate(connection, version)
        connection.execute("COMMIT")


def _salvaged(copy: Path) -> sqlite3.Connection:
    """What can be read of a damaged record; an empty one where nothing can."""
    header = header_of(copy)
    fill_up(copy)
    version = header[1] if header and 0 < header[1] <= CURRENT else CURRENT
    try:
        with closed_on_failure(_empty(copy.with_name("salvaged.sqlite"), version)) as made:
            _salvage(copy, made)
            _bring_up_to_date(made)
            return made
    except (sqlite3.Error, ValueError, TypeError):  # what was read cannot be understood
        return _empty(copy.with_name("nothing.sqlite"), CURRENT)


def _salvage(copy: Path, made: sqlite3.Connection) -> None:
    with contextlib.suppress(*DAMAGE), closing(_plain(copy)) as damaged:
        damaged.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        made.execute("BEGIN")
        for (table,) in made.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
            _salvage_table(damaged, made, table)
    if made.in_transaction:
        made.execute("COMMIT")


def _empty(path: Path, version: int) -> sqlite3.Connection:
    """An empty record of some schema, for a moment: nothing of it is synchronised."""
    with closed_on_failure(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.text_factory = read_text
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("PRAGMA journal_mode = MEMORY")
        connection.execute("BEGIN")
        migrate(connection, 0, version)
        connection.execute("COMMIT")
        return connection


def _plain(copy: Path) -> sqlite3.Connection:
    with closed_on_failure(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.text_factory = read_text
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA trusted_schema = OFF")
        return connection


def _salvage_table(damaged: sqlite3.Connection, made: sqlite3.Connection, table: str) -> None:
    columns = [row[1] for row in made.execute(f"PRAGMA table_info({table})")]
    listed = ", ".join(f'"{column}"' for column in columns)
    insertion = f"INSERT OR IGNORE INTO {table} ({listed}) VALUES ({', '.join('?' * len(columns))})"
    for row in _rows(damaged, table, listed):
        with contextlib.suppress(sqlite3.Error):  # a value that the table cannot hold
            made.execute(insertion, row)


def _rows(damaged: sqlite3.Connection, table: str, columns: str) -> Iterator[tuple[object, ...]]:
    """Every row that can be read: from the front, then from the back, then each that may lie between."""
    low, high = yield from _run(damaged, table, columns, 0, forward=True)
    if high:
        return
    first_from_back, _ = yield from _run(damaged, table, columns, low, forward=False)
    missed, row_id = 0, low + 1
    while row_id < first_from_back and missed < MISSES:
        found = _one_row(damaged, table, columns, row_id)
        yield from found
        missed = 0 if found else missed + 1
        row_id += 1


def _one_row(damaged: sqlite3.Connection, table: str, columns: str, row_id: int) -> list[tuple[object, ...]]:
    try:
        return damaged.execute(f"SELECT {columns} FROM {table} WHERE rowid = ?", (row_id,)).fetchall()
    except DAMAGE:
        return []


def _run(
    damaged: sqlite3.Connection, table: str, columns: str, low: int, *, forward: bool
) -> Generator[tuple[object, ...], None, tuple[int, bool]]:
    """Read until the end or the first page that cannot be; returns the last id and whether it was the end.

    Damaged pages may lead round in a circle, or stand in a wrong order: what does not go on is where the reading ends.
    """
    last, size = (low if forward else 1 << 62), _AT_A_TIME
    while True:
        condition = "rowid > ? ORDER BY rowid" if forward else "rowid < ? ORDER BY rowid DESC"
        try:
            rows = damaged.execute(
                f"SELECT rowid, {columns} FROM {table} WHERE {condition} LIMIT {size}", (last,)
            ).fetchall()
        except DAMAGE:
            if size == 1:
                return last, False
            size = 1
            continue
        for row in rows:
            if forward or row[0] > low:
                yield row[1:]
        if len(rows) < size or not (forward or rows[-1][0] > low):
            return (rows[-1][0] if rows else last), True
        if (rows[-1][0] <= last) if forward else (rows[-1][0] >= last):
            return last, False
        last = rows[-1][0]
