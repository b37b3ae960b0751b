"""Short texts: boxes before plain text, which is not Markdown."""

from lmtrainer.course.body import Text, TextReply
from lmtrainer.course.content import Content, Reading, boxed, feedback
from lmtrainer.course.question_block import Item
from lmtrainer.course.shadows import check_texts
from lmtrainer.course.wildcards import comparable, filled


def read_text(content: Content) -> Reading:
    """Expected answers, one of them right or more."""
    stem, items = content.stem_and_options()
    exact = content.flag("exact")
    replies = tuple(_reply(content, item, exact=exact) for item in items)
    if not any(reply.weight >= 100 for reply in replies):
        content.fail(
            "text-right-answers",
            "No answer to this question is right.",
            "Write a list of answers with boxes: - [x] right, - [50%] nearly, - [ ] wrong.",
        )
    check_texts(content, items, replies, exact=exact)
    return Reading(stem, Text(replies, exact))


def _reply(content: Content, item: Item, *, exact: bool) -> TextReply:
    found = boxed(item, content.reader)
    text = " ".join(found.text.split())
    if found.weight > 0 and not comparable(filled(text, ""), exact=exact):
        content.fail(
            "text-anything",
            "Whatever is typed would be right here.",
            "Write some letters beside the star, or give it an empty box.",
            item.line,
            3,
        )
    return TextReply(text, found.weight, feedback(item, content.reader))
