"""The learner's own pages in the preview: which is shown, and the same one at the same place when a file was saved."""

from dataclasses import replace
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import Lesson, LessonOutline, Outline
from lmtrainer.course.problems import Problem
from lmtrainer.course.text import Picture
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
        self.pictures = Pictures()
        self.lessons = LessonController(theme, bridge, prompts, self._load_picture, stage)
        self.places = ProblemPlaces(theme, self.lessons, bridge)
        self.course_page = CoursePage(theme, self.pictures)
        self.assessments = PreviewAssessments(
            theme, bridge.assessments, prompts, self._load_picture, stage, bridge.data
        )
        for button in self.course_page.ways_out:  # there is no library here
            button.hide()
        stage.pages.addWidget(self.course_page)
        self._connect()

    def _connect(self) -> None:
        for part in (self.course_page, self.lessons, self.assessments):
            part.theme_wanted.connect(self.theme.next_look)
            part.settings_wanted.connect(self.settings_wanted)
        for desk in (self.lessons, self.assessments):
            desk.course_wanted.connect(self.go_to_course)
        self.course_page.lesson_chosen.connect(self.open_lesson)
        self.course_page.certificate_wanted.connect(lambda: self.assessments.make_certificate())
        self.lessons.lesson_chosen.connect(self.open_lesson)
        self.lessons.text_size_wanted.connect(self.theme.step_scale)
        self.assessments.page_wanted.connect(self._show_assessment)
        self.assessments.link_followed.connect(self.lessons.follow)
        self._bridge.lesson_opened.connect(self._lesson_opened)
        self._bridge.lesson_renewed.connect(self._lesson_renewed)
        self._bridge.assessments.practice_opened.connect(self._lesson_opened)
        self._bridge.try_renewed.connect(self._try_renewed)

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

    def _load_picture(self, picture: Picture, look: str) -> QImage:
        return self.pictures.load(self._bridge.root, picture, look)

    def _show(self, page: QWidget, title: str) -> None:
        if self._stage.pages.indexOf(page) < 0:
            self._stage.pages.addWidget(page)
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
            self._bridge.open_lesson(lesson_id)
        elif self._answers:
            self._bridge.open_lesson(assessment_sheet(lesson_id))
        else:
            self.assessments.open(self.outline, lesson_id)

    def open_bank(self, bank_id: str) -> None:
        """All questions of a bank."""
        self._bridge.open_lesson(bank_sheet(bank_id))

    def _outlined(self, lesson_id: str) -> LessonOutline | None:
        return self.outline.lesson(lesson_id) if self.outline is not None else None

    def _show_assessment(self, page: QWidget) -> None:
        self._lesson = None
        self._show(page, self.outline.info.title if self.outline is not None else "")

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
        self.lessons.show(self.outline, with_answers(opened) if self._answers else opened)
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
        self.pictures.forget(self._bridge.root, read.changed)
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
                self._bridge.open_lesson(sheet)
        elif PurePosixPath(problem.path).suffix == ".toml" or not problem.path:
            self.go_to_course()

    # keys

    def in_page(self, action: str) -> None:
        """Something that a key asks of the page, where it makes sense of it."""
        method = getattr(self.current, action, None)
        if method is not None:
            method()

    def leave(self) -> bool:
        """The Esc key; whether it led anywhere."""
        current = self.current
        if self.lessons.is_shown(current):
            if not self.lesson_page.finder.close():
                self.go_to_course()
            return True
        if self.assessments.is_shown(current):
            self.go_to_course()
            return True
        return False
