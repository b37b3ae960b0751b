"""Expected texts: boxes before plain text, which is not Markdown."""

from collections.abc import Sequence

from lmtrainer.course.content import MOST_COMPARED, Content
from lmtrainer.course.kind import Reading
from lmtrainer.course.kinds.text import Text, TextReply
from lmtrainer.course.question_block import Item
from lmtrainer.course.rules import typed as rules
from lmtrainer.course.wildcards import comparable, filled, has_stars, matches

_SOMETHING = "\U000f0001"  # stands for any text that the star of the narrower pattern may be


def read(content: Content) -> Reading:
    """Expected answers, one of them right or more."""
    stem, items = content.stem_and_options()
    exact = content.flag("exact")
    replies = tuple(content.each(items, lambda item: _reply(content, item, exact=exact)))
    if not any(reply.weight >= 100 for reply in replies):
        content.fail(rules.TEXT_RIGHT_ANSWERS.of())
    _check_answers(content, items, replies, exact=exact)
    return Reading(stem, Text(replies, exact))


def _reply(content: Content, item: Item, *, exact: bool) -> TextReply:
    found = content.boxed(item)
    text = " ".join(found.text.split())
    if found.weight > 0 and not comparable(filled(text, ""), exact=exact):
        content.fail(rules.TEXT_ANYTHING.of(), item.line, 3)
    return TextReply(text, found.weight, content.feedback(item))


def _check_answers(content: Content, items: Sequence[Item], replies: Sequence[TextReply], *, exact: bool) -> None:
    """Note each answer that is there twice, and each that another one with stars takes."""
    seen: dict[str, int] = {}
    wide = [number for number, reply in enumerate(replies) if has_stars(reply.text)][:MOST_COMPARED]
    for number, (item, reply) in enumerate(zip(items, replies, strict=True)):
        first = seen.setdefault(comparable(reply.text, exact=exact), item.line)
        if first != item.line:
            content.note(rules.ANSWER_TWICE.of(first=first), item.line, 3)
            continue
        for other in wide:
            if other != number and _before(replies, other, number) and _takes(replies[other], reply, exact=exact):
                content.never(item, items[other])
                break


def _before(replies: Sequence[TextReply], one: int, other: int) -> bool:
    """Whether the first is preferred where both match, as marking does it."""
    ranks = [(-replies[n].weight, has_stars(replies[n].text), n) for n in (one, other)]
    return ranks[0] < ranks[1]


def _takes(wider: TextReply, narrower: TextReply, *, exact: bool) -> bool:
    return matches(wider.text, filled(narrower.text, _SOMETHING), exact=exact)
