"""Problems: an author's mistakes, each with its place and its remedy. Showing them is left to others."""

from enum import StrEnum

from lmtrainer.frozen import frozen
from lmtrainer.said import Words


class Severity(StrEnum):
    """How much a problem matters.

    An error hides something from learners. A warning costs them something: progress, feedback or a way to
    find their place. Advice is for authors only, and is never shown to learners.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@frozen
class Fault:
    """What is wrong, and what to write instead, wherever it is. A rule of `rules` makes it.

    ``code`` is stable (``question-id-missing``): editors, scripts and the guide refer to it.
    """

    code: str
    what: Words
    mend: Words
    severity: Severity = Severity.ERROR

    def at(self, path: str, line: int = 1, column: int = 1) -> "Problem":
        """The same, at its place."""
        return Problem(path, line, column, self)


@frozen
class Problem:
    """One fault in a course.

    ``path`` is relative to the course folder, with forward slashes; ``line`` and ``column`` count from 1.
    """

    path: str
    line: int
    column: int
    fault: Fault

    def __str__(self) -> str:
        """``path:line:column: code message``, the line that editors understand."""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"

    @property
    def code(self) -> str:
        """What it is known by."""
        return self.fault.code

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return self.fault.severity

    @property
    def message(self) -> str:
        """What is wrong, in English."""
        return str(self.fault.what)

    @property
    def remedy(self) -> str:
        """What to do about it, in English."""
        return str(self.fault.mend)
