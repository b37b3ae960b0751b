"""The two cards round an assessment: what to expect before it starts, and what is open before handing in."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import FeedbackTime
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.flow import Passage
from lmtrainer.desktop.ui.language import shown_day
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import Wrap, column, row
from lmtrainer.desktop.ui.widgets.marks import Glyph, Line
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.learning.history import AssessmentFinished
from lmtrainer.study.assessment_changes import AssessmentOverview


class IntroCard(Card):
    """The author's words; questions, time, pass mark, tries; the button that begins; and the tries so far."""

    results_wanted = Signal(str)

    def __init__(self, theme: Theme, overview: AssessmentOverview, factory: BlockFactory) -> None:
        super().__init__(theme, margins=(32, 32, 32, 32))
        self._overview = overview
        rules = overview.rules
        self.begin_button = Button(theme, self._begin_words(), "primary", "arrow-right", trailing=True)
        self.main_action = self.begin_button
        self.begin_button.setEnabled(overview.is_open or overview.tries_left != 0)
        self.add(Text(theme, self.tr("ASSESSMENT"), "label", "accent_text"))
        self.add(8)
        self.add(Text(theme, overview.lesson.title, "display", level=1))
        if overview.lesson.summary:
            self.add(8)
            self.add(Text(theme, overview.lesson.summary, "promise", "muted"))
        if overview.introduction:
            self.add(20)
            self.add(Passage(theme, factory.flow(overview.introduction)))
        self.add(24)
        facts = [
            ("list-checks", self._count_words()),
            ("target", self.tr("{0} % are needed to pass.").format(rules.pass_mark)),
            ("clock", self._time_words()),
            ("rotate-ccw", self._tries_words()),
            ("message-circle", self._feedback_words()),
        ]
        for icon, words in facts:
            glyph = column(theme, Glyph(theme, icon, "accent", 20), "*")
            self.add(row(theme, glyph, (Text(theme, words, "text"), 1), gap=14))
            self.add(12)
        self.add(12)
        self.add(row(theme, self.begin_button, "*"))
        if overview.finished:
            self._add_history(overview.finished)

    def _count_words(self) -> str:
        count = self._overview.count
        if count == 1:
            return self.tr("1 question. You can change your answer.")
        return self.tr("%n questions. You can go back and change an answer.", None, count)

    def _begin_words(self) -> str:
        if self._overview.is_open and self._overview.remaining_ms == 0:
            return self.tr("See your results")
        if self._overview.is_open:
            return self.tr("Go on where you left off")
        if self._overview.tries_left == 0:
            return self.tr("No try is left")
        return self.tr("Begin") if not self._overview.finished else self.tr("Try again")

    def _time_words(self) -> str:
        rules, remaining = self._overview.rules, self._overview.remaining_ms
        if remaining == 0:
            return self.tr("The time of the try that you began is over. What you answered counts.")
        if remaining is not None:
            return self.tr("%n min are left of the try that you began.", None, -(-remaining // 60_000))
        if rules.minutes is None:
            return self.tr("Take all the time you need. You can leave and come back.")
        if rules.minutes == 1 and rules.pause:
            return self.tr("1 minute. The time stops while you are away.")
        if rules.minutes == 1:
            return self.tr("1 minute. The time goes on while you are away, so choose a quiet moment.")
        if rules.pause:
            return self.tr("%n minutes. The time stops while you are away.", None, rules.minutes)
        return self.tr(
            "%n minutes. The time goes on while you are away, so choose a quiet moment.", None, rules.minutes
        )

    def _tries_words(self) -> str:
        left = self._overview.tries_left
        if left is None:
            return self.tr("You can take it as often as you like. Your best result counts.")
        if left == 1:
            return self.tr("One try is left.")
        return self.tr("%n tries are left. Your best result counts.", None, left)

    def _feedback_words(self) -> str:
        match self._overview.rules.feedback:
            case FeedbackTime.AT_ONCE:
                return self.tr("You can check each answer at once, and not change it afterwards.")
            case FeedbackTime.AT_END:
                return self.tr("You see each answer beside the right one when you have handed in.")
            case FeedbackTime.NONE:
                return self.tr("You see your score when you have handed in, and no single answers.")

    def _add_history(self, finished: Sequence[AssessmentFinished]) -> None:
        theme = self._theme
        self.add(24)
        self.add(Line(theme))
        self.add(16)
        self.add(Text(theme, self.tr("Your tries so far"), "h3", level=2))
        for number, fact in enumerate(finished, 1):
            day = shown_day(fact.at.astimezone())
            word = self.tr("passed") if fact.passed else self.tr("not yet")
            words = self.tr("{0}. {1}: {2} %, {3}").format(number, day, fact.percent, word)
            if fact.max_points <= 0:
                words = self.tr("{0}. {1}: handed in").format(number, day)
            look = Button(theme, self.tr("Look at it"), "link")
            look.clicked.connect(lambda _checked, run=fact.run_id: self.results_wanted.emit(run))
            self.add(row(theme, (Text(theme, words, "text"), 1), look, gap=12))


class HandInCard(Card):
    """What is still open, and the last question: hand in, or go back."""

    question_chosen = Signal(int)

    def __init__(self, theme: Theme, count: int, open_numbers: Sequence[int], flagged: Sequence[int]) -> None:
        super().__init__(theme, margins=(32, 32, 32, 32))
        all_done = not open_numbers
        self.hand_in_button = Button(theme, self.tr("Hand in now"), "primary" if all_done else "")
        self.back_button = Button(theme, self.tr("Back to the questions"), "" if all_done else "primary")
        self.main_action = self.hand_in_button if all_done else self.back_button
        self.add(Text(theme, self.tr("Hand in?"), "h1", level=1))
        self.add(8)
        self.add(Text(theme, self._open_words(len(open_numbers), count), "promise", "muted"))
        if open_numbers:
            self._add_numbers(self.tr("Open"), open_numbers)
        if flagged:
            self._add_numbers(self.tr("Flagged for later"), flagged)
        self.add(24)
        first, second = (self.hand_in_button, self.back_button) if all_done else (self.back_button, self.hand_in_button)
        self.add(Wrap(theme, first, second))

    def _open_words(self, still_open: int, count: int) -> str:
        if not still_open and count == 1:
            return self.tr("You have answered the question.")
        if not still_open:
            return self.tr("You have answered all %n questions.", None, count)
        if still_open == 1:
            return self.tr("1 question is still open. It earns nothing if you hand in now.")
        words = self.tr("%n of {0} questions are still open. They earn nothing if you hand in now.", None, still_open)
        return words.format(count)

    def _add_numbers(self, title: str, numbers: Sequence[int]) -> None:
        theme = self._theme
        self.add(16)
        self.add(Text(theme, title, "ui", weight=600))
        self.add(4)
        links: list[QWidget] = []
        for number in numbers:
            button = Button(theme, self.tr("Question {0}").format(number + 1), "link")
            button.clicked.connect(lambda _checked, chosen=number: self.question_chosen.emit(chosen))
            links.append(button)
        self.add(Wrap(theme, *links, gap=4))
