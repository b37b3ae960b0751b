"""What is no fact when two records are brought together: states, places, drafts, notes; the last one counts.

These rows have no checksum. Each is looked at by itself, and one with an impossible value is left out.
"""

import json
import sqlite3
from datetime import datetime
from functools import partial

from lmtrainer.learning.history import Draft, Place
from lmtrainer.store import values
from lmtrainer.store.connecting import named, value_of
from lmtrainer.store.tables import Columns, Row, Table

COMPLETED = "completed:"
"""How notes begin that say when a course was completed first: of these the first counts, not the last."""
DELETED_UNTIL = "deleted until"
"""The note of the moment up to which places, drafts and notes were deleted."""
STATE = Columns(
    "assessment_run",
    {
        "uid": values.is_name, "used_ms": values.is_duration, "current": values.is_count, "flagged": values.is_flags,
        "finished_at": values.or_none(values.is_moment), "stamp": values.is_stamp,
    },
)  # fmt: skip
ANSWER = Columns(
    "assessment_answer",
    {
        "run_id": values.is_name, "question_id": values.is_name, "answer": values.is_text,
        "certainty": values.is_certainty, "hints_used": values.is_count, "stamp": values.is_stamp,
    },
)  # fmt: skip
PLACE = Table(
    "place",
    Place,
    {
        "course_id": values.is_name, "lesson_id": values.is_lesson, "block": values.is_count,
        "offset": values.is_share, "at": values.is_moment, "spent_ms": values.is_duration, "stamp": values.is_stamp,
    },
)  # fmt: skip
DRAFT = Table(
    "draft",
    Draft,
    {
        "course_id": values.is_name, "question_id": values.is_name, "fingerprint": values.is_name,
        "answer": values.is_text, "hints_used": values.is_count, "at": values.is_moment, "stamp": values.is_stamp,
    },
)  # fmt: skip
NOTE = Columns("learner", {"name": values.is_name, "value": values.is_text, "stamp": values.is_stamp})


def merge_run_state(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Time, place and flags of the tries: the longer time, the later place; handed in where either was."""
    for theirs in STATE.possible(partial(named, other)):
        query = f"SELECT {STATE.listed} FROM assessment_run WHERE uid = ?"
        for ours in named(connection, query, (theirs["uid"],)).fetchall():
            if not STATE.is_possible(ours):  # damaged: then the other one's counts
                ours = theirs
            later = max(ours, theirs, key=lambda state: (state["stamp"], state["current"], state["flagged"]))
            ends = [state["finished_at"] for state in (ours, theirs) if state["finished_at"] is not None]
            used_ms = max(ours["used_ms"], theirs["used_ms"])
            connection.execute(
                "UPDATE assessment_run SET used_ms = ?, current = ?, flagged = ?, finished_at = ?, stamp = ?"
                " WHERE uid = ?",
                (used_ms, later["current"], later["flagged"], min(ends, default=None), later["stamp"], ours["uid"]),
            )
    connection.executemany(
        f"INSERT INTO assessment_answer ({ANSWER.listed}) SELECT ?, ?, ?, ?, ?, ?"
        " WHERE EXISTS (SELECT 1 FROM assessment_run WHERE uid = ?)"
        " ON CONFLICT DO UPDATE SET answer = excluded.answer, certainty = excluded.certainty,"
        " hints_used = excluded.hints_used, stamp = excluded.stamp"
        " WHERE (excluded.stamp, excluded.answer) > (stamp, answer)",
        ((*row, row["run_id"]) for row in ANSWER.possible(partial(named, other))),
    )
    connection.execute(
        "DELETE FROM assessment_answer WHERE run_id IN (SELECT uid FROM assessment_run WHERE finished_at IS NOT NULL)"
    )


def merge_kept_last(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Places, drafts and what the learner told, from where they were kept last; none from before a deletion."""
    connection.executemany(
        f"{PLACE.insertion} ON CONFLICT DO UPDATE SET spent_ms = max(spent_ms, excluded.spent_ms),"
        " block = iif(excluded.stamp > stamp, excluded.block, block),"
        " offset = iif(excluded.stamp > stamp, excluded.offset, offset),"
        " at = iif(excluded.stamp > stamp, excluded.at, at), stamp = max(stamp, excluded.stamp)",
        PLACE.possible(partial(named, other)),
    )
    connection.executemany(
        f"{DRAFT.insertion} ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint, answer = excluded.answer,"
        " hints_used = excluded.hints_used, at = excluded.at, stamp = excluded.stamp"
        " WHERE (excluded.stamp, excluded.answer) > (stamp, answer)",
        DRAFT.possible(partial(named, other)),
    )
    connection.execute(
        "DELETE FROM draft WHERE EXISTS (SELECT 1 FROM attempt WHERE attempt.course_id = draft.course_id"
        " AND attempt.question_id = draft.question_id AND attempt.uid > draft.stamp)"
    )
    _merge_notes(connection, other)
    _delete_old(connection, "place", "draft", "learner")


def _merge_notes(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """What the learner told, from where it was kept last; the first completion of a course, from where it was."""
    _delete_old(connection, "learner")  # or a completion that was deleted would take the place of one that counts
    until = value_of(connection, "SELECT value FROM meta WHERE name = ?", (DELETED_UNTIL,))
    for theirs in NOTE.possible(partial(named, other)):
        if until and theirs["stamp"] <= until:
            continue
        query = f"SELECT {NOTE.listed} FROM learner WHERE name = ?"
        ours = named(connection, query, (theirs["name"],)).fetchone()
        if ours is None or not NOTE.is_possible(ours) or _counts_before(theirs, ours):
            connection.execute(NOTE.replacement, theirs)


def _counts_before(one: Row, other: Row) -> bool:
    """Whether of two notes of one name the first given is the one that counts."""
    if one["name"].startswith(COMPLETED):
        first, second = _moment_in(one["value"]), _moment_in(other["value"])
        if first != second:
            return second is None or (first is not None and first < second)
    return bool((one["stamp"], one["value"]) > (other["stamp"], other["value"]))


def _moment_in(completion: str) -> datetime | None:
    """When a course was completed, as the note says it; None for one that cannot be read."""
    try:
        found = json.loads(completion)["at"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return datetime.fromisoformat(found) if values.is_moment(found) else None


def _delete_old(connection: sqlite3.Connection, *tables: str) -> None:
    """Take away what was kept before everything was deleted."""
    for table in tables:
        connection.execute(
            f"DELETE FROM {table} WHERE stamp <= (SELECT value FROM meta WHERE name = ?)", (DELETED_UNTIL,)
        )
