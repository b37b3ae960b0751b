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
from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.study.changes import Answered, CourseOpened, LessonAt, LessonOpened, ProgressMade, QuestionAt

if TYPE_CHECKING:  # the page is imported when it is first shown
    from lmtrainer.desktop.lesson.page import LessonPage
    from lmtrainer.desktop.lesson.reading_place import PlaceChanged
    from lmtrainer.desktop.questions.card import QuestionCard


class LessonController(Feature):
    """The lesson that is open."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        bridge = self._bridge = context.bridge
        self._page: LessonPage | None = None
        self._wanted_anchor = ""
        self._failed: set[QuestionAt] = set()
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
            page.read_to_end.connect(lambda: self._bridge.read_to_end(self._at))
            page.lesson_chosen.connect(self._go_to_lesson)
            page.course_wanted.connect(self._go_to_course)
            page.link_followed.connect(lambda link: follow_link(self._context, self._at.root, link))
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
        outline = self._context.course.outline
        assert outline is not None
        self._failed = {asked for asked in self._failed if asked.lesson == opened.at}
        self.page().show_lesson(outline, opened)

    def show_opened(self, opened: LessonOpened) -> None:
        """Show a lesson that was opened, unless another course is open by now."""
        if opened.at.root == self._context.course.root:
            self._show(opened, LessonPlace(opened.at.root, opened.lesson.id))

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

    @property
    def _at(self) -> LessonAt:
        """The lesson that the page shows, which may be one of a course that is not open any more."""
        at = self.page().at
        assert at is not None
        return at

    def _go_to_lesson(self, lesson_id: str) -> None:
        self._context.navigation.go(LessonPlace(self._at.root, lesson_id))

    def _go_to_course(self) -> None:
        root = self._page.at.root if self._page is not None and self._page.at is not None else None
        self._context.navigation.go(CoursePlace(root or self._context.course.root))

    # what the page tells

    def _answer(self, given: AnswerGiven) -> None:
        self._bridge.answer(self._at, given)

    def _keep_draft(self, draft: DraftChanged) -> None:
        self._bridge.keep_draft(self._at, draft)

    def _keep_place(self, place: "PlaceChanged") -> None:
        self._bridge.keep_place(self._at, place.block, place.offset, place.spent_ms)

    # what the record tells: of what is on the page, or of what was there before

    def _card(self, asked: QuestionAt) -> "QuestionCard | None":
        return self._page.card(asked) if self._page is not None else None

    def _answer_saved(self, answered: Answered) -> None:
        self._failed.discard(answered.asked)
        if self._page is not None and self._is_in(answered.asked.lesson.root):
            self._page.show_answered(answered)

    def _answer_saving(self, asked: QuestionAt) -> None:
        card = self._card(asked)
        if card is not None:
            card.show_saving()

    def _answer_failed(self, failed: AnswerFailed) -> None:
        card, trouble = self._card(failed.asked), failed.trouble
        if card is None:
            self._bridge.trouble.emit(self._lost_elsewhere(trouble))
            return
        card.show_save_failed(trouble.message, trouble.safe, trouble.remedy)
        self._failed.add(failed.asked)
        if trouble.can_save_as:
            card.offer_instead(self.tr("Save as another file…"), lambda: save_record_as(self._context))
        elif trouble.can_go_on:
            card.offer_instead(self.tr("Go on without keeping"), lambda: self._bridge.care.go_on_unkept())

    def _lost_elsewhere(self, trouble: Trouble) -> Trouble:
        """What to say of an answer that is not on the screen any more."""
        return Trouble(
            self.tr("An answer that you gave in another lesson was not saved. {0}").format(trouble.message),
            self.tr("What was saved before is safe."),
            self.tr("Go back to that lesson, and answer the question again."),
            by_the_way=True,
        )

    def save_again(self) -> None:
        """The record can be written again, or is one in memory now: save the answers that could not be saved."""
        for asked in tuple(self._failed):
            card = self._card(asked)
            if card is not None:
                card.check()

    def _progress_changed(self, made: ProgressMade) -> None:
        if self._page is not None and self._is_in(made.root):
            self._page.update_progress(made.progress)

    def _is_in(self, root: Path) -> bool:
        """Whether the page shows a lesson of this course."""
        return self._page is not None and self._page.at is not None and self._page.at.root == root
