"""Going back to a back-up, and getting a damaged record going again. What is there now is never lost by it."""

import contextlib
import json
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import Any

from lmtrainer.files import put, sync
from lmtrainer.plain_file import opened_plain
from lmtrainer.said import Said
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups
from lmtrainer.store.connecting import DAMAGE, SAFE, connect, is_of_surroundings, store_error
from lmtrainer.store.database import Database
from lmtrainer.store.facts import SEALED, VERSION
from lmtrainer.store.guarding import file_size
from lmtrainer.store.merging import Merged, merge
from lmtrainer.store.opening import is_blank_file, lock_of, open_database, set_aside, take
from lmtrainer.store.reading_others import record_at, unreadable
from lmtrainer.store.tables import FactTable, Row
from lmtrainer.store.ways_back import damaged_files


def restore(path: Path, backup: Path, now: datetime) -> Path | None:
    """Put a copy of a back-up where the record is, which nobody has open.

    It is a copy that is checked, as thoroughly as opening does and more, before it takes the place. The record that is
    there is backed up first, or set aside where it is damaged; returns that file, None where there was nothing. Raises
    `StoreError`: a back-up that does not open, busy, no room; then everything is as it was.
    """
    lock = lock_of(path)
    temporary = path.with_name(path.name + ".partial")
    try:
        take(lock)
        _copy(backup, temporary)
        _prove(temporary, path, backup.name)
        kept = _kept(path, now)
        path.with_name(path.name + "-journal").unlink(missing_ok=True)
        sync(temporary)
        put(temporary, path)
    except (OSError, sqlite3.Error) as error:
        raise store_error(error) from error
    finally:
        lock.release()
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    return kept


def _copy(backup: Path, temporary: Path) -> None:
    try:
        file_size(backup)
        source = opened_plain(backup)
    except OSError as error:
        raise unreadable(backup.name, error) from error
    with source, temporary.open("wb") as target:
        shutil.copyfileobj(source, target)


def _prove(copy: Path, path: Path, name: str) -> None:
    try:
        with record_at(copy, within=path, name=name):
            return
    except errors.RecordSpoilt as error:
        raise errors.RecordSpoilt(
            Said("Record", "The back-up {0} is damaged.").of(name), SAFE, Said("Record", "Choose another one.")
        ) from error


def _kept(path: Path, now: datetime) -> Path | None:
    """Keep what is there as a back-up; as a file that is set aside, where it is damaged."""
    if not path.exists() or is_blank_file(path):
        return None
    try:
        with closing(connect(path, "rw")) as connection:
            return Backups(path).make(connection, now)
    except DAMAGE as error:
        if is_of_surroundings(error):
            raise
        aside = set_aside(path, now).set_aside
        if aside == path:  # it could not be moved
            raise
        return aside


def open_again(
    path: Path, now: datetime, *, backup: Path | None, copies: Iterable[Path] = ()
) -> tuple[Database, Merged]:
    """Open a record that was lost: from a back-up, or empty, with what can be read in files that were set aside.

    ``copies`` of it are brought in too, those that are records. Raises `StoreError`.
    """
    if backup is not None:
        restore(path, backup, now)
    database = open_database(path, now, afresh=True)
    together = Merged()
    sources = [(damaged, True) for damaged in damaged_files(path)] + [(copy, False) for copy in copies]
    for source, is_damaged in sources:
        try:
            with record_at(source, within=path, salvage=is_damaged) as other:
                together.add(merge(database, other))
        except errors.StoreError:
            continue  # nothing of it can be read; it stays where it is
    return database, together


def mend_from_backups(database: Database) -> Merged:
    """Bring what is damaged or missing back from every back-up that can be read, the newest first.

    Raises `StoreError` when nothing could be written.
    """
    together = Merged()
    for backup in database.backups.all():
        if not any(_damaged(database)):
            break
        try:
            with record_at(backup, within=database.path) as other:
                together.add(merge(database, other))
        except (errors.RecordSpoilt, errors.RecordForeign, errors.RecordNewer):
            continue
    put_damaged_aside(database)
    return together


def put_damaged_aside(database: Database) -> int:
    """Move rows that are still damaged into a table of their own, so that they are told of once; returns how many."""
    found = list(_damaged(database))
    with database.transaction() as connection:
        for table, row in found:
            *content, _number = row
            kept = (table.name, json.dumps(content, ensure_ascii=False, default=repr))
            connection.execute("INSERT INTO damaged (table_name, content) VALUES (?, ?)", kept)
            if table is VERSION and _is_referred_to(connection, row["fingerprint"]):
                _key, *blank = VERSION.sealed((row["fingerprint"], ""))
                query = "UPDATE question_version SET compiled = ?, checksum = ? WHERE rowid = ?"
                connection.execute(query, (*blank, row["number"]))
            else:
                connection.execute(f"DELETE FROM {table.name} WHERE rowid = ?", (row["number"],))
    return len(found)


def _damaged(database: Database) -> Iterator[tuple[FactTable[Any], Row]]:
    """The rows whose checksum fails."""
    for table in SEALED:
        for row in table.all_rows(database.connection):
            if not table.holds(row):
                yield table, row


def _is_referred_to(connection: sqlite3.Connection, fingerprint: str) -> bool:
    return bool(connection.execute("SELECT 1 FROM attempt WHERE fingerprint = ? LIMIT 1", (fingerprint,)).fetchone())
