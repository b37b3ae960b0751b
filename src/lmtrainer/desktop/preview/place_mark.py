"""A line beside the block that a problem is about."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.theme.theme import Theme

_AWAY, _WIDE = 16, 5  # pixels at 100 %


class PlaceMark(QWidget):
    """Stays beside its block however the page is laid out anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._token = theme, "accent"
        self._block: QWidget | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_beside(self, block: QWidget, token: str) -> None:
        """Mark this block in a colour of the theme."""
        self.clear()
        self._block, self._token = block, token
        block.installEventFilter(self)
        self.setParent(block.parentWidget())
        self._follow()
        self.show()
        self.raise_()

    def clear(self) -> None:
        """Mark nothing."""
        self.hide()
        self.setParent(None)
        if self._block is not None:
            self._block.removeEventFilter(self)
            self._block = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and watched is self._block:
            self._follow()
        return False

    def _follow(self) -> None:
        assert self._block is not None
        place, px = self._block.geometry(), self._theme.px
        left = place.right() + px(_AWAY - _WIDE) if self._block.isRightToLeft() else place.left() - px(_AWAY)
        self.setGeometry(left, place.top(), px(_WIDE), place.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._token))
        radius = self.width() / 2
        painter.drawRoundedRect(self.rect(), radius, radius)
        painter.end()
