"""Opening courses: from what is known of them at once, and by reading them where they are new or have changed."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from lmtrainer.desktop.base.background import Ask
from lmtrainer.desktop.base.course_reading import CourseReading, Reading
from lmtrainer.study.changes import CourseOpened
from lmtrainer.study.compiling import Compiled, CourseUnreadable
from lmtrainer.study.learner import Learner
from lmtrainer.study.library import LibraryError


class CourseOpening(QObject):
    """The courses of a learner as they come; ``report`` is given what nobody else waits for."""

    opened = Signal(CourseOpened)
    renewed = Signal(CourseOpened)
    read_for_shelf = Signal(Path)
    reading = Signal(Reading)
    reading_ended = Signal()

    def __init__(self, learner: Learner[Any], ask: Ask, report: Callable[[Exception], None]) -> None:
        super().__init__()
        self._learner, self._ask, self._report = learner, ask, report
        self._courses = CourseReading()
        self._wanted: Path | None = None
        self._courses.reading.connect(self.reading)
        self._courses.ended.connect(self.reading_ended)
        self.cancel, self.close = self._courses.cancel, self._courses.close

    def open(self, root: Path) -> None:
        """Open a course; `opened` or trouble follows, and `renewed` when a known one turns out to have changed.

        Neither follows where another one is asked for before it was read.
        """
        self._wanted = root

        def opened(course: CourseOpened | None) -> None:
            if course is not None:
                self.opened.emit(course)
            self._read_if_changed(root, is_known=course is not None)

        self._ask(lambda: self._learner.open_known(root), opened)

    def read_only(self, root: Path) -> None:
        """Read a course that is not known yet, and leave open what is; `read_for_shelf` or trouble follows."""

        def read(compiled: Compiled | None) -> None:
            if compiled is not None:
                self._ask(lambda: self._learner.take_in(root, compiled), lambda _: self.read_for_shelf.emit(root))

        self._courses.read(root, "", read, self._report)

    def _read_if_changed(self, root: Path, *, is_known: bool) -> None:
        def not_read(error: Exception) -> None:
            if not (is_known and isinstance(error, CourseUnreadable | LibraryError)):
                self._report(error)

        def read(compiled: Compiled | None) -> None:
            if compiled is not None:
                self._keep(root, compiled, (self.renewed if is_known else self.opened).emit, self._report)

        asked = self._courses.turn
        self._ask(
            lambda: self._learner.signature(root) if is_known else "",
            lambda known_by: self._courses.read(root, known_by, read, not_read, asked),
        )

    def read_again(self, root: Path, then: Callable[[], None], failed: Callable[[Exception], None]) -> None:
        """What was known of a course is lost: read it once more, and do what was wanted then."""

        def kept(opened: CourseOpened) -> None:
            self.renewed.emit(opened)
            then()

        def read(compiled: Compiled | None) -> None:
            if compiled is not None:
                self._keep(root, compiled, kept, failed, then)

        self._courses.read(root, "", read, failed)

    def _keep(
        self,
        root: Path,
        compiled: Compiled,
        opened: Callable[[CourseOpened], None],
        failed: Callable[[Exception], None],
        aside: Callable[[], None] = lambda: None,
    ) -> None:
        """Keep what was read, and open it, unless another course was asked for meanwhile: that stays open."""

        def work() -> CourseOpened | None:
            if root in (self._wanted, self._learner.root):
                return self._learner.keep(root, compiled)
            self._learner.take_in(root, compiled)
            return None

        self._ask(work, lambda course: opened(course) if course is not None else aside(), failed)
