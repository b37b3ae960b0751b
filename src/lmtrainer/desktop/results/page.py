"""The results of an assessment: the score in words and in a ring, each objective, each answer beside the right one."""

from typing import assert_never

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QWidget

from lmtrainer.course.answer_words import AnswerPart, answer_lines, answer_parts
from lmtrainer.course.marking import model_answer
from lmtrainer.course.marks import Verdict, verdict_of
from lmtrainer.course.questions import Question
from lmtrainer.desktop.base.actions import Actions
from lmtrainer.desktop.base.privacy import private_words
from lmtrainer.desktop.questions.table import area_of
from lmtrainer.desktop.ui.accessibility.readers import add_reading_stop, announce
from lmtrainer.desktop.ui.language import shown_number
from lmtrainer.desktop.ui.theme.theme import Theme, reading_direction
from lmtrainer.desktop.ui.widgets.answer_line import AnswerLine
from lmtrainer.desktop.ui.widgets.beside import Beside
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import Box, Split, Wrap, column, height_at, row
from lmtrainer.desktop.ui.widgets.marks import Bar, Chip, Line
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.score_ring import ScoreRing
from lmtrainer.desktop.ui.widgets.tab_order import put_in_tab_order, stops_in
from lmtrainer.desktop.ui.widgets.text import ShortText, Text
from lmtrainer.learning.assessments import ObjectiveResult
from lmtrainer.learning.history import AssessmentFinished
from lmtrainer.study.assessment_changes import AnswerShown, ResultsShown

_FIRST_ROWS, _ROWS_A_TURN = 12, 8
_HEADS = {Verdict.RIGHT: ("check", "success"), Verdict.PARTLY: ("circle-dot", "warn"), Verdict.WRONG: ("x", "danger")}


class ResultHero(Card):
    """Ring and words; below each other where there is little room."""

    def __init__(self, theme: Theme, shown: ResultsShown, ring: ScoreRing, words: Box) -> None:
        super().__init__(theme, across=True, gap=40, margins=(32, 24, 32, 24))
        self.ring = ring
        self._words = words
        self._ring_column = column(theme, "*", ring, "*")
        self.add(self._ring_column)
        self.add(words, 1)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        px = self._theme.px
        room = width - px(64) - (px(208 + 40) if width >= px(640) else 0)
        ring = px(208) if width >= px(640) else 0
        return max(ring, height_at(self._words, max(1, room))) + px(50)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._ring_column.setVisible(event.size().width() >= self._theme.px(640))
        super().resizeEvent(event)


class AnswerRow(Box):
    """One question with the answer given, the right one, and where to read about it."""

    accessible_role = QAccessible.Role.Grouping
    read_wanted = Signal(str)

    def __init__(self, theme: Theme, number: int, shown: AnswerShown) -> None:
        self._said: list[str] = []
        self._count = Text(theme, str(number), "ui", "muted", wrap=False)
        super().__init__(theme, across=True, gap=8, margins=(24, 16, 24, 12))
        body = column(theme, gap=4)
        question = shown.question
        stem = question.plain_stem if question else self.tr("This question cannot be shown any more.")
        body.add(Text(theme, stem, "ui", weight=600))
        body.add(4)
        self._add_answers(body, shown)
        if shown.see:
            link = Button(theme, "", "link", "book-open")
            link.set_words(self.tr("Read: {0}").format(shown.see_title), self.tr("Read it again"))
            link.clicked.connect(lambda: self.read_wanted.emit(shown.see))
            body.add(row(theme, link, "*", gap=0))
        self.add(column(theme, self._count, "*"))
        self.add(body, 1)
        self.setAccessibleName(f"{number}. {stem}")
        self.setAccessibleDescription(". ".join(self._said))
        add_reading_stop(self)
        self.restyle()

    def restyle(self) -> None:
        """The column of numbers at the text size in force."""
        self._count.setFixedWidth(self._theme.px(28))
        super().restyle()

    def _add_answers(self, body: Box, shown: AnswerShown) -> None:
        question, attempt = shown.question, shown.item.attempt
        if question is None:
            return
        if attempt is None or shown.answer is None:
            body.add(self._line("minus", "muted", self.tr("Your answer"), self.tr("not answered")))
        elif attempt.fraction is None:
            body.add(self._line("check", "info", self.tr("Your answer"), self.tr("kept; it has no mark")))
            return
        else:
            verdict, parts = verdict_of(attempt.fraction), answer_parts(question, shown.answer)
            icon, token = _HEADS[verdict]
            lines = (self._verdict_words(verdict),) if parts else answer_lines(question, shown.answer)
            for line in lines:
                body.add(self._line(icon, token, self.tr("You answered"), line))
                icon = ""
            for number, part in enumerate(parts, 1):
                body.add(self._part(question, number, part))
            if parts and question.body.parts_tell_right:
                return
        if shown.item.is_missed:
            icon = "check"
            lines = answer_lines(question, model_answer(question))
            for line in lines:
                weight = 600 if len(lines) == 1 else 400  # many bold lines would shout
                body.add(self._line(icon, "success", self.tr("Right answer"), line, weight=weight))
                icon = ""

    def _verdict_words(self, verdict: Verdict) -> str:
        match verdict:
            case Verdict.RIGHT:
                return self.tr("Right")
            case Verdict.PARTLY:
                return self.tr("Partly right")
            case Verdict.WRONG | Verdict.UNMARKED:
                return self.tr("Not quite")
            case _:
                assert_never(verdict)

    def _part(self, question: Question, number: int, part: AnswerPart) -> AnswerLine:
        """One line, item, option or gap with its own sign and word, as in lessons."""
        icon, token = _HEADS[part.verdict]
        area = area_of(question.kind)
        verdict = {
            Verdict.RIGHT: self.tr("right"), Verdict.PARTLY: self.tr("partly right"),
        }.get(part.verdict, self.tr("not right"))  # fmt: skip
        told = area.right_part_words(part.right) if part.right else ""
        return self._line(icon, token, verdict, area.part_words(number, part.words), told=told)

    def _line(self, icon: str, token: str, label: str, words: str, weight: int = 400, told: str = "") -> AnswerLine:
        """A line; without an icon it goes on from the line above. ``told``: what would have been right."""
        self._said.append(". ".join(filter(None, (f"{label}: {words}" if icon else words, told))))
        heads = (
            self.tr("Your answer"), self.tr("You answered"), self.tr("Right answer"), self.tr("not right"),
            self.tr("partly right"),
        )  # fmt: skip
        return AnswerLine(self._theme, icon, token, label, heads, words, weight, told)


class AnswerList(Box):
    """The answers, all or the missed ones: the first at once, the others a few a turn, so that many cost nothing."""

    read_wanted = Signal(str)
    grown = Signal()

    def __init__(self, theme: Theme, answers: tuple[AnswerShown, ...]) -> None:
        super().__init__(theme)
        self._answers = list(enumerate(answers, 1))
        self._waiting: list[tuple[int, AnswerShown]] = []
        self.rows: list[AnswerRow] = []

    def show_only(self, *, missed: bool) -> None:
        """List the missed answers, or all of them."""
        self.clear()
        self.rows = []
        self._waiting = [(n, answer) for n, answer in self._answers if answer.item.is_missed or not missed]
        self._add_some(_FIRST_ROWS)

    def _add_some(self, count: int) -> None:
        for number, answer in self._waiting[:count]:
            line = AnswerRow(self._theme, number, answer)
            line.read_wanted.connect(self.read_wanted)
            self.add(Line(self._theme))
            self.add(line)
            self.rows.append(line)
        del self._waiting[:count]
        self.grown.emit()
        if self._waiting:
            QTimer.singleShot(0, self, lambda: self._add_some(_ROWS_A_TURN))


class ResultsPage(PageFrame):
    """What came of one try."""

    course_wanted = Signal()
    practice_wanted = Signal(str)
    again_wanted = Signal(str)
    read_wanted = Signal(str)
    certificate_wanted = Signal()

    def __init__(self, theme: Theme, actions: Actions) -> None:
        back = icon_button(theme, "arrow-left", self.tr("Back to the course"))
        self._course_button = Button(theme, "", "link")
        self._crumb = ShortText(theme, "small", "text")
        tools = [actions.button(action) for action in (actions.next_look, actions.settings)]
        super().__init__(theme, [back, self._course_button, (self._crumb, 1), *tools])
        for button in (back, self._course_button):
            button.clicked.connect(self.course_wanted)
        self.ring: ScoreRing | None = None
        self._answer_list = AnswerList(theme, ())
        self.main_action: QWidget | None = None

    def show_results(self, shown: ResultsShown, course_title: str, *, certificate: bool, ran_out: bool = False) -> None:
        """Show them; the missed answers first. ``ran_out``: the time was over, which is said before all else."""
        theme, results = self.theme, shown.results
        self._course_button.set_title(course_title)
        self._crumb.set_whole("›  " + results.run.form.title)
        self.column.clear()
        finished = results.finished
        share = finished.points / finished.max_points if finished.max_points > 0 else 0.0
        words = self.tr("{0} of {1}").format(shown_number(finished.points), shown_number(finished.max_points))
        self.ring = ScoreRing(theme, share, results.run.form.pass_mark / 100, passed=finished.passed, words=words)
        hero = ResultHero(theme, shown, self.ring, self._words(shown, certificate=certificate))
        aside = column(theme, self._objectives(shown), gap=24)
        if results.confident_mistakes or results.lucky_guesses:
            aside.add(self._certainty(shown))
        main = self._answers(shown) if _reviewing(shown) else self._no_answers()
        if ran_out:
            self.column.add(self._time_over(), 16)
        self.column.add(hero, 24, Split(theme, column(theme, main, "*"), column(theme, aside, "*")))
        for item in self.column.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
            item.show()
        put_in_tab_order(stops_in(self))
        self.relay()
        self.view.verticalScrollBar().setValue(0)

    def _time_over(self) -> Text:
        words = self.tr("The time is over. What you had answered was handed in, and counts.")
        said = Text(self.theme, words, "h3")
        said.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        add_reading_stop(said)
        self.main_action = said
        announce(said, words)
        return said

    def _words(self, shown: ResultsShown, *, certificate: bool) -> Box:
        theme, results = self.theme, shown.results
        finished, form = results.finished, results.run.form
        missed = len(results.missed)
        tries = self.tr("TRY {0}").format(len(results.earlier) + 1)
        title, words = self._score_words(finished, form.pass_mark)
        if missed:
            words += " " + (
                self.tr("One answer is worth another look.")
                if missed == 1
                else self.tr("%n answers are worth another look.", None, missed)
            )
        token = "success" if finished.passed else "accent_text"
        buttons = self._buttons(shown, missed, certificate=certificate)
        return column(
            theme, "*", Text(theme, f"{form.title.upper()} · {tries}", "label", token), 8,
            Text(theme, title, "display", level=1), 8, Text(theme, words, "promise", "muted"), 24, buttons, "*",
        )  # fmt: skip

    def _score_words(self, finished: AssessmentFinished, pass_mark: int) -> tuple[str, str]:
        """The result as a title, and what it comes from."""
        if finished.max_points <= 0:
            words = self.tr("Nothing in this assessment can earn points, so it can be neither passed nor failed.")
            if pass_mark == 0:
                return self.tr("You have taken part"), words
            ask = self.tr("If your course waits for it, ask the author of the course.")
            return self.tr("Handed in"), f"{words} {ask}"
        title = (
            self.tr("Passed, with {0} %").format(finished.percent)
            if finished.passed
            else self.tr("Not yet: {0} %, {1} % are needed").format(finished.percent, pass_mark)
        )
        needed = round(finished.max_points * pass_mark / 100, 2)
        points = self.tr("{0} of {1} points; {2} were needed.")
        if finished.max_points == 1:
            points = self.tr("{0} of 1 point; {2} was needed.")
        words = points.format(shown_number(finished.points), shown_number(finished.max_points), shown_number(needed))
        return title, words

    def _buttons(self, shown: ResultsShown, missed: int, *, certificate: bool) -> Wrap:
        theme, primary = self.theme, "primary"
        line: list[Button] = []
        if certificate:
            get = Button(theme, self.tr("Get your certificate"), primary, "award")
            get.clicked.connect(self.certificate_wanted)
            line.append(get)
            primary = ""
        if missed and _reviewing(shown):
            words = self.tr("Practise the %n missed ones", None, missed)
            if missed == 1:
                words = self.tr("Practise the one missed")
            kind = "" if shown.results.finished.passed else primary
            practise = Button(theme, words, kind, "rotate-ccw")
            practise.clicked.connect(lambda: self.practice_wanted.emit(shown.results.run.id))
            line.append(practise)
            primary = primary if shown.results.finished.passed else ""
        over = shown.results.finished.passed or shown.results.finished.max_points <= 0
        if not over and shown.tries_left != 0:
            again = Button(theme, self.tr("Try again"), "" if missed and _reviewing(shown) else primary)
            again.clicked.connect(lambda: self.again_wanted.emit(shown.results.run.assessment_id))
            line.append(again)
        if over and not certificate:
            go_on = Button(theme, self.tr("Back to the course"), primary)
            go_on.clicked.connect(self.course_wanted)
            line.append(go_on)
        self.main_action = line[0] if line else None
        return Wrap(theme, *line)

    def _answers(self, shown: ResultsShown) -> Card:
        theme, missed = self.theme, len(shown.results.missed)
        card = Card(theme, margins=(0, 0, 0, 8))
        only = Chip(theme, self.tr("Missed  {0}").format(missed), choosable=True)
        every = Chip(theme, self.tr("All  {0}").format(len(shown.answers)), choosable=True)
        group = QButtonGroup(card)
        for chip in (only, every):
            group.addButton(chip)
        head = Text(theme, self.tr("Your answers"), "h2", wrap=False, level=2)
        line = Beside(theme, head, row(theme, only, every, gap=8), gap=8)
        card.add(column(theme, line, margins=(24, 16, 24, 12)))
        self._answer_list = AnswerList(theme, shown.answers)
        self._answer_list.setLayoutDirection(reading_direction(shown.results.run.language))
        self._answer_list.read_wanted.connect(self.read_wanted)
        self._answer_list.grown.connect(self.relay)
        card.add(self._answer_list)
        only.clicked.connect(lambda: self._answer_list.show_only(missed=True))
        every.clicked.connect(lambda: self._answer_list.show_only(missed=False))
        (only if missed else every).setChecked(True)
        self._answer_list.show_only(missed=missed > 0)
        return card

    @property
    def rows(self) -> "list[AnswerRow]":
        """The answers that are listed so far."""
        return self._answer_list.rows

    def _no_answers(self) -> Card:
        words = self.tr("This assessment shows no single answers. The lessons stay open for reading.")
        return Card(self.theme, Text(self.theme, words, "text", "muted"))

    def _objectives(self, shown: ResultsShown) -> Card:
        theme = self.theme
        card = Card(theme, margins=(24, 16, 24, 24))
        card.add(Text(theme, self.tr("By objective"), "h2", level=2))
        for objective in shown.results.objectives:
            card.add(16)
            card.add(self._objective(objective, shown.objectives.get(objective.key, self.tr("Other questions"))))
        best = max((fact.percent for fact in (*shown.results.earlier, shown.results.finished)), default=0)
        if shown.results.earlier:
            card.add(16)
            tries = len(shown.results.earlier) + 1
            card.add(
                Text(theme, self.tr("Best so far: {0} %, in %n tries", None, tries).format(best), "small", "muted")
            )
        return card

    def _objective(self, objective: ObjectiveResult, words: str) -> Box:
        theme = self.theme
        full = 0 < objective.max_points <= objective.points
        count = self.tr("{0} of {1}").format(shown_number(objective.points), shown_number(objective.max_points))
        bar = Bar(theme, words)
        bar.set_value(objective.points / objective.max_points if objective.max_points else 0.0)
        bar.set_token("success" if full else "accent")
        told = Text(theme, count, "small", "success" if full else "muted", wrap=False)
        return column(theme, row(theme, (Text(theme, words, "small"), 1), column(theme, told, "*"), gap=12), 6, bar)

    def _certainty(self, shown: ResultsShown) -> Card:
        theme, results = self.theme, shown.results
        card = Card(theme, margins=(24, 16, 24, 24))
        card.add(Text(theme, self.tr("How sure you were"), "h2", level=2))
        lines = []
        if results.confident_mistakes:
            lines.append(self.tr("Sure, but not right: {0}. Look at these first.").format(results.confident_mistakes))
        if results.lucky_guesses:
            lines.append(self.tr("Guessed, and right: {0}. Worth reading again.").format(results.lucky_guesses))
        for words in lines:
            card.add(12)
            card.add(Text(theme, words, "text"))
        card.add(12)
        card.add(Text(theme, private_words(), "small", "muted"))
        return card


def _reviewing(shown: ResultsShown) -> bool:
    """Whether the rules allow to see single answers; practice would show what is right too."""
    form = shown.results.run.form
    return form.review and form.feedback != "none"
