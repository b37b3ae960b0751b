"""The course page and its wiring: whose course it is, whether there is a newer edition, and taking it off the shelf."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import NO_SEAL
from lmtrainer.desktop.base.course_actions import below, menu_of
from lmtrainer.desktop.base.feature import Feature, PageKey
from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.base.place import CertificatePlace, CoursePlace, ImportPlace, LessonPlace, LibraryPlace, Place
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.study.changes import CourseOpened, NewerEdition

if TYPE_CHECKING:  # the page is imported when it is first shown
    from lmtrainer.desktop.course.page import CoursePage
    from lmtrainer.desktop.exporting.controller import ExportController


class CourseController(Feature):
    """The course that is open."""

    def __init__(self, context: MainContext) -> None:
        super().__init__()
        self._context, self._bridge, self._prompts = context, context.bridge, context.prompts
        self._exports: ExportController | None = None
        self._page: CoursePage | None = None
        self._opened: CourseOpened | None = None
        context.bridge.newer_found.connect(self._show_newer)
        context.course.renewed.connect(self._show_if_shown)

    def page(self) -> "CoursePage":
        """The course page."""
        if self._page is None:
            from lmtrainer.desktop.course.page import CoursePage

            context, actions = self._context, self._context.course_actions
            page = CoursePage(context.theme, context.course.pictures, context.actions)
            page.lesson_chosen.connect(lambda lesson_id: self._go(LessonPlace(self._root, lesson_id)))
            page.certificate_wanted.connect(lambda: self._go(CertificatePlace(self._root)))
            page.questions_wanted.connect(lambda: self._go(ImportPlace(self._root)))
            page.library_wanted.connect(lambda: self._go(LibraryPlace()))
            page.editing_wanted.connect(lambda: self._act(actions.edit))
            page.trust_wanted.connect(self._trust_signer)
            page.join_wanted.connect(self._bridge.join_course)
            page.part_wanted.connect(self._bridge.part_course)
            page.removal_wanted.connect(lambda: self._act(actions.take_off))
            page.export_wanted.connect(self._open_exports)
            page.folder_wanted.connect(lambda: self._act(actions.show_folder))
            self._page = page
        return self._page

    def go(self, place: Place) -> None:
        opened = self._context.course.opened
        if opened is None:  # none is open, and so there is none to come back to
            self._go(LibraryPlace())
            return
        self._show(opened)
        self._context.navigation.show(self.page(), place, opened.outline.info.title)

    def pages(self) -> tuple[QWidget | None, ...]:
        return (self._page,)

    def leave(self, page: QWidget) -> None:
        self._go(LibraryPlace())

    def press(self, key: PageKey, page: QWidget) -> None:
        if key is PageKey.EDIT:
            self._context.course.edit()

    def discard_pages(self) -> None:
        discard(self._page)
        self._page = None

    @property
    def _root(self) -> Path | None:
        """The course that the page shows."""
        return self._opened.root if self._opened is not None else None

    def _go(self, place: Place) -> None:
        self._context.navigation.go(place)

    def _show(self, opened: CourseOpened) -> None:
        """Show a course, and look whether there is a newer edition of it on the shelf."""
        context, self._opened = self._context, opened
        removable = context.shelf.has_brought(opened.root)
        self.page().show_course(opened, editable=context.course.is_editable, removable=removable)
        self._tell_export(opened.root)
        QTimer.singleShot(0, self, lambda: self._bridge.look_for_newer(context.shelf.roots))  # painted first

    def _show_if_shown(self, opened: CourseOpened) -> None:
        if self.is_shown(self._context.navigation.current):
            self._show(opened)

    def _show_newer(self, newer: NewerEdition) -> None:
        if self._page is not None and self._opened is not None and newer.than == self._opened.root:
            self._page.show_newer(newer.version, lambda: self._move_on(newer.root))

    def _move_on(self, newer: Path) -> None:
        """From the edition that is open to a newer one."""
        self._act(self._context.shelf.take_off)
        self._go(CoursePlace(newer))

    def _trust_signer(self) -> None:
        seal = self._opened.outline.seal if self._opened is not None else NO_SEAL
        holder = self._prompts.key_holder(self._context.window, seal.key, seal.name)
        if holder:
            self._bridge.trust(seal.key, holder)

    def exports(self) -> "ExportController":
        """What a course is handed out as; made when it is first asked for."""
        if self._exports is None:
            from lmtrainer.desktop.exporting.controller import ExportController

            self._exports = ExportController(self._context.theme, self._prompts, self._context.window)
            self._exports.told.connect(self._tell_export)
        return self._exports

    def _open_exports(self) -> None:
        page, opened = self.page(), self._opened
        if opened is not None and page.export_button is not None:
            actions = self.exports().actions(opened.root, opened.outline)
            menu_of(self._context.theme, actions, page).popup(below(page.export_button))

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
