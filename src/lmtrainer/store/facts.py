"""The tables of facts: what a row holds, the checksum over it, and the fact that it stands for.

Every reader and writer of facts goes through here, so that what one seals every other can check.
"""

import hashlib
import sqlite3
from collections.abc import Iterator
from datetime import datetime
from typing import Any

from lmtrainer.frozen import frozen
from lmtrainer.learning.history import AssessmentFinished, Attempt, LessonRead, Run
from lmtrainer.learning.standing import Standing

AT_A_TIME = 2000
Row = tuple[Any, ...]


@frozen
class FactTable:
    """A table whose rows are never changed. ``columns`` are those that the checksum covers; the first is the key."""

    name: str
    columns: tuple[str, ...]

    @property
    def key(self) -> str:
        """The column that tells one row from another, in every copy of the record."""
        return self.columns[0]

    @property
    def selected(self) -> str:
        """What to select, so that `holds` can check it: the columns and the checksum."""
        return f"{', '.join(self.columns)}, checksum"

    @property
    def insertion(self) -> str:
        """The statement that inserts a row that was `sealed`."""
        return f"INSERT INTO {self.name} ({self.selected}) VALUES ({', '.join('?' * (len(self.columns) + 1))})"

    def sealed(self, values: Row) -> Row:
        """The values with their checksum."""
        return (*values, checksum(values))

    def holds(self, row: Row) -> bool:
        """Whether a row, as `selected`, is as it was written."""
        covered = len(self.columns)
        return bool(checksum(row[:covered]) == row[covered])


VERSION = FactTable("question_version", ("fingerprint", "compiled"))
ATTEMPT = FactTable(
    "attempt",
    (
        "uid", "course_id", "course_version", "language", "lesson_id", "question_id", "kind", "fingerprint", "answer",
        "fraction", "points", "max_points", "try_number", "hints_used", "duration_ms", "at", "run", "certainty",
        "private", "assessment_run",
    ),
)  # fmt: skip
LESSON_READ = FactTable("lesson_read", ("uid", "course_id", "course_version", "lesson_id", "at"))
RUN = FactTable(
    "assessment_run",
    ("uid", "course_id", "course_version", "language", "assessment_id", "seed", "form", "started_at"),
)
FINISHED = FactTable(
    "assessment_finished",
    (
        "uid", "run_id", "course_id", "course_version", "assessment_id", "points", "max_points", "passed", "used_ms",
        "at",
    ),
)  # fmt: skip
FACTS = (ATTEMPT, LESSON_READ, RUN, FINISHED)
SEALED = (VERSION, *FACTS)


def checksum(values: Row) -> str:
    """What a row's values must have, or it was changed by something else than this program."""
    return hashlib.sha256(repr(tuple(values)).encode("utf-8", "replace")).hexdigest()[:16]


def rows_of(connection: sqlite3.Connection, table: FactTable) -> Iterator[tuple[Row, int]]:
    """Every row of a table as `selected`, with its row number, a few at a time: the table may be changed meanwhile."""
    last = -1
    while True:
        rows = connection.execute(
            f"SELECT {table.selected}, rowid FROM {table.name} WHERE rowid > ? ORDER BY rowid LIMIT {AT_A_TIME}",
            (last,),
        ).fetchall()
        if not rows:
            return
        last = rows[-1][-1]
        for row in rows:
            yield row[:-1], row[-1]


def attempt_values(attempt: Attempt) -> Row:
    """The columns of an attempt, in the very types in which they come back: the checksum covers them."""
    return (
        attempt.uid, attempt.course_id, attempt.course_version, attempt.language, attempt.lesson_id,
        attempt.question_id, attempt.kind, attempt.fingerprint, attempt.answer,
        None if attempt.fraction is None else float(attempt.fraction), float(attempt.points),
        float(attempt.max_points), attempt.try_number, attempt.hints_used, attempt.duration_ms,
        attempt.at.isoformat(), attempt.run.value, attempt.certainty, int(attempt.private), attempt.assessment_run,
    )  # fmt: skip


def attempt_in(row: Row) -> Attempt:
    """The attempt in a row of `ATTEMPT`; a further column at the end is the row's id."""
    covered = len(ATTEMPT.columns)
    values = dict(zip(ATTEMPT.columns, row, strict=False))
    values["at"] = datetime.fromisoformat(values["at"])
    values["run"] = Run(values["run"])
    values["private"] = bool(values["private"])
    return Attempt(**values, id=row[covered + 1] if len(row) > covered + 1 else 0)


def standing_in(row: Row) -> Standing:
    """What the attempt in a row of `ATTEMPT` comes to by itself."""
    return Standing(
        row[1], row[5], row[7], 1, row[9] is not None, row[9] or 0.0, row[10], row[0], row[9]
    )  # fmt: skip


def lesson_read_in(row: Row) -> LessonRead:
    """The fact in a row of `LESSON_READ`."""
    return LessonRead(row[1], row[2], row[3], datetime.fromisoformat(row[4]), row[0])


def finished_values(finished: AssessmentFinished) -> Row:
    """The columns of a run that was handed in."""
    return (
        finished.uid, finished.run_id, finished.course_id, finished.course_version, finished.assessment_id,
        float(finished.points), float(finished.max_points), int(finished.passed), finished.used_ms,
        finished.at.isoformat(),
    )  # fmt: skip


def finished_in(row: Row) -> AssessmentFinished:
    """The fact in a row of `FINISHED`."""
    return AssessmentFinished(
        run_id=row[1], course_id=row[2], course_version=row[3], assessment_id=row[4], points=row[5],
        max_points=row[6], passed=bool(row[7]), used_ms=row[8], at=datetime.fromisoformat(row[9]), uid=row[0],
    )  # fmt: skip
