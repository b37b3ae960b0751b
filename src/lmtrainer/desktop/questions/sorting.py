"""Sort: each item is a line with its groups beside it; a click or a digit puts it into one."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from lmtrainer.course.marking import Mark, Verdict
from lmtrainer.course.questions import Answer, Question, Sort, SortAnswer, SortItem
from lmtrainer.course.text import RichText
from lmtrainer.desktop.blocks.document import PaintedText
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.options import VERDICT_ICONS, VERDICT_TOKENS
from lmtrainer.desktop.questions.shuffling import shown_order
from lmtrainer.desktop.theme.icons import draw_icon
from lmtrainer.desktop.theme.theme import Theme
from lmtrainer.desktop.widgets.painting import paint_focus, paint_surface


class GroupButton(QAbstractButton):
    """One group as a place for one item."""

    def __init__(self, theme: Theme, item: str, group: RichText, number: int) -> None:
        super().__init__()
        self._theme = theme
        self.setText(group.plain.replace("&", "&&"))
        self._words = group.plain
        self.setAccessibleName(f"{item}: {group.plain}")
        self.setToolTip("")
        self.number = number
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def natural_width(self) -> int:
        """The width of its words with room round them."""
        font = self._theme.font("ui", 600)
        return round(QFontMetricsF(font).horizontalAdvance(self._words)) + self._theme.px(32)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the card checks
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ground = "accent" if chosen else "hover" if self.underMouse() and self.isEnabled() else "raised"
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color("accent" if chosen else "control"), 1))
        rect = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.drawRoundedRect(rect, theme.px(8), theme.px(8))
        painter.setFont(theme.font("ui", 600 if chosen else 500))
        painter.setPen(theme.color("on_accent" if chosen else "text"))
        painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, self._words)
        if self.hasFocus():
            paint_focus(painter, theme, QRectF(self.rect()), 10)
        painter.end()


class SortLine(QWidget):
    """One item and its groups."""

    put = Signal()
    moved = Signal(int)

    def __init__(self, theme: Theme, item: SortItem, groups: tuple[RichText, ...]) -> None:
        super().__init__()
        self._theme = theme
        self._words = PaintedText(theme, item.text, "body", after=0)
        self._verdict: Verdict | None = None
        self._told = ""
        self.setAccessibleName(item.text.plain)
        self.buttons: list[GroupButton] = []
        for number, group in enumerate(groups):
            button = GroupButton(theme, item.text.plain, group, number)
            button.setParent(self)
            button.clicked.connect(lambda _checked, b=button: self.choose(b.number))
            self.buttons.append(button)

    @property
    def group(self) -> int | None:
        """The index of the group that the item is in."""
        return next((button.number for button in self.buttons if button.isChecked()), None)

    def choose(self, group: int | None) -> None:
        """Put the item into a group, or into none."""
        self.set_group(group)
        self.put.emit()

    def set_group(self, group: int | None) -> None:
        """The same without telling."""
        for button in self.buttons:
            button.setChecked(button.number == group)

    def set_verdict(self, verdict: Verdict | None, told: str) -> None:
        """A verdict; ``told`` says where the item belongs, or nothing."""
        self._verdict, self._told = verdict, told
        words = (
            "" if verdict is None else self.tr("right") if verdict is Verdict.RIGHT else told or self.tr("not right")
        )
        for button in self.buttons:
            button.setAccessibleDescription(words)
        self.update()

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        self._words.restyle()

    def _text_width(self, width: int) -> tuple[int, bool]:
        """The room for the words, and whether the groups stand beside them."""
        px = self._theme.px
        groups = sum(button.natural_width() for button in self.buttons)
        beside = width - groups - px(72)
        return (beside, True) if beside >= px(220) else (width - px(64), False)

    def height_for(self, width: int) -> int:
        """The height at this width; the groups are put in their places."""
        px = self._theme.px
        room, beside = self._text_width(width)
        text = self._words.height_for(room)
        told = px(24) if self._told else 0
        height = max(px(56), text + px(22)) + told
        button_height = px(44)
        left = width - px(10) - sum(button.natural_width() for button in self.buttons) if beside else px(44)
        top = (max(px(56), text + px(22)) - button_height) // 2
        if not beside:
            top, height = text + px(16), text + px(24) + button_height + told
        for button in self.buttons:
            button.setGeometry(left, top, button.natural_width(), button_height)
            left += button.natural_width()
        return height

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        digit = event.key() - Qt.Key.Key_1.value
        if step is not None:
            self.moved.emit(step)
        elif 0 <= digit < len(self.buttons) and self.buttons[0].isEnabled():
            self.choose(digit)
            self.moved.emit(1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        token = VERDICT_TOKENS[self._verdict] if self._verdict else ""
        ground, edge = (f"{token}_soft", token) if token else ("raised", "border")
        paint_surface(painter, theme, QRectF(self.rect()), 10, ground, edge)
        room, _ = self._text_width(self.width())
        text = self._words.height_for(room)
        icon = px(20)
        y = px(11) + max(0, (px(34) - text) / 2)
        sign = QRectF(px(14), y + (min(text, px(28)) - icon) / 2, icon, icon)
        if self._verdict:
            draw_icon(painter, VERDICT_ICONS[self._verdict], sign, theme.color(token), 2.6)
        else:
            draw_icon(painter, "circle-check" if self.group is not None else "circle", sign, theme.color("muted"))
        self._words.paint(painter, px(44), y, room)
        if self._told:
            painter.setFont(theme.font("small", 600))
            painter.setPen(theme.color("text"))
            told = QRectF(px(44), self.height() - px(32), self.width() - px(60), px(24))
            painter.drawText(told, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._told)
        painter.end()


class SortArea(AnswerArea):
    """The items of a sort question."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme)
        body = question.body
        assert isinstance(body, Sort)
        self._order = shown_order(len(body.items), question.id + question.fingerprint, shuffle=question.shuffle)
        self._lines: list[SortLine] = []
        for index in self._order:
            line = SortLine(theme, body.items[index], body.groups)
            line.setParent(self)
            line.put.connect(self.edited)
            line.moved.connect(lambda step, moved=line: self._move(moved, step))
            self._lines.append(line)

    def group_button(self, item: int, group: int) -> GroupButton:
        """The button that puts an item into a group, by their indexes in the author's order."""
        return self._lines[self._order.index(item)].buttons[group]

    def height_for(self, width: int) -> int:
        top = 0
        for line in self._lines:
            height = line.height_for(width)
            line.setGeometry(0, top, width, height)
            top += height + self.theme.px(8)
        return top

    def answer(self) -> Answer | None:
        placed = self._groups()
        return SortAnswer(placed) if None not in placed else None

    def draft(self) -> Answer | None:
        placed = self._groups()
        return SortAnswer(placed) if any(group is not None for group in placed) else None

    def _groups(self) -> tuple[int | None, ...]:
        found: list[int | None] = [None] * len(self._lines)
        for index, line in zip(self._order, self._lines, strict=True):
            found[index] = line.group
        return tuple(found)

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, SortAnswer) and len(answer.groups) == len(self._lines):
            for index, line in zip(self._order, self._lines, strict=True):
                line.set_group(answer.groups[index])

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        parts = {part.index: part for part in mark.parts}
        for index, line in zip(self._order, self._lines, strict=True):
            part = parts[index]
            told = self.tr("Belongs to: {0}").format(part.right_answer) if final and part.right_answer else ""
            line.set_verdict(part.verdict, told)

    def clear_mark(self) -> None:
        for line in self._lines:
            line.set_verdict(None, "")

    def set_locked(self, locked: bool) -> None:
        for line in self._lines:
            for button in line.buttons:
                button.setEnabled(not locked)

    def first_control(self) -> QWidget:
        open_line = next((line for line in self._lines if line.group is None), self._lines[0])
        return open_line.buttons[0]

    def choose(self, number: int) -> bool:
        line = next((line for line in self._lines if line.group is None), None)
        if line is None or number > len(line.buttons) or not line.buttons[0].isEnabled():
            return False
        line.choose(number - 1)
        line.buttons[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _move(self, line: SortLine, step: int) -> None:
        at = self._lines.index(line) + step
        if 0 <= at < len(self._lines):
            target = self._lines[at]
            chosen = target.group if target.group is not None else 0
            target.buttons[chosen].setFocus(Qt.FocusReason.TabFocusReason)
