"""Boxes whose margins and gaps scale with the text: column, row, grid, split."""

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from lmtrainer.desktop.ui.theme.theme import Theme

Margins = tuple[int, int, int, int]
STRETCH = "*"
Item = QWidget | int | str | tuple[QWidget, int]


class Box(QFrame):
    """Stacks items: a widget (with its stretch, if any), a number (extra space) or `STRETCH`.

    All lengths are given at 100 %.
    """

    def __init__(
        self,
        theme: Theme,
        items: Sequence[Item] = (),
        *,
        across: bool = False,
        gap: int = 0,
        margins: Margins = (0, 0, 0, 0),
    ) -> None:
        super().__init__()
        self._theme, self._gap, self._margins = theme, gap, margins
        self._box: QBoxLayout = QHBoxLayout(self) if across else QVBoxLayout(self)
        self._spaces: list[tuple[int, int]] = []
        for item in items:
            self.add(item)
        self.restyle()

    def add(self, item: Item, stretch: int = 0, align: Qt.AlignmentFlag | None = None) -> None:
        """Append an item."""
        if isinstance(item, tuple):
            self._box.addWidget(*item)
        elif isinstance(item, QWidget):
            if align is None:
                self._box.addWidget(item, stretch)
            else:
                self._box.addWidget(item, stretch, align)
        elif isinstance(item, int):
            self._spaces.append((self._box.count(), item))
            self._box.addSpacing(self._theme.px(item))
        else:
            self._box.addStretch(1)
        if self.isVisible():
            if isinstance(item, QWidget):
                _show_unless_told_otherwise(item)
            reflow(self)  # whatever is around it has kept the height that it had

    def showEvent(self, event: QShowEvent) -> None:
        self._box.invalidate()  # what it is as high as was computed while its items were hidden
        super().showEvent(event)

    def set_margins(self, margins: Margins) -> None:
        """Other margins, at 100 %."""
        self._margins = margins
        self.restyle()

    def turn(self, direction: QBoxLayout.Direction) -> None:
        """Stack the items the other way."""
        self._box.setDirection(direction)

    def clear(self) -> None:
        """Take every item away; its widgets are deleted."""
        self._spaces.clear()
        while (item := self._box.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()

    def restyle(self) -> None:
        """Margins and gaps at the text size in force."""
        px = self._theme.px
        self._box.setContentsMargins(*(px(margin) for margin in self._margins))
        self._box.setSpacing(px(self._gap))
        for index, length in self._spaces:
            item = self._box.itemAt(index)
            spacer = item.spacerItem() if item is not None else None
            if spacer is not None:
                upright = isinstance(self._box, QVBoxLayout)
                spacer.changeSize(0 if upright else px(length), px(length) if upright else 0)
        self._box.invalidate()
        self.updateGeometry()  # the layout around it has kept the height that it had


def column(theme: Theme, *items: Item, gap: int = 0, margins: Margins = (0, 0, 0, 0)) -> Box:
    """Items below one another."""
    return Box(theme, items, gap=gap, margins=margins)


def row(theme: Theme, *items: Item, gap: int = 8, margins: Margins = (0, 0, 0, 0)) -> Box:
    """Items beside one another."""
    return Box(theme, items, across=True, gap=gap, margins=margins)


def _show_unless_told_otherwise(item: QWidget) -> None:
    """Now, not when the events come round: whoever added it asks at once how high everything is."""
    if not item.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
        item.show()


class Flowing(QWidget):
    """Lays its children out by `arrange`, and is as high as that needs at its width."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def arrange(self, width: int, *, place: bool) -> int:
        """The height at this width; with ``place`` the children are put in their places too."""
        raise NotImplementedError

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.arrange(width, place=False)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(320), self.arrange(max(1, self.width()), place=False))

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(200), 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.arrange(event.size().width(), place=True)
        super().resizeEvent(event)

    def restyle(self) -> None:
        """Everything again at the text size in force."""
        self.arrange(self.width(), place=True)
        self.updateGeometry()


def height_at(widget: QWidget, width: int) -> int:
    """The height that a widget wants at this width."""
    if widget.hasHeightForWidth():
        return widget.heightForWidth(width)
    layout: QLayout | None = widget.layout()
    if layout is not None and layout.hasHeightForWidth():
        return layout.totalHeightForWidth(width)
    return widget.sizeHint().height()


@runtime_checkable
class Breaking(Protocol):
    """A widget that breaks its words into lines where it has less room than it wants."""

    def height_for(self, width: int) -> int:
        """The height that its words need at this width."""


def size_within(widget: QWidget, room: int) -> tuple[int, int]:
    """How wide and high a widget wants to be in a line of this width."""
    size = widget.sizeHint()
    wide = min(room, size.width())
    return wide, widget.height_for(wide) if isinstance(widget, Breaking) else size.height()


def reflow(widget: QWidget) -> None:
    """A widget has another height now: whatever it stands in computes its own again when it is asked."""
    around: QWidget | None = widget
    while around is not None:
        layout: QLayout | None = around.layout()
        if layout is not None:
            layout.invalidate()
        around.updateGeometry()  # the layout around it has kept its height for this width
        around = around.parentWidget()


class Grid(Flowing):
    """Equal columns, as many as fit; the cells of a row are equally high."""

    def __init__(self, theme: Theme, least: int = 280, most: int = 3, gap: int = 24) -> None:
        super().__init__(theme)
        self._least, self._most, self._gap = least, most, gap
        self._cells: list[QWidget] = []

    def parts_in_order(self) -> list[QWidget]:
        """The cells, for the Tab key."""
        return self._cells

    def show_cells(self, cells: Sequence[QWidget]) -> None:
        """Show these, and delete those that were here."""
        for old in self._cells:
            if old not in cells:
                old.hide()
                old.deleteLater()
        self._cells = list(cells)
        for cell in self._cells:
            cell.setParent(self)
            cell.show()
        self.restyle()

    def arrange(self, width: int, *, place: bool) -> int:
        gap = self.theme.px(self._gap)
        count = max(1, min(self._most, (width + gap) // (self.theme.px(self._least) + gap)))
        cell_width = (width - gap * (count - 1)) // count
        top = 0
        for start in range(0, len(self._cells), count):
            cells = self._cells[start : start + count]
            height = max(height_at(cell, cell_width) for cell in cells)
            if place:
                for number, cell in enumerate(cells):
                    cell.setGeometry(QRect(number * (cell_width + gap), top, cell_width, height))
            top += height + gap
        return max(0, top - gap)


class Wrap(Flowing):
    """Widgets beside one another, on further lines where there is no room."""

    def __init__(self, theme: Theme, *parts: QWidget, gap: int = 12) -> None:
        super().__init__(theme)
        self._parts, self._gap = list(parts), gap
        for part in parts:
            part.setParent(self)

    def add(self, part: QWidget) -> None:
        """Append a widget."""
        self._parts.append(part)
        part.setParent(self)
        part.show()
        reflow(self)

    def arrange(self, width: int, *, place: bool) -> int:
        top = bottom = 0
        for line in self._lines(width):
            bottom = top + max(rect.height() for _, rect in line)
            for part, rect in line if place else ():
                left = width - rect.right() - 1 if self.isRightToLeft() else rect.left()
                part.setGeometry(left, top + (bottom - top - rect.height()) // 2, rect.width(), rect.height())
            top = bottom + self.theme.px(8)
        return bottom

    def minimumSizeHint(self) -> QSize:
        return QSize(max((part.minimumSizeHint().width() for part in self._parts if not part.isHidden()), default=0), 0)

    def _lines(self, width: int) -> list[list[tuple[QWidget, QRect]]]:
        """The parts of each line, with their sizes and how far along they stand."""
        gap, x = self.theme.px(self._gap), 0
        lines: list[list[tuple[QWidget, QRect]]] = []
        for part in self._parts:
            if part.isHidden():
                continue
            wide, high = size_within(part, width)
            if not lines or x + wide > width:
                lines.append([])
                x = 0
            lines[-1].append((part, QRect(x, 0, wide, high)))
            x += wide + gap
        return lines


class Split(Flowing):
    """A main part and an aside, below one another where there is little room."""

    def __init__(
        self, theme: Theme, main: QWidget, aside: QWidget, *, aside_width: int = 336, aside_first: bool = False
    ) -> None:
        super().__init__(theme)
        self._main, self._aside = main, aside
        self._aside_width, self._aside_first = aside_width, aside_first
        for part in (main, aside):
            part.setParent(self)

    def arrange(self, width: int, *, place: bool) -> int:
        gap = self.theme.px(24)
        aside = self.theme.px(self._aside_width)
        if width >= self.theme.px(832):
            rects = [
                (self._main, QRect(0, 0, width - aside - gap, height_at(self._main, width - aside - gap))),
                (self._aside, QRect(width - aside, 0, aside, height_at(self._aside, aside))),
            ]
            height = max(rect.height() for _, rect in rects)
        else:
            parts = [self._aside, self._main] if self._aside_first else [self._main, self._aside]
            rects, height = [], 0
            for part in parts:
                rect = QRect(0, height, width, height_at(part, width))
                rects.append((part, rect))
                height = rect.bottom() + 1 + gap
            height -= gap
        if place:
            for part, rect in rects:
                part.setGeometry(rect)
        return height
