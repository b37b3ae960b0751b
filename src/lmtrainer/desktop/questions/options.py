"""Options as large buttons with a mark, a number key and, later, a verdict: for a choice and a multiple question."""

from collections.abc import Collection, Sequence
from typing import assert_never

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lmtrainer.course.kinds.options import Option
from lmtrainer.course.marks import Mark, Verdict
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.shuffling import shown_order
from lmtrainer.desktop.ui.blocks.inline_pictures import IllustratedText
from lmtrainer.desktop.ui.blocks.picture import LoadPicture, no_picture
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import paint_focus
from lmtrainer.desktop.ui.widgets.pressable import Pressable

VERDICT_TOKENS = {
    Verdict.RIGHT: "success",
    Verdict.PARTLY: "warn",
    Verdict.WRONG: "danger",
    Verdict.UNMARKED: "info",
}
VERDICT_ICONS = {Verdict.RIGHT: "check", Verdict.PARTLY: "circle-dot", Verdict.WRONG: "x", Verdict.UNMARKED: "check"}


class OptionButton(Pressable):
    """One option. The verdict is told by colour, by a sign and, to screen readers, in words."""

    moved = Signal(int)

    def __init__(
        self, theme: Theme, option: Option, number: int, *, several: bool, load: LoadPicture = no_picture
    ) -> None:
        super().__init__()
        self._theme, self._number, self._several = theme, number, several
        self._words = IllustratedText(theme, option.text, "body", load, self)
        self.verdict: Verdict | None = None
        self.accessible_role = QAccessible.Role.CheckBox if several else QAccessible.Role.RadioButton
        self.setCheckable(True)
        self.setText(option.text.plain.replace("&", "&&"))
        self.setAccessibleName(option.text.plain)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        self._words.restyle()

    def set_verdict(self, verdict: Verdict | None, words: str) -> None:
        """A verdict, with the words that screen readers add to the name."""
        self.verdict = verdict
        self.setAccessibleDescription(words)
        self.update()

    def height_for(self, width: int) -> int:
        """The height at this width."""
        px = self._theme.px
        return max(px(52), self._words.height_for(width - px(100)) + px(24))

    def _across(self, start: int, width: int) -> int:
        """The left edge of something that begins ``start`` from the reading side."""
        return self.width() - start - width if self.isRightToLeft() else start

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(300), self.height_for(max(self.width(), self._theme.px(300))))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        if step is not None:
            self.moved.emit(step)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px = self._theme, self._theme.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        edge, ground, width = "control", "raised", 1.0
        if self.verdict is not None:
            edge = VERDICT_TOKENS[self.verdict]
            ground, width = f"{edge}_soft", 2.0
        elif self.isChecked():
            edge, ground, width = "accent", "accent_soft", 2.0
        elif self.underMouse() and self.isEnabled():
            ground = "hover"
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color(edge), width))
        painter.drawRoundedRect(rect, px(10), px(10))
        self._paint_mark(painter, edge)
        room = self.width() - px(100)
        left, top = self._across(px(54), room), (self.height() - self._words.height_for(room)) / 2
        self._words.paint(painter, left, top, room)
        if self.isEnabled() and self.verdict is None:
            self._paint_key(painter)
        if self.hasFocus():
            paint_focus(painter, theme, QRectF(self.rect()), 12)
        painter.end()

    def _paint_mark(self, painter: QPainter, edge: str) -> None:
        theme, px = self._theme, self._theme.px
        side = px(22)
        mark = QRectF(self._across(px(18), side), (self.height() - side) / 2, side, side)
        corner = side / 2 if not self._several else px(5)
        if self.verdict is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color(edge))
            painter.drawRoundedRect(mark, corner, corner)
            inner = mark.adjusted(side * 0.2, side * 0.2, -side * 0.2, -side * 0.2)
            draw_icon(painter, VERDICT_ICONS[self.verdict], inner, theme.color(f"{edge}_soft"), 3)
            return
        painter.setBrush(theme.color("accent") if self.isChecked() and self._several else Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.color("accent" if self.isChecked() else "control"), 2))
        painter.drawRoundedRect(mark.adjusted(1, 1, -1, -1), corner, corner)
        if self.isChecked() and self._several:
            inner = mark.adjusted(side * 0.18, side * 0.18, -side * 0.18, -side * 0.18)
            draw_icon(painter, "check", inner, theme.color("on_accent"), 3)
        elif self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent"))
            painter.drawEllipse(mark.adjusted(side * 0.28, side * 0.28, -side * 0.28, -side * 0.28))

    def _paint_key(self, painter: QPainter) -> None:
        if self._number > 9:
            return
        theme, px = self._theme, self._theme.px
        key = QRectF(self._across(self.width() - px(38), px(22)), (self.height() - px(24)) / 2, px(22), px(24))
        painter.setBrush(theme.color("sunken"))
        painter.setPen(QPen(theme.color("border"), 1))
        painter.drawRoundedRect(key, px(5), px(5))
        painter.setPen(theme.color("muted"))
        painter.setFont(theme.font("label", 500))
        painter.drawText(key, Qt.AlignmentFlag.AlignCenter, str(self._number))


class OptionArea(AnswerArea):
    """The options of a question of which one can be chosen, or several."""

    def __init__(
        self, theme: Theme, question: Question, options: Sequence[Option], several: bool, seed: str, load: LoadPicture
    ) -> None:
        super().__init__(theme)
        self._options, self._several = options, several
        self._order = shown_order(len(options), seed, shuffle=question.shuffle)
        self._buttons: list[OptionButton] = []
        for number, index in enumerate(self._order, 1):
            button = OptionButton(theme, options[index], number, several=several, load=load)
            button.setParent(self)
            button.clicked.connect(lambda _checked, b=button: self._clicked(b))
            button.moved.connect(lambda step, b=button: self._move(b, step))
            self._buttons.append(button)

    def button(self, option: int) -> OptionButton:
        """The button of an option, by its index in the author's order."""
        return self._buttons[self._order.index(option)]

    def height_for(self, width: int) -> int:
        top = 0
        for button in self._buttons:
            height = button.height_for(width)
            button.setGeometry(0, top, width, height)
            top += height + self.theme.px(4)
        return top

    def chosen(self) -> tuple[int, ...]:
        """The indexes of the chosen options, ascending, in the author's order."""
        pairs = zip(self._order, self._buttons, strict=True)
        return tuple(sorted(index for index, button in pairs if button.isChecked()))

    def set_chosen(self, chosen: Collection[int]) -> None:
        """Choose the options with these indexes, and no other."""
        for index, button in zip(self._order, self._buttons, strict=True):
            button.setChecked(index in chosen)

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        judged = {part.index: part for part in mark.parts}
        for index, button in zip(self._order, self._buttons, strict=True):
            part = judged.get(index)
            if part is not None:
                button.set_verdict(part.verdict, self._words_for(part.verdict))
            elif final and self._options[index].weight > 0:
                button.set_verdict(None, self.tr("This would have been right."))
            else:
                button.set_verdict(None, "")

    def _words_for(self, verdict: Verdict) -> str:
        match verdict:
            case Verdict.RIGHT:
                return self.tr("Your answer, right")
            case Verdict.PARTLY:
                return self.tr("Your answer, partly right")
            case Verdict.WRONG:
                return self.tr("Your answer, not right")
            case Verdict.UNMARKED:
                return self.tr("Your answer")
            case _:
                assert_never(verdict)

    def clear_mark(self) -> None:
        for button in self._buttons:
            button.set_verdict(None, "")
            if not self._several:
                button.setChecked(False)

    def set_locked(self, locked: bool) -> None:
        for button in self._buttons:
            button.setEnabled(not locked)

    def choose(self, number: int) -> bool:
        if not 1 <= number <= len(self._buttons) or not self._buttons[number - 1].isEnabled():
            return False
        button = self._buttons[number - 1]
        button.setFocus(Qt.FocusReason.ShortcutFocusReason)
        button.click()
        return True

    def first_control(self) -> QWidget:
        return next((button for button in self._buttons if button.isChecked()), self._buttons[0])

    def _clicked(self, clicked: OptionButton) -> None:
        if not self._several:
            for button in self._buttons:
                button.setChecked(button is clicked)
        self.edited.emit()

    def _move(self, button: OptionButton, step: int) -> None:
        at = (self._buttons.index(button) + step) % len(self._buttons)
        self._buttons[at].setFocus(Qt.FocusReason.TabFocusReason)
        if not self._several:
            self._buttons[at].click()
