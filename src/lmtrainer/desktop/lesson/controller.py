"""The lesson page and its wiring: what a learner does there goes to the record, what the record tells comes back."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.feature import Context, Feature, PageKey
from lmtrainer.desktop.base.given import AnswerGiven, DraftChanged
from lmtrainer.desktop.base.links import follow_link
from lmtrainer.desktop.base.place import AssessmentPlace, CoursePlace, LessonPlace, Place, PracticePlace
from lmtrainer.desktop.base.record_help import save_record_as
from lmtrainer.desktop.base.study_bridge import AnswerFailed
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.learning.progress import CourseProgress
from lmtrainer.study.changes import Answered, CourseOpened, LessonOpened

if TYPE_CHECKING:  # the page is imported when it is first shown
    from lmtrainer.desktop.lesson.page import LessonPage, PlaceChanged


class LessonController(Feature):
    """The lesson that is open."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        bridge = self._bridge = context.bridge
        self._page: LessonPage | None = None
        self._wanted_anchor = self._failed = ""
        self._shown: tuple[Path | None, str] | None = None
        bridge.answer_saved.connect(self._answer_saved)
        bridge.answer_failed.connect(self._answer_failed)
        bridge.answer_saving.connect(self._answer_saving)
        bridge.progress_changed.connect(self._progress_changed)
        bridge.unkept.connect(lambda _because: self.save_again())
        bridge.record_saved_as.connect(lambda _name: self.save_again())
        context.course.renewed.connect(self._renew)

    def page(self) -> "LessonPage":
        """The lesson page."""
        if self._page is None:
            from lmtrainer.desktop.lesson.page import LessonPage

            page = LessonPage(self._context.theme, self._context.course.load_picture, self._context.actions)
            page.answered.connect(self._answer)
            page.draft_changed.connect(self._keep_draft)
            page.place_changed.connect(self._keep_place)
            page.read_to_end.connect(self._bridge.read_to_end)
            page.lesson_chosen.connect(self._go_to_lesson)
            page.course_wanted.connect(self._go_to_course)
            page.link_followed.connect(lambda link: follow_link(self._context, link))
            self._page = page
        return self._page

    def go(self, place: Place) -> None:
        """A lesson that is none any more leads to its course, the id of an assessment to the assessment."""
        match place:
            case LessonPlace(lesson_id=lesson_id, anchor=anchor):
                outline = self._context.course.outline
                lesson = outline.lesson(lesson_id) if outline is not None else None
                if outline is not None and lesson is None:
                    self._go_to_course()
                elif lesson is not None and lesson.assessment is not None:
                    self._context.navigation.go(AssessmentPlace(place.root, lesson_id))
                elif anchor and self._is_open(lesson_id):
                    self.page().go_to_anchor(anchor)
                else:
                    self._wanted_anchor = anchor
                    self._bridge.open_lesson(lesson_id)
            case PracticePlace(opened=LessonOpened() as opened):
                self._show(opened, place)

    def pages(self) -> tuple[QWidget | None, ...]:
        return (self._page,)

    def leave(self, page: QWidget) -> None:
        if not self.page().finder.close():
            self._go_to_course()

    def press(self, key: PageKey, page: QWidget) -> None:
        match key:
            case PageKey.PREVIOUS:
                self.page().go_previous()
            case PageKey.NEXT:
                self.page().go_next()
            case PageKey.OUTLINE:
                self.page().toggle_outline()
            case PageKey.FIND:
                self.page().open_find()
            case PageKey.EDIT:
                self._context.course.edit(self.page().lesson_id)

    @property
    def is_needed(self) -> bool:
        """Whether the page holds an answer that could not be saved, and that is nowhere else."""
        return bool(self._failed)

    def discard_pages(self) -> None:
        if not self.is_needed:
            discard(self._page)
            self._page = None

    def keep(self) -> None:
        if self._page is not None and self.is_shown(self._context.navigation.current):
            self._page.tell_place()

    def show(self, opened: LessonOpened) -> None:
        """Put a lesson of the course that is open on the page, whether that is shown or not."""
        course = self._context.course
        assert course.outline is not None
        if self._shown != (course.root, opened.lesson.id):  # another one may have a question of the same id
            self._failed = ""
        self._shown = course.root, opened.lesson.id
        self.page().show_lesson(course.outline, opened)

    def show_opened(self, opened: LessonOpened) -> None:
        """Show a lesson that was opened."""
        self._show(opened, LessonPlace(self._context.course.root, opened.lesson.id))

    def _show(self, opened: LessonOpened, place: Place) -> None:
        self._context.navigation.take_in(self.page())  # it is laid out at the size that it will have
        self.show(opened)
        title = f"{opened.lesson.title} – {self._context.course.title}"
        self._context.navigation.show(self.page(), place, title)
        self.go_to_wanted_anchor()

    def go_to_wanted_anchor(self) -> None:
        """The page is on the screen: scroll to the heading that a link named."""
        if self._wanted_anchor:
            self.page().go_to_anchor(self._wanted_anchor)
            self._wanted_anchor = ""

    def _renew(self, opened: CourseOpened) -> None:
        """The files of the course have changed since it was read: show what there is now, at the same place."""
        if self.is_shown(self._context.navigation.current):
            self.keep()
            self._go_to_lesson(self.page().lesson_id)

    def _is_open(self, lesson_id: str) -> bool:
        return self.is_shown(self._context.navigation.current) and self.page().lesson_id == lesson_id

    def _go_to_lesson(self, lesson_id: str) -> None:
        self._context.navigation.go(LessonPlace(self._context.course.root, lesson_id))

    def _go_to_course(self) -> None:
        self._context.navigation.go(CoursePlace(self._context.course.root))

    # what the page tells

    def _answer(self, given: AnswerGiven) -> None:
        self._bridge.answer(self.page().lesson_id, given)

    def _keep_draft(self, draft: DraftChanged) -> None:
        self._bridge.keep_draft(self.page().lesson_id, draft)

    def _keep_place(self, place: "PlaceChanged") -> None:
        self._bridge.keep_place(place.lesson_id, place.block, place.offset, place.spent_ms)

    # what the record tells

    def _answer_saved(self, answered: Answered) -> None:
        self._failed = ""
        self.page().show_answered(answered)

    def _answer_saving(self, question_id: str) -> None:
        card = self.page().card(question_id)
        if card is not None:
            card.show_saving()

    def _answer_failed(self, failed: AnswerFailed) -> None:
        card = self.page().card(failed.question_id)
        if card is not None:
            card.show_save_failed(failed.trouble.message, failed.trouble.safe, failed.trouble.remedy)
            self._failed = failed.question_id
            if failed.trouble.can_save_as:
                card.offer_instead(self.tr("Save as another file…"), lambda: save_record_as(self._context))
            elif failed.trouble.can_go_on:
                card.offer_instead(self.tr("Go on without keeping"), lambda: self._bridge.care.go_on_unkept())

    def save_again(self) -> None:
        """The record can be written again, or is one in memory now: save the answer that could not be saved."""
        card = self._page.card(self._failed) if self._page is not None and self._failed else None
        if card is not None:
            card.check()

    def _progress_changed(self, progress: CourseProgress) -> None:
        if self._page is not None:
            self._page.update_progress(progress)
