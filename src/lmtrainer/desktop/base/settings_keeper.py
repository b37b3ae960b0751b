"""The settings in force, for every feature; whoever keeps the file is told of each change."""

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal

from lmtrainer.store.settings_store import Settings


class SettingsKeeper(QObject):
    """`changed` follows each change that is one."""

    changed = Signal(Settings)

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self.now = settings

    def change(self, **values: Any) -> None:
        """Give some of them other values."""
        settings = replace(self.now, **values)
        if settings != self.now:
            self.now = settings
            self.changed.emit(settings)
