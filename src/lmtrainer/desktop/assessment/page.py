"""An assessment: what to expect, one question at a time with a map of all, and handing in."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.course.body import Answer
from lmtrainer.course.marks import Mark
from lmtrainer.course.questions import Question
from lmtrainer.desktop.assessment.frame import AssessmentFrame
from lmtrainer.desktop.assessment.intro import HandInCard, IntroCard
from lmtrainer.desktop.assessment.question import AssessmentQuestion
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.picture import LoadPicture
from lmtrainer.desktop.ui.theme.theme import Theme, reading_direction
from lmtrainer.desktop.ui.widgets.cross_fade import CrossFade
from lmtrainer.desktop.ui.widgets.focus_in_sight import bring_in_sight
from lmtrainer.desktop.ui.widgets.tab_order import begin
from lmtrainer.frozen import frozen
from lmtrainer.study.assessment_changes import AssessmentChecked, AssessmentOpened, AssessmentOverview, TimeLeft

_KEEP_EVERY_MS = 15_000
_TO_THE_END = 1e4  # pages


@frozen
class AnswerKept:
    """An answer of a running try as it stands."""

    run_id: str
    question_id: str
    answer: Answer
    certainty: str | None


@frozen
class StateKept:
    """How long a try ran, where the learner is in it, and what is flagged."""

    run_id: str
    used_ms: int
    current: int
    flagged: tuple[str, ...]


class AssessmentPage(AssessmentFrame):
    """Shows one assessment: its introduction, its questions, or what is still open before handing in.

    ``root`` is the course that it belongs to.
    """

    begin_wanted = Signal(str)
    answer_given = Signal(AnswerKept)
    check_wanted = Signal(AnswerKept)
    state_changed = Signal(StateKept)
    handed_in = Signal(str)
    left = Signal()
    results_wanted = Signal(str)
    link_followed = Signal(str)

    def __init__(self, theme: Theme, load_picture: LoadPicture) -> None:
        super().__init__(theme)
        self._factory = BlockFactory(theme, load_picture, self.link_followed.emit)
        self.root: Path | None = None
        self._opened: AssessmentOpened | None = None
        self._answers: dict[str, Answer] = {}
        self._certainties: dict[str, str] = {}
        self._marks: dict[str, Mark] = {}
        self._flagged: set[str] = set()
        self._current = 0
        self._kept_at_ms = 0
        self.ran_out = ""
        """The id of the try whose time ran out here."""
        self.question: AssessmentQuestion | None = None
        self._card: IntroCard | HandInCard | None = None
        self._fade = CrossFade(theme, self.view)
        self.leave_wanted.connect(self.leave)
        self.map.question_chosen.connect(self.go_to)
        self.map.hand_in_wanted.connect(self.ask_to_hand_in)
        self.previous_button.clicked.connect(self.go_previous)
        self.next_button.clicked.connect(self.go_next)
        self.flag_button.clicked.connect(self.toggle_flag)
        self.time.ticked.connect(self._keep_now_and_then)
        self.time.over.connect(self._run_out)

    # before

    def show_overview(self, overview: AssessmentOverview) -> None:
        """What to expect, before it starts."""
        self.let_go()
        self.root = overview.root
        self.title.set_whole(overview.lesson.title)
        card = IntroCard(self.theme, overview, self._factory)
        card.begin_button.clicked.connect(lambda: self.begin_wanted.emit(overview.lesson.id))
        card.results_wanted.connect(self.results_wanted)
        self._card = card
        self.show_card(card, running=False)
        self.line.set_value(0)

    @property
    def main_action(self) -> QWidget | None:
        """What one does first: begin, answer, or hand in; None where no try is left."""
        if self.asks:
            return self.question.area.first_control() if self.question is not None else None
        main = self._card.main_action if self._card is not None else None
        return main if main is not None and main.isEnabled() else None

    def let_go(self) -> None:
        """Of the try that is shown nothing is known any more: it does not run, and nothing of it is told."""
        self.time.finish()
        self._opened = None

    # during

    def show_run(self, opened: AssessmentOpened) -> None:
        """Begin, or go on at the question where the learner was; hand in when the time was over meanwhile."""
        self.root, self._opened = opened.root, opened
        run = opened.run
        self.column.setLayoutDirection(reading_direction(run.language))
        self._answers, self._certainties = dict(opened.answers), dict(opened.certainties)
        self._flagged, self._marks = set(run.flagged), dict(opened.marks)
        self.title.set_whole(run.form.title)
        self.map.show_count(len(opened.questions))
        self._current = -1
        self._kept_at_ms = run.used_ms
        self.time.finish()
        self.time.start(run.used_ms, opened.remaining_ms, run.form.limit_ms)
        self.go_to(min(run.current, len(opened.questions) - 1))

    @property
    def run_id(self) -> str:
        """The id of the try that is running; empty for none."""
        return self._opened.run.id if self._opened else ""

    def go_to(self, number: int) -> None:
        """Show another question, by its index."""
        opened = self._opened
        if opened is None or not 0 <= number < len(opened.questions):
            return
        if number != self._current:
            if self._current >= 0:
                self._fade.begin()
            self._current = number
            self._show_question(opened, opened.questions[number])
            self._keep_state()
        self.show_questions()
        self._show_states()
        begin(self)

    def _show_question(self, opened: AssessmentOpened, question: Question) -> None:
        place = (self._current + 1, len(opened.questions))
        self.column.clear()
        shown = AssessmentQuestion(
            self.theme, self._factory, question, place,
            at_once=opened.run.form.feedback == "at-once", salt=str(opened.run.seed),
        )  # fmt: skip
        if question.id in self._answers:
            shown.set_answer(self._answers[question.id], self._certainties.get(question.id))
        if question.id in self._marks:
            shown.show_mark(self._marks[question.id])
        shown.edited.connect(self._edited)
        shown.check_wanted.connect(self._check)
        shown.area.entered.connect(self._entered)
        shown.resized.connect(self.column.relay)
        self.question = shown
        self.column.add(shown)
        shown.show()
        self.column.relay()
        self.view.verticalScrollBar().setValue(0)
        self.view.setAccessibleName(self.tr("Question {0} of {1}").format(*place))

    def _edited(self) -> None:
        kept = self._as_it_stands()
        if self._opened is None or self.question is None:
            return
        question_id, level = self.question.question.id, self.question.certainty.level
        if level:
            self._certainties[question_id] = level
        else:
            self._certainties.pop(question_id, None)
        if kept is not None:
            self._answers[question_id] = kept.answer
            self.answer_given.emit(kept)
        self._show_states()

    def _check(self) -> None:
        kept = self._as_it_stands()
        if kept is not None:
            self.check_wanted.emit(kept)

    def _as_it_stands(self) -> AnswerKept | None:
        """The answer to the question that is shown; None while it is not complete."""
        shown = self.question
        answer = shown.area.answer() if shown is not None else None
        if self._opened is None or shown is None or answer is None:
            return None
        return AnswerKept(self._opened.run.id, shown.question.id, answer, shown.certainty.level)

    def show_checked(self, checked: AssessmentChecked) -> None:
        """One question was checked, and that is on the disk; nothing, where another try is shown by now."""
        if checked.run_id != self.run_id:
            return
        self._marks[checked.question_id] = checked.mark
        if self.question is not None and self.question.question.id == checked.question_id:
            self.question.show_checked(checked.mark, self.next_button)
            if not bring_in_sight(self.view, self.question, 0) and self.question.panel is not None:
                bring_in_sight(self.view, self.question.panel, self.theme.px(16))

    def show_not_kept(self, question_id: str, words: str) -> None:
        """An answer, or the place (no question), could not be kept: an answer stays on the screen."""
        if self.question is None or self._opened is None:
            return
        if not question_id:
            said = self.tr("Your place could not be kept, and is tried again by itself.")
        elif question_id == self.question.question.id:
            said = self.tr("Your answer is still here. Change it to save it again.")
        else:
            ids = [question.id for question in self._opened.questions]
            said = self.tr("Your answer to question {0} is not saved. Go back to it, and change it to save it again.")
            said = said.format(ids.index(question_id) + 1)
        self.question.say(f"{words} {said}", "danger")

    def show_time_left(self, left: TimeLeft) -> None:
        """What the record says of the time: it knows the clock on the wall."""
        if left.run_id == self.run_id:
            self.time.correct(left.remaining_ms)

    def toggle_flag(self) -> None:
        """Flag this question for later, or take the flag away."""
        if self._opened is None or self.question is None:
            return
        self._flagged ^= {self.question.question.id}
        self._keep_state()
        self._show_states()

    def _keep_now_and_then(self) -> None:
        if self.time.used_ms - self._kept_at_ms >= _KEEP_EVERY_MS:
            self._keep_state()

    def _keep_state(self) -> None:
        if self._opened is not None:
            self._kept_at_ms = self.time.used_ms
            flagged = tuple(sorted(self._flagged))
            self.state_changed.emit(StateKept(self._opened.run.id, self._kept_at_ms, max(0, self._current), flagged))

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
        if last:
            self.next_button.set_words(self.tr("Hand in…"))
        else:
            self.next_button.set_words(self.tr("Next question"), self.tr("Next"))

    # leaving and handing in

    def leave(self) -> None:
        """Go back to the course; what was answered is kept."""
        self.keep()
        self.left.emit()

    def keep(self) -> None:
        """Keep time and place now: the window may close."""
        self._keep_state()

    def ask_to_hand_in(self) -> None:
        """List what is open, and ask."""
        opened = self._opened
        if opened is None:
            return
        open_numbers = [n for n, question in enumerate(opened.questions) if question.id not in self._answers]
        flagged = [n for n, question in enumerate(opened.questions) if question.id in self._flagged]
        card = HandInCard(self.theme, len(opened.questions), open_numbers, flagged)
        card.question_chosen.connect(self.go_to)
        card.back_button.clicked.connect(lambda: self.go_to(self._current))
        card.hand_in_button.clicked.connect(self.hand_in)
        self._card = card
        self.show_card(card, running=True)
        begin(self)

    def _run_out(self) -> None:
        self.ran_out = self.run_id
        self.hand_in()

    def hand_in(self) -> None:
        """Hand in now; the results follow."""
        if self._opened is not None:
            run_id = self._opened.run.id
            self.keep()
            self.time.finish()
            self._opened = None
            self.handed_in.emit(run_id)

    def hideEvent(self, event: QHideEvent) -> None:
        """Where pausing is allowed the time stands still while another page is shown."""
        if self._opened is not None:
            self.keep()
            self.time.look_away(stop_counting=self._opened.run.form.may_pause)
        super().hideEvent(event)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._opened is not None:
            self.time.resume()

    # keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        digit = event.key() - Qt.Key.Key_1.value + 1
        steps: dict[Qt.Key, Callable[[], None]] = {
            Qt.Key.Key_PageDown: lambda: self.scroll_by(0.9),
            Qt.Key.Key_PageUp: lambda: self.scroll_by(-0.9),
            Qt.Key.Key_Space: lambda: self.scroll_by(-0.9 if shift else 0.9),
            Qt.Key.Key_Home: lambda: self.scroll_by(-_TO_THE_END),
            Qt.Key.Key_End: lambda: self.scroll_by(_TO_THE_END),
        }
        key = Qt.Key(event.key())
        if key in steps:
            steps[key]()
        elif 1 <= digit <= 9 and self.asks and self.question is not None and not event.modifiers():
            self._choose(self.question, digit)
        else:
            super().keyPressEvent(event)

    def _choose(self, question: AssessmentQuestion, number: int) -> None:
        """A digit key. Where the answer is complete then, Enter does what comes next; who listens hears it first."""
        if question.area.choose(number) and question.area.answer() is not None and not QAccessible.isActive():
            following = question.check_button if question.can_check else self.next_button
            following.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _entered(self) -> None:
        """Enter in a field for text checks, where that is the rule and was not done yet, and goes on elsewhere."""
        if self.question is not None and self.question.can_check:
            self._check()
        else:
            self.go_next()

    def go_previous(self) -> None:
        """The question before this one."""
        self.go_to(self._current - 1)

    def go_next(self) -> None:
        """The next question; after the last one, handing in."""
        opened = self._opened
        if opened is None:
            return
        if self._current < len(opened.questions) - 1:
            self.go_to(self._current + 1)
        else:
            self.ask_to_hand_in()
