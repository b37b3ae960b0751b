"""Which courses are on the shelf: those of the organisation and of the program, and those that the learner brought."""

from functools import partial
from pathlib import Path

from lmtrainer.desktop.base.background import within
from lmtrainer.desktop.base.open_course import ANSWER_S
from lmtrainer.desktop.base.organisation import OrganisationController
from lmtrainer.desktop.base.settings_keeper import SettingsKeeper
from lmtrainer.organisation.finding import place_of


class CourseShelf:
    """The learner's own courses are kept in the settings; all others are given."""

    def __init__(self, organisation: OrganisationController, settings: SettingsKeeper) -> None:
        self._organisation, self._settings = organisation, settings

    @property
    def roots(self) -> tuple[Path, ...]:
        """The folders and packages of all courses on the shelf."""
        return self._organisation.shelf(self._settings.now.courses)

    def is_given(self, root: Path) -> bool:
        """Whether a course came along, and is not the learner's own."""
        return self._organisation.admission.is_given(root)

    def place_of(self, named: Path) -> Path:
        """The place of a course of which somebody outside the window named the path: what that leads to now."""
        try:
            return within(ANSWER_S, partial(place_of, named, self.is_given))
        except OSError:  # its disk does not answer now: the window opens it, and says how that goes
            return named.absolute()

    def has_brought(self, root: Path) -> bool:
        """Whether the learner put this course on the shelf, and so may take it off."""
        return str(root) in self._settings.now.courses

    def add(self, root: Path) -> None:
        """Put a course on the shelf, if it is not there anyhow."""
        if root not in self.roots and not self.is_given(root):
            self._settings.change(courses=(*self._settings.now.courses, str(root)))

    def take_off(self, root: Path) -> None:
        """Take a course off the shelf. Its files stay, and what was learnt in it."""
        self._settings.change(courses=tuple(course for course in self._settings.now.courses if course != str(root)))
