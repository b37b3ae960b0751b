"""The preview window: the learner's pages on a stage, tools above, problems at the side, keys for all of it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from lmtrainer.course.problems import Problem
from lmtrainer.desktop.base.course_reading import Reading
from lmtrainer.desktop.base.editor import EditorSetting, EditorTrouble, editor_words, start_editor, usual_editor
from lmtrainer.desktop.base.feature import PageKey
from lmtrainer.desktop.base.handed_out import text_of_course
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.base.reading_page import ReadingPage
from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.editing.preview_bridge import CourseRead, NotRead, PreviewBridge
from lmtrainer.desktop.editing.preview_keys import keys_text
from lmtrainer.desktop.editing.preview_pages import PreviewPages, Shown
from lmtrainer.desktop.editing.preview_tools import PreviewTools
from lmtrainer.desktop.editing.problems_panel import ProblemsPanel
from lmtrainer.desktop.editing.stage import Stage, Width
from lmtrainer.desktop.ui.theme.theme import Theme, restyle_tree
from lmtrainer.desktop.ui.widgets.marks import Line

SIDE, BELOW = 344, 250  # of the problems list, at 100 %
_BESIDE_FROM = 900  # narrower windows have the list below


class PreviewWindow(QMainWindow):
    """One course that is being edited. Nothing that is done here is kept."""

    ready = Signal()
    closed = Signal()

    def __init__(self, theme: Theme, root: Path, prompts: Prompts, editor: EditorSetting, wanted: str = "") -> None:
        """``wanted`` is the id of the lesson to begin with."""
        super().__init__()
        self.theme, self.root = theme, root
        self._prompts, self.editor, self._wanted = prompts, editor, wanted
        self.preview = PreviewBridge(root)
        self.bridge = self.preview.study
        self.stage = Stage(theme)
        self.stage.setAccessibleName(self.tr("What a learner sees"))
        self.pages = PreviewPages(theme, self.preview, prompts, self.stage)
        self.panel = ProblemsPanel(theme, editor)
        self.tools = PreviewTools(theme, root.name)
        self._reading: ReadingPage | None = None
        self._is_closed = self._was_not_read = False
        self._said_of_course = self._said_of_page = self._said_of_watching = self._page_said_of = ""
        self.setWindowTitle(self.tr("Preview: {0} – lmtrainer").format(root.name))
        self.setMinimumSize(560, 480)
        self.resize(1480, 920)
        self._build()
        self._connect()
        self._add_keys()

    def _build(self) -> None:
        self.split = QSplitter()
        self.split.setChildrenCollapsible(False)
        self.split.setHandleWidth(1)
        self.split.addWidget(self.stage)
        self.split.addWidget(self.panel)
        self.split.setStretchFactor(0, 1)
        whole = QWidget()
        stack = QVBoxLayout(whole)
        stack.setContentsMargins(0, 0, 0, 0)
        stack.setSpacing(0)
        stack.addWidget(self.tools)
        stack.addWidget(Line(self.theme))
        stack.addWidget(self.split, 1)
        self.setCentralWidget(whole)

    def _connect(self) -> None:
        tools = self.tools
        tools.answers_button.toggled.connect(lambda on: self.pages.set_answers(shown=on))
        tools.width_chosen.connect(self.stage.set_width)
        tools.edit_wanted.connect(self.edit_page)
        tools.keys_wanted.connect(self.show_keys)
        bridge = self.preview
        bridge.course_read.connect(self._show_read)
        bridge.not_read.connect(self._show_not_read)
        bridge.nothing_new.connect(self._show_nothing_new)
        bridge.reading.connect(self._show_reading)
        self.bridge.trouble.connect(self._show_trouble)
        bridge.deaf.connect(self._show_deaf)
        self.pages.shown.connect(self._show_title)
        self.pages.settings_wanted.connect(self.panel.toggle_editor)
        self.panel.problem_chosen.connect(self.open_problem)
        self.panel.bank_chosen.connect(self.pages.open_bank)
        self.theme.changed.connect(lambda _appearance: self._restyle())

    def _add_keys(self) -> None:
        for keys, slot in (
            ("F8", lambda: self.step_problem(1)),
            ("Shift+F8", lambda: self.step_problem(-1)),
            ("F5", self.preview.look),
            ("Ctrl+J", self.go_to_problems),
            ("Ctrl+E", self.edit_page),
            ("Ctrl+Shift+A", self.tools.answers_button.toggle),
            ("Ctrl+1", self.tools.widths[Width.PHONE].click),
            ("Ctrl+2", self.tools.widths[Width.TABLET].click),
            ("Ctrl+3", self.tools.widths[Width.FULL].click),
            ("Ctrl+T", self.theme.next_look),
            ("Ctrl++", lambda: self.theme.step_scale(1)),
            ("Ctrl+=", lambda: self.theme.step_scale(1)),
            ("Ctrl+-", lambda: self.theme.step_scale(-1)),
            ("Ctrl+0", lambda: self.theme.change(scale=1.0)),
            ("Ctrl+,", self.panel.toggle_editor),
            ("Ctrl+L", self.pages.go_to_course),
            ("Alt+Left", partial(self.pages.press, PageKey.PREVIOUS)),
            ("Alt+Right", partial(self.pages.press, PageKey.NEXT)),
            ("Ctrl+B", partial(self.pages.press, PageKey.OUTLINE)),
            ("Ctrl+F", partial(self.pages.press, PageKey.FIND)),
            ("F1", self.show_keys),
            ("Escape", self.pages.leave),
            ("Ctrl+W", self.close),
        ):
            QShortcut(QKeySequence(keys), self, slot)

    def start(self) -> None:
        """Read the course and show it; `ready` follows when there is something to see."""
        self.preview.start()

    # what the files say

    def _show_read(self, read: CourseRead) -> None:
        first = not self.panel.isEnabled() or self.pages.outline is None
        self.panel.show_problems(read.course.problems)
        self.panel.show_banks([bank.id for bank in read.course.banks])
        self._said_of_page = self.pages.show_read(read)
        self._page_said_of = self.pages.path
        self._said_of_course = ""
        if read.old_header:
            words = self.tr("course.toml cannot be read as it is now. The course is shown with what it said before.")
            self._said_of_course = words
        self._say()
        if first:
            self._show_first()

    def _say(self) -> None:
        """What is to be said of the course, or else of the page that is shown, or else of the watching."""
        self.stage.say(self._said_of_course or self._said_of_page or self._said_of_watching)

    def _show_first(self) -> None:
        if self._reading is not None:
            self.stage.pages.removeWidget(self._reading)
        if self._wanted:
            self.pages.open_lesson(self._wanted)
        self.ready.emit()

    def _show_not_read(self, trouble: NotRead) -> None:
        if trouble.gone:
            words = self.tr("The folder of this course is not there any more. Nothing else was changed.")
            words += " " + self.tr("What you see is how it was before; it goes on when the folder is back.")
        else:
            words = f"{trouble.message} {trouble.remedy}"
            if self.pages.outline is not None:
                words += " " + self.tr("What you see is how it was before.")
        self._said_of_course = words
        self._say()
        self._was_not_read = True
        if self.pages.outline is None:
            self.ready.emit()

    def _show_nothing_new(self) -> None:
        if self._was_not_read:
            self._was_not_read = False
            self._said_of_course = ""
            self._say()

    def _show_reading(self, reading: Reading) -> None:
        if self._reading is None:
            self._reading = ReadingPage(self.theme)
            self._reading.cancelled.connect(self.close)
            self.stage.pages.addWidget(self._reading)
            self.stage.pages.setCurrentWidget(self._reading)
        self._reading.show_reading(reading.root.name, reading.done, reading.total)

    def _show_trouble(self, trouble: Trouble) -> None:
        self.stage.say(f"{trouble.message} {trouble.remedy}")

    def _show_deaf(self) -> None:
        self._said_of_watching = self.tr("The system cannot watch all files of this course. Press F5 after saving.")
        self._say()

    def _show_title(self, shown: Shown) -> None:
        if self._said_of_page and shown.path != self._page_said_of:
            self._said_of_page = ""
            self._say()
        outline = self.pages.outline
        course = outline.info.title if outline is not None else self.root.name
        self.tools.title.set_whole(self.tr("Preview: {0}").format(course))
        self.setWindowTitle(self.tr("Preview: {0} – lmtrainer").format(shown.title))

    # problems and the editor

    def open_problem(self, problem: Problem) -> None:
        """Show a problem's place in the page, and open its file there in the editor."""
        self.pages.show_problem(problem)
        self.edit(problem.path, problem.line, problem.column)

    def step_problem(self, steps: int) -> None:
        """Show the next problem's place; the editor is left alone."""
        problem = self.panel.step(steps)
        if problem is not None:
            self.pages.show_problem(problem)

    def go_to_problems(self) -> None:
        """The keyboard goes into the list, or from there back to the page."""
        if self.panel.isAncestorOf(self.focusWidget() or self):
            self.pages.current.setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.panel.take_focus()

    def edit_page(self) -> None:
        """Open the file of the page that is shown."""
        self.edit(self.pages.path, 1, 1)

    def edit(self, path: str, line: int, column: int) -> None:
        """Open a text of the course in the trainer's editor or in a usual one; show the folder of other files."""
        text = text_of_course(self.root, path) if path else None
        if text is None:
            holder = (self.root / path).parent if path else self.root
            self._prompts.open_folder(holder if holder.is_relative_to(self.root) and holder.is_dir() else self.root)
            return
        try:
            start_editor(editor_words(self.editor.command or usual_editor(), text, line, column))
        except EditorTrouble as trouble:
            self.stage.say(f"{trouble} " + self.tr("Name your editor below the problems."))
            if not self.panel.editor_is_open:
                self.panel.toggle_editor()

    def show_keys(self) -> None:
        """Show all keys."""
        self._prompts.show(self, self.tr("Keys"), keys_text())

    # looks

    def _restyle(self) -> None:
        restyle_tree(self)
        self._place_panel()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place_panel()

    def _place_panel(self) -> None:
        """The list beside the page where there is room, below it elsewhere."""
        px = self.theme.px
        beside = self.width() >= px(_BESIDE_FROM)
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        side = px(SIDE if beside else BELOW)
        self.panel.setMinimumWidth(px(280) if beside else 0)
        self.panel.set_beside(beside=beside)
        self.tools.set_roomy(roomy=beside)
        if self.split.orientation() is not wanted or not self.isVisible():
            self.split.setOrientation(wanted)
            room = self.split.width() if beside else self.split.height()
            self.split.setSizes([max(1, room - side), side])

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.ActivationChange and self.isActiveWindow() and self.pages.outline is not None:
            self.preview.look()  # on a drive that tells of no changes, coming back is the sign

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.color("raised"))

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._is_closed:
            self._is_closed = True
            self.pages.places.clear()
            self.preview.close()
            self.closed.emit()
        super().closeEvent(event)
