"""Where somebody can be in the window, as data: what one goes to, comes back to, and finds again at the next start."""

from pathlib import Path
from typing import ClassVar

from lmtrainer.frozen import frozen
from lmtrainer.study.changes import LessonOpened


@frozen
class Place:
    """Somewhere in the window. ``root`` is the course that must be open there; None for none.

    A place that ``is_aside`` is looked at in between: whoever leaves it comes back to where they were. One that
    ``is_passing`` does not count for where the next start begins.
    """

    root: Path | None = None
    is_aside: ClassVar[bool] = False
    is_passing: ClassVar[bool] = False

    def anew(self) -> "Place":
        """Where one comes back to when the page that showed it is gone."""
        return self

    def later(self) -> "Place":
        """Where one comes back to after having been at other places."""
        return self.anew()


@frozen
class LibraryPlace(Place):
    """All courses."""


@frozen
class TroublePlace(Place):
    """The library, with what went wrong."""

    is_passing: ClassVar[bool] = True


@frozen
class CoursePlace(Place):
    """The page of a course; going there reads its progress anew."""


@frozen
class LessonPlace(Place):
    """A lesson, at a heading where ``anchor`` names one."""

    lesson_id: str = ""
    anchor: str = ""


@frozen
class PracticePlace(Place):
    """What was missed in an assessment, as a lesson of its own."""

    opened: LessonOpened | None = None

    def later(self) -> Place:
        """Practice ends when it is left."""
        return CoursePlace(self.root)


@frozen
class AssessmentPlace(Place):
    """An assessment: what to expect of it, a try, its results."""

    assessment_id: str = ""


@frozen
class CertificatePlace(Place):
    """Where a learner is asked for the name on the certificate of a course."""


@frozen
class ImportPlace(Place):
    """Where questions are brought into a course."""

    def anew(self) -> Place:
        return CoursePlace(self.root)


@frozen
class SettingsPlace(Place):
    """The settings."""

    is_aside: ClassVar[bool] = True
    is_passing: ClassVar[bool] = True


@frozen
class AboutPlace(Place):
    """What this program is."""

    is_aside: ClassVar[bool] = True
    is_passing: ClassVar[bool] = True
