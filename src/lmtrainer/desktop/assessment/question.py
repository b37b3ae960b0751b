"""One question of an assessment: no verdict until the rules allow one."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from lmtrainer.course.body import Answer
from lmtrainer.course.marking import is_marked
from lmtrainer.course.marks import Mark
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Prose, TextBlock
from lmtrainer.desktop.questions.certainty import CertaintyRow
from lmtrainer.desktop.questions.feedback import (
    FeedbackPanel,
    feedback_panel,
    lead_to_feedback,
    part_feedback,
    right_words,
)
from lmtrainer.desktop.questions.table import make_area
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.flow import BlockFlow, block_height
from lmtrainer.desktop.ui.language import shown_number
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.layout import size_within
from lmtrainer.desktop.ui.widgets.tab_order import walk_as_seen
from lmtrainer.desktop.ui.widgets.text import Text


class AssessmentQuestion(QWidget):
    """Stem, answer and how sure the learner is. ``at_once``: it can be checked, once. ``salt``: the try's seed."""

    accessible_role = QAccessible.Role.Grouping

    edited = Signal()
    check_wanted = Signal()
    resized = Signal()

    def __init__(
        self,
        theme: Theme,
        factory: BlockFactory,
        question: Question,
        place: tuple[int, int],
        *,
        at_once: bool,
        salt: str,
    ) -> None:
        super().__init__()
        self._theme, self._factory, self.question, self._at_once = theme, factory, question, at_once
        self._is_marked = False
        points = (
            self.tr("1 point") if question.points == 1 else self.tr("{0} points").format(shown_number(question.points))
        )
        self._caption = Text(theme, self.tr("QUESTION {0} OF {1}").format(*place), "label", "accent_text", wrap=False)
        self._points = Text(theme, points, "small", "muted", wrap=False)
        self._stem = BlockFlow(theme, [self._stem_block(block) for block in question.stem])
        self.area = make_area(theme, question, factory, salt)
        self.certainty = CertaintyRow(theme)
        self._notice = Text(theme, self._rule(), "small", "muted")
        self.check_button = Button(theme, self.tr("Check answer"), "")
        self.panel: FeedbackPanel | None = None
        for part in (
            self._caption, self._points, self._stem, self.area, self.certainty, self._notice, self.check_button,
        ):  # fmt: skip
            part.setParent(self)
        self._stem.setVisible(bool(self._stem.blocks))
        self.certainty.setVisible(is_marked(question.body))
        self.check_button.setVisible(at_once)
        self.check_button.setEnabled(False)
        self.check_button.clicked.connect(self.check_wanted)
        self.area.edited.connect(self._changed)
        self.area.reshaped.connect(self.resized)
        self.certainty.chosen.connect(self.edited)
        self.setAccessibleName(self.tr("Question: {0}").format(question.plain_stem))

    def _stem_block(self, block: TextBlock) -> QWidget:
        return self._factory.prose(block.text, "h2") if isinstance(block, Prose) else self._factory.make(block)

    def _rule(self) -> str:
        if self.area.draft() is None and self.area.answer() is not None:  # an order to begin with is there already
            return self.tr("Open until you move an item. To keep this order, pick one up and drop it in its place.")
        if self._at_once:
            return self.tr("You can change your answer until you check it.")
        return self.tr("You can change your answer until you hand in.")

    def _changed(self) -> None:
        self.check_button.setEnabled(self.area.answer() is not None)
        objection = self.area.objection()
        self.say(objection or self._rule(), "text" if objection else "muted")
        self.edited.emit()
        self.resized.emit()

    @property
    def can_check(self) -> bool:
        """Whether there is an answer that can be checked now."""
        return self._at_once and not self._is_marked and self.area.answer() is not None

    def set_answer(self, answer: Answer, certainty: str | None) -> None:
        """The answer as it was left."""
        self.area.set_answer(answer)
        self.certainty.set_level(certainty)
        self.check_button.setEnabled(self.area.answer() is not None)
        self._notice.setText(self._rule())

    def say(self, words: str, token: str = "muted") -> None:
        """A line below the answer."""
        self._notice.setText(words)
        self._notice.set_color(token)

    def show_checked(self, mark: Mark, next_step: QWidget) -> None:
        """It has just been checked: it tells, and leads to the verdict, or to the next step."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)  # what has the focus goes now
        self.show_mark(mark)
        walk_as_seen(self.parts_in_order())
        assert self.panel is not None
        lead_to_feedback(self.panel, next_step)

    def show_mark(self, mark: Mark) -> None:
        """It was checked: it tells, and cannot be changed any more."""
        self._is_marked = True
        self.area.show_mark(mark, final=True)
        self.area.set_locked(True)
        self.certainty.set_locked(True)
        self.check_button.hide()
        self._notice.hide()
        texts = part_feedback(self.question, mark)
        if self.question.why:
            texts.append(self.question.why)
        right = right_words(self.question, mark)
        self.panel = feedback_panel(self._theme, self._factory, mark, texts, right, "")
        self.panel.setParent(self)
        self.panel.show()
        self.resized.emit()

    def parts_in_order(self) -> list[QWidget]:
        """The parts as they follow on one another, for the Tab key and for screen readers."""
        return [*(part for part, _gap in self._parts()), self.check_button]

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_for(width)

    def height_for(self, width: int) -> int:
        """Lay the parts out at this width; returns the height of all."""
        px = self._theme.px
        high = max(self._caption.sizeHint().height(), self._points.sizeHint().height())
        points = self._points.sizeHint().width()
        mirrored = self.isRightToLeft()
        self._caption.setGeometry(points + px(8) if mirrored else 0, 0, width - points - px(8), high)
        self._points.setGeometry(0 if mirrored else width - points, 0, points, high)
        top = high + px(10)
        for part, gap in self._parts():
            if not part.isHidden():
                high = block_height(part, width)
                part.setGeometry(0, top, width, high)
                top += high + px(gap)
        if not self.check_button.isHidden():
            wide, high = size_within(self.check_button, width)
            high = max(px(44), high)
            self.check_button.setGeometry(width - wide if mirrored else 0, top, wide, high)
            top += high
        return top

    def _parts(self) -> list[tuple[QWidget, int]]:
        parts: list[tuple[QWidget, int]] = [(self._stem, 24), (self.area, 16), (self.certainty, 12)]
        if self.panel is not None:
            parts.append((self.panel, 12))
        return [*parts, (self._notice, 16)]
