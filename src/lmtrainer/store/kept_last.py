"""What is no fact when two records are brought together: states, places, drafts, notes; the last one counts.

These rows have no checksum. Each is looked at by itself, and one with an impossible value is left out.
"""

import json
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lmtrainer.store.values import (
    Check,
    is_certainty,
    is_count,
    is_duration,
    is_flags,
    is_lesson,
    is_moment,
    is_name,
    is_share,
    is_stamp,
    is_text,
    or_none,
)  # fmt: skip

COMPLETED = "completed:"
"""How notes begin that say when a course was completed first: of these the first counts, not the last."""
DELETED_UNTIL = "deleted until"
"""The note of the moment up to which places, drafts and notes were deleted."""
Columns = dict[str, Check]
STATE: Columns = {
    "uid": is_name, "used_ms": is_duration, "current": is_count, "flagged": is_flags,
    "finished_at": or_none(is_moment), "stamp": is_stamp,
}  # fmt: skip
ANSWER: Columns = {
    "run_id": is_name, "question_id": is_name, "answer": is_text, "certainty": is_certainty, "hints_used": is_count,
    "stamp": is_stamp,
}  # fmt: skip
PLACE: Columns = {
    "course_id": is_name, "lesson_id": is_lesson, "block": is_count, "offset": is_share, "at": is_moment,
    "spent_ms": is_duration, "stamp": is_stamp,
}  # fmt: skip
DRAFT: Columns = {
    "course_id": is_name, "question_id": is_name, "fingerprint": is_name, "answer": is_text, "hints_used": is_count,
    "at": is_moment, "stamp": is_stamp,
}  # fmt: skip
NOTE: Columns = {"name": is_name, "value": is_text, "stamp": is_stamp}


def are_possible(columns: Columns, row: tuple[Any, ...]) -> bool:
    """Whether every value of a row is one that this program writes."""
    return all(check(value) for check, value in zip(columns.values(), row, strict=True))


def _rows(other: sqlite3.Connection, table: str, columns: Columns) -> Iterator[tuple[Any, ...]]:
    for row in other.execute(f"SELECT {', '.join(columns)} FROM {table}"):
        if are_possible(columns, row):
            yield row


def merge_run_state(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Time, place and flags of the tries: the longer time, the later place; handed in where either was."""
    state = "used_ms, current, flagged, finished_at, stamp"
    for uid, *rest in _rows(other, "assessment_run", STATE):
        theirs = tuple(rest)
        row = connection.execute(f"SELECT {state} FROM assessment_run WHERE uid = ?", (uid,)).fetchone()
        if row is None:
            continue
        if not are_possible(STATE, (uid, *row)):  # damaged: then the other one's counts
            row = theirs
        later = max(row, theirs, key=lambda found: (found[4], found[1], found[2]))
        ends = [end for end in (row[3], theirs[3]) if end is not None]
        connection.execute(
            "UPDATE assessment_run SET used_ms = ?, current = ?, flagged = ?, finished_at = ?, stamp = ? WHERE uid = ?",
            (max(row[0], theirs[0]), later[1], later[2], min(ends, default=None), later[4], uid),
        )
    answer = ", ".join(ANSWER)
    connection.executemany(
        f"INSERT INTO assessment_answer ({answer}) SELECT ?, ?, ?, ?, ?, ?"
        " WHERE EXISTS (SELECT 1 FROM assessment_run WHERE uid = ?)"
        " ON CONFLICT DO UPDATE SET answer = excluded.answer, certainty = excluded.certainty,"
        " hints_used = excluded.hints_used, stamp = excluded.stamp"
        " WHERE (excluded.stamp, excluded.answer) > (stamp, answer)",
        ((*row, row[0]) for row in _rows(other, "assessment_answer", ANSWER)),
    )
    connection.execute(
        "DELETE FROM assessment_answer WHERE run_id IN (SELECT uid FROM assessment_run WHERE finished_at IS NOT NULL)"
    )


def merge_kept_last(connection: sqlite3.Connection, other: sqlite3.Connection) -> None:
    """Places, drafts and what the learner told, from where they were kept last; none from before a deletion."""
    place = ", ".join(PLACE)
    connection.executemany(
        f"INSERT INTO place ({place}) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET spent_ms = max(spent_ms, excluded.spent_ms),"
        " block = iif(excluded.stamp > stamp, excluded.block, block),"
        " offset = iif(excluded.stamp > stamp, excluded.offset, offset),"
        " at = iif(excluded.stamp > stamp, excluded.at, at), stamp = max(stamp, excluded.stamp)",
        _rows(other, "place", PLACE),
    )
    draft = ", ".join(DRAFT)
    connection.executemany(
        f"INSERT INTO draft ({draft}) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT DO UPDATE SET fingerprint = excluded.fingerprint, answer = excluded.answer,"
        " hints_used = excluded.hints_used, at = excluded.at, stamp = excluded.stamp"
        " WHERE (excluded.stamp, excluded.answer) > (stamp, answer)",
        _rows(other, "draft", DRAFT),
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
    until = connection.execute("SELECT value FROM meta WHERE name = ?", (DELETED_UNTIL,)).fetchone()
    for name, value, stamp in _rows(other, "learner", NOTE):
        if until and stamp <= until[0]:
            continue
        own = connection.execute("SELECT value, stamp FROM learner WHERE name = ?", (name,)).fetchone()
        if own is None or not are_possible(NOTE, (name, *own)) or _counts_before(name, (value, stamp), own):
            note = (name, value, stamp)
            connection.execute("INSERT OR REPLACE INTO learner (name, value, stamp) VALUES (?, ?, ?)", note)


def _counts_before(name: str, one: tuple[str, str], other: tuple[str, str]) -> bool:
    """Whether of two notes of one name the first given is the one that counts. Each is a text and its stamp."""
    if name.startswith(COMPLETED):
        first, second = _moment_in(one[0]), _moment_in(other[0])
        if first != second:
            return second is None or (first is not None and first < second)
    return (one[1], one[0]) > (other[1], other[0])


def _moment_in(completion: str) -> datetime | None:
    """When a course was completed, as the note says it; None for one that cannot be read."""
    try:
        found = json.loads(completion)["at"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    return datetime.fromisoformat(found) if is_moment(found) else None


def _delete_old(connection: sqlite3.Connection, *tables: str) -> None:
    """Take away what was kept before everything was deleted."""
    for table in tables:
        connection.execute(
            f"DELETE FROM {table} WHERE stamp <= (SELECT value FROM meta WHERE name = ?)", (DELETED_UNTIL,)
        )
