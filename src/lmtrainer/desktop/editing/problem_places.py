"""The place of a problem on the page: a mark beside its paragraph or block, scrolled into sight."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from lmtrainer.course.model import Course, Lesson
from lmtrainer.course.problems import Problem
from lmtrainer.course.questions import Question
from lmtrainer.desktop.editing.place import block_at, paragraph_at
from lmtrainer.desktop.editing.place_mark import PlaceMark
from lmtrainer.desktop.editing.preview_bridge import PreviewBridge
from lmtrainer.desktop.editing.problem_rows import severity_token
from lmtrainer.desktop.lesson.controller import LessonController
from lmtrainer.desktop.ui.blocks.prose import ProseBlock
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.store.held_catalogue import assessment_sheet, bank_sheet

FROM_TOP = 96  # where a place is scrolled to, in pixels at 100 %


class ProblemPlaces(QObject):
    """Marks one problem at a time on the lesson page."""

    def __init__(self, theme: Theme, lessons: LessonController, bridge: PreviewBridge) -> None:
        super().__init__()
        self._theme, self._lessons, self._bridge = theme, lessons, bridge
        self._wanted: Problem | None = None
        self.mark = PlaceMark(theme)

    def want(self, problem: Problem) -> None:
        """Mark this problem as soon as its page is there."""
        self._wanted = problem

    def clear(self) -> None:
        """Mark nothing."""
        self.mark.clear()

    def mark_wanted(self, lesson: Lesson) -> None:
        """This lesson is on the page: mark the problem that was wanted, if it is in there."""
        problem, self._wanted = self._wanted, None
        if problem is None or problem.path != lesson.path:
            return
        page = self._lessons.page()
        page.flow.build_all()
        own = [b for b in lesson.blocks if not isinstance(b, Question) or b.path == problem.path]  # the rest is drawn
        number = block_at(own, problem.line)
        if number is not None:
            block, widget = own[number], page.flow.blocks[number]
            self.mark.show_beside(widget, severity_token(problem.severity))
            if isinstance(widget, ProseBlock):
                self._bridge.read_lines(problem.path, lambda lines: self._narrow(lines, block.line, problem))
            QTimer.singleShot(0, self, self._scroll_there)

    def _narrow(self, lines: Sequence[str], first: int, problem: Problem) -> None:
        """The problem is in a run of prose: mark its paragraph only."""
        widget = self.mark.block
        if isinstance(widget, ProseBlock):
            paragraphs = widget.paragraphs()
            here = paragraphs[min(paragraph_at(lines, first, problem.line), len(paragraphs) - 1)]
            self.mark.narrow(here.top, here.height)
            self._scroll_there()

    def _scroll_there(self) -> None:
        if self.mark.block is None:
            return
        view, place = self._lessons.page().view, self.mark.geometry()
        bar, high = view.verticalScrollBar(), view.viewport().height()
        if not bar.value() <= place.top() <= bar.value() + high - min(place.height(), high // 2):
            bar.setValue(place.top() - self._theme.px(FROM_TOP))


def sheet_of(course: Course, path: str) -> str:
    """The id of the lesson or the sheet that shows a file; empty where none does."""
    for lesson in course.lessons:
        if lesson.path == path:
            return assessment_sheet(lesson.id) if lesson.assessment is not None else lesson.id
    return next((bank_sheet(bank.id) for bank in course.banks if bank.path == path), "")
