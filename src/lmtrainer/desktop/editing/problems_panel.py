"""The side of the preview: what is wrong in the course, the banks of questions, and the trainer's editor."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QBoxLayout, QButtonGroup, QLineEdit, QListView, QMenu

from lmtrainer.course.problems import Problem, Severity
from lmtrainer.desktop.base.editor import EditorSetting
from lmtrainer.desktop.base.editor_field import EditorField
from lmtrainer.desktop.editing.problem_rows import ProblemPainter, ProblemRow, ProblemRows
from lmtrainer.desktop.ui.accessibility.readers import announce
from lmtrainer.desktop.ui.language import worded
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.layout import Box, column, row
from lmtrainer.desktop.ui.widgets.marks import Chip, Glyph, Line
from lmtrainer.desktop.ui.widgets.pressable import ENTER_KEYS
from lmtrainer.desktop.ui.widgets.text import Text

_ALL = ""


class ProblemList(QListView):
    """Problems by file. `chosen`: clicked, or Enter; moving through the list by itself chooses nothing."""

    chosen = Signal(Problem)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.rows = ProblemRows()
        self.setModel(self.rows)
        self.setItemDelegate(ProblemPainter(theme, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(False)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Problems"))
        self.clicked.connect(self._choose)

    def _choose(self, index: QModelIndex) -> None:
        found = self.rows.go_on(index)
        if found is not None:
            self.chosen.emit(found)

    def current(self) -> Problem | None:
        """The problem that the keyboard is on."""
        index = self.currentIndex()
        found = self.rows.row(index) if index.isValid() else None
        return found.equal.first if isinstance(found, ProblemRow) else None

    def go_to(self, problem: Problem) -> None:
        """Put the keyboard's mark on a problem."""
        index = self.rows.index_of(problem)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def restyle(self) -> None:
        """Lines as high as they are at the text size in force."""
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (*ENTER_KEYS, Qt.Key.Key_Space):
            self._choose_current()
        else:
            super().keyPressEvent(event)

    def _choose_current(self) -> None:
        if self.currentIndex().isValid():
            self._choose(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


class ProblemsPanel(Box):
    """The whole side."""

    problem_chosen = Signal(Problem)
    bank_chosen = Signal(str)

    def __init__(self, theme: Theme, editor: EditorSetting) -> None:
        super().__init__(theme)
        self.setObjectName("side")
        self.setAccessibleName(self.tr("Problems"))
        self._problems: tuple[Problem, ...] = ()
        self._severity = _ALL
        self.heading = Text(theme, "", "h3", wrap=False, level=2)
        self.filter = QLineEdit()
        self.filter.setPlaceholderText(self.tr("Filter"))
        self.filter.setAccessibleName(self.tr("Filter problems by a word or a file"))
        self.filter.setClearButtonEnabled(False)
        self.filter.textChanged.connect(self._refill)
        self.chips: dict[str, Chip] = {}
        group = QButtonGroup(self)
        names = (
            (_ALL, self.tr("All")), (Severity.ERROR, self.tr("Errors")), (Severity.WARNING, self.tr("Warnings")),
            (Severity.ADVICE, self.tr("Advice")),
        )  # fmt: skip
        for severity, name in names:
            chip = Chip(theme, name, choosable=True)
            chip.setChecked(severity == _ALL)
            chip.clicked.connect(lambda _checked, chosen=str(severity): self._choose_severity(chosen))
            group.addButton(chip)
            self.chips[str(severity)] = chip
        self._chip_row = row(theme, *self.chips.values(), "*", gap=6)
        self.list = ProblemList(theme)
        self.list.chosen.connect(self.problem_chosen)
        self._none = self._empty_state(theme)
        self.banks: tuple[str, ...] = ()
        self.banks_button = Button(theme, "", "link", "layers")
        self.banks_button.clicked.connect(self._open_banks)
        self.editor_field = EditorField(theme, editor, titled=False)
        self.editor_button = Button(theme, self.tr("Your editor…"), "link", "pencil-line")
        self.editor_button.clicked.connect(self.toggle_editor)
        self.editor_field.kept.connect(lambda: self.editor_button.setFocus(Qt.FocusReason.OtherFocusReason))
        self._filters = Box(theme, [(self.filter, 1), self._chip_row], gap=10)
        self._head = Box(theme, [self.heading, (self._filters, 1)], gap=10, margins=(16, 16, 16, 10))
        links = [row(theme, self.banks_button, "*"), row(theme, self.editor_button, "*")]
        self._foot = Box(theme, links, gap=6, margins=(12, 10, 16, 10))
        self.add(self._head)
        self.add((self.list, 1))
        self.add((self._none, 1))
        self.add(Line(theme))
        self.add(self._foot)
        self._editor_place = column(theme, self.editor_field, margins=(16, 0, 16, 12))
        self._editor_place.hide()
        self.add(self._editor_place)
        self.show_problems(())

    def _empty_state(self, theme: Theme) -> Box:
        self.empty_title = Text(theme, self.tr("No problems"), "h3")
        self.empty_words = Text(theme, "", "small", "muted")
        mark = Glyph(theme, "circle-check", "success", 32)
        return column(
            theme, 24, row(theme, mark, "*"), self.empty_title, self.empty_words, "*", gap=8, margins=(16, 8, 16, 8)
        )

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """What is wrong now. The place in the list stays where its problem does."""
        before = self._problems
        self._problems = tuple(problems)
        if before != self._problems or not before:
            self._refill()
            if before != self._problems:
                announce(self, self._words())

    def show_banks(self, banks: Sequence[str]) -> None:
        """The banks that may be looked at."""
        self.banks = tuple(banks)
        self.banks_button.setVisible(bool(banks))
        self.banks_button.set_words(self.tr("Question banks: {0}…").format(len(banks)))

    def _open_banks(self) -> None:
        """A menu with their names."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for bank in self.banks:
            menu.addAction(bank.replace("&", "&&")).triggered.connect(partial(self._choose_bank, bank))
        menu.popup(self.banks_button.mapToGlobal(QPoint(0, 0)))

    def _choose_bank(self, bank: str, _checked: bool = False) -> None:
        self.bank_chosen.emit(bank)

    def set_beside(self, *, beside: bool) -> None:
        """Stand beside the page, or low below it."""
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        for part in (self._head, self._filters, self._foot):
            part.turn(down if beside else across)

    def _choose_severity(self, severity: str) -> None:
        self._severity = severity
        self._refill()

    def _refill(self) -> None:
        wanted = self.filter.text().strip().casefold()
        shown = [
            p for p in self._problems
            if self._severity in (_ALL, p.severity.value)
            and wanted in f"{p.path} {p.code} {worded(p.fault.what)} {worded(p.fault.mend)}".casefold()
        ]  # fmt: skip
        current, scrolled = self.list.current(), self.list.verticalScrollBar().value()
        self.list.rows.show_problems(shown)
        if current is not None:
            self.list.setCurrentIndex(self.list.rows.index_of(current))
        self.list.verticalScrollBar().setValue(scrolled)
        self.list.setVisible(bool(shown))
        self._none.setVisible(not shown)
        self._filters.setVisible(bool(self._problems))
        words = self.tr("Nothing is wrong with this course.")
        if self._problems:
            words = self.tr("None of the {0} fits the filter.").format(len(self._problems))
        self.empty_title.setText(self.tr("No problems") if not self._problems else self.tr("Nothing to show"))
        self.empty_words.setText(words)
        part = len(shown) != len(self._problems)
        count = self.tr("{0} of {1}").format(len(shown), len(self._problems)) if part else str(len(self._problems))
        self.heading.setText(self.tr("Problems: {0}").format(count) if self._problems else self.tr("No problems"))
        self.restyle()

    def _words(self) -> str:
        count = len(self._problems)
        return self.tr("No problems") if not count else self.tr("Problems: {0}").format(count)

    def step(self, steps: int) -> Problem | None:
        """Go to the next problem or the one before, round and round; returns it."""
        shown = self.list.rows.problems
        if not shown:
            return None
        current = self.list.current()
        at = shown.index(current) + steps if current in shown else (0 if steps > 0 else -1)
        self.list.go_to(shown[at % len(shown)])
        return shown[at % len(shown)]

    def take_focus(self) -> None:
        """Put the keyboard into the list, or where there is none, on what comes next."""
        if self.list.isHidden():
            self.editor_button.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        if self.list.current() is None:
            self.step(1)
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @property
    def editor_is_open(self) -> bool:
        """Whether the editor's command can be set now."""
        return not self._editor_place.isHidden()

    def toggle_editor(self) -> None:
        """Show where the editor's command is set, or hide it."""
        opening = self._editor_place.isHidden()
        self.editor_field.show_command()
        self._editor_place.setVisible(opening)
        if opening:
            self.editor_field.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._theme.color("sunken"))
