"""Expected answers that no learner can reach, because another one takes everything that they would match."""

from collections.abc import Sequence
from decimal import Decimal

from lmtrainer.course.body import Gap, GapReply, NumberReply, TextReply
from lmtrainer.course.content import Content
from lmtrainer.course.folding import folded
from lmtrainer.course.question_block import Item
from lmtrainer.course.wildcards import comparable, filled, has_stars, matches

MOST_COMPARED = 200  # a question has a dozen; more are not compared with each other, which would take time
_SOMETHING = "\U000f0001"  # stands for any text that the star of the narrower pattern may be
_TAKE_OUT = "Take it out, give it more percent, or make the other one narrower."


def check_texts(content: Content, items: Sequence[Item], replies: Sequence[TextReply], *, exact: bool) -> None:
    """Note each answer that is there twice, and each that another one with stars takes."""
    seen: dict[str, int] = {}
    wide = [number for number, reply in enumerate(replies) if has_stars(reply.text)][:MOST_COMPARED]
    for number, (item, reply) in enumerate(zip(items, replies, strict=True)):
        first = seen.setdefault(comparable(reply.text, exact=exact), item.line)
        if first != item.line:
            message = f"This answer is the same as that of line {first}; the one with more percent counts."
            content.warn(item.line, "answer-twice", message, "Take one of the two out.", 3)
            continue
        for other in wide:
            if other != number and _before(replies, other, number) and _takes(replies[other], reply, exact=exact):
                _never(content, item, items[other])
                break


def _before(replies: Sequence[TextReply], one: int, other: int) -> bool:
    """Whether the first is preferred where both match, as marking does it."""
    ranks = [(-replies[n].weight, has_stars(replies[n].text), n) for n in (one, other)]
    return ranks[0] < ranks[1]


def _takes(wider: TextReply, narrower: TextReply, *, exact: bool) -> bool:
    return matches(wider.text, filled(narrower.text, _SOMETHING), exact=exact)


def check_numbers(content: Content, items: Sequence[Item], replies: Sequence[NumberReply]) -> None:
    """Note each range that lies within one that earns more, or as much and stands before it."""
    ranges = [(Decimal(reply.low), Decimal(reply.high), reply.weight) for reply in replies[:MOST_COMPARED]]
    for number, (low, high, weight) in enumerate(ranges):
        for other, (from_, to, earned) in enumerate(ranges):
            preferred = earned > weight or (earned == weight and other < number)
            if preferred and from_ <= low and high <= to:
                _never(content, items[number], items[other])
                break


def _never(content: Content, item: Item, other: Item) -> None:
    message = f"Nobody will get this answer: that of line {other.line} takes it, and earns as much or more."
    content.warn(item.line, "answer-shadowed", message, _TAKE_OUT, 3)


def check_replies(content: Content, gap: Gap, replies: Sequence[tuple[Item, GapReply]]) -> None:
    """Note each reply to a gap that is never given: it comes twice, counts in full already, or cannot be chosen."""
    seen: dict[str, int] = {}
    accepted = {folded(text) for text in gap.accepted}
    choices = {folded(text) for text in gap.choices}
    for item, reply in replies:
        words = folded(reply.text)
        first = seen.setdefault(words, item.line)
        if first != item.line:
            message = f"This reply is to the same words as that of line {first}, which counts."
            content.warn(item.line, "answer-twice", message, "Take one of the two out.", 3)
        elif words in accepted and reply.weight < 100:
            message = f"“{reply.text[:40]}” earns everything in this gap already, so this percentage does not count."
            content.warn(item.line, "answer-shadowed", message, "Write [x], or take the words out of the gap.", 3)
        elif choices and words not in choices:
            message = f"“{reply.text[:40]}” cannot be chosen in this gap."
            content.warn(item.line, "gap-reply-unknown", message, "Write one of the drop-down's own answers.", 3)
