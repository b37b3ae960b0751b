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
from lmtrainer.store import values
from lmtrainer.store.values import Check

AT_A_TIME = 2000
Row = tuple[Any, ...]


@frozen
class FactTable:
    """A table whose rows are never changed.

    ``checked`` are the columns that the checksum covers, with what each can hold; the first is the key.
    """

    name: str
    checked: tuple[tuple[str, Check], ...]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns that the checksum covers."""
        return tuple(name for name, _ in self.checked)

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

    def sealed(self, row: Row) -> Row:
        """The values of a row with their checksum. Raises `ValueError` for what could not be read again."""
        if not self.is_possible(row):
            raise ValueError(f"{self.name}: a value that cannot be")
        return (*row, checksum(row))

    def holds(self, row: Row) -> bool:
        """Whether a row, as `selected`, is as it was written, and this program can have written it."""
        covered = len(self.checked)
        return checksum(row[:covered]) == row[covered] and self.is_possible(row)

    def is_possible(self, row: Row) -> bool:
        """Whether every value is one that this program writes."""
        return all(check(value) for (_, check), value in zip(self.checked, row, strict=False))


VERSION = FactTable("question_version", (("fingerprint", values.is_name), ("compiled", values.is_text)))
ATTEMPT = FactTable(
    "attempt",
    (
        ("uid", values.is_id), ("course_id", values.is_name), ("course_version", values.is_name),
        ("language", values.is_name), ("lesson_id", values.is_answered_in), ("question_id", values.is_name),
        ("kind", values.is_kind), ("fingerprint", values.is_name), ("answer", values.is_json),
        ("fraction", values.or_none(values.is_fraction)), ("points", values.is_points),
        ("max_points", values.is_points), ("try_number", values.is_count), ("hints_used", values.is_count),
        ("duration_ms", values.is_duration), ("at", values.is_moment), ("run", values.is_run),
        ("certainty", values.is_certainty), ("private", values.is_truth),
        ("assessment_run", values.or_none(values.is_name)),
    ),
)  # fmt: skip
LESSON_READ = FactTable(
    "lesson_read",
    (
        ("uid", values.is_id), ("course_id", values.is_name), ("course_version", values.is_name),
        ("lesson_id", values.is_lesson), ("at", values.is_moment),
    ),
)  # fmt: skip
RUN = FactTable(
    "assessment_run",
    (
        ("uid", values.is_id), ("course_id", values.is_name), ("course_version", values.is_name),
        ("language", values.is_name), ("assessment_id", values.is_lesson), ("seed", values.is_whole_number),
        ("form", values.is_form), ("started_at", values.is_moment),
    ),
)  # fmt: skip
FINISHED = FactTable(
    "assessment_finished",
    (
        ("uid", values.is_id), ("run_id", values.is_name), ("course_id", values.is_name),
        ("course_version", values.is_name), ("assessment_id", values.is_lesson), ("points", values.is_points),
        ("max_points", values.is_points), ("passed", values.is_truth), ("used_ms", values.is_duration),
        ("at", values.is_moment),
    ),
)  # fmt: skip
FACTS = (ATTEMPT, LESSON_READ, RUN, FINISHED)
SEALED = (VERSION, *FACTS)


def checksum(row: Row) -> str:
    """What a row's values must have, or it was changed by something else than this program."""
    return hashlib.sha256(repr(tuple(row)).encode("utf-8", "replace")).hexdigest()[:16]


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
    kept = dict(zip(ATTEMPT.columns, row, strict=False))
    kept["at"] = datetime.fromisoformat(kept["at"])
    kept["run"] = Run(kept["run"])
    kept["private"] = bool(kept["private"])
    return Attempt(**kept, id=row[covered + 1] if len(row) > covered + 1 else 0)


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
