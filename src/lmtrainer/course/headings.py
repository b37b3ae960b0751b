"""Headings as people write them: words behind #, by at most three spaces, or words above a line of = or -."""

import re
from collections.abc import Sequence

from lmtrainer.frozen import frozen

_MARKED = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_MARKED_AT_ONCE = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-{2,})\s*$")
_MOST_LINES = 5
_NO_WORDS = re.compile(r"^(?:\s*$| {4}|\t| {0,3}(?:[-*+]\s|\d{1,9}[.)]\s|>|\|))")


@frozen
class HeadingLines:
    """A heading where it is written: its level from 1 to 6, its words, and how many lines it takes."""

    level: int
    words: str
    used: int


def heading_at(lines: Sequence[str], at: int, *, in_paragraph: bool = False) -> HeadingLines | None:
    """The heading that begins at a line. ``in_paragraph``: a line of text stands right above it."""
    if marked := _MARKED.match(lines[at]):
        return HeadingLines(len(marked.group(1)), marked.group(2), 1)
    if in_paragraph or _NO_WORDS.match(lines[at]) or _UNDERLINE.match(lines[at]):
        return None
    return _underlined(lines, at)


def _underlined(lines: Sequence[str], at: int) -> HeadingLines | None:
    """Words with a line of = or - below them; of several lines only with =, as - is also a line across the text."""
    for used in range(1, _MOST_LINES + 1):
        line = lines[at + used] if at + used < len(lines) else ""
        if underline := _UNDERLINE.match(line):
            if underline.group(1).startswith("="):
                return HeadingLines(1, " ".join(words.strip() for words in lines[at : at + used]), used + 1)
            return HeadingLines(2, lines[at].strip(), 2) if used == 1 else None
        if _NO_WORDS.match(line) or _MARKED.match(line):
            return None
    return None


def heading_as_first_read(line: str) -> HeadingLines | None:
    """The same, as format 1 was first read: # at the beginning of the line only."""
    marked = _MARKED_AT_ONCE.match(line)
    return HeadingLines(len(marked.group(1)), marked.group(2), 1) if marked else None


def anchor_of(words: str) -> str:
    """What a heading is linked by, by GitHub's rule: lower case, punctuation away, spaces to hyphens."""
    return re.sub(r"[^\w\- ]", "", words.strip().lower()).replace(" ", "-")
