"""Words with a control at their end, or below them where the two have no room beside each other."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Flowing, height_at

_WORDS_NEED = 176  # at 100 %; with less they would stand one below the other


class Beside(Flowing):
    """``words`` take what the control leaves; both stand in the middle of the line, or at its ``top``."""

    def __init__(self, theme: Theme, words: QWidget, control: QWidget, *, gap: int = 24, top: bool = False) -> None:
        super().__init__(theme)
        self._words, self._control, self._gap, self._top = words, control, gap, top
        for part in (words, control):
            part.setParent(self)

    def arrange(self, width: int, *, place: bool) -> int:
        px, control = self.theme.px, self._control
        if control.isHidden():
            return self._stack(width, place=place)
        size = self._control_size()
        room = width - size.width() - px(self._gap)
        if room < max(px(_WORDS_NEED), self._words.minimumSizeHint().width()):
            return self._stack(width, place=place)
        high = height_at(self._words, room)
        whole = max(high, size.height())
        if place:
            mirrored = self.isRightToLeft()
            above = 0 if self._top else (whole - high) // 2
            self._words.setGeometry(width - room if mirrored else 0, above, room, high)
            left = 0 if mirrored else width - size.width()
            control.setGeometry(left, 0 if self._top else (whole - size.height()) // 2, size.width(), size.height())
        return whole

    def _stack(self, width: int, *, place: bool) -> int:
        high = height_at(self._words, width)
        size = self._control_size()
        below = 0 if self._control.isHidden() else size.height()
        gap = self.theme.px(12) if below else 0
        if place:
            self._words.setGeometry(0, 0, width, high)
            wide = min(width, size.width())
            self._control.setGeometry(width - wide if self.isRightToLeft() else 0, high + gap, wide, below)
        return high + gap + below

    def _control_size(self) -> QSize:
        """What it wants, within what it was told to be at least and at most."""
        control = self._control
        return control.sizeHint().expandedTo(control.minimumSize()).boundedTo(control.maximumSize())
