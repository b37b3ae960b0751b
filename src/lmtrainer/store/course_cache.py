"""Where compiled courses are kept, so that a course that is known opens without being read. Losing it loses nothing."""

from pathlib import Path
from typing import Protocol

from lmtrainer.course.model import Bank, Course, Lesson, Outline


class Forgotten(LookupError):
    """Something of a course that was known can no longer be read: read the course again. Nothing is lost."""


class CourseCache(Protocol):
    """Compiled courses by their folder. For one thread. Nothing but `Forgotten` is raised."""

    def outline(self, root: Path) -> Outline | None:
        """The outline of the course in this folder as it was last read."""
        ...

    def signature(self, root: Path) -> str:
        """The signature of the folder when it was last read; empty for one that was not, or was forgotten."""
        ...

    def lesson(self, root: Path, lesson_id: str) -> Lesson | None:
        """One lesson, without touching the others; None where the course has none such."""
        ...

    def bank(self, root: Path, bank_id: str) -> Bank | None:
        """One question bank; ``bank_id`` as in the outline."""
        ...

    def put(self, root: Path, signature: str, course: Course) -> Outline:
        """Keep a course that has just been read, in place of what was known of it."""
        ...

    def close(self) -> None:
        """Let go of what is open."""
        ...
