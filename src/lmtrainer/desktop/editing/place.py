"""The same place in a lesson that was edited: by what did not change, not by counting."""

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from lmtrainer.course.codec import encode
from lmtrainer.course.model import Block
from lmtrainer.course.questions import Question
from lmtrainer.frozen import frozen

_LINE = re.compile(r'"line":\d+,?')
_PARAGRAPH = re.compile(r"\s*(?:[-*+]|\d+[.)])\s")


@frozen
class Spot:
    """Something on a page, a paragraph or a block: its words, and where it is in pixels. ``name`` outlives an edit."""

    words: str
    top: int
    height: int
    name: str = ""


def same_place(old: Sequence[Spot], new: Sequence[Spot], scrolled: int, seen: int) -> int:
    """How far to scroll now, if it was ``scrolled`` before and ``seen`` pixels were in sight.

    The first thing in sight that did not change stays exactly where it was. Where nothing did, a question stays by its
    name, and anything else by its turn after the last thing above that did not change.
    """
    if scrolled <= 0 or not old or not new:
        return 0
    partners = _partners(old, new)
    in_sight = [n for n, spot in enumerate(old) if spot.top + spot.height > scrolled and spot.top < scrolled + seen]
    for number in in_sight:
        if number in partners:
            return max(0, new[partners[number]].top + scrolled - old[number].top)
    first = in_sight[0] if in_sight else len(old) - 1
    named = next((spot for spot in new if spot.name and spot.name == old[first].name), None)
    before = max((number for number in partners if number < first), default=-1)
    turn = partners[before] + first - before if before >= 0 else first
    here = named or new[min(turn, len(new) - 1)]
    return max(0, here.top + min(scrolled - old[first].top, here.height))


def _partners(old: Sequence[Spot], new: Sequence[Spot]) -> dict[int, int]:
    return matched([spot.words for spot in old], [spot.words for spot in new])


def partners_of(old: Sequence[Block], new: Sequence[Block]) -> dict[int, int]:
    """Numbers of blocks that look the same before and after, in the same order."""
    return matched([words_of(block) for block in old], [words_of(block) for block in new])


def matched(old: Sequence[str], new: Sequence[str]) -> dict[int, int]:
    """Which of ``old`` are still there, by number, in the same order; the number in ``new`` of each."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return {m.a + n: m.b + n for m in matcher.get_matching_blocks() for n in range(m.size)}


def words_of(block: Block) -> str:
    """The same for two blocks that look the same, wherever they stand in whatever file."""
    return _LINE.sub("", encode(replace(block, path="") if isinstance(block, Question) else block))


def block_at(blocks: Sequence[Block], line: int) -> int | None:
    """The number of the block that a line of the file belongs to: the last one that begins there or above."""
    found = [number for number, block in enumerate(blocks) if block.line <= line]
    return found[-1] if found else (0 if blocks else None)


def paragraph_at(lines: Sequence[str], first: int, line: int) -> int:
    """Which paragraph or list item of a run that begins at line ``first`` of a file the given line is in, from 0."""
    begun, blank = 0, True
    for text in lines[first - 1 : line]:
        if text.strip() and (blank or _PARAGRAPH.match(text)):
            begun += 1
        blank = not text.strip()
    return max(0, begun - 1)
