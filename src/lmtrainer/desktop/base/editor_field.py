"""Where the trainer says how their editor is started."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit
from shiboken6 import isValid

from lmtrainer.desktop.base.editor import PRESETS, EditorSetting, EditorTrouble, editor_words
from lmtrainer.desktop.base.settings_writer import Saved
from lmtrainer.desktop.ui.language import worded
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.layout import Box, Wrap
from lmtrainer.desktop.ui.widgets.text import Text, set_tip
from lmtrainer.files import why_not


class EditorField(Box):
    """The command, and a few to begin with. Kept on Enter, and when the field is left."""

    kept = Signal()

    def __init__(self, theme: Theme, setting: EditorSetting, *, titled: bool = True) -> None:
        super().__init__(theme, gap=8)
        self._setting = setting
        if titled:
            self.add(Text(theme, self.tr("Your editor"), "ui", weight=600))
        words = self.tr("{file}, {line} and {column} say where. Left empty, a text editor of this computer is taken.")
        self.add(Text(theme, words, "small", "muted"))
        self.field = QLineEdit(setting.command)
        self.field.setAccessibleName(self.tr("Command that starts your editor"))
        self.field.setPlaceholderText(PRESETS[0][1])
        self.field.editingFinished.connect(self.keep)
        self.add(self.field)
        presets = []
        for name, command in PRESETS:
            button = Button(theme, name, "link")
            set_tip(button, command)
            button.clicked.connect(lambda _checked, chosen=command: self._choose(chosen))
            presets.append(button)
        self.presets = presets
        self.add(Wrap(theme, *presets))
        self.said = Text(theme, "", "small", "muted")
        self.add(self.said)
        self.said.hide()

    def show_command(self) -> None:
        """The command that is set now."""
        self.field.setText(self._setting.command)

    def _choose(self, command: str) -> None:
        self.field.setText(command)
        self.keep()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self) -> None:
        """Keep what stands in the field, unless it cannot be a command."""
        command = self.field.text().strip()
        if command == self._setting.command:
            return
        try:
            if command:
                editor_words(command, Path("lesson.md"), 1, 1)
        except EditorTrouble as trouble:
            self._say(str(trouble), "danger")
        else:
            self._setting.set(command, self._tell)

    def _tell(self, saved: Saved) -> None:
        if not isValid(self):  # its page was left, or made anew in another language
            return
        if saved.error is not None:
            self._say(self.tr("This could not be kept: {0}.").format(worded(why_not(saved.error))), "danger")
        else:
            self._say(self.tr("Kept."), "muted")
            self.kept.emit()

    def _say(self, words: str, token: str) -> None:
        self.said.setText(words)
        self.said.set_color(token)
        self.said.show()
