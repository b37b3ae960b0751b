"""Runs of assessments: kept while they are open, and appended as facts when they are handed in."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime

from lmtrainer.frozen import frozen
from lmtrainer.learning.history import AssessmentFinished, AssessmentRun, Attempt
from lmtrainer.store.database import Database
from lmtrainer.store.facts import FINISHED, RUN
from lmtrainer.store.history_store import append_attempt, keep_version
from lmtrainer.store.kept_ids import ids_of, is_one_of
from lmtrainer.store.kept_last import ANSWER, STATE
from lmtrainer.store.tables import Row
from lmtrainer.store.values import is_certainty, is_count, is_duration, is_flags, is_moment, is_name, is_text

_IS_FINISHED = "EXISTS (SELECT 1 FROM assessment_finished WHERE run_id = assessment_run.uid)"
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
            RUN.insert(connection, begun)
            connection.execute("UPDATE assessment_run SET stamp = uid WHERE uid = ?", (begun.id,))
        return begun

    def keep_answer(self, run_id: str, kept: KeptAnswer, at: datetime) -> None:
        """Keep an answer in a run that is open, in place of an earlier one."""
        stamp = self._database.ids.next(at)
        with self._database.transaction() as connection:
            connection.execute(ANSWER.replacement, (run_id, kept.question_id, kept.answer, kept.certainty, 0, stamp))

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
                append_attempt(connection, attempt)
            FINISHED.insert(connection, fact)
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
        run = next(RUN.facts(self._read, "WHERE uid = ?", (run_id,)), None)
        if run is None:
            return None
        query = f"SELECT {STATE.listed}, {_IS_FINISHED} AS is_finished FROM assessment_run WHERE uid = ?"
        (state,) = self._read(query, (run_id,))
        return _in_state(run, state)

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
        query = f"SELECT count(*) FROM assessment_run WHERE {is_one_of(ids)} AND assessment_id = ?"
        return int(self._database.value(query, (*ids, assessment_id)))


def _in_state(run: AssessmentRun, state: Row) -> AssessmentRun:
    """A run with its state, which has no checksum: it changes. Of that, what can be counts."""
    used_ms, current, flagged = state["used_ms"], state["current"], state["flagged"]
    return replace(
        run,
        used_ms=used_ms if is_duration(used_ms) else 0,
        current=current if is_count(current) else 0,
        flagged=tuple(json.loads(flagged)) if is_flags(flagged) else (),
        finished=bool(state["is_finished"]) or is_moment(state["finished_at"]),
    )
