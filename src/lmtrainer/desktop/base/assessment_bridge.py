"""The QObject that calls a learner's `assessing`: on the record's thread, with every result as a signal."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from lmtrainer.course.body import Answer
from lmtrainer.desktop.base.background import AskInCourse, nothing
from lmtrainer.desktop.base.troubles import trouble_of
from lmtrainer.frozen import frozen
from lmtrainer.study.assessment_changes import (
    AssessmentChecked,
    AssessmentOpened,
    AssessmentOverview,
    ResultsShown,
    TimeLeft,
)
from lmtrainer.study.certificates import SignedCertificate
from lmtrainer.study.changes import LessonOpened
from lmtrainer.study.compiling import Cancelled
from lmtrainer.study.learner import Learner


@frozen
class NotKept:
    """An answer to a question of a running try, or (no question) its time and place, that could not be kept."""

    run_id: str
    question_id: str
    words: str


class AssessmentBridge(QObject):
    """Assessments and certificates of courses.

    ``root`` is the course that is meant, also where another one is open by then; without it, the one that is open now.
    """

    overview_ready = Signal(AssessmentOverview)
    opened = Signal(AssessmentOpened)
    checked = Signal(AssessmentChecked)
    not_kept = Signal(NotKept)
    time_told = Signal(TimeLeft)
    results_ready = Signal(ResultsShown)
    practice_opened = Signal(LessonOpened)
    certificate_ready = Signal(SignedCertificate)

    def __init__(self, learner: Learner[Any], ask: AskInCourse) -> None:
        super().__init__()
        self._learner, self._ask = learner, ask

    def show_overview(self, assessment_id: str, root: Path | None = None) -> None:
        """`overview_ready` follows."""
        self._ask(lambda: self._learner.assessing.overview(assessment_id), self.overview_ready.emit, root=root)

    def begin(self, assessment_id: str, root: Path | None = None) -> None:
        """Begin a try, or go on with the one that is open; `opened` follows."""
        self._ask(lambda: self._learner.assessing.begin(assessment_id), self.opened.emit, root=root)

    def keep_answer(
        self, run_id: str, question_id: str, answer: Answer, certainty: str | None, root: Path | None = None
    ) -> None:
        """Keep an answer of a running try; `time_told` follows, or `not_kept` when it could not be."""
        self._ask(
            lambda: self._learner.assessing.keep_answer(run_id, question_id, answer, certainty),
            self.time_told.emit,
            partial(self._not_kept, run_id, question_id),
            root,
        )

    def _not_kept(self, run_id: str, question_id: str, error: Exception) -> None:
        if isinstance(error, Cancelled):
            words = self.tr("The course had to be read again, and that was cancelled.")
        else:
            words = trouble_of(error).message
        self.not_kept.emit(NotKept(run_id, question_id, words))

    def keep_state(
        self, run_id: str, used_ms: int, current: int, flagged: tuple[str, ...], root: Path | None = None
    ) -> None:
        """Keep time, place and flags of a running try; `time_told` follows, or `not_kept`."""
        self._ask(
            lambda: self._learner.assessing.keep_state(run_id, used_ms, current, flagged),
            self.time_told.emit,
            partial(self._not_kept, run_id, ""),
            root,
        )

    def check(
        self, run_id: str, question_id: str, answer: Answer, certainty: str | None, root: Path | None = None
    ) -> None:
        """Mark one question at once; `checked` follows."""
        self._ask(
            lambda: self._learner.assessing.check(run_id, question_id, answer, certainty),
            self.checked.emit,
            partial(self._not_kept, run_id, question_id),
            root,
        )

    def hand_in(self, run_id: str, root: Path | None = None) -> None:
        """Hand a try in; `results_ready` follows."""
        self._ask(lambda: self._learner.hand_in(run_id), self.results_ready.emit, root=root)

    def show_results(self, run_id: str, root: Path | None = None) -> None:
        """The results of a try that was handed in; `results_ready` follows."""
        self._ask(lambda: self._learner.assessing.results(run_id), self.results_ready.emit, root=root)

    def practise(self, run_id: str, title: str, root: Path | None = None) -> None:
        """Open the missed questions of a try as a lesson; `practice_opened` follows."""
        self._ask(lambda: self._learner.practise(run_id, title), self.practice_opened.emit, root=root)

    def known_name(self, then: Callable[[str], None]) -> None:
        """Look the learner's name up; empty where it was never asked."""
        self._ask(lambda: self._learner.assessing.learner_name(), then)

    def certify(self, name: str, then: Callable[[SignedCertificate], None] = nothing, root: Path | None = None) -> None:
        """Keep the name, and draft what the learner did in the course, unsigned.

        ``then`` and `certificate_ready` follow.
        """

        def drafted(certificate: SignedCertificate) -> None:
            then(certificate)
            self.certificate_ready.emit(certificate)

        self._ask(lambda: self._learner.certify(name), drafted, root=root)
