"""The tools above the stage: answers, widths, text size, theme, editor, keys; and that nothing is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup

from lmtrainer.desktop.editing.stage import Width
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.layout import Box, Item, column
from lmtrainer.desktop.ui.widgets.text import ShortText, Text


class PreviewTools(Box):
    """One row. Theme and text size it changes itself; all else it tells."""

    width_chosen = Signal(Width)
    edit_wanted = Signal()
    keys_wanted = Signal()

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__(theme, across=True, gap=4, margins=(20, 6, 16, 6))
        self.title = ShortText(theme, "ui", "text")
        self.title.set_whole(name)
        promise = Text(theme, self.tr("Nothing you do here is kept"), "small", "muted", wrap=False)
        self.answers_button = Button(theme, self.tr("Show answers"), "ghost", "eye")
        self.answers_button.setCheckable(True)
        self.widths = self._make_widths()
        smaller = icon_button(theme, "a-arrow-down", self.tr("Smaller text"))
        larger = icon_button(theme, "a-arrow-up", self.tr("Larger text"))
        looks = icon_button(theme, "sun", self.tr("Change the theme"))
        edit = icon_button(theme, "pencil-line", self.tr("Open this page in your editor"))
        keys = icon_button(theme, "keyboard", self.tr("Keys"))
        smaller.clicked.connect(lambda: theme.step_scale(-1))
        larger.clicked.connect(lambda: theme.step_scale(1))
        looks.clicked.connect(theme.next_look)
        edit.clicked.connect(self.edit_wanted)
        keys.clicked.connect(self.keys_wanted)
        self._only_where_roomy = (smaller, larger, looks, keys)
        self.add((column(theme, self.title, promise), 1))
        items: list[Item] = [self.answers_button, 6, *self.widths.values(), 6, smaller, larger, looks, 6, edit, keys]
        for item in items:
            self.add(item)

    def _make_widths(self) -> dict[Width, Button]:
        names = (
            (Width.PHONE, "smartphone", self.tr("As wide as a phone")),
            (Width.TABLET, "tablet", self.tr("As wide as a tablet")),
            (Width.FULL, "monitor", self.tr("As wide as there is room")),
        )
        group, made = QButtonGroup(self), {}
        for width, icon, name in names:
            button = icon_button(self._theme, icon, name)
            button.setCheckable(True)
            button.setChecked(width is Width.FULL)
            button.clicked.connect(lambda _checked, chosen=width: self.width_chosen.emit(chosen))
            group.addButton(button)
            made[width] = button
        return made

    def set_roomy(self, *, roomy: bool) -> None:
        """Where there is little room, leave out what the page itself has, or a key."""
        for button in self._only_where_roomy:
            button.setVisible(roomy)
        name = self.tr("Show answers")
        self.answers_button.set_words(name if roomy else self.tr("Answers"))
        self.answers_button.setAccessibleName(name)
