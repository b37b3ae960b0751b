"""An assessment: what to expect, one question at a time with a map of all, and handing in."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QElapsedTimer, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QHideEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from lmtrainer.course.answers import Answer
from lmtrainer.desktop.blocks.factory import BlockFactory
from lmtrainer.desktop.blocks.picture import LoadPicture
from lmtrainer.desktop.pages.assessment_intro import HandInCard, IntroCard
from lmtrainer.desktop.pages.assessment_question import AssessmentQuestion
from lmtrainer.desktop.theme.theme import Theme, reading_direction
from lmtrainer.desktop.theme.tokens import READING
from lmtrainer.desktop.widgets.buttons import Button, icon_button
from lmtrainer.desktop.widgets.cross_fade import CrossFade
from lmtrainer.desktop.widgets.layout import row
from lmtrainer.desktop.widgets.marks import Bar, Glyph, Line
from lmtrainer.desktop.widgets.page_frame import Column
from lmtrainer.desktop.widgets.question_map import QuestionMap
from lmtrainer.desktop.widgets.text import ShortText, Text
from lmtrainer.study.assessment_changes import AssessmentChecked, AssessmentOpened, AssessmentOverview

DRAWER_BELOW = 900
_TICK_MS = 1_000
_KEEP_EVERY_MS = 15_000
_MINUTE_MS = 60_000


@dataclass(frozen=True, slots=True)
class AnswerKept:
    """An answer of a running try as it stands."""

    run_id: str
    question_id: str
    answer: Answer
    certainty: str | None


@dataclass(frozen=True, slots=True)
class StateKept:
    """How long a try ran, where the learner is in it, and what is flagged."""

    run_id: str
    used_ms: int
    current: int
    flagged: tuple[str, ...]


class AssessmentPage(QWidget):
    """Shows one assessment: its introduction, its questions, or what is still open before handing in."""

    begin_wanted = Signal(str)
    answer_given = Signal(AnswerKept)
    check_wanted = Signal(AnswerKept)
    state_changed = Signal(StateKept)
    handed_in = Signal(str)
    left = Signal()
    results_wanted = Signal(str)
    link_followed = Signal(str)

    def __init__(self, theme: Theme, load_picture: LoadPicture) -> None:
        super().__init__()
        self.setObjectName("reading")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.theme = theme
        self._factory = BlockFactory(theme, load_picture, self.link_followed.emit)
        self._opened: AssessmentOpened | None = None
        self._answers: dict[str, Answer] = {}
        self._certainties: dict[str, str] = {}
        self._flagged: set[str] = set()
        self._current = 0
        self.question: AssessmentQuestion | None = None
        self._drawer_open = False
        self._clock = QElapsedTimer()
        self._used_before_ms = 0
        self._remaining_at_start_ms: int | None = None
        self._kept_at_ms = 0
        self._told: set[int] = set()
        self._tick = QTimer(self)
        self._tick.setInterval(_TICK_MS)
        self._tick.timeout.connect(self._ticked)
        self._build()

    def _build(self) -> None:
        theme = self.theme
        leave = icon_button(theme, "x", self.tr("Leave; your answers are kept"))
        leave.clicked.connect(self.leave)
        self._title = ShortText(theme, "h3", "text")
        self._clock_sign = Glyph(theme, "clock", "muted", 18)
        self.time_label = Text(theme, "", "ui", "muted", wrap=False)
        self._map_button = Button(theme, self.tr("Questions"), "ghost", "list-checks")
        self._map_button.clicked.connect(self.toggle_map)
        self._leave_button = Button(theme, self.tr("Leave and come back"), "ghost")
        self._leave_button.clicked.connect(self.leave)
        self.top = row(
            theme, leave, (self._title, 1), self._clock_sign, self.time_label, 8, self._map_button,
            self._leave_button, gap=8, margins=(24, 8, 24, 8),
        )  # fmt: skip
        self.line = Bar(theme, self.tr("Questions answered"), 3)
        self.map = QuestionMap(theme)
        self.map.question_chosen.connect(self.go_to)
        self.map.hand_in_wanted.connect(self.ask_to_hand_in)
        self.column = Column(theme, READING, (28, 40, 28, 48))
        self.column.setObjectName("reading")
        self.view = _scroll(self.column)
        self._fade = CrossFade(theme, self.view)
        self._card_column = Column(theme, READING, (24, 32, 24, 40))
        self._card_view = _scroll(self._card_column)
        self.stack = QStackedWidget()
        self.stack.addWidget(self.view)
        self.stack.addWidget(self._card_view)
        self.previous_button = Button(theme, self.tr("Previous"), "", "arrow-left")
        self.flag_button = Button(theme, self.tr("Flag for later"), "", "flag")
        self.next_button = Button(theme, self.tr("Next question"), "primary", "arrow-right", trailing=True)
        self.previous_button.clicked.connect(lambda: self.go_to(self._current - 1))
        self.next_button.clicked.connect(self._next)
        self.flag_button.clicked.connect(self.toggle_flag)
        self.foot = row(
            theme, self.previous_button, "*", self.flag_button, self.next_button, gap=12, margins=(28, 12, 28, 12)
        )
        middle = QWidget()
        stack = QVBoxLayout(middle)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        self._foot_line = Line(theme)
        stack.addWidget(self.stack, 1)
        stack.addWidget(self._foot_line)
        stack.addWidget(self.foot)
        below = QWidget()
        self._whole = QHBoxLayout(below)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(0)
        self._whole.addWidget(self.map)
        self._whole.addWidget(middle, 1)
        self._below = below
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        for part in (self.top, self.line):
            outer.addWidget(part)
        outer.addWidget(below, 1)

    # before

    def show_overview(self, overview: AssessmentOverview) -> None:
        """What to expect, before it starts."""
        self._stop()
        self._opened = None
        self._title.set_whole(overview.lesson.title)
        card = IntroCard(self.theme, overview)
        card.begin_button.clicked.connect(lambda: self.begin_wanted.emit(overview.lesson.id))
        card.results_wanted.connect(self.results_wanted)
        self._show_card(card)
        self.line.set_value(0)
        card.begin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_card(self, card: QWidget) -> None:
        self._card_column.clear()
        self._card_column.add(card)
        card.show()
        self._card_column.relay()
        self.stack.setCurrentWidget(self._card_view)
        self._place_parts()

    # during

    def show_run(self, opened: AssessmentOpened) -> None:
        """Begin, or go on at the question where the learner was."""
        self._opened = opened
        run = opened.run
        self.column.setLayoutDirection(reading_direction(run.language))
        self._answers, self._certainties = dict(opened.answers), dict(opened.certainties)
        self._flagged = set(run.flagged)
        self._marks = dict(opened.marks)
        self._used_before_ms, self._remaining_at_start_ms = run.used_ms, opened.remaining_ms
        self._kept_at_ms = 0
        self._told.clear()
        self._clock.start()
        self._title.set_whole(run.form.title)
        self.map.show_count(len(opened.questions))
        self._current = -1
        self.stack.setCurrentWidget(self.view)
        self.go_to(min(run.current, len(opened.questions) - 1))
        self._tick.start()
        self._show_time()

    @property
    def run_id(self) -> str:
        """The id of the try that is running; empty for none."""
        return self._opened.run.id if self._opened else ""

    @property
    def used_ms(self) -> int:
        """How long the try was open in a window."""
        return self._used_before_ms + (int(self._clock.elapsed()) if self._clock.isValid() else 0)

    @property
    def remaining_ms(self) -> int | None:
        """What is left of the time limit; None without one."""
        if self._remaining_at_start_ms is None:
            return None
        return max(0, self._remaining_at_start_ms - int(self._clock.elapsed()))

    def go_to(self, number: int) -> None:
        """Show another question, by its index."""
        opened = self._opened
        if opened is None or not 0 <= number < len(opened.questions):
            return
        self.stack.setCurrentWidget(self.view)
        if number != self._current:
            if self._current >= 0:
                self._fade.begin()
            self._current = number
            question = opened.questions[number]
            self.column.clear()
            shown = AssessmentQuestion(
                self.theme, self._factory, question, (number + 1, len(opened.questions)),
                at_once=opened.run.form.feedback == "at-once", salt=str(opened.run.seed),
            )  # fmt: skip
            if question.id in self._answers:
                shown.set_answer(self._answers[question.id], self._certainties.get(question.id))
            if question.id in self._marks:
                shown.show_mark(self._marks[question.id])
            shown.edited.connect(self._edited)
            shown.check_wanted.connect(self._check)
            shown.resized.connect(self.column.relay)
            self.question = shown
            self.column.add(shown)
            shown.show()
            self.column.relay()
            self.view.verticalScrollBar().setValue(0)
            self.view.setAccessibleName(self.tr("Question {0} of {1}").format(number + 1, len(opened.questions)))
            self._keep_state()
        self._drawer_open = False
        self._place_parts()
        self._show_states()
        if self.question is not None:
            self.question.area.first_control().setFocus(Qt.FocusReason.OtherFocusReason)

    def _edited(self) -> None:
        opened, shown = self._opened, self.question
        if opened is None or shown is None:
            return
        answer = shown.area.answer()
        question_id = shown.question.id
        if shown.certainty.level:
            self._certainties[question_id] = shown.certainty.level
        else:
            self._certainties.pop(question_id, None)
        if answer is not None:
            self._answers[question_id] = answer
            self.answer_given.emit(AnswerKept(opened.run.id, question_id, answer, shown.certainty.level))
        self._show_states()

    def _check(self) -> None:
        opened, shown = self._opened, self.question
        answer = shown.area.answer() if shown else None
        if opened is not None and shown is not None and answer is not None:
            self.check_wanted.emit(AnswerKept(opened.run.id, shown.question.id, answer, shown.certainty.level))

    def show_checked(self, checked: AssessmentChecked) -> None:
        """One question was checked, and that is on the disk."""
        self._marks[checked.question_id] = checked.mark
        if self.question is not None and self.question.question.id == checked.question_id:
            self.question.show_mark(checked.mark)

    def show_not_kept(self, words: str) -> None:
        """An answer could not be kept: it stays on the screen."""
        if self.question is not None:
            self.question.say(words, "danger")

    def toggle_flag(self) -> None:
        """Flag this question for later, or take the flag away."""
        if self._opened is None or self.question is None:
            return
        self._flagged ^= {self.question.question.id}
        self._keep_state()
        self._show_states()

    def _keep_state(self) -> None:
        if self._opened is not None:
            self._kept_at_ms = int(self._clock.elapsed())
            self.state_changed.emit(
                StateKept(self._opened.run.id, self.used_ms, max(0, self._current), tuple(sorted(self._flagged)))
            )

    def _show_states(self) -> None:
        opened = self._opened
        if opened is None:
            return
        ids = [question.id for question in opened.questions]
        answered = {number for number, question_id in enumerate(ids) if question_id in self._answers}
        flagged = {number for number, question_id in enumerate(ids) if question_id in self._flagged}
        self.map.show_states(answered, flagged, self._current)
        self.line.set_value(len(answered) / max(1, len(ids)))
        on = self._current in flagged
        self.flag_button.set_words(self.tr("Flagged") if on else self.tr("Flag for later"), "")
        self.flag_button.set_kind("flagged" if on else "")
        self.previous_button.setVisible(self._current > 0)
        last = self._current == len(ids) - 1
        self.next_button.set_words(self.tr("Hand in…") if last else self.tr("Next question"))

    def _next(self) -> None:
        opened = self._opened
        if opened is not None and self._current < len(opened.questions) - 1:
            self.go_to(self._current + 1)
        else:
            self.ask_to_hand_in()

    # time

    def _ticked(self) -> None:
        if int(self._clock.elapsed()) - self._kept_at_ms >= _KEEP_EVERY_MS:
            self._keep_state()
        self._show_time()
        if self.remaining_ms == 0:
            self.hand_in()

    def _show_time(self) -> None:
        """Quiet until the last fifth: whole minutes; in the last minute seconds."""
        remaining, opened = self.remaining_ms, self._opened
        shown = remaining is not None and opened is not None
        self._clock_sign.setVisible(shown)
        self.time_label.setVisible(shown)
        if remaining is None or opened is None or opened.run.form.limit_ms is None:
            return
        late = remaining * 5 <= opened.run.form.limit_ms
        if remaining <= _MINUTE_MS:
            words = self.tr("{0} s left").format(-(-remaining // 1000))
        else:
            minutes = -(-remaining // _MINUTE_MS)
            words = (self.tr("Only {0} min left") if late else self.tr("{0} min left")).format(minutes)
        self.time_label.setText(words)
        self.time_label.set_color("warn" if late else "muted")
        self._clock_sign.set_token("warn" if late else "muted")
        for minutes in (5, 1):
            if remaining <= minutes * _MINUTE_MS and minutes not in self._told:
                self._told.add(minutes)
                if remaining > (minutes - 1) * _MINUTE_MS:
                    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _stop(self) -> None:
        self._tick.stop()
        self._clock_sign.hide()
        self.time_label.hide()

    # leaving and handing in

    def leave(self) -> None:
        """Go back to the course; what was answered is kept."""
        self.keep()
        self._stop()
        self.left.emit()

    def keep(self) -> None:
        """Keep time and place now: the window may close."""
        if self._opened is not None:
            self._keep_state()

    def ask_to_hand_in(self) -> None:
        """List what is open, and ask."""
        opened = self._opened
        if opened is None:
            return
        open_numbers = [n for n, question in enumerate(opened.questions) if question.id not in self._answers]
        flagged = [n for n, question in enumerate(opened.questions) if question.id in self._flagged]
        card = HandInCard(self.theme, len(opened.questions), open_numbers, flagged)
        card.question_chosen.connect(self._back_to)
        card.back_button.clicked.connect(lambda: self._back_to(self._current))
        card.hand_in_button.clicked.connect(self.hand_in)
        self._show_card(card)
        (card.back_button if open_numbers else card.hand_in_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def _back_to(self, number: int) -> None:
        self.stack.setCurrentWidget(self.view)
        self.go_to(number)

    def hand_in(self) -> None:
        """Hand in now; the results follow."""
        if self._opened is not None:
            run_id = self._opened.run.id
            self.keep()
            self._stop()
            self._opened = None
            self.handed_in.emit(run_id)

    def hideEvent(self, event: QHideEvent) -> None:
        self.keep()
        super().hideEvent(event)

    # layout and keys

    def toggle_map(self) -> None:
        """Show or hide the map where it is a drawer."""
        self._drawer_open = not self._drawer_open
        self._place_parts()

    def _place_parts(self) -> None:
        running = self._opened is not None
        narrow = self.width() < self.theme.px(DRAWER_BELOW)
        asking = self.stack.currentWidget() is self._card_view
        in_row = self._whole.indexOf(self.map) >= 0
        if narrow and in_row:
            self._whole.removeWidget(self.map)
        elif not narrow and not in_row:
            self._whole.insertWidget(0, self.map)
        self.map.setVisible(running and (not narrow or self._drawer_open))
        self._map_button.setVisible(running and narrow)
        self._leave_button.setVisible(running and not narrow)
        for part in (self.foot, self._foot_line):
            part.setVisible(running and not asking)
        self.line.setVisible(running)
        if narrow and running:
            self.map.setParent(self._below)
            self.map.setGeometry(0, 0, self.map.width(), self._below.height())
            self.map.setVisible(self._drawer_open)
            self.map.raise_()

    def restyle(self) -> None:
        """Everything in its place at the text size in force."""
        self.column.relay()
        self._card_column.relay()
        self._place_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_parts()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        view = self.view if self.stack.currentWidget() is self.view else self._card_view
        bar, page = view.verticalScrollBar(), round(view.viewport().height() * 0.9)
        digit = event.key() - Qt.Key.Key_1.value + 1
        steps: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_PageDown: lambda: bar.setValue(bar.value() + page),
            Qt.Key.Key_PageUp: lambda: bar.setValue(bar.value() - page),
            Qt.Key.Key_Space: lambda: bar.setValue(bar.value() + page),
            Qt.Key.Key_Home: lambda: bar.setValue(0),
            Qt.Key.Key_End: lambda: bar.setValue(bar.maximum()),
            Qt.Key.Key_Return: self._entered,
            Qt.Key.Key_Enter: self._entered,
        }
        key = Qt.Key(event.key())
        if key in steps:
            steps[key]()
        elif 1 <= digit <= 9 and self.question is not None and not event.modifiers():
            self.question.area.choose(digit)
        else:
            super().keyPressEvent(event)

    def _entered(self) -> None:
        """Enter checks, where that is the rule and was not done yet, then goes on."""
        if self.stack.currentWidget() is not self.view or self.question is None:
            return
        if self.question.can_check:
            self._check()
        else:
            self._next()

    def go_previous(self) -> None:
        """The question before this one."""
        self.go_to(self._current - 1)

    def go_next(self) -> None:
        """The next question."""
        if self._opened is not None:
            self._next()

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.color("canvas"))


def _scroll(column: Column) -> QScrollArea:
    view = QScrollArea()
    view.setWidget(column)
    view.setWidgetResizable(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return view
