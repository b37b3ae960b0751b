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
from lmtrainer.store.erasing import DELETED_UNTIL
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


@dataclass(slots=True)
class Merged:
    """What a merge did: facts by kind that came along, were mended, were left because they are damaged."""

    added: int = 0
    mended: int = 0
    damaged: int = 0
    deleted: int = 0
    answers: int = 0
    _touched: set[Key] = field(default_factory=set)


def merge(database: Database, other: sqlite3.Connection) -> Merged:
    """Bring everything that another record holds into this one, all or nothing. ``other`` is of the same schema.

    Raises `StoreError`; then this record is as it was.
    """
    done = Merged()
    with database.transaction() as connection:
        _delete(connection, other, done)
        deleted = {row[0] for row in connection.execute("SELECT uid FROM deleted")}
        _merge_versions(connection, other)
        for table in (RUN, ATTEMPT, LESSON_READ, FINISHED):
            _merge_facts(connection, other, table, deleted, done)
        _merge_run_state(connection, other)
        _merge_kept_last(connection, other)
        _sum_up_again(connection, done)
    database.forget_ids()
    return done


def _delete(connection: sqlite3.Connection, other: sqlite3.Connection, done: Merged) -> None:
    """What either has deleted."""
    connection.executemany("INSERT OR IGNORE INTO deleted (uid) VALUES (?)", other.execute("SELECT uid FROM deleted"))
    until = other.execute("SELECT value FROM meta WHERE name = ?", (DELETED_UNTIL,)).fetchone()
    if until:
        connection.execute(
            "INSERT INTO meta VALUES (?, ?) ON CONFLICT DO UPDATE SET value = max(value, excluded.value)",
            (DELETED_UNTIL, until[0]),
        )
    gone = "SELECT course_id, question_id, fingerprint FROM attempt WHERE uid IN (SELECT uid FROM deleted)"
    done._touched.update(connection.execute(gone))
    for table in FACTS:
        done.deleted += connection.execute(
            f"DELETE FROM {table.name} WHERE {table.key} IN (SELECT uid FROM deleted)"
        ).rowcount
    connection.execute("DELETE FROM assessment_answer WHERE run_id IN (SELECT uid FROM deleted)")


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
        elif row[0] not in deleted:
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


def _merge_run_state(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Time, place and flags of the tries: the longer time, the later place; handed in where either was."""
    state = "used_ms, current, flagged, finished_at, stamp"
    for uid, *theirs in other.execute(f"SELECT uid, {state} FROM assessment_run").fetchall():
        row = connection.execute(f"SELECT {state} FROM assessment_run WHERE uid = ?", (uid,)).fetchone()
        if row is None:
            continue
        later = max(row, tuple(theirs), key=lambda found: (found[4], found[1], found[2]))
        ends = [end for end in (row[3], theirs[3]) if end is not None]
        connection.execute(
            "UPDATE assessment_run SET used_ms = ?, current = ?, flagged = ?, finished_at = ?, stamp = ? WHERE uid = ?",
            (max(row[0], theirs[0]), later[1], later[2], min(ends, default=None), later[4], uid),
        )
    answer = "run_id, question_id, answer, certainty, hints_used, stamp"
    connection.executemany(
        f"INSERT INTO assessment_answer ({answer}) SELECT ?, ?, ?, ?, ?, ?"
        " WHERE EXISTS (SELECT 1 FROM assessment_run WHERE uid = ?1)"
        " ON CONFLICT DO UPDATE SET answer = excluded.answer, certainty = excluded.certainty,"
        " hints_used = excluded.hints_used, stamp = excluded.stamp"
        " WHERE (excluded.stamp, excluded.answer) > (stamp, answer)",
        other.execute(f"SELECT {answer} FROM assessment_answer"),
    )
    connection.execute(
        "DELETE FROM assessment_answer WHERE run_id IN (SELECT uid FROM assessment_run WHERE finished_at IS NOT NULL)"
    )


def _merge_kept_last(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Places, drafts and what the learner told, from where they were kept last; none from before a deletion."""
    place = "course_id, lesson_id, block, offset, at, spent_ms, stamp"
    connection.executemany(
        f"INSERT INTO place ({place}) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET spent_ms = max(spent_ms, excluded.spent_ms),"
        " block = iif(excluded.stamp > stamp, excluded.block, block),"
        " offset = iif(excluded.stamp > stamp, excluded.offset, offset),"
        " at = iif(excluded.stamp > stamp, excluded.at, at), stamp = max(stamp, excluded.stamp)",
        other.execute(f"SELECT {place} FROM place"),
    )
    draft = "course_id, question_id, fingerprint, answer, hints_used, at, stamp"
    connection.executemany(
        f"INSERT INTO draft ({draft}) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint, answer = excluded.answer,"
        " hints_used = excluded.hints_used, at = excluded.at, stamp = excluded.stamp"
        " WHERE (excluded.stamp, excluded.answer) > (stamp, answer)",
        other.execute(f"SELECT {draft} FROM draft"),
    )
    connection.execute(
        "DELETE FROM draft WHERE EXISTS (SELECT 1 FROM attempt WHERE attempt.course_id = draft.course_id"
        " AND attempt.question_id = draft.question_id AND attempt.uid > draft.stamp)"
    )
    connection.executemany(
        "INSERT INTO learner (name, value, stamp) VALUES (?, ?, ?)"
        " ON CONFLICT DO UPDATE SET value = excluded.value, stamp = excluded.stamp"
        " WHERE (excluded.stamp, excluded.value) > (stamp, value)",
        other.execute("SELECT name, value, stamp FROM learner"),
    )
    for table in ("place", "draft", "learner"):
        connection.execute(
            f"DELETE FROM {table} WHERE stamp <= (SELECT value FROM meta WHERE name = ?)", (DELETED_UNTIL,)
        )


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
