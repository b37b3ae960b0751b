"""Brings results and copies of back-ups to the organisation's folders, beside everything else and without a word."""

from collections.abc import Callable, Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from lmtrainer.desktop.base.background import FolderErrands
from lmtrainer.desktop.base.study_bridge import StudyBridge
from lmtrainer.learning.progress import CourseProgress
from lmtrainer.organisation.account import account_name
from lmtrainer.organisation.folders import expanded
from lmtrainer.organisation.policy import Policy
from lmtrainer.study.backup_copies import copy_newest
from lmtrainer.study.changes import CourseOpened, Shelf
from lmtrainer.study.elsewhere import brought_to
from lmtrainer.study.results import ResultsBook, deliver

AGAIN_MS = 300_000
_RESULTS, _BACKUPS = "results", "back-ups"


class Deliveries(QObject):
    """Where a folder is away, what belongs there is kept and brought later. ``settled`` tells whether all is there."""

    settled = Signal(bool)

    def __init__(
        self,
        bridge: StudyBridge,
        policy: Policy,
        roots: Callable[[], tuple[Path, ...]],
        errands: FolderErrands,
        again_ms: int = AGAIN_MS,
    ) -> None:
        super().__init__()
        self._bridge, self._roots, self._errands = bridge, roots, errands
        self._results = expanded(policy.results_folder) if policy.results_folder else None
        self._backups = expanded(policy.backup_folder) if policy.backup_folder else None
        self._user = account_name()
        self._book = ResultsBook(bridge.data, self._user)
        self._completed: dict[Path, bool] = {}
        self._gathered: frozenset[Path] = frozenset()
        self._under_way: set[str] = set()
        self._away: set[str] = set()
        self._wanted_again: set[str] = set()
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(again_ms)
        self._again.timeout.connect(self.bring)
        bridge.course_opened.connect(self._course_opened)
        bridge.shelf_changed.connect(self._shelf_changed)
        bridge.answer_saved.connect(lambda answered: self._look(answered.asked.lesson.root, answered.progress))
        bridge.progress_changed.connect(lambda made: self._look(made.root, made.progress))
        bridge.results_changed.connect(self.gather)
        bridge.care.backed_up.connect(lambda _name: self.bring())
        bridge.care.brought = brought_to(self._results, self._backups, self._book.owner)
        bridge.care.deleted.connect(self._book.read_again)
        bridge.opened.connect(lambda _opened: self._book.read_again())

    @property
    def owner(self) -> str:
        """This user on this computer, as the organisation's folders name them."""
        return self._book.owner

    def gather(self) -> None:
        """Look through the record for what is new, and bring it."""
        self._bridge.gather_results(self._roots(), self._user, self._book.note, self._gathered_from)

    def _gathered_from(self, roots: frozenset[Path]) -> None:
        self._gathered |= roots
        self.bring()

    def _met(self, roots: Iterable[Path]) -> None:
        """These courses are known here: what the record, which may be older, holds of new ones is told too."""
        if not self._gathered.issuperset(roots):
            self.gather()

    def bring(self) -> None:
        """Bring everything to its folder; what is there already costs a look.

        While a folder does not answer, one errand more waits for it, however often there is something to bring.
        """
        for what in (_RESULTS, _BACKUPS):
            self._bring(what)
        if not self._under_way:
            self.settled.emit(True)

    def finish(self) -> None:
        """The program ends: bring what was made just now too, behind what is under way; nobody hears of that."""
        self._under_way.clear()
        self.bring()

    def _bring(self, what: str) -> None:
        if what in self._under_way:
            self._wanted_again.add(what)
            return
        self._wanted_again.discard(what)
        if what == _RESULTS and self._results is not None and self._book.text:
            folder, job = self._results, partial(deliver, self._book.text, self._results, self._book.name)
        elif what == _BACKUPS and self._backups is not None:
            folder, job = self._backups, partial(copy_newest, self._bridge.data, self._backups, self._book.owner)
        else:
            return
        self._under_way.add(what)
        self._errands.to(folder).run(job, partial(self._brought, what))

    def _course_opened(self, opened: CourseOpened) -> None:
        self._completed[opened.root] = opened.progress.completed
        self._met([opened.root])

    def _shelf_changed(self, shelf: Shelf) -> None:
        self._met(course.root for course in shelf.courses if course.outline is not None)

    def _look(self, root: Path, progress: CourseProgress) -> None:
        if progress.completed and not self._completed.get(root, False):
            self.gather()
        self._completed[root] = progress.completed

    def _brought(self, what: str, is_there: bool) -> None:
        self._under_way.discard(what)
        self._away.discard(what)
        if not is_there:
            self._away.add(what)
            self._again.start()
        if what in self._wanted_again:
            self._bring(what)
        if not self._under_way:
            self.settled.emit(not self._away)
