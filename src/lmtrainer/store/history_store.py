"""Facts appended and read; places and drafts kept. Opening and protecting the file is left to `database`."""

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import astuple, replace
from datetime import datetime

from lmtrainer.learning.history import AssessmentFinished, Attempt, Draft, LessonRead, Place
from lmtrainer.learning.progress import History, by_question
from lmtrainer.learning.standing import Standing, standing_after, summed_up, together
from lmtrainer.store.database import Database
from lmtrainer.store.facts import (
    ATTEMPT,
    LESSON_READ,
    VERSION,
    attempt_in,
    attempt_values,
    lesson_read_in,
)
from lmtrainer.store.kept_ids import ids_of, is_one_of
from lmtrainer.store.kept_last import DRAFT, PLACE, are_possible
from lmtrainer.store.notes import Notes
from lmtrainer.store.values import is_count, is_duration, is_fraction, is_name, is_points, is_truth, or_none

_STANDING = "course_id, question_id, fingerprint, tries, is_marked, best_fraction, best_points, last_uid, last_fraction"

_SUMS = (
    is_name, is_name, is_name, is_count, is_truth, is_fraction, is_points, is_name, or_none(is_fraction),
)  # fmt: skip


class HistoryStore:
    """A learner's history in a `Database`. Everything that writes raises `StoreError` when it did not.

    What is read of a course is everything that was done under any of its ids (`kept_ids`), but for `knows` and
    `names_in`, which ask about one id.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read = database.rows
        self.notes = Notes(database)

    @property
    def is_kept(self) -> bool:
        """Whether what is appended is on a disk afterwards."""
        return self._database.is_kept

    def ids_of(self, course_id: str) -> tuple[str, ...]:
        """All ids under which something of a course is kept, its own first."""
        return ids_of(self._read, course_id)

    def knows(self, course_id: str) -> bool:
        """Whether anything was done under an id."""
        condition = "SELECT 1 FROM {} WHERE course_id = ? LIMIT 1"
        return any(self._read(condition.format(table), (course_id,)) for table in ("standing", "lesson_read"))

    def names_in(self, course_id: str) -> frozenset[str]:
        """The ids of the lessons and questions of which anything is known under a course's id."""
        rows = self._read(
            "SELECT question_id FROM standing WHERE course_id = ? UNION SELECT lesson_id FROM lesson_read"
            " WHERE course_id = ? UNION SELECT lesson_id FROM place WHERE course_id = ?",
            (course_id,) * 3,
        )
        return frozenset(row[0] for row in rows)

    def append_attempt(self, attempt: Attempt, compiled_question: str) -> Attempt:
        """Append one attempt and take its draft away, in one transaction; returns it with its id and uid."""
        kept = replace(attempt, uid=self._database.ids.next(attempt.at))
        with self._database.transaction() as connection:
            keep_version(connection, kept.fingerprint, compiled_question)
            row_id = insert_attempt(connection, kept)
            connection.execute(
                "DELETE FROM draft WHERE course_id = ? AND question_id = ?", (kept.course_id, kept.question_id)
            )
        return replace(kept, id=row_id)

    def append_lesson_read(self, fact: LessonRead) -> LessonRead:
        """Append that a lesson was read to its end; returns it with its uid."""
        kept = replace(fact, uid=self._database.ids.next(fact.at))
        values = (kept.uid, kept.course_id, kept.course_version, kept.lesson_id, kept.at.isoformat())
        with self._database.transaction() as connection:
            connection.execute(LESSON_READ.insertion, LESSON_READ.sealed(values))
        return kept

    def history(self, course_id: str) -> History:
        """What was done in a course, its attempts summed up: it costs the same after a million of them."""
        ids = self.ids_of(course_id)
        rows = self._read(f"SELECT {_STANDING} FROM standing WHERE {is_one_of(ids)}", ids)
        read = self._read(f"SELECT {LESSON_READ.selected} FROM lesson_read WHERE {is_one_of(ids)} ORDER BY uid", ids)
        standings = (replace(_standing(row), course_id=course_id) for row in rows if is_standing(row))
        return History(
            by_question(summed_up(standings).values()),
            tuple(lesson_read_in(row) for row in read if LESSON_READ.holds(row)),
            self.finished(course_id),
        )

    def finished(self, course_id: str) -> tuple[AssessmentFinished, ...]:
        """The tries that were handed in with their results, oldest first. Rows whose checksum fails are left out."""
        ids = self.ids_of(course_id)
        if not self._read(f"SELECT 1 FROM assessment_finished WHERE {is_one_of(ids)} LIMIT 1", ids):
            return ()  # the start pays for nothing that it does not need
        from lmtrainer.store.finished_tries import finished_tries

        return finished_tries(self._read, is_one_of(ids), ids)

    def attempts(self, course_id: str) -> tuple[Attempt, ...]:
        """Every attempt in a course, oldest first. Rows whose checksum fails are left out."""
        ids = self.ids_of(course_id)
        return tuple(self._attempts(f"{is_one_of(ids)} ORDER BY uid", *ids))

    def attempts_in_run(self, run_id: str) -> tuple[Attempt, ...]:
        """The attempts of one try of an assessment, oldest first."""
        return tuple(self._attempts("assessment_run = ? ORDER BY uid", run_id))

    def last_attempts(self, course_id: str, question_id: str, fingerprint: str) -> tuple[Attempt, ...]:
        """The last two attempts on a question as it is under this fingerprint, the older first."""
        ids = self.ids_of(course_id)
        condition = f"{is_one_of(ids)} AND question_id = ? AND fingerprint = ? ORDER BY uid DESC LIMIT 2"
        return tuple(self._attempts(condition, *ids, question_id, fingerprint))[::-1]

    def _attempts(self, condition: str, *values: str) -> Iterator[Attempt]:
        rows = self._read(f"SELECT {ATTEMPT.selected}, id FROM attempt WHERE {condition}", values)
        return (attempt_in(row) for row in rows if ATTEMPT.holds(row))

    def count_attempts(self) -> int:
        """How many attempts there are in all."""
        return int(self._read("SELECT count(*) FROM attempt")[0][0])

    def compiled_question(self, fingerprint: str) -> str | None:
        """The question under a key of `course.kept_question`; None where that was lost or damaged."""
        from lmtrainer.store.finished_tries import kept_version

        return kept_version(self._read, fingerprint)

    def keep_place(self, place: Place, spent_ms: int = 0) -> None:
        """Keep where the learner is in a lesson; the last one kept is the course's place.

        ``spent_ms`` is the time since the place was last kept; it is added up for each lesson.
        """
        stamp = self._database.ids.next(place.at)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT INTO place (course_id, lesson_id, block, offset, at, spent_ms, stamp)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)"
                " ON CONFLICT DO UPDATE SET block = excluded.block, offset = excluded.offset,"
                " at = excluded.at, stamp = excluded.stamp, spent_ms = spent_ms + excluded.spent_ms",
                (place.course_id, place.lesson_id, place.block, place.offset, place.at.isoformat(), spent_ms, stamp),
            )

    def spent_ms(self, course_id: str) -> int:
        """The time for which the lessons of a course were open, as far as places were kept."""
        ids = self.ids_of(course_id)
        rows = self._read(f"SELECT spent_ms FROM place WHERE {is_one_of(ids)}", ids)
        return sum(row[0] for row in rows if is_duration(row[0]))

    def places(self) -> tuple[Place, ...]:
        """All places, the last one kept first."""
        rows = self._read(f"SELECT {', '.join(PLACE)} FROM place ORDER BY stamp DESC")
        return tuple(
            Place(row[0], row[1], row[2], row[3], datetime.fromisoformat(row[4]))
            for row in rows
            if are_possible(PLACE, row)
        )

    def keep_draft(self, draft: Draft) -> None:
        """Keep an answer that was not checked yet."""
        stamp = self._database.ids.next(draft.at)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO draft (course_id, question_id, fingerprint, answer, hints_used, at, stamp)"
                " VALUES (?, ?, ?, ?, ?, ?, ?)",
                (*astuple(draft)[:5], draft.at.isoformat(), stamp),
            )

    def drafts(self, course_id: str) -> dict[str, Draft]:
        """The drafts of a course by question id: the last one of each, unless the question was answered since."""
        ids = self.ids_of(course_id)
        answered = "SELECT 1 FROM attempt WHERE attempt.question_id = draft.question_id AND attempt.uid > draft.stamp"
        rows = self._read(
            f"SELECT {', '.join(DRAFT)} FROM draft WHERE {is_one_of(ids)}"
            f" AND NOT EXISTS ({answered} AND attempt.{is_one_of(ids)}) ORDER BY stamp",
            (*ids, *ids),
        )
        return {
            row[1]: Draft(row[0], row[1], row[2], row[3], row[4], datetime.fromisoformat(row[5]))
            for row in rows
            if are_possible(DRAFT, row)
        }


# within a transaction that the caller has begun


def keep_version(connection: sqlite3.Connection, fingerprint: str, compiled: str) -> None:
    """Keep a compiled question once."""
    connection.execute(
        f"INSERT OR IGNORE INTO question_version ({VERSION.selected}) VALUES (?, ?, ?)",
        VERSION.sealed((fingerprint, compiled)),
    )


def insert_attempt(connection: sqlite3.Connection, attempt: Attempt) -> int:
    """Append an attempt that has its uid, and add it to what its question comes to; returns the id of its row."""
    row = connection.execute(ATTEMPT.insertion, ATTEMPT.sealed(attempt_values(attempt)))
    add_standing(connection, standing_after(attempt))
    assert row.lastrowid is not None
    return row.lastrowid


def add_standing(connection: sqlite3.Connection, more: Standing) -> None:
    """Add to what a question comes to."""
    row = connection.execute(
        f"SELECT {_STANDING} FROM standing WHERE course_id = ? AND question_id = ? AND fingerprint = ?", more.key
    ).fetchone()
    put_standings(connection, [together(_standing(row) if row else None, more)])


def put_standings(connection: sqlite3.Connection, standings: Iterable[Standing]) -> None:
    """Put what questions come to in place of what was there."""
    connection.executemany(
        f"INSERT OR REPLACE INTO standing ({_STANDING}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (astuple(standing) for standing in standings),
    )


def read_standings(connection: sqlite3.Connection) -> Iterator[Standing]:
    """What every question comes to."""
    return (_standing(row) for row in connection.execute(f"SELECT {_STANDING} FROM standing"))


def is_standing(row: tuple[object, ...]) -> bool:
    """Whether a sum can have come from attempts; one that cannot is computed anew by `verification`."""
    return all(check(value) for check, value in zip(_SUMS, row, strict=True))


def _standing(row: tuple[object, ...]) -> Standing:
    return Standing(*row[:4], bool(row[4]), *row[5:])  # type: ignore[arg-type, call-arg]
