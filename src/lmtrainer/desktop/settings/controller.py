"""The pages of settings, their wiring, and what is done there with the record as a whole."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.study_bridge import StudyBridge
from lmtrainer.desktop.ui.language import Languages
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.store.settings_store import SETTINGS, Settings, SettingsStore

if TYPE_CHECKING:  # the pages are imported when they are first shown
    from lmtrainer.desktop.settings.about import AboutPage
    from lmtrainer.desktop.settings.page import SettingsPage
    from lmtrainer.desktop.settings.record_controller import RecordController


class SettingsController(QObject):
    """``settings`` gives those in force, ``load_logo`` the organisation's logo in a look."""

    page_wanted = Signal(QWidget)
    left = Signal(object)
    record_changed = Signal()
    record_saved_as = Signal(str)
    record_shown = Signal(object)
    language_chosen = Signal(str)

    def __init__(
        self,
        theme: Theme,
        bridge: StudyBridge,
        prompts: Prompts,
        organisation: Organisation,
        settings: Callable[[], Settings],
        load_logo: Callable[[str], QImage | None],
        window: QWidget,
        languages: Languages,
    ) -> None:
        super().__init__()
        self._theme, self._bridge, self._prompts, self._window = theme, bridge, prompts, window
        self._organisation, self._settings, self._load_logo = organisation, settings, load_logo
        self._languages = languages
        self._page: SettingsPage | None = None
        self._about: AboutPage | None = None
        self._record: RecordController | None = None
        self.left_page: QWidget | None = None
        """The page from which the settings were opened, as long as it is there."""
        self.way_back: Callable[[], None] | None = None
        """How whoever leaves the settings comes back to it, or to what it showed."""

    def page(self) -> "SettingsPage":
        """The settings page."""
        if self._page is None:
            from lmtrainer.desktop.base.editor import EditorSetting
            from lmtrainer.desktop.settings.page import SettingsPage

            editor = EditorSetting(SettingsStore(self._bridge.data / SETTINGS, self._settings()))
            page = SettingsPage(self._theme, editor, self._languages, self._organisation)
            page.language_list.show_chosen(self._settings().language)
            page.language_list.chosen.connect(self.language_chosen)
            page.about_wanted.connect(lambda: self.page_wanted.emit(self.about()))
            page.appearance_chosen.connect(self._theme.set_appearance)
            page.back_wanted.connect(self._leave)
            self.record().take_in(page.record)
            self._page = page
        return self._page

    def renew(self) -> None:
        """Make the pages anew and show the settings again: the language has changed."""
        discarded = self._page, self._about
        self._page = self._about = self.left_page = None
        page = self.page()
        self.record().refresh()
        self.page_wanted.emit(page)
        page.language_list.setFocus(Qt.FocusReason.OtherFocusReason)
        for old in discarded:
            discard(old)

    def is_shown(self, page: QWidget | None) -> bool:
        """Whether this page is one of these."""
        return page is not None and page in (self._page, self._about)

    def about(self) -> "AboutPage":
        """The page about the program."""
        if self._about is None:
            from lmtrainer.desktop.settings.about import AboutPage

            page = AboutPage(self._theme, self._organisation, self._load_logo, self._bridge.data)
            page.back_wanted.connect(lambda: self.page_wanted.emit(self.page()))
            self._about = page
        return self._about

    def record(self) -> "RecordController":
        """What is done with the record as a whole."""
        if self._record is None:
            from lmtrainer.desktop.settings.record_controller import RecordController

            desk = RecordController(self._bridge.care, self._prompts, self._window, self._bridge.data)
            desk.record_changed.connect(self._forget_way_back)
            desk.record_changed.connect(self.record_changed)
            desk.saved_as.connect(self.record_saved_as)
            self._record = desk
        return self._record

    def open(self, current: QWidget | None, way_back: Callable[[], None]) -> None:
        """Show the settings, from the page that is shown now."""
        page = self.page()
        if current is not page:
            if current is not self._about:
                self.left_page, self.way_back = current, way_back
            page.show_appearance()
            self.record().refresh()
            self.page_wanted.emit(page)
            self.record_shown.emit(page.record)

    def leave(self, current: QWidget | None) -> bool:
        """Go back from the page that is shown, if it is one of these; whether it is."""
        if current is self._about and self._about is not None:
            self.page_wanted.emit(self.page())
        elif current is self._page and self._page is not None:
            self._leave()
        else:
            return False
        return True

    def show_appearance(self) -> None:
        """The appearance was changed, perhaps by a key."""
        if self._page is not None:
            self._page.show_appearance()

    def _leave(self) -> None:
        self.left.emit(self.way_back)

    def _forget_way_back(self) -> None:
        """Nothing that other pages show of the record holds any longer."""
        self.left_page = self.way_back = None
