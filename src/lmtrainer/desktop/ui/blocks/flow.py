"""A vertical flow of blocks that answer ``height_for(width)``: for callouts, quotes, stems and feedback."""

from collections.abc import Sequence
from typing import Protocol, cast

from PySide6.QtWidgets import QAbstractButton, QWidget

from lmtrainer.desktop.ui.accessibility.readers import add_reading_stop
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Flowing


class Block(Protocol):
    """What a flow asks of a widget."""

    def height_for(self, width: int) -> int:
        """The height it needs at this width, in pixels."""
        ...


def block_height(widget: QWidget, width: int) -> int:
    """The height that a block needs at this width."""
    return cast(Block, widget).height_for(width)


def is_read(block: QWidget) -> bool:
    """Whether it is read as a whole: not a group of others, and not a question."""
    if isinstance(block, BlockFlow):
        return False
    return not any(isinstance(child, QAbstractButton | BlockFlow) for child in block.findChildren(QWidget))


class BlockFlow(QWidget):
    """Blocks below one another with a gap, at 100 %."""

    def __init__(self, theme: Theme, blocks: Sequence[QWidget], gap: int = 12) -> None:
        super().__init__()
        self._theme, self.blocks, self._gap = theme, list(blocks), gap
        for block in self.blocks:
            block.setParent(self)
            if is_read(block):
                add_reading_stop(block)

    def height_for(self, width: int) -> int:
        """Lay the blocks out at this width; returns the height of all."""
        top = 0
        for number, block in enumerate(self.blocks):
            top += self._theme.px(self._gap) if number else 0
            height = block_height(block, width)
            block.setGeometry(0, top, width, height)
            top += height
        return top


class InsetFlow(BlockFlow):
    """A block that stands in a list item: as far in as the item's words are."""

    def __init__(self, theme: Theme, block: QWidget, inset: int) -> None:
        super().__init__(theme, [block])
        self._inset = inset

    def height_for(self, width: int) -> int:
        """Lay the block out at this width; returns its height."""
        left = min(self._theme.px(26) * self._inset, width // 3)
        height = block_height(self.blocks[0], width - left)
        self.blocks[0].setGeometry(0 if self.isRightToLeft() else left, 0, width - left, height)
        return height


class Passage(Flowing):
    """A flow of blocks among other things on a card."""

    def __init__(self, theme: Theme, flow: BlockFlow) -> None:
        super().__init__(theme)
        self._flow = flow
        flow.setParent(self)

    def arrange(self, width: int, *, place: bool) -> int:
        height = self._flow.height_for(width)
        if place:
            self._flow.setGeometry(0, 0, width, height)
        return height
