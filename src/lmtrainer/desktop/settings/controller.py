"""The pages of settings, their wiring, and what is done there with the record as a whole."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.feature import Feature
from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.base.place import AboutPlace, Place, SettingsPlace
from lmtrainer.desktop.ui.theme.theme import Appearance
from lmtrainer.desktop.ui.widgets.discarding import discard

if TYPE_CHECKING:  # the pages are imported when they are first shown
    from lmtrainer.desktop.settings.about import AboutPage
    from lmtrainer.desktop.settings.page import SettingsPage
    from lmtrainer.desktop.settings.record_controller import RecordController


class SettingsController(Feature):
    """`record_shown` carries the part of the page that is about the record."""

    record_shown = Signal(object)

    def __init__(self, context: MainContext) -> None:
        super().__init__()
        self._context = context
        self._page: SettingsPage | None = None
        self._about: AboutPage | None = None
        self._record: RecordController | None = None
        context.theme.changed.connect(self._show_appearance)

    def page(self) -> "SettingsPage":
        """The settings page."""
        if self._page is None:
            from lmtrainer.desktop.settings.page import SettingsPage

            context = self._context
            settings = context.settings.now
            page = SettingsPage(context.theme, context.editor(), context.languages, context.organisation.organisation)
            page.language_list.show_chosen(settings.language)
            page.language_list.chosen.connect(lambda language: context.settings.change(language=language))
            page.about_wanted.connect(lambda: context.navigation.go(AboutPlace()))
            page.appearance_chosen.connect(context.theme.set_appearance)
            page.back_wanted.connect(context.navigation.leave_aside)
            self.record().take_in(page.record)
            self._page = page
        return self._page

    def go(self, place: Place) -> None:
        if isinstance(place, AboutPlace):
            self._context.navigation.show(self.about(), place, self.tr("About this program"))
            return
        page = self.page()
        page.show_appearance()
        self.record().refresh()
        self._context.navigation.show(page, place, self.tr("Settings"))
        self.record_shown.emit(page.record)

    def pages(self) -> tuple[QWidget | None, ...]:
        return (self._page, self._about)

    def leave(self, page: QWidget) -> None:
        if page is self._about:
            self._context.navigation.go(SettingsPlace())
        else:
            self._context.navigation.leave_aside()

    def discard_pages(self) -> None:
        """The settings page, on which a language is chosen, is there again at once."""
        discarded = self._page, self._about
        self._page = self._about = None
        current = self._context.navigation.current
        if current is not None and any(current is page for page in discarded):
            self.go(SettingsPlace())
            self.page().language_list.setFocus(Qt.FocusReason.OtherFocusReason)
        for old in discarded:
            discard(old)

    def about(self) -> "AboutPage":
        """The page about the program."""
        if self._about is None:
            from lmtrainer.desktop.settings.about import AboutPage

            context, organisation = self._context, self._context.organisation
            logo = partial(organisation.logo, context.course.pictures)
            page = AboutPage(context.theme, organisation.organisation, logo, context.bridge.data)
            page.back_wanted.connect(lambda: self.leave(page))
            self._about = page
        return self._about

    def record(self) -> "RecordController":
        """What is done with the record as a whole."""
        if self._record is None:
            from lmtrainer.desktop.settings.record_controller import RecordController

            self._record = RecordController(self._context)
        return self._record

    def _show_appearance(self, _appearance: Appearance) -> None:
        """The appearance was changed, perhaps by a key."""
        if self._page is not None:
            self._page.show_appearance()
