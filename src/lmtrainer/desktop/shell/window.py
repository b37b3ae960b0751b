"""The window: its frame, its keys, and what holds it together. What pages do is their features'."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget

from lmtrainer.desktop.base.actions import Actions
from lmtrainer.desktop.base.course_actions import CourseActions
from lmtrainer.desktop.base.feature import PageKey
from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.base.open_course import CourseToEdit, OpenCourse
from lmtrainer.desktop.base.organisation import OrganisationController
from lmtrainer.desktop.base.place import CoursePlace, LessonPlace, LibraryPlace, SettingsPlace
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.settings_keeper import SettingsKeeper
from lmtrainer.desktop.base.shelf import CourseShelf
from lmtrainer.desktop.base.study_bridge import StudyBridge
from lmtrainer.desktop.base.troubles import nothing_kept
from lmtrainer.desktop.shell.course_opener import CourseOpener
from lmtrainer.desktop.shell.drop_frame import DropFrame
from lmtrainer.desktop.shell.features import Features, library
from lmtrainer.desktop.shell.keys import keys_text
from lmtrainer.desktop.shell.navigator import Navigator
from lmtrainer.desktop.shell.preferences import Preferences
from lmtrainer.desktop.shell.resuming import Resuming
from lmtrainer.desktop.shell.trouble_controller import TroubleController
from lmtrainer.desktop.ui.language import Languages
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme, restyle_tree
from lmtrainer.desktop.ui.widgets.focus_in_sight import FocusInSight
from lmtrainer.store.settings_store import Settings
from lmtrainer.study.changes import RecordOpened

if TYPE_CHECKING:
    from lmtrainer.desktop.base.editor import EditorSetting
    from lmtrainer.desktop.library.page import LibraryPage


class MainWindow(DropFrame):
    """One window on one learner's record.

    `shown_page`: a page is there; `reading_shown`: one that says that a course is being read; `language_changed`: all
    pages are made anew.
    """

    editing_wanted = Signal(CourseToEdit)
    settings_changed = Signal(Settings)
    shown_page = Signal()
    reading_shown = Signal()
    language_changed = Signal()

    def __init__(
        self,
        theme: Theme,
        bridge: StudyBridge,
        prompts: Prompts,
        settings: Settings,
        organisation: OrganisationController,
        languages: Languages,
        editor: "Callable[[], EditorSetting]",
    ) -> None:
        super().__init__(theme)
        self.bridge = bridge
        self.settings = SettingsKeeper(settings)
        self.course = OpenCourse(Pictures())
        self.shelf = CourseShelf(organisation, self.settings)
        self.pages = QStackedWidget()
        self.opener = CourseOpener(theme, bridge, organisation, self.shelf, self.course)
        self.navigator = Navigator(self.pages, self.course, self.opener)
        self.course_actions = CourseActions(theme, prompts, self.shelf.is_given, self.shelf.has_brought)
        self.context = MainContext(
            theme, bridge, prompts, self, Actions(theme, self), self.course, self.navigator,
            self.settings, self.shelf, organisation, languages, self.opener, self.course_actions, editor,
        )  # fmt: skip
        self.features = Features(self.context)
        self.navigator.use(self.features)
        self.troubles = TroubleController(self.context, self.library_page, self.opener)
        self._resuming, self._preferences = Resuming(self.context), Preferences(self.context)
        self.setWindowTitle(self.tr("lmtrainer"))
        self._set_least_size()
        self.resize(settings.window_width, settings.window_height)
        self.setCentralWidget(self.pages)
        self._connect()
        self._add_keys()
        FocusInSight(cast(QApplication, QApplication.instance()), self)

    def _connect(self) -> None:
        bridge, navigator, actions = self.bridge, self.navigator, self.course_actions
        bridge.opened.connect(self._record_opened)
        bridge.record_changed.connect(self._record_changed)
        navigator.shown.connect(self._resuming.remember)
        navigator.shown.connect(lambda _place: self.shown_page.emit())
        navigator.titled.connect(self._show_title)
        self.opener.opened_anew.connect(lambda: navigator.show_again(CoursePlace(self.course.root)))
        self.opener.is_reading.connect(self._show_reading)
        self.opener.cancelled.connect(self.go_to_library)
        self.course_dropped.connect(self.open_from_outside)
        self.course.editing_wanted.connect(self.editing_wanted)
        actions.open_wanted.connect(self.open_course)
        actions.editing_wanted.connect(lambda root: self.editing_wanted.emit(CourseToEdit(root, "")))
        actions.removal_wanted.connect(self._take_off_shelf)
        self.context.actions.settings.triggered.connect(self.go_to_settings)
        self.context.actions.keys.triggered.connect(self.show_keys)
        self.settings.changed.connect(self.settings_changed)
        self._preferences.language_changed.connect(self._renew_pages)
        self.theme.changed.connect(self._restyle)

    def _add_keys(self) -> None:
        actions = self.context.actions
        for keys, slot in (
            ("Ctrl+L", self.go_to_library),
            ("Ctrl++", actions.larger.trigger),
            ("Ctrl+=", actions.larger.trigger),
            ("Ctrl+-", actions.smaller.trigger),
            ("Ctrl+0", lambda: self.theme.change(scale=1.0)),
            ("F1", actions.keys.trigger),
            ("F11", self.fill_the_screen),
            ("Ctrl+,", actions.settings.trigger),
            ("Alt+Left", partial(self._press, PageKey.PREVIOUS)),
            ("Alt+Right", partial(self._press, PageKey.NEXT)),
            ("Ctrl+B", partial(self._press, PageKey.OUTLINE)),
            ("Ctrl+F", partial(self._press, PageKey.FIND)),
            ("Ctrl+E", partial(self._press, PageKey.EDIT)),
            ("Back", self.navigator.back),
            ("Forward", self.navigator.forward),
            ("Escape", self.navigator.leave),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def fill_the_screen(self) -> None:
        """Have the whole screen, or the place from before."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    def library_page(self) -> "LibraryPage":
        """The library page, which carries the notices of what went wrong."""
        return self.features.get(library).page()

    # going places

    def start(self, course: Path | None, *, is_kept: bool = True) -> None:
        """Open the record, and then what is wanted: a course, the lesson that was open last, or the library.

        ``is_kept``: without it there is no record to open, and what is done is kept nowhere.
        """
        self._resuming.wanted = course
        (self.bridge.start if is_kept else self.bridge.go_on_without)()

    def go_to_library(self) -> None:
        """Show the library."""
        self.navigator.go(LibraryPlace())

    def go_to_settings(self) -> None:
        """Show the settings; Esc leads back."""
        self.navigator.go(SettingsPlace())

    def open_course(self, root: Path) -> None:
        """Open a course in a folder or a package, if the organisation has nothing against it."""
        self.navigator.go(CoursePlace(root))

    def open_from_outside(self, named: Path) -> None:
        """Open a course of which somebody outside the window named the path."""
        self.open_course(self.shelf.place_of(named))

    def open_lesson(self, lesson_id: str) -> None:
        """Open a lesson, or an assessment, of the course that is open."""
        self.navigator.go(LessonPlace(self.course.root, lesson_id))

    def _record_opened(self, opened: RecordOpened) -> None:
        shelf = self.features.get(library)
        is_told = shelf.settle_record()
        self.troubles.settle()
        if opened.read_only or not opened.is_kept:
            self.troubles.show(nothing_kept(opened.read_only))
        self._resuming.begin(is_told=is_told and shelf.is_shown(self.navigator.current))

    def _show_reading(self, page: QWidget) -> None:
        if page is not self.navigator.current:
            self.navigator.cover(page)
            self.reading_shown.emit()

    def _take_off_shelf(self, root: Path) -> None:
        self.shelf.take_off(root)
        self.go_to_library()

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} – lmtrainer" if title else self.tr("lmtrainer"))

    def _record_changed(self) -> None:
        """Nothing that other pages show of the record holds any longer: from the settings one goes to the library."""
        self.navigator.forget()
        self._resuming.forget()
        if self.features.get(library).is_shown(self.navigator.current):
            self.go_to_library()

    def show_keys(self) -> None:
        """Show all keys."""
        self.context.prompts.show(self, self.tr("Keys"), keys_text())

    # look and language

    def _set_least_size(self) -> None:
        """What every page is laid out for, at the text size in force; on a small screen no more than that."""
        least = QSize(self.theme.px(360), self.theme.px(360))
        self.setMinimumSize(least.boundedTo(self.screen().availableSize()))

    def _restyle(self, _appearance: Appearance) -> None:
        restyle_tree(self)
        self._set_least_size()

    def _renew_pages(self) -> None:
        """All pages are made anew, in the language that is spoken now."""
        self.navigator.each(lambda feature: feature.keep())
        self.navigator.each(lambda feature: feature.discard_pages())
        self.opener.discard_page()
        self.navigator.take_in(self.library_page())
        self.troubles.tell_again()
        self.language_changed.emit()

    # keys and the end

    def _press(self, key: PageKey) -> None:
        found = self.navigator.feature_shown()
        if found is not None:
            found[0].press(key, found[1])

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        steps = {Qt.MouseButton.BackButton: self.navigator.back, Qt.MouseButton.ForwardButton: self.navigator.forward}
        step = steps.get(event.button())
        super().mouseReleaseEvent(event) if step is None else step()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.navigator.each(lambda feature: feature.keep())
        self.navigator.each(lambda feature: feature.close())
        size = self.size()
        self.settings.change(window_width=size.width(), window_height=size.height())
        super().closeEvent(event)
