"""Problems: an author's mistakes, each with its place and its remedy. Showing them is left to others."""

from lmtrainer.course.codes import Severity, about
from lmtrainer.frozen import frozen

__all__ = ["Problem", "Severity"]


@frozen
class Problem:
    """One mistake in a course.

    ``path`` is relative to the course folder, with forward slashes; ``line`` and ``column`` count from 1.
    ``message`` says what is wrong, ``hint`` what to write instead. ``code`` is stable (``question-id-missing``)
    and is in the table of `codes`, which says how much it matters.
    """

    path: str
    line: int
    column: int
    code: str
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """``path:line:column: code message``, the line that editors understand."""
        return f"{self.path}:{self.line}:{self.column}: {self.code} {self.message}"

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return about(self.code).severity

    @property
    def remedy(self) -> str:
        """What to do about it: here if that can be said, otherwise in general."""
        return self.hint or about(self.code).remedy
