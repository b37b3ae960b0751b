"""The page on which questions are brought into a course: what will come, what changed on the way, and where to."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QWidget

from lmtrainer.course.marking import mark
from lmtrainer.course.questions import Question
from lmtrainer.desktop.base.actions import Actions
from lmtrainer.desktop.base.given import AnswerGiven
from lmtrainer.desktop.importing.report import ReportCard
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.picture import LoadPicture
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button, icon_button
from lmtrainer.desktop.ui.widgets.card import Card
from lmtrainer.desktop.ui.widgets.layout import Box, Flowing, Split, Wrap, column, reflow, row
from lmtrainer.desktop.ui.widgets.marks import Bar, Chip, Glyph
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.tab_order import put_in_tab_order, stops_in
from lmtrainer.desktop.ui.widgets.text import ShortText, Text
from lmtrainer.learning.progress import CourseProgress, QuestionProgress, QuestionState
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.importing import ImportPlan
from lmtrainer.study.changes import Answered, LessonAt, QuestionAt, QuestionRecord

_UNTOUCHED = QuestionProgress(QuestionState.NEW, 0.0, 0, False)
_UNMOVED = CourseProgress({}, 0, 0, 0, "", 0, 0, 0.0, False)
_NOWHERE = LessonAt(Path(), "", "")


class Shown(Flowing):
    """One question, as a learner will see it. It can be tried; nothing is kept."""

    reshaped = Signal()

    def __init__(self, theme: Theme, load_picture: LoadPicture) -> None:
        super().__init__(theme)
        self._factory = BlockFactory(theme, load_picture, lambda href: None)
        self.card: QuestionCard | None = None

    def show_question(self, question: Question, place: tuple[int, int]) -> None:
        """Another question."""
        if self.card is not None:
            self.card.hide()
            self.card.deleteLater()
        record = QuestionRecord(_UNTOUCHED, None, None, None, 0, None)
        card = self.card = QuestionCard(self.theme, self._factory, question, record, place)
        card.setParent(self)
        card.answered.connect(self._mark)
        card.resized.connect(self._reshape)
        card.show()
        self._reshape()

    def _mark(self, given: AnswerGiven) -> None:
        assert self.card is not None
        question = self.card.question
        made, asked = mark(question, given.answer), QuestionAt(_NOWHERE, question.id, question.fingerprint)
        self.card.show_answered(Answered(asked, 0, made, 0.0, None, _UNMOVED))
        self.card.go_on_button.hide()

    def _reshape(self) -> None:
        self.restyle()
        reflow(self)
        self.reshaped.emit()

    def arrange(self, width: int, *, place: bool) -> int:
        if self.card is None:
            return 0
        height = self.card.height_for(width)
        if place:
            self.card.setGeometry(0, 0, width, height)
        return height


class BringingPage(PageFrame):
    """A plan to look at, and one button that carries it out."""

    left = Signal()
    other_file_wanted = Signal()
    goal_chosen = Signal(Goal)
    encoding_chosen = Signal(str)
    accepted = Signal()

    def __init__(self, theme: Theme, load_picture: LoadPicture, actions: Actions) -> None:
        back = icon_button(theme, "arrow-left", self.tr("Back to the course"))
        course = Button(theme, self.tr("Course"), "link")
        crumb = ShortText(theme, "small", "text")
        crumb.set_whole("›  " + self.tr("Bring in questions"))
        tools = [actions.button(action) for action in (actions.next_look, actions.settings)]
        super().__init__(theme, [back, course, (crumb, 1), *tools])
        for button in (back, course):
            button.clicked.connect(self.left)
        self._load_picture = load_picture
        self._questions: tuple[Question, ...] = ()
        self._at = 0
        self.bar: Bar | None = None
        self.shown: Shown | None = None
        self.report: ReportCard | None = None
        self.accept_button = Button(theme, "")
        self.previous_button = Button(theme, "")
        self.next_button = Button(theme, "")
        self._count = Text(theme, "")

    # states

    def show_reading(self, file: str, course: str) -> None:
        """The file is being read."""
        theme = self.theme
        title = Text(theme, self.tr("Reading “{0}”").format(file), "h2", level=1)
        words = self.tr("Nothing is written to “{0}” before you have seen what would come.").format(course)
        self.bar = Bar(theme, self.tr("Reading the questions"))
        stop = Button(theme, self.tr("Cancel"))
        stop.clicked.connect(self.left)
        self._show(Card(theme, title, 8, Text(theme, words, "text", "muted"), 16, self.bar, 20, row(theme, stop, "*")))
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_progress(self, done: int, total: int) -> None:
        """How far the reading is."""
        if self.bar is not None:
            self.bar.set_value(done / total if total else 0.0)

    def show_refused(self, words: str, offer: str = "") -> None:
        """Nothing can be brought in, or could be written; ``offer`` is an encoding in which the file may be read."""
        theme = self.theme
        title = Text(theme, self.tr("These questions cannot be brought in"), "h2", level=1)
        other = Button(theme, self.tr("Choose another file"), "" if offer else "primary")
        other.clicked.connect(self.other_file_wanted)
        back = Button(theme, self.tr("Back to the course"))
        back.clicked.connect(self.left)
        buttons = [other, back]
        if offer:
            read = Button(theme, self.tr("Read it as text of Windows"), "primary")
            read.clicked.connect(lambda: self.encoding_chosen.emit(offer))
            buttons.insert(0, read)
        glyph = column(theme, Glyph(theme, "triangle-alert", "warn", 24), "*", margins=(0, 4, 0, 0))
        body = column(theme, title, 8, Text(theme, words, "text"), 20, Wrap(theme, *buttons))
        self._show(Card(theme, row(theme, glyph, (body, 1), gap=16)))
        buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def show_writing(self) -> None:
        """The questions are being written."""
        self.accept_button.setEnabled(False)
        self.accept_button.set_words(self.tr("Writing…"))

    def show_plan(self, plan: ImportPlan) -> None:
        """What would come."""
        theme = self.theme
        self._questions, self._at = plan.questions, 0
        self.report = ReportCard(theme, plan.report)
        self.report.reshaped.connect(self.relay)
        aside = column(theme, self._places(plan), self.report, gap=16)
        main = self._preview() if plan.questions else self._nothing(has_texts=bool(plan.blocks))
        self._show(self._head(plan), 24, Split(theme, column(theme, main, "*"), column(theme, aside, "*")))
        reflow(self.report.list)
        self.relay()
        if self._questions:
            self._turn_to(0)
        put_in_tab_order(stops_in(self))
        self.accept_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, *items: QWidget | int) -> None:
        self.bar = self.bar if len(items) == 1 else None
        self.shown = self.shown if len(items) > 1 else None
        self.column.clear()
        self.column.add(*items)
        for item in items:
            if isinstance(item, QWidget):
                item.show()
        self.relay()
        self.view.verticalScrollBar().setValue(0)

    # the parts of a plan

    def _head(self, plan: ImportPlan) -> Card:
        theme, count = self.theme, len(plan.questions)
        kicker = self.tr("FROM {0}").format(plan.source.upper())
        title = self.tr("One question will come") if count == 1 else self.tr("%n questions will come", None, count)
        if not count:
            title = self.tr("Text will come, and no questions") if plan.blocks else self.tr("No question can be taken")
        words = self.tr("Look them through, read what changed on the way, then bring them in. Nothing is overwritten.")
        self.accept_button = Button(theme, "", "primary", "plus")
        long = self.tr("Bring in the question") if count == 1 else self.tr("Bring in %n questions", None, count)
        if not count:
            long = self.tr("Bring in the text")
        self.accept_button.set_words(long, self.tr("Bring in"))
        self.accept_button.clicked.connect(self.accepted)
        self.accept_button.setEnabled(bool(plan.blocks))
        other = Button(theme, self.tr("Choose another file"))
        other.clicked.connect(self.other_file_wanted)
        return Card(
            theme, Text(theme, kicker, "label", "accent_text"), 8, Text(theme, title, "display", level=1), 8,
            Text(theme, words, "promise", "muted"), 20, self._goals(plan.goal), 20,
            Wrap(theme, self.accept_button, other), margins=(32, 28, 32, 28),
        )  # fmt: skip

    def _goals(self, goal: Goal) -> Box:
        theme = self.theme
        bank = Chip(theme, self.tr("As a bank"), choosable=True)
        lesson = Chip(theme, self.tr("As a lesson"), choosable=True)
        group = QButtonGroup(self.column)
        for chip, value in ((bank, Goal.BANK), (lesson, Goal.LESSON)):
            group.addButton(chip)
            chip.setChecked(value is goal)
            chip.clicked.connect(lambda _checked, chosen=value: self.goal_chosen.emit(chosen))
        told = {
            Goal.BANK: self.tr("Assessments draw from a bank; learners see its questions there only."),
            Goal.LESSON: self.tr("Learners read and answer them one after another."),
        }
        return column(theme, Wrap(theme, bank, lesson, gap=8), 8, Text(theme, told[goal], "small", "muted"))

    def _places(self, plan: ImportPlan) -> Card:
        theme = self.theme
        card = Card(theme, margins=(24, 16, 24, 20))
        card.add(Text(theme, self.tr("Where it goes"), "h3", level=2))
        pictures = sum(path.startswith("media/") for path in plan.files)
        lines = [("layers", path) for path in plan.files if path.endswith(".md")]
        if pictures:
            lines.append(("eye", self.tr("1 picture") if pictures == 1 else self.tr("%n pictures", None, pictures)))
        lines += [("file-warning", path) for path in plan.files if path.endswith(".txt")]
        for icon, words in lines or [("minus", self.tr("nowhere"))]:
            card.add(10)
            glyph = column(theme, Glyph(theme, icon, "muted", 18), "*", margins=(0, 2, 0, 0))
            card.add(row(theme, glyph, (Text(theme, words.replace("/", "/\u200b"), "small"), 1), gap=10))
        return card

    def _preview(self) -> Card:
        theme = self.theme
        self.shown = Shown(theme, self._load_picture)
        self.shown.reshaped.connect(self.relay)
        self.previous_button = icon_button(theme, "chevron-left", self.tr("The question before"))
        self.next_button = icon_button(theme, "chevron-right", self.tr("The next question"))
        self.previous_button.clicked.connect(lambda: self._turn_to(self._at - 1))
        self.next_button.clicked.connect(lambda: self._turn_to(self._at + 1))
        total = len(self._questions)
        self._count = Text(theme, self.tr("{0} of {1}").format(total, total), "small", "muted", wrap=False)
        self._count.setMinimumWidth(self._count.sizeHint().width())  # so that the buttons stand still
        head = Text(theme, self.tr("As a learner will see it"), "h3", level=2)
        note = self.tr("Try it if you like; nothing is kept.")
        return Card(
            theme,
            row(theme, (head, 1), self._count, self.previous_button, self.next_button, gap=8),
            4, Text(theme, note, "small", "muted"), 16, self.shown, margins=(24, 16, 24, 24),
        )  # fmt: skip

    def _nothing(self, *, has_texts: bool) -> Card:
        words = self.tr("The list beside says why, line by line.")
        if has_texts:
            words = self.tr("Learners read it in a lesson of its own.")
        return Card(self.theme, Text(self.theme, words, "text", "muted"))

    def _turn_to(self, index: int) -> None:
        """Show the question with this index, if there is one."""
        if self.shown is None or not 0 <= index < len(self._questions):
            return
        self._at = index
        total = len(self._questions)
        self._count.setText(self.tr("{0} of {1}").format(index + 1, total))
        self.previous_button.setEnabled(index > 0)
        self.next_button.setEnabled(index < total - 1)
        self.shown.show_question(self._questions[index], (index + 1, total))
        self.relay()
        put_in_tab_order(stops_in(self))

    def go_previous(self) -> None:
        """The question before."""
        self._turn_to(self._at - 1)

    def go_next(self) -> None:
        """The next question."""
        self._turn_to(self._at + 1)
