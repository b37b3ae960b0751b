"""How sure a learner is, if they want to say: it never changes a mark."""

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.privacy import private_words
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.layout import Flowing
from lmtrainer.desktop.ui.widgets.marks import Chip
from lmtrainer.desktop.ui.widgets.text import Text, set_tip

LEVELS = ("sure", "fairly", "guessing")


class CertaintyRow(Flowing):
    """Three chips of which one, or none, is chosen; they wrap where there is little room."""

    chosen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        words = {"sure": self.tr("Sure"), "fairly": self.tr("Fairly sure"), "guessing": self.tr("Guessing")}
        self._label = Text(theme, self.tr("How sure are you?"), "small", "muted", wrap=False)
        self._label.setParent(self)
        unmarked = self.tr("It never changes your mark.")
        tip = f"{unmarked} {private_words()}"
        self.chips: dict[str, Chip] = {}
        for level in LEVELS:
            chip = Chip(theme, words[level], choosable=True)
            chip.setParent(self)
            set_tip(chip, tip)
            chip.clicked.connect(lambda on, picked=level: self._pick(picked if on else None))
            self.chips[level] = chip

    @property
    def level(self) -> str | None:
        """``sure``, ``fairly``, ``guessing``, or None."""
        return next((level for level, chip in self.chips.items() if chip.isChecked()), None)

    def set_level(self, level: str | None) -> None:
        """Choose one without telling."""
        for name, chip in self.chips.items():
            chip.setChecked(name == level)

    def _pick(self, level: str | None) -> None:
        self.set_level(level)
        self.chosen.emit()

    def set_locked(self, locked: bool) -> None:
        """Whether it can be changed."""
        for chip in self.chips.values():
            chip.setEnabled(not locked)

    def natural_width(self) -> int:
        """The width of all on one line."""
        parts = (self._label, *self.chips.values())
        return sum(part.sizeHint().width() + self.theme.px(8) for part in parts)

    def height_for(self, width: int) -> int:
        """The height at this width."""
        return self.arrange(width, place=True)

    def arrange(self, width: int, *, place: bool) -> int:
        px, x, y, high = self.theme.px, 0, 0, self.theme.px(32)
        for part in (self._label, *self.chips.values()):
            size: QSize = part.sizeHint()
            if x > 0 and x + size.width() > width:
                x, y = 0, y + high + px(4)
            if place:
                left = width - x - size.width() if self.isRightToLeft() else x
                part.setGeometry(left, y + (high - size.height()) // 2, size.width(), size.height())
            x += size.width() + px(8)
        return y + high

    def first_control(self) -> QWidget:
        """Where the focus goes first."""
        return self.chips[LEVELS[0]]
