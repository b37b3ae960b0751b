"""Runs of assessments: kept while they are open, and appended as facts when they are handed in."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from typing import Any

from lmtrainer.learning.assessments import AssessmentForm, AssessmentRun, DrawnQuestion
from lmtrainer.learning.history import AssessmentFinished, Attempt
from lmtrainer.store.database import Database
from lmtrainer.store.history_store import FINISHED, checksum, insert_attempt, keep_version

_RUN = "id, course_id, course_version, language, assessment_id, seed, form, started_at, used_ms, current, flagged"


@dataclass(frozen=True, slots=True)
class KeptAnswer:
    """An answer in a run that is open. ``answer`` is JSON by `course.codec`."""

    question_id: str
    answer: str
    certainty: str | None


class AssessmentStore:
    """The runs in a `Database`. Everything that writes raises `StoreError` when it did not."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read = database.connection.execute

    def begin(self, run: AssessmentRun, versions: Mapping[str, str]) -> int:
        """Keep a new run with its compiled questions by fingerprint, in one transaction; returns its id."""
        values = (
            run.course_id, run.course_version, run.language, run.assessment_id, run.seed,
            json.dumps(asdict(run.form), ensure_ascii=False), run.started_at.isoformat(),
        )  # fmt: skip
        with self._database.transaction() as connection:
            for fingerprint, compiled in versions.items():
                keep_version(connection, fingerprint, compiled)
            row = connection.execute(
                "INSERT INTO assessment_run (course_id, course_version, language, assessment_id, seed, form,"
                " started_at, used_ms, current, flagged, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, 0, 0, '[]', ?)",
                (*values, checksum(values)),
            )
        assert row.lastrowid is not None
        return row.lastrowid

    def keep_answer(self, run_id: int, kept: KeptAnswer) -> None:
        """Keep an answer in a run that is open, in place of an earlier one."""
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO assessment_answer (run_id, question_id, answer, certainty, hints_used)"
                " VALUES (?, ?, ?, ?, 0)",
                (run_id, kept.question_id, kept.answer, kept.certainty),
            )

    def keep_state(self, run_id: int, used_ms: int, current: int, flagged: Sequence[str]) -> None:
        """Keep how long a run was open, where the learner is in it and what is flagged. Time never runs back."""
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE assessment_run SET used_ms = max(used_ms, ?), current = ?, flagged = ? WHERE id = ?",
                (used_ms, current, json.dumps(list(flagged)), run_id),
            )

    def finish(self, finished: AssessmentFinished, attempts: Sequence[Attempt]) -> None:
        """Append all attempts of a run and that it was handed in, in one transaction."""
        values = (
            finished.run_id, finished.course_id, finished.course_version, finished.assessment_id,
            float(finished.points), float(finished.max_points), int(finished.passed), finished.used_ms,
            finished.at.isoformat(),
        )  # fmt: skip
        with self._database.transaction() as connection:
            for attempt in attempts:
                insert_attempt(connection, attempt)
            connection.execute(
                f"INSERT INTO assessment_finished ({FINISHED}, checksum) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (*values, checksum(values)),
            )
            connection.execute(
                "UPDATE assessment_run SET finished_at = ?, used_ms = max(used_ms, ?) WHERE id = ?",
                (finished.at.isoformat(), finished.used_ms, finished.run_id),
            )
            connection.execute("DELETE FROM assessment_answer WHERE run_id = ?", (finished.run_id,))

    def learner(self, name: str) -> str:
        """Something that the learner told of themselves; empty where they did not."""
        row = self._read("SELECT value FROM learner WHERE name = ?", (name,)).fetchone()
        return str(row[0]) if row else ""

    def keep_learner(self, name: str, value: str) -> None:
        """Keep what the learner told."""
        with self._database.transaction() as connection:
            connection.execute("INSERT OR REPLACE INTO learner (name, value) VALUES (?, ?)", (name, value))

    def open_run(self, course_id: str, assessment_id: str) -> AssessmentRun | None:
        """The run of an assessment that was begun and not handed in yet."""
        row = self._read(
            f"SELECT {_RUN}, finished_at FROM assessment_run WHERE course_id = ? AND assessment_id = ?"
            " AND finished_at IS NULL ORDER BY id DESC LIMIT 1",
            (course_id, assessment_id),
        ).fetchone()
        return _run(row) if row else None

    def run(self, run_id: int) -> AssessmentRun | None:
        """A run by its id."""
        row = self._read(f"SELECT {_RUN}, finished_at FROM assessment_run WHERE id = ?", (run_id,)).fetchone()
        return _run(row) if row else None

    def answers(self, run_id: int) -> tuple[KeptAnswer, ...]:
        """The answers in a run that is open."""
        rows = self._read("SELECT question_id, answer, certainty FROM assessment_answer WHERE run_id = ?", (run_id,))
        return tuple(KeptAnswer(*row) for row in rows)

    def count_runs(self, course_id: str, assessment_id: str) -> int:
        """How many tries were begun: a try that was left counts."""
        return int(
            self._read(
                "SELECT count(*) FROM assessment_run WHERE course_id = ? AND assessment_id = ?",
                (course_id, assessment_id),
            ).fetchone()[0]
        )


def _run(row: tuple[Any, ...]) -> AssessmentRun:
    form = json.loads(row[6])
    form["questions"] = tuple(DrawnQuestion(**drawn) for drawn in form["questions"])
    return AssessmentRun(
        id=row[0], course_id=row[1], course_version=row[2], language=row[3], assessment_id=row[4], seed=row[5],
        form=AssessmentForm(**form), started_at=datetime.fromisoformat(row[7]), used_ms=row[8], current=row[9],
        flagged=tuple(json.loads(row[10])), finished=row[11] is not None,
    )  # fmt: skip
