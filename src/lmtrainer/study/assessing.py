"""One learner in the assessments of a course: begin, answer, leave and come back, hand in, look at the results."""

import os
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime

from lmtrainer.course.body import Answer
from lmtrainer.course.codec import CodecError, decode, encode
from lmtrainer.course.drawing import draw
from lmtrainer.course.kept_question import as_asked
from lmtrainer.course.marking import is_marked, mark
from lmtrainer.course.marks import AnswerMismatch, Mark
from lmtrainer.course.model import AssessmentRules, Bank, LessonOutline
from lmtrainer.course.questions import Question
from lmtrainer.learning.assessments import ResultItem, attempts_of, counted_ms, remaining_ms, results_of, score_of
from lmtrainer.learning.history import AssessmentFinished, AssessmentForm, AssessmentRun, Attempt, Run
from lmtrainer.learning.progress import course_progress
from lmtrainer.store.assessment_store import AssessmentStore, KeptAnswer
from lmtrainer.store.course_cache import CourseCache
from lmtrainer.store.errors import StoreError
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.study.assessment_changes import (
    AnswerShown,
    AssessmentChecked,
    AssessmentOpened,
    AssessmentOverview,
    ResultsShown,
    TimeLeft,
)
from lmtrainer.study.completing import kept_completion
from lmtrainer.study.session import NoMoreTries, NoSuchAssessment, StudySession
from lmtrainer.study.tried_questions import TriedQuestions, kept_whole, shares_questions, tried_questions
from lmtrainer.study.try_clock import TryClock, Uptime, uptime

__all__ = ["Assessing", "NoMoreTries", "NoSuchAssessment"]

AT_ONCE = "at-once"
GRACE_MS = 3_000
"""For an answer that was given in time and is kept a moment later."""


class Assessing:
    """The assessments of one course. For one thread: that of the record.

    Everything that writes raises `StoreError` when it did not. An answer is kept as soon as it is given, so a try
    survives closing, crashes and power cuts; a course that is edited meanwhile does not change it.
    """

    def __init__(
        self,
        session: StudySession,
        history: HistoryStore,
        store: AssessmentStore,
        cache: CourseCache,
        clock: Callable[[], datetime],
        pass_mark_floor: int = 0,
        uptime: Callable[[], Uptime] = uptime,
    ) -> None:
        """``pass_mark_floor``: an organisation's least pass mark, in percent; see `floored`."""
        self._floor = pass_mark_floor
        self._root, self._outline, self._written_as = session.root, session.outline, session.written_as
        self._history, self._store, self._cache, self._clock = history, store, cache, clock
        self._time = TryClock(history.notes, clock, uptime)

    # before

    def overview(self, assessment_id: str) -> AssessmentOverview:
        """What to expect. Raises `NoSuchAssessment`."""
        lesson, rules = self._assessment(assessment_id)
        run = self._store.open_run(self._outline.info.id, assessment_id)
        whole = self._cache.lesson(self._root, assessment_id)
        if run is not None:
            with suppress(StoreError):  # a record that cannot be written
                self._time.keep(run)
        return AssessmentOverview(
            self._root,
            lesson,
            rules,
            len(draw(rules, self._outline.banks, lesson.questions, 0)),
            self._tries_left(rules, assessment_id),
            run is not None,
            self._finished(assessment_id),
            remaining_ms(run, self._time.now(run)) if run else None,
            whole.introduction if whole else (),
        )

    def _assessment(self, assessment_id: str) -> tuple[LessonOutline, AssessmentRules]:
        lesson = self._outline.lesson(assessment_id)
        if lesson is None or lesson.assessment is None:
            raise NoSuchAssessment(assessment_id)
        return lesson, floored(lesson.assessment, self._floor)

    def _tries_left(self, rules: AssessmentRules, assessment_id: str) -> int | None:
        if rules.tries is None:
            return None
        return max(0, rules.tries - self._store.count_runs(self._outline.info.id, assessment_id))

    def _finished(self, assessment_id: str) -> tuple[AssessmentFinished, ...]:
        return tuple(fact for fact in self.finished() if fact.assessment_id == assessment_id)

    def finished(self) -> tuple[AssessmentFinished, ...]:
        """Every try of any assessment of the course that was handed in, oldest first."""
        return self._history.finished(self._outline.info.id)

    def learner_name(self) -> str:
        """The name on certificates; empty where it was never asked."""
        return self._history.notes.note("name")

    def keep_learner_name(self, name: str) -> None:
        """Keep the name on certificates."""
        self._history.notes.keep_note("name", name, self._clock())

    # during

    def begin(self, assessment_id: str) -> AssessmentOpened:
        """Go on with the try that is open, or begin a new one. Raises `NoSuchAssessment`, `NoMoreTries`."""
        info = self._outline.info
        run = self._store.open_run(info.id, assessment_id)
        if run is not None:
            self._keep_state(run, run.used_ms, run.current, run.flagged)
            return self._opened(self._run(run.id))
        lesson, rules = self._assessment(assessment_id)
        if self._tries_left(rules, assessment_id) == 0:
            raise NoMoreTries(assessment_id)
        seed = int.from_bytes(os.urandom(6))
        drawn, versions = kept_whole(self._drawn(lesson, rules, seed))
        form = AssessmentForm(
            lesson.title,
            drawn,
            rules.minutes * 60_000 if rules.minutes else None,
            rules.pause,
            rules.pass_mark,
            rules.feedback.value,
            rules.review,
        )
        run = AssessmentRun("", self._written_as, info.version, info.language, assessment_id, seed, form, self._clock())
        begun = self._store.begin(run, versions)
        self._time.keep(begun)
        return self._opened(begun)

    def _drawn(self, lesson: LessonOutline, rules: AssessmentRules, seed: int) -> list[Question]:
        own, banks = self._askable(lesson.id)
        questions = by_id(own, banks)
        return [questions[question_id] for question_id in draw(rules, banks, own, seed)]

    def _askable(self, assessment_id: str) -> tuple[tuple[Question, ...], list[Bank]]:
        """An assessment's own questions and all banks, as the course is now."""
        own = self._cache.lesson(self._root, assessment_id)
        found = (self._cache.bank(self._root, outline.id) for outline in self._outline.banks)
        return own.questions if own else (), [bank for bank in found if bank is not None]

    def _opened(self, run: AssessmentRun) -> AssessmentOpened:
        tried = self._tried(run)
        answers: dict[str, Answer] = {}
        certainties: dict[str, str] = {}
        for kept in self._store.answers(run.id):
            question_id = tried.own_id(kept.question_id)
            answer = _decoded(tried.by_id.get(question_id), kept.answer)
            if answer is not None:
                answers[question_id] = answer
            if kept.certainty:
                certainties[question_id] = kept.certainty
        marks = {}
        for attempt in self._attempts(run):
            question = tried.by_id.get(attempt.question_id)
            answer = _decoded(question, attempt.answer)
            if question is not None and answer is not None:
                answers[attempt.question_id] = answer
                marks[attempt.question_id] = mark(question, answer)
        shown = tuple(tried.by_id.values())
        return AssessmentOpened(
            self._root, run, shown, answers, certainties, marks, remaining_ms(run, self._time.now(run))
        )

    def _tried(self, run: AssessmentRun) -> TriedQuestions:
        """The questions of a try, as they were drawn."""
        compiled = self._history.compiled_question
        return tried_questions(run.form, compiled, lambda: by_id(*self._askable(run.assessment_id)))

    def _attempts(self, run: AssessmentRun) -> tuple[Attempt, ...]:
        found = attempts_of(run.form, self._history.attempts_in_run(run.id))
        return tuple(attempt for attempt in found if attempt is not None)

    def keep_answer(self, run_id: str, question_id: str, answer: Answer, certainty: str | None) -> TimeLeft:
        """Keep an answer of a try that is running, in place of an earlier one; not when its time is over."""
        run = self._run(run_id)
        if not self._is_over(run):
            kept_id = self._tried(run).kept_id(question_id) if shares_questions(run.form) else question_id
            self._store.keep_answer(run_id, KeptAnswer(kept_id, encode(answer), certainty), self._clock())
        return self._time_left(run)

    def keep_state(self, run_id: str, used_ms: int, current: int, flagged: Sequence[str]) -> TimeLeft:
        """Keep the time that ran, the place and the flags."""
        run = self._run(run_id)
        self._keep_state(run, used_ms, current, flagged)
        return self._time_left(run)

    def _keep_state(self, run: AssessmentRun, used_ms: int, current: int, flagged: Sequence[str]) -> None:
        """Where pausing is not allowed, all time that has counted by now counts from now on, whatever the clock."""
        counted = used_ms if run.form.may_pause else max(used_ms, counted_ms(run, self._time.now(run)))
        if not run.finished:
            self._store.keep_state(run.id, counted, current, flagged, self._clock())
            self._time.keep(run)

    def _time_left(self, run: AssessmentRun) -> TimeLeft:
        return TimeLeft(run.id, 0 if run.finished else remaining_ms(run, self._time.now(run)))

    def _is_over(self, run: AssessmentRun) -> bool:
        """Whether nothing can be added any more."""
        limit = run.form.limit_ms
        return run.finished or (limit is not None and counted_ms(run, self._time.now(run)) > limit + GRACE_MS)

    def check(self, run_id: str, question_id: str, answer: Answer, certainty: str | None) -> AssessmentChecked:
        """Mark one question at once, where the rules say so; it cannot be changed afterwards."""
        run = self._run(run_id)
        question = self._tried(run).by_id.get(question_id)
        if question is None or run.form.feedback != AT_ONCE or self._is_over(run):
            raise NoSuchAssessment(question_id)
        made = mark(question, answer)
        if all(attempt.question_id != question_id for attempt in self._attempts(run)):
            attempt = self._attempt(run, question, answer, made, certainty)
            self._history.append_attempt(attempt, encode(as_asked(question)))
        return AssessmentChecked(run_id, question_id, made)

    def _run(self, run_id: str) -> AssessmentRun:
        run = self._store.run(run_id)
        if run is None:
            raise NoSuchAssessment(run_id)
        return run

    def _attempt(
        self, run: AssessmentRun, question: Question, answer: Answer, made: Mark, certainty: str | None
    ) -> Attempt:
        points = question.points * made.fraction if made.fraction is not None else 0.0
        return Attempt(
            run.course_id, run.course_version, run.language, run.assessment_id, question.id, question.kind.value,
            question.fingerprint, encode(answer), made.fraction, points, question.points, 1, 0, 0, self._clock(),
            Run.ASSESSMENT, certainty, question.is_private, run.id,
        )  # fmt: skip

    # after

    def hand_in(self, run_id: str) -> ResultsShown:
        """Mark everything that was answered and append it with the fact that it was handed in, all or nothing."""
        run, now = self._run(run_id), self._clock()
        if not run.finished:
            opened = self._opened(run)
            checked = {attempt.question_id for attempt in self._attempts(run)}
            made = []
            for question in opened.questions:
                answer = opened.answers.get(question.id)
                if answer is not None and question.id not in checked:
                    certainty = opened.certainties.get(question.id)
                    made.append(self._attempt(run, question, answer, mark(question, answer), certainty))
            unmarked = {question.id for question in opened.questions if not is_marked(question.body)}
            score = score_of(run.form, [*self._attempts(run), *made], unmarked)
            used = counted_ms(run, self._time.now(run))
            used = min(used, run.form.limit_ms) if run.form.limit_ms else used
            finished = AssessmentFinished(
                run.id, run.course_id, run.course_version, run.assessment_id,
                score.points, score.max_points, score.passed, used, now,
            )  # fmt: skip
            self._store.finish(finished, made)
        return self.results(run_id)

    def results(self, run_id: str) -> ResultsShown:
        """The results of a try that was handed in: from the record alone, so an edited course changes nothing."""
        run = self._run(run_id)
        facts = self._finished(run.assessment_id)
        finished = next((fact for fact in facts if fact.run_id == run_id), None)
        if finished is None:
            raise NoSuchAssessment(run_id)
        earlier = tuple(fact for fact in facts if fact.uid < finished.uid)
        results = results_of(run, finished, self._attempts(run), earlier)
        lesson = self._outline.lesson(run.assessment_id)
        rules = lesson.assessment if lesson else None
        was_completed = kept_completion(self._history, self._outline.info.id) is not None
        history = self._history.history(self._outline.info.id)
        questions = self._tried(run).by_id
        return ResultsShown(
            self._root,
            results,
            tuple(self._shown(item, questions.get(item.drawn.question_id)) for item in results.items),
            {objective.key: objective.text for objective in self._outline.info.objectives},
            self._tries_left(rules, run.assessment_id) if rules else 0,
            was_completed or course_progress(self._outline, history, None).completed,
        )

    def _shown(self, item: ResultItem, question: Question | None) -> AnswerShown:
        answer = _decoded(question, item.attempt.answer) if item.attempt else None
        see = question.see if question else ""
        target = self._outline.lesson(see.partition("#")[0]) if see else None
        return AnswerShown(item, question, answer, see if target else "", target.title if target else "")


def by_id(own: Sequence[Question], banks: Sequence[Bank]) -> dict[str, Question]:
    """All questions that an assessment may ask: its own, and those of banks."""
    return {question.id: question for question in (*own, *(asked for bank in banks for asked in bank.questions))}


def _decoded(question: Question | None, stored: str) -> Answer | None:
    """A stored answer, if it is one to this question."""
    if question is None:
        return None
    try:
        answer: Answer = decode(stored)
        mark(question, answer)
    except (CodecError, AnswerMismatch):
        return None
    return answer


def floored(rules: AssessmentRules, floor: int) -> AssessmentRules:
    """Rules with no lower pass mark than ``floor``; an assessment that is passed by taking part (0) stays so.

    A try keeps the mark with which it began, and what was passed is a fact: a raised floor takes nothing back.
    """
    return replace(rules, pass_mark=max(rules.pass_mark, floor)) if rules.pass_mark else rules
