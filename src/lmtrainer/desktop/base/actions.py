"""What can be done on every page, once for all bars and keys: look, size of text, settings, the list of keys."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button


class Actions(QObject):
    """Actions of one window. What `settings` and `keys` lead to is connected by whoever makes them."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.next_look, self.smaller, self.larger, self.settings, self.keys = (QAction(self) for _ in range(5))
        self._icons = {
            self.next_look: "sun",
            self.smaller: "a-arrow-down",
            self.larger: "a-arrow-up",
            self.settings: "settings",
            self.keys: "keyboard",
        }
        self.next_look.triggered.connect(lambda: theme.next_look())
        self.smaller.triggered.connect(lambda: theme.step_scale(-1))
        self.larger.triggered.connect(lambda: theme.step_scale(1))
        self.renew_words()

    def renew_words(self) -> None:
        """Say them in the language in force."""
        self.next_look.setText(self.tr("Change the theme"))
        self.smaller.setText(self.tr("Smaller text"))
        self.larger.setText(self.tr("Larger text"))
        self.settings.setText(self.tr("Settings"))
        self.keys.setText(self.tr("Show the keys"))

    def button(self, action: QAction) -> Button:
        """A button for a page's bar that does this."""
        made = icon_button(self._theme, self._icons[action], action.text())
        made.clicked.connect(action.trigger)
        return made
