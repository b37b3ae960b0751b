"""A course by what a person calls it."""

from contextlib import suppress
from pathlib import Path

from lmtrainer.organisation.folders import bundled_courses, courses_in
from lmtrainer.organisation.places import Places, installed_places
from lmtrainer.organisation.site import COURSES


def find_course(name: str, places: Places | None = None) -> Path | None:
    """A course folder or package by its path, or a course of the site or of the program by its name."""
    path = Path(name)
    with suppress(OSError):  # a name that no file can have, or in a folder that nobody may look into
        if path.exists():
            return path.resolve()
    site = (places or installed_places()).site
    given = courses_in(site.resolve() / COURSES) if site is not None else ()
    return next((root for root in (*given, *bundled_courses()) if root.name == name), None)
