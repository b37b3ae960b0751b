"""What stands in a gap: a field to type into, or a list to choose from."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetricsF, QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit

from lmtrainer.course.folding import LONGEST_ANSWER
from lmtrainer.course.questions import Gap
from lmtrainer.desktop.theme.icons import draw_icon
from lmtrainer.desktop.theme.theme import Theme


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
        left = self._theme.px(8) if self.isRightToLeft() else self.width() - side - self._theme.px(8)
        rect = QRect(left, (self.height() - side) // 2, side, side)
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
