"""The one gate through which every course goes that is opened, shown, taken apart or written out on this computer."""

from collections.abc import Collection
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, assert_never

from lmtrainer.course.model import NO_SEAL, Seal, SealState
from lmtrainer.organisation.admission import Admission, Refusal
from lmtrainer.organisation.folders import bundled_courses
from lmtrainer.organisation.organisation import Organisation, organisation_at
from lmtrainer.organisation.places import installed_places
from lmtrainer.said import Said
from lmtrainer.study.library import LibraryError

if TYPE_CHECKING:
    from lmtrainer.course.source import Source
    from lmtrainer.study.compiling import Compiled


class CourseGate:
    """What an organisation lets be opened, and why not. For any thread: it never changes.

    ``bundled`` are the courses that come with the program, ``brought`` those that a learner had on the shelf when the
    program started (see `Admission`); ``of_site`` are the site's.
    """

    def __init__(self, organisation: Organisation, bundled: Collection[Path], brought: Collection[Path] = ()) -> None:
        self.of_site = organisation.site.courses if organisation.site is not None else ()
        self.admission = Admission(organisation.in_force, (*self.of_site, *bundled), brought)
        self._contact = organisation.support_contact

    def admit(self, course: Path, seal: Seal | None = None) -> None:
        """Nothing, when a course may be opened here: by its place, and as soon as it was read by its signature.

        Raises `LibraryError`, which says what happened and whom to ask.
        """
        refusal = self.admission.by_place(course)
        if refusal is None and seal is not None:
            refusal = self.admission.by_signature(course, seal.key if seal.state is SealState.SIGNED else "")
        if refusal is not None:
            raise LibraryError(_happened(refusal).of(course.name), self._remedy())

    def admit_unread(self, course: Path) -> "Source | None":
        """As `admit`, for a course of which nobody has read the signature: it is read, where it matters.

        Then the source is returned that was read: what it gives from now on is what was signed, whatever comes to lie
        at the path. A package that cannot be read counts as not signed. Raises `LibraryError`.
        """
        self.admit(course)
        if not self.admission.wants_signature(course):
            return None
        from lmtrainer.course.opening import open_source
        from lmtrainer.course.seal import seal_of
        from lmtrainer.course.source import SourceError

        source: Source | None = None
        seal = Seal(SealState.UNSIGNED)
        with suppress(SourceError):
            source = open_source(course)
            seal = seal_of(source)
        self.admit(course, seal)
        return source

    def admit_folder(self, course: Path) -> None:
        """As `admit`, for what works on folders only: these have no signature, whatever lies at the path meanwhile."""
        self.admit(course, NO_SEAL)

    def read(self, course: Path) -> "Compiled":
        """Read a course that is let in by its place, and by the signature of what was read. Raises `LibraryError`.

        Raises `CourseUnreadable`, too.
        """
        from lmtrainer.study.compiling import compile_course

        self.admit(course)
        compiled = compile_course(course)
        self.admit(course, compiled.course.seal)
        return compiled

    def _remedy(self) -> Said:
        if self._contact:
            return Said("Organisation", "Ask for it: {0}").of(self._contact)
        return Said("Organisation", "Ask your organisation for it.")


def _happened(refusal: Refusal) -> Said:
    match refusal:
        case Refusal.OTHER_COURSES:
            return Said("Organisation", "“{0}” is not one of the courses that your organisation gives.")
        case Refusal.NOT_SIGNED:
            return Said("Organisation", "“{0}” is not signed, and your organisation opens signed courses only.")
        case Refusal.SIGNED_BY_ANOTHER:
            return Said("Organisation", "“{0}” is signed by somebody whom your organisation does not list.")
        case _:
            assert_never(refusal)


def gate_here() -> CourseGate | None:
    """The gate of this computer for a command; None where policy lets everything be opened."""
    organisation = organisation_at(installed_places())
    if organisation.policy.other_courses and not organisation.policy.signed_packages:
        return None
    return CourseGate(organisation, bundled_courses())
