"""The library page and its wiring: which courses are on the shelf, and reading those that were never read."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.feature import Feature, PageKey
from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.base.place import CoursePlace, LessonPlace, Place, TroublePlace
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.study.changes import Shelf, ShelfCourse

if TYPE_CHECKING:  # the page is imported when it is first shown
    from lmtrainer.desktop.library.page import LibraryPage


class LibraryController(Feature):
    """All courses of one learner."""

    def __init__(self, context: MainContext) -> None:
        super().__init__()
        self._context = context
        self._page: LibraryPage | None = None
        self._tried: set[Path] = set()
        context.bridge.shelf_changed.connect(self._show_shelf)
        context.opener.read_for_shelf.connect(self._refresh)
        context.organisation.courses_found.connect(self._refresh_if_shown)

    def page(self) -> "LibraryPage":
        """The library page."""
        if self._page is None:
            from lmtrainer.desktop.library.page import LibraryPage

            context = self._context
            page = LibraryPage(context)
            page.course_chosen.connect(self._open)
            page.continue_wanted.connect(self._continue)
            page.folder_wanted.connect(lambda: self._open_chosen(context.prompts.folder(context.window)))
            page.package_wanted.connect(lambda: self._open_chosen(context.prompts.package(context.window)))
            self._page = page
        return self._page

    def go(self, place: Place) -> None:
        """What went wrong is shown beside what the page shows already: the record may not answer."""
        self._context.navigation.show(self.page(), place, self.tr("Library"))
        if not isinstance(place, TroublePlace):
            self._refresh()

    def pages(self) -> tuple[QWidget | None, ...]:
        return (self._page,)

    def press(self, key: PageKey, page: QWidget) -> None:
        if key is PageKey.FIND:
            self.page().search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def discard_pages(self) -> None:
        discard(self._page)
        self._page = None

    def _refresh(self) -> None:
        """Ask how all courses stand; the page shows it as soon as it is known."""
        self._context.bridge.show_shelf(self._context.shelf.roots)

    def _refresh_if_shown(self) -> None:
        if self.is_shown(self._context.navigation.current):
            self._refresh()

    def settle_record(self) -> bool:
        """What was told of the record is settled; returns whether something else is told here that stays."""
        if self._page is None:
            return False
        self._page.settle_record()
        return self._page.notices.any_stays

    def _show_shelf(self, shelf: Shelf) -> None:
        """Courses that were never read are read one after another, and not opened."""
        self.page().show_shelf(shelf)
        unread = next((c.root for c in shelf.courses if c.outline is None and not c.trouble), None)
        if unread is not None and unread not in self._tried:
            self._tried.add(unread)
            self._context.opener.read(unread)

    def _open(self, root: Path) -> None:
        self._context.navigation.go(CoursePlace(root))

    def _open_chosen(self, course: Path | None) -> None:
        if course is not None:
            self._open(self._context.shelf.place_of(course))

    def _continue(self, course: ShelfCourse) -> None:
        if course.progress is not None and not course.progress.completed:
            self._context.navigation.go(LessonPlace(course.root, course.progress.next_lesson))
        else:
            self._open(course.root)
