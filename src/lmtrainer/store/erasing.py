"""Deleting everything that is kept about a learner, in the record and its back-ups, for good.

What stays are the ids of what was deleted, which are chance and say nothing about anybody: by them a copy of the record
that is merged later does not bring anything back.
"""

import contextlib
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from lmtrainer.said import Said
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups
from lmtrainer.store.connecting import DAMAGE, connect, put_in_place, store_error
from lmtrainer.store.fact_ids import FactIds
from lmtrainer.store.facts import FACTS
from lmtrainer.store.migrations import migrate

UNFINISHED, DELETED_UNTIL = "erasing", "deleted until"


def erase(path: Path, now: datetime) -> int:
    """Delete everything from the record at ``path``, which nobody has open and whose lock is held.

    A new, empty record takes the place of the old one at once; then the back-ups and the files that were set aside go.
    Should the program end in between, `finish_erasing` does the rest at the next start. Returns how many facts were
    deleted. Raises `StoreError`; then nothing was deleted.
    """
    temporary = path.with_name(path.name + ".partial")
    try:
        temporary.unlink(missing_ok=True)
        before, facts = _ids_in(path) if path.exists() else (set(), set())
        uids = before | facts
        for backup in Backups(path).all():
            uids = uids.union(*_ids_in(backup))
        with closing(connect(temporary)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            migrate(connection, 0)
            connection.executemany("INSERT OR IGNORE INTO deleted (uid) VALUES (?)", ((uid,) for uid in sorted(uids)))
            until = FactIds(max(uids, default="")).next(now)
            connection.executemany("INSERT INTO meta VALUES (?, ?)", ((DELETED_UNTIL, until), (UNFINISHED, "1")))
            connection.execute("COMMIT")
        _journal(temporary).unlink(missing_ok=True)
        _journal(path).unlink(missing_ok=True)
        put_in_place(temporary, path)
    except (sqlite3.Error, OSError) as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise store_error(error) from error
    with closing(connect(path)) as connection:
        finish_erasing(connection, path)
    return len(facts)


def finish_erasing(connection: sqlite3.Connection, path: Path) -> None:
    """Where deleting was begun and did not come to its end, bring it there. Raises `StoreError`."""
    try:
        row = connection.execute("SELECT 1 FROM meta WHERE name = ?", (UNFINISHED,)).fetchone()
        if row is None:
            return
        for copy in copies_of(path):
            copy.unlink(missing_ok=True)
        connection.execute("DELETE FROM meta WHERE name = ?", (UNFINISHED,))
    except OSError as error:
        raise errors.RecordReadOnly(
            Said("Record", "Your data was deleted, but not all of its back-ups could be."),
            Said("Record", "The record itself is empty."),
            Said("Record", "Make the folder {0} writable, and open the program again.").of(path.parent),
        ) from error


def copies_of(path: Path) -> list[Path]:
    """Every file beside a record that holds what the record held: back-ups, what was set aside, half-written copies."""
    beside = [f"{path.stem}.damaged-*", f"{path.name}.partial*"]
    backups = Backups(path).folder
    found = [copy for pattern in beside for copy in path.parent.glob(pattern)]
    return found + [copy for copy in backups.glob(f"{path.stem}-*") if copy.is_file()]


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _ids_in(path: Path) -> tuple[set[str], set[str]]:
    """What was deleted before from a record, and the ids of its facts; of a damaged one those that can be read."""
    before: set[str] = set()
    facts: set[str] = set()
    with contextlib.suppress(*DAMAGE), closing(connect(path, "rw")) as connection:
        # one from before there were ids ends at the first query
        before |= {row[0] for row in connection.execute("SELECT uid FROM deleted")}
        for table in FACTS:
            facts |= {row[0] for row in connection.execute(f"SELECT {table.key} FROM {table.name}")}
    return before, facts
