"""The frame of an assessment: title and time above, the map at the side, one question, the way on below."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import READING
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.layout import row
from lmtrainer.desktop.ui.widgets.marks import Bar, Line
from lmtrainer.desktop.ui.widgets.page_frame import Column
from lmtrainer.desktop.ui.widgets.question_map import QuestionMap
from lmtrainer.desktop.ui.widgets.scrolling import scroll_area
from lmtrainer.desktop.ui.widgets.tab_order import put_in_tab_order, stops_in
from lmtrainer.desktop.ui.widgets.text import ShortText
from lmtrainer.desktop.ui.widgets.time_left import TimeLeftLabel

DRAWER_BELOW = 900


class AssessmentFrame(QWidget):
    """Parts and their places. What they do is left to the page."""

    leave_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self._running = False
        self._drawer_open = False
        self._build_top()
        self._build_middle()
        self._below = QWidget()
        self._whole = QHBoxLayout(self._below)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.map)
        self._whole.addWidget(self._middle, 1)
        outer = _stack(self)
        for part in (self.top, self.line):
            outer.addWidget(part)
        outer.addWidget(self._below, 1)

    def _build_top(self) -> None:
        theme = self.theme
        leave = icon_button(theme, "x", self.tr("Leave; your answers are kept"))
        leave.clicked.connect(self.leave_wanted)
        self.title = ShortText(theme, "h3", "text")
        self.time = TimeLeftLabel(theme)
        self._map_button = Button(theme, self.tr("Questions"), "ghost", "list-checks")
        self._map_button.clicked.connect(self.toggle_map)
        self._leave_button = Button(theme, self.tr("Leave and come back"), "ghost")
        self._leave_button.clicked.connect(self.leave_wanted)
        self.top = row(
            theme, leave, (self.title, 1), self.time, 8, self._map_button, self._leave_button,
            gap=8, margins=(24, 8, 24, 8),
        )  # fmt: skip
        self.line = Bar(theme, self.tr("Questions answered"), 3)

    def _build_middle(self) -> None:
        theme = self.theme
        self.map = QuestionMap(theme)
        self.column = Column(theme, READING, (28, 40, 28, 48))
        self.column.setObjectName("reading")
        self.view = scroll_area(self.column)
        self.card_column = Column(theme, READING, (24, 32, 24, 40))
        self.card_view = scroll_area(self.card_column)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self.card_view)
        self.previous_button = Button(theme, "", "", "arrow-left")
        self.previous_button.set_words(self.tr("Previous"), "")
        self.flag_button = Button(theme, self.tr("Flag for later"), "", "flag")
        self.next_button = Button(theme, "", "primary", "arrow-right", trailing=True)
        self.foot = row(
            theme, self.previous_button, "*", self.flag_button, self.next_button, gap=12, margins=(28, 12, 28, 12)
        )
        self._middle = QWidget()
        self._foot_line = Line(theme)
        middle = _stack(self._middle)
        middle.addWidget(self.stack, 1)
        middle.addWidget(self._foot_line)
        middle.addWidget(self.foot)

    def parts_in_order(self) -> list[QWidget]:
        """The parts as they are seen, for the Tab key: the bar, the map, the question, the way on."""
        return [self.top, self.map, self.stack, self.foot]

    @property
    def asks(self) -> bool:
        """Whether a question is shown, not a card before or after the questions."""
        return self.stack.currentWidget() is self.view

    def show_card(self, card: QWidget, *, running: bool) -> None:
        """A card in place of the questions, without the drawer before it."""
        self._drawer_open = False
        self.card_column.clear()
        self.card_column.add(card)
        card.show()
        self.card_column.relay()
        self.card_view.verticalScrollBar().setValue(0)
        self.stack.setCurrentWidget(self.card_view)
        self.place_parts(running=running)
        put_in_tab_order(stops_in(self))

    def show_questions(self) -> None:
        """The questions, without the drawer before them."""
        self.stack.setCurrentWidget(self.view)
        self._drawer_open = False
        self.place_parts(running=True)
        put_in_tab_order(stops_in(self))

    def scroll_by(self, pages: float) -> None:
        """Scroll by so much of what is seen; far enough is to the end."""
        view = self.view if self.asks else self.card_view
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + round(view.viewport().height() * pages))

    def toggle_map(self) -> None:
        """Show or hide the map where it is a drawer."""
        self._drawer_open = not self._drawer_open
        self.place_parts(running=self._running)
        if self._drawer_open:
            self.map.current_cell.setFocus(Qt.FocusReason.OtherFocusReason)

    def uncover(self, widget: QWidget) -> None:
        """The keyboard has come to this widget: a drawer over it closes."""
        if self._drawer_open and self._middle.isAncestorOf(widget):
            self._drawer_open = False
            self.place_parts(running=self._running)

    def place_parts(self, *, running: bool) -> None:
        """Show what belongs to the state; the map is a drawer where there is little room."""
        self._running = running
        narrow = self.width() < self.theme.px(DRAWER_BELOW)
        in_row = self._whole.indexOf(self.map) >= 0
        if narrow and in_row:
            self._whole.removeWidget(self.map)
        elif not narrow and not in_row:
            self._whole.insertWidget(0, self.map)
        self._map_button.setVisible(running and narrow)
        self._leave_button.setVisible(running and not narrow)
        for part in (self.foot, self._foot_line):
            part.setVisible(running and self.asks)
        self.line.setVisible(running)
        if narrow:
            self.map.setParent(self._below)
            self.map.setGeometry(0, 0, self.map.width(), self._below.height())
            self.map.raise_()
        self.map.setVisible(running and (not narrow or self._drawer_open))

    def restyle(self) -> None:
        """Everything in its place at the text size in force."""
        self.column.relay()
        self.card_column.relay()
        self.place_parts(running=self._running)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.place_parts(running=self._running)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.color("canvas"))


def _stack(owner: QWidget) -> QVBoxLayout:
    """Parts below each other, without any room between them."""
    stack = QVBoxLayout(owner)
    stack.setContentsMargins(0, 0, 0, 0)
    stack.setSpacing(0)
    return stack
