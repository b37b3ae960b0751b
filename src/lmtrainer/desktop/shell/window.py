"""The window: its frame, its keys, and what holds it together. What pages do is their features'."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from lmtrainer.course.opening import may_be_course
from lmtrainer.desktop.base.actions import Actions
from lmtrainer.desktop.base.course_actions import CourseActions
from lmtrainer.desktop.base.feature import PageKey
from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.base.open_course import CourseToEdit, OpenCourse, answers
from lmtrainer.desktop.base.organisation import OrganisationController
from lmtrainer.desktop.base.place import CoursePlace, LessonPlace, LibraryPlace, Place, SettingsPlace, TroublePlace
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.settings_keeper import SettingsKeeper
from lmtrainer.desktop.base.shelf import CourseShelf
from lmtrainer.desktop.base.study_bridge import Opened, StudyBridge
from lmtrainer.desktop.base.troubles import Trouble, nothing_kept
from lmtrainer.desktop.shell.course_opener import CourseOpener
from lmtrainer.desktop.shell.drop_frame import DropFrame
from lmtrainer.desktop.shell.features import Features, library
from lmtrainer.desktop.shell.keys import keys_text
from lmtrainer.desktop.shell.navigator import Navigator
from lmtrainer.desktop.shell.trouble_controller import TroubleController
from lmtrainer.desktop.ui.language import Languages
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme, restyle_tree
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.store.settings_store import Settings

if TYPE_CHECKING:
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
            self.settings, self.shelf, organisation, languages, self.opener, self.course_actions,
        )  # fmt: skip
        self.features = Features(self.context)
        self.navigator.use(self.features)
        self.troubles = TroubleController(self.context, self.library_page)
        self._wanted: Path | None = None
        self.setWindowTitle(self.tr("lmtrainer"))
        self._set_least_size()
        self.resize(settings.window_width, settings.window_height)
        self.setCentralWidget(self.pages)
        self._language = settings.language
        self._connect()
        self._add_keys()

    def _connect(self) -> None:
        bridge, navigator, actions = self.bridge, self.navigator, self.course_actions
        bridge.opened.connect(self._record_opened)
        bridge.trouble.connect(self.tell)
        bridge.record_changed.connect(self._record_changed)
        bridge.record_saved_as.connect(self._record_saved_as)
        navigator.shown.connect(self._remember)
        navigator.shown.connect(lambda _place: self.shown_page.emit())
        navigator.titled.connect(self._show_title)
        self.opener.refused.connect(self._show_refused)
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
        self.settings.changed.connect(self._settings_changed)
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

    def library_page(self) -> "LibraryPage":
        """The library page, which carries the notices of what went wrong."""
        return self.features.get(library).page()

    # going places

    def start(self, course: Path | None, *, is_kept: bool = True) -> None:
        """Open the record, and then what is wanted: a course, the lesson that was open last, or the library.

        ``is_kept``: without it there is no record to open, and what is done is kept nowhere.
        """
        self._wanted = course
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

    def show_opening(self) -> None:
        """Show a window although the record is not open yet, and say so; nothing where there is a page already."""
        if self.pages.currentWidget() is not None:
            return
        from lmtrainer.desktop.ui.widgets.notice import Notice

        page = self.library_page()
        title = self.tr("Your progress is still being opened.")
        words = self.tr("Nothing is lost. The disk or the network is slow just now; this page goes on by itself.")
        notice = Notice(self.theme, "info", "accent", title, words)
        notice.offer(self.tr("Go on without it"), self.bridge.go_on_without)
        page.add_notice(notice)
        self.navigator.go(TroublePlace())

    def _record_opened(self, opened: Opened) -> None:
        is_told = self.features.get(library).settle_record()
        self.troubles.settle()
        if opened.read_only or not opened.is_kept:
            self.tell(nothing_kept(opened.read_only))
        if self._wanted is not None:
            self.open_from_outside(self._wanted)
        elif is_told and self.features.get(library).is_shown(self.pages.currentWidget()):
            self.go_to_library()  # nobody is taken away from what was told while the record was being opened
        else:
            self._resume()

    def _resume(self) -> None:
        """To the lesson that was open last, if its course is still there, otherwise to the library."""
        settings = self.settings.now
        root, lesson_id = settings.resume_course, settings.resume_lesson
        if root and lesson_id and answers(partial(may_be_course, Path(root))):
            self.navigator.go(LessonPlace(Path(root), lesson_id))
        else:
            self.go_to_library()

    def _remember(self, place: Place) -> None:
        """A lesson is what the next start begins with; what is looked at in between changes nothing."""
        if not place.is_passing:
            lesson_id = place.lesson_id if isinstance(place, LessonPlace) else ""
            self.settings.change(resume_course=str(place.root) if lesson_id else "", resume_lesson=lesson_id)

    def _show_reading(self, page: QWidget) -> None:
        if page is not self.pages.currentWidget():
            self.navigator.cover(page)
            self.reading_shown.emit()

    def _take_off_shelf(self, root: Path) -> None:
        self.shelf.take_off(root)
        self.go_to_library()

    def _show_title(self, title: str) -> None:
        self.setWindowTitle(f"{title} – lmtrainer" if title else self.tr("lmtrainer"))

    # what went wrong, and what became of the record

    def tell(self, trouble: Trouble) -> None:
        """Say what went wrong, in the library unless something else is shown with which nothing is wrong."""
        page = self.library_page()
        self.navigator.take_in(page)
        self.troubles.tell(trouble)
        goes_on = trouble.mendable or trouble.by_the_way
        if not goes_on:
            self.opener.stop()
        if not goes_on or self.pages.currentWidget() is page:  # nobody is taken away from what nothing is wrong with
            self.navigator.go(TroublePlace())

    def _show_refused(self, trouble: Trouble) -> None:
        self.go_to_library()
        self.tell(trouble)

    def _record_changed(self) -> None:
        """Nothing that other pages show of the record holds any longer: from the settings one goes to the library."""
        self.navigator.forget()
        self.settings.change(resume_course="", resume_lesson="")
        if self.features.get(library).is_shown(self.pages.currentWidget()):
            self.go_to_library()

    def _record_saved_as(self, name: str) -> None:
        words = self.tr("Your progress is now kept in {0}, until you close the program.").format(name)
        hint = self.tr("To have it at the next start, bring that file in: Settings, Progress from another computer.")
        self.context.prompts.show(self, self.tr("Saved"), f"{words} {hint}")

    def show_keys(self) -> None:
        """Show all keys."""
        self.context.prompts.show(self, self.tr("Keys"), keys_text())

    # settings, look, language

    def _set_least_size(self) -> None:
        """What every page is laid out for, at the text size in force; on a small screen no more than that."""
        least = QSize(self.theme.px(360), self.theme.px(360))
        self.setMinimumSize(least.boundedTo(self.screen().availableSize()))

    def _restyle(self, appearance: Appearance) -> None:
        restyle_tree(self)
        self._set_least_size()
        look = self._look_to_keep(appearance.look.value if appearance.look else "")
        self.settings.change(
            look=look, scale=appearance.scale, reading_font=appearance.reading_font, motion=appearance.motion
        )

    def _look_to_keep(self, look: str) -> str:
        """Where an organisation decides, only high contrast is a choice; another one waits for freer days."""
        own = self.settings.now.look
        if not self.theme.look_is_given or (look == Look.CONTRAST and len(self.theme.looks) > 1):
            return look
        return "" if own == Look.CONTRAST else own

    def _settings_changed(self, settings: Settings) -> None:
        self.settings_changed.emit(settings)
        if settings.language != self._language:
            self._language = settings.language
            self._speak()

    def _speak(self) -> None:
        """From now on the window speaks another language: all pages are made anew."""
        languages = self.context.languages
        languages.speak(languages.wanted(self._language))
        self.context.actions.renew_words()
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
