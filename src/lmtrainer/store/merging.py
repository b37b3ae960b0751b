"""Two records of one learner brought together: no fact is lost or doubled, whichever comes first and however often.

A fact is the same in both by its id. Facts that were deleted in one of them are deleted in both. What is no fact
(places, drafts, the state of a try that runs, the name) is taken from where it was kept last. Rows whose checksum fails
are never taken; where one of this record is damaged and the other has it whole, it is mended.
"""

import sqlite3
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from lmtrainer.course.kept_question import may_be_under
from lmtrainer.learning.standing import Key, Standing, summed_up, together
from lmtrainer.store.connecting import named, value_of
from lmtrainer.store.database import Database
from lmtrainer.store.deletions import deleted_in, digest_of, is_digest, note_deleted
from lmtrainer.store.facts import (
    ATTEMPT,
    FACTS,
    FINISHED,
    LESSON_READ,
    RUN,
    VERSION,
    key_in,
    standing_in,
)
from lmtrainer.store.history_store import OF_KEY, add_standing, keep_version, put_standings
from lmtrainer.store.kept_last import DELETED_UNTIL, merge_kept_last, merge_run_state
from lmtrainer.store.tables import FactTable, Row
from lmtrainer.store.values import is_id


@dataclass(slots=True)
class Merged:
    """What a merge did: facts that came along, were mended, were left because they are damaged, were deleted.

    ``answers`` of those that came along are answers; ``touched`` are the keys of sums that are to be made again.
    """

    added: int = 0
    mended: int = 0
    damaged: int = 0
    deleted: int = 0
    answers: int = 0
    touched: set[Key] = field(default_factory=set)

    def add(self, other: "Merged") -> None:
        """Count in what another merge did."""
        self.added += other.added
        self.mended += other.mended
        self.damaged += other.damaged
        self.deleted += other.deleted
        self.answers += other.answers


def merge(database: Database, other: sqlite3.Connection) -> Merged:
    """Bring everything that another record holds into this one, all or nothing. ``other`` is of the same schema.

    Raises `StoreError`; then this record is as it was.
    """
    done = Merged()
    with database.transaction() as connection:
        _delete(connection, other, done)
        deleted = deleted_in(connection)
        _merge_versions(connection, other)
        for table in (RUN, ATTEMPT, LESSON_READ, FINISHED):
            _merge_facts(connection, other, table, deleted, done)
        merge_run_state(connection, other)
        merge_kept_last(connection, other)
        _sum_up_again(connection, done)
    database.forget_ids()
    return done


def _delete(connection: sqlite3.Connection, other: sqlite3.Connection, done: Merged) -> None:
    """What either has deleted."""
    theirs = {digest for digest in deleted_in(other) if is_digest(digest)} - deleted_in(connection)
    until = value_of(other, "SELECT value FROM meta WHERE name = ?", (DELETED_UNTIL,))
    if is_id(until):
        connection.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = max(value, excluded.value)",
            (DELETED_UNTIL, until),
        )
    if not theirs:
        return
    note_deleted(connection, theirs)
    connection.execute("PRAGMA secure_delete = ON")
    for table in FACTS:
        gone = [
            (row_id,)
            for uid, row_id in connection.execute(f"SELECT {table.key}, rowid FROM {table.name}")
            if digest_of(uid) in theirs
        ]
        if table is ATTEMPT:
            key = "SELECT course_id, question_id, fingerprint FROM attempt WHERE rowid = ?"
            done.touched.update(connection.execute(key, row_id).fetchone() for row_id in gone)
        connection.executemany(f"DELETE FROM {table.name} WHERE rowid = ?", gone)
        done.deleted += len(gone)
    connection.execute("DELETE FROM assessment_answer WHERE run_id NOT IN (SELECT uid FROM assessment_run)")


def _merge_versions(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    for row in filter(VERSION.holds, VERSION.all_rows(other)):
        key, compiled = row["fingerprint"], row["compiled"]
        if not may_be_under(key, compiled):
            continue
        keep_version(connection, key, compiled)
        (own,) = VERSION.rows(connection, key)
        if not VERSION.holds(own) or compiled > own["compiled"]:  # of two forms of one question the same one
            VERSION.put(connection, row)


def _merge_facts(
    connection: sqlite3.Connection, other: sqlite3.Connection, table: FactTable[Any], deleted: set[str], done: Merged
) -> None:
    standings: dict[Key, Standing] = {}
    for row in table.all_rows(other):
        if not table.holds(row):
            done.damaged += 1
        elif digest_of(row[table.key]) not in deleted:
            if table is ATTEMPT:
                keep_version(connection, row["fingerprint"], "")
            if table.add(connection, row):
                done.added += 1
                if table is ATTEMPT:
                    done.answers += 1
                    alone = standing_in(row)
                    standings[alone.key] = together(standings.get(alone.key), alone)
            else:
                _mend(connection, table, row, done)
    for standing in standings.values():
        add_standing(connection, standing)


def _mend(connection: sqlite3.Connection, table: FactTable[Any], row: Row, done: Merged) -> None:
    """Where this record's row is damaged, put the whole one in its place."""
    for own in table.rows(connection, row[table.key]):
        if not table.holds(own):
            table.put(connection, row)
            done.mended += 1
            if table is ATTEMPT:
                done.touched.update({key_in(own), key_in(row)})


def _sum_up_again(connection: sqlite3.Connection, done: Merged) -> None:
    """What questions come to whose attempts were mended or deleted."""
    for key in done.touched:
        sum_up(connection, key)


def sum_up(connection: sqlite3.Connection, key: Key) -> None:
    """Compute from the attempts themselves what a question comes to, within a transaction of the caller."""
    rows = ATTEMPT.whole(partial(named, connection), f"WHERE {OF_KEY}", key)
    found = summed_up(map(standing_in, rows))
    connection.execute(f"DELETE FROM standing WHERE {OF_KEY}", key)
    put_standings(connection, found.values())
