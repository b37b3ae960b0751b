"""The library page: the course to continue, all courses, a way to add one; or an empty shelf that helps."""

from enum import StrEnum

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QLineEdit, QMenu, QVBoxLayout, QWidget

from lmtrainer.desktop.base.course_actions import CourseActions, below
from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.ui.language import translate, worded
from lmtrainer.desktop.ui.lesson_counts import done_words, extent_words, left_words
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.art_card import ArtCard
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.cover import Cover, Sign
from lmtrainer.desktop.ui.widgets.layout import Box, Grid, Item, Wrap, column, row
from lmtrainer.desktop.ui.widgets.logo import Logo
from lmtrainer.desktop.ui.widgets.marks import Chip, Glyph, Ring
from lmtrainer.desktop.ui.widgets.notice import Notice, NoticeList
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.painting import paint_focus, paint_surface
from lmtrainer.desktop.ui.widgets.tab_order import put_in_tab_order, stops_in
from lmtrainer.desktop.ui.widgets.text import ShortText, Text
from lmtrainer.organisation.entries import Entry
from lmtrainer.study.changes import Shelf, ShelfCourse


class Filter(StrEnum):
    """Which courses are shown."""

    ALL = "all"
    IN_PROGRESS = "in progress"
    NEW = "new"
    COMPLETED = "completed"


def belongs_to(course: ShelfCourse) -> Filter:
    """The filter, other than all, under which a course is found."""
    if course.progress is None or not course.progress.started:
        return Filter.NEW
    return Filter.COMPLETED if course.progress.completed else Filter.IN_PROGRESS


class Hero(ArtCard):
    """The one large card: where to go on."""

    def __init__(self, theme: Theme, pictures: Pictures, course: ShelfCourse) -> None:
        assert course.outline is not None and course.progress is not None
        info, progress = course.outline.info, course.progress
        kicker = self.tr("CONTINUE WHERE YOU LEFT OFF") if progress.started else self.tr("START HERE")
        if progress.completed:
            kicker = self.tr("COMPLETED")
        self.button = Button(theme, "", "primary", "arrow-right", trailing=True)
        short = self.tr("Continue") if progress.started else self.tr("Start")
        self.button.set_words(_next_step(course), self.tr("Open") if progress.completed else short)
        left = left_words(progress)
        words = column(
            theme,
            Text(theme, kicker, "label", "accent_text"), 8,
            Text(theme, info.title, "h1", level=1), 8,
            Text(theme, info.summary, "promise", "muted"), 16, "*",
            row(
                theme, Ring(theme, progress.fraction, 56, 5),
                (column(
                    theme, "*",
                    Text(theme, done_words(progress), "ui", weight=600),
                    Text(theme, self.tr("All done") if progress.completed else left, "small", "muted"), "*",
                ), 1), gap=16,
            ), 20,
            row(theme, self.button, "*"),
            margins=(32, 28, 24, 28),
        )  # fmt: skip
        cover = Cover(theme, pictures, course.root, info, corners="right")
        super().__init__(theme, words, cover, 288, (200, 440, 500))


class CourseCard(QAbstractButton):
    """Cover, title, size, state: as a whole one button; and one for what else can be done with the course."""

    def __init__(self, theme: Theme, pictures: Pictures, course: ShelfCourse, actions: CourseActions) -> None:
        super().__init__()
        self._actions = actions
        self.menu: QMenu | None = None
        self._theme, self.course = theme, course
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        title = course.outline.info.title if course.outline else course.root.name
        info = course.outline.info if course.outline else None
        status, words = self._status()
        self.more_button = icon_button(theme, "ellipsis-vertical", self.tr("More about {0}").format(title))
        self.more_button.clicked.connect(lambda: self.open_menu(below(self.more_button)))
        status.add(self.more_button)
        body = column(
            theme, Text(theme, title, "h3"), 4, Text(theme, self._size(), "small", "muted"), 12, "*", status,
            margins=(20, 16, 20, 16),
        )  # fmt: skip
        layout = QVBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 2)
        layout.setSpacing(0)
        layout.addWidget(Cover(theme, pictures, course.root, info, height=128, corners="top"))
        layout.addWidget(body, 1)
        self.setAccessibleName(f"{title}, {words}")
        for child in self.findChildren(QWidget):
            holds_button = child is body or child is status or child is self.more_button
            child.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, not holds_button)

    def open_menu(self, place: QPoint) -> None:
        """Show what can be done with the course, at this place of the screen."""
        if self.menu is None:
            self.menu = self._actions.menu(self.course.root, self)
            self.menu.aboutToHide.connect(self._forget_menu)
            self.menu.popup(place)

    def _forget_menu(self) -> None:
        self.menu = None

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_keys = event.reason() is QContextMenuEvent.Reason.Keyboard
        self.open_menu(below(self.more_button) if by_keys else event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = event.modifiers() is Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Menu or (event.key() == Qt.Key.Key_F10 and shift):
            self.open_menu(below(self.more_button))
        else:
            super().keyPressEvent(event)

    def _size(self) -> str:
        if self.course.outline is None:
            return worded(self.course.trouble) or self.tr("Not read yet")
        return extent_words(self.course.outline.lessons)

    def _status(self) -> tuple[Box, str]:
        theme, progress = self._theme, self.course.progress
        if progress is None or not progress.started:
            words = self.tr("New") if progress else self.tr("cannot be opened now")
            items: list[Item] = [Chip(theme, words), "*"] if progress else [Glyph(theme, "triangle-alert", "warn"), "*"]
        elif progress.completed:
            words = self.tr("Completed")
            items = [Ring(theme, 1, 32, 4), Text(theme, words, "small", "success", wrap=False, weight=600), "*"]
        else:
            words = done_words(progress)
            items = [Ring(theme, progress.fraction, 32, 4), Text(theme, words, "small", wrap=False, weight=600), "*"]
        status = row(theme, *items, gap=12)
        status.setMinimumHeight(theme.px(40))
        return status, words

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout = self.layout()
        assert layout is not None
        return layout.totalHeightForWidth(width)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(336), self.heightForWidth(self._theme.px(336)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_surface(painter, self._theme, QRectF(self.rect()), edge="control" if self.underMouse() else "border")
        if self.hasFocus():
            paint_focus(painter, self._theme, QRectF(self.rect()).adjusted(0, 0, 0, -1), 14)
        painter.end()


class AddCard(QAbstractButton):
    """Quiet: a dashed outline, no fill."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Open a course folder"))
        layout = QVBoxLayout(self)
        layout.addStretch(1)
        glyph = Glyph(theme, "folder-open", "muted", 24)
        words = Text(theme, self.tr("Open a course folder"), "ui", wrap=False, weight=600)
        hint = Text(theme, self.tr("or drop a folder or package anywhere"), "small", "muted")
        words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        for part in (glyph, words, hint):
            layout.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter if part is glyph else Qt.AlignmentFlag(0))
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        layout.addStretch(1)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(336), self._theme.px(180))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.color("control"), 1.5)
        pen.setDashPattern([4, 4])
        painter.setPen(pen)
        painter.setBrush(theme.color("hover") if self.underMouse() else Qt.BrushStyle.NoBrush)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -2)
        painter.drawRoundedRect(rect, theme.px(14), theme.px(14))
        if self.hasFocus():
            paint_focus(painter, theme, QRectF(self.rect()), 14)
        painter.end()


class SearchField(QLineEdit):
    """Finds courses by the words of their titles and lessons."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self._theme = theme
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        self.setClearButtonEnabled(False)
        self.restyle()

    def restyle(self) -> None:
        """The width at the text size in force."""
        self.setTextMargins(self._theme.px(28), 0, 0, 0)
        self.setMinimumWidth(self._theme.px(120))
        self.setMaximumWidth(self._theme.px(288))

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(288), super().sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = self._theme.px(18)
        painter = QPainter(self)
        rect = QRectF(self._theme.px(12), (self.height() - side) / 2, side, side)
        draw_icon(painter, "search", rect, self._theme.color("muted"))
        painter.end()


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
        button = Button(theme, self.tr("Open a course folder…"), "primary", "folder-open")
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
        """Show these courses; the first one large."""
        self._shelf = shelf
        self.hero_place.clear()
        self.hero = None
        first = shelf.courses[0] if shelf.courses else None
        if first is not None and first.outline is not None:
            self.hero = Hero(self.theme, self._pictures, first)
            self.hero.button.clicked.connect(lambda: self.continue_wanted.emit(first))
            self.hero_place.add(self.hero)
        self._show_filters()
        self._show_cards()

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
            if self._filter in (Filter.ALL, belongs_to(course)) and _mentions(course, words)
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


def _next_step(course: ShelfCourse) -> str:
    assert course.outline is not None and course.progress is not None
    lesson = course.outline.lesson(course.progress.next_lesson)
    if course.progress.completed or lesson is None:
        return translate("Library", "Open the course")
    words = translate("Library", "Start: {0}, {1} min")
    if course.progress.started:
        words = translate("Library", "Continue: {0}, {1} min")
    return words.format(lesson.title, lesson.minutes)


def _mentions(course: ShelfCourse, words: str) -> bool:
    if not words:
        return True
    if course.outline is None:
        return words in course.root.name.casefold()
    titles = [course.outline.info.title, *(lesson.title for lesson in course.outline.lessons)]
    return any(words in title.casefold() for title in titles)
