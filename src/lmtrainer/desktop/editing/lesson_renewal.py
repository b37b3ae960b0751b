"""A lesson that was saved, taken into the page that shows it: what did not change stays, and stays in its place."""

from collections.abc import Callable, Collection

from PySide6.QtCore import Qt, QTimer

from lmtrainer.course.codec import encode
from lmtrainer.course.model import Block, Lesson, Outline
from lmtrainer.course.questions import Question
from lmtrainer.desktop.editing.place import Spot, partners_of, same_place, words_of
from lmtrainer.desktop.lesson.page import LessonPage
from lmtrainer.desktop.ui.blocks.prose import ProseBlock
from lmtrainer.frozen import frozen
from lmtrainer.study.changes import LessonOpened


@frozen
class Renewal:
    """From the lesson as it is shown to the lesson as it is now.

    ``keep_questions`` and ``keep_pictures``: such blocks may stay where they look the same.
    """

    old: Lesson
    new: Lesson
    keep_questions: bool = True
    keep_pictures: bool = True

    def carry_out(self, page: LessonPage, outline: Outline, opened: LessonOpened, then: Callable[[], None]) -> None:
        """Show the lesson anew; nothing is painted before it is where it was. ``then``: it has been painted."""
        partners = partners_of(self.old.blocks, self.new.blocks)
        spots, scrolled = _spots(page, self.old), page.view.verticalScrollBar().value()
        focused = _focused_card(page)
        page.view.setUpdatesEnabled(False)
        page.renew_lesson(outline, opened, self._kept(partners))
        card = page.card(focused) if focused else None
        if card is not None and not card.isAncestorOf(page.window().focusWidget() or page):
            card.area.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        place = same_place(spots, _spots(page, self.new), scrolled, page.view.viewport().height())

        def reveal() -> None:
            page.view.verticalScrollBar().setValue(place)
            page.view.setUpdatesEnabled(True)
            page.view.viewport().repaint()
            then()

        QTimer.singleShot(0, page, reveal)  # the page has its new height by then

    def _kept(self, partners: dict[int, int]) -> dict[int, int]:
        """Numbers of new blocks whose old ones stay; of the questions only those that say the same number."""
        before = {question.id: (n, len(self.old.questions)) for n, question in enumerate(self.old.questions)}
        after = {question.id: (n, len(self.new.questions)) for n, question in enumerate(self.new.questions)}

        def stays(block: Block) -> bool:
            if isinstance(block, Question) and not (self.keep_questions and before[block.id] == after[block.id]):
                return False
            return self.keep_pictures or '"":"Picture"' not in encode(block)

        return {there: here for here, there in partners.items() if stays(self.new.blocks[there])}


def _focused_card(page: LessonPage) -> str:
    """The id of the question that the keyboard is in."""
    focus = page.window().focusWidget()
    return next((name for name, card in page.cards.items() if focus and card.isAncestorOf(focus)), "")


def _spots(page: LessonPage, lesson: Lesson) -> list[Spot]:
    """Everything on the page that may be the same after an edit: prose by the paragraph."""
    found = []
    for block, widget in zip(lesson.blocks, page.flow.blocks, strict=False):  # the rest is not built yet
        if isinstance(widget, ProseBlock):
            found += [Spot(p.words, widget.y() + p.top, p.height) for p in widget.paragraphs()]
        else:
            name = block.id if isinstance(block, Question) else ""
            found.append(Spot(words_of(block), widget.y(), widget.height(), name))
    return found


def touches_pictures(changed: Collection[str]) -> bool:
    """Whether any of these files may be a picture."""
    return any(not path.endswith((".md", ".toml")) for path in changed)
