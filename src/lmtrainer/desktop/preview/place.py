"""The same place in a lesson that was edited: by what did not change, not by counting."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from lmtrainer.course.codec import encode
from lmtrainer.course.model import Block
from lmtrainer.course.questions import Question

_LINE = re.compile(r'"line":\d+,?')


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a block is on the page, in pixels."""

    top: int
    height: int


def same_place(
    old: Sequence[Block],
    new: Sequence[Block],
    partners: Mapping[int, int],
    spots: Sequence[Spot],
    scrolled: int,
    seen: int,
) -> tuple[int, float]:
    """The block of ``new`` to begin at, and how far past its upper edge, as a share of its height (below 0: before it).

    ``partners`` are those of `partners_of`; ``spots`` those of the blocks of ``old`` that are built; ``scrolled`` is
    the upper edge of what is seen, which is ``seen`` pixels high. The first block in sight that did not change stays
    exactly where it was.
    """
    if scrolled <= 0 or not spots or not new:
        return 0, 0.0
    in_sight = [n for n, spot in enumerate(spots) if spot.top + spot.height > scrolled and spot.top < scrolled + seen]
    for number in in_sight:
        if number in partners:
            return partners[number], (scrolled - spots[number].top) / max(1, spots[number].height)
    first = in_sight[0] if in_sight else len(spots) - 1
    share = min(1.0, (scrolled - spots[first].top) / max(1, spots[first].height))
    question = old[first]
    if isinstance(question, Question):
        for number, block in enumerate(new):
            if isinstance(block, Question) and block.id == question.id:
                return number, share
    before = max((number for number in partners if number < first), default=-1)
    following = partners[before] + first - before if before >= 0 else first
    return min(following, len(new) - 1), share


def partners_of(old: Sequence[Block], new: Sequence[Block]) -> dict[int, int]:
    """Numbers of blocks that look the same before and after, in the same order."""
    matcher = SequenceMatcher(None, [words_of(b) for b in old], [words_of(b) for b in new], autojunk=False)
    return {m.a + n: m.b + n for m in matcher.get_matching_blocks() for n in range(m.size)}


def words_of(block: Block) -> str:
    """The same for two blocks that look the same, wherever they stand in their file."""
    return _LINE.sub("", encode(block))


def block_at(blocks: Sequence[Block], line: int) -> int | None:
    """The number of the block that a line of the file belongs to: the last one that begins there or above."""
    found = [number for number, block in enumerate(blocks) if block.line <= line]
    return found[-1] if found else (0 if blocks else None)
