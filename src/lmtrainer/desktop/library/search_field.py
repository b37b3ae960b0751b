"""The field in which courses and lessons are searched."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme


class SearchField(QLineEdit):
    """Finds courses by the words of their titles and lessons."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(False)
        self.restyle()

    def restyle(self) -> None:
        """The width at the text size in force."""
        self.setTextMargins(self._theme.px(28), 0, 0, 0)
        self.setMinimumWidth(self._theme.px(120))
        self.setMaximumWidth(self._theme.px(288))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(288), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(18)
        painter = QPainter(self)
        rect = QRectF(self._theme.px(12), (self.height() - side) / 2, side, side)
        draw_icon(painter, "search", rect, self._theme.color("muted"))
        painter.end()
