"""Runs of assessments: kept while they are open, and appended as facts when they are handed in."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import datetime

from lmtrainer.frozen import frozen
from lmtrainer.learning.assessments import AssessmentRun
from lmtrainer.learning.history import AssessmentFinished, Attempt
from lmtrainer.store.database import Database
from lmtrainer.store.facts import FINISHED, RUN, Row, finished_values
from lmtrainer.store.finished_tries import form_in
from lmtrainer.store.history_store import insert_attempt, keep_version
from lmtrainer.store.kept_ids import ids_of, is_one_of
from lmtrainer.store.values import is_certainty, is_count, is_duration, is_flags, is_moment, is_name, is_text

_IS_FINISHED = "EXISTS (SELECT 1 FROM assessment_finished WHERE run_id = assessment_run.uid)"
STATE = f"used_ms, current, flagged, finished_at, {_IS_FINISHED}"
"""Whether a try was handed in is told by the fact; ``finished_at`` tells it where the fact was lost."""


@frozen
class KeptAnswer:
    """An answer in a run that is open. ``answer`` is JSON by `course.codec`."""

    question_id: str
    answer: str
    certainty: str | None


class AssessmentStore:
    """The runs in a `Database`. Everything that writes raises `StoreError` when it did not."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._read = database.rows

    def begin(self, run: AssessmentRun, versions: Mapping[str, str]) -> AssessmentRun:
        """Keep a new run with its compiled questions by their keys, in one transaction; returns it with its id."""
        begun = replace(run, id=self._database.ids.next(run.started_at))
        with self._database.transaction() as connection:
            for fingerprint, compiled in versions.items():
                keep_version(connection, fingerprint, compiled)
            connection.execute(
                f"INSERT INTO assessment_run ({RUN.selected}, used_ms, current, flagged, stamp)"
                f" VALUES ({', '.join('?' * (len(RUN.columns) + 1))}, 0, 0, '[]', ?)",
                (*RUN.sealed(_run_values(begun)), begun.id),
            )
        return begun

    def keep_answer(self, run_id: str, kept: KeptAnswer, at: datetime) -> None:
        """Keep an answer in a run that is open, in place of an earlier one."""
        stamp = self._database.ids.next(at)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO assessment_answer (run_id, question_id, answer, certainty, hints_used, stamp)"
                " VALUES (?, ?, ?, ?, 0, ?)",
                (run_id, kept.question_id, kept.answer, kept.certainty, stamp),
            )

    def keep_state(self, run_id: str, used_ms: int, current: int, flagged: Sequence[str], at: datetime) -> None:
        """Keep how long a run was open, where the learner is in it and what is flagged. Time never runs back."""
        stamp = self._database.ids.next(at)
        with self._database.transaction() as connection:
            connection.execute(
                "UPDATE assessment_run SET used_ms = max(used_ms, ?), current = ?, flagged = ?, stamp = ?"
                " WHERE uid = ?",
                (used_ms, current, json.dumps(list(flagged)), stamp, run_id),
            )

    def finish(self, finished: AssessmentFinished, attempts: Sequence[Attempt]) -> None:
        """Append all attempts of a run and that it was handed in, in one transaction."""
        ids = self._database.ids
        kept = [replace(attempt, uid=ids.next(attempt.at)) for attempt in attempts]
        fact = replace(finished, uid=ids.next(finished.at))
        with self._database.transaction() as connection:
            for attempt in kept:
                keep_version(connection, attempt.fingerprint, "")  # where damage took it away
                insert_attempt(connection, attempt)
            connection.execute(FINISHED.insertion, FINISHED.sealed(finished_values(fact)))
            connection.execute(
                "UPDATE assessment_run SET finished_at = ?, used_ms = max(used_ms, ?), stamp = ? WHERE uid = ?",
                (fact.at.isoformat(), fact.used_ms, fact.uid, fact.run_id),
            )
            connection.execute("DELETE FROM assessment_answer WHERE run_id = ?", (fact.run_id,))

    def open_run(self, course_id: str, assessment_id: str) -> AssessmentRun | None:
        """The run of an assessment that was begun and not handed in yet, under any id of the course."""
        ids = ids_of(self._read, course_id)
        rows = self._read(
            "SELECT uid, finished_at FROM assessment_run"
            f" WHERE {is_one_of(ids)} AND assessment_id = ? AND NOT {_IS_FINISHED} ORDER BY uid DESC",
            (*ids, assessment_id),
        )
        open_ones = (uid for uid, finished_at in rows if not is_moment(finished_at))
        return next((self.run(uid) for uid in open_ones), None)

    def run(self, run_id: str) -> AssessmentRun | None:
        """A run by its id."""
        row = self._database.row(f"SELECT {RUN.selected}, {STATE} FROM assessment_run WHERE uid = ?", (run_id,))
        return _run_in(row, *row[-5:]) if row and RUN.holds(row) else None

    def answers(self, run_id: str) -> tuple[KeptAnswer, ...]:
        """The answers in a run that is open."""
        rows = self._read("SELECT question_id, answer, certainty FROM assessment_answer WHERE run_id = ?", (run_id,))
        return tuple(
            KeptAnswer(question_id, answer, certainty if is_certainty(certainty) else None)
            for question_id, answer, certainty in rows
            if is_name(question_id) and is_text(answer)
        )

    def count_runs(self, course_id: str, assessment_id: str) -> int:
        """How many tries were begun, under any id of the course: a try that was left counts."""
        ids = ids_of(self._read, course_id)
        counted = f"SELECT count(*) FROM assessment_run WHERE {is_one_of(ids)} AND assessment_id = ?"
        return int(self._read(counted, (*ids, assessment_id))[0][0])


def _run_values(run: AssessmentRun) -> Row:
    """The columns of a run that never change."""
    return (
        run.id, run.course_id, run.course_version, run.language, run.assessment_id, run.seed,
        json.dumps(asdict(run.form), ensure_ascii=False), run.started_at.isoformat(),
    )  # fmt: skip


def _run_in(row: Row, used_ms: int, current: int, flagged: str, finished_at: object, is_finished: int) -> AssessmentRun:
    """The run in a row of `RUN`, with its state, which has no checksum: it changes. Of that, what can be counts."""
    return AssessmentRun(
        id=row[0], course_id=row[1], course_version=row[2], language=row[3], assessment_id=row[4], seed=row[5],
        form=form_in(row[6]), started_at=datetime.fromisoformat(row[7]), used_ms=used_ms if is_duration(used_ms) else 0,
        current=current if is_count(current) else 0, flagged=tuple(json.loads(flagged)) if is_flags(flagged) else (),
        finished=bool(is_finished) or is_moment(finished_at),
    )  # fmt: skip
