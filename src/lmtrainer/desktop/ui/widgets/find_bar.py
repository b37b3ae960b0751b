"""The find bar of a lesson: words to look for, how many places have them, and the way from one to the next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import icon_button
from lmtrainer.desktop.ui.widgets.layout import Box
from lmtrainer.desktop.ui.widgets.pressable import ENTER_KEYS
from lmtrainer.desktop.ui.widgets.text import Text


class FindField(QLineEdit):
    """Enter goes to the next place, Shift+Enter to the one before."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in ENTER_KEYS:
            self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)


class FindBar(Box):
    """Hidden until it is wanted. It finds nothing itself."""

    words_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        self.field = FindField()
        self.field.setPlaceholderText(self.tr("Find in this lesson"))
        self.field.setAccessibleName(self.tr("Find in this lesson"))
        self.count = Text(theme, "", "small", "muted", wrap=False)
        before = icon_button(theme, "chevron-up", self.tr("The place before"))
        after = icon_button(theme, "chevron-down", self.tr("The next place"))
        close = icon_button(theme, "x", self.tr("Close"))
        super().__init__(
            theme, [(self.field, 1), self.count, before, after, close], across=True, gap=8, margins=(20, 6, 16, 6)
        )
        self.field.textChanged.connect(self.words_changed)
        self.field.stepped.connect(self.stepped)
        before.clicked.connect(lambda: self.stepped.emit(-1))
        after.clicked.connect(lambda: self.stepped.emit(1))
        close.clicked.connect(self.closed)
        self.hide()

    def show_count(self, current: int, total: int) -> None:
        """Which of how many places is the current one; both 0 for none."""
        words = ""
        if self.field.text().strip():
            words = self.tr("{0} of {1}").format(current, total) if total else self.tr("not found")
        self.count.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.color("border"))
        painter.end()
