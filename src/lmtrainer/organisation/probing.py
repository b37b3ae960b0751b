"""Goes to the folders that a policy names, and says what is wrong there. Whatever hangs, it ends."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Thread
from time import monotonic

from lmtrainer.course.package_source import ENDING
from lmtrainer.frozen import frozen
from lmtrainer.organisation.folders import courses_in
from lmtrainer.organisation.policy import Policy
from lmtrainer.organisation.review import NamedFolder, Remark, folders_in, tangled
from lmtrainer.plain_file import without_links

PATIENCE_S = 5.0
MOST_NAMED = 3


@frozen
class Seen:
    """What was found in a folder: what to say of it, and where it really is, None where it is not there."""

    remarks: tuple[Remark, ...]
    real: Path | None = None


Look = Callable[[NamedFolder], Seen]


def probed(policy: Policy, patience_s: float = PATIENCE_S, look: Look | None = None) -> tuple[Remark, ...]:
    """What is wrong with the folders of a policy, as this user finds them.

    All are looked at together, and no longer than ``patience_s`` seconds; who does not answer by then is said to hang.
    A file is made in a folder that is written to, and removed again. ``look`` looks at one folder.
    """
    folders = tuple(folder for folder in folders_in(policy) if folder.path is not None)
    answers: dict[int, Seen] = {}
    look = look or looked_at

    def go(number: int, folder: NamedFolder) -> None:
        answers[number] = look(folder)

    # threads that are not waited for at the end: a call into a dead share may never come back
    threads = [Thread(target=go, args=one, daemon=True) for one in enumerate(folders)]
    for thread in threads:
        thread.start()
    until = monotonic() + patience_s
    for thread in threads:
        thread.join(max(0.0, until - monotonic()))
    seen = dict(answers)
    hangs = f"does not answer within {patience_s:g} seconds. Is its server on, and the network there?"
    found: list[Remark] = []
    for number, folder in enumerate(folders):
        one = seen.get(number)
        found += one.remarks if one else [Remark(folder.key, f"“{folder.written}” {hangs}")]
    written = {str(remark) for remark in tangled(folders)}
    real = tuple(NamedFolder(f.key, f.written, seen[n].real) for n, f in enumerate(folders) if n in seen)
    return (*found, *(remark for remark in tangled(real) if str(remark) not in written))


def looked_at(folder: NamedFolder) -> Seen:
    """What is to say about one folder, by its key. Raises nothing; may never come back."""
    assert folder.path is not None
    try:
        real = without_links(folder.path)
        words = _said(folder.key, folder.path)
    except OSError as error:
        real, words = None, [f"cannot be reached: {error.strerror or error}."]
    return Seen(tuple(Remark(folder.key, f"“{folder.written}” {one}") for one in words), real)


def _said(key: str, path: Path) -> list[str]:
    if key == "data_folder" and not path.exists():
        parent = next(parent for parent in path.parents if parent.exists())
        return [] if os.access(parent, os.W_OK | os.X_OK) else ["is not there, and this user may not make it."]
    if not path.exists():
        return ["is not there. It is not made by the program: make it, or connect the share."]
    if not path.is_dir():
        return ["is a file. Name a folder."]
    if key == "course_folders":
        next(path.iterdir(), None)  # raises where it may not be read
        return courses_said(path) or ([] if courses_in(path) else ["holds no course."])
    return [] if _can_be_written(path) else ["cannot be written by this user. Give everybody who learns that right."]


def _can_be_written(folder: Path) -> bool:
    try:
        with tempfile.NamedTemporaryFile(prefix=".lmtrainer-", dir=folder):
            return True
    except OSError:
        return False


def courses_said(folder: Path) -> list[str]:
    """What is wrong with where courses lie in a folder of courses. Raises `OSError`."""
    if (folder / "course.toml").is_file():
        beside = [p.name for p in sorted(folder.iterdir()) if p.suffix.casefold() == ENDING or _is_course(p)]
        if beside:
            return [f"is a course itself, so nobody finds {_list(beside)} in it. Put each course beside the others."]
        return []
    deeper = [p for p in sorted(folder.iterdir()) if p.is_dir() and not _is_course(p) and _holds_courses(p)]
    if deeper:
        inside = _list([f"{one.name}/{courses_in(one)[0].name}" for one in deeper])
        return [
            f"holds courses one level too deep, where nobody finds them: {inside}. Move them up, or name that folder."
        ]
    return []


def _is_course(path: Path) -> bool:
    return (path / "course.toml").is_file()


def _holds_courses(path: Path) -> bool:
    return not path.name.startswith(".") and bool(courses_in(path))


def _list(names: list[str]) -> str:
    more = len(names) - MOST_NAMED
    return ", ".join(f"“{name}”" for name in names[:MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
