"""A wide card with words at the left and art at the right; the art leaves first where it gets narrow."""

from PySide6.QtGui import QResizeEvent

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.cover import Cover
from lmtrainer.desktop.ui.widgets.layout import Box

_ART_FROM = 640  # narrower cards have no art


class ArtCard(Card):
    """All lengths are given at 100 %: the height of the card is at least ``least``, the art between two widths."""

    def __init__(self, theme: Theme, words: Box, cover: Cover, least: int, art: tuple[int, int, int]) -> None:
        """``art``: its least and its largest width, and how much of the card the words have before it grows."""
        self._words, self._cover, self._least, self._art = words, cover, least, art
        super().__init__(theme, (words, 1), cover, across=True, margins=(1, 1, 1, 2))

    def restyle(self) -> None:
        """The least height at the text size in force."""
        super().restyle()
        self.setMinimumHeight(self._theme.px(self._least))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self._words.layout()
        assert layout is not None
        words = width - (self._art_width(width) if self._has_art(width) else 0) - 2
        return max(self._theme.px(self._least), layout.totalHeightForWidth(words) + 3)

    def _has_art(self, width: int) -> bool:
        return width >= self._theme.px(_ART_FROM)

    def _art_width(self, width: int) -> int:
        least, most, words = (self._theme.px(length) for length in self._art)
        return max(least, min(most, width - words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        width = event.size().width()
        self._cover.setVisible(self._has_art(width))
        self._cover.setFixedWidth(self._art_width(width))
        self._box.invalidate()
        super().resizeEvent(event)
