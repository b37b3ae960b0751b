"""The library page: the course to continue, all courses, a way to add one; or an empty shelf that helps."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.library.cards import AddCard, CourseCard, Hero
from lmtrainer.desktop.library.filters import Filter, belongs_to, mentions
from lmtrainer.desktop.library.search_field import SearchField
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.cover import Sign
from lmtrainer.desktop.ui.widgets.layout import Grid, Wrap, column, row
from lmtrainer.desktop.ui.widgets.logo import Logo
from lmtrainer.desktop.ui.widgets.marks import Chip
from lmtrainer.desktop.ui.widgets.notice import Notice, NoticeList
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.tab_order import begin, put_in_tab_order, stops_in
from lmtrainer.desktop.ui.widgets.text import ShortText, Text
from lmtrainer.organisation.entries import Entry
from lmtrainer.study.changes import Shelf


class LibraryPage(PageFrame):
    """All courses on this computer."""

    course_chosen = Signal(object)
    continue_wanted = Signal(object)
    folder_wanted = Signal()
    package_wanted = Signal()

    def __init__(self, context: MainContext) -> None:
        theme, pictures, actions = context.theme, context.course.pictures, context.actions
        organisation = context.organisation.organisation
        self._may_add = not organisation.hides(Entry.OPEN_COURSE)
        self.search = SearchField(theme, self.tr("Search courses and lessons"))
        keys, looks = actions.button(actions.keys), actions.button(actions.next_look)
        settings = self.settings_button = actions.button(actions.settings)
        sign, name = Sign(theme), ShortText(theme, "small", "muted")
        self.logo = Logo(theme, lambda look: context.organisation.logo(pictures, look), organisation.name)
        if self.logo.there:
            sign.hide()
        name.set_whole(organisation.name)
        title = Text(theme, self.tr("Library"), "h3", wrap=False)
        super().__init__(theme, [self.logo, sign, title, (name, 1), self.search, keys, looks, settings])
        self.top.give_way(title, keys, looks)
        self.setAccessibleName(self.tr("Library"))
        self._pictures, self._actions = pictures, context.course_actions
        self._shelf = Shelf(())
        self._filter = Filter.ALL
        if organisation.hides(Entry.KEYS):
            keys.hide()
        self.search.textChanged.connect(lambda _text: self._show_cards())
        self.notices = NoticeList(theme)
        self.notices.grown.connect(self.relay)
        self.hero_place = column(theme)
        self.filters = column(theme)
        self._filter_group = QButtonGroup(self)
        self.grid = Grid(theme)
        self.nothing = Text(theme, "", "text", "muted")
        self.empty = self._empty_card()
        self.column.add(self.notices, self.hero_place, 32, self.filters, 16, self.grid, self.nothing, self.empty)
        self.package_row = row(theme, self._package_button(), "*")
        self.column.add(16, self.package_row)
        self._add_card = AddCard(theme)
        self._add_card.clicked.connect(self.folder_wanted)
        self.hero: Hero | None = None
        for part in (self.hero_place, self.filters, self.grid, self.package_row, self.empty, self.nothing):
            part.hide()  # until it is known what is on the shelf: it may be that the record does not open

    def _empty_card(self) -> Card:
        theme = self.theme
        button = self.empty_button = Button(theme, self.tr("Open a course folder…"), "primary", "folder-open")
        button.clicked.connect(self.folder_wanted)
        card = Card(theme, margins=(48, 48, 48, 40))
        how = self.tr("A course is a folder of text files or a package. Open one, or drop it anywhere here.")
        wait = self.tr("The courses of your organisation will stand here.")
        for text, role, token in (
            (self.tr("Your shelf is empty"), "h1", "text"),
            (how if self._may_add else wait, "promise", "muted"),
        ):
            label = Text(theme, text, role, token)
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            card.add(label)
            card.add(12)
        card.add(12)
        if self._may_add:
            card.add(row(theme, "*", button, "*"))
            card.add(8)
            card.add(row(theme, "*", self._package_button(), "*"))
        return card

    def _package_button(self) -> Button:
        button = Button(self.theme, self.tr("Open a package…"), "link", "folder-open")
        button.clicked.connect(self.package_wanted)
        return button

    def show_shelf(self, shelf: Shelf) -> None:
        """Show these courses; the first one large. The keyboard stays where it was, or begins."""
        focused = self.focusWidget()
        stays = focused is not None and any(part.isAncestorOf(focused) for part in (self.top, self.notices))
        reached = focused.course.root if isinstance(focused, CourseCard) else None
        self._shelf = shelf
        for course in shelf.courses:
            if course.outline is not None:
                self._pictures.show_as_signed(course.root, course.outline.seal)
        self.hero_place.clear()
        self.hero = None
        first = shelf.courses[0] if shelf.courses else None
        if first is not None and first.outline is not None:
            self.hero = Hero(self.theme, self._pictures, first)
            self.hero.button.clicked.connect(lambda: self.continue_wanted.emit(first))
            self.hero_place.add(self.hero)
        self._show_filters()
        self._show_cards()
        again = next((card for card in self.cards if card.course.root == reached), None)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.isVisible() and not stays:
            begin(self)

    @property
    def main_action(self) -> QWidget | None:
        """The next step in the course that was open last; on an empty shelf, opening one."""
        if self.hero is not None:
            return self.hero.button
        if self._shelf.courses:
            return next(iter(self.cards), None)
        return self.empty_button if self._may_add and not self.empty.isHidden() else None

    def settle_record(self) -> None:
        """What was told of the record is settled; what was told of courses and settings is not."""
        self.notices.settle(stays=False)

    def add_notice(self, notice: Notice, *, beside: bool = False) -> None:
        """Show a notice above everything else, in place of those of its kind or ``beside`` them.

        Two kinds: of the record, and of all else, which stays when the record is opened.
        """
        if not beside:
            self.notices.settle(stays=notice.stays)
        self.notices.show_notice(notice)

    def remove_notice(self, notice: Notice) -> None:
        """What one notice told is settled."""
        self.notices.remove(notice)

    def _show_filters(self) -> None:
        self.filters.clear()
        parts: list[QWidget] = [Text(self.theme, self.tr("All courses") + " ", "h2", wrap=False, level=2)]
        names = {
            Filter.ALL: self.tr("All"),
            Filter.IN_PROGRESS: self.tr("In progress"),
            Filter.NEW: self.tr("New"),
            Filter.COMPLETED: self.tr("Completed"),
        }
        for kind, name in names.items():
            count = sum(kind in (Filter.ALL, belongs_to(course)) for course in self._shelf.courses)
            chip = Chip(self.theme, f"{name}  {count}", choosable=True)
            chip.setChecked(kind is self._filter)
            self._filter_group.addButton(chip)
            chip.clicked.connect(lambda _checked, chosen=kind: self._choose_filter(chosen))
            parts.append(chip)
        self.filters.add(Wrap(self.theme, *parts, gap=8))

    def _choose_filter(self, chosen: Filter) -> None:
        self._filter = chosen
        self._show_cards()

    def _show_cards(self) -> None:
        words = self.search.text().strip().casefold()
        shown = [
            course
            for course in self._shelf.courses
            if self._filter in (Filter.ALL, belongs_to(course)) and mentions(course, words)
        ]
        cards: list[QWidget] = []
        for course in shown:
            card = CourseCard(self.theme, self._pictures, course, self._actions)
            card.clicked.connect(lambda _checked=False, chosen=course: self.course_chosen.emit(chosen.root))
            cards.append(card)
        there = bool(self._shelf.courses)
        for part in (self.hero_place, self.filters, self.grid):
            part.setVisible(there)
        self.package_row.setVisible(there and self._may_add)
        self.empty.setVisible(not there)
        self.nothing.setVisible(there and not shown)
        self.nothing.setText(self.tr("No course here matches. Try other words, or choose All."))
        self.grid.show_cells([*cards, *([self._add_card] if self._may_add else [])])
        put_in_tab_order(stops_in(self))
        self.relay()

    @property
    def cards(self) -> list[CourseCard]:
        """The cards that are shown, without the one that adds a course."""
        return [card for card in self.grid.findChildren(CourseCard) if not card.isHidden()]
