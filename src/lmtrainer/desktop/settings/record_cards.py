"""The part of the settings that is about the record: its back-ups, its folder, another one, deleting it."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.privacy import where_kept
from lmtrainer.desktop.ui.language import shown_day, shown_moment
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.beside import Beside
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import Box, Item, column, reflow, row
from lmtrainer.desktop.ui.widgets.marks import Line
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.organisation.entries import Entry
from lmtrainer.organisation.organisation import NOBODY, Organisation
from lmtrainer.store.backups import Backup

if TYPE_CHECKING:
    from lmtrainer.study.backup_copies import Copy

SHOWN_AT_FIRST = 4


class RecordCards(Box):
    """Two cards: the back-ups, and what else can be done with the record."""

    back_up_wanted = Signal()
    restore_wanted = Signal(object)
    copy_wanted = Signal(object)
    folder_wanted = Signal()
    bring_in_wanted = Signal()
    delete_wanted = Signal()
    grown = Signal()

    def __init__(self, theme: Theme, organisation: Organisation = NOBODY) -> None:
        self.back_up = Button(theme, "", "", "save")
        self.said = Text(theme, "", "small", "muted")
        self._list = column(theme)
        self._more = Button(theme, self.tr("Show older"), "link")
        self._copies = column(theme)
        self.backups: tuple[Backup, ...] = ()
        self._buttons: dict[Path, Button] = {}
        self.folder, self.bring_in, self.delete = Button(theme), Button(theme), Button(theme)
        super().__init__(theme, gap=16)
        self.add(self._card_of_backups())
        self.add(self._record_card(where_kept(organisation.policy)))
        self.back_up.clicked.connect(self.back_up_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self.bring_in.clicked.connect(self.bring_in_wanted)
        self.delete.clicked.connect(self.delete_wanted)
        for button, entry in ((self.folder, Entry.DATA_FOLDER), (self.back_up, Entry.BACK_UP)):
            button.setVisible(not organisation.hides(entry))
        self._more.clicked.connect(lambda: self._fill(len(self.backups)))

    def _card_of_backups(self) -> Card:
        theme = self._theme
        self.back_up.set_words(self.tr("Back up now"))
        self.said.setText(self.tr("Made by itself on closing; older ones are thinned out"))
        words = column(theme, Text(theme, self.tr("Back-ups"), "h2", level=2), 2, self.said)
        return Card(
            theme, Beside(theme, words, self.back_up, top=True),
            8, self._list, row(theme, self._more, "*"), self._copies,
            margins=(24, 20, 24, 12),
        )  # fmt: skip

    def _record_card(self, where: str) -> Card:
        theme = self._theme
        self.folder.set_words(self.tr("Open the folder"))
        self.bring_in.set_words(self.tr("Bring in…"))
        self.delete.set_words(self.tr("Delete…"))
        parts = (
            (self.tr("Data folder"), where, self.folder),
            (
                self.tr("Progress from another computer"),
                self.tr("Nothing is lost and nothing doubled, however often you do it"),
                self.bring_in,
            ),
            (
                self.tr("Delete my data"),
                self.tr("Every answer, result and place, and all back-ups"),
                self.delete,
            ),
        )
        card = Card(theme, margins=(24, 12, 24, 12))
        for number, (title, note, button) in enumerate(parts):
            button.setAccessibleDescription(note)
            words = column(theme, Text(theme, title, "ui", weight=600), 2, Text(theme, note, "small", "muted"))
            if number:
                for item in (12, Line(theme), 12):
                    card.add(item)
            card.add(Beside(theme, words, button))
        return card

    def say(self, words: str) -> None:
        """What was just done."""
        self.said.setText(words)
        self.grown.emit()

    def show_backups(self, backups: tuple[Backup, ...]) -> None:
        """The back-ups, the newest first; the older ones when they are asked for."""
        self.backups = backups
        self._fill(SHOWN_AT_FIRST)

    def show_copies(self, copies: Sequence[tuple["Copy", str]]) -> None:
        """What is in the organisation's folder, each with the words that say whose it is."""
        self._copies.clear()
        if copies:
            self._put(16, Text(self._theme, self.tr("In your organisation’s folder"), "h3", level=3))
        for number, (copy, words) in enumerate(copies):
            if number:
                self._put(Line(self._theme))
            self._put(self._copy_line(copy, words))
        self._grow(self._copies)

    def _copy_line(self, copy: "Copy", words: str) -> Box:
        theme = self._theme
        button = Button(theme, self.tr("Bring in…"), "link")
        button.setAccessibleDescription(words)
        button.clicked.connect(partial(self.copy_wanted.emit, copy))
        return row(theme, (Text(theme, words, "small"), 1), button, gap=12, margins=(0, 4, 0, 4))

    def _put(self, *items: Item) -> None:
        for item in items:
            self._copies.add(item)
            if isinstance(item, QWidget):
                item.show()

    def _fill(self, count: int) -> None:
        self._list.clear()
        self._buttons.clear()
        for number, backup in enumerate(self.backups[:count]):
            for part in [*([Line(self._theme)] if number else []), self._line(backup)]:
                self._list.add(part)
                part.show()  # at once: a layout leaves out what is only shown in the next turn
        hidden = len(self.backups) - count
        self._more.set_words(self.tr("Show %n older", None, max(0, hidden)))
        self._more.setVisible(hidden > 0)
        self._grow(self._list)

    def _grow(self, part: QWidget) -> None:
        reflow(part)
        self.grown.emit()

    def _line(self, backup: Backup) -> Box:
        theme, moment = self._theme, backup.made_at.astimezone()
        restore = self._buttons[backup.path] = Button(theme, self.tr("Go back to it…"), "link")
        restore.setAccessibleName(self.tr("Go back to the back-up of {0}").format(shown_moment(moment)))
        restore.setEnabled(backup.answers is not None)
        restore.clicked.connect(partial(self.restore_wanted.emit, backup.path))
        held = self.tr("cannot be read") if backup.answers is None else self._answers(backup.answers)
        return row(
            theme,
            Text(theme, shown_day(moment), "ui", wrap=False, weight=600),
            Text(theme, f"{moment:%H:%M}", "ui", "muted", wrap=False),
            (Text(theme, f"{held} · {shown_size(backup.size)}", "small", "muted"), 1),
            restore,
            gap=12, margins=(0, 4, 0, 4),
        )  # fmt: skip

    def _answers(self, count: int) -> str:
        return self.tr("1 answer") if count == 1 else self.tr("%Ln answers", None, count)

    def restore_button(self, backup: Path) -> Button:
        """The button that goes back to a back-up, if that is shown. Raises `LookupError`."""
        return self._buttons[backup]


def shown_size(size: int) -> str:
    """A size in bytes as people say it."""
    return (
        f"{QLocale().toString(size / 1_000_000, 'f', 1)} MB"
        if size >= 1_000_000
        else f"{max(1, round(size / 1000))} kB"
    )
