"""The line below a board: which keys do what at this moment, and nothing else."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Theme

KeyHint = tuple[tuple[str, ...], str]
"""Key caps and what they do; without caps, plain words."""


class KeyLine(QWidget):
    """Key caps with their words, wrapping."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._hints: tuple[KeyHint, ...] = ()

    def show_hints(self, hints: tuple[KeyHint, ...]) -> None:
        """Name these keys."""
        if hints != self._hints:
            self._hints = hints
            self.setAccessibleName(", ".join(" ".join((*caps, words)) for caps, words in hints))
            self.update()

    def height_for(self, width: int) -> int:
        """The height at this width."""
        return self._flow(None, width)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._flow(painter, self.width())
        painter.end()

    def _flow(self, painter: QPainter | None, width: int) -> int:
        px, x, y = self._theme.px, 0.0, 0.0
        high = px(24)
        for caps, words in self._hints:
            needed = self._width(caps, words)
            if x > 0 and x + needed > width:
                x, y = 0.0, y + high + px(6)
            if painter is not None:
                start = width - x - needed if self.isRightToLeft() else x
                self._paint(painter, caps, words, start, y, min(needed, width))
            x += needed + px(20)
        return round(y + high) if self._hints else 0

    def _cap_width(self, cap: str) -> float:
        metrics = QFontMetricsF(self._theme.font("label", 500))
        return max(self._theme.px(24), metrics.horizontalAdvance(cap) + self._theme.px(14))

    def _width(self, caps: tuple[str, ...], words: str) -> float:
        px = self._theme.px
        told = QFontMetricsF(self._theme.font("caption")).horizontalAdvance(words)
        return sum(self._cap_width(cap) + px(4) for cap in caps) + (px(4) if caps else 0) + told + 2

    def _paint(self, painter: QPainter, caps: tuple[str, ...], words: str, x: float, y: float, width: float) -> None:
        theme, px = self._theme, self._theme.px
        start, high = x, px(24)
        for cap in caps:
            box = QRectF(x + 0.5, y + 0.5, self._cap_width(cap) - 1, high - 1)
            painter.setBrush(theme.color("sunken"))
            painter.setPen(QPen(theme.color("border"), 1))
            painter.drawRoundedRect(box, px(6), px(6))
            painter.setFont(theme.font("label", 500))
            painter.setPen(theme.color("muted"))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, cap)
            x += self._cap_width(cap) + px(4)
        x += px(4) if caps else 0
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.color("muted"))
        rest = QRectF(x, y, start + width - x + 4, high)
        painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)
