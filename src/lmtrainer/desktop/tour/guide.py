"""Takes one pass through a course in the real window. Every step waits for the signal that ends the one before."""

from collections.abc import Generator
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.course.model import Course, Lesson
from lmtrainer.course.questions import Question
from lmtrainer.desktop.assessment.intro import HandInCard, IntroCard
from lmtrainer.desktop.assessment.page import AssessmentPage
from lmtrainer.desktop.base.study_bridge import AnswerFailed
from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.shell.features import assessment
from lmtrainer.desktop.tour.hands import click, give, press
from lmtrainer.desktop.tour.layout_audit import audit_layout
from lmtrainer.desktop.tour.pages import course_page, lesson_page
from lmtrainer.frozen import frozen
from lmtrainer.learning.progress import CourseProgress
from lmtrainer.output import say
from lmtrainer.study.assessment_changes import ResultsShown
from lmtrainer.study.changes import Answered, ProgressMade

STUCK_MS = 30_000
_MOST_FAULTS = 5  # that are told of one picture: one that is cut often cuts all that is in it
CERTIFICATE = "certificate.pdf"
Steps = Generator[str, None, None]


class Pass(StrEnum):
    """How the questions are answered in a pass."""

    WRONG = "wrong"
    RIGHT = "right"


@frozen
class AssessmentTaken:
    """One try of an assessment in a tour."""

    questions: int
    answered: int
    percent: int
    passed: bool
    fractions: dict[str, float | None]


class Guide(QObject):
    """Drives one window from the library to the end of the course. `ended` comes in any case."""

    ended = Signal()

    def __init__(self, program: Program, root: Path, course: Course, kind: Pass, out: Path) -> None:
        super().__init__()
        self._window, self._bridge = program.window, program.bridge
        self._root, self._course, self._kind, self._out = root, course, kind, out
        self.lessons: list[str] = []
        self.fractions: dict[str, float] = {}
        self.attempts = 0
        self.troubles: list[str] = []
        self.progress: dict[str, object] = {}
        self.assessments: dict[str, AssessmentTaken] = {}
        self._waits_for = ""
        self._answered: Answered | None = None
        self._steps = self._way()
        self._alarm = QTimer(self)
        self._alarm.setSingleShot(True)
        self._alarm.setInterval(STUCK_MS)
        self._alarm.timeout.connect(self._stuck)
        bridge = self._bridge
        bridge.course_opened.connect(lambda _course: self._came("course"))
        bridge.shelf_changed.connect(lambda _shelf: self._came("shelf"))
        bridge.lesson_opened.connect(lambda _lesson: self._came("lesson"))
        bridge.answer_saved.connect(self._saved)
        bridge.answer_failed.connect(self._failed)
        bridge.progress_changed.connect(self._progressed)
        bridge.trouble.connect(self._troubled)
        assessments = bridge.assessments
        assessments.overview_ready.connect(lambda _overview: self._came("lesson"))
        assessments.opened.connect(lambda _opened: self._came("try"))
        assessments.results_ready.connect(self._handed_in)

    def start(self) -> None:
        """Show the window and begin."""
        self._window.show()
        self._window.start(self._root)
        self._continue()

    # waiting

    def _continue(self) -> None:
        self._alarm.start()
        try:
            self._waits_for = next(self._steps)
        except StopIteration:
            self._alarm.stop()
            self.ended.emit()
            return
        if self._waits_for == "turn":
            QTimer.singleShot(0, self, self._continue)

    def _came(self, what: str) -> None:
        if self._waits_for == what:
            self._waits_for = ""
            QTimer.singleShot(0, self, self._continue)

    def _saved(self, answered: Answered) -> None:
        say(f"saved {answered.question_id} {answered.attempt_id}")
        self.attempts += 1
        if answered.mark.fraction is not None:
            self.fractions[answered.question_id] = answered.mark.fraction
        self._note(answered.progress)
        self._came("answer")

    def _failed(self, failed: AnswerFailed) -> None:
        self.troubles.append(f"{failed.asked.question_id}: {failed.trouble.message}")
        self._came("answer")

    def _progressed(self, made: ProgressMade) -> None:
        self._note(made.progress)
        self._came("progress")

    def _note(self, progress: CourseProgress) -> None:
        self.progress = {
            "lessons_done": progress.done,
            "lessons": progress.total,
            "questions_answered": progress.answered,
            "score": round(progress.score, 4),
            "completed": progress.completed,
        }

    def _troubled(self, trouble: Trouble) -> None:
        self.troubles.append(trouble.message)
        self._stop()

    def _stuck(self) -> None:
        self.troubles.append(f"waited in vain for: {self._waits_for}")
        self._stop()

    def _stop(self) -> None:
        self._alarm.stop()
        self._steps.close()
        QTimer.singleShot(0, self.ended.emit)

    # the way

    def _way(self) -> Steps:
        yield "course"
        yield "turn"
        yield from self._picture("course")
        for number, lesson in enumerate(self._course.lessons):
            if number == 0:
                banner = course_page(self._window).banner
                assert banner is not None
                click(banner.button)
                yield "lesson"
            last = number + 1 == len(self._course.lessons)
            if lesson.assessment is not None:
                yield from self._take_assessment(lesson)
                press(self._window, Qt.Key.Key_Escape)
                yield "course"
                if not last:
                    yield from self._open_from_course(self._course.lessons[number + 1])
                continue
            yield from self._take(lesson)
            click(lesson_page(self._window).next_button)
            yield "course" if last else "lesson"
        yield "turn"
        yield from self._picture("course-end")
        if self._kind is Pass.RIGHT and self._course.info.certificate is not None:
            yield from self._take_certificate()
        yield from self._library_and_settings()
        failed = any(not taken.passed for taken in self.assessments.values())
        if not failed and not self.progress.get("completed"):
            self.troubles.append("the course is not completed at its end")

    def _take(self, lesson: Lesson) -> Steps:
        page = lesson_page(self._window)
        if page.lesson_id != lesson.id:
            self.troubles.append(f"{page.lesson_id} is shown in place of {lesson.id}")
        self.lessons.append(lesson.id)
        while not page.flow.ready:
            yield "turn"
        yield "turn"
        yield from self._picture(lesson.id)
        for question in lesson.questions:
            yield from self._answer(question)
        press(page, Qt.Key.Key_End)
        yield "turn"
        yield from self._picture(f"{lesson.id}-end")

    def _open_from_course(self, lesson: Lesson) -> Steps:
        """Go on from the course page by a click on the lesson's line."""
        yield "turn"
        for part in course_page(self._window).modules:
            if any(other.id == lesson.id for other in part.lessons):
                if not part.head.is_open:
                    click(part.head)
                    yield "turn"
                click(next(line for line in part.lines if line.lesson.id == lesson.id))
                yield "lesson"

    def _take_assessment(self, lesson: Lesson) -> Steps:
        self.lessons.append(lesson.id)
        page = self._window.pages.currentWidget()
        if not isinstance(page, AssessmentPage):
            self.troubles.append(f"the assessment {lesson.id} is not shown")
            return
        yield "turn"
        yield from self._picture(lesson.id)
        click(page.findChildren(IntroCard)[-1].begin_button)
        yield "try"
        yield "turn"
        for number in range(len(page.map.cells)):
            shown = page.question
            assert shown is not None
            answer = model_answer if self._kind is Pass.RIGHT else wrong_answer
            give(shown.area, answer(shown.question))
            yield "turn"
            yield from self._picture(f"{lesson.id}-{number + 1:02d}-{shown.question.id}")
            click(page.next_button)
            yield "turn"
        yield from self._picture(f"{lesson.id}-hand-in")
        click(page.findChildren(HandInCard)[-1].hand_in_button)
        yield "results"
        yield "turn"
        yield from self._picture(f"{lesson.id}-results")

    def _handed_in(self, shown: ResultsShown) -> None:
        finished = shown.results.finished
        answered = [item.attempt for item in shown.results.items if item.attempt is not None]
        for attempt in answered:
            say(f"saved {attempt.question_id} {attempt.id}")
        self.attempts += len(answered)
        self.assessments[finished.assessment_id] = AssessmentTaken(
            len(shown.results.items), len(answered), finished.percent, finished.passed,
            {attempt.question_id: attempt.fraction for attempt in answered},
        )  # fmt: skip
        self.progress["completed"] = shown.course_completed
        self._came("results")

    def _answer(self, question: Question) -> Steps:
        page = lesson_page(self._window)
        card = page.card(question.id)
        assert isinstance(card, QuestionCard)
        page.view.verticalScrollBar().setValue(card.y() - 24)
        yield "turn"
        give(card.area, model_answer(question) if self._kind is Pass.RIGHT else wrong_answer(question))
        yield "turn"
        yield from self._picture(f"{question.id}-chosen")
        before = self.attempts
        click(card.check_button)
        yield "answer"
        if self.attempts == before:
            return
        yield "turn"
        page.view.verticalScrollBar().setValue(card.y() - 24)
        yield "turn"
        yield from self._picture(f"{question.id}-answered")

    def _take_certificate(self) -> Steps:
        """As a learner does it, at the end of a course that has a certificate."""
        banner, saved = course_page(self._window).banner, self._out / CERTIFICATE
        if banner is None or not banner.certificate_button.isVisible():
            self.troubles.append("no certificate is offered at the end of the course")
            return
        saved.unlink(missing_ok=True)
        self._window.features.get(assessment).certificate_settled.connect(lambda: self._came("certificate"))
        click(banner.certificate_button)
        yield "certificate"
        if not saved.is_file():
            self.troubles.append("the certificate was not saved")

    def _library_and_settings(self) -> Steps:
        QTest.keyClick(self._window, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        yield "shelf"
        yield "turn"
        yield from self._picture("library")
        click(self._window.library_page().settings_button)
        yield "turn"
        yield from self._picture("settings")

    def _picture(self, name: str) -> Steps:
        """A picture of the window, after what the first painting asked for (course pictures) has come.

        What is not laid out as it should be is a trouble. While things move they lie on one another, so that only
        windows whose motion is reduced are looked at.
        """
        self._window.grab()
        yield "turn"
        folder = self._out / self._kind.value
        folder.mkdir(parents=True, exist_ok=True)
        widget: QWidget = self._window
        faults = [] if self._window.theme.motion else audit_layout(widget)
        self.troubles += [f"{name}: {fault}" for fault in faults[:_MOST_FAULTS]]
        widget.grab().save(str(folder / f"{len(list(folder.glob('*.png'))):03d}-{name}.png"))
