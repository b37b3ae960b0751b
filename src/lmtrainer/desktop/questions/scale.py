"""Scale: statements about oneself, each with the same labels; afterwards a profile. There is no right or wrong."""

from collections.abc import Iterator, Sequence
from typing import Self

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.scale import Scale, ScaleAnswer
from lmtrainer.course.marks import Mark
from lmtrainer.course.questions import Question
from lmtrainer.course.text import RichText
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.gestures import Click, Gesture
from lmtrainer.desktop.questions.shuffling import shown_order
from lmtrainer.desktop.ui.blocks.document import PaintedText
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import breakable, paint_focus
from lmtrainer.desktop.ui.widgets.pressable import Pressable
from lmtrainer.desktop.ui.widgets.profile_chart import ProfileChart


class LabelButton(Pressable):
    """One label for one statement."""

    accessible_role = QAccessible.Role.RadioButton

    def __init__(self, theme: Theme, statement: str, label: str) -> None:
        super().__init__()
        self._theme, self._words = theme, label
        self.setText(label.replace("&", "&&"))
        self.setAccessibleName(f"{statement}: {label}")
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def height_for(self, width: int) -> int:
        """The height that the label needs at this width."""
        metrics = QFontMetricsF(self._theme.font("small", 600))
        room = QRectF(0, 0, max(10, width - self._theme.px(20)), 10_000)
        text = metrics.boundingRect(
            room, int(Qt.TextFlag.TextWordWrap.value), breakable(self._words, metrics, room.width())
        ).height()
        return max(self._theme.px(44), round(text) + self._theme.px(20))

    def least_width(self) -> int:
        """The width of its longest word with room round it."""
        metrics = QFontMetricsF(self._theme.font("small", 600))
        longest = max((metrics.horizontalAdvance(word) for word in self._words.split()), default=0.0)
        return round(longest) + self._theme.px(24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()  # its line moves the focus
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = self.isChecked()
        ground = "accent" if chosen else "hover" if self.underMouse() and self.isEnabled() else "raised"
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color("accent" if chosen else "control"), 1))
        rect = QRectF(self.rect()).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.drawRoundedRect(rect, px(8), px(8))
        painter.setFont(theme.font("small", 600 if chosen else 500))
        painter.setPen(theme.color("on_accent" if chosen else "text"))
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        room = rect.adjusted(px(4), 0, -px(4), 0)
        painter.drawText(room, flags, breakable(self._words, painter.fontMetrics(), room.width()))
        if self.hasFocus():
            paint_focus(painter, theme, QRectF(self.rect()), 10)
        painter.end()


class StatementLine(QWidget):
    """A statement and its labels."""

    accessible_role = QAccessible.Role.Grouping
    put = Signal()
    left_by = Signal(int)

    def __init__(self, theme: Theme, text: RichText, labels: Sequence[str]) -> None:
        super().__init__()
        self._theme = theme
        self._words = PaintedText(theme, text, "body", after=0)
        self.setAccessibleName(text.plain)
        self.buttons: list[LabelButton] = []
        for number, label in enumerate(labels):
            button = LabelButton(theme, text.plain, label)
            button.setParent(self)
            button.clicked.connect(lambda _checked, chosen=number: self.choose(chosen))
            self.buttons.append(button)

    @property
    def value(self) -> int | None:
        """The index of the label that is chosen."""
        return next((n for n, button in enumerate(self.buttons) if button.isChecked()), None)

    def choose(self, value: int) -> None:
        """Choose a label."""
        self.set_value(value)
        self.put.emit()

    def set_value(self, value: int | None) -> None:
        """The same without telling."""
        for number, button in enumerate(self.buttons):
            button.setChecked(number == value)

    def restyle(self) -> None:
        """Fonts of the look in force."""
        self._words.restyle()

    def height_for(self, width: int) -> int:
        """Lay out at this width: the labels beside each other where they fit, otherwise below each other."""
        px = self._theme.px
        top = self._words.height_for(width) + px(6)
        wide = width // len(self.buttons)
        if all(button.least_width() <= wide for button in self.buttons):
            high = max(button.height_for(wide) for button in self.buttons)
            for number, button in enumerate(self.buttons):
                at = len(self.buttons) - 1 - number if self.isRightToLeft() else number
                button.setGeometry(at * wide, top, wide, high)
            return top + high
        for button in self.buttons:
            high = button.height_for(width)
            button.setGeometry(0, top, width, high)
            top += high
        return top

    def keyPressEvent(self, event: QKeyEvent) -> None:
        across = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        down = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()))
        digit = event.key() - Qt.Key.Key_1.value
        at = next((n for n, button in enumerate(self.buttons) if button.hasFocus()), 0)
        if across is not None:
            step = -across if self.isRightToLeft() else across
            self.buttons[max(0, min(len(self.buttons) - 1, at + step))].setFocus(Qt.FocusReason.TabFocusReason)
        elif down is not None:
            self.left_by.emit(down)
        elif 0 <= digit < len(self.buttons) and self.buttons[0].isEnabled():
            self.choose(digit)
            self.left_by.emit(1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._words.paint(painter, 0, 0, self.width())
        painter.end()


class ScaleArea(AnswerArea):
    """The statements of a scale; its profile when they are saved."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme)
        body = question.body
        assert isinstance(body, Scale)
        self._body = body
        seed = question.id + question.fingerprint
        self._order = shown_order(len(body.statements), seed, shuffle=False)
        self._lines: list[StatementLine] = []
        for index in self._order:
            line = StatementLine(theme, body.statements[index].text, body.labels)
            line.setParent(self)
            line.put.connect(self.edited)
            line.left_by.connect(lambda step, left=line: self._move(left, step))
            self._lines.append(line)
        self.chart: ProfileChart | None = None

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        return cls(theme, question)

    @staticmethod
    def check_words() -> str:
        return translate("QuestionCard", "Show my profile")

    def label_button(self, statement: int, label: int) -> LabelButton:
        """The button of a label, by the statement's index in the author's order."""
        return self._lines[self._order.index(statement)].buttons[label]

    def height_for(self, width: int) -> int:
        px, top = self.theme.px, 0
        for line in self._lines:
            high = line.height_for(width)
            line.setGeometry(0, top, width, high)
            top += high + px(16)
        if self.chart is not None:
            high = self.chart.height_for(width)
            self.chart.setGeometry(0, top, width, high)
            top += high + px(8)
        return top - px(8)

    def answer(self) -> Answer | None:
        values = self._values()
        return ScaleAnswer(values) if None not in values else None

    def draft(self) -> Answer | None:
        values = self._values()
        return ScaleAnswer(values) if any(value is not None for value in values) else None

    def _values(self) -> tuple[int | None, ...]:
        found: list[int | None] = [None] * len(self._lines)
        for index, line in zip(self._order, self._lines, strict=True):
            found[index] = line.value
        return tuple(found)

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, ScaleAnswer) and len(answer.values) == len(self._lines):
            for index, line in zip(self._order, self._lines, strict=True):
                line.set_value(answer.values[index])

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        self._drop_chart()
        names = [dimension.plain for dimension in self._body.dimensions]
        profile = tuple(value or 0.0 for value in mark.profile)
        if profile and len(names) == len(profile):
            self.chart = ProfileChart(self.theme, names, profile, self._earlier)
            self.chart.setParent(self)
            self.chart.show()

    _earlier: tuple[float, ...] = ()

    def show_earlier(self, mark: Mark) -> None:
        self._earlier = tuple(value or 0.0 for value in mark.profile)

    def _drop_chart(self) -> None:
        if self.chart is not None:
            self.chart.hide()
            self.chart.deleteLater()
            self.chart = None

    def clear_mark(self) -> None:
        if self.chart is not None:
            self._earlier = self.chart.values
        self._drop_chart()

    def set_locked(self, locked: bool) -> None:
        for line in self._lines:
            for button in line.buttons:
                button.setEnabled(not locked)

    def first_control(self) -> QWidget:
        return next((line for line in self._lines if line.value is None), self._lines[0]).buttons[0]

    def choose(self, number: int) -> bool:
        line = next((line for line in self._lines if line.value is None), None)
        if line is None or number > len(line.buttons) or not line.buttons[0].isEnabled():
            return False
        line.choose(number - 1)
        line.buttons[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        return True

    def _move(self, line: StatementLine, step: int) -> None:
        at = self._lines.index(line) + step
        if 0 <= at < len(self._lines):
            target = self._lines[at]
            target.buttons[target.value or 0].setFocus(Qt.FocusReason.TabFocusReason)

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, ScaleAnswer)
        for statement, label in enumerate(answer.values):
            if label is not None:
                yield Click(self.label_button(statement, label))


AREA = ScaleArea
