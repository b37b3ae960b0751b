"""Copies of a record that lie beside it: what tools that synchronise folders make, and people."""

import os
import re
import sqlite3
import stat
from collections.abc import Iterable
from itertools import islice
from math import inf
from pathlib import Path

from lmtrainer.store import errors
from lmtrainer.store.connecting import header_of
from lmtrainer.store.deletions import deleted_in, digest_of
from lmtrainer.store.facts import FACTS, FactTable, rows_of
from lmtrainer.store.migrations import APPLICATION_ID, CURRENT
from lmtrainer.store.reading_others import record_at

MOST, MOST_LOOKED_AT = 8, 2000
_LONGEST_NAME = 80


def siblings(
    record: Path, *, most: int | None = MOST, latest: float = CURRENT, folder: Path | None = None
) -> tuple[Path, ...]:
    """The files beside a record, or in another ``folder``, that are records too and are named after it.

    The last written first, so many at most. What is in a file decides, not the habits of one tool:
    "record (Anna's conflicted copy 2026-01-02).sqlite", "record-LAPTOP.sqlite", "record (1).sqlite" and
    "record.sync-conflict-20260102-101112-ABCDEFG.sqlite" are all found, in every language. What this program makes
    itself (set aside, half written) is none. Those of a version after ``latest`` are left out.
    """
    found = [path for path in _named_after(record, folder or record.parent) if _is_record(path, latest)]
    return tuple(sorted(found, key=_written, reverse=True)[:most])


def later_siblings(record: Path) -> tuple[Path, ...]:
    """As `siblings`: those that only a later version of this program can read, so many at most."""
    readable = siblings(record, most=None)
    return tuple(path for path in siblings(record, most=None, latest=inf) if path not in readable)[:MOST]


def records_in(folder: Path) -> tuple[Path, ...]:
    """Every file in a folder that is a record of this program, of whatever version and name."""
    try:
        with os.scandir(folder) as entries:
            names = sorted(entry.name for entry in islice(entries, MOST_LOOKED_AT))
    except OSError:
        return ()
    return tuple(folder / name for name in names if _is_record(folder / name, inf))


def _named_after(record: Path, folder: Path) -> list[Path]:
    stem = re.escape(record.stem.casefold())
    like = re.compile(rf"(.*[\W_])?{stem}([\W_\d].*)?{re.escape(record.suffix.casefold())}([\W_].*)?")
    own = (f"{record.stem}.damaged-", f"{record.name}.partial", f"{record.name}.lock", f"{record.name}-journal")
    found: list[Path] = []
    try:
        with os.scandir(folder) as entries:
            for number, entry in enumerate(entries):
                if number >= MOST_LOOKED_AT:
                    break
                if (
                    entry.name != record.name
                    and not entry.name.startswith(own)
                    and like.fullmatch(entry.name.casefold())
                ):
                    found.append(folder / entry.name)
    except OSError:
        return []
    return [path for path in found if path != record]


def _is_record(path: Path, latest: float) -> bool:
    try:
        if not stat.S_ISREG(path.lstat().st_mode):
            return False
        header = header_of(path)
    except OSError:
        return False
    return header is not None and header[0] == APPLICATION_ID and 0 < header[1] <= latest


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0


def names_of(paths: Iterable[Path]) -> str:
    """Names of files in one line, whatever is in them: what does not print is left out, long ones are cut."""
    return ", ".join(f"“{_plain(path.name)}”" for path in paths)


def _plain(name: str) -> str:
    shown = "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)
    return shown if len(shown) <= _LONGEST_NAME else f"{shown[: _LONGEST_NAME // 2]}…{shown[-_LONGEST_NAME // 2 :]}"


def with_more(connection: sqlite3.Connection, record: Path) -> tuple[Path, ...]:
    """Which copies beside a record hold facts that it neither has nor has deleted, so many at most.

    Copies stay where they are, so all of them are looked at: one that was brought in never hides another.
    """
    found = (copy for copy in siblings(record, most=None) if _holds_more(connection, copy, record))
    return tuple(islice(found, MOST))


def _holds_more(connection: sqlite3.Connection, copy: Path, record: Path) -> bool:
    try:
        with record_at(copy, within=record) as other:
            deleted = deleted_in(connection)
            return any(
                table.holds(row) and digest_of(row[0]) not in deleted and not _has(connection, table, row[0])
                for table in FACTS
                for row, _ in rows_of(other, table)
            )
    except errors.StoreError:
        return False  # it cannot be brought in


def _has(connection: sqlite3.Connection, table: FactTable, uid: str) -> bool:
    query = f"SELECT 1 FROM {table.name} WHERE {table.key} = ?"
    return connection.execute(query, (uid,)).fetchone() is not None
