"""What is not marked: scales and reflections."""

import re

from lmtrainer.course.body import Reflect, Scale, ScaleStatement
from lmtrainer.course.content import Content, Reading
from lmtrainer.course.kinds.sort import grouped
from lmtrainer.course.question_block import Item, items_of, last_list
from lmtrainer.course.text import RichText

_BAR = re.compile(r"(?<!\\)\|")
_REVERSED = re.compile(r"^\[-\]\s+(.*)$", re.DOTALL)
_BOX = re.compile(r"^\[(?:[ xX]?|[-+]?[\d.]+%)\](?:\s|$)")


def read_scale(content: Content) -> Reading:
    """Statements, in groups or not, and the labels behind `scale:`."""
    labels = _labels(content)
    stem, groups = grouped(content)
    if not groups:
        stem, items = last_list(content.lines, content.first_line)
        groups = [(RichText("", ""), items)]
    statements = tuple(
        _statement(content, item, dimension) for dimension, (_, items) in enumerate(groups) for item in items
    )
    if not statements:
        content.fail("statements-missing", "There is nothing to agree with.", "Write a list of statements.")
    content.no_feedback([item for _, items in groups for item in items])
    return Reading(stem, Scale(labels, tuple(name for name, _ in groups), statements))


def _labels(content: Content) -> tuple[str, ...]:
    part = content.keyword("scale")
    written = _BAR.split(" ".join(part.text.split())) if part else []
    labels = tuple(label.replace("\\|", "|").strip() for label in written)
    if len(labels) < 2 or not all(labels):
        content.fail(
            "scale-labels",
            "A scale needs two labels or more.",
            "Write them from least to most: scale: not at all | a little | mostly | fully.",
            part.line if part else None,
        )
    return labels


def _statement(content: Content, item: Item, dimension: int) -> ScaleStatement:
    if _BOX.match(item.text):
        message = "A statement has no box; no label is right or wrong."
        content.fail("box-content", message, "Take it out; [-] marks what counts against.", item.line, 3)
    against = _REVERSED.match(item.text)
    text = against.group(1) if against else item.text
    return ScaleStatement(content.reader.inline(text, item.line), dimension, against is not None)


def read_reflect(content: Content) -> Reading:
    """A stem; what is shown afterwards stands behind `model:`, a list for oneself behind `checklist:`."""
    model, checklist = content.keyword("model"), content.keyword("checklist")
    blocks = content.reader.blocks(model.text, model.text_line) if model else ()
    lines: tuple[RichText, ...] = ()
    if checklist:
        items = items_of(checklist.text.split("\n"), checklist.text_line)
        if not items:
            message = "There is no list behind checklist:."
            content.fail("checklist-missing", message, "Write one below it: - I named an example.", checklist.line)
        content.no_feedback(items)
        lines = tuple(content.reader.inline(item.text, item.line) for item in items)
    return Reading(content.lines, Reflect(blocks, lines))
