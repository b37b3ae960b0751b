"""A question's block put together from its parts, in the format's canonical form.

What stands in the parts is Markdown and is left as it is; reading a block is left to `question_block`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from lmtrainer.course.fences import Part, parted
from lmtrainer.course.kind import Kind
from lmtrainer.course.question_block import KEYWORD
from lmtrainer.course.question_keys import NUMBERS, ORDER
from lmtrainer.frozen import frozen

_BARE = (*NUMBERS, "shuffle")
_BEGINS_BELOW = re.compile(r"^(?:[-*+] |\d{1,9}[.)] |\s|>|\||#{1,6}\s|```|~~~|!\[)")


@frozen
class WrittenItem:
    """One item of a question's list, its box or arrow included, and the feedback directly inside it; both Markdown.

    ``group`` is the name of the group in which it stands, for the kinds that have groups.
    """

    text: str
    feedback: str = ""
    group: str = ""


@frozen
class WrittenPart:
    """A keyword without its colon, and its value in Markdown."""

    name: str
    text: str


@dataclass(frozen=True, slots=True)
class WrittenQuestion:
    """A question block, taken apart. An attribute whose value is empty is a flag."""

    kind: Kind
    id: str = ""
    attributes: Mapping[str, str] = field(default_factory=dict)
    stem: str = ""
    items: tuple[WrittenItem, ...] = ()
    numbered: bool = False
    parts: tuple[WrittenPart, ...] = ()


def source_of(question: WrittenQuestion) -> str:
    """The block's canonical text, from `:::` to `:::`, with a line end after it."""
    sections = [_opening(question)]
    if question.stem.strip():
        sections.append(_without_keywords(question.stem.strip("\n")))
    sections.extend(_lists(question))
    sections.extend(_part(part) for part in question.parts)
    return "\n\n".join([*sections, ":::"]) + "\n"


def _opening(question: WrittenQuestion) -> str:
    words = [":::", question.kind]
    if question.id:
        words.append(question.id)
    if question.attributes:
        pairs = sorted(question.attributes.items(), key=lambda pair: ORDER.index(pair[0]))
        words.append("{" + " ".join(_attribute(*pair) for pair in pairs) + "}")
    return " ".join(words)


def _attribute(key: str, value: str) -> str:
    if not value:
        return key
    return f"{key}={value}" if key in _BARE else f'{key}="{value}"'


def _lists(question: WrittenQuestion) -> list[str]:
    found: list[str] = []
    group, lines = None, []  # type: str | None, list[str]
    for number, item in enumerate(question.items, 1):
        if item.group != group:
            if lines:
                found.append("\n".join(lines))
            lines, group = [], item.group
            if group:
                found.append(f"**{group}**")
        lines.append(_item(item, f"{number}. " if question.numbered else "- "))
    return [*found, "\n".join(lines)] if lines else found


def _item(item: WrittenItem, marker: str) -> str:
    indent = " " * len(marker)
    first, *rest = item.text.strip("\n").split("\n")
    lines = [marker + first, *(indent + line if line else "" for line in rest)]
    if item.feedback:
        lines += [f"{indent}> {line}".rstrip() for line in item.feedback.strip("\n").split("\n")]
    return "\n".join(lines)


def _part(part: WrittenPart) -> str:
    text = part.text.strip("\n")
    if _BEGINS_BELOW.match(text):
        return f"{part.name}:\n\n{_without_keywords(text)}"
    first, line_end, rest = text.partition("\n")
    return f"{part.name}: {first}{line_end}{_without_keywords(rest)}".rstrip()


def _without_keywords(text: str) -> str:
    """The text with a backslash before each line that would be taken for a keyword; code is left alone."""
    parts = parted(text.split("\n"))
    return "\n".join(f"\\{line}" if part is Part.TEXT and KEYWORD.match(line) else line for line, part in parts)
