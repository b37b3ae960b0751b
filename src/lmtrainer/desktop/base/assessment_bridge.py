"""The QObject that calls `study.assessing`: on the record's thread, with every result as a signal."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from lmtrainer.course.body import Answer
from lmtrainer.desktop.base.background import Worker
from lmtrainer.desktop.ui.language import worded
from lmtrainer.files import why_not
from lmtrainer.organisation.policy import NO_POLICY, Policy
from lmtrainer.said import Said
from lmtrainer.store.errors import StoreError
from lmtrainer.study.assessing import OpenCourse
from lmtrainer.study.assessment_changes import (
    AssessmentChecked,
    AssessmentOpened,
    AssessmentOverview,
    ResultsShown,
    TimeLeft,
)
from lmtrainer.study.certificates import SignedCertificate, SigningKey
from lmtrainer.study.certifying import certificate_facts
from lmtrainer.study.changes import LessonOpened


class AssessmentBridge(QObject):
    """Assessments and certificates of the course that is open."""

    overview_ready = Signal(AssessmentOverview)
    opened = Signal(AssessmentOpened)
    checked = Signal(AssessmentChecked)
    not_kept = Signal(str)
    time_told = Signal(TimeLeft)
    results_ready = Signal(ResultsShown)
    practice_opened = Signal(LessonOpened)
    certificate_ready = Signal(SignedCertificate)

    def __init__(
        self,
        record: Worker,
        course: Callable[[], OpenCourse],
        tell: Callable[[Exception, Callable[[], None]], None],
        data: Path,
        clock: Callable[[], datetime],
        policy: Policy = NO_POLICY.policy,
    ) -> None:
        super().__init__()
        self._policy = policy
        self._record, self._course, self._tell, self._data, self._clock = record, course, tell, data, clock

    def show_overview(self, assessment_id: str) -> None:
        """`overview_ready` follows."""
        self._run(lambda: self._course().assessing.overview(assessment_id), self.overview_ready.emit)

    def begin(self, assessment_id: str) -> None:
        """Begin a try, or go on with the one that is open; `opened` follows."""
        self._run(lambda: self._course().assessing.begin(assessment_id), self.opened.emit)

    def keep_answer(self, run_id: str, question_id: str, answer: Answer, certainty: str | None) -> None:
        """Keep an answer of a running try; `time_told` follows, or `not_kept` when it could not be."""
        self._record.run(
            lambda: self._course().assessing.keep_answer(run_id, question_id, answer, certainty),
            self.time_told.emit,
            self._not_kept,
        )

    def _not_kept(self, error: Exception) -> None:
        if not isinstance(error, StoreError):
            raise error
        here = self.tr("Your answer is still here. Change it to save it again.")
        self.not_kept.emit(f"{worded(error.message)} {here}")

    def keep_state(self, run_id: str, used_ms: int, current: int, flagged: tuple[str, ...]) -> None:
        """Keep time, place and flags of a running try; `time_told` follows, or `not_kept`."""
        self._record.run(
            lambda: self._course().assessing.keep_state(run_id, used_ms, current, flagged),
            self.time_told.emit,
            self._not_kept,
        )

    def check(self, run_id: str, question_id: str, answer: Answer, certainty: str | None) -> None:
        """Mark one question at once; `checked` follows."""
        self._record.run(
            lambda: self._course().assessing.check(run_id, question_id, answer, certainty),
            self.checked.emit,
            self._not_kept,
        )

    def hand_in(self, run_id: str) -> None:
        """Hand a try in; `results_ready` follows."""

        def work() -> ResultsShown:
            course = self._course()
            shown = course.assessing.hand_in(run_id)
            course.session.refresh()
            return shown

        self._run(work, self.results_ready.emit)

    def show_results(self, run_id: str) -> None:
        """The results of a try that was handed in; `results_ready` follows."""
        self._run(lambda: self._course().assessing.results(run_id), self.results_ready.emit)

    def practise(self, run_id: str, title: str) -> None:
        """Open the missed questions of a try as a lesson; `practice_opened` follows."""

        def work() -> LessonOpened:
            course = self._course()
            shown = course.assessing.results(run_id)
            missed = [answer.question for answer in shown.answers if answer.item.is_missed]
            return course.session.practise(title, [question for question in missed if question is not None])

        self._run(work, self.practice_opened.emit)

    def known_name(self, then: Callable[[str], None]) -> None:
        """Look the learner's name up; empty where it was never asked."""
        self._run(lambda: self._course().assessing.learner_name(), then)

    def certify(self, name: str) -> None:
        """Keep the name, and draft what the learner did in the course, unsigned; `certificate_ready` follows."""

        def work() -> SignedCertificate:
            course = self._course()
            course.assessing.keep_learner_name(name)
            facts = certificate_facts(course.session, course.assessing, name, self._clock(), self._policy)
            try:
                return SigningKey(self._data).draft(facts)
            except OSError as error:
                raise StoreError(
                    Said("Certificate", "The key that signs your certificate could not be read or kept: {0}.").of(
                        why_not(error)
                    ),
                    Said("Certificate", "Your results are safe."),
                    Said("Certificate", "Make some room on the disk, or make the data folder writable, and try again."),
                ) from error

        self._run(work, self.certificate_ready.emit)

    def _run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        self._record.run(work, done, lambda error: self._tell(error, lambda: self._run(work, done)))
