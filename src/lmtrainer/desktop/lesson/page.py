"""The lesson page: outline at the side, one reading column, questions in it, Previous and Next below."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from lmtrainer.course.model import Block, LessonOutline, Outline
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Heading
from lmtrainer.desktop.base.actions import Actions
from lmtrainer.desktop.base.given import AnswerGiven, DraftChanged
from lmtrainer.desktop.lesson.drag_scroll import DragScroll
from lmtrainer.desktop.lesson.find import LessonFind
from lmtrainer.desktop.lesson.flow import LessonFlow
from lmtrainer.desktop.lesson.foot import LessonFoot
from lmtrainer.desktop.lesson.head import lesson_head
from lmtrainer.desktop.lesson.reading_place import PlaceChanged, ReadingPlace
from lmtrainer.desktop.lesson.side_drawer import SideDrawer
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.picture import LoadPicture
from lmtrainer.desktop.ui.theme.theme import Theme, reading_direction
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.focus_in_sight import bring_in_sight
from lmtrainer.desktop.ui.widgets.layout import row
from lmtrainer.desktop.ui.widgets.marks import Bar
from lmtrainer.desktop.ui.widgets.outline_side import OutlineSide
from lmtrainer.desktop.ui.widgets.scrolling import SCROLLING, scroll_area, scroll_by_key
from lmtrainer.desktop.ui.widgets.tab_order import put_in_tab_order, stops_in
from lmtrainer.desktop.ui.widgets.text import ShortText
from lmtrainer.learning.progress import CourseProgress
from lmtrainer.study.changes import Answered, LessonAt, LessonOpened, QuestionAt

if TYPE_CHECKING:  # imported when a question is first built: the start pays for none that is not in sight
    from lmtrainer.desktop.questions.card import QuestionCard

_Key = Qt.Key


class LessonPage(QWidget):
    """Shows one lesson at a time. What it learns of the reader it tells by signals."""

    accessible_role = QAccessible.Role.Document
    answered = Signal(AnswerGiven)
    draft_changed = Signal(DraftChanged)
    place_changed = Signal(PlaceChanged)
    read_to_end = Signal()
    lesson_chosen = Signal(str)
    course_wanted = Signal()
    link_followed = Signal(str)

    def __init__(self, theme: Theme, load_picture: LoadPicture, actions: Actions) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self._factory = BlockFactory(theme, load_picture, self.link_followed.emit)
        self.at: LessonAt | None = None
        self._outline: Outline | None = None
        self._number: int | None = None
        self._previous: LessonOutline | None = None
        self._next: LessonOutline | None = None
        self.cards: dict[str, QuestionCard] = {}
        self.side = OutlineSide(theme)
        self.side.lesson_chosen.connect(self._choose)
        self._build_middle(actions)
        self._drawer = SideDrawer(theme, self, self.side, self._middle, self.menu_button)
        self._drag_scroll = DragScroll(theme, self.view)

    def _build_middle(self, actions: Actions) -> None:
        theme = self.theme
        self.menu_button = icon_button(theme, "menu", self.tr("Show the outline"))
        self.menu_button.clicked.connect(self.toggle_outline)
        self.crumb = Button(theme, "", "link")
        self.crumb.clicked.connect(self.course_wanted)
        self.crumb_here = ShortText(theme, "small", "muted")
        self.crumb_here.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)  # the title comes first
        tools = [
            actions.button(action) for action in (actions.smaller, actions.larger, actions.next_look, actions.settings)
        ]
        self.top = row(
            theme, self.menu_button, self.crumb, (self.crumb_here, 1), *tools,
            gap=6, margins=(20, 8, 16, 8),
        )  # fmt: skip
        self.line = Bar(theme, self.tr("Progress in this lesson"), 3)
        self.flow = LessonFlow(theme)
        self.flow.built.connect(self._built)
        self.view = scroll_area(self.flow)
        self._place = ReadingPlace(theme, self.view, self.flow)
        self._place.moved.connect(self.place_changed)
        self._place.end_seen.connect(self.read_to_end)
        self.view.verticalScrollBar().valueChanged.connect(self._look_for_end)
        self.flow.setObjectName("reading")
        self.finder = LessonFind(theme, self.view, self.flow)
        self.finder.closed.connect(lambda: self.setFocus(Qt.FocusReason.OtherFocusReason))
        self.foot = LessonFoot(theme)
        self.next_button = self.foot.next_button
        self.foot.previous_button.clicked.connect(self.go_previous)
        self.next_button.clicked.connect(self.go_next)
        self._middle = QWidget()
        stack = QVBoxLayout(self._middle)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        for part in (self.top, self.line, self.finder.bar):
            stack.addWidget(part)
        stack.addWidget(self.view, 1)
        stack.addWidget(self.foot)

    @property
    def lesson_id(self) -> str:
        """The id of the lesson that is shown; empty where none was yet."""
        return self.at.lesson_id if self.at is not None else ""

    # showing

    def show_lesson(self, outline: Outline, opened: LessonOpened) -> None:
        """Show a lesson at the place where it was left."""
        self._take(outline, opened)
        start = self._place.begin(opened)
        self.cards.clear()
        head = lesson_head(self.theme, opened.lesson, self._number, len(outline.lessons))
        room = max(self.view.viewport().height(), self.window().height())
        self.flow.show_blocks(head, opened.lesson.blocks, self._make, room, start)
        if self._place.first_block is not None:
            QTimer.singleShot(0, self, self._restore)
        self._title = head[1]
        self._show_rest(opened)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def renew_lesson(self, outline: Outline, opened: LessonOpened, kept: Mapping[int, int]) -> None:
        """Show the lesson that is shown as it is after an edit; where it is scrolled to is the caller's affair.

        ``kept`` maps numbers of its blocks to those of blocks that are shown and look the same: they stay as they are.
        """
        self._take(outline, opened)
        self._place.go_elsewhere()
        stay = {id(self.flow.blocks[old]) for old in kept.values() if old < len(self.flow.blocks)}
        self.cards = {name: card for name, card in self.cards.items() if id(card) in stay}
        head = lesson_head(self.theme, opened.lesson, self._number, len(outline.lessons))
        self.flow.renew_blocks(head, opened.lesson.blocks, self._make, kept)
        order = [question.id for question in opened.lesson.questions]
        self.cards = {name: self.cards[name] for name in order}
        self._title = head[1]
        self._show_rest(opened)

    def _take(self, outline: Outline, opened: LessonOpened) -> None:
        if self._outline is None or (self._outline.info, self._outline.modules) != (outline.info, outline.modules):
            self.side.show_course(outline)
        self._outline, self._opened = outline, opened
        lessons, lesson = outline.lessons, opened.lesson
        self.flow.setLayoutDirection(reading_direction(outline.info.language))
        self._number = next((i for i, other in enumerate(lessons) if other.id == lesson.id), None)
        number = self._number
        self.at = opened.at
        self._previous = lessons[number - 1] if number else None
        self._next = lessons[number + 1] if number is not None and number + 1 < len(lessons) else None
        self.finder.close()

    def _show_rest(self, opened: LessonOpened) -> None:
        """Everything round the column."""
        assert self._outline is not None
        lesson, outline = opened.lesson, self._outline
        module = next((m for m in outline.modules if any(other.id == lesson.id for other in m.lessons)), None)
        self.crumb.set_title(outline.info.title)
        self.crumb_here.set_whole("›  " + (module.title if module and module.title else lesson.title))
        self._show_foot()
        self.update_progress(opened.progress)
        self.setAccessibleName(lesson.title)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """A screen reader begins at the title, or where the lesson was left; the page itself says nothing."""
        super().focusInEvent(event)
        if QAccessible.isActive() and event.reason() is Qt.FocusReason.OtherFocusReason:
            first = self._place.first_block
            start = self._title if first is None else self.flow.blocks[first]
            start.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make(self, block: Block) -> QWidget:
        if not isinstance(block, Question):
            return self._factory.make(block)
        from lmtrainer.desktop.questions.card import QuestionCard

        questions = self._opened.lesson.questions
        place = (1 + next(i for i, q in enumerate(questions) if q.id == block.id), len(questions))
        card = QuestionCard(self.theme, self._factory, block, self._opened.records[block.id], place)
        card.answered.connect(self.answered)
        card.draft_changed.connect(self.draft_changed)
        card.resized.connect(self._relay)
        self._drag_scroll.watch(card)
        card.told.connect(lambda: self._reveal(card))
        card.continued.connect(lambda: self._go_on(card))
        self.cards[block.id] = card
        return card

    def _order_stops(self) -> None:
        """The Tab key follows the page. After the painting: nobody presses it before."""
        before, after = (*stops_in(self.side), *stops_in(self.top)), stops_in(self.foot)
        put_in_tab_order([*before, self, *stops_in(self.finder.bar), *stops_in(self.flow), *after])

    def _built(self) -> None:
        QTimer.singleShot(0, self, self._order_stops)
        QTimer.singleShot(0, self, self._look_for_end)
        self._show_foot()

    def _restore(self) -> None:
        self._place.restore()
        self._look_for_end()

    def restyle(self) -> None:
        """Lay the column out again at the text size in force, at the same place."""
        self._place.hold()
        self.flow.lay_out()
        self._drawer.place()

    def update_progress(self, progress: CourseProgress) -> None:
        """States in the outline."""
        self.side.show_progress(progress, self.lesson_id)

    def show_answered(self, answered: Answered) -> None:
        """An answer in the course that is shown is saved: let its card tell, if that is here."""
        card = self.card(answered.asked)
        if card is not None:
            card.show_answered(answered)
        self.update_progress(answered.progress)
        self._show_foot()
        self._look_for_end()

    def card(self, asked: QuestionAt | str) -> "QuestionCard | None":
        """The card of a question, if it is in the lesson that is shown; by an id alone of whatever is asked there."""
        if isinstance(asked, str):
            return self.cards.get(asked)
        card = self.cards.get(asked.question_id) if asked.lesson == self.at else None
        return card if card is not None and card.question.fingerprint == asked.fingerprint else None

    def _show_foot(self) -> None:
        question_open = any(card.is_open for card in self.cards.values()) or not self.flow.ready
        self.foot.show_ways(self._previous, self._next, is_main=not (question_open and self.cards))

    def _relay(self) -> None:
        self.flow.lay_out()
        self._show_foot()

    def _reveal(self, card: "QuestionCard") -> None:
        """Keep all of the question in sight with what it tells now; where it is too high, the verdict."""
        self._relay()
        if not bring_in_sight(self.view, card, self.theme.px(8)) and card.panel is not None:
            bottom = card.y() + card.height() + self.theme.px(16)
            bar = self.view.verticalScrollBar()
            if bottom > bar.value() + self.view.viewport().height():
                top = card.y() + card.panel.y() - self.theme.px(120)
                bar.setValue(min(bottom - self.view.viewport().height(), max(card.y() - 8, top)))

    # moving

    def _look_for_end(self) -> None:
        self.line.set_value(self._place.look_for_end())

    def tell_place(self) -> None:
        """Tell where the reader is now."""
        self._place.tell()

    def go_next(self) -> None:
        """The next lesson, or the course after the last one. Going on counts as having read this one."""
        self._place.reach_end()
        self._choose(self._next.id if self._next else "")

    def go_previous(self) -> None:
        """The lesson before this one."""
        if self._previous is not None:
            self._choose(self._previous.id)

    def _choose(self, lesson_id: str) -> None:
        self.tell_place()
        self._drawer.set_open(False)
        if lesson_id:
            self.lesson_chosen.emit(lesson_id)
        else:
            self.course_wanted.emit()

    def _go_on(self, card: "QuestionCard") -> None:
        """After a question: to the next open one, or to the way on."""
        cards = list(self.cards.values())
        after = cards[cards.index(card) + 1 :]
        following = next((other for other in after if other.is_open), None)
        self.flow.build_all()
        if following is not None:
            self.view.ensureWidgetVisible(following, 0, self.theme.px(40))
            following.area.first_control().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            bar = self.view.verticalScrollBar()
            bar.setValue(bar.maximum())
            self.next_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_to_anchor(self, anchor: str) -> None:
        """Scroll to a heading of this lesson."""
        self.flow.build_all()
        for block, widget in zip(self._opened.lesson.blocks, self.flow.blocks, strict=True):
            if isinstance(block, Heading) and block.anchor == anchor:
                self._place.go_elsewhere()
                self.view.verticalScrollBar().setValue(widget.y() - self.theme.px(16))

    def open_find(self) -> None:
        """Open the find bar. What is looked for may stand further down, so all of the lesson is built now."""
        self.flow.build_all()
        self.finder.open()

    def toggle_outline(self) -> None:
        """Show or hide the outline where it is a drawer; otherwise put the keyboard into it."""
        if self._drawer.is_drawer:
            self._drawer.set_open(not self._drawer.is_open)
        if not self._drawer.is_drawer or self._drawer.is_open:
            self.side.focus_current(self.lesson_id)

    def uncover(self, widget: QWidget) -> None:
        """The keyboard has come to this widget: a drawer over it closes."""
        if self._drawer.is_drawer and self._middle.isAncestorOf(widget) and widget is not self.menu_button:
            self._drawer.set_open(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._drawer.place()

    def hideEvent(self, event: QHideEvent) -> None:
        self.tell_place()
        super().hideEvent(event)

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        digit = key - _Key.Key_1.value + 1
        if event.modifiers() & (Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier):
            super().keyPressEvent(event)
        elif self._scrolled_by(event):
            return
        elif 1 <= digit <= 9 and (card := self.current_card()) is not None:
            card.choose(digit)
            fits = card.height() <= self.view.viewport().height()
            self.view.ensureWidgetVisible(card.check_button if fits else card.area, 0, self.theme.px(40))
        elif key == _Key.Key_Escape and self._drawer.is_open:
            self.toggle_outline()
        elif key == _Key.Key_F6:
            self._next_area()
        else:
            super().keyPressEvent(event)

    def _scrolled_by(self, event: QKeyEvent) -> bool:
        """All of the lesson is there to be scrolled to."""
        if event.key() in SCROLLING:
            self.flow.build_all()
        return scroll_by_key(self.view, event, self.theme.px(48))

    def current_card(self) -> "QuestionCard | None":
        """The question that keys are meant for: the one with the focus, or the first open one in view."""
        focused = self.focusWidget()
        view_top = self.view.verticalScrollBar().value()
        view_bottom = view_top + self.view.viewport().height()
        for card in self.cards.values():
            if focused is not None and card.isAncestorOf(focused):
                return card
        for card in self.cards.values():
            if card.is_open and card.y() < view_bottom and card.y() + card.height() > view_top:
                return card
        return None

    def _next_area(self) -> None:
        focused = cast(QWidget | None, self.focusWidget())
        if focused is not None and self.side.isAncestorOf(focused):
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif focused is not None and self.foot.isAncestorOf(focused):
            self.menu_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.side.focus_current(self.lesson_id)
        else:
            self.next_button.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("canvas"))
        y = self.foot.y() if self.foot.isVisible() else self.height()
        painter.fillRect(self._middle.x(), y, self.width(), 1, self.theme.color("border"))
