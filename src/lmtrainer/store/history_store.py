"""Facts appended and read; places and drafts kept. Opening and protecting the file is left to `database`."""

import hashlib
from dataclasses import astuple, replace
from datetime import datetime

from lmtrainer.learning.history import Attempt, Draft, History, LessonRead, Place, Run
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
]


class HistoryStore:
    """A learner's history in a `Database`. Everything that writes raises `StoreError` when it did not."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read = database.connection.execute

    def append_attempt(self, attempt: Attempt, compiled_question: str) -> int:
        """Append one attempt and take its draft away, in one transaction; returns the attempt's id."""
        values = _values(attempt)
        marks = ", ".join("?" * (len(_ATTEMPT) + 1))
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR IGNORE INTO question_version (fingerprint, compiled) VALUES (?, ?)",
                (attempt.fingerprint, compiled_question),
            )
            row = connection.execute(
                f"INSERT INTO attempt ({', '.join(_ATTEMPT)}, checksum) VALUES ({marks})",
                (*values, _checksum(values)),
            )
            connection.execute(
                "DELETE FROM draft WHERE course_id = ? AND question_id = ?",
                (attempt.course_id, attempt.question_id),
            )
        assert row.lastrowid is not None
        return row.lastrowid

    def append_lesson_read(self, fact: LessonRead) -> int:
        """Append that a lesson was read to its end; returns the fact's id."""
        values = (fact.course_id, fact.course_version, fact.lesson_id, fact.at.isoformat())
        with self._database.transaction() as connection:
            row = connection.execute(
                "INSERT INTO lesson_read (course_id, course_version, lesson_id, at, checksum) VALUES (?, ?, ?, ?, ?)",
                (*values, _checksum(values)),
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
            tuple(_attempt(row) for row in attempts if _checksum(row[:-2]) == row[-2]),
            tuple(
                LessonRead(row[0], row[1], row[2], datetime.fromisoformat(row[3]), row[5])
                for row in read
                if _checksum(row[:-2]) == row[-2]
            ),
        )

    def count_attempts(self) -> int:
        """How many attempts there are in all."""
        return int(self._read("SELECT count(*) FROM attempt").fetchone()[0])

    def compiled_question(self, fingerprint: str) -> str | None:
        """The question as it was when it was answered."""
        row = self._read("SELECT compiled FROM question_version WHERE fingerprint = ?", (fingerprint,)).fetchone()
        return row[0] if row else None

    def keep_place(self, place: Place) -> None:
        """Keep where the learner is in a lesson; the last one kept is the course's place."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO place (course_id, lesson_id, block, offset, at, turn)"
                " VALUES (?, ?, ?, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM place))"
                " ON CONFLICT DO UPDATE SET block = excluded.block, offset = excluded.offset,"
                " at = excluded.at, turn = excluded.turn",
                (place.course_id, place.lesson_id, place.block, place.offset, place.at.isoformat()),
            )

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


def _values(attempt: Attempt) -> tuple[object, ...]:
    """The columns of an attempt, in the very types in which they come back: the checksum covers them."""
    exact = replace(
        attempt,
        fraction=float(attempt.fraction),
        points=float(attempt.points),
        max_points=float(attempt.max_points),
    )
    return (*astuple(exact)[:14], attempt.at.isoformat(), attempt.run.value, attempt.certainty)


def _attempt(row: tuple[object, ...]) -> Attempt:
    values = dict(zip(_ATTEMPT, row, strict=False))
    values["at"] = datetime.fromisoformat(str(values["at"]))
    values["run"] = Run(str(values["run"]))
    return Attempt(**values, id=row[-1])  # type: ignore[arg-type]


def _checksum(values: tuple[object, ...]) -> str:
    return hashlib.sha256(repr(tuple(values)).encode()).hexdigest()[:16]
