"""The library page and its wiring: which courses are on the shelf, and reading those that were never read."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.course_actions import CourseActions
from lmtrainer.desktop.base.organisation import OrganisationController
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.study_bridge import StudyBridge
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.study.changes import Shelf

if TYPE_CHECKING:  # the page is imported when it is first shown
    from lmtrainer.desktop.library.page import LibraryPage


class LibraryController(QObject):
    """``courses`` are those that the learner brought; the others are given by the organisation or came along."""

    course_wanted = Signal(object)
    continue_wanted = Signal(object)
    courses_changed = Signal(object)
    settings_wanted = Signal()
    theme_wanted = Signal()
    keys_wanted = Signal()

    def __init__(
        self,
        theme: Theme,
        bridge: StudyBridge,
        prompts: Prompts,
        pictures: Pictures,
        organisation: OrganisationController,
        courses: tuple[str, ...],
        window: QWidget,
    ) -> None:
        super().__init__()
        self.actions = CourseActions(theme, prompts, organisation.admission.is_given, self.has_brought)
        self._theme, self._bridge, self._prompts = theme, bridge, prompts
        self._pictures, self._organisation, self._window = pictures, organisation, window
        self._courses = courses
        self._page: LibraryPage | None = None
        self._tried: set[Path] = set()
        self._only_for_shelf: Path | None = None
        bridge.shelf_changed.connect(self._show_shelf)

    def page(self) -> "LibraryPage":
        """The library page."""
        if self._page is None:
            from lmtrainer.desktop.library.page import LibraryPage

            organisation = self._organisation
            page = LibraryPage(
                self._theme, self._pictures, self.actions, organisation.organisation,
                lambda look: organisation.logo(self._pictures, look),
            )  # fmt: skip
            page.course_chosen.connect(self.course_wanted)
            page.continue_wanted.connect(self.continue_wanted)
            page.folder_wanted.connect(lambda: self._open_chosen(self._prompts.folder(self._window)))
            page.package_wanted.connect(lambda: self._open_chosen(self._prompts.package(self._window)))
            page.settings_wanted.connect(self.settings_wanted)
            page.theme_wanted.connect(self.theme_wanted)
            page.keys_wanted.connect(self.keys_wanted)
            self._page = page
        return self._page

    def discard_page(self) -> None:
        """The next page is made anew: the language has changed."""
        discard(self._page)
        self._page = None

    def is_shown(self, page: QWidget | None) -> bool:
        """Whether this page is the library."""
        return page is not None and page is self._page

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders and packages of all courses on the shelf."""
        return self._organisation.shelf(self._courses)

    def refresh(self) -> None:
        """Ask how all courses stand; the page shows it as soon as it is known."""
        self._bridge.show_shelf(self.roots)

    def clear_notices(self) -> None:
        """What was told is settled."""
        if self._page is not None:
            self._page.clear_notices()

    def has_brought(self, root: Path) -> bool:
        """Whether the learner put this course on the shelf, and so may take it off."""
        return str(root) in self._courses

    def add(self, root: Path) -> None:
        """Put a course on the shelf, if it is not there anyhow."""
        if root not in self.roots and not self._organisation.admission.is_given(root):
            self._change((*self._courses, str(root)))

    def take_off(self, root: Path) -> None:
        """Take a course off the shelf. Its files stay, and what was learnt in it."""
        self._change(tuple(course for course in self._courses if course != str(root)))

    def _change(self, courses: tuple[str, ...]) -> None:
        self._courses = courses
        self.courses_changed.emit(courses)

    # courses that were never read are read one after another, and not opened

    @property
    def is_reading(self) -> bool:
        """Whether a course is being read only to be shown on the shelf."""
        return self._only_for_shelf is not None

    def was_for_shelf(self, root: Path) -> bool:
        """Whether a course that was just read was wanted for the shelf only; then the page shows it."""
        if self._only_for_shelf != root:
            return False
        self.stop_reading()
        self.refresh()
        return True

    def stop_reading(self) -> None:
        """What was read for the shelf is read, or cannot be."""
        self._only_for_shelf = None

    def _show_shelf(self, shelf: Shelf) -> None:
        self.page().show_shelf(shelf)
        unread = next((c.root for c in shelf.courses if c.outline is None and not c.trouble), None)
        if unread is not None and unread not in self._tried:
            self._tried.add(unread)
            self._only_for_shelf = unread
            self.course_wanted.emit(unread)

    def _open_chosen(self, course: Path | None) -> None:
        if course is not None:
            self.course_wanted.emit(course.resolve())
