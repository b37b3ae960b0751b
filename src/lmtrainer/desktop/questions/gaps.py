"""Gaps: a text whose missing words are fields to type into, or lists to choose from."""

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from lmtrainer.course.folding import LONGEST_ANSWER
from lmtrainer.course.marking import Mark, Verdict
from lmtrainer.course.questions import Answer, Gap, Gaps, GapsAnswer, Question
from lmtrainer.course.text import RichText
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.options import VERDICT_ICONS, VERDICT_TOKENS
from lmtrainer.desktop.theme.icons import draw_icon
from lmtrainer.desktop.theme.theme import Theme
from lmtrainer.desktop.theme.tokens import TYPES
from lmtrainer.desktop.widgets.text import Text


class GapField(QLineEdit):
    """A gap to type into."""

    def __init__(self, theme: Theme, gap: Gap) -> None:
        super().__init__()
        self._theme = theme
        self._letters = min(28, max(8, max(len(text) for text in gap.accepted) + 3))
        self.setMaxLength(LONGEST_ANSWER)

    def natural_width(self) -> int:
        """Wide enough for the answer, without telling how long it is."""
        metrics = QFontMetricsF(self._theme.font("ui"))
        return round(metrics.averageCharWidth() * self._letters) + self._theme.px(28)

    def words(self) -> str:
        """What stands in it."""
        return self.text()

    def set_words(self, text: str) -> None:
        """Put something into it."""
        self.setText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the card checks
        else:
            super().keyPressEvent(event)


class GapList(QComboBox):
    """A gap to choose for."""

    def __init__(self, theme: Theme, gap: Gap) -> None:
        super().__init__()
        self._theme = theme
        self.addItem("")
        self.addItems(list(gap.choices))

    def natural_width(self) -> int:
        """Wide enough for the longest choice."""
        metrics = QFontMetricsF(self._theme.font("ui"))
        longest = max(metrics.horizontalAdvance(self.itemText(i)) for i in range(self.count()))
        return round(longest) + self._theme.px(60)

    def words(self) -> str:
        """What is chosen; empty while nothing is."""
        return self.currentText()

    def set_words(self, text: str) -> None:
        """Choose something."""
        self.setCurrentIndex(max(0, self.findText(text)))

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(16)
        rect = QRect(self.width() - side - self._theme.px(8), (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        draw_icon(painter, "chevron-down", rect.toRectF(), self._theme.color("text"))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()  # the page scrolls; an answer is not changed by accident

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the card checks
        else:
            super().keyPressEvent(event)


class GapArea(AnswerArea):
    """The text of a gaps question: words and fields that wrap together."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme)
        body = question.body
        assert isinstance(body, Gaps)
        self._body = body
        self.fields: list[GapField | GapList] = []
        self._verdicts: list[Verdict | None] = [None] * len(body.gaps)
        for number, gap in enumerate(body.gaps, 1):
            field = GapList(theme, gap) if gap.choices else GapField(theme, gap)
            field.setParent(self)
            field.setAccessibleName(self.tr("Gap {0} of {1}").format(number, len(body.gaps)))
            changed = field.currentTextChanged if isinstance(field, GapList) else field.textChanged
            changed.connect(lambda _text: self.edited.emit())
            self.fields.append(field)
        self._told = Text(theme, "", "small", "text", weight=600)
        self._told.setParent(self)
        self._told.hide()
        self._words: list[tuple[QPoint, str]] = []

    def height_for(self, width: int) -> int:
        px = self.theme.px
        metrics = QFontMetricsF(self.theme.font("body"))
        space, line_height, field_height = metrics.horizontalAdvance(" "), px(46), px(38)
        self._words.clear()
        x, y = 0.0, 0
        for number, line in enumerate(self._body.lines):
            if number:
                x, y = 0.0, y + line_height + px(8)
            for piece in line.pieces:
                if isinstance(piece, int):
                    field = self.fields[piece]
                    wide = min(field.natural_width() + self._sign(piece), width)
                    if x + wide > width and x > 0:
                        x, y = 0.0, y + line_height
                    at = y + (line_height - field_height) // 2
                    field.setGeometry(QRect(round(x), at, wide - self._sign(piece), field_height))
                    x += wide + space
                else:
                    x, y = self._flow_words(piece, x, y, width, line_height, metrics)
        height = y + line_height
        if self._told.text():
            told = self._told.height_for(width)
            self._told.setGeometry(0, height + px(8), width, told)
            height += told + px(8)
        return height

    def _sign(self, gap: int) -> int:
        return self.theme.px(28) if self._verdicts[gap] else 0

    def _flow_words(
        self, piece: RichText, x: float, y: int, width: int, line_height: int, metrics: QFontMetricsF
    ) -> tuple[float, int]:
        space = metrics.horizontalAdvance(" ")
        for word in piece.plain.split():
            wide = metrics.horizontalAdvance(word)
            joined = word[0] in ".,;:!?)”’" and x > 0
            if joined:
                x -= space
            if x + wide > width and x > 0 and not joined:
                x, y = 0.0, y + line_height
            self._words.append((QPoint(round(x), y), word))
            x += wide + space
        return x, y

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font = self.theme.font("body")
        painter.setFont(font)
        painter.setPen(self.theme.color("text"))
        baseline = round(self.theme.px(46) / 2 + self.theme.px(TYPES["body"].size) * 0.36)
        for at, word in self._words:
            painter.drawText(at.x(), at.y() + baseline, word)
        side = self.theme.px(20)
        for field, verdict in zip(self.fields, self._verdicts, strict=True):
            if verdict is not None:
                box = field.geometry()
                sign = QRect(box.right() + self.theme.px(6), box.center().y() - side // 2, side, side)
                color = self.theme.color(VERDICT_TOKENS[verdict])
                draw_icon(painter, VERDICT_ICONS[verdict], sign.toRectF(), color, 3)
        painter.end()

    def answer(self) -> Answer | None:
        texts = tuple(field.words() for field in self.fields)
        return GapsAnswer(texts) if all(text.strip() for text in texts) else None

    def draft(self) -> Answer | None:
        texts = tuple(field.words() for field in self.fields)
        return GapsAnswer(texts) if any(text.strip() for text in texts) else None

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, GapsAnswer) and len(answer.texts) == len(self.fields):
            for field, text in zip(self.fields, answer.texts, strict=True):
                field.blockSignals(True)
                field.set_words(text)
                field.blockSignals(False)

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        told = []
        for part, field in zip(mark.parts, self.fields, strict=True):
            self._verdicts[part.index] = part.verdict
            field.setAccessibleDescription(self.tr("right") if part.verdict is Verdict.RIGHT else self.tr("not right"))
            if final and part.right_answer:
                told.append(self.tr("Gap {0}: {1}").format(part.index + 1, part.right_answer))
        self._told.setText("   ".join(told))
        self._told.setVisible(bool(told))
        self.update()

    def clear_mark(self) -> None:
        self._verdicts = [None] * len(self.fields)
        self._told.setText("")
        self._told.hide()
        for field in self.fields:
            field.setAccessibleDescription("")

    def set_locked(self, locked: bool) -> None:
        for field in self.fields:
            field.setEnabled(not locked)

    def first_control(self) -> QWidget:
        return next((field for field in self.fields if not field.words()), self.fields[0])
