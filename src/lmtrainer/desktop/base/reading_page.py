"""The page that is shown while a course is read for the first time: how far it is, and a way to stop."""

from PySide6.QtCore import Qt, Signal

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import row
from lmtrainer.desktop.ui.widgets.marks import Bar
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.text import Text


class ReadingPage(PageFrame):
    """A progress bar with words, and Cancel."""

    cancelled = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, ["*"], 560)
        self._title = Text(theme, "", "h2", level=1)
        self._count = Text(theme, "", "text", "muted")
        self.bar = Bar(theme, self.tr("Reading the course"))
        self.cancel = Button(theme, self.tr("Cancel"))
        self.cancel.clicked.connect(self.cancelled)
        note = Text(theme, self.tr("This is done once, and again only when the course has changed."), "small", "muted")
        card = Card(theme, self._title, 8, self._count, 16, self.bar, 16, note, 20, row(theme, self.cancel, "*"))
        self.column.add(64, card)

    def show_reading(self, name: str, done: int, total: int) -> None:
        """How far the reading is."""
        self._title.setText(self.tr("Reading “{0}”").format(name))
        self._count.setText(self.tr("Lesson {0} of {1}").format(min(done + 1, total), total))
        self.bar.set_value(done / total if total else 0.0)
        self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)
