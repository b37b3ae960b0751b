"""Bringing questions into a course: the page, and the planning and writing behind it, on a thread of its own."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QWidget

from lmtrainer.course.picture_size import picture_size
from lmtrainer.course.source import PictureBytes
from lmtrainer.course.text import Picture
from lmtrainer.desktop.base.background import Worker
from lmtrainer.desktop.base.feature import Context, Feature, PageKey
from lmtrainer.desktop.base.place import CoursePlace, ImportPlace, Place
from lmtrainer.desktop.ui.language import spoken, worded
from lmtrainer.desktop.ui.pictures import decoded
from lmtrainer.desktop.ui.widgets.discarding import discard
from lmtrainer.frozen import frozen
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.importing import ImportPlan, ImportRefused, Stage, Step, accept
from lmtrainer.publishing.planning_process import Cancelled, plan_in_process

if TYPE_CHECKING:
    from lmtrainer.desktop.importing.page import BringingPage

_TOLD_EVERY = 50
_T = TypeVar("_T")


@frozen
class Planning:
    """How far a plan is: ``done`` of ``total`` things of the file."""

    done: int
    total: int


class ImportController(Feature):
    """Plans what comes in, shows it, and puts it into the course."""

    planned = Signal(ImportPlan)
    _progress = Signal(Planning)

    def __init__(self, context: Context) -> None:
        super().__init__()
        self._context = context
        self._page: BringingPage | None = None
        self._worker: Worker | None = None
        self._root, self._file, self._goal, self._encoding = Path(), Path(), Goal.BANK, ""
        self._plan: ImportPlan | None = None
        self._turn = 0
        self._progress.connect(lambda planning: self.page().show_progress(planning.done, planning.total))

    def page(self) -> "BringingPage":
        """The page."""
        if self._page is None:
            from lmtrainer.desktop.importing.page import BringingPage

            page = BringingPage(self._context.theme, self._load_picture, self._context.actions)
            page.left.connect(self._leave)
            page.other_file_wanted.connect(lambda: self.choose(self._root))
            page.goal_chosen.connect(self._change_goal)
            page.encoding_chosen.connect(self._read_as)
            page.accepted.connect(self._accept)
            self._page = page
        return self._page

    def go(self, place: Place) -> None:
        """Ask for a file, and plan to bring its questions into the course."""
        if place.root is not None:
            self.choose(place.root)

    def pages(self) -> tuple[QWidget | None, ...]:
        return (self._page,)

    def leave(self, page: QWidget) -> None:
        self._leave()

    def press(self, key: PageKey, page: QWidget) -> None:
        match key:
            case PageKey.PREVIOUS:
                self.page().go_previous()
            case PageKey.NEXT:
                self.page().go_next()

    def discard_pages(self) -> None:
        self.close()
        self._worker = None
        discard(self._page)
        self._page = None

    def choose(self, root: Path) -> None:
        """Ask for a file, and plan to bring its questions into the course in ``root``."""
        file = self._context.prompts.question_file(self._context.window)
        if file is not None:
            self.begin(root, file)

    def begin(self, root: Path, file: Path) -> None:
        """Plan to bring the questions of ``file`` into the course in ``root``; nothing is written."""
        self._root, self._file, self._goal, self._encoding = root, file, Goal.BANK, ""
        self._start()
        self._context.navigation.show(self.page(), ImportPlace(root), self.tr("Bring in questions"))

    def _leave(self) -> None:
        """Back to the course; a plan that is being made is given up."""
        self._turn += 1
        self._context.navigation.go(CoursePlace(self._root))

    def close(self) -> None:
        """Stop the thread, and a plan that is being made. What is being written is written to its end."""
        self._turn += 1
        if self._worker is not None:
            self._worker.finish()

    def _run(self, work: Callable[[Callable[[], bool]], _T], done: Callable[[_T], None]) -> None:
        """Only the last thing that was asked for is shown. ``work`` is told how to find out that it is not that."""
        self._worker = self._worker or Worker("import")
        self._turn += 1
        turn = self._turn

        def outdated() -> bool:
            return turn != self._turn

        def deliver(made: _T) -> None:
            if not outdated():
                done(made)

        def failed(error: Exception) -> None:
            if isinstance(error, ImportRefused):
                if not outdated():
                    self.page().show_refused(f"{worded(error.words)} {worded(error.hint)}".strip(), error.offer)
            elif not isinstance(error, Cancelled):
                raise error

        self._worker.run(lambda: work(outdated), deliver, failed)

    def _start(self) -> None:
        root, file, goal, encoding = self._root, self._file, self._goal, self._encoding
        self._plan = None
        self.page().show_reading(file.name, root.name)

        def told(step: Step) -> None:
            if step.stage is Stage.QUESTION and step.done % _TOLD_EVERY == 0:
                self._progress.emit(Planning(step.done, step.total))

        language = spoken()
        self._run(
            lambda outdated: plan_in_process(file, root, goal, told, outdated, encoding=encoding, language=language),
            self._show_plan,
        )

    def _show_plan(self, plan: ImportPlan) -> None:
        self._plan = plan
        self.page().show_plan(plan)
        self.planned.emit(plan)

    def _change_goal(self, goal: Goal) -> None:
        if goal is not self._goal:
            self._goal = goal
            self._start()

    def _read_as(self, encoding: str) -> None:
        self._encoding = encoding
        self._start()

    def _accept(self) -> None:
        plan = self._plan
        if plan is not None:
            self.page().show_writing()
            self._run(
                lambda _outdated: accept(plan, self._context.bridge.data),
                lambda _: self._context.navigation.go(CoursePlace(plan.course)),
            )

    def _load_picture(self, picture: Picture, look: str) -> QImage:
        """A picture that has come along and lies nowhere yet."""
        data = self._plan.files.get(picture.path, b"") if self._plan else b""
        size = picture_size(data)
        return decoded(PictureBytes(*size, data)) if size else QImage()
