"""The bar at the top of a page: where there is no room for everything, what is said elsewhere too gives way first."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Box, Item

_RIGID = (QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.MinimumExpanding)


class TopBar(Box):
    """Items beside one another. Nothing ever lies on anything else, as long as the rest fits."""

    def __init__(self, theme: Theme, items: Sequence[Item]) -> None:
        self._yielding: tuple[QWidget, ...] = ()
        self._given_way: set[QWidget] = set()
        super().__init__(theme, items, across=True, gap=8, margins=(24, 8, 24, 8))

    def give_way(self, *parts: QWidget) -> None:
        """These may be missing, the first one first. Parts that are hidden for another reason stay so."""
        self._yielding = parts
        self.fit()

    def fit(self) -> None:
        """Some item came, went, or is of another size: as many as must are missing, and no more."""
        self._fit(self.width())

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def restyle(self) -> None:
        """Everything again at the text size in force."""
        super().restyle()
        self.fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        there = [part for part in self._yielding if part in self._given_way or not part.isHidden()]
        gap = self._box.spacing()
        room = width - self._box.minimumSize().width()
        room -= sum(self._width_of(part) + gap for part in there if part in self._given_way)
        for part in there:
            wanted = room < 0
            room += self._width_of(part) + gap if wanted else 0
            self._set_given_way(part, wanted=wanted)

    def _width_of(self, part: QWidget) -> int:
        """As the layout counts it: a part that does not shrink needs what it would like."""
        hint = part.sizeHint() if part.sizePolicy().horizontalPolicy() in _RIGID else part.minimumSizeHint()
        return min(max(hint.width(), part.minimumWidth()), part.maximumWidth())

    def _set_given_way(self, part: QWidget, *, wanted: bool) -> None:
        if wanted == (part in self._given_way):
            return
        (self._given_way.add if wanted else self._given_way.discard)(part)
        part.setVisible(not wanted)
