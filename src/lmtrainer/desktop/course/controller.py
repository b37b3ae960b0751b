"""The course page and its wiring: whose course it is, whether there is a newer edition, and taking it off the shelf."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import Seal
from lmtrainer.desktop.base.course_actions import CourseActions, below, menu_of
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.study_bridge import StudyBridge
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.study.changes import CourseOpened, NewerEdition

if TYPE_CHECKING:  # the page is imported when it is first shown
    from lmtrainer.desktop.course.page import CoursePage
    from lmtrainer.desktop.exporting.controller import ExportController


class CourseController(QObject):
    """The course that is open."""

    lesson_chosen = Signal(str)
    certificate_wanted = Signal()
    questions_wanted = Signal()
    library_wanted = Signal()
    settings_wanted = Signal()
    theme_wanted = Signal()
    newer_wanted = Signal(object)

    def __init__(
        self,
        theme: Theme,
        bridge: StudyBridge,
        prompts: Prompts,
        pictures: Pictures,
        window: QWidget,
        actions: CourseActions,
    ) -> None:
        super().__init__()
        self._actions = actions
        self._exports: ExportController | None = None
        self._theme, self._bridge, self._prompts = theme, bridge, prompts
        self._pictures, self._window = pictures, window
        self._page: CoursePage | None = None
        self._opened: CourseOpened | None = None
        bridge.newer_found.connect(self._show_newer)

    def page(self) -> "CoursePage":
        """The course page."""
        if self._page is None:
            from lmtrainer.desktop.course.page import CoursePage

            page, actions = CoursePage(self._theme, self._pictures), self._actions
            page.lesson_chosen.connect(self.lesson_chosen)
            page.certificate_wanted.connect(self.certificate_wanted)
            page.questions_wanted.connect(self.questions_wanted)
            page.editing_wanted.connect(lambda: self._act(actions.edit))
            page.library_wanted.connect(self.library_wanted)
            page.settings_wanted.connect(self.settings_wanted)
            page.theme_wanted.connect(self.theme_wanted)
            page.trust_wanted.connect(self._trust_signer)
            page.join_wanted.connect(self._bridge.join_course)
            page.part_wanted.connect(self._bridge.part_course)
            page.removal_wanted.connect(lambda: self._act(actions.take_off))
            page.export_wanted.connect(self._open_exports)
            page.folder_wanted.connect(lambda: self._act(actions.show_folder))
            self._page = page
        return self._page

    def discard_page(self) -> None:
        """The next page is made anew: the language has changed."""
        discard(self._page)
        self._page = None

    def is_shown(self, page: QWidget | None) -> bool:
        """Whether this page is the course page."""
        return page is not None and page is self._page

    def show(self, opened: CourseOpened, shelf: tuple[Path, ...], *, editable: bool) -> None:
        """Show a course, and look whether there is a newer edition of it on the shelf. ``editable``: its files are."""
        self._opened = opened
        self.page().show_course(opened, editable=editable, removable=self._actions.may_remove(opened.root))
        self._tell_export(opened.root)
        QTimer.singleShot(0, self, lambda: self._bridge.look_for_newer(shelf))  # the page is painted first

    def _show_newer(self, newer: NewerEdition) -> None:
        if self._page is not None and self._opened is not None and newer.than == self._opened.root:
            self._page.show_newer(newer.version, lambda: self.newer_wanted.emit(newer.root))

    def _trust_signer(self) -> None:
        seal = self._opened.outline.seal if self._opened is not None else Seal()
        holder = self._prompts.key_holder(self._window, seal.key, seal.name)
        if holder:
            self._bridge.trust(seal.key, holder)

    def exports(self) -> "ExportController":
        """What a course is handed out as; made when it is first asked for."""
        if self._exports is None:
            from lmtrainer.desktop.exporting.controller import ExportController

            self._exports = ExportController(self._theme, self._prompts, self._window)
            self._exports.told.connect(self._tell_export)
        return self._exports

    def _open_exports(self) -> None:
        page, opened = self.page(), self._opened
        if opened is not None and page.export_button is not None:
            actions = self.exports().actions(opened.root, opened.outline)
            menu_of(self._theme, actions, page).popup(below(page.export_button))

    def _tell_export(self, root: Path) -> None:
        if self._exports is not None and self._opened is not None and root == self._opened.root:
            self.page().tell(*self._exports.notices(root))

    def close(self) -> None:
        """Give up what is being written."""
        if self._exports is not None:
            self._exports.close()

    def _act(self, action: Callable[[Path], None]) -> None:
        if self._opened is not None:
            action(self._opened.root)
