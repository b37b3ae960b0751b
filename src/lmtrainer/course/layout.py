"""Which files of a course are lessons, in which modules and in which order. Reading them is left to `reader`."""

import re
import unicodedata
from collections.abc import Callable, Collection
from pathlib import PurePosixPath

from lmtrainer.course.identity import order_of
from lmtrainer.course.problems import Problem
from lmtrainer.course.rules import files as rules
from lmtrainer.course.source import name_trouble
from lmtrainer.frozen import frozen

_NO_MODULES = ("media", "questions")
BANKS = "questions"
RESERVED_ENDINGS = (".mp4", ".m4v", ".webm", ".mov", ".avi", ".mkv", ".mp3", ".m4a", ".ogg", ".wav")
_NEARLY_LESSON = re.compile(r"^(?:(.+)\.(?:md|markdown|mdown|mkd|md\.txt)|(\d+[-_ ].*)\.txt)$", re.IGNORECASE)


@frozen
class Chapter:
    """A module's folder (empty for the root) and the paths of its lessons in order."""

    folder: str
    lessons: tuple[str, ...]


def laid_out(files: Collection[str], note: Callable[[Problem], None]) -> list[Chapter]:
    """The modules of a course in reading order."""
    _check_names(files, note)
    _check_endings(files, note)
    folders: dict[str, list[str]] = {}
    for path in files:
        parts = path.split("/")
        if not path.endswith(".md") or _capitals(parts[-1]):
            continue
        if parts[0] == BANKS and len(parts) == 2:
            continue
        if len(parts) > 2:
            note(rules.LESSON_TOO_DEEP.at(path))
        elif parts[0] not in _NO_MODULES:
            folders.setdefault("/".join(parts[:-1]), []).append(path)
    chapters = []
    for folder in sorted(folders, key=lambda name: (name != "", order_of(name))):
        lessons = sorted(folders[folder], key=lambda path: order_of(path.rpartition("/")[2]))
        _check_numbers(lessons, note)
        chapters.append(Chapter(folder, tuple(lessons)))
    _check_numbers([chapter.folder for chapter in chapters if chapter.folder], note)
    return chapters


def banks_of(files: Collection[str]) -> list[str]:
    """The paths of the question banks, in the order of their names."""
    names = [path.split("/") for path in files if path.endswith(".md")]
    found = ["/".join(parts) for parts in names if parts[0] == BANKS and len(parts) == 2 and not _capitals(parts[1])]
    return sorted(found, key=lambda path: order_of(path.rpartition("/")[2]))


def is_packed(path: str) -> bool:
    """Whether a file goes into a package: texts with names in capitals (README, COVERAGE …) are for authors only."""
    name = path.rpartition("/")[2]
    return not (_capitals(name.removesuffix(".txt")) and PurePosixPath(name).suffix in ("", ".md", ".txt"))


def _capitals(name: str) -> bool:
    stem = name.removesuffix(".md")
    return stem.isupper()


def _check_numbers(paths: list[str], note: Callable[[Problem], None]) -> None:
    seen: dict[int, str] = {}
    for path in paths:
        number, _ = order_of(path.rpartition("/")[2])
        if number in seen and number < 10_000:
            note(rules.NUMBER_TWICE.at(path, number=number, other=seen[number]))
        seen.setdefault(number, path)


def _check_endings(files: Collection[str], note: Callable[[Problem], None]) -> None:
    """Texts that were surely meant as lessons, and end otherwise."""
    for path in sorted(files):
        folder, _, name = path.rpartition("/")
        if path.endswith(".md") or "/" in folder or folder == "media" or _capitals(name.split(".")[0]):
            continue
        if nearly := _NEARLY_LESSON.match(name):
            note(rules.LESSON_ENDING.at(path, name=name, better=nearly.group(1) or nearly.group(2)))


def _check_names(files: Collection[str], note: Callable[[Problem], None]) -> None:
    seen: dict[str, str] = {}
    for path in sorted(files):
        for part in path.split("/"):
            if trouble := name_trouble(part):
                note(trouble.at(path, name=ascii(part[:60])))
        key = unicodedata.normalize("NFKC", path).casefold()
        if seen.setdefault(key, path) != path:
            note(rules.NAME_TWINS.at(path, other=seen[key]))
