"""Lists as people write them -> as the Markdown library wants them: four spaces a level; and which items are open."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from lmtrainer.course.text import OPEN_BOX, TICKED_BOX

ITEM = re.compile(r"^( *)([-*+]|\d{1,9}[.)])( +|$)(.*)$")
_DIVIDER = re.compile(r"^ {0,3}(?:(?:- *){3,}|(?:\* *){3,}|(?:_ *){3,})$")
_TASK = re.compile(r"^\[([ xX])\] +(?=\S)")


@dataclass(slots=True)
class OpenItem:
    """A list item that lines may still belong to: where its marker and its words begin, and its number if any."""

    indent: int
    content: int
    number: int | None


@dataclass(slots=True)
class OpenItems:
    """The items that are open at a line, the outermost first. ``first_form``: as format 1 was first read."""

    first_form: bool = False
    levels: list[OpenItem] = field(default_factory=list)
    _blank: bool = True

    def take(self, line: str) -> re.Match[str] | None:
        """Go on by a line of text, without tabs; the item that begins in it."""
        blank, self._blank = self._blank, not line.strip()
        indent = _indent(line)
        item = None if self._is_divider(line) else ITEM.match(line)
        if item:
            self._begin(item)
        elif line.strip() and self.levels and indent < self.levels[0].content and (blank or self._is_divider(line)):
            self.levels.clear()
        elif line.strip() and blank:
            while len(self.levels) > 1 and indent < self.levels[-1].content:
                self.levels.pop()
        return item

    def _is_divider(self, line: str) -> bool:
        return not self.first_form and _DIVIDER.match(line) is not None

    def _begin(self, item: re.Match[str]) -> None:
        indent, marker, gap = len(item[1]), item[2], item[3]
        before = None
        while self.levels and not self._holds(self.levels[-1], indent, numbered=marker[0].isdigit()):
            before = self.levels.pop()
        number = int(marker[:-1]) if marker[0].isdigit() else None
        if number is not None and before is not None and before.number is not None:
            number = before.number + 1
        self.levels.append(OpenItem(indent, indent + len(marker) + max(1, min(len(gap), 4)), number))

    def _holds(self, level: OpenItem, indent: int, *, numbered: bool) -> bool:
        """Whether an item belongs to another one; points below numbers, and numbers below points, by any indent."""
        of_other_sort = not self.first_form and numbered != (level.number is not None)
        return indent >= level.content or (of_other_sort and indent > level.indent)

    def depth_of(self, line: str) -> int:
        """How many of the open items a line belongs to that is no item itself."""
        indent = _indent(line)
        return sum(indent >= min(level.content, level.indent + 2) for level in self.levels)

    def renumbered(self, item: re.Match[str]) -> str:
        """An item's line with the number that it has in its list."""
        number = self.levels[-1].number
        return item.string if number is None else f"{item[1]}{number}{item[2][-1]}{item[3]}{item[4]}"


def with_regular_lists(source: str, *, first_form: bool = False) -> str:
    """The same text with each list item indented by four spaces a level and a blank line before each list."""
    out: list[str] = []
    items, blank = OpenItems(first_form), True
    before: tuple[int, bool] | None = None  # depth of the item above, and whether it has a number
    for line in (text.expandtabs(4).rstrip() for text in source.split("\n")):
        was_open = bool(items.levels)
        item = items.take(line)
        depth = len(items.levels)
        if item:
            sort = depth, item[2][0].isdigit()
            of_other_sort = not first_form and before == (depth, not sort[1])
            if not blank and (not was_open or of_other_sort):
                out.append("")
            before = sort
            out.append("    " * (depth - 1) + item[2].replace(")", ".") + " " + _words(item, first_form=first_form))
        else:
            out.append("    " * depth + line.strip() if depth and line else line)
        blank = not line
    return "\n".join(out)


def _words(item: re.Match[str], *, first_form: bool) -> str:
    """What an item says; a box of a list of tasks is drawn as one."""
    if first_form or item[2][0].isdigit():
        return item[4]
    return _TASK.sub(lambda box: f"{OPEN_BOX if box[1] == ' ' else TICKED_BOX} ", item[4])


def dedented(lines: Sequence[str], indent: int) -> list[str]:
    """Lines without so many of the spaces before them."""
    return [line[min(indent, _indent(line)) :] for line in lines]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
