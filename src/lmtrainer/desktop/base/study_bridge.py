"""The one QObject that calls study: every call runs on the record's thread, every result comes as a signal."""

from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from lmtrainer.course.model import Outline, Seal
from lmtrainer.desktop.base.background import Worker
from lmtrainer.desktop.base.course_reading import LEFT_AFTER_S, CourseReading, Reading
from lmtrainer.desktop.base.given import AnswerGiven, DraftChanged
from lmtrainer.desktop.base.troubles import Trouble, raise_unforeseen, trouble_of, trouble_or_unforeseen, unopened
from lmtrainer.desktop.ui.language import worded
from lmtrainer.frozen import frozen
from lmtrainer.learning.progress import CourseProgress
from lmtrainer.organisation.policy import NO_POLICY, Policy
from lmtrainer.store.catalogue import Catalogue, Forgotten
from lmtrainer.store.errors import StoreError
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.study.changes import Answered, CourseOpened, LessonOpened, NewerEdition, Shelf
from lmtrainer.study.compiling import Cancelled, Compiled, CourseUnreadable
from lmtrainer.study.library import Library, LibraryError, course_opened
from lmtrainer.study.record_keeping import RecordKeeping
from lmtrainer.study.session import NotInCourse, StudySession
from lmtrainer.study.trusted_keys import TrustedKeys

if TYPE_CHECKING:  # made when an assessment is first asked for: the start pays for none of it
    from lmtrainer.desktop.base.assessment_bridge import AssessmentBridge
    from lmtrainer.desktop.base.record_bridge import RecordBridge
    from lmtrainer.study.assessing import OpenCourse
    from lmtrainer.study.results import Line

__all__ = ["AnswerFailed", "Opened", "Reading", "StudyBridge"]
SAVING_AFTER_MS, VERIFY_AFTER_MS = 150, 3000
RECORD, CATALOGUE = "record.sqlite", "catalogue.sqlite"


@frozen
class AnswerFailed:
    """An answer that could not be saved."""

    question_id: str
    trouble: Trouble


@frozen
class Opened:
    """The record is open; ``read_only`` says why nothing is kept, where that is so.

    Without ``is_kept`` it is in memory, and without a reason an empty one in place of one that could not be opened.
    """

    read_only: str
    is_kept: bool = True


class StudyBridge(QObject):
    """A learner's record and courses, for one window."""

    opened = Signal(Opened)
    shelf_changed = Signal(Shelf)
    course_opened = Signal(CourseOpened)
    course_renewed = Signal(CourseOpened)
    lesson_opened = Signal(LessonOpened)
    answer_saving = Signal(str)
    answer_saved = Signal(Answered)
    answer_failed = Signal(AnswerFailed)
    progress_changed = Signal(CourseProgress)
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

    def __init__(
        self,
        data: Path,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        policy: Policy = NO_POLICY.policy,
        admit: Callable[[Path, Seal], None] = lambda root, seal: None,
    ) -> None:
        """``admit`` raises `LibraryError` for a course that an organisation does not let be opened."""
        super().__init__()
        self._policy, self._admit = policy, admit
        self.data, self._clock = data, clock
        self._trusted = TrustedKeys(data, dict(policy.trusted_keys))
        self._record = Worker("record")
        self._courses = CourseReading()
        self._courses.reading.connect(self.reading)
        self._courses.ended.connect(self.reading_ended)
        self._keeping = RecordKeeping(data / RECORD, clock)
        self._care: RecordBridge | None = None
        self._catalogue: Catalogue | None = None
        self._library: Library | None = None
        self._session: StudySession | None = None
        self._open_course: OpenCourse | None = None
        self._assessments: AssessmentBridge | None = None
        self._is_closed = self._is_opening = False
        self._saving_id = ""
        self._verify_timer = QTimer(self)
        self._verify_timer.setSingleShot(True)
        self._verify_timer.setInterval(VERIFY_AFTER_MS)
        self._verify_timer.timeout.connect(lambda: self.care.verify())
        self._saving_timer = QTimer(self)
        self._saving_timer.setSingleShot(True)
        self._saving_timer.setInterval(SAVING_AFTER_MS)
        self._saving_timer.timeout.connect(lambda: self.answer_saving.emit(self._saving_id))

    # the record

    def start(self) -> None:
        """Open the record; `opened` or `trouble` follows."""
        self._open_by(self._keeping.open)

    def start_afresh(self) -> None:
        """Begin an empty record in place of one that is lost; `opened` or `trouble` follows."""
        self._open_by(self._keeping.start_afresh)

    def save_what_is_left(self, *, with_copies: bool = False) -> None:
        """Get a lost record going, from a back-up and what can still be read; `opened` or `trouble` follows.

        ``with_copies``: what lies beside it and looks like a copy of it is brought in too.
        """
        self._open_by(partial(self._keeping.save_what_is_left, with_copies=with_copies))

    def go_on_without(self) -> None:
        """Begin on an empty record in memory, of which nothing is kept; the file is left alone. `opened` follows.

        Also while the record does not answer: then it is left behind.
        """
        if self._is_opening:
            self._record.leave()
            self._keeping.leave()
        self._open_by(self._keeping.open_nothing)

    def _open_by(self, open_record: Callable[[], object]) -> None:
        def work() -> Opened:
            open_record()
            try:
                return self._begin()
            except BaseException:  # nothing is half open, and it can be tried again
                self._keeping.let_go()
                raise

        self._is_opening = True
        self._record.run(work, self._tell_opened, self._tell_not_opened)

    def _tell_not_opened(self, error: Exception) -> None:
        self._is_opening = False
        self.trouble.emit(unopened(error))
        raise_unforeseen(error)

    def _begin(self) -> Opened:
        """On the record's thread: what reads and writes the record that was opened."""
        database = self._keeping.database
        if self._catalogue is None:
            self._catalogue = self._open_catalogue()
        self._history = HistoryStore(database)
        self._library = Library(self._catalogue, self._history, self._clock, self._admit)
        root = self._session.root if self._session is not None else None
        self._session = self._open_course = None
        if root is not None and self._library.known(root):
            with suppress(Forgotten):
                self._session = self._library.open_session(root)
        return Opened(worded(database.unkept_because or database.read_only_reason), database.is_kept)

    def _tell_opened(self, opened: Opened) -> None:
        self._is_opening = False
        self.opened.emit(opened)
        self._verify_timer.start()

    @property
    def care(self) -> "RecordBridge":
        """Back-ups, restoring, merging and deleting; made when it is first asked for."""
        if self._care is None:
            from lmtrainer.desktop.base.record_bridge import RecordBridge

            self._care = RecordBridge(self._record, self._keeping, self._begin, self._tell)
            self._care.trouble.connect(self.trouble)
            self._care.copies_found.connect(self.copies_found)
            self._care.unkept.connect(self.unkept)
            self._care.changed.connect(lambda _changed: self.record_changed.emit())
            self._care.saved_as.connect(self.record_saved_as)
        return self._care

    def _open_catalogue(self) -> Catalogue:
        """On the record's thread: where compiled courses are kept."""
        database = self._keeping.database
        is_left_alone = not (database.is_kept or database.unkept_because)
        return Catalogue(Path(":memory:") if is_left_alone else self.data / CATALOGUE)

    def close(self) -> None:
        """Finish what is queued, back up, and close the record. Waits for all of it; then emits `closed`.

        A record that was never opened, because its disk does not answer, is not waited for: nothing is kept yet.
        """
        self._is_closed = True
        self._verify_timer.stop()
        if self._care is not None:
            self._care.stop()
        self._courses.close()
        self._record.run(self._close, lambda _done: None, self._tell)
        self._record.finish(LEFT_AFTER_S if self._is_opening else None)
        self.closed.emit()

    def _close(self) -> None:
        if self._catalogue is not None:
            self._catalogue.close()
        self._keeping.close()

    def _opened_library(self) -> Library:
        database = self._keeping.database
        assert self._library is not None and database
        return self._library

    # the shelf and the courses

    def show_shelf(self, roots: tuple[Path, ...]) -> None:
        """`shelf_changed` follows."""
        self._record.run(lambda: self._opened_library().shelf(roots), self.shelf_changed.emit, self._tell)

    def open_course(self, root: Path) -> None:
        """Open a course: from what is known of it at once, otherwise by reading it.

        `course_opened` or `trouble` follows; `course_renewed` when a known course turns out to have changed.
        """

        def opened(course: CourseOpened | None) -> None:
            if course is not None:
                self.course_opened.emit(course)
            self._read_if_changed(root, known=course is not None)

        self._record.run(lambda: self._opened_if_known(root), opened, self._tell)

    def _opened_if_known(self, root: Path) -> CourseOpened | None:
        library = self._opened_library()
        if not library.known(root):
            return None
        try:
            return self._begin_session(root)
        except Forgotten:
            return None

    def _begin_session(self, root: Path) -> CourseOpened:
        library = self._opened_library()
        session = self._session = library.open_session(root)
        self._open_course = None
        return course_opened(session, self._trusted, joined=library.is_joined(root))

    def _read_if_changed(self, root: Path, *, known: bool) -> None:
        if self._is_closed:  # the window went while the course was opening
            return

        def read(compiled: Compiled | None) -> None:
            if compiled is not None:
                self._keep(root, compiled, known=known)

        def failed(error: Exception) -> None:
            if not (known and isinstance(error, CourseUnreadable | LibraryError)):
                self._tell(error)

        def look_up() -> str:
            assert self._catalogue is not None
            return self._catalogue.signature(root) if known else ""

        asked = self._courses.turn
        self._record.run(look_up, lambda known_by: self._courses.read(root, known_by, read, failed, asked), self._tell)

    def _keep(
        self,
        root: Path,
        compiled: Compiled,
        *,
        known: bool,
        then: Callable[[], None] = lambda: None,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        def work() -> CourseOpened:
            library = self._opened_library()
            library.keep(root, compiled)
            return self._begin_session(root)

        def kept(opened: CourseOpened) -> None:
            (self.course_renewed if known else self.course_opened).emit(opened)
            then()

        self._record.run(work, kept, failed or self._tell)

    def _read_again(self, root: Path, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """What was known of the open course is gone: read it once more, and do what was wanted then.

        ``failed`` hears why that cannot be.
        """

        def read(compiled: Compiled | None) -> None:
            if compiled is not None:
                self._keep(root, compiled, known=True, then=then, failed=failed)

        if not self._is_closed:
            self._courses.read(root, "", read, failed)

    def trust(self, key: str, name: str) -> None:
        """Show this name from now on for what the key has signed; the course is opened anew."""

        def work() -> CourseOpened:
            try:
                self._trusted.trust(key, name)
            except ValueError as error:
                raise StoreError(
                    self.tr("This name cannot stand for a key."),
                    self.tr("Nothing was changed."),
                    self.tr("Use visible characters, at most 100 of them."),
                ) from error
            except OSError as error:
                raise StoreError(
                    self.tr("The key could not be kept."),
                    self.tr("Nothing was changed."),
                    self.tr("Check the disk, then try again."),
                ) from error
            return self._begin_session(self._open_session().root)

        self._record.run(work, self.course_opened.emit, self._tell)

    def join_course(self) -> None:
        """The course that is open is the one that is known under its id; it is opened anew with that one's progress."""
        self._open_anew_after(lambda root: self._opened_library().join(root))

    def part_course(self) -> None:
        """The course that is open, which was joined, is another one; it is opened anew with its own progress."""
        self._open_anew_after(lambda root: self._opened_library().part(root))

    def _open_anew_after(self, change: Callable[[Path], None]) -> None:
        def work() -> CourseOpened:
            root = self._open_session().root
            change(root)
            return self._begin_session(root)

        self._record.run(work, self.course_opened.emit, self._tell)

    def look_for_newer(self, roots: tuple[Path, ...]) -> None:
        """`newer_found` follows if one of these is a later edition of the course that is open."""

        def found(newer: NewerEdition | None) -> None:
            if newer is not None:
                self.newer_found.emit(newer)

        def work() -> NewerEdition | None:
            return self._opened_library().newer_edition(self._open_session(), roots)

        self._record.run(work, found, self._raise_unless_expected)

    def cancel_reading(self) -> None:
        """Stop reading a course; nothing of it is kept."""
        self._courses.cancel()

    # the lessons

    def open_lesson(self, lesson_id: str) -> None:
        """`lesson_opened` follows."""

        def failed(error: Exception) -> None:
            self._tell(error, lambda: self.open_lesson(lesson_id))

        self._record.run(lambda: self._open_session().open_lesson(lesson_id), self.lesson_opened.emit, failed)

    def answer(self, lesson_id: str, given: AnswerGiven) -> None:
        """Save and mark an answer; `answer_saved` or `answer_failed` follows."""

        def work() -> Answered:
            return self._open_session().answer(
                lesson_id, given.question_id, given.answer, given.hints_used, given.duration_ms, given.certainty
            )

        def saved(answered: Answered) -> None:
            self._saving_timer.stop()
            self.answer_saved.emit(answered)

        def failed(error: Exception) -> None:
            self._saving_timer.stop()
            if isinstance(error, Forgotten) and self._session is not None:
                self._read_again(self._session.root, lambda: self.answer(lesson_id, given), failed)
            elif isinstance(error, Cancelled):
                self.answer_failed.emit(AnswerFailed(given.question_id, self._not_read_again()))
            else:
                self.answer_failed.emit(AnswerFailed(given.question_id, trouble_or_unforeseen(error)))
                raise_unforeseen(error)

        self._saving_id = given.question_id
        self._saving_timer.start()
        self._record.run(work, saved, failed)

    def _not_read_again(self) -> Trouble:
        return Trouble(
            self.tr("Your answer is not saved: the course had to be read again, and that was cancelled."),
            self.tr("The answer on your screen is still here."),
            self.tr("Save it again when you like."),
        )

    def keep_draft(self, lesson_id: str, draft: DraftChanged) -> None:
        """Keep what stands in a card, unchecked."""
        self._quietly(
            lambda: self._open_session().keep_draft(lesson_id, draft.question_id, draft.answer, draft.hints_used)
        )

    def keep_place(self, lesson_id: str, block: int, offset: float, spent_ms: int) -> None:
        """Keep where the reader is, and the time since that was last kept."""
        self._quietly(lambda: self._open_session().keep_place(lesson_id, block, offset, spent_ms))

    def read_to_end(self, lesson_id: str) -> None:
        """A lesson was read to its end; `progress_changed` follows."""

        def failed(error: Exception) -> None:
            if isinstance(error, StoreError):  # what was read to its end goes on being read
                self.trouble.emit(replace(trouble_of(error), by_the_way=True))
            else:
                self._tell(error)

        self._record.run(lambda: self._open_session().read_to_end(lesson_id), self.progress_changed.emit, failed)

    def show_progress(self) -> None:
        """`progress_changed` follows."""
        self._record.run(lambda: self._open_session().progress(), self.progress_changed.emit, self._tell)

    def _open_session(self) -> StudySession:
        if self._session is None:
            raise NotInCourse("")
        return self._session

    @property
    def assessments(self) -> "AssessmentBridge":
        """The assessments of the course that is open; made when they are first asked for."""
        if self._assessments is None:
            from lmtrainer.desktop.base.assessment_bridge import AssessmentBridge

            self._assessments = AssessmentBridge(
                self._record, self._course_for_assessments, self._tell, self.data, self._clock, self._policy
            )
            self._assessments.results_ready.connect(lambda _shown: self.results_changed.emit())
        return self._assessments

    def gather_results(
        self, roots: tuple[Path, ...], user: str, note: "Callable[[list[Line]], object]", then: Callable[[], None]
    ) -> None:
        """Have it noted, on the record's thread, what of these courses the organisation is told; ``then`` follows.

        Nothing is noted while the record cannot be read.
        """
        from lmtrainer.store.finished_tries import tries_as_kept
        from lmtrainer.study.results import results_in

        def of_course(history: HistoryStore, outline: Outline) -> "list[Line]":
            course_id = outline.info.id
            as_kept = partial(tries_as_kept, self._keeping.database.rows, course_id)
            return results_in(outline, history.history(course_id), partial(history.attempts, course_id), user, as_kept)

        def work() -> None:
            if not self._keeping.is_kept:
                return
            history = HistoryStore(self._keeping.database)
            library = self._opened_library()
            outlines = [outline for root in roots if (outline := library.outline(root)) is not None]
            note([line for outline in outlines for line in of_course(history, outline)])

        self._record.run(work, lambda _done: then(), self._raise_unless_expected)

    def _course_for_assessments(self) -> "OpenCourse":
        """On the record's thread: the open course's session with its assessments."""
        from lmtrainer.store.assessment_store import AssessmentStore
        from lmtrainer.study.assessing import OpenCourse, assessing_in

        if self._open_course is None:
            session = self._open_session()
            assert self._catalogue is not None
            store = AssessmentStore(self._keeping.database)
            self._open_course = OpenCourse(
                session,
                assessing_in(session, self._history, store, self._catalogue, self._clock, self._policy.pass_mark_floor),
            )
        return self._open_course

    def _quietly(self, work: Callable[[], Any]) -> None:
        """For what is kept by the way: an answer that follows would tell the same trouble."""
        self._record.run(work, lambda _done: None, self._raise_unless_expected)

    def _raise_unless_expected(self, error: Exception) -> None:
        if not isinstance(error, StoreError | NotInCourse | Forgotten):
            raise error

    def _tell(self, error: Exception, again: Callable[[], None] = lambda: None) -> None:
        """Tell what could not be done; ``again`` does it once more where nothing but a cache was lost."""
        if isinstance(error, Forgotten) and self._session is not None:
            self._read_again(self._session.root, again, self._tell)
        elif not isinstance(error, Cancelled):
            self.trouble.emit(trouble_of(error))
