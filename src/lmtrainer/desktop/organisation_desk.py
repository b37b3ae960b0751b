"""What an organisation decides, as the window needs it: which courses are given, which may be opened, its logo."""

from collections.abc import Iterable
from functools import partial
from pathlib import Path
from typing import assert_never

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from lmtrainer.course.model import Seal, SealState
from lmtrainer.desktop.background import FolderErrands
from lmtrainer.desktop.pictures import Pictures
from lmtrainer.organisation.admission import Admission, Refusal
from lmtrainer.organisation.folders import courses_in, expanded
from lmtrainer.organisation.organisation import NOBODY, Organisation
from lmtrainer.study.library import LibraryError


class OrganisationDesk(QObject):
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
        site = organisation.site
        mine = site.courses if site is not None else ()
        self._given = (*mine, *(bundled if organisation.policy.bundled_courses else ()))
        self._found: dict[Path, tuple[Path, ...]] = {}
        self.admission = Admission(organisation.in_force, (*mine, *bundled), [Path(course) for course in brought])

    def shelf(self, own: Iterable[str]) -> tuple[Path, ...]:
        """All courses on the shelf: those of the organisation first, the learner's ``own`` last."""
        brought = [course for course in map(Path, own) if self.admission.by_place(course) is None]
        found = (course for courses in self._found.values() for course in courses)
        return tuple(dict.fromkeys((*found, *self._given, *brought)))

    def admit(self, course: Path, seal: Seal | None = None) -> None:
        """Nothing, when a course may be opened here: by its place, and as soon as it was read by its signature.

        Raises `LibraryError`, which says what happened and what to do. For any thread.
        """
        refusal = self.admission.by_place(course)
        if refusal is None and seal is not None:
            refusal = self.admission.by_signature(course, seal.key if seal.state is SealState.SIGNED else "")
        if refusal is not None:
            raise LibraryError(self._happened(refusal).format(course.name), self._remedy())

    def _happened(self, refusal: Refusal) -> str:
        match refusal:
            case Refusal.OTHER_COURSES:
                return self.tr("“{0}” is not one of the courses that your organisation gives.")
            case Refusal.NOT_SIGNED:
                return self.tr("“{0}” is not signed, and your organisation opens signed courses only.")
            case Refusal.SIGNED_BY_ANOTHER:
                return self.tr("“{0}” is signed by somebody whom your organisation does not list.")
            case _:
                assert_never(refusal)

    def _remedy(self) -> str:
        contact = self.organisation.support_contact
        return self.tr("Ask for it: {0}").format(contact) if contact else self.tr("Ask your organisation for it.")

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
