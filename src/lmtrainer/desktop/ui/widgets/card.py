"""Surfaces: a card that holds items, and one that is a button as a whole."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Box, Item, Margins
from lmtrainer.desktop.ui.widgets.painting import paint_surface


class Card(Box):
    """A raised surface with items in a column."""

    def __init__(
        self,
        theme: Theme,
        *items: Item,
        gap: int = 0,
        margins: Margins = (24, 24, 24, 24),
        ground: str = "raised",
        edge: str = "border",
        across: bool = False,
        radius: int = 14,
    ) -> None:
        super().__init__(theme, items, gap=gap, margins=margins, across=across)
        self._ground, self._edge, self._radius = ground, edge, radius
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, False)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_surface(painter, self._theme, QRectF(self.rect()), self._radius, self._ground, self._edge)
        painter.end()
