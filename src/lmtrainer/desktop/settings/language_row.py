"""The row of the settings in which the window's language is chosen."""

from PySide6.QtCore import Signal

from lmtrainer.desktop.settings.organisation_card import given_mark, given_words
from lmtrainer.desktop.ui.language import Languages, own_name
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.beside import Beside
from lmtrainer.desktop.ui.widgets.choice_list import ChoiceList
from lmtrainer.desktop.ui.widgets.layout import Item, column
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.said import OWN


class LanguageList(ChoiceList):
    """The system's language, and each that there is by its own name; where an organisation decided, only shown."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, languages: Languages) -> None:
        super().__init__(theme)
        self._languages = languages
        self.setAccessibleName(self.tr("Language"))
        if not languages.given:
            self.addItem(self.tr("As the system: {0}").format(own_name(languages.wanted(""))), "")
        for code in languages.codes():
            self.addItem(own_name(code), code)
        if languages.given:
            self.setEnabled(False)
            self.setAccessibleDescription(given_words())
        self.activated.connect(lambda _row: self.chosen.emit(self.currentData()))
        self.restyle()

    def restyle(self) -> None:
        """As high as the buttons, at the text size in force."""
        self.setMinimumHeight(self._theme.px(44))

    def show_chosen(self, code: str) -> None:
        """The language that is chosen; empty for the system's. An organisation's comes before it."""
        self.setCurrentIndex(max(0, self.findData(self._languages.given or code)))

    def row(self) -> list[Item]:
        """The list beside its name, for a card."""
        theme, name = self._theme, self.tr("Language")
        # found by whoever does not read the language that is spoken
        known = name if self._languages.spoken == OWN else f"{name} · Language"
        note = Text(theme, self.tr("Courses stay in their own language"), "small", "muted")
        words = column(theme, Text(theme, known, "ui", weight=600), 2, note)
        items: list[Item] = [Beside(theme, words, self)]
        return [*items, 8, given_mark(theme)] if self._languages.given else items
