"""The frame of the card pages: a top bar, and a centred column that scrolls by wheel and by keys."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, QTimer
from PySide6.QtGui import QAccessible, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import COLUMN
from lmtrainer.desktop.ui.widgets.layout import Box, Flowing, Item, Margins, height_at
from lmtrainer.desktop.ui.widgets.marks import Line
from lmtrainer.desktop.ui.widgets.scrolling import scroll_area, scroll_by_key
from lmtrainer.desktop.ui.widgets.top_bar import TopBar


class Column(Flowing):
    """Widgets below one another in a centred column; numbers are extra space."""

    def __init__(self, theme: Theme, width: int = COLUMN, margins: Margins = (24, 24, 24, 40)) -> None:
        super().__init__(theme)
        self._width, self._margins = width, margins
        self._items: list[QWidget | int] = []
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)

    def add(self, *items: QWidget | int) -> None:
        """Append widgets and spaces."""
        for item in items:
            if isinstance(item, QWidget):
                item.setParent(self)
            self._items.append(item)

    def clear(self) -> None:
        """Take every item away; its widgets are deleted."""
        for item in self._items:
            if isinstance(item, QWidget):
                item.hide()
                item.deleteLater()
        self._items = []

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest and self._is_outgrown():
            self.relay()
        return super().event(event)

    def _is_outgrown(self) -> bool:
        """Whether an item wants another height than it has: one that came while the page was shown, for instance."""
        shown = (item for item in self._items if isinstance(item, QWidget) and not item.isHidden())
        return any(item.height() != height_at(item, item.width()) for item in shown)

    def relay(self) -> None:
        """Something in the column has another height now."""
        self.setMinimumHeight(0)
        self.arrange(self.width(), place=True)
        for item in self._items:
            if isinstance(item, Flowing):  # as high as before does not mean laid out as before
                item.arrange(item.width(), place=True)
        self.updateGeometry()

    def arrange(self, width: int, *, place: bool) -> int:
        px = self.theme.px
        left, top, right, bottom = self._margins
        column = max(1, min(width - px(left) - px(right), px(self._width)))
        x, y = (width - column) // 2, px(top)
        for item in self._items:
            if isinstance(item, int):
                y += px(item)
            elif not item.isHidden():
                height = height_at(item, column)
                if place:
                    item.setGeometry(x, y, column, height)
                y += height
        height = y + px(bottom)
        if place and self.height() != height:
            self.setMinimumHeight(height)
        return height


class PageFrame(QWidget):
    """A page on the sunken ground."""

    accessible_role = QAccessible.Role.Pane

    def __init__(self, theme: Theme, bar: Sequence[Item], width: int = COLUMN) -> None:
        super().__init__()
        self.theme = theme
        self.setObjectName("ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.top = TopBar(theme, bar)
        self.column = Column(theme, width)
        self.view = scroll_area(self.column)
        stack = QVBoxLayout(self)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.top)
        stack.addWidget(Line(theme))
        stack.addWidget(self.view, 1)
        self.restyle()

    def restyle(self) -> None:
        """The height of the bar at the text size in force."""
        self.top.setMinimumHeight(self.theme.px(56))
        if self.isVisible():
            QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        """All fonts are those in force: from the innermost on, every box computes its height anew."""
        for box in reversed(self.column.findChildren(Box)):
            box.restyle()
        self.relay()

    def relay(self) -> None:
        """Something in the column has another height now."""
        self.column.relay()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.relay()  # what was added while the page was hidden had no style yet, and so another height

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.column.setMinimumHeight(0)
        super().resizeEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not scroll_by_key(self.view, event, self.theme.px(48)):
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.color("sunken"))
