"""What reads the Markdown in a question, as those need it who read questions and know no library: `lesson_text`."""

from typing import Protocol

from lmtrainer.course.problems import Fault
from lmtrainer.course.text import RichText, TextBlock


class MarkdownReader(Protocol):
    """Reads texts of one lesson and collects what is wrong with them. ``code_lines`` are as in `TextReader`."""

    path: str
    code_lines: set[str]

    def note(self, fault: Fault, line: int, column: int = 1) -> None:
        """Note a mistake of the author."""
        ...

    def inline(self, source: str, line: int) -> RichText:
        """A line of text, without a paragraph around it."""
        ...

    def prose(self, source: str, line: int) -> RichText:
        """Paragraphs and lists as rich text."""
        ...

    def blocks(self, source: str, first_line: int, depth: int = 0) -> tuple[TextBlock, ...]:
        """Text as blocks; ``first_line`` is that of the text in the file."""
        ...
