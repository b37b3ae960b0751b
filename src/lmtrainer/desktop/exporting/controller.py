"""Handing courses out from the window: what as, where to, and what became of it; one file after another."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.course.model import NO_SEAL, Outline, Seal
from lmtrainer.desktop.base.background import Worker
from lmtrainer.desktop.base.course_actions import CourseAction
from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.exporting.process import Exported, NotExported, export
from lmtrainer.desktop.ui.language import spoken, worded
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.frozen import frozen
from lmtrainer.publishing.handing_out import Form, Handout
from lmtrainer.store.kept_ids import own_id
from lmtrainer.worker.process import Cancelled


@frozen
class Writing:
    """A file that is being written."""

    path: Path


State = Writing | Exported | NotExported


@frozen
class _Job:
    root: Path
    state: State


class ExportController(QObject):
    """`told` carries the folder of the course about which there is something else to say now."""

    told = Signal(Path)

    def __init__(self, theme: Theme, prompts: Prompts, window: QWidget) -> None:
        super().__init__()
        self._theme, self._prompts, self._window = theme, prompts, window
        self._worker: Worker | None = None
        self._jobs: dict[int, _Job] = {}
        self._last, self._closed = 0, False

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
            (self.tr("Questions as Moodle XML…"), "list-checks", Handout(Form.MOODLE_XML)),
            (self.tr("Questions as GIFT…"), "list-checks", Handout(Form.GIFT)),
            (self.tr("Questions as Aiken…"), "list-checks", Handout(Form.AIKEN)),
        )
        made = (CourseAction(words, icon, partial(self._choose, root, outline, form)) for words, icon, form in others)
        return (package, signed, *made)

    def _choose_key(self, root: Path, outline: Outline) -> None:
        key = self._prompts.key_file(self._window)
        if key is not None:
            self._choose(root, outline, Handout(Form.PACKAGE, key=str(key)))

    def _choose(self, root: Path, outline: Outline, handout: Handout) -> None:
        name = root.name if handout.form is Form.PACKAGE else own_id(outline.info.id) or root.name
        answers = "-answers" if handout.answers else ""  # it must not take the place of what learners get
        known = root.parent / f"{name}{answers}{handout.form.ending}"
        target = self._prompts.export_file(self._window, known)
        if target is not None:
            self.begin(root, target, handout, outline.seal)

    def begin(self, root: Path, target: Path, handout: Handout, seal: Seal = NO_SEAL) -> None:
        """Write the course, whose seal was this when it was opened, to ``target``, after what is being written."""
        self._worker = self._worker or Worker("export")
        self._last += 1
        number = self._last
        self._put({key: job for key, job in self._jobs.items() if job.root != root or isinstance(job.state, Writing)})

        def given_up() -> bool:
            return number not in self._jobs

        def failed(error: Exception) -> None:
            if given_up() and isinstance(error, (Cancelled, NotExported)):
                return
            if isinstance(error, NotExported):
                self._tell(number, root, error)
            else:
                self._settle(number)
                raise error

        def done(exported: Exported) -> None:
            if not self._closed:  # also when it was given up too late: the file is there
                self._tell(number, root, exported)

        self._tell(number, root, Writing(target))
        language = spoken()
        self._worker.run(
            lambda: export(root, target, handout, seal, cancelled=given_up, language=language), done, failed
        )

    def close(self) -> None:
        """Stop the thread; what is being written is given up."""
        self._closed = True
        self._put({})
        if self._worker is not None:
            self._worker.finish()

    def _put(self, jobs: dict[int, _Job]) -> None:
        """A new one each time: the thread looks into it."""
        self._jobs = jobs

    def _tell(self, number: int, root: Path, state: State) -> None:
        self._put({**self._jobs, number: _Job(root, state)})
        self.told.emit(root)

    def _settle(self, number: int) -> None:
        """Say no more of this; if it is being written it is given up, and there is no file then."""
        job = self._jobs.get(number)
        if job is not None:
            self._put({key: other for key, other in self._jobs.items() if key != number})
            self.told.emit(job.root)

    def notices(self, root: Path) -> tuple[Notice, ...]:
        """What there is to say about this course now, in the order in which it was asked for."""
        return tuple(self._notice(key, job.state) for key, job in sorted(self._jobs.items()) if job.root == root)

    def _notice(self, number: int, state: State) -> Notice:
        match state:
            case Writing(path=path):
                title = self.tr("Writing {0}…").format(path.name)
                notice = Notice(self._theme, "save", "info", title, self.tr("You can go on meanwhile."))
                notice.offer(self.tr("Cancel"), partial(self._settle, number))
                return notice
            case Exported() as exported:
                return self._exported(number, exported)
            case NotExported() as refused:
                words = f"{worded(refused.words)} {worded(refused.hint)}".strip()
                title = self.tr("Nothing was written")
                return self._closable(number, title, "triangle-alert", "warn", words, refused.lines)
            case _:
                assert_never(state)

    def _exported(self, number: int, exported: Exported) -> Notice:
        said = [self.tr("It is in {0}.").format(exported.path.parent)]
        if exported.signed:
            said.append(self.tr("It is signed by {0}.").format(exported.signed))
        lines = exported.lines
        if exported.more:
            lines = (*lines, self.tr("and more: lmtrainer export tells all of them"))
        lost = exported.left_out + exported.errors > 0
        title = self.tr("{0} is written").format(exported.path.name)
        icon, token = ("file-warning", "warn") if lost else ("circle-check", "success")
        words = " ".join([*said, *self._counts(exported)])
        notice = self._closable(number, title, icon, token, words, lines)
        notice.offer(self.tr("Show in its folder"), lambda: self._prompts.open_folder(exported.path.parent), once=False)
        return notice

    def _counts(self, exported: Exported) -> Iterator[str]:
        taken, changed, left_out = exported.taken, exported.changed, exported.left_out
        if taken:
            yield self.tr("It holds one question.") if taken == 1 else self.tr("It holds %n questions.", None, taken)
        if changed:
            one = self.tr("One question was changed.")
            yield one if changed == 1 else self.tr("%n questions were changed.", None, changed)
        if left_out:
            one = self.tr("One question was left out.")
            yield one if left_out == 1 else self.tr("%n questions were left out.", None, left_out)
        if exported.errors:
            one = self.tr("The course has an error, and what it concerns may be missing.")
            many = self.tr("The course has %n errors, and what they concern may be missing.", None, exported.errors)
            yield one if exported.errors == 1 else many
        if exported.packages:
            one = self.tr("A package that lies in the course’s folder was left out.")
            many = self.tr("%n packages that lie in the course’s folder were left out.", None, exported.packages)
            yield one if exported.packages == 1 else many

    def _closable(self, number: int, title: str, icon: str, token: str, words: str, lines: tuple[str, ...]) -> Notice:
        notice = Notice(self._theme, icon, token, title, words, lines)
        notice.offer(self.tr("Close"), partial(self._settle, number))
        return notice
