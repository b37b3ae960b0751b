"""A line beside the block that a problem is about."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Theme

_AWAY, _WIDE = 16, 5  # pixels at 100 %


class PlaceMark(QWidget):
    """Stays beside its block however the page is laid out anew."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._token = theme, "accent"
        self.block: QWidget | None = None
        self._within: tuple[int, int] | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    def show_beside(self, block: QWidget, token: str) -> None:
        """Mark this block in a colour of the theme."""
        self.clear()
        self.block, self._token, self._within = block, token, None
        block.installEventFilter(self)
        self.setParent(block.parentWidget())
        self._follow()
        self.show()
        self.raise_()

    def narrow(self, top: int, height: int) -> None:
        """Mark only this part of the block."""
        self._within = (top, height)
        self._follow()

    def clear(self) -> None:
        """Mark nothing."""
        self.hide()
        self.setParent(None)
        if self.block is not None:
            self.block.removeEventFilter(self)
            self.block = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize) and watched is self.block:
            if event.type() is QEvent.Type.Resize:
                self._within = None  # the paragraphs are elsewhere now
            self._follow()
        return False

    def _follow(self) -> None:
        assert self.block is not None
        place, px = self.block.geometry(), self._theme.px
        left = place.right() + px(_AWAY - _WIDE) if self.block.isRightToLeft() else place.left() - px(_AWAY)
        top, height = self._within or (0, place.height())
        self.setGeometry(left, place.top() + top, px(_WIDE), height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._theme.color(self._token))
        radius = self.width() / 2
        painter.drawRoundedRect(self.rect(), radius, radius)
        painter.end()
