"""Callouts, quotes and code."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.course.text import CalloutKind, Code
from lmtrainer.desktop.ui.blocks.flow import BlockFlow
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import rounded

_SIGNS = {
    CalloutKind.NOTE: ("info", "info"),
    CalloutKind.TIP: ("lightbulb", "success"),
    CalloutKind.WARNING: ("triangle-alert", "warn"),
    CalloutKind.EXAMPLE: ("pencil-line", "accent"),
}


class CalloutBlock(QWidget):
    """A soft ground with a bar, an icon and a word, and blocks inside."""

    accessible_role = QAccessible.Role.Note

    def __init__(self, theme: Theme, word: str, icon: str, token: str, inner: BlockFlow) -> None:
        super().__init__()
        self._theme, self._word, self._icon, self._token, self._inner = theme, word, icon, token, inner
        inner.setParent(self)
        inner.setVisible(bool(inner.blocks))
        self.setAccessibleName(word)

    def height_for(self, width: int) -> int:
        """The height at this width."""
        px = self._theme.px
        left, top = px(56), px(18) + round(px(15) * 1.35) + px(6)
        if not self._inner.blocks:
            return top + px(12)
        height = self._inner.height_for(width - left - px(20))
        self._inner.setGeometry(px(20) if self.isRightToLeft() else left, top, width - left - px(20), height)
        return top + height + px(16)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        mirrored = self.isRightToLeft()
        paint_tinted(painter, self._theme, QRectF(self.rect()), self._token, mirrored=mirrored)
        icon = px(22)
        at = self.width() - px(20) - icon if mirrored else px(20)
        draw_icon(painter, self._icon, QRectF(at, px(17), icon, icon), self._theme.color(self._token))
        painter.setFont(self._theme.font("ui", 700))
        painter.setPen(self._theme.color("accent_text" if self._token == "accent" else self._token))
        words = QRectF(px(14) if mirrored else px(56), px(15), self.width() - px(70), round(px(15) * 1.75))
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        align = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute | side
        painter.drawText(words, align, self._word)
        painter.end()


def paint_tinted(painter: QPainter, theme: Theme, rect: QRectF, token: str, *, mirrored: bool = False) -> None:
    """A soft ground with a bar at its start; in high contrast, where the ground is black, an edge too."""
    inner = rect.adjusted(0.5, 0.5, -0.5, -0.5)
    path = rounded(inner, theme.px(12))
    painter.fillPath(path, theme.color(f"{token}_soft"))
    painter.setClipPath(path)
    bar = theme.px(5)
    painter.fillRect(QRectF(rect.width() - bar if mirrored else 0, 0, bar, rect.height()), theme.color(token))
    painter.setClipping(False)
    if theme.palette.accent_soft == theme.palette.canvas:
        painter.setPen(theme.color(token))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(path)


def callout(theme: Theme, kind: CalloutKind, words: str, inner: BlockFlow) -> CalloutBlock:
    """The callout of this kind; ``words`` names it."""
    icon, token = _SIGNS[kind]
    return CalloutBlock(theme, words, icon, token, inner)


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
