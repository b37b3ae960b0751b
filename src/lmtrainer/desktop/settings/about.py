"""The page about the program: version, whom to ask for help, where the data is, and whose work is in it."""

import platform
import sys
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication

from lmtrainer import __version__
from lmtrainer.desktop.settings.licences import Notice, notices
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.cover import Sign
from lmtrainer.desktop.ui.widgets.layout import Box, Item, Wrap, column, row
from lmtrainer.desktop.ui.widgets.logo import LoadLogo, Logo
from lmtrainer.desktop.ui.widgets.marks import Line
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.tab_order import put_in_tab_order, stops_in
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.organisation.organisation import Organisation

_SELECTABLE = Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard


class Selectable(Text):
    """Words that can be selected and copied, by mouse and by keys."""

    def __init__(self, theme: Theme, text: str, role: str = "text", color: str = "text", *, name: str = "") -> None:
        super().__init__(theme, text, role, color)
        self.setTextInteractionFlags(_SELECTABLE)
        if name:
            self.setAccessibleName(f"{name}: {text}")


class NoticeRow(Box):
    """One work with its licence; the licence's text unfolds."""

    unfolded = Signal()

    def __init__(self, theme: Theme, notice: Notice) -> None:
        super().__init__(theme, gap=2)
        title = f"{notice.name} {notice.version}".strip()
        self.button = Button(theme, "", "link")
        self.button.clicked.connect(self.fold)
        if not notice.text:
            self.button.hide()
        licence = Text(theme, notice.licence, "small", "muted", wrap=False)
        self.add(Text(theme, title, "ui", weight=600))
        self.add(Wrap(theme, licence, self.button))
        if notice.words:
            self.add(Selectable(theme, notice.words, "small", "muted"))
        self._text, self._words = notice.text, Selectable(theme, "", "small")
        self._words.hide()
        self.add(self._words)
        self._name = notice.name
        self._name_button()

    def fold(self) -> None:
        """Unfold the text, or fold it away."""
        showing = self._words.isHidden()
        self._words.setText(self._text if showing else "")
        self._words.setVisible(showing)
        self._name_button()
        self.unfolded.emit()

    def _name_button(self) -> None:
        if self._words.isHidden():
            self.button.set_words(self.tr("Show the licence"))
            self.button.setAccessibleName(self.tr("Show the licence of {0}").format(self._name))
        else:
            self.button.set_words(self.tr("Hide the licence"))
            self.button.setAccessibleName(self.tr("Hide the licence of {0}").format(self._name))


class AboutPage(PageFrame):
    """Everything that a person who helps may ask for, and all notices."""

    back_wanted = Signal()

    def __init__(self, theme: Theme, organisation: Organisation, load_logo: LoadLogo, data: Path) -> None:
        self.back = icon_button(theme, "arrow-left", self.tr("Back"))
        title = self.tr("About this program")
        super().__init__(theme, [self.back, Text(theme, title, "h3", wrap=False), "*"], 760)
        self.setAccessibleName(title)
        self.back.clicked.connect(self.back_wanted)
        self._organisation = organisation
        self.facts = self._facts(data)
        self.rows = [NoticeRow(theme, notice) for notice in notices()]
        for one in self.rows:
            one.unfolded.connect(self.relay)
        self.column.add(self._program_card(load_logo), 16, self._licences_card())
        put_in_tab_order(stops_in(self))

    def _facts(self, data: Path) -> list[tuple[str, str]]:
        """Names and values, those that a person who helps asks for first."""
        contact, name = self._organisation.support_contact, self._organisation.name
        facts = [
            (self.tr("Help"), contact),
            (self.tr("Organisation"), name),
            (self.tr("Version"), __version__),
            (self.tr("Data folder"), str(data)),
            (self.tr("System"), f"{platform.platform(terse=True)}, Python {sys.version.split()[0]}"),
        ]
        return [(title, value) for title, value in facts if value]

    def _program_card(self, load_logo: LoadLogo) -> Card:
        theme = self.theme
        logo, sign = Logo(theme, load_logo, self._organisation.name, 44, 240), Sign(theme)
        if logo.there:
            sign.hide()
        self.copy_button = Button(theme, self.tr("Copy these details"), "", "save")
        self.copy_button.clicked.connect(self.copy)
        items: list[Item] = [
            row(theme, logo, sign, "*"), 16, Text(theme, "lmtrainer", "h1", level=1), 4,
            Text(theme, self.tr("Training courses that need no network"), "promise", "muted"), 16,
        ]  # fmt: skip
        for title, value in self.facts:
            label = Text(theme, title, "small", "muted")
            items += [column(theme, label, Selectable(theme, value, "ui", name=title), gap=2), 12]
        return Card(theme, *items, 4, row(theme, self.copy_button, "*"), margins=(32, 28, 32, 28))

    def _licences_card(self) -> Card:
        items: list[Item] = [Text(self.theme, self.tr("Licences"), "h2", level=2), 12]
        for number, one in enumerate(self.rows):
            items += [Line(self.theme), 10] if number else []
            items += [one, 10]
        return Card(self.theme, *items, margins=(32, 24, 32, 16))

    def copy(self) -> None:
        """Put the details on the clipboard, a line each."""
        QGuiApplication.clipboard().setText("\n".join(f"{title}: {value}" for title, value in self.facts))
