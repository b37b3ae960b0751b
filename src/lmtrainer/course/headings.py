"""Headings as people write them: words behind #, by at most three spaces, or words above a line of = or -."""

import re
from collections.abc import Sequence

from lmtrainer.frozen import frozen

_MARKED = re.compile(r"^ {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
_MARKED_AT_ONCE = re.compile(r"^(#{1,6})\s+(.*?)\s*#*\s*$")
_UNDERLINE = re.compile(r"^ {0,3}(=+|-{2,})\s*$")
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
    underline = _UNDERLINE.match(lines[at + 1]) if at + 1 < len(lines) else None
    if underline is None or in_paragraph or _NO_WORDS.match(lines[at]) or _UNDERLINE.match(lines[at]):
        return None
    return HeadingLines(1 if underline.group(1).startswith("=") else 2, lines[at].strip(), 2)


def heading_as_first_read(line: str) -> HeadingLines | None:
    """The same, as format 1 was first read: # at the beginning of the line only."""
    marked = _MARKED_AT_ONCE.match(line)
    return HeadingLines(len(marked.group(1)), marked.group(2), 1) if marked else None


def anchor_of(words: str) -> str:
    """What a heading is linked by, by GitHub's rule: lower case, punctuation away, spaces to hyphens."""
    return re.sub(r"[^\w\- ]", "", words.strip().lower()).replace(" ", "-")
