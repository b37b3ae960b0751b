"""Folders that an organisation names, and the courses in them."""

import os
import sys
from pathlib import Path

from lmtrainer.course.package_source import ENDING

MOST_COURSES = 500


def expanded(folder: str) -> Path | None:
    """The path; ~ is the user's own folder, and on Windows %NAME% a variable. None when that is no whole path."""
    path = Path(os.path.expandvars(folder) if sys.platform == "win32" else folder)
    try:
        path = path.expanduser()
    except RuntimeError:  # there is no such user, or none has a folder
        return None
    return path if path.is_absolute() else None


def courses_in(folder: Path) -> tuple[Path, ...]:
    """The folder itself when it is a course, otherwise the courses and packages in it by name; none when it is away.

    Their paths begin with ``folder`` as it was given: links are not followed, so that one sees where a course is from.
    """
    try:
        if (folder / "course.toml").is_file():
            return (folder,)
        found = [path for path in sorted(folder.iterdir()) if not path.name.startswith(".")]
        courses = [p for p in found if (p / "course.toml").is_file() or (p.suffix.casefold() == ENDING and p.is_file())]
        return tuple(courses[:MOST_COURSES])
    except OSError:
        return ()
