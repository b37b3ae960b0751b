"""Handing a course out from the window: what as, where to, and what could not be carried over."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import Outline
from lmtrainer.desktop.background import Worker
from lmtrainer.desktop.course_actions import CourseAction
from lmtrainer.desktop.export_process import Exported, NotExported, export
from lmtrainer.desktop.language import worded
from lmtrainer.desktop.prompts import Prompts
from lmtrainer.desktop.theme.theme import Theme
from lmtrainer.desktop.widgets.notice import Notice
from lmtrainer.frozen import frozen
from lmtrainer.publishing.handing_out import Form, Handout
from lmtrainer.worker.process import Cancelled


@frozen
class Writing:
    """A file that is being written."""

    path: Path


class ExportDesk(QObject):
    """`told` carries the folder of the course about which there is something else to say now."""

    told = Signal(Path)

    def __init__(self, theme: Theme, prompts: Prompts, window: QWidget) -> None:
        super().__init__()
        self._theme, self._prompts, self._window = theme, prompts, window
        self._worker: Worker | None = None
        self._turn = 0
        self._root = Path()
        self._state: Writing | Exported | NotExported | None = None

    def actions(self, root: Path, outline: Outline) -> tuple[CourseAction, ...]:
        """What a course can be handed out as, in the order of a menu."""
        package = CourseAction(
            self.tr("Package for learners…"), "package", partial(self._choose, root, outline, Handout(Form.PACKAGE))
        )
        signed = CourseAction(
            self.tr("Package, signed with your key…"), "key-round", partial(self._choose_key, root, outline)
        )
        others = (
            (self.tr("Document to print (PDF)…"), "book-open", Handout(Form.PDF)),
            (self.tr("Document with answers (PDF)…"), "book-open", Handout(Form.PDF, answers=True)),
            (self.tr("Web page to read (HTML)…"), "book-open", Handout(Form.HTML)),
            (self.tr("Web page with answers (HTML)…"), "book-open", Handout(Form.HTML, answers=True)),
            (self.tr("Questions for Moodle XML…"), "list-checks", Handout(Form.MOODLE_XML)),
            (self.tr("Questions for GIFT…"), "list-checks", Handout(Form.GIFT)),
            (self.tr("Questions for Aiken…"), "list-checks", Handout(Form.AIKEN)),
        )
        made = (CourseAction(words, icon, partial(self._choose, root, outline, form)) for words, icon, form in others)
        return (package, signed, *made)

    def _choose_key(self, root: Path, outline: Outline) -> None:
        key = self._prompts.key_file(self._window)
        if key is not None:
            self._choose(root, outline, Handout(Form.PACKAGE, key=str(key)))

    def _choose(self, root: Path, outline: Outline, handout: Handout) -> None:
        name = root.name if handout.form is Form.PACKAGE else outline.info.id or root.name
        target = self._prompts.export_file(self._window, root.parent / f"{name}{handout.form.ending}")
        if target is not None:
            self.begin(root, target, handout)

    def begin(self, root: Path, target: Path, handout: Handout) -> None:
        """Write the course to ``target``. What was being written before is given up."""
        self._worker = self._worker or Worker("export")
        self._turn += 1
        turn, self._root = self._turn, root

        def outdated() -> bool:
            return turn != self._turn

        def failed(error: Exception) -> None:
            if isinstance(error, NotExported):
                if not outdated():
                    self._tell(error)
            elif not isinstance(error, Cancelled):
                raise error

        def done(exported: Exported) -> None:
            if not outdated():
                self._tell(exported)

        self._tell(Writing(target))
        self._worker.run(lambda: export(root, target, handout, cancelled=outdated), done, failed)

    def cancel(self) -> None:
        """Give up what is being written; there is no file then."""
        self._turn += 1
        self._tell(None)

    def close(self) -> None:
        """Stop the thread; what is being written is given up."""
        self._turn += 1
        if self._worker is not None:
            self._worker.finish()

    def _tell(self, state: Writing | Exported | NotExported | None) -> None:
        self._state = state
        self.told.emit(self._root)

    def notice(self, root: Path) -> Notice | None:
        """What there is to say about this course now."""
        if root != self._root:
            return None
        match self._state:
            case None:
                return None
            case Writing(path=path):
                title = self.tr("Writing {0}…").format(path.name)
                notice = Notice(self._theme, "save", "info", title, self.tr("You can go on meanwhile."))
                notice.offer(self.tr("Cancel"), self.cancel)
                return notice
            case Exported() as exported:
                return self._exported(exported)
            case NotExported() as refused:
                words = f"{worded(refused.words)} {worded(refused.hint)}".strip()
                return self._closable(self.tr("Nothing was written"), "triangle-alert", "warn", words, refused.lines)

    def _exported(self, exported: Exported) -> Notice:
        words = self.tr("It is in {0}.").format(exported.path.parent)
        if exported.signed:
            signed = self.tr("It is signed by {0}.").format(exported.signed)
            words = f"{words} {signed}"
        lines = exported.lines
        count = len(lines) + exported.more
        if count:
            lost = (
                self.tr("One thing could not be carried over.")
                if count == 1
                else self.tr("%n things could not be carried over.", None, count)
            )
            words = f"{words} {lost}"
        if exported.more:
            lines = (*lines[:-1], self.tr("and more: lmtrainer export tells all of them"))
        title = self.tr("{0} is written").format(exported.path.name)
        token = "warn" if count else "success"
        notice = self._closable(title, "file-warning" if count else "circle-check", token, words, lines)
        notice.offer(self.tr("Show in its folder"), lambda: self._prompts.open_folder(exported.path.parent), once=False)
        return notice

    def _closable(self, title: str, icon: str, token: str, words: str, lines: tuple[str, ...]) -> Notice:
        notice = Notice(self._theme, icon, token, title, words, lines)
        notice.offer(self.tr("Close"), lambda: self._tell(None))
        return notice
