"""Two records of one learner brought together: no fact is lost or doubled, whichever comes first and however often.

A fact is the same in both by its id. Facts that were deleted in one of them are deleted in both. What is no fact
(places, drafts, the state of a try that runs, the name) is taken from where it was kept last. Rows whose checksum fails
are never taken; where one of this record is damaged and the other has it whole, it is mended.
"""

import sqlite3
from dataclasses import dataclass, field

from lmtrainer.course.kept_question import may_be_under
from lmtrainer.learning.standing import Key, Standing, summed_up, together
from lmtrainer.store.database import Database
from lmtrainer.store.deletions import deleted_in, digest_of, is_digest, note_deleted
from lmtrainer.store.facts import (
    ATTEMPT,
    FACTS,
    FINISHED,
    LESSON_READ,
    RUN,
    VERSION,
    FactTable,
    Row,
    rows_of,
    standing_in,
)
from lmtrainer.store.history_store import add_standing, keep_version, put_standings
from lmtrainer.store.kept_last import DELETED_UNTIL, merge_kept_last, merge_run_state
from lmtrainer.store.values import is_id


@dataclass(slots=True)
class Merged:
    """What a merge did: facts by kind that came along, were mended, were left because they are damaged."""

    added: int = 0
    mended: int = 0
    damaged: int = 0
    deleted: int = 0
    answers: int = 0
    _touched: set[Key] = field(default_factory=set)

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
    until = other.execute("SELECT value FROM meta WHERE name = ?", (DELETED_UNTIL,)).fetchone()
    if until and is_id(until[0]):
        connection.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = max(value, excluded.value)",
            (DELETED_UNTIL, until[0]),
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
            done._touched.update(connection.execute(key, row_id).fetchone() for row_id in gone)
        connection.executemany(f"DELETE FROM {table.name} WHERE rowid = ?", gone)
        done.deleted += len(gone)
    connection.execute("DELETE FROM assessment_answer WHERE run_id NOT IN (SELECT uid FROM assessment_run)")


def _merge_versions(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    for row, _ in rows_of(other, VERSION):
        if not VERSION.holds(row) or not may_be_under(row[0], row[1]):
            continue
        keep_version(connection, row[0], row[1])
        own = connection.execute(
            f"SELECT {VERSION.selected} FROM question_version WHERE fingerprint = ?", row[:1]
        ).fetchone()
        if own != row and (not VERSION.holds(own) or row[1] > own[1]):  # of two forms of one question the same one
            connection.execute(
                "UPDATE question_version SET compiled = ?, checksum = ? WHERE fingerprint = ?", (row[1], row[2], row[0])
            )


def _merge_facts(
    connection: sqlite3.Connection, other: sqlite3.Connection, table: FactTable, deleted: set[str], done: Merged
) -> None:
    standings: dict[Key, Standing] = {}
    extra = (", used_ms, current, flagged, stamp", ", 0, 0, '[]', ''") if table is RUN else ("", "")
    insertion = (
        f"INSERT OR IGNORE INTO {table.name} ({table.selected}{extra[0]})"
        f" VALUES ({', '.join('?' * (len(table.columns) + 1))}{extra[1]})"
    )
    for row, _ in rows_of(other, table):
        if not table.holds(row):
            done.damaged += 1
        elif digest_of(row[0]) not in deleted:
            if table is ATTEMPT:
                keep_version(connection, row[7], "")
            if connection.execute(insertion, row).rowcount == 1:
                done.added += 1
                if table is ATTEMPT:
                    done.answers += 1
                    alone = standing_in(row)
                    standings[alone.key] = together(standings.get(alone.key), alone)
            else:
                _mend(connection, table, row, done)
    for standing in standings.values():
        add_standing(connection, standing)


def _mend(connection: sqlite3.Connection, table: FactTable, row: Row, done: Merged) -> None:
    """Where this record's row is damaged, put the whole one in its place."""
    own = connection.execute(f"SELECT {table.selected} FROM {table.name} WHERE {table.key} = ?", row[:1]).fetchone()
    if own is None or table.holds(own):
        return
    columns = ", ".join(f"{column} = ?" for column in (*table.columns, "checksum"))
    connection.execute(f"UPDATE {table.name} SET {columns} WHERE {table.key} = ?", (*row, row[0]))
    done.mended += 1
    if table is ATTEMPT:
        done._touched.update({(own[1], own[5], own[7]), (row[1], row[5], row[7])})


def _sum_up_again(connection: sqlite3.Connection, done: Merged) -> None:
    """What questions come to whose attempts were mended or deleted."""
    for key in done._touched:
        sum_up(connection, key)


def sum_up(connection: sqlite3.Connection, key: Key) -> None:
    """Compute from the attempts themselves what a question comes to, within a transaction of the caller."""
    rows = connection.execute(
        f"SELECT {ATTEMPT.selected} FROM attempt WHERE course_id = ? AND question_id = ? AND fingerprint = ?", key
    )
    found = summed_up(standing_in(row) for row in rows if ATTEMPT.holds(row))
    connection.execute("DELETE FROM standing WHERE course_id = ? AND question_id = ? AND fingerprint = ?", key)
    put_standings(connection, found.values())
