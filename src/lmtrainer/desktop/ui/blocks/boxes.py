"""Quotes and code."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.course.text import Code
from lmtrainer.desktop.ui.blocks.flow import BlockFlow
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import rounded


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


class CodeBlock(QWidget):
    """Code as it is, wrapped where it is too wide."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme, code: Code) -> None:
        super().__init__()
        self._theme, self._code = theme, code
        self.setAccessibleName(code.text)

    def _flags(self) -> int:
        return int(Qt.TextFlag.TextWordWrap.value | Qt.TextFlag.TextWrapAnywhere.value)

    def height_for(self, width: int) -> int:
        """The height at this width."""
        pad = self._theme.px(16)
        room = QRectF(0, 0, width - 2 * pad, 1e6)
        return round(QFontMetricsF(self._font()).boundingRect(room, self._flags(), self._code.text).height()) + 2 * pad

    def _font(self) -> QFont:
        font = self._theme.font("text", family="DejaVu Sans Mono")
        font.setStyleHint(font.StyleHint.Monospace)
        return font

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, pad = QPainter(self), self._theme.px(16)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(rounded(QRectF(self.rect()), self._theme.px(10)), self._theme.color("code"))
        painter.setPen(self._theme.color("text"))
        painter.setFont(self._font())
        painter.drawText(QRectF(self.rect()).adjusted(pad, pad, -pad, -pad), self._flags(), self._code.text)
        painter.end()
