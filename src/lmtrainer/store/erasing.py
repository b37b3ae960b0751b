"""Deleting everything that is kept about a learner, in the record and its back-ups, for good.

What stays are digests of the ids of what was deleted, which say nothing about anybody, and the moment of deleting: by
them a copy of the record that is merged later does not bring anything back.
"""

import contextlib
import os
import shutil
import sqlite3
import tempfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

from lmtrainer.said import Said
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups
from lmtrainer.store.connecting import DAMAGE, beside, connect, put_in_place, store_error
from lmtrainer.store.deletions import deleted_in, digest_of, note_deleted
from lmtrainer.store.fact_ids import FactIds
from lmtrainer.store.facts import FACTS
from lmtrainer.store.kept_last import DELETED_UNTIL
from lmtrainer.store.migrations import migrate
from lmtrainer.store.reading_others import record_at
from lmtrainer.store.siblings import siblings
from lmtrainer.store.values import is_id

UNFINISHED = "erasing"
RESULTS = "results-"
OLD_PRIVATE_COPY = "lmtrainer-record-"
"""How the folders begin in which earlier versions kept a copy in the system's temporary folder while they merged."""


def erase(path: Path, now: datetime) -> int:
    """Delete everything from the record at ``path``, which nobody has open and whose lock is held.

    A new, empty record takes the place of the old one at once; then everything goes that `copies_of` lists. Should the
    program end in between, `finish_erasing` does the rest at the next start. Returns how many facts were deleted.
    Raises `StoreError`; then nothing was deleted.
    """
    temporary = path.with_name(path.name + ".partial")
    try:
        temporary.unlink(missing_ok=True)
        digests, uids = _ids_in(path, path)
        count = len(uids)
        for copy in _records_among(copies_of(path)):
            more, further = _ids_in(copy, path)
            digests |= more
            uids |= further
        with closing(connect(temporary)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            migrate(connection, 0)
            note_deleted(connection, digests | {digest_of(uid) for uid in uids})
            until = FactIds(max(filter(is_id, uids), default="")).next(now)
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
    return count


def finish_erasing(connection: sqlite3.Connection, path: Path) -> None:
    """Where deleting was begun and did not come to its end, bring it there. Raises `StoreError`."""
    try:
        row = connection.execute("SELECT 1 FROM meta WHERE name = ?", (UNFINISHED,)).fetchone()
        if row is None:
            return
        for copy in copies_of(path):
            if copy.is_dir() and not copy.is_symlink():
                shutil.rmtree(copy)
            else:
                copy.unlink(missing_ok=True)
        connection.execute("DELETE FROM meta WHERE name = ?", (UNFINISHED,))
    except OSError as error:
        raise errors.RecordReadOnly(
            Said("Record", "Your data was deleted, but not all of its back-ups could be."),
            Said("Record", "The record itself is empty."),
            Said("Record", "Make the folder {0} writable, and open the program again.").of(path.parent),
        ) from error


def copies_of(path: Path) -> list[Path]:
    """Everything of the program's own that holds what a record held: files, and folders with private copies.

    Back-ups, what was set aside, half-written copies, the lines for the organisation, copies that a tool that
    synchronises folders made beside the record, and what a killed merge of an earlier version left elsewhere.
    """
    folder = path.parent
    found = [
        *beside(folder, f"{path.stem}.damaged-"),
        *beside(folder, f"{path.name}.partial"),
        *beside(folder, RESULTS, ".jsonl"),
        *(copy for copy in beside(Backups(path).folder, f"{path.stem}-") if copy.is_file()),
        *siblings(path, most=None),
    ]
    return found + [left for left in beside(Path(tempfile.gettempdir()), OLD_PRIVATE_COPY) if _is_own_folder(left)]


def _is_own_folder(path: Path) -> bool:
    try:
        about = path.lstat()
    except OSError:
        return False
    return path.is_dir() and not path.is_symlink() and (os.name == "nt" or about.st_uid == os.getuid())


def _records_among(copies: list[Path]) -> list[Path]:
    inside = [one for copy in copies if copy.is_dir() for one in copy.glob("*.sqlite")]
    return [copy for copy in (*copies, *inside) if copy.suffix != ".jsonl" and copy.is_file()]


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _ids_in(path: Path, record: Path) -> tuple[set[str], set[str]]:
    """Digests of what was deleted from a record before, and ids of its facts; of a damaged one those that are left."""
    if path.is_file():
        try:
            with record_at(path, within=record) as connection:
                return _read_ids(connection)
        except errors.StoreError:
            with contextlib.suppress(errors.StoreError, *DAMAGE), record_at(path, within=record, salvage=True) as left:
                return _read_ids(left)
    return set(), set()


def _read_ids(connection: sqlite3.Connection) -> tuple[set[str], set[str]]:
    uids: set[str] = set()
    for table in FACTS:
        uids |= {row[0] for row in connection.execute(f"SELECT {table.key} FROM {table.name}")}
    return deleted_in(connection), uids
