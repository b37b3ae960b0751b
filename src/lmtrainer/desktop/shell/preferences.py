"""How the window looks and which language it speaks: what a person changes is kept, and what is kept is done."""

from PySide6.QtCore import QObject, Signal

from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.ui.theme.theme import Appearance
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.store.settings_store import Settings


class Preferences(QObject):
    """`language_changed` follows when another language is spoken: all pages are to be made anew."""

    language_changed = Signal()

    def __init__(self, context: MainContext) -> None:
        super().__init__()
        self._context = context
        self._language = context.settings.now.language
        context.settings.changed.connect(self._apply)
        context.theme.changed.connect(self._keep)

    def _apply(self, settings: Settings) -> None:
        if settings.language != self._language:
            self._language = settings.language
            languages = self._context.languages
            languages.speak(languages.wanted(settings.language))
            self._context.actions.renew_words()
            self.language_changed.emit()

    def _keep(self, appearance: Appearance) -> None:
        look = self._look_to_keep(appearance.look.value if appearance.look else "")
        self._context.settings.change(
            look=look, scale=appearance.scale, reading_font=appearance.reading_font, motion=appearance.motion
        )

    def _look_to_keep(self, look: str) -> str:
        """Where an organisation decides, only high contrast is a choice; another one waits for freer days."""
        theme, own = self._context.theme, self._context.settings.now.look
        if not theme.look_is_given or (look == Look.CONTRAST and len(theme.looks) > 1):
            return look
        return "" if own == Look.CONTRAST else own
