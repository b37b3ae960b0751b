"""Where the learner's pages stand: as wide as a phone, a tablet or the room there is, with a calm bar above."""

from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from lmtrainer.desktop.ui.accessibility.readers import announce
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import height_at, row
from lmtrainer.desktop.ui.widgets.marks import Glyph
from lmtrainer.desktop.ui.widgets.text import Text


class Width(Enum):
    """How wide the pages are, in pixels; None: as wide as there is room."""

    PHONE = 390
    TABLET = 768
    FULL = None


class Stage(QWidget):
    """The pages, really as wide as was asked for."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._width = Width.FULL
        self.pages = QStackedWidget(self)
        self._words = Text(theme, "", "small", "text")
        glyph = Glyph(theme, "triangle-alert", "warn")
        self.bar = Card(
            theme, row(theme, glyph, (self._words, 1), gap=12), margins=(16, 10, 16, 10), ground="warn_soft",
            edge="warn", radius=10,
        )  # fmt: skip
        self.bar.setParent(self)
        self.bar.hide()
        self.setMinimumWidth(360)

    def set_width(self, width: Width) -> None:
        """Another width; where there is less room than that, all there is."""
        self._width = width
        self._place()
        self.update()

    def say(self, words: str) -> None:
        """Calmly, above the page; empty words take the bar away."""
        if words == self._words.text():
            return
        self._words.setText(words)
        self.bar.setVisible(bool(words))
        self._place()
        if words:
            announce(self, words)

    @property
    def said(self) -> str:
        """What the bar says."""
        return self._words.text()

    def restyle(self) -> None:
        """Everything in its place at the text size in force."""
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        px, top = self._theme.px, 0
        if not self.bar.isHidden():
            room = self.width() - 2 * px(12)
            high = height_at(self.bar, room)
            self.bar.setGeometry(px(12), px(10), room, high)
            top = high + px(20)
        wide = min(self._width.value or self.width(), self.width())
        self.pages.setGeometry((self.width() - wide) // 2, top, wide, self.height() - top)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        place = self.pages.geometry()
        if place.width() < self.width():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.color("border"))
            painter.drawRect(place.adjusted(-1, 0, 1, 0))
        painter.end()
