"""Opens courses: asks whether one may be, shows that it is being read, and goes on when it is open."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.course_reading import Reading
from lmtrainer.desktop.base.open_course import OpenCourse, is_writable_folder
from lmtrainer.desktop.base.organisation import OrganisationController
from lmtrainer.desktop.base.shelf import CourseShelf
from lmtrainer.desktop.base.study_bridge import StudyBridge
from lmtrainer.desktop.base.troubles import Trouble, trouble_of
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.study.changes import CourseOpened
from lmtrainer.study.library import LibraryError

if TYPE_CHECKING:
    from lmtrainer.desktop.base.reading_page import ReadingPage


class CourseOpener(QObject):
    """One for a window.

    `refused` carries why a course may not be opened; `opened_anew` follows when the course that is open was opened
    once more by itself; `is_reading` carries the page that says how far it is; `cancelled`: nobody waits any more.
    """

    refused = Signal(Trouble)
    opened_anew = Signal()
    is_reading = Signal(QWidget)
    cancelled = Signal()
    read_for_shelf = Signal()

    def __init__(
        self,
        theme: Theme,
        bridge: StudyBridge,
        organisation: OrganisationController,
        shelf: CourseShelf,
        course: OpenCourse,
    ) -> None:
        super().__init__()
        self._theme, self._bridge, self._organisation = theme, bridge, organisation
        self._shelf, self._course = shelf, course
        self._wanted: tuple[Path, Callable[[], None]] | None = None
        self._only_for_shelf: Path | None = None
        self._page: ReadingPage | None = None
        bridge.course_opened.connect(self._opened)
        bridge.course_renewed.connect(self._renewed)
        bridge.course_read.connect(self._read_for_shelf)
        bridge.reading.connect(self._show_reading)

    def open(self, root: Path, then: Callable[[], None]) -> None:
        """Open a course in a folder or a package, if the organisation has nothing against it; then go on."""
        if self._may_open(root):
            self._wanted = root, then
            self._bridge.open_course(root)

    def read(self, root: Path) -> None:
        """Read a course only to show it on the shelf; `read_for_shelf` follows."""
        if self._may_open(root):
            self._only_for_shelf = root
            self._bridge.read_for_shelf(root)

    @property
    def is_reading_for_shelf(self) -> bool:
        """Whether a course is being read only to be shown on the shelf."""
        return self._only_for_shelf is not None

    def stop(self) -> None:
        """What was wanted cannot be read or opened: nobody waits for it any more."""
        self._only_for_shelf = self._wanted = None

    def discard_page(self) -> None:
        """The page is made anew when it is next needed: the language has changed."""
        discard(self._page)
        self._page = None

    def _may_open(self, root: Path) -> bool:
        try:
            self._organisation.admit(root)
        except LibraryError as refused:
            self.refused.emit(trouble_of(refused))
            return False
        return True

    def _opened(self, opened: CourseOpened) -> None:
        self._course.set(opened)
        self._course.is_editable = not self._shelf.is_given(opened.root) and is_writable_folder(opened.root)
        self._shelf.add(opened.root)
        if self._wanted is None:
            self.opened_anew.emit()
        elif self._wanted[0] == opened.root:  # another one was asked for before this one, and nobody waits for it
            then, self._wanted = self._wanted[1], None
            then()

    def _read_for_shelf(self, root: Path) -> None:
        if root == self._only_for_shelf:
            self._only_for_shelf = None
        self.read_for_shelf.emit()

    def _renewed(self, opened: CourseOpened) -> None:
        if opened.root == self._course.root:
            self._course.set(opened)
            self._course.renewed.emit(opened)

    def _show_reading(self, reading: Reading) -> None:
        if self._page is None:
            from lmtrainer.desktop.base.reading_page import ReadingPage

            self._page = ReadingPage(self._theme)
            self._page.cancelled.connect(self._cancel)
        self._page.show_reading(reading.root.name, reading.done, reading.total)
        waits = self._wanted is not None and self._wanted[0] == reading.root  # another may be open by now
        if waits and reading.root != self._course.root:
            self.is_reading.emit(self._page)

    def _cancel(self) -> None:
        self._bridge.cancel_reading()
        self.stop()
        self.cancelled.emit()
