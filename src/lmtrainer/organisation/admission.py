"""Whether a course may be opened here: by where it comes from, and by whose signature it has."""

from collections.abc import Callable, Collection
from enum import StrEnum
from pathlib import Path

from lmtrainer.organisation.folders import expanded
from lmtrainer.organisation.policy import PolicyInForce

SignedBy = Callable[[Path], str | None]


class Refusal(StrEnum):
    """Why a course is not opened."""

    OTHER_COURSES = "other courses are not opened here"
    NOT_SIGNED = "it is not signed"
    SIGNED_BY_ANOTHER = "it is signed by a key that is not trusted"


def signed_by_nobody(_course: Path) -> str | None:
    """For courses that have no signature: a folder never has one."""
    return None


class Admission:
    """What may be opened. ``given`` are the courses of the program and of the site.

    ``signed_by`` is asked for a course only where a signature decides: it gives the public key (base64) whose
    signature over the whole package was found to be good, or None.
    """

    def __init__(
        self, in_force: PolicyInForce, given: Collection[Path] = (), signed_by: SignedBy = signed_by_nobody
    ) -> None:
        self._in_force, self._given, self._signed_by = in_force, frozenset(given), signed_by
        folders = (expanded(folder) for folder in in_force.policy.course_folders)
        self._folders = frozenset(folder for folder in folders if folder is not None)

    def is_given(self, course: Path) -> bool:
        """Whether a course is the program's, the site's, or in a folder that the organisation names."""
        return course in self._given or course in self._folders or course.parent in self._folders

    def refusal(self, course: Path, on_shelf: bool) -> Refusal | None:
        """Why a course may not be opened; None when it may.

        ``on_shelf``: the learner brought it before. While a key cannot be read, what was brought stays open.
        """
        policy = self._in_force.policy
        if self.is_given(course):
            return None
        if not policy.other_courses and not self._excused("other_courses", on_shelf):
            return Refusal.OTHER_COURSES
        unsure = "signed_packages" if "signed_packages" in self._in_force.unreadable else "trusted_keys"
        if not policy.signed_packages or self._excused(unsure, on_shelf):
            return None
        key = self._signed_by(course)
        if key is None:
            return Refusal.NOT_SIGNED
        return None if key in policy.trusted_keys else Refusal.SIGNED_BY_ANOTHER

    def _excused(self, key: str, on_shelf: bool) -> bool:
        return on_shelf and key in self._in_force.unreadable
