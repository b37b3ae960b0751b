"""Asks the gate about the courses that a command was given, and hands on what was let in: that, and nothing else."""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.course.folder_source import FolderSource
    from lmtrainer.course.source import Source
    from lmtrainer.study.admitting import CourseGate


@frozen
class Admitted:
    """What the gate let in. ``named`` takes the place of what the person wrote: the paths have no link in them.

    ``sources`` are the packages whose signature was asked for, opened.
    """

    named: object
    sources: "Mapping[Path, Source]"

    def source(self, root: Path) -> "Source":
        """The course at one of these paths: the very one whose signature was read. Raises `SourceError`."""
        from lmtrainer.course.opening import open_source

        return self.sources.get(root) or open_source(root)

    def folder(self, root: Path) -> "FolderSource":
        """The course at one of these paths, for what works on folders only. Raises `SourceError`.

        What was let in as a package is none, whatever lies in its place meanwhile: a folder has no signature.
        """
        from lmtrainer.course.folder_source import FolderSource
        from lmtrainer.course.rules.files import FOLDER_MISSING
        from lmtrainer.course.source import SourceError

        if not self.is_folder(root):
            raise SourceError(FOLDER_MISSING.of(path=root))
        return FolderSource(root)

    def is_folder(self, root: Path) -> bool:
        """Whether there is a folder, and one was let in."""
        return root not in self.sources and root.is_dir()


def admitted(named: object) -> Admitted:
    """What a command may go on with. Raises `LibraryError` for a course that policy refuses.

    ``named`` is a path or a name, or a list of them, as the command's option holds it. Where policy lets everything be
    opened it is handed on as it is; otherwise each is looked for here once, and by its place and signature let in or
    not: a link that is exchanged afterwards leads nobody elsewhere.
    """
    from lmtrainer.study.admitting import gate_here

    gate = gate_here()
    if gate is None:
        return Admitted(named, {})
    sources: dict[Path, Source] = {}
    if isinstance(named, list):
        return Admitted([_let_in(one, gate, sources) for one in named], sources)
    return Admitted(_let_in(named, gate, sources), sources)


def _let_in(named: object, gate: "CourseGate", sources: "dict[Path, Source]") -> object:
    """Where a course, or a file of one, really is; as text where it was named by a text."""
    from lmtrainer.publishing.checking import target_of

    path = _found(named)
    target = target_of(path)
    given = gate.admission.is_given(path)
    source = gate.admit_unread(path if given else target.root)
    if source is not None:
        sources[target.root] = source
    real = target.root / target.only
    return str(real) if isinstance(named, str) else real


def _found(named: object) -> Path:
    """The whole path of what was named: what is not there now is not looked for again. Raises `LibraryError`."""
    from lmtrainer.organisation.finding import find_course
    from lmtrainer.said import Said
    from lmtrainer.study.library import LibraryError

    path = Path(str(named)).absolute()
    if path.exists():
        return path
    found = find_course(str(named))
    if found is None:
        raise LibraryError(Said("Course", "There is no course “{0}”.").of(named), "")
    return found
