"""Problems: an author's mistakes, each with its place and its remedy. Showing them is left to others."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a problem matters: an error hides something from learners, the others do not."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One mistake in a course.

    ``path`` is relative to the course folder, with forward slashes; ``line`` and ``column`` count from 1.
    ``message`` says what is wrong, ``hint`` what to write instead. ``code`` is stable (``question-id-missing``).
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        """``path:line:column: code message``, the line that editors understand."""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"
