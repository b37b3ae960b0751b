"""What of a course may be handed to other programs: a text to the trainer's editor, a folder to the file manager.

The desktop decides by a name what it does with a file, and often that is to run it. The names are a stranger's:
``media/setup.exe``, ``lesson.desktop``, a folder ``lesson.app``, and letters that nobody sees or that turn the others
round. Nothing but what is described here ever leaves this program.
"""

import os
import stat
from pathlib import Path, PurePosixPath

from PySide6.QtCore import QUrl

from lmtrainer.course.source import SourceError, name_trouble
from lmtrainer.course.writing import place_in

LESSON = ".md"
HEADERS = ("course.toml", "module.toml")


def text_of_course(root: Path, path: str) -> Path | None:
    """A lesson or a header of the course, for a text editor; None for any other file, and for one that is a link."""
    name = PurePosixPath(path).name
    try:
        place = place_in(root, path)
        is_plain = stat.S_ISREG(place.lstat().st_mode)
    except (SourceError, OSError, ValueError):
        return None
    is_text = name in HEADERS or Path(name).suffix == LESSON
    return place if is_plain and is_text and path.isprintable() else None


def folder_address(path: Path) -> QUrl | None:
    """The address by which the file manager shows this folder; None where there is none.

    A folder that is called like a program or a document (on a Mac some are) is not opened but shown in its own folder.
    The address ends with a stroke: Windows would start ``course.exe`` beside a folder ``course`` that is named without.
    """
    place = Path(os.path.realpath(path))
    if not place.is_dir():
        return None
    while place != place.parent and _is_opened_by_its_name(place.name):
        place = place.parent
    return QUrl.fromLocalFile(f"{place.as_posix().rstrip('/')}/")


def _is_opened_by_its_name(name: str) -> bool:
    called_like_a_file = any(letter.isalpha() or letter == "{" for letter in Path(name).suffix)
    return called_like_a_file or name_trouble(name) is not None or not name.isprintable()
