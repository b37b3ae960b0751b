"""Asks the gate about the courses that a command was given, before the command sees them."""

from collections.abc import Iterable
from pathlib import Path


def refusal(named: object) -> str:
    """Why a command may not go on with these courses, in one sentence for a terminal; empty when it may.

    ``named`` is a path or a name, or a list of them, as the command's option holds it. What is no path that exists is
    the name of a course that came along, or nothing: the command says which.
    """
    from lmtrainer.study.admitting import gate_here
    from lmtrainer.study.library import LibraryError

    gate = gate_here()
    if gate is None:
        return ""
    for path in _paths(named):
        try:
            gate.admit_unread(path if gate.admission.is_given(path) else _course_of(path))
        except LibraryError as error:
            return f"{error.message} {error.remedy}"
    return ""


def _paths(named: object) -> Iterable[Path]:
    several = named if isinstance(named, list | tuple) else [named]
    return (path for path in (Path(str(one)).absolute() for one in several) if path.exists())


def _course_of(path: Path) -> Path:
    """The course that a path belongs to, where it really is."""
    from lmtrainer.publishing.checking import target_of

    return target_of(path).root
