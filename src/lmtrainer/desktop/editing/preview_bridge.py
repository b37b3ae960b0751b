"""The course that is being edited, read anew on every save, and a record that goes with the window."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.model import Course, CourseInfo
from lmtrainer.course.problems import Severity
from lmtrainer.course.source import SourceError
from lmtrainer.desktop.base.background import Worker
from lmtrainer.desktop.base.course_reading import Reading
from lmtrainer.desktop.base.study_bridge import StudyBridge
from lmtrainer.desktop.base.troubles import trouble_of
from lmtrainer.desktop.editing.watching import CourseWatch
from lmtrainer.desktop.ui.language import worded
from lmtrainer.frozen import frozen
from lmtrainer.store.held_catalogue import HeldCatalogue
from lmtrainer.study.changes import CourseOpened, LessonOpened
from lmtrainer.study.compiling import Cancelled, Compiled, CourseUnreadable
from lmtrainer.study.learner import Learner
from lmtrainer.study.library import LibraryError
from lmtrainer.study.passing_record import PassingRecord
from lmtrainer.study.previewing import PreviewAssessing
from lmtrainer.study.rereading import Edition, Rereader, Unsettled

HEADER = "course.toml"
UNSETTLED_MS = 120  # how long a file may be gone or empty while an editor saves it


@frozen
class CourseRead:
    """The course as its files are now.

    ``changed`` are the paths that changed since the last time, ``files`` all there are. ``old_header``: what
    `course.toml` says cannot be read now, so it is taken as it was.
    """

    opened: CourseOpened
    course: Course
    changed: frozenset[str]
    files: frozenset[str]
    old_header: bool


@frozen
class NotRead:
    """The course cannot be shown as it is now: what happened, and what to do. ``gone``: its folder is not there."""

    message: str
    remedy: str
    gone: bool


class PreviewBridge(QObject):
    """A learner who keeps nothing, at work (`study`) in the course that is being edited.

    After `start` the folder of the course is watched: `course_read`, `not_read` or `nothing_new` follows each stir;
    `deaf`: the system cannot watch all of it, so somebody has to ask for a `look`.
    """

    course_read = Signal(CourseRead)
    not_read = Signal(NotRead)
    nothing_new = Signal()
    lesson_renewed = Signal(LessonOpened)
    deaf = Signal()
    try_renewed = Signal(object)

    reading = Signal(Reading)

    def __init__(self, root: Path, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        super().__init__()
        records = PassingRecord(clock)
        self._learner = Learner(records, records.folder, clock, cache=HeldCatalogue())
        self.study = StudyBridge(self._learner, verifies=False)
        self.root = root
        self._good_info: CourseInfo | None = None
        self._rereader = Rereader(root, lambda done, total: self._tell_progress(done, total))
        self._looker = Worker("reader")
        self._looking = self._look_again = self._impatient = self._is_closed = False
        self._first = True
        self._watch = CourseWatch(root)
        self._watch.stirred.connect(self.look)
        self._watch.deaf.connect(self.deaf)
        self.study.opened.connect(lambda _opened: self.look())
        self.start = self.study.start

    def _tell_progress(self, done: int, total: int) -> None:
        if self._first:
            self.reading.emit(Reading(self.root, done, total))

    # reading

    def look(self) -> None:
        """Look whether anything has changed, and read it. While one look goes on, any number of others are one."""
        if self._is_closed:
            return
        if self._looking:
            self._look_again = True
            return
        self._looking, patient = True, not self._impatient
        self._looker.run(lambda: self._rereader.look(patient=patient), self._looked, self._look_failed)

    def _looked(self, edition: Edition) -> None:
        self._watch.watch(edition.places)
        self._impatient = self._first = False
        if edition.compiled is None:
            self._end_look()
            self.nothing_new.emit()
            return
        compiled, old_header = self._with_good_header(edition.compiled)

        def kept(opened: CourseOpened) -> None:
            self._end_look()
            self.course_read.emit(CourseRead(opened, compiled.course, edition.changed, edition.files, old_header))

        self.study.ask(lambda: self._learner.keep(self.root, compiled), kept, self._look_failed)

    def _with_good_header(self, compiled: Compiled) -> tuple[Compiled, bool]:
        """With what `course.toml` said while it could be read: a slip in it must not make another course of this."""
        course = compiled.course
        broken = any(p.path == HEADER and p.severity is Severity.ERROR for p in course.problems)
        if not broken:
            self._good_info = course.info
        if not broken or self._good_info is None:
            return compiled, False
        return replace(compiled, course=replace(course, info=self._good_info)), True

    def _look_failed(self, error: Exception) -> None:
        self._end_look()
        match error:
            case Unsettled():
                self._impatient = True
                self._watch.look_soon(UNSETTLED_MS)
            case CourseUnreadable() | LibraryError():
                self._impatient = False
                self.not_read.emit(NotRead(worded(error.message), worded(error.remedy), gone=not self.root.is_dir()))
            case Cancelled():
                pass
            case _:
                raise error

    def _end_look(self) -> None:
        self._looking = False
        if self._look_again:
            self._look_again = False
            self.look()

    def read_lines(self, path: str, then: Callable[[Sequence[str]], None]) -> None:
        """Hand over the lines of a file of the course; none where it cannot be read."""

        def work() -> list[str]:
            try:
                return FolderSource(self.root).read_text(path).split("\n")
            except SourceError:
                return []

        self._looker.run(work, then, lambda error: self.study.trouble.emit(trouble_of(error)))

    def renew_lesson(self, lesson_id: str) -> None:
        """The same lesson as it is now; `lesson_renewed` follows."""
        self.study.ask(lambda: self._learner.course.open_lesson(lesson_id), self.lesson_renewed.emit)

    def renew_try(self, run_id: str) -> None:
        """Go on with a running try in the questions as they are now; `try_renewed` carries it, or None."""
        self.study.ask(lambda: self._learner.assessing_as(PreviewAssessing).renew(run_id), self.try_renewed.emit)

    def close(self) -> None:
        """Stop watching and reading, close the record and delete it."""
        self._watch.stop()
        self._rereader.cancel()
        self._is_closed = True
        self._looker.finish()
        self.study.close()
        self._rereader.close()
