"""A list to choose from that unfolds, with its sign painted from the tokens."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox

from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.pressable import ENTER_KEYS


class ChoiceList(QComboBox):
    """One of several. The wheel scrolls the page, and changes nothing by accident."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(16)
        left = self._theme.px(8) if self.isRightToLeft() else self.width() - side - self._theme.px(8)
        rect = QRect(left, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        draw_icon(painter, "chevron-down", rect.toRectF(), self._theme.color("text" if self.isEnabled() else "muted"))
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter unfolds it, as Space does."""
        if event.key() in ENTER_KEYS:
            self.showPopup()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()
