"""Quotes."""

from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.blocks.flow import BlockFlow
from lmtrainer.desktop.ui.theme.theme import Theme


class QuoteBlock(QWidget):
    """A bar at the start, blocks inside."""

    accessible_role = QAccessible.Role.BlockQuote

    def __init__(self, theme: Theme, inner: BlockFlow) -> None:
        super().__init__()
        self._theme, self._inner = theme, inner
        inner.setParent(self)

    def height_for(self, width: int) -> int:
        """The height at this width."""
        left = self._theme.px(24)
        height = self._inner.height_for(width - left)
        self._inner.setGeometry(0 if self.isRightToLeft() else left, 0, width - left, height)
        return height

    def paintEvent(self, event: QPaintEvent) -> None:
        bar = self._theme.px(4)
        at = self.width() - bar if self.isRightToLeft() else 0
        QPainter(self).fillRect(at, 0, bar, self.height(), self._theme.color("control"))
