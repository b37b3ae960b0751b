"""The lesson page and its wiring: what a learner does there goes to the record, what the record tells comes back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import Outline
from lmtrainer.desktop.base.given import AnswerGiven, DraftChanged
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.study_bridge import AnswerFailed, StudyBridge
from lmtrainer.desktop.base.web_address import web_address
from lmtrainer.desktop.ui.blocks.picture import LoadPicture
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.learning.progress import CourseProgress
from lmtrainer.study.changes import Answered, LessonOpened

if TYPE_CHECKING:  # the page is imported when it is first shown
    from lmtrainer.desktop.lesson.page import LessonPage, PlaceChanged


class LessonController(QObject):
    """The lesson that is open."""

    lesson_chosen = Signal(str)
    course_wanted = Signal()
    settings_wanted = Signal()
    theme_wanted = Signal()
    text_size_wanted = Signal(object)
    save_as_wanted = Signal()

    def __init__(
        self, theme: Theme, bridge: StudyBridge, prompts: Prompts, load_picture: LoadPicture, window: QWidget
    ) -> None:
        super().__init__()
        self._theme, self._bridge, self._prompts = theme, bridge, prompts
        self._load_picture, self._window = load_picture, window
        self._page: LessonPage | None = None
        self._wanted_anchor = self._failed = ""
        bridge.answer_saved.connect(self._answer_saved)
        bridge.answer_failed.connect(self._answer_failed)
        bridge.answer_saving.connect(self._answer_saving)
        bridge.progress_changed.connect(self._progress_changed)
        bridge.unkept.connect(lambda _because: self.save_again())

    def page(self) -> "LessonPage":
        """The lesson page."""
        if self._page is None:
            from lmtrainer.desktop.lesson.page import LessonPage

            page = LessonPage(self._theme, self._load_picture)
            page.answered.connect(self._answer)
            page.draft_changed.connect(self._keep_draft)
            page.place_changed.connect(self._keep_place)
            page.read_to_end.connect(self._bridge.read_to_end)
            page.lesson_chosen.connect(self.lesson_chosen)
            page.course_wanted.connect(self.course_wanted)
            page.settings_wanted.connect(self.settings_wanted)
            page.theme_wanted.connect(self.theme_wanted)
            page.text_size_wanted.connect(self.text_size_wanted)
            page.link_followed.connect(self.follow)
            self._page = page
        return self._page

    @property
    def is_needed(self) -> bool:
        """Whether the page holds an answer that could not be saved, and that is nowhere else."""
        return bool(self._failed)

    def discard_page(self) -> None:
        """The next page is made anew: the language has changed. One that is needed stays as it is."""
        if self.is_needed:
            return
        discard(self._page)
        self._page = None

    def is_shown(self, page: QWidget | None) -> bool:
        """Whether this page is the lesson page."""
        return page is not None and page is self._page

    def show(self, outline: Outline, opened: LessonOpened) -> None:
        """Show a lesson, at the heading that a link named, if it was one."""
        self.page().show_lesson(outline, opened)

    def go_to_wanted_anchor(self) -> None:
        """The page is on the screen: scroll to the heading that a link named."""
        if self._wanted_anchor:
            self.page().go_to_anchor(self._wanted_anchor)
            self._wanted_anchor = ""

    def keep(self) -> None:
        """Keep the place: the page is left."""
        if self._page is not None:
            self._page.tell_place()

    def follow(self, link: str) -> None:
        """A link in the course: to a lesson at once, to the web only after asking."""
        if link.startswith("lesson:"):
            lesson_id, _, anchor = link.removeprefix("lesson:").partition("#")
            if self._page is not None and lesson_id == self._page.lesson_id:
                self._page.go_to_anchor(anchor)
            else:
                self._wanted_anchor = anchor
                self.lesson_chosen.emit(lesson_id)
        elif link.lower().startswith(("https://", "http://")):
            self._follow_to_the_web(link)

    def _follow_to_the_web(self, link: str) -> None:
        address = web_address(link)
        if address is None:
            self._prompts.show(
                self._window,
                self.tr("This link leads nowhere"),
                self.tr("It is not certain which page this address means, so nothing was opened. You can read on."),
            )
        elif self._prompts.may_open_web(self._window, address.url):
            self._prompts.open_web(address.url)

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
                card.offer_instead(self.tr("Save as another file…"), self.save_as_wanted.emit)
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
