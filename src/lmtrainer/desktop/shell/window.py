"""The window: which page is shown, and the keys that work everywhere. What pages do is theirs."""

import os
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from lmtrainer.course.model import Outline
from lmtrainer.course.opening import may_be_course
from lmtrainer.course.text import Picture
from lmtrainer.desktop.base.background import within
from lmtrainer.desktop.base.organisation import OrganisationController
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.study_bridge import Opened, Reading, StudyBridge
from lmtrainer.desktop.base.troubles import Trouble, nothing_kept, trouble_of
from lmtrainer.desktop.course.controller import CourseController
from lmtrainer.desktop.lesson.controller import LessonController
from lmtrainer.desktop.library.controller import LibraryController
from lmtrainer.desktop.settings.controller import SettingsController
from lmtrainer.desktop.shell.drop_frame import DropFrame
from lmtrainer.desktop.shell.keys import keys_text
from lmtrainer.desktop.shell.trouble_controller import TroubleController
from lmtrainer.desktop.ui.language import Languages
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme, restyle_tree
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.frozen import frozen
from lmtrainer.store.settings_store import Settings
from lmtrainer.study.changes import CourseOpened, LessonOpened, ShelfCourse
from lmtrainer.study.library import LibraryError

if TYPE_CHECKING:  # a page is imported when it is first shown: the start pays for one page only
    from lmtrainer.desktop.assessment.controller import AssessmentController
    from lmtrainer.desktop.base.reading_page import ReadingPage
    from lmtrainer.desktop.course.page import CoursePage
    from lmtrainer.desktop.importing.controller import ImportController
    from lmtrainer.desktop.lesson.page import LessonPage
    from lmtrainer.desktop.library.page import LibraryPage
    from lmtrainer.desktop.settings.about import AboutPage
    from lmtrainer.desktop.settings.page import SettingsPage
    from lmtrainer.desktop.settings.record_controller import RecordController

ANSWER_S = 0.5


@frozen
class CourseToEdit:
    """A course in a folder, and the lesson to begin with, if there is one."""

    root: Path
    lesson_id: str


class MainWindow(DropFrame):
    """One window on one learner's record."""

    editing_wanted = Signal(CourseToEdit)
    settings_changed = Signal(Settings)
    shown_page = Signal()
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
        self.bridge, self.organisation, self._languages = bridge, organisation, languages
        self._prompts, self._settings = prompts, settings
        self._data = bridge.data
        self.pictures = Pictures()
        self._root: Path | None = None
        self._outline: Outline | None = None
        self._editable = False
        self._wanted_lesson = ""
        self._wanted_course: Path | None = None
        self.setWindowTitle(self.tr("lmtrainer"))
        self._set_least_size()
        self.resize(settings.window_width, settings.window_height)
        self.pages = QStackedWidget()
        self.setCentralWidget(self.pages)
        self.lessons = LessonController(theme, bridge, prompts, self._load_picture, self)
        self.shelf = LibraryController(theme, bridge, prompts, self.pictures, organisation, settings.courses, self)
        self.courses = CourseController(theme, bridge, prompts, self.pictures, self, self.shelf.actions)
        self.preferences = SettingsController(
            theme, bridge, prompts, organisation.organisation, lambda: self._settings, self._load_logo, self, languages
        )
        open_folder = partial(prompts.open_folder, bridge.data)
        self.troubles = TroubleController(theme, bridge, self.library_page, self.record, open_folder)
        self._reading: ReadingPage | None = None
        self._desk: AssessmentController | None = None
        self._imports: ImportController | None = None
        self.course_dropped.connect(self.open_course)
        self._connect_lessons()
        self._connect_courses()
        self._connect_shelf_and_settings()
        organisation.courses_found.connect(self._show_more_courses)
        theme.changed.connect(self._restyle)
        self._connect_bridge()
        self._add_keys()

    def _connect_bridge(self) -> None:
        bridge = self.bridge
        bridge.opened.connect(self._record_opened)
        bridge.course_opened.connect(self._course_opened)
        bridge.course_renewed.connect(self._course_renewed)
        bridge.lesson_opened.connect(self._lesson_opened)
        bridge.reading.connect(self._show_reading)
        bridge.trouble.connect(self.tell)

    def _connect_lessons(self) -> None:
        desk = self.lessons
        desk.lesson_chosen.connect(self.open_lesson)
        desk.course_wanted.connect(self.go_to_course)
        desk.settings_wanted.connect(self.go_to_settings)
        desk.theme_wanted.connect(self.theme.next_look)
        desk.text_size_wanted.connect(self.theme.step_scale)
        desk.save_as_wanted.connect(lambda: self.record().save_as())

    def _connect_courses(self) -> None:
        desk = self.courses
        desk.lesson_chosen.connect(self.open_lesson)
        desk.certificate_wanted.connect(lambda: self.assessments().make_certificate(self._outline))
        desk.questions_wanted.connect(self._bring_in_questions)
        desk.library_wanted.connect(self.go_to_library)
        desk.settings_wanted.connect(self.go_to_settings)
        desk.theme_wanted.connect(self.theme.next_look)
        desk.newer_wanted.connect(self._move_on)

    def _connect_shelf_and_settings(self) -> None:
        shelf, preferences = self.shelf, self.preferences
        shelf.course_wanted.connect(self.open_course)
        shelf.actions.open_wanted.connect(self.open_course)
        shelf.actions.editing_wanted.connect(lambda root: self.editing_wanted.emit(CourseToEdit(root, "")))
        shelf.actions.removal_wanted.connect(self._take_off_shelf)
        shelf.continue_wanted.connect(self._continue)
        shelf.courses_changed.connect(lambda courses: self._change_settings(replace(self._settings, courses=courses)))
        shelf.settings_wanted.connect(self.go_to_settings)
        shelf.theme_wanted.connect(self.theme.next_look)
        shelf.keys_wanted.connect(self.show_keys)
        preferences.page_wanted.connect(self._show)
        preferences.left.connect(self._leave_settings)
        preferences.language_chosen.connect(self._speak)
        preferences.record_changed.connect(self._record_changed)
        preferences.record_saved_as.connect(self._record_saved_as)

    def _add_keys(self) -> None:
        for keys, slot in (
            ("Ctrl+L", self.go_to_library),
            ("Ctrl++", lambda: self.theme.step_scale(1)),
            ("Ctrl+=", lambda: self.theme.step_scale(1)),
            ("Ctrl+-", lambda: self.theme.step_scale(-1)),
            ("Ctrl+0", lambda: self.theme.change(scale=1.0)),
            ("F1", self.show_keys),
            ("Alt+Left", lambda: self._in_lesson("go_previous")),
            ("Alt+Right", lambda: self._in_lesson("go_next")),
            ("Ctrl+B", lambda: self._in_lesson("toggle_outline")),
            ("Ctrl+F", self._find),
            ("Ctrl+,", self.go_to_settings),
            ("Ctrl+E", self.open_for_editing),
        ):
            QShortcut(QKeySequence(keys), self, slot)
        QShortcut(QKeySequence("Escape"), self, self._leave)

    # pages, made when they are first needed

    def library_page(self) -> "LibraryPage":
        """The library page."""
        return self.shelf.page()

    def course_page(self) -> "CoursePage":
        """The course page."""
        return self.courses.page()

    def lesson_page(self) -> "LessonPage":
        """The lesson page."""
        return self.lessons.page()

    def settings_page(self) -> "SettingsPage":
        """The settings page."""
        return self.preferences.page()

    def about_page(self) -> "AboutPage":
        """The page about the program."""
        return self.preferences.about()

    def record(self) -> "RecordController":
        """What is done with the record as a whole."""
        return self.preferences.record()

    def _record_changed(self) -> None:
        """Nothing that other pages show of the record holds any longer: from the settings one goes to the library."""
        self._remember("")
        if self.shelf.is_shown(self.pages.currentWidget()):
            self.go_to_library()

    def _record_saved_as(self, name: str) -> None:
        self.lessons.save_again()
        words = self.tr("Your progress is now kept in {0}, until you close the program.").format(name)
        hint = self.tr("To have it at the next start, bring that file in: Settings, Progress from another computer.")
        self._prompts.show(self, self.tr("Saved"), f"{words} {hint}")

    def assessments(self) -> "AssessmentController":
        """The pages of assessments."""
        if self._desk is None:
            from lmtrainer.desktop.assessment.controller import AssessmentController

            desk = AssessmentController(
                self.theme, self.bridge.assessments, self._prompts, self._load_picture, self, self._data,
                self._load_logo,
            )  # fmt: skip
            self.bridge.assessments.practice_opened.connect(self._lesson_opened)
            desk.page_wanted.connect(self._show_assessment)
            desk.course_wanted.connect(self.go_to_course)
            desk.settings_wanted.connect(self.go_to_settings)
            desk.theme_wanted.connect(self.theme.next_look)
            desk.link_followed.connect(self.lessons.follow)
            self._desk = desk
        return self._desk

    def imports(self) -> "ImportController":
        """The page on which questions are brought in."""
        if self._imports is None:
            from lmtrainer.desktop.importing.controller import ImportController

            desk = ImportController(self.theme, self._prompts, self, self._data)
            desk.page_wanted.connect(self._show_import)
            desk.landed.connect(self.open_course)
            desk.left.connect(self.go_to_course)
            desk.settings_wanted.connect(self.go_to_settings)
            desk.theme_wanted.connect(self.theme.next_look)
            self._imports = desk
        return self._imports

    def _show_import(self, page: QWidget) -> None:
        self.setWindowTitle(self.tr("Bring in questions – lmtrainer"))
        self._show(page)

    def _bring_in_questions(self) -> None:
        if self._root is not None:
            self.imports().choose(self._root)

    def _is_editable(self, root: Path) -> bool:
        """Whether the course in ``root`` is the person's own: a folder that can be written, not one that came along."""
        return not self.organisation.admission.is_given(root) and _answers(
            lambda: root.is_dir() and os.access(root, os.W_OK)
        )

    def _take_in(self, page: QWidget) -> None:
        """From now on the page has the window's size, and follows its theme."""
        if self.pages.indexOf(page) < 0:
            self.pages.addWidget(page)

    def _show(self, page: QWidget) -> None:
        self._take_in(page)
        self.pages.setCurrentWidget(page)
        if not self.courses.is_shown(page) and not self.lessons.is_shown(page):
            page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shown_page.emit()

    # going places

    def start(self, course: Path | None, *, is_kept: bool = True) -> None:
        """Open the record, and then what is wanted: a course, the lesson that was open last, or the library.

        ``is_kept``: without it there is no record to open, and what is done is kept nowhere.
        """
        self._wanted_course = course
        (self.bridge.start if is_kept else self.bridge.go_on_without)()

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
        self._show(page)

    def _record_opened(self, opened: Opened) -> None:
        self.shelf.clear_notices()
        self.troubles.settle()
        if opened.read_only or not opened.is_kept:
            self.tell(nothing_kept(opened.read_only))
        resume = self._settings.resume_course
        if self._wanted_course is not None:
            self.open_course(self._wanted_course)
        elif resume and self._settings.resume_lesson and _answers(partial(may_be_course, Path(resume))):
            self._wanted_lesson = self._settings.resume_lesson
            self.open_course(Path(resume))
        else:
            self.go_to_library()

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders and packages of all courses on the shelf."""
        return self.shelf.roots

    def go_to_library(self) -> None:
        """Show the library."""
        self._remember("")
        self._show(self.library_page())
        self.setWindowTitle(self.tr("Library – lmtrainer"))
        self.shelf.refresh()

    def go_to_course(self) -> None:
        """Show the course that is open."""
        if self._root is not None:
            self._remember("")
            self.open_course(self._root)

    def go_to_settings(self) -> None:
        """Show the settings; Esc leads back."""
        current = self.pages.currentWidget()
        self.preferences.open(current, partial(self._show, current) if current is not None else self.go_to_library)

    def _leave_settings(self, way_back: Callable[[], None] | None) -> None:
        (way_back or self.go_to_library)()

    def go_to_about(self) -> None:
        """Show what this program is; Esc leads back to the settings."""
        self._show(self.about_page())

    def open_course(self, root: Path) -> None:
        """Open a course in a folder or a package, if the organisation has nothing against it."""
        try:
            self.organisation.admit(root)
        except LibraryError as refused:
            self.go_to_library()
            self.tell(trouble_of(refused))
            return
        self.bridge.open_course(root)

    def open_for_editing(self) -> None:
        """Open the course that is shown in a preview, at the lesson that is shown, if its files may be written."""
        current = self.pages.currentWidget()
        in_lesson = self.lessons.is_shown(current)
        if self._root is not None and self._editable and (in_lesson or self.courses.is_shown(current)):
            self.editing_wanted.emit(CourseToEdit(self._root, self.lesson_page().lesson_id if in_lesson else ""))

    def open_lesson(self, lesson_id: str) -> None:
        """Open a lesson, or an assessment, of the course that is open."""
        lesson = self._outline.lesson(lesson_id) if self._outline is not None else None
        if lesson is not None and lesson.assessment is not None and self._outline is not None:
            self.assessments().open(self._outline, lesson_id)
        else:
            self.bridge.open_lesson(lesson_id)

    def _show_assessment(self, page: QWidget) -> None:
        self._remember("")
        if self._outline is not None:
            self.setWindowTitle(f"{self._outline.info.title} – lmtrainer")
        self._show(page)

    def _continue(self, course: ShelfCourse) -> None:
        if course.progress is not None and not course.progress.completed:
            self._wanted_lesson = course.progress.next_lesson
        self.open_course(course.root)

    def _show_more_courses(self) -> None:
        if self.shelf.is_shown(self.pages.currentWidget()):
            self.shelf.refresh()

    def _course_opened(self, opened: CourseOpened) -> None:
        if self.shelf.was_for_shelf(opened.root):
            return
        self._root, self._outline = opened.root, opened.outline
        self.pictures.show_as_signed(opened.root, opened.outline.seal)
        self._editable = self._is_editable(opened.root)
        self.shelf.add(opened.root)
        self.setWindowTitle(f"{opened.outline.info.title} – lmtrainer")
        wanted, self._wanted_lesson = self._wanted_lesson, ""
        if wanted and opened.outline.lesson(wanted) is not None:
            self.open_lesson(wanted)
        else:
            self._show_course(opened)

    def _show_course(self, opened: CourseOpened) -> None:
        page = self.course_page()
        self._take_in(page)
        self.courses.show(opened, self.roots, editable=self._editable)
        self._show(page)

    def _course_renewed(self, opened: CourseOpened) -> None:
        """The files of a course have changed since it was read: show what there is now, at the same place."""
        if opened.root != self._root:
            return
        self._outline = opened.outline
        self.pictures.show_as_signed(opened.root, opened.outline.seal)
        current = self.pages.currentWidget()
        if self.lessons.is_shown(current):
            self.lessons.keep()
            lesson_id = self.lesson_page().lesson_id
            if opened.outline.lesson(lesson_id) is not None:
                self.open_lesson(lesson_id)
                return
        if self.courses.is_shown(current) or self.lessons.is_shown(current):
            self._show_course(opened)

    def _lesson_opened(self, opened: LessonOpened) -> None:
        assert self._outline is not None
        page = self.lesson_page()
        self._take_in(page)
        self.lessons.show(self._outline, opened)
        if self._outline.lesson(opened.lesson.id) is not None:  # practice is no place to come back to
            self._remember(opened.lesson.id)
        self.setWindowTitle(f"{opened.lesson.title} – {self._outline.info.title} – lmtrainer")
        self._show(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)
        self.lessons.go_to_wanted_anchor()

    def _remember(self, lesson_id: str) -> None:
        root = str(self._root) if lesson_id and self._root else ""
        self._change_settings(replace(self._settings, resume_course=root, resume_lesson=lesson_id))

    def _take_off_shelf(self, root: Path) -> None:
        self.shelf.take_off(root)
        self.go_to_library()

    def _move_on(self, newer: Path) -> None:
        """From the edition that is open to a newer one."""
        if self._root is not None:
            self.shelf.take_off(self._root)
        self.open_course(newer)

    def _load_logo(self, look: str) -> QImage | None:
        return self.organisation.logo(self.pictures, look)

    def _load_picture(self, picture: Picture, look: str) -> QImage:
        assert self._root is not None
        return self.pictures.load(self._root, picture, look)

    # notices

    def _show_reading(self, reading: Reading) -> None:
        if self._reading is None:
            from lmtrainer.desktop.base.reading_page import ReadingPage

            self._reading = ReadingPage(self.theme)
            self._reading.cancelled.connect(self._cancel_reading)
            self._take_in(self._reading)
        self._reading.show_reading(reading.root.name, reading.done, reading.total)
        current = self.pages.currentWidget()
        shown = self._outline is not None and reading.root == self._root
        if not shown and current is not self._reading and not self.shelf.is_reading:
            self._show(self._reading)

    def _cancel_reading(self) -> None:
        self.bridge.cancel_reading()
        self.go_to_library()

    def tell(self, trouble: Trouble) -> None:
        """Say what went wrong, in the library unless something else is shown with which nothing is wrong."""
        page = self.library_page()
        self._take_in(page)
        self.troubles.tell(trouble)
        goes_on = trouble.mendable or trouble.by_the_way
        if not goes_on:
            self.shelf.stop_reading()
        if not goes_on or self.pages.currentWidget() is page:  # nobody is taken away from what nothing is wrong with
            self._show(page)

    def show_keys(self) -> None:
        """Show all keys."""
        self._prompts.show(self, self.tr("Keys"), keys_text())

    # appearance

    def _set_least_size(self) -> None:
        """What every page is laid out for, at the text size in force; on a small screen no more than that."""
        least = QSize(self.theme.px(360), self.theme.px(360))
        self.setMinimumSize(least.boundedTo(self.screen().availableSize()))

    def _restyle(self, appearance: Appearance) -> None:
        restyle_tree(self)
        self._set_least_size()
        look = appearance.look.value if appearance.look else ""
        look = self._look_to_keep(look)
        self._change_settings(
            replace(
                self._settings, look=look, scale=appearance.scale, reading_font=appearance.reading_font,
                motion=appearance.motion,
            )
        )  # fmt: skip
        self.preferences.show_appearance()

    def _speak(self, language: str) -> None:
        """From now on the window speaks this language; empty for the system's. All pages are made anew."""
        self._change_settings(replace(self._settings, language=language))
        self._languages.speak(self._languages.wanted(language))
        if self.preferences.left_page is not None:
            self.preferences.way_back = self._way_to(self.preferences.left_page)
        self.lessons.keep()
        if self._desk is not None:
            self._desk.keep()
        self.preferences.renew()
        if self._imports is not None:
            self._imports.close()
            self._imports.discard_page()
            self._imports = None
        for desk in (self.lessons, self.courses, self.shelf, self._desk):
            if desk is not None:
                desk.discard_page()
        if self._reading is not None:
            discard(self._reading)
            self._reading = None
        self._take_in(self.library_page())
        self.troubles.tell_again()
        self.language_changed.emit()

    def _way_to(self, page: QWidget) -> Callable[[], None]:
        """How to come back to what a page shows when the page itself is gone, which it is unless it is needed."""
        desks = (self.lessons, self._desk)
        if any(desk is not None and desk.is_shown(page) and desk.is_needed for desk in desks):
            return partial(self._show, page)
        if self.lessons.is_shown(page):
            return partial(self.open_lesson, self.lesson_page().lesson_id)
        if self._desk is not None and self._desk.is_shown(page):
            return self._desk.open_again
        if self.courses.is_shown(page) or (self._imports is not None and self._imports.is_shown(page)):
            return self.go_to_course
        return self.go_to_library

    def _look_to_keep(self, look: str) -> str:
        """Where an organisation decides, only high contrast is a choice; another one waits for freer days."""
        own = self._settings.look
        if not self.theme.look_is_given or (look == Look.CONTRAST and len(self.theme.looks) > 1):
            return look
        return "" if own == Look.CONTRAST else own

    def _change_settings(self, settings: Settings) -> None:
        if settings != self._settings:
            self._settings = settings
            self.settings_changed.emit(settings)

    # keys and drops

    def _in_lesson(self, action: str) -> None:
        """Something that a key asks of the lesson, or where it makes sense of the assessment, that is shown."""
        current = self.pages.currentWidget()
        desks = [desk for desk in (self._desk, self._imports) if desk is not None]
        if self.lessons.is_shown(current) or any(desk.is_shown(current) for desk in desks):
            method = getattr(current, action, None)
            if method is not None:
                method()

    def _find(self) -> None:
        current = self.pages.currentWidget()
        if self.lessons.is_shown(current):
            self.lesson_page().open_find()
        elif self.shelf.is_shown(current):
            self.library_page().search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _leave(self) -> None:
        current = self.pages.currentWidget()
        if self.preferences.leave(current):
            return
        if self.lessons.is_shown(current):
            if not self.lesson_page().finder.close():
                self.go_to_course()
        elif self._desk is not None and self._desk.is_shown(current):
            self.go_to_course()
        elif self._imports is not None and self._imports.is_shown(current):
            self._imports.leave()
        elif self.courses.is_shown(current):
            self.go_to_library()

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.lessons.is_shown(self.pages.currentWidget()):
            self.lessons.keep()
        if self._desk is not None:
            self._desk.keep()
        if self._imports is not None:
            self._imports.close()
        self.courses.close()
        size = self.size()
        self._change_settings(replace(self._settings, window_width=size.width(), window_height=size.height()))
        super().closeEvent(event)


def _answers(look: Callable[[], bool]) -> bool:
    """What a look at a course says; no where its disk or server does not answer, which keeps the window for no time."""
    try:
        return within(ANSWER_S, look)
    except OSError:
        return False
