"""What can still be read of a damaged record, row by row, put into one that is whole."""

import contextlib
import sqlite3
from collections.abc import Generator, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from lmtrainer.store.connecting import DAMAGE, closed_on_failure, connect, fill_up, header_of, named, read_text, settle
from lmtrainer.store.guarding import allowed, restrain
from lmtrainer.store.migrations import CURRENT, UNREADABLE, migrate

MISSES = 2000  # so many rows that cannot be read, one after another, and no more are looked for
_AT_A_TIME = 500


@contextmanager
def salvaged(copy: Path) -> Iterator[sqlite3.Connection]:
    """What can be read of a damaged record in a private copy, in the present schema; empty where nothing can."""
    header, size = header_of(copy), copy.stat().st_size
    fill_up(copy)
    version = header.version if header and 0 < header.version <= CURRENT else CURRENT
    with contextlib.suppress(*DAMAGE):
        settle(copy)
    with closing(_empty(copy.with_name("salvaged.sqlite"), version)) as made:
        made.execute("BEGIN")
        with contextlib.suppress(*DAMAGE), closing(connect(copy, "immutable")) as damaged:
            restrain(damaged, size)
            damaged.set_authorizer(allowed)
            plain = _plain_tables(damaged)
            for (table,) in made.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
                if table in plain:
                    _salvage_table(damaged, made, table)
        made.execute("COMMIT")
        is_understood = _is_up_to_date(made, version)
        if is_understood:
            yield made
    if not is_understood:
        with closing(_empty(copy.with_name("nothing.sqlite"), CURRENT)) as made:
            yield made


def _is_up_to_date(made: sqlite3.Connection, version: int) -> bool:
    """Bring what was read to the present schema; False where it cannot be understood."""
    try:
        made.execute("BEGIN")
        migrate(made, version)
        made.execute("COMMIT")
    except UNREADABLE:
        return False
    return True


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


def _plain_tables(damaged: sqlite3.Connection) -> set[str]:
    """The tables that keep their rows themselves: no views, none of a module."""
    found = damaged.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table'").fetchall()
    return {name for name, sql in found if str(sql).upper().startswith("CREATE TABLE")}


def _salvage_table(damaged: sqlite3.Connection, made: sqlite3.Connection, table: str) -> None:
    columns = [row["name"] for row in named(made, f"PRAGMA table_info({table})")]
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
        newest = last
        for newest, *row in rows:
            if forward or newest > low:
                yield tuple(row)
        if len(rows) < size or not (forward or newest > low):
            return newest, True
        if (newest <= last) if forward else (newest >= last):
            return last, False
        last = newest
