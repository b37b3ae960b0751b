"""Fenced code: the one place that knows which lines are inside it.

A fence opens at a line that begins with three marks or more, by at most three spaces, and closes at the next line that
has nothing but as many of the same marks, or more of them. Whatever stands between is code, and means nothing else.
Behind opening backticks no other backtick stands on the line: code within a line may begin it.
"""

import re
from collections.abc import Iterable, Iterator
from enum import StrEnum

_OPENING = re.compile(r"^ {0,3}(`{3,}(?!.*`)|~{3,})\s*([\w+#.-]*)")


class Part(StrEnum):
    """What a line is: text, the first or last line of a fence, or code."""

    TEXT = "text"
    MARK = "mark"
    CODE = "code"


def opened_by(line: str) -> tuple[str, str] | None:
    """The marks of the fence that a line outside code opens, and the language behind them; None for any other."""
    match = _OPENING.match(line)
    return (match.group(1), match.group(2)) if match else None


def closes(line: str, fence: str) -> bool:
    """Whether a line ends the fence that was opened by these marks."""
    written = line.strip()
    return written.startswith(fence) and not written.strip(fence[0])


def fence_after(line: str, fence: str) -> str:
    """The marks of the fence that is open behind a line, when ``fence`` was open before it; empty: none is."""
    if fence:
        return "" if closes(line, fence) else fence
    opened = opened_by(line)
    return opened[0] if opened else ""


def parted(lines: Iterable[str]) -> Iterator[tuple[str, Part]]:
    """Each line, and what it is."""
    fence = ""
    for line in lines:
        before, fence = fence, fence_after(line, fence)
        if before and fence:
            yield line, Part.CODE
        else:
            yield line, Part.MARK if before or fence else Part.TEXT


def outside_code(lines: Iterable[str], first_line: int) -> Iterator[tuple[int, str]]:
    """The lines that are text, with their numbers."""
    for number, (line, part) in enumerate(parted(lines), first_line):
        if part is Part.TEXT:
            yield number, line
