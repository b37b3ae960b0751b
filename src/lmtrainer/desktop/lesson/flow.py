"""The column of a lesson: blocks below one another, the first screen at once, the rest on the next turns."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import Block
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Callout, Heading, Picture, Table
from lmtrainer.desktop.ui.accessibility.readers import add_reading_stop
from lmtrainer.desktop.ui.blocks.callout import boxes_in
from lmtrainer.desktop.ui.blocks.flow import block_height, is_read
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import READING

_STEP = 2  # blocks between two looks at how far down the first screen is
_A_TURN = 4
Make = Callable[[Block], QWidget]


class LessonFlow(QWidget):
    """Blocks in one reading column. Knows where the reader is as a block and a share of its height."""

    built = Signal()
    moved_by_resize = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._head: list[QWidget] = []
        self.blocks: list[QWidget] = []
        self._gaps: list[int] = []
        self._waiting: list[Block] = []
        self._make: Make | None = None
        self._ready = True

    @property
    def ready(self) -> bool:
        """Whether every block has been built."""
        return self._ready

    def show_blocks(
        self, head: list[QWidget], blocks: tuple[Block, ...], make: Make, room: int, start: tuple[int, float]
    ) -> None:
        """Show a lesson: at once what fills ``room`` pixels below ``start`` (as `place` tells it), then the rest.

        `built` says when all of it is there.
        """
        for old in (*self._head, *self.blocks):
            old.hide()
            old.deleteLater()
        self._head, self.blocks, self._gaps = head, [], []
        self._waiting, self._make, self._ready = list(blocks), make, False
        for widget in head:
            self._take_in(widget)
            add_reading_stop(widget)
        self._build(_STEP)
        while self._waiting and not (len(self.blocks) > start[0] and self.height() >= self.top_of(*start) + room):
            self._build(_STEP, more_at_once=True)

    def renew_blocks(self, head: list[QWidget], blocks: tuple[Block, ...], make: Make, kept: Mapping[int, int]) -> None:
        """Show a lesson that was edited: ``kept`` maps numbers of ``blocks`` to those of blocks that look the same.

        Their widgets stay, with all that a learner did in them; `built` follows.
        """
        old, stay = self.blocks, {number: old for number, old in kept.items() if old < len(self.blocks)}
        going = {*range(len(old))} - {*stay.values()}
        for widget in (*self._head, *(old[number] for number in going)):
            widget.hide()
            widget.deleteLater()
        self._head, self.blocks, self._gaps = head, [], []
        self._waiting, self._make, self._ready = [], make, True
        for widget in head:
            self._take_in(widget)
            add_reading_stop(widget)
        for number, block in enumerate(blocks):
            if number in stay:
                self.blocks.append(old[stay[number]])
            else:
                self._add(make(block))
            self._gaps.append(_gap_before(block, first=number == 0))
        self.lay_out()
        self.built.emit()

    def build_all(self) -> None:
        """Build what is left now: somebody wants to go further down."""
        if not self._ready:
            self._build(len(self._waiting) + 1)

    def _build(self, count: int, *, more_at_once: bool = False) -> None:
        assert self._make is not None
        for block in self._waiting[:count]:
            self._add(self._make(block))
            self._gaps.append(_gap_before(block, first=len(self.blocks) == 1))
        del self._waiting[:count]
        self.lay_out()
        if self._waiting:
            if not more_at_once:
                QTimer.singleShot(0, self, self._next_turn)
        elif not self._ready:
            self._ready = True
            self.built.emit()

    def _add(self, widget: QWidget) -> None:
        self._take_in(widget)
        if is_read(widget):
            add_reading_stop(widget)
        for box in boxes_in(widget):
            box.folded.connect(self.lay_out)
        self.blocks.append(widget)

    def _take_in(self, widget: QWidget) -> None:
        widget.setParent(self)
        widget.show()

    def _next_turn(self) -> None:
        if self._waiting:
            self._build(_A_TURN)

    def lay_out(self) -> None:
        """Put every block in its place at the width there is."""
        px = self._theme.px
        width = self.width()
        column = max(1, min(width - 2 * px(28), px(READING)))
        left, top = (width - column) // 2, px(40)
        for widget in self._head:
            height = block_height(widget, column)
            widget.setGeometry(left, top, column, height)
            top += height + px(8)
        top += px(4)
        for widget, gap in zip(self.blocks, self._gaps, strict=True):
            top += px(gap)
            height = block_height(widget, column)
            widget.setGeometry(left, top, column, height)
            top += height
        self.setFixedHeight(top + px(56))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            place = self.place(self._scrolled())
            self.lay_out()
            self.moved_by_resize.emit(place)
        super().resizeEvent(event)

    def _scrolled(self) -> int:
        return -self.y()

    def place(self, top: int) -> tuple[int, float]:
        """The block at the height ``top``, and how far past its upper edge that is, as a share of its height."""
        for number, widget in enumerate(self.blocks):
            if widget.y() + widget.height() > top:
                share = (top - widget.y()) / max(1, widget.height())
                return number, share if number or share > 0 else 0.0
        return max(0, len(self.blocks) - 1), 1.0

    def top_of(self, block: int, offset: float) -> int:
        """The height at which a place is."""
        if not self.blocks or (block == 0 and offset <= 0):
            return 0
        widget = self.blocks[min(block, len(self.blocks) - 1)]
        return max(0, round(widget.y() + offset * widget.height()))

    def questions(self) -> list[QWidget]:
        """The widgets of the questions, in reading order."""
        return [widget for widget in self.blocks if hasattr(widget, "question")]


def _gap_before(block: Block, *, first: bool) -> int:
    if first:
        return 12
    match block:
        case Heading():
            return 32 if block.level == 2 else 24
        case Question():
            return 28
        case Callout() | Picture() | Table():
            return 20
        case _:
            return 16
