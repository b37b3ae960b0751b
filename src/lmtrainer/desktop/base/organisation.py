"""What an organisation decides, as the window needs it: which courses are given, which may be opened, its logo."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from lmtrainer.course.model import Seal
from lmtrainer.desktop.base.background import FolderErrands
from lmtrainer.desktop.ui.pictures import Pictures
from lmtrainer.organisation.folders import courses_in, expanded
from lmtrainer.organisation.organisation import NOBODY, Organisation
from lmtrainer.study.admitting import CourseGate


class OrganisationController(QObject):
    """One for a window. `courses_found` tells that there are more given courses than before."""

    courses_found = Signal()

    def __init__(
        self,
        organisation: Organisation = NOBODY,
        bundled: tuple[Path, ...] = (),
        brought: Iterable[str] = (),
    ) -> None:
        """``brought``: the courses that the learner has on the shelf when the program starts."""
        super().__init__()
        self.organisation = organisation
        self.gate = CourseGate(organisation, bundled, [Path(course) for course in brought])
        self._given = (*self.gate.of_site, *(bundled if organisation.policy.bundled_courses else ()))
        self._found: dict[Path, tuple[Path, ...]] = {}
        self.admission = self.gate.admission

    def shelf(self, own: Iterable[str]) -> tuple[Path, ...]:
        """All courses on the shelf: those of the organisation first, the learner's ``own`` last."""
        brought = [course for course in map(Path, own) if self.admission.by_place(course) is None]
        found = (course for courses in self._found.values() for course in courses)
        return tuple(dict.fromkeys((*found, *self._given, *brought)))

    def admit(self, course: Path, seal: Seal | None = None) -> None:
        """Nothing, when a course may be opened here: see `CourseGate`. Raises `LibraryError`. For any thread."""
        self.gate.admit(course, seal)

    def look_for_courses(self, errands: FolderErrands) -> None:
        """Look into the folders that the organisation names. Each may be slow or away: nothing waits for any of them.

        `courses_found` follows for each that answers.
        """
        named = (expanded(folder) for folder in self.organisation.policy.course_folders)
        folders = [folder for folder in named if folder is not None]
        self._found = dict.fromkeys(folders, ())
        for folder in folders:
            errands.to(folder).run(partial(courses_in, folder), partial(self._take, folder))

    def _take(self, folder: Path, found: tuple[Path, ...]) -> None:
        self._found[folder] = found
        self.courses_found.emit()

    def logo(self, pictures: Pictures, look: str) -> QImage | None:
        """The site's logo in the variant for a look; None where there is none."""
        site = self.organisation.site
        if site is None or site.logo is None:
            return None
        image = pictures.load(site.folder, site.logo, look)
        return None if image.isNull() else image
