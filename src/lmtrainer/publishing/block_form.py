"""The one canonical form of a question block. Its prose (stem, feedback, explanations) is taken as it is written."""

import re
from collections.abc import Sequence

from lmtrainer.course.content import group_heads, split
from lmtrainer.course.fences import Part, outside_code, parted
from lmtrainer.course.kind import Kind, KindRules, Lists, rules_of
from lmtrainer.course.question_block import (
    HEADING,
    OF_ONE_KIND,
    Item,
    RawBlock,
    Segment,
    is_item,
    items_of,
    last_list,
    parts_of,
    segments_of,
)
from lmtrainer.course.question_keys import FLAGS, NUMBERS, ORDER

_BOX = re.compile(r"^\[\s*([xX]|[-+]?\d+(?:\.\d+)?%|)\s*\](?=\s)\s*")
_GAP_REPLY = re.compile(r"^(\[[^\]]*\])\s+(\d{1,3})\s*:\s*")
_NOT_BEHIND_A_KEYWORD = re.compile(r"^(?:\s|>|\||#{1,6}\s|```|~~~|!\[)")


def canonical_block(block: RawBlock) -> list[str]:
    """The lines of a closed block in canonical form, from its opening to its closing."""
    rules = rules_of(Kind(block.kind))
    own = _own_lines(block, rules)
    out = [_opening(block)]
    for segment in segments_of(block, headings_return=rules.lists is Lists.IN_STEPS):
        start = segment.line - block.line - 1
        chunks = [_keyword(segment, rules)] if segment.name else _body(segment, start, rules, own)
        for chunk in chunks:
            out.extend(["", *chunk])
    return [*out, "", ":::"]


def _opening(block: RawBlock) -> str:
    order = {name: place for place, name in enumerate(ORDER)}
    names = sorted(block.attributes, key=lambda name: order.get(name, len(order)))
    inside = " ".join(_attribute(name, block.attributes[name]) for name in names)
    return " ".join(part for part in (":::", block.kind, block.id, f"{{{inside}}}" if inside else "") if part)


def _attribute(name: str, value: str) -> str:
    if name in FLAGS and value == "true":
        return name
    if name in FLAGS or name == "shuffle":
        return f"{name}={value}" if value else f'{name}=""'
    if name in NUMBERS:
        return f"{name}={value.rstrip('%')}"
    if name == "tags":
        value = " ".join(value.replace(",", " ").split())
    return f'{name}="{value}"'


def _own_lines(block: RawBlock, rules: KindRules) -> dict[int, int]:
    """Lines of the body that are not prose, by their index: where the list begins that they belong to, -1 for none."""
    body, _ = parts_of(block, headings_return=rules.lists is Lists.IN_STEPS)
    if rules.lists is Lists.NOWHERE:
        return {}
    if rules.lists is Lists.IN_STEPS:
        return _of_steps(body)
    if rules.lists is Lists.IN_GROUPS and (heads := group_heads(body)):
        own = dict.fromkeys(heads, -1)
        for head, end in zip(heads, [*heads[1:], len(body)], strict=True):
            own.update(dict.fromkeys(range(head + 1, end), head + 1))
        return own
    above, items = last_list(body, 0)
    if rules.item and not all(re.match(rules.item, item.text) for item in items):
        return {}
    return dict.fromkeys(range(len(above), len(body)), len(above)) if items else {}


def _of_steps(body: Sequence[str]) -> dict[int, int]:
    own: dict[int, int] = {}
    heads = [number for number, line in outside_code(body, 0) if HEADING.match(line)]
    for head, end in zip(heads, [*heads[1:], len(body)], strict=True):
        own[head] = -1
        above, items = last_list(list(body[head + 1 : end]), 0)
        if any(split(item.text, "->", last=True) or _BOX.match(item.text) for item in items):
            start = head + 1 + len(above)
            own.update(dict.fromkeys(range(start, end), start))
    return own


def _body(segment: Segment, start: int, rules: KindRules, own: dict[int, int]) -> list[list[str]]:
    """The chunks of a run of the body that begins at the index ``start``; a blank line goes between two of them."""
    chunks: list[tuple[int | None, list[str]]] = []
    for number, line in enumerate(segment.lines, start):
        belongs = own.get(number)
        if chunks and chunks[-1][0] == belongs and belongs != -1:
            chunks[-1][1].append(line)
        else:
            chunks.append((belongs, [line]))
    made = (_prose(lines) if belongs in (None, -1) else _list(lines, rules) for belongs, lines in chunks)
    return [chunk for chunk in made if chunk]


def _prose(lines: Sequence[str]) -> list[str]:
    """The lines without blank ones around them, and without spaces at their ends outside code."""
    out = [line if part is Part.CODE else line.rstrip() for line, part in parted(lines)]
    while out and not out[0].strip():
        out.pop(0)
    while out and not out[-1].strip():
        out.pop()
    return out


def _list(lines: list[str], rules: KindRules) -> list[str]:
    if not any(is_item(line) for line in lines):
        return _prose(lines)
    out = []
    for number, item in enumerate(items_of(lines, 0), 1):
        out.extend(_item(item, f"{number}. " if item.number else "- ", rules))
    return out


def _item(item: Item, marker: str, rules: KindRules) -> list[str]:
    """A list's item: its text, then its feedback as a quote."""
    text = _with_box(item.text) if rules.boxed else item.text
    indent = " " * len(marker)
    lines = _prose(text.split("\n"))
    quotes = item.feedback.split("\n") if item.feedback else []
    return [
        *((marker + line).rstrip() for line in lines[:1]),
        *(indent + line if line else "" for line in lines[1:]),
        *(f"{indent}> {line}".rstrip() for line in quotes),
    ]


def _with_box(text: str) -> str:
    box = _BOX.match(text)
    if box is None:
        return text
    inside = box.group(1)
    if inside.endswith("%"):
        inside = _percent(inside[:-1])
    text = f"[{inside.lower() or ' '}] {text[box.end() :]}"
    return _GAP_REPLY.sub(r"\1 \2: ", text)


def _percent(number: str) -> str:
    sign = "-" if number.startswith("-") else ""
    whole, _, decimals = number.lstrip("+-").partition(".")
    decimals = decimals.rstrip("0")
    return f"{sign}{whole.lstrip('0') or '0'}{'.' + decimals if decimals else ''}%"


def _keyword(segment: Segment, rules: KindRules) -> list[str]:
    name, lines = segment.name, _prose(segment.lines)
    if not lines:
        return [f"{name}:"]
    own = OF_ONE_KIND.get(name)
    if own and own.in_one_line:
        return [f"{name}: {own.in_one_line(lines)}"]
    if own and own.is_list:
        return [f"{name}:", "", *_list(lines, rules)]
    begins_below = not segment.lines[0].strip()
    if is_item(lines[0]) or (begins_below and _NOT_BEHIND_A_KEYWORD.match(lines[0])):
        return [f"{name}:", "", *lines]
    return [f"{name}: {lines[0]}", *lines[1:]]
