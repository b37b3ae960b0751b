"""Whether a course may be opened here: by where it comes from, and by whose signature it has."""

from collections.abc import Collection
from enum import StrEnum
from pathlib import Path

from lmtrainer.organisation.folders import expanded
from lmtrainer.organisation.policy import PolicyInForce


class Refusal(StrEnum):
    """Why a course is not opened."""

    OTHER_COURSES = "other courses are not opened here"
    NOT_SIGNED = "it is not signed"
    SIGNED_BY_ANOTHER = "it is signed by a key that is not trusted"


class Admission:
    """What may be opened. For any thread: it never changes.

    ``given`` are the courses of the program and of the site; ``brought`` those that the learner had on the shelf when
    the program started: while a key cannot be read, they stay open.
    """

    def __init__(self, in_force: PolicyInForce, given: Collection[Path] = (), brought: Collection[Path] = ()) -> None:
        self._in_force, self._given, self._brought = in_force, frozenset(given), frozenset(brought)
        folders = (expanded(folder) for folder in in_force.policy.course_folders)
        self._folders = frozenset(folder for folder in folders if folder is not None)

    def is_given(self, course: Path) -> bool:
        """Whether a course is the program's, the site's, or in a folder that the organisation names."""
        if ".." in course.parts:  # it may lead anywhere
            return False
        return course in self._given or course in self._folders or course.parent in self._folders

    def wants_signature(self, course: Path) -> bool:
        """Whether it matters who signed a course: `by_signature` has to be asked."""
        return self.by_signature(course, "") is not None

    def by_place(self, course: Path) -> Refusal | None:
        """Why a course may not be opened because of where it is; None when it may."""
        if self.is_given(course) or self._in_force.policy.other_courses or self._excused(course, "other_courses"):
            return None
        return Refusal.OTHER_COURSES

    def by_signature(self, course: Path, key: str) -> Refusal | None:
        """Why a course may not be opened because of who signed it; None when it may.

        ``key`` is the public key (hexadecimal) whose signature over the whole package was found to be good, empty
        where there is none: for a folder, and for a package that is not signed or not as it was signed.
        """
        policy = self._in_force.policy
        if self.is_given(course) or not policy.signed_packages:
            return None
        if self._excused(course, "signed_packages") or self._excused(course, "trusted_keys"):
            return None
        if not key:
            return Refusal.NOT_SIGNED
        return None if key in dict(policy.trusted_keys) else Refusal.SIGNED_BY_ANOTHER

    def _excused(self, course: Path, key: str) -> bool:
        return course in self._brought and key in self._in_force.unreadable
