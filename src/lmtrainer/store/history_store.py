"""Facts appended and read; places and drafts kept. Opening and protecting the file is left to `database`."""

import hashlib
import sqlite3
from dataclasses import astuple, replace
from datetime import datetime
from typing import Any

from lmtrainer.learning.history import AssessmentFinished, Attempt, Draft, History, LessonRead, Place, Run
from lmtrainer.store.database import Database

_ATTEMPT = [
    "course_id",
    "course_version",
    "language",
    "lesson_id",
    "question_id",
    "kind",
    "fingerprint",
    "answer",
    "fraction",
    "points",
    "max_points",
    "try_number",
    "hints_used",
    "duration_ms",
    "at",
    "run",
    "certainty",
    "private",
    "assessment_run",
]


FINISHED = "run_id, course_id, course_version, assessment_id, points, max_points, passed, used_ms, at"


class HistoryStore:
    """A learner's history in a `Database`. Everything that writes raises `StoreError` when it did not."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read = database.connection.execute

    def append_attempt(self, attempt: Attempt, compiled_question: str) -> int:
        """Append one attempt and take its draft away, in one transaction; returns the attempt's id."""
        with self._database.transaction() as connection:
            keep_version(connection, attempt.fingerprint, compiled_question)
            attempt_id = insert_attempt(connection, attempt)
            connection.execute(
                "DELETE FROM draft WHERE course_id = ? AND question_id = ?",
                (attempt.course_id, attempt.question_id),
            )
        return attempt_id

    def append_lesson_read(self, fact: LessonRead) -> int:
        """Append that a lesson was read to its end; returns the fact's id."""
        values = (fact.course_id, fact.course_version, fact.lesson_id, fact.at.isoformat())
        with self._database.transaction() as connection:
            row = connection.execute(
                "INSERT INTO lesson_read (course_id, course_version, lesson_id, at, checksum) VALUES (?, ?, ?, ?, ?)",
                (*values, checksum(values)),
            )
        assert row.lastrowid is not None
        return row.lastrowid

    def history(self, course_id: str) -> History:
        """All facts about a course, oldest first. Rows whose checksum fails are left out."""
        attempts = self._read(
            f"SELECT {', '.join(_ATTEMPT)}, checksum, id FROM attempt WHERE course_id = ? ORDER BY id",
            (course_id,),
        )
        read = self._read(
            "SELECT course_id, course_version, lesson_id, at, checksum, id FROM lesson_read"
            " WHERE course_id = ? ORDER BY id",
            (course_id,),
        )
        return History(
            tuple(_attempt(row) for row in attempts if checksum(_covered(row[:-2])) == row[-2]),
            tuple(
                LessonRead(row[0], row[1], row[2], datetime.fromisoformat(row[3]), row[5])
                for row in read
                if checksum(row[:-2]) == row[-2]
            ),
            self._finished(course_id),
        )

    def _finished(self, course_id: str) -> tuple[AssessmentFinished, ...]:
        rows = self._read(
            f"SELECT {FINISHED}, checksum, id FROM assessment_finished WHERE course_id = ? ORDER BY id", (course_id,)
        )
        return tuple(_finished(row) for row in rows if checksum(row[:-2]) == row[-2])

    def count_attempts(self) -> int:
        """How many attempts there are in all."""
        return int(self._read("SELECT count(*) FROM attempt").fetchone()[0])

    def compiled_question(self, fingerprint: str) -> str | None:
        """The question as it was when it was answered."""
        row = self._read("SELECT compiled FROM question_version WHERE fingerprint = ?", (fingerprint,)).fetchone()
        return row[0] if row else None

    def keep_place(self, place: Place, spent_ms: int = 0) -> None:
        """Keep where the learner is in a lesson; the last one kept is the course's place.

        ``spent_ms`` is the time since the place was last kept; it is added up for each lesson.
        """
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO place (course_id, lesson_id, block, offset, at, spent_ms, turn)"
                " VALUES (?, ?, ?, ?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM place))"
                " ON CONFLICT DO UPDATE SET block = excluded.block, offset = excluded.offset,"
                " at = excluded.at, turn = excluded.turn, spent_ms = spent_ms + excluded.spent_ms",
                (place.course_id, place.lesson_id, place.block, place.offset, place.at.isoformat(), spent_ms),
            )

    def spent_ms(self, course_id: str) -> int:
        """The time for which the lessons of a course were open, as far as places were kept."""
        row = self._read("SELECT coalesce(sum(spent_ms), 0) FROM place WHERE course_id = ?", (course_id,)).fetchone()
        return int(row[0])

    def places(self) -> tuple[Place, ...]:
        """All places, the last one kept first."""
        rows = self._read("SELECT course_id, lesson_id, block, offset, at FROM place ORDER BY turn DESC")
        return tuple(Place(row[0], row[1], row[2], row[3], datetime.fromisoformat(row[4])) for row in rows)

    def keep_draft(self, draft: Draft) -> None:
        """Keep an answer that was not checked yet."""
        with self._database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO draft VALUES (?, ?, ?, ?, ?)", astuple(draft))

    def drafts(self, course_id: str) -> dict[str, Draft]:
        """The drafts of a course by question id."""
        rows = self._read("SELECT * FROM draft WHERE course_id = ?", (course_id,))
        return {row[1]: Draft(*row) for row in rows}


def keep_version(connection: sqlite3.Connection, fingerprint: str, compiled: str) -> None:
    """Keep a compiled question once, within the transaction that the caller has begun."""
    connection.execute(
        "INSERT OR IGNORE INTO question_version (fingerprint, compiled) VALUES (?, ?)", (fingerprint, compiled)
    )


def insert_attempt(connection: sqlite3.Connection, attempt: Attempt) -> int:
    """Append an attempt within the transaction that the caller has begun; returns its id."""
    values = _values(attempt)
    marks = ", ".join("?" * (len(_ATTEMPT) + 1))
    row = connection.execute(
        f"INSERT INTO attempt ({', '.join(_ATTEMPT)}, checksum) VALUES ({marks})",
        (*values, checksum(_covered(values))),
    )
    assert row.lastrowid is not None
    return row.lastrowid


def _covered(values: tuple[object, ...]) -> tuple[object, ...]:
    """What a checksum covers: columns that were added later only where they hold something."""
    return values if values[-2:] != (0, None) else values[:-2]


def _values(attempt: Attempt) -> tuple[object, ...]:
    """The columns of an attempt, in the very types in which they come back: the checksum covers them."""
    exact = replace(
        attempt,
        fraction=None if attempt.fraction is None else float(attempt.fraction),
        points=float(attempt.points),
        max_points=float(attempt.max_points),
    )
    return (
        *astuple(exact)[:14], attempt.at.isoformat(), attempt.run.value, attempt.certainty,
        int(attempt.private), attempt.assessment_run,
    )  # fmt: skip


def _attempt(row: tuple[object, ...]) -> Attempt:
    values = dict(zip(_ATTEMPT, row, strict=False))
    values["at"] = datetime.fromisoformat(str(values["at"]))
    values["run"] = Run(str(values["run"]))
    values["private"] = bool(values["private"])
    return Attempt(**values, id=row[-1])  # type: ignore[arg-type]


def checksum(values: tuple[object, ...]) -> str:
    """What a row's values must have, or it was changed by something else than this program."""
    return hashlib.sha256(repr(tuple(values)).encode()).hexdigest()[:16]


def _finished(row: tuple[Any, ...]) -> AssessmentFinished:
    return AssessmentFinished(
        run_id=row[0], course_id=row[1], course_version=row[2], assessment_id=row[3], points=row[4],
        max_points=row[5], passed=bool(row[6]), used_ms=row[7], at=datetime.fromisoformat(row[8]), id=row[10],
    )  # fmt: skip
