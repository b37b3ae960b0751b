"""A block that is to be read, with what the readers of all kinds need: its items, boxes, feedback, and giving it up."""

import re
from collections.abc import Callable, Iterable, Sequence
from typing import Never, TypeVar

from lmtrainer.course.markdown_reader import MarkdownReader
from lmtrainer.course.problems import Fault
from lmtrainer.course.question_block import Item, Part, RawBlock, is_item, items_of, last_list, line_below_items
from lmtrainer.course.question_look_alikes import tell_options_above
from lmtrainer.course.rules import questions as rules
from lmtrainer.course.rules import typed
from lmtrainer.course.text import RichText, TextBlock
from lmtrainer.frozen import frozen

MOST_COMPARED = 200  # a question has a dozen answers; more are not compared with each other, which would take time
_PERCENT = re.compile(r"^[-+]?\d{1,3}(\.\d{1,5})?%$", re.ASCII)
_BOX = re.compile(r"^\[([^\]]*)\](?:\s+|$)(.*)$", re.DOTALL)
_GROUP = re.compile(r"^ {0,3}\*\*(.+?)\*\*\s*$")
_BACKTICKS = re.compile(r"`+")
_T = TypeVar("_T")
_I = TypeVar("_I")


class Unreadable(Exception):
    """The block cannot become a question; the problem has been noted."""


@frozen
class Boxed:
    """An item with a box: its weight, whether the author wrote a number for it, and the text behind the box."""

    weight: float
    own: bool
    text: str
    item: Item


@frozen
class Content:
    """A block to be read: its lines above the keywords, and the keywords that belong to its kind alone."""

    block: RawBlock
    lines: list[str]
    keywords: tuple[Part, ...]
    reader: MarkdownReader

    # the body, and what stands behind keywords

    @property
    def first_line(self) -> int:
        """The line in the file where ``lines`` begin."""
        return self.block.line + 1

    def last_list(self) -> tuple[list[str], list[Item]]:
        """The lines above the last list, and that list's items."""
        return last_list(self.lines, self.first_line)

    def stem_and_options(self) -> tuple[list[str], list[Item]]:
        """The same, for a list of options; options above it are told."""
        stem, items = self.needed_list()
        tell_options_above(stem, self.first_line, self.reader)
        return stem, items

    def needed_list(self) -> tuple[list[str], list[Item]]:
        """The lines above the last list, and its items; where text below a list hides it, the block is given up."""
        stem, items = self.last_list()
        below = None if items else line_below_items(stem, self.first_line)
        if below is not None:
            quote = stem[below - self.first_line].startswith(">")
            self.fail((rules.QUOTE_BELOW if quote else rules.TEXT_BELOW).of(), below)
        return stem, items

    def grouped(self) -> tuple[list[str], list[tuple[RichText, list[Item]]]]:
        """The lines above the first group, and each group's name and items."""
        lines, first = self.lines, self.first_line
        heads = group_heads(lines)
        groups = []
        for start, end in zip(heads, [*heads[1:], len(lines)], strict=False):
            match = _GROUP.match(lines[start])
            assert match is not None
            name = self.inline(match.group(1), first + start)
            groups.append((name, items_of(lines[start + 1 : end], first + 1 + start)))
        return lines[: heads[0]] if heads else lines, groups

    def group_lines(self) -> list[int]:
        """The lines in the file where the groups begin."""
        return [self.first_line + head for head in group_heads(self.lines)]

    def keyword(self, name: str) -> Part | None:
        """The value of a keyword of this kind."""
        return next((part for part in self.keywords if part.name == name), None)

    def items_of(self, part: Part) -> list[Item]:
        """The items of the list behind a keyword."""
        return items_of(part.text.split("\n"), part.text_line)

    def flag(self, name: str) -> bool:
        """Whether an attribute is set that needs no value."""
        return self.block.attributes.get(name, "false") != "false"

    def marking(self, word: str) -> bool:
        """Whether ``marking`` is ``word``, the only thing that it can be."""
        given = self.block.attributes.get("marking", word)
        if given != word:
            self.note(rules.ATTRIBUTE_VALUE.of(given=given[:40], kind=self.block.kind, word=word), self.block.line)
        return "marking" in self.block.attributes and given == word

    # its texts

    def inline(self, source: str, line: int) -> RichText:
        """A line of Markdown, without a paragraph around it."""
        return self.reader.inline(source, line)

    def blocks(self, source: str, line: int) -> tuple[TextBlock, ...]:
        """Markdown as blocks."""
        return self.reader.blocks(source, line)

    def feedback(self, item: Item) -> RichText | None:
        """An item's feedback."""
        return self.reader.prose(item.feedback, item.line + 1) if item.feedback else None

    def boxed(self, item: Item) -> Boxed:
        """An item that must have a box, and something behind it."""
        found = self.box_of(item)
        if found is None:
            self.fail(rules.BOX_MISSING.of(), item.line, 3)
        if not found.text.strip():
            self.fail(rules.OPTION_EMPTY.of(), item.line, 3)
        return found

    def box_of(self, item: Item) -> Boxed | None:
        """An item with its box, or None when it has none."""
        match = _BOX.match(item.text)
        if match is None:
            return None
        weight, own = self.weight_of(match.group(1), item.line)
        return Boxed(weight, own, match.group(2), item)

    def weight_of(self, box: str, line: int) -> tuple[float, bool]:
        """The percentage in a box, and whether the author wrote a number."""
        inner = box.strip()
        if inner == "":
            return 0.0, False
        if inner in ("x", "X"):
            return 100.0, False
        if _PERCENT.match(inner) and -100 <= float(inner[:-1]) <= 100:
            return float(inner[:-1]), True
        self.fail(rules.BOX_CONTENT.of(box=box[:20]), line, 3)

    def split(self, text: str, marker: str, *, last: bool = False) -> tuple[str, str] | None:
        """The text before and after a marker; see `split`."""
        return split(text, marker, last=last)

    # what is wrong with it

    def each(self, items: Iterable[_I], read: Callable[[_I], _T]) -> list[_T]:
        """What ``read`` makes of each item. All are read before the block is given up because of some."""
        made: list[_T] = []
        failed = False
        for item in items:
            try:
                made.append(read(item))
            except Unreadable:
                failed = True
        if failed:
            raise Unreadable
        return made

    def fail(self, fault: Fault, line: int | None = None, column: int = 1) -> Never:
        """Note a fault, by default at the block's first line, and give the block up."""
        fail(self.reader, fault, self.block.line if line is None else line, column)

    def note(self, fault: Fault, line: int, column: int = 1) -> None:
        """Note a fault, and read on."""
        self.reader.note(fault, line, column)

    def no_feedback(self, items: Sequence[Item]) -> None:
        """Note feedback where this kind never shows any."""
        for item in items:
            if item.feedback:
                self.note(rules.FEEDBACK_UNUSED.of(kind=self.block.kind), item.line)

    def never(self, item: Item, other: Item) -> None:
        """Note an expected answer that no learner can reach, because another one takes all that it would match."""
        self.note(typed.ANSWER_SHADOWED.of(first=other.line), item.line, 3)


def fail(reader: MarkdownReader, fault: Fault, line: int, column: int = 1) -> Never:
    """Note a fault and give the block up."""
    reader.note(fault, line, column)
    raise Unreadable


def group_heads(lines: Sequence[str]) -> list[int]:
    """The indices of the lines that are a group's name."""
    return [n for n, line in enumerate(lines) if _GROUP.match(line) and is_item(_next_line(lines, n))]


def _next_line(lines: Sequence[str], after: int) -> str:
    """The next line that is not blank."""
    return next((line for line in lines[after + 1 :] if line.strip()), "")


def split(text: str, marker: str, *, last: bool = False) -> tuple[str, str] | None:
    """The text before and after a marker between spaces and outside code: the first one, or the last.

    A backslash before the marker makes it text, and is taken away.
    """
    found, at = None, 0
    while at < len(text) and (last or found is None):
        ticks = _BACKTICKS.match(text, at)
        if ticks:
            close = _closing(text, ticks.end(), ticks.group())
            at = ticks.end() if close is None else close
            continue
        if text.startswith(marker, at) and _is_word(text, at, at + len(marker)):
            found = at
        at += 2 if text[at] == "\\" else 1
    if found is None:
        return None
    before, after = text[:found], text[found + len(marker) :]
    return without_backslash(before.rstrip(), marker), without_backslash(after.lstrip(), marker)


def _is_word(text: str, start: int, end: int) -> bool:
    """Whether there are spaces, or the ends of the text, on both sides."""
    return (start == 0 or text[start - 1].isspace()) and (end == len(text) or text[end].isspace())


def without_backslash(text: str, marker: str) -> str:
    """The text with a marker where there was one behind a backslash."""
    return text.replace("\\" + marker, marker)


def _closing(text: str, at: int, ticks: str) -> int | None:
    """Where a code span ends that was opened by these backticks."""
    return next((match.end() for match in _BACKTICKS.finditer(text, at) if match.group() == ticks), None)
