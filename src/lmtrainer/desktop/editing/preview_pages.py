"""The learner's own pages in the preview: which is shown, and the same one at the same place when a file was saved."""

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import Lesson, LessonOutline, Outline
from lmtrainer.course.problems import Problem
from lmtrainer.desktop.base.actions import Actions
from lmtrainer.desktop.base.feature import Context, PageKey
from lmtrainer.desktop.base.open_course import OpenCourse
from lmtrainer.desktop.base.place import (
    AssessmentPlace,
    CertificatePlace,
    CoursePlace,
    LessonPlace,
    Place,
    PracticePlace,
)
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.course.page import CoursePage
from lmtrainer.desktop.editing.lesson_renewal import Renewal, touches_pictures
from lmtrainer.desktop.editing.place import words_of
from lmtrainer.desktop.editing.preview_assessments import PreviewAssessments
from lmtrainer.desktop.editing.preview_bridge import CourseRead, PreviewBridge
from lmtrainer.desktop.editing.problem_places import ProblemPlaces, sheet_of
from lmtrainer.desktop.editing.stage import Stage
from lmtrainer.desktop.lesson.controller import LessonController
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.frozen import frozen
from lmtrainer.store.held_catalogue import assessment_sheet, bank_sheet
from lmtrainer.study.changes import LessonOpened
from lmtrainer.study.previewing import with_answers

if TYPE_CHECKING:
    from lmtrainer.desktop.lesson.page import LessonPage
    from lmtrainer.study.assessment_changes import AssessmentOpened


@frozen
class Shown:
    """What is on the screen: a page's title, and the file that it comes from."""

    title: str
    path: str


class PreviewPages(QObject):
    """Everything on the stage. `renewed`: what was saved has been painted; `shown`: another page is there."""

    shown = Signal(Shown)
    renewed = Signal()
    settings_wanted = Signal()

    def __init__(self, theme: Theme, bridge: PreviewBridge, prompts: Prompts, stage: Stage) -> None:
        super().__init__()
        self.theme, self._bridge, self._stage = theme, bridge, stage
        self._read: CourseRead | None = None
        self._lesson: Lesson | None = None
        self._answers = self._card_answers = False
        self.course = OpenCourse(Pictures())
        actions = self.actions = Actions(theme, self)
        actions.settings.triggered.connect(self.settings_wanted)
        context = Context(theme, bridge.study, prompts, stage, actions, self.course, self)
        self.lessons = LessonController(context)
        self.places = ProblemPlaces(theme, self.lessons, bridge)
        self.course_page = CoursePage(theme, self.course.pictures, actions)
        self.assessments = PreviewAssessments(context)
        for button in self.course_page.ways_out:  # there is no library here
            button.hide()
        stage.pages.addWidget(self.course_page)
        self._connect()

    def _connect(self) -> None:
        self.course_page.lesson_chosen.connect(self.open_lesson)
        self.course_page.certificate_wanted.connect(self.assessments.make_certificate)
        self._bridge.study.lesson_opened.connect(self._lesson_opened)
        self._bridge.lesson_renewed.connect(self._lesson_renewed)
        self._bridge.try_renewed.connect(self._try_renewed)

    # what the pages ask of the navigation

    def go(self, place: Place) -> None:
        """To a place of the course that is being edited; others lead nowhere here."""
        match place:
            case LessonPlace(lesson_id=lesson_id):
                outlined = self._outlined(lesson_id)
                is_lesson = outlined is not None and outlined.assessment is None
                self.lessons.go(place) if is_lesson else self.open_lesson(lesson_id)
            case PracticePlace(opened=LessonOpened() as opened):
                self._lesson_opened(opened)
            case AssessmentPlace() | CertificatePlace():
                self.assessments.go(place)
            case CoursePlace():
                self.go_to_course()

    def show(self, page: QWidget, place: Place, title: str = "") -> None:
        """Show a page of an assessment."""
        self._lesson = None
        self._show(page, title)

    def take_in(self, page: QWidget) -> None:
        """Give a page that is not shown yet the size that it will have."""
        if self._stage.pages.indexOf(page) < 0:
            self._stage.pages.addWidget(page)

    def leave_aside(self) -> None:
        """Nothing here is looked at in between."""

    # what is shown

    @property
    def current(self) -> QWidget:
        """The page on the stage."""
        return self._stage.pages.currentWidget() or self._stage

    @property
    def lesson_page(self) -> "LessonPage":
        """The lesson page."""
        return self.lessons.page()

    @property
    def outline(self) -> Outline | None:
        """The course as it is shown."""
        return self._read.opened.outline if self._read is not None else None

    @property
    def lesson_id(self) -> str:
        """The id of the lesson that is shown; empty where none is."""
        return self._lesson.id if self._lesson is not None and self.lessons.is_shown(self.current) else ""

    @property
    def path(self) -> str:
        """The file that the page on the stage comes from; the course's own for all others."""
        lesson = self._lesson
        return lesson.path if lesson is not None and self.lessons.is_shown(self.current) else "course.toml"

    def _show(self, page: QWidget, title: str) -> None:
        self.take_in(page)
        self._stage.pages.setCurrentWidget(page)
        self.shown.emit(Shown(title, self.path))

    def go_to_course(self) -> None:
        """The page of the course."""
        if self._read is not None:
            self._lesson = None
            self.course_page.show_course(self._read.opened)
            self._show(self.course_page, self._read.opened.outline.info.title)

    def open_lesson(self, lesson_id: str) -> None:
        """A lesson or an assessment; with answers shown, an assessment is a sheet of all its questions."""
        outlined = self._outlined(lesson_id)
        if outlined is None or outlined.assessment is None or self.outline is None:
            self._bridge.study.open_lesson(lesson_id)
        elif self._answers:
            self._bridge.study.open_lesson(assessment_sheet(lesson_id))
        else:
            self.assessments.go(AssessmentPlace(self.course.root, lesson_id))

    def open_bank(self, bank_id: str) -> None:
        """All questions of a bank."""
        self._bridge.study.open_lesson(bank_sheet(bank_id))

    def _outlined(self, lesson_id: str) -> LessonOutline | None:
        return self.outline.lesson(lesson_id) if self.outline is not None else None

    def _lesson_opened(self, opened: LessonOpened) -> None:
        assert self.outline is not None
        self._show_lesson(opened)
        self.lessons.go_to_wanted_anchor()
        self.places.mark_wanted(opened.lesson)

    def _show_lesson(self, opened: LessonOpened) -> None:
        assert self.outline is not None
        self.places.clear()
        self._lesson = opened.lesson
        self._card_answers = self._answers
        self.lessons.show(with_answers(opened) if self._answers else opened)
        self._show(self.lesson_page, opened.lesson.title)

    def set_answers(self, *, shown: bool) -> None:
        """Show every question with its answer, or ask it."""
        self._answers = shown
        lesson = self._lesson
        if lesson is not None and self.lessons.is_shown(self.current):
            sheet_of = lesson.id.removeprefix(assessment_sheet(""))
            if not shown and sheet_of != lesson.id:
                self.open_lesson(sheet_of)
            else:
                self._bridge.renew_lesson(lesson.id)
        elif shown and self.assessments.is_shown(self.current) and self.assessments.shown_id:
            self.open_lesson(self.assessments.shown_id)

    # what was saved

    def show_read(self, read: CourseRead) -> str:
        """The course as its files are now, at the same place. Returns what is to be said of it, if anything."""
        before, self._read = self._read, read
        self.course.set(read.opened)
        self.course.pictures.forget(self._bridge.root, read.changed)
        current = self.current
        if before is None:
            self.go_to_course()
            self.renewed.emit()
        elif self.lessons.is_shown(current) and self._lesson is not None:
            return self._renew_shown_lesson(before, read)
        elif current is self.course_page:
            self._renew_course_page()
        elif self.assessments.is_shown(current):
            self._renew_assessment(read)
        return ""

    def _renew_shown_lesson(self, before: CourseRead, read: CourseRead) -> str:
        lesson = self._lesson
        assert lesson is not None
        if not lesson.path:  # practice of what was missed: it comes from no file
            self.renewed.emit()
            return ""
        found = self._followed(lesson, before, read)
        if found == lesson.id and self._looks_the_same(lesson, before, read):
            self._lesson = self._read_lesson(lesson.id) or lesson
            self.renewed.emit()
        elif found:
            self._lesson = replace(lesson, id=found)
            self._bridge.renew_lesson(found)
        elif lesson.path in read.files:
            self.renewed.emit()
            return self.tr("{0} cannot be shown as it is now. What you see is how it was before.").format(lesson.path)
        else:
            self.go_to_course()
            self.renewed.emit()
            return self.tr("The file {0} is not there any more.").format(lesson.path)
        return ""

    def _followed(self, lesson: Lesson, before: CourseRead, read: CourseRead) -> str:
        """The id under which the lesson is found now: its own, or another one when its file was renamed; or none."""
        if lesson.id.startswith(":") or read.opened.outline.lesson(lesson.id) is not None:
            return lesson.id if self._exists(lesson) else ""
        words = [words_of(block) for block in lesson.blocks]
        known = {other.path for other in before.course.lessons}
        for other in read.course.lessons:
            if other.path not in known and [words_of(block) for block in other.blocks] == words:
                return other.id
        return ""

    def _exists(self, lesson: Lesson) -> bool:
        if not lesson.id.startswith(":"):
            return True
        assert self._read is not None
        course = self._read.course
        paths = {found.path for found in course.lessons} | {bank.path for bank in course.banks}
        return lesson.path in paths

    def _looks_the_same(self, lesson: Lesson, before: CourseRead, read: CourseRead) -> bool:
        old, new = before.opened.outline, read.opened.outline
        if (old.info, old.modules) != (new.info, new.modules) or lesson.id.startswith(":"):
            return False
        return not touches_pictures(read.changed) and self._read_lesson(lesson.id) == lesson

    def _read_lesson(self, lesson_id: str) -> Lesson | None:
        assert self._read is not None
        return next((lesson for lesson in self._read.course.lessons if lesson.id == lesson_id), None)

    def _lesson_renewed(self, opened: LessonOpened) -> None:
        old = self._lesson
        if old is None or old.id != opened.lesson.id or not self.lessons.is_shown(self.current):
            return  # somebody went elsewhere meanwhile
        assert self._read is not None
        self.places.clear()
        self._lesson = opened.lesson
        pictures_changed = touches_pictures(self._read.changed)
        keep_questions = self._card_answers == self._answers
        self._card_answers = self._answers
        renewal = Renewal(old, opened.lesson, keep_questions=keep_questions, keep_pictures=not pictures_changed)
        opened = with_answers(opened) if self._answers else opened
        renewal.carry_out(self.lesson_page, self._read.opened.outline, opened, self._revealed)
        self.shown.emit(Shown(opened.lesson.title, self.path))

    def _revealed(self) -> None:
        if self._lesson is not None:
            self.places.mark_wanted(self._lesson)
        self.renewed.emit()

    def _renew_course_page(self) -> None:
        view = self.course_page.view
        scrolled = view.verticalScrollBar().value()
        self.go_to_course()
        view.verticalScrollBar().setValue(scrolled)
        view.viewport().repaint()
        self.renewed.emit()

    def _renew_assessment(self, read: CourseRead) -> None:
        shown_id, run_id = self.assessments.shown_id, self.assessments.run_id
        if run_id:
            self.assessments.keep()
            self._bridge.renew_try(run_id)
        elif shown_id and read.opened.outline.lesson(shown_id) is None:
            self.go_to_course()
            self.renewed.emit()
        elif shown_id and self.assessments.at_start:
            self.open_lesson(shown_id)
            self.renewed.emit()
        else:
            self.renewed.emit()

    def _try_renewed(self, opened: "AssessmentOpened | None") -> None:
        if opened is None:
            self.go_to_course()
        else:
            self.assessments.show_renewed(opened)
        self.renewed.emit()

    # the place of a problem

    def show_problem(self, problem: Problem) -> None:
        """Show where a problem is, if it is on a page that can be shown."""
        sheet = sheet_of(self._read.course, problem.path) if self._read is not None else ""
        if sheet:
            self.places.want(problem)
            if self._lesson is not None and self._lesson.id == sheet and self.lessons.is_shown(self.current):
                self.places.mark_wanted(self._lesson)
            else:
                self._bridge.study.open_lesson(sheet)
        elif PurePosixPath(problem.path).suffix == ".toml" or not problem.path:
            self.go_to_course()

    # keys

    def press(self, key: PageKey) -> None:
        """Something that a key asks of the page, where it makes sense of it."""
        for feature in (self.lessons, self.assessments):
            if feature.is_shown(self.current):
                feature.press(key, self.current)

    def leave(self) -> bool:
        """The Esc key; whether it led anywhere."""
        for feature in (self.lessons, self.assessments):
            if feature.is_shown(self.current):
                feature.leave(self.current)
                return True
        return False
