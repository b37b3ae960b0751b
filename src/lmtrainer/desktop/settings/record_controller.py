"""The record's part of the settings: asked first, then done."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from lmtrainer.desktop.base.feature import Context
from lmtrainer.desktop.base.record_bridge import BackupsListed, RecordChanged, shown_time

if TYPE_CHECKING:
    from lmtrainer.desktop.settings.record_cards import RecordCards

MOST_NAMED = 8


class RecordController(QObject):
    """Asks a person before the record as a whole is changed, and says what was done."""

    def __init__(self, context: Context) -> None:
        super().__init__()
        bridge = self._bridge = context.bridge.care
        self._prompts, self._window, self._data = context.prompts, context.window, context.bridge.data
        self._cards: RecordCards | None = None
        self._elsewhere: tuple[str, ...] = ()
        bridge.listed.connect(self._show_backups)
        bridge.backed_up.connect(self._say)
        bridge.changed.connect(self._show_changed)

    def take_in(self, cards: "RecordCards") -> None:
        """These cards are the record's."""
        self._cards = cards
        cards.back_up_wanted.connect(self._bridge.back_up)
        cards.restore_wanted.connect(self._ask_to_restore)
        cards.folder_wanted.connect(lambda: self._prompts.open_folder(self._data))
        cards.bring_in_wanted.connect(self._ask_to_bring_in)
        cards.delete_wanted.connect(self._ask_to_delete)

    def refresh(self) -> None:
        """The cards are about to be shown."""
        self._bridge.list_backups()

    def _ask_to_restore(self, backup: Path) -> None:
        question = self.tr("Go back to the back-up of {0}?").format(shown_time(backup))
        follows = self.tr(
            "What you have now is backed up first, so you can come back to it. Answers and tries since then are not"
            " there any more until you do."
        )
        if self._prompts.confirm(self._window, question, follows, self.tr("Go back to it")):
            self._bridge.go_back_to(backup)

    def _ask_to_bring_in(self) -> None:
        other = self._prompts.record_file(self._window)
        if other is not None:
            self._bridge.bring_in(other)

    def _ask_to_delete(self) -> None:
        question = self.tr("Delete everything that is kept about you?")
        follows = self.tr(
            "Every answer, result and place on this computer goes, and so do all back-ups. This cannot be undone."
            " Courses and settings stay. Copies that you made elsewhere are not touched."
        )
        if self._elsewhere:
            stay = self.tr("These are not this program’s to delete. Delete them yourself, or ask your organisation:")
            named = self._elsewhere[:MOST_NAMED]
            more = len(self._elsewhere) - len(named)
            rest = [self.tr("and %n more", None, more)] if more else []
            follows = "\n".join((follows, "", stay, *named, *rest))
        if self._prompts.confirm(self._window, question, follows, self.tr("Delete everything")):
            self._bridge.delete_everything()

    def _show_backups(self, listed: BackupsListed) -> None:
        self._elsewhere = listed.elsewhere
        if self._cards is not None:
            self._cards.show_backups(listed.backups)

    def _say(self, words: str) -> None:
        if self._cards is not None:
            self._cards.say(words)

    def _show_changed(self, changed: RecordChanged) -> None:
        self._say(changed.words)
