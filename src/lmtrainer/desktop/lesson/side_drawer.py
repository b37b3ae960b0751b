"""The side of a page: beside its middle where there is room, otherwise a drawer over it."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from lmtrainer.desktop.ui.theme.theme import Theme

DRAWER_BELOW = 900  # scales with the text


class SideDrawer:
    """Places the side of a page, and shows ``opener`` only where the side is a drawer."""

    def __init__(self, theme: Theme, page: QWidget, side: QWidget, middle: QWidget, opener: QWidget) -> None:
        self._theme, self._page, self._side, self._opener = theme, page, side, opener
        self.is_open = False
        self._row = QHBoxLayout(page)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(side)
        self._row.addWidget(middle, 1)

    @property
    def is_drawer(self) -> bool:
        """Whether the page is too narrow for the side to stand beside the middle."""
        return self._page.width() < self._theme.px(DRAWER_BELOW)

    def place(self) -> None:
        """Put the side where it belongs at the size and the text size in force."""
        drawer = self.is_drawer
        in_row = self._row.indexOf(self._side) >= 0
        if drawer and in_row:
            self._row.removeWidget(self._side)
        elif not drawer and not in_row:
            self._row.insertWidget(0, self._side)
        self._opener.setVisible(drawer)
        self._side.setVisible(not drawer or self.is_open)
        if drawer:
            self._side.setGeometry(0, 0, self._side.width(), self._page.height())
            self._side.raise_()

    def set_open(self, is_open: bool) -> None:
        """Open or close the drawer; a side that stands beside the middle stays."""
        self.is_open = is_open
        self.place()
