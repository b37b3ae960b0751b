"""The one QObject that calls a learner: every call runs on the record's thread, every result comes as a signal."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from lmtrainer.desktop.base.background import Worker, nothing
from lmtrainer.desktop.base.course_opening import CourseOpening
from lmtrainer.desktop.base.course_reading import LEFT_AFTER_S, Reading
from lmtrainer.desktop.base.given import AnswerGiven, DraftChanged
from lmtrainer.desktop.base.troubles import Trouble, raise_unforeseen, trouble_of, trouble_or_unforeseen, unopened
from lmtrainer.frozen import frozen
from lmtrainer.store.course_cache import Forgotten
from lmtrainer.store.errors import StoreError
from lmtrainer.study.changes import (
    Answered,
    CourseOpened,
    LessonAt,
    LessonOpened,
    NewerEdition,
    ProgressMade,
    QuestionAt,
    RecordOpened,
    Shelf,
)
from lmtrainer.study.compiling import Cancelled
from lmtrainer.study.learner import Learner
from lmtrainer.study.library import LibraryError
from lmtrainer.study.session import NotInCourse

if TYPE_CHECKING:  # made when they are first asked for: the start pays for neither
    from lmtrainer.desktop.base.assessment_bridge import AssessmentBridge
    from lmtrainer.desktop.base.record_bridge import RecordBridge
    from lmtrainer.study.results import Line

SAVING_AFTER_MS, VERIFY_AFTER_MS = 150, 3000


@frozen
class AnswerFailed:
    """An answer that could not be saved."""

    asked: QuestionAt
    trouble: Trouble


class StudyBridge(QObject):
    """A learner, for one window.

    ``root`` is the course that the window has open. What the window asks for is done in the course that it was in then,
    and every outcome says to which course, lesson or try it belongs: another may be open by the time it comes.
    """

    opened = Signal(RecordOpened)
    shelf_changed = Signal(Shelf)
    course_opened = Signal(CourseOpened)
    course_renewed = Signal(CourseOpened)
    course_read = Signal(Path)
    lesson_opened = Signal(LessonOpened)
    answer_saving = Signal(QuestionAt)
    answer_saved = Signal(Answered)
    answer_failed = Signal(AnswerFailed)
    progress_changed = Signal(ProgressMade)
    reading = Signal(Reading)
    reading_ended = Signal()
    results_changed = Signal()
    newer_found = Signal(NewerEdition)
    copies_found = Signal(object)
    trouble = Signal(Trouble)
    unkept = Signal(str)
    record_changed = Signal()
    record_saved_as = Signal(str)
    closed = Signal()

    def __init__(self, learner: Learner[Any], *, verifies: bool = True) -> None:
        """``verifies``: the whole record is looked through after it was opened."""
        super().__init__()
        self.learner, self.data = learner, learner.folder
        self._record = Worker("record")
        self.root: Path | None = None
        self._is_opening = False
        courses = self._courses = CourseOpening(learner, self.ask, self._report)
        courses.opened.connect(self._course_opened)
        courses.renewed.connect(self.course_renewed)
        courses.read_for_shelf.connect(self.course_read)
        courses.reading.connect(self.reading)
        courses.reading_ended.connect(self.reading_ended)
        self.open_course, self.cancel_reading = courses.open, courses.cancel
        self.read_for_shelf = courses.read_only
        self._care: RecordBridge | None = None
        self._assessments: AssessmentBridge | None = None
        self._saving: list[QuestionAt] = []
        self._saving_timer = self._timer(SAVING_AFTER_MS, self._tell_saving)
        self._verify_timer = self._timer(VERIFY_AFTER_MS, lambda: self.care.verify())
        if verifies:
            self.opened.connect(lambda _record: self._verify_timer.start())

    def _timer(self, after_ms: int, then: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after_ms)
        timer.timeout.connect(then)
        return timer

    def ask(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] = nothing,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """Do something on the record's thread; ``done`` is given what it returns, ``failed`` what it raises.

        Without ``failed`` `trouble` is reported.
        """
        self._record.run(work, done, failed or self._report)

    def ask_in_course(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] = nothing,
        failed: Callable[[Exception], None] | None = None,
        root: Path | None = None,
    ) -> None:
        """As `ask`, in the course at ``root``; without one in that which is open in the window now.

        Where what was known of the course is lost, that is read again, and ``work`` is done once more.
        """
        reported, root = failed or self._report, root or self.root

        def not_done(error: Exception) -> None:
            lost = root or self.learner.root
            if isinstance(error, Forgotten) and lost is not None:
                self._courses.read_again(lost, partial(self.ask_in_course, work, done, failed, root), reported)
            else:
                reported(error)

        def in_course() -> Any:
            with self.learner.within(root):
                return work()

        self._record.run(in_course, done, not_done)

    def _ask_by_the_way(self, work: Callable[[], Any], done: Callable[[Any], None] = nothing) -> None:
        """Do what an answer that follows would report too: no trouble comes of it."""

        def not_done(error: Exception) -> None:
            if not isinstance(error, StoreError | NotInCourse | Forgotten | LibraryError):
                raise error

        self._record.run(work, done, not_done)

    def _report(self, error: Exception) -> None:
        """What could not be done; nothing, where somebody wanted it so."""
        if not isinstance(error, Cancelled):
            self.trouble.emit(trouble_of(error))

    # the record

    def start(self) -> None:
        """Open the record; `opened` or `trouble` follows."""
        self._open_by(self.learner.records.open)

    def start_afresh(self) -> None:
        """Begin an empty record in place of one that is lost; `opened` or `trouble` follows."""
        self._open_by(self.learner.records.start_afresh)

    def save_what_is_left(self, *, with_copies: bool = False) -> None:
        """Get a lost record going, as `RecordKeeping.save_what_is_left` says; `opened` or `trouble` follows."""
        self._open_by(partial(self.learner.records.save_what_is_left, with_copies=with_copies))

    def go_on_without(self) -> None:
        """Begin on an empty record in memory, of which nothing is kept; the file is left alone. `opened` follows.

        Also while the record does not answer: then it is left behind.
        """
        if self._is_opening:
            self._record.leave()
            self.learner.records.leave()
        self._open_by(self.learner.records.open_nothing)

    def _open_by(self, opening: Callable[[], object]) -> None:
        def opened(record: RecordOpened) -> None:
            self._is_opening = False
            self.opened.emit(record)

        def not_opened(error: Exception) -> None:
            self._is_opening = False
            self.trouble.emit(unopened(error))
            raise_unforeseen(error)

        self._is_opening = True
        self._record.run(lambda: self.learner.open_by(opening), opened, not_opened)

    @property
    def care(self) -> "RecordBridge":
        """Back-ups, restoring, merging and deleting; made when it is first asked for."""
        if self._care is None:
            from lmtrainer.desktop.base.record_bridge import RecordBridge

            self._care = RecordBridge(self.learner, self.ask)
            self._care.trouble.connect(self.trouble)
            self._care.copies_found.connect(self.copies_found)
            self._care.unkept.connect(self.unkept)
            self._care.changed.connect(lambda _changed: self.record_changed.emit())
            self._care.saved_as.connect(self.record_saved_as)
        return self._care

    def close(self) -> None:
        """Finish what is queued, back up, and close the record. Waits for all of it; then emits `closed`.

        A record that was never opened, because its disk does not answer, is not waited for: nothing is kept yet.
        """
        self._verify_timer.stop()
        if self._care is not None:
            self._care.stop()
        self._courses.close()
        self.ask(self.learner.close)
        self._record.finish(LEFT_AFTER_S if self._is_opening else None)
        self.closed.emit()

    # the shelf and the course

    def show_shelf(self, roots: tuple[Path, ...]) -> None:
        """`shelf_changed` follows."""
        self.ask(lambda: self.learner.shelf(roots), self.shelf_changed.emit)

    def trust(self, key: str, name: str) -> None:
        """Show this name from now on for what the key has signed; the course is opened anew."""
        self.ask_in_course(lambda: self.learner.trust(key, name), self._opened_anew)

    def join_course(self) -> None:
        """The course that is open is the one that is known under its id; it is opened anew with that one's progress."""
        self.ask_in_course(self.learner.join, self._opened_anew)

    def part_course(self) -> None:
        """The course that is open, which was joined, is another one; it is opened anew with its own progress."""
        self.ask_in_course(self.learner.part, self._opened_anew)

    def _opened_anew(self, opened: CourseOpened) -> None:
        if opened.root == self.root:
            self.course_opened.emit(opened)

    def _course_opened(self, opened: CourseOpened) -> None:
        self.root = opened.root
        self.course_opened.emit(opened)

    def look_for_newer(self, roots: tuple[Path, ...]) -> None:
        """`newer_found` follows if one of these is a later edition of the course that is open."""

        def found(newer: NewerEdition | None) -> None:
            if newer is not None:
                self.newer_found.emit(newer)

        root = self.root

        def work() -> NewerEdition | None:
            with self.learner.within(root):
                return self.learner.newer_edition(roots)

        self._ask_by_the_way(work, found)

    # the lessons

    def open_lesson(self, lesson_id: str) -> None:
        """`lesson_opened` follows."""
        self.ask_in_course(lambda: self.learner.course.open_lesson(lesson_id), self.lesson_opened.emit)

    def answer(self, at: LessonAt, given: AnswerGiven) -> None:
        """Save and mark an answer; `answer_saved` or `answer_failed` follows."""
        asked = QuestionAt(at, given.question_id, given.fingerprint)

        def work() -> Answered:
            with self.learner.within_lesson(at) as course:
                return course.answer(
                    at.lesson_id, given.question_id, given.answer, given.hints_used, given.duration_ms,
                    given.certainty, given.fingerprint,
                )  # fmt: skip

        def saved(answered: Answered) -> None:
            self._settle(asked)
            self.answer_saved.emit(answered)

        def failed(error: Exception) -> None:
            self._settle(asked)
            if isinstance(error, Cancelled):
                self.answer_failed.emit(AnswerFailed(asked, self._not_read_again()))
                return
            self.answer_failed.emit(AnswerFailed(asked, trouble_or_unforeseen(error)))
            raise_unforeseen(error)

        self._saving.append(asked)
        self._saving_timer.start()
        self.ask_in_course(work, saved, failed, at.root)

    def _settle(self, asked: QuestionAt) -> None:
        self._saving.remove(asked)
        if not self._saving:
            self._saving_timer.stop()

    def _tell_saving(self) -> None:
        for asked in self._saving:
            self.answer_saving.emit(asked)

    def _not_read_again(self) -> Trouble:
        return Trouble(
            self.tr("Your answer is not saved: the course had to be read again, and that was cancelled."),
            self.tr("The answer on your screen is still here."),
            self.tr("Save it again when you like."),
        )

    def keep_draft(self, at: LessonAt, draft: DraftChanged) -> None:
        """Keep what stands in a card, unchecked."""

        def work() -> None:
            with self.learner.within_lesson(at) as course:
                course.keep_draft(at.lesson_id, draft.question_id, draft.answer, draft.hints_used, draft.fingerprint)

        self._ask_by_the_way(work)

    def keep_place(self, at: LessonAt, block: int, offset: float, spent_ms: int) -> None:
        """Keep where the reader is, and the time since that was last kept."""

        def work() -> None:
            with self.learner.within_lesson(at) as course:
                course.keep_place(at.lesson_id, block, offset, spent_ms)

        self._ask_by_the_way(work)

    def read_to_end(self, at: LessonAt) -> None:
        """A lesson was read to its end; `progress_changed` follows."""

        def work() -> ProgressMade:
            with self.learner.within_lesson(at) as course:
                return ProgressMade(at.root, course.read_to_end(at.lesson_id))

        def failed(error: Exception) -> None:
            if isinstance(error, StoreError):  # what was read to its end goes on being read
                self.trouble.emit(replace(trouble_of(error), by_the_way=True))
            else:
                self._report(error)

        self.ask_in_course(work, self.progress_changed.emit, failed, at.root)

    def show_progress(self) -> None:
        """`progress_changed` follows."""

        def work() -> ProgressMade:
            return ProgressMade(self.learner.course.root, self.learner.course.progress())

        self.ask_in_course(work, self.progress_changed.emit)

    # assessments and results

    @property
    def assessments(self) -> "AssessmentBridge":
        """The assessments of the course that is open; made when they are first asked for."""
        if self._assessments is None:
            from lmtrainer.desktop.base.assessment_bridge import AssessmentBridge

            self._assessments = AssessmentBridge(self.learner, self.ask_in_course)
            self._assessments.results_ready.connect(lambda _shown: self.results_changed.emit())
        return self._assessments

    def gather_results(
        self,
        roots: tuple[Path, ...],
        user: str,
        note: "Callable[[list[Line]], object]",
        then: Callable[[frozenset[Path]], None],
    ) -> None:
        """Have it noted, on the record's thread, what of these courses the organisation is told; ``then`` follows.

        It is given those that were looked at: a course that was never read here has to be read first, and nothing is
        noted while the record cannot be read.
        """

        def work() -> frozenset[Path]:
            if not self.learner.records.database.is_kept:
                return frozenset()
            note(self.learner.gather_results(roots, user))
            return frozenset(root for root in roots if self.learner.library.outline(root) is not None)

        self._ask_by_the_way(work, then)
