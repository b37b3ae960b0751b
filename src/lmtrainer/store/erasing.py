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
from math import inf
from pathlib import Path

from lmtrainer.files import PARTIAL, put, sync
from lmtrainer.frozen import frozen
from lmtrainer.said import Said
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups
from lmtrainer.store.connecting import DAMAGE, beside, connect, store_error, value_of
from lmtrainer.store.deletions import deleted_in, digest_of, note_deleted
from lmtrainer.store.fact_ids import FactIds
from lmtrainer.store.facts import FACTS
from lmtrainer.store.kept_last import DELETED_UNTIL
from lmtrainer.store.leftovers import UNFINISHED
from lmtrainer.store.migrations import migrate
from lmtrainer.store.reading_others import record_at
from lmtrainer.store.siblings import records_in, siblings
from lmtrainer.store.values import is_id

OWN, OF_THE_LEARNER = "1", "beside"
RESULTS, LINES = "results-", ".jsonl"
OLD_PRIVATE_COPY = "lmtrainer-record-"
"""How the folders begin in which earlier versions kept a copy in the system's temporary folder while they merged."""


@frozen
class Known:
    """What a record and all copies of it hold: ``digests`` of what was deleted before, ``uids`` of facts."""

    digests: frozenset[str] = frozenset()
    uids: frozenset[str] = frozenset()

    def with_those(self, other: "Known") -> "Known":
        """All of both."""
        return Known(self.digests | other.digests, self.uids | other.uids)


def known_in(path: Path, *, own: bool) -> Known:
    """Everything that is known in a record and its copies, as far as they can be read; ``own`` as in `erase`."""
    known = _known_in_file(path, path)
    for copy in _records_among(copies_of(path, own=own)):
        known = known.with_those(_known_in_file(copy, path))
    return known


def erase(path: Path, now: datetime, known: Known, *, own: bool) -> None:
    """Delete everything from the record at ``path``, which nobody has open and whose lock is held.

    A new, empty record takes the place of the old one at once, which keeps by digests what was ``known``; then
    everything goes that `copies_of` lists. Should the program end in between, `finish_erasing` does the rest at the
    next start. ``own``: the folder is the program's, and not one that the learner chose. Raises `StoreError`; then
    nothing was deleted.
    """
    temporary = path.with_name(path.name + ".partial")
    try:
        temporary.unlink(missing_ok=True)
        with closing(connect(temporary)) as connection:
            connection.execute("BEGIN IMMEDIATE")
            migrate(connection, 0)
            note_deleted(connection, known.digests | {digest_of(uid) for uid in known.uids})
            until = FactIds(max(filter(is_id, known.uids), default="")).next(now)
            left = OWN if own else OF_THE_LEARNER
            connection.executemany("INSERT INTO meta VALUES (?, ?)", ((DELETED_UNTIL, until), (UNFINISHED, left)))
            connection.execute("COMMIT")
        _journal(temporary).unlink(missing_ok=True)
        _journal(path).unlink(missing_ok=True)
        sync(temporary)
        put(temporary, path)
    except (sqlite3.Error, OSError) as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise store_error(error) from error
    with closing(connect(path)) as connection:
        finish_erasing(connection, path)


def finish_erasing(connection: sqlite3.Connection, path: Path) -> None:
    """Where deleting was begun and did not come to its end, bring it there. Raises `StoreError`."""
    try:
        whose = value_of(connection, "SELECT value FROM meta WHERE name = ?", (UNFINISHED,))
        if whose is None:
            return
        for copy in copies_of(path, own=whose == OWN):
            _remove(copy)
        connection.execute("DELETE FROM meta WHERE name = ?", (UNFINISHED,))
    except OSError as error:
        raise errors.RecordReadOnly(
            Said("Record", "Your data was deleted, but not all of its back-ups could be."),
            Said("Record", "The record itself is empty."),
            Said("Record", "Make the folder {0} writable, and open the program again.").of(path.parent),
        ) from error


def _remove(copy: Path) -> None:
    if copy.is_dir() and not copy.is_symlink():
        shutil.rmtree(copy)
    elif copy.suffix == LINES:  # its name says under which name this computer brings results, and says nothing else
        copy.write_bytes(b"")
    else:
        copy.unlink(missing_ok=True)


def copies_of(path: Path, *, own: bool = True) -> list[Path]:
    """Everything of the program's own that holds what a record held: files, and folders with private copies.

    Back-ups, what was set aside, half-written copies; in the data folder, which is the program's ``own``, also the
    lines for the organisation, copies that people, and tools that synchronise folders, made there of the record or of a
    back-up, and what a killed merge of an earlier version left elsewhere.
    """
    found = [
        *beside(path.parent, f"{path.stem}.damaged-"),
        *beside(path.parent, f"{path.name}.partial"),
        *(copy for copy in beside(Backups(path).folder, f"{path.stem}-") if copy.is_file()),
    ]
    if own:
        lines = beside(path.parent, RESULTS, LINES)
        found += [copy for copy in lines if copy.is_file() and copy.stat().st_size]
        found += beside(path.parent, f".{RESULTS}", PARTIAL)
        for folder in (path.parent, Backups(path).folder):  # also those that only a later version can read
            found += siblings(path, most=None, latest=inf, folder=folder)
        found += filter(_is_own_folder, beside(Path(tempfile.gettempdir()), OLD_PRIVATE_COPY))
    return list(dict.fromkeys(found))


def others_beside(path: Path, *, own: bool) -> tuple[Path, ...]:
    """Records beside the one at ``path`` and among its back-ups that `erase` leaves: somebody gave them other names."""
    gone = {path, *copies_of(path, own=own)}
    there = (*records_in(path.parent), *records_in(Backups(path).folder))
    return tuple(one for one in there if one not in gone)


def _is_own_folder(path: Path) -> bool:
    try:
        about = path.lstat()
    except OSError:
        return False
    return path.is_dir() and not path.is_symlink() and (os.name == "nt" or about.st_uid == os.getuid())


def _records_among(copies: list[Path]) -> list[Path]:
    inside = [one for copy in copies if copy.is_dir() for one in copy.glob("*.sqlite")]
    return [copy for copy in (*copies, *inside) if copy.suffix != LINES and copy.is_file()]


def _journal(path: Path) -> Path:
    return path.with_name(path.name + "-journal")


def _known_in_file(path: Path, record: Path) -> Known:
    """What one file holds; of a damaged one what is left of it."""
    if not path.is_file():
        return Known()
    try:
        with record_at(path, within=record) as connection:
            return _known(connection)
    except errors.StoreError:
        with contextlib.suppress(errors.StoreError, *DAMAGE), record_at(path, within=record, salvage=True) as left:
            return _known(left)
    return Known()


def _known(connection: sqlite3.Connection) -> Known:
    keys = (connection.execute(f"SELECT {table.key} FROM {table.name}") for table in FACTS)
    return Known(frozenset(deleted_in(connection)), frozenset(uid for rows in keys for (uid,) in rows))
