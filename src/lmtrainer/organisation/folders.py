"""Folders that an organisation names, and the courses in them."""

import re
import sys
from pathlib import Path

from lmtrainer.course.package_source import ENDING
from lmtrainer.organisation.account import Variable, home_folder, system_variable
from lmtrainer.plain_file import without_links
from lmtrainer.resources import bundled

MOST_COURSES = 500
_VARIABLE = re.compile("%([^%]+)%")


def expanded(folder: str, windows: bool = sys.platform == "win32", variable: Variable = system_variable) -> Path | None:
    """The path of a folder that a policy names; None when that is no whole path on this system.

    ~ is the account's own folder as the system knows it, and on Windows %NAME% a variable of the system: what a
    learner sets in the environment leads nowhere else.
    """
    whole: str | None = folder
    if folder.startswith("~"):
        account, rest = re.match(r"~([^/\\]*)(.*)", folder, re.DOTALL).groups()  # type: ignore[union-attr]
        home = home_folder(account)
        whole = f"{home}{rest}" if home is not None else None
    elif windows:
        whole = _filled_in(folder, variable)
    path = Path(whole) if whole else None
    return path if path is not None and path.is_absolute() else None


def _filled_in(folder: str, variable: Variable) -> str | None:
    """The text with the value of each variable in it; None where one of them is not known."""
    values = {name: variable(name) for name in _VARIABLE.findall(folder)}
    if not all(values.values()):
        return None
    return _VARIABLE.sub(lambda found: str(values[found[1]]), folder)


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


def bundled_courses() -> tuple[Path, ...]:
    """The courses that come with the program."""
    folder = bundled("courses")
    return tuple(without_links(path) for path in sorted(folder.iterdir()) if (path / "course.toml").is_file())
