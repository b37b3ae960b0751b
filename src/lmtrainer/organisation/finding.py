"""What somebody names to be opened -> where that course is."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from lmtrainer.organisation.folders import bundled_courses, courses_in
from lmtrainer.organisation.places import Places, installed_places
from lmtrainer.organisation.site import COURSES
from lmtrainer.plain_file import without_links

IsGiven = Callable[[Path], bool]


def place_of(path: Path, is_given: IsGiven) -> Path:
    """The place by which a course is judged and opened, of which somebody named the path; it is looked at once.

    As it is named where the organisation gives it, which alone puts links there; else where it really is, so that a
    link that is exchanged later leads nobody elsewhere. Raises `OSError`.
    """
    whole = path.absolute()
    return whole if is_given(whole) else without_links(whole)


def find_course(name: str, places: Places | None = None, is_given: IsGiven = lambda course: False) -> Path | None:
    """A course folder or package by its path (see `place_of`), or a course of the site or the program by its name."""
    path = Path(name)
    with suppress(OSError):  # a name that no file can have, or in a folder that nobody may look into
        if path.exists():
            return place_of(path, is_given)
    site = (places or installed_places()).site
    given = courses_in(without_links(site) / COURSES) if site is not None else ()
    return next((root for root in (*given, *bundled_courses()) if root.name == name), None)
