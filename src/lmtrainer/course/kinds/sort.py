"""Things put where they belong: match, order, sort."""

import re

from lmtrainer.course.body import Match, MatchLeft, Order, Sort, SortItem
from lmtrainer.course.content import Content, Reading, feedback, next_line, split
from lmtrainer.course.question_block import Item, is_item, items_of, last_list
from lmtrainer.course.text import RichText

_GROUP = re.compile(r"^ {0,3}\*\*(.+?)\*\*\s*$")


def read_match(content: Content) -> Reading:
    """Pairs `left => right`; without a left side it is one right side more."""
    stem, items = last_list(content.lines, content.first_line)
    lefts: list[MatchLeft] = []
    rights: list[RichText] = []
    places: dict[object, int] = {}
    for item in items:
        left, written = _pair(content, item)
        right = content.reader.inline(written, item.line)
        index = places.setdefault(right.look, len(rights))
        if index == len(rights):
            rights.append(right)
        if left:
            said = feedback(item, content.reader)
            lefts.append(MatchLeft(content.reader.inline(left, item.line), index, said))
        else:
            content.no_feedback([item])
    if len(lefts) < 2 or len(rights) < 2:
        content.fail(
            "pairs-missing",
            "A match question needs two left sides and two different right sides, or more.",
            "Write a list of pairs: - left => right.",
        )
    return Reading(stem, Match(tuple(lefts), tuple(rights)))


def _pair(content: Content, item: Item) -> tuple[str, str]:
    pair = split(item.text, "=>")
    if pair is None or not pair[1]:
        message = "This is not a pair." if pair is None else "There is no right side here."
        content.fail("pair-syntax", message, "Write - left => right, with spaces around the arrow.", item.line, 3)
    return pair


def read_order(content: Content) -> Reading:
    """A numbered list in the right order."""
    stem, items = last_list(content.lines, content.first_line)
    if len(items) < 2 or not all(item.number for item in items):
        content.fail(
            "order-missing",
            "An order question needs a numbered list with two items or more.",
            "Write the items in the right order, each on a line that begins with 1. 2. 3.",
        )
    content.no_feedback(items)
    made = tuple(content.reader.inline(item.text, item.line) for item in items)
    if len({item.look for item in made}) < 2:
        message = "All items are equal, so every order is right."
        content.fail("order-equal", message, "Write at least one other item.", items[0].line)
    return Reading(stem, Order(made, content.marking("exact")))


def read_sort(content: Content) -> Reading:
    """Two groups or more, each with its items."""
    stem, groups = grouped(content)
    if len(groups) < 2:
        content.fail(
            "groups-missing",
            "A sort question needs two groups or more.",
            "Write **Group** on a line of its own, then its list, twice or more.",
        )
    made = [
        SortItem(
            content.reader.inline(item.text, item.line),
            index,
            feedback(item, content.reader),
        )
        for index, (_, items) in enumerate(groups)
        for item in items
    ]
    return Reading(stem, Sort(tuple(name for name, _ in groups), tuple(made)))


def grouped(content: Content) -> tuple[list[str], list[tuple[RichText, list[Item]]]]:
    """The lines above the first group, and each group's name and items."""
    lines, first = content.lines, content.first_line
    heads = group_heads(lines)
    groups = []
    for start, end in zip(heads, [*heads[1:], len(lines)], strict=False):
        match = _GROUP.match(lines[start])
        assert match is not None
        name = content.reader.inline(match.group(1), first + start)
        groups.append((name, items_of(lines[start + 1 : end], first + 1 + start)))
    return lines[: heads[0]] if heads else lines, groups


def group_heads(lines: list[str]) -> list[int]:
    """The indices of the lines that are a group's name."""
    return [n for n, line in enumerate(lines) if _GROUP.match(line) and is_item(next_line(lines, n))]
