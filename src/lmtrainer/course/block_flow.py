"""A text as blocks below one another: runs of prose, and what stands between them or within the items of their lists.

A quote, a box, code, a table or a picture that stands in an item ends the run, and is inset as deep as its item; the
list goes on behind it with the number that comes next.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from lmtrainer.course.boxes import DETAILS, details_at
from lmtrainer.course.fences import closes, opened_by
from lmtrainer.course.headings import heading_at
from lmtrainer.course.lesson_limits import BLOCKS, Spending
from lmtrainer.course.list_layout import OpenItems, dedented
from lmtrainer.course.look_alikes import tell_table
from lmtrainer.course.markdown_reader import MarkdownReader
from lmtrainer.course.text import Glossary, Heading, Prose, TextBlock
from lmtrainer.frozen import changed

PICTURE = re.compile(r"^!\[([^\]]*)\]\(\s*<?([^)>\s]*)>?(?:\s+(?:\"([^\"]*)\"|'([^']*)'))?\s*\)$")
DELIMITERS = re.compile(r"^\s*\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$")
DEEPEST = 6
_SENTENCE = re.compile(r"^\t+ *[“\"'„«¿¡(]?[^\W\d_][^{}<>=;$\\`\t]*[.!?…:”\"»)]$")
_CODE = re.compile(r"\w\(|:$")
_FEWEST_WORDS = 4
Taken = tuple[TextBlock | None, int]


class BlockMaker(MarkdownReader, Protocol):
    """Makes single blocks. ``first_form`` and ``grew`` are as in `TextReader`."""

    first_form: bool
    grew: bool
    spending: Spending

    def special(self, lines: list[str], at: int, line: int, depth: int, in_paragraph: bool) -> Taken | None:
        """A block other than prose that begins at ``at``, and how many lines it takes."""
        ...


@dataclass(slots=True)
class BlockFlow:
    """Reads the blocks in ``lines``, the first of which has the number ``first_line`` in the file."""

    maker: BlockMaker
    lines: list[str]
    first_line: int
    depth: int
    found: list[TextBlock] = field(default_factory=list)
    _run: list[str] = field(default_factory=list)
    _run_at: int = 0
    _run_inset: int = 0
    _run_indent: int = 0
    _items: OpenItems = field(default_factory=OpenItems)
    _open_details: bool = False

    def read(self) -> tuple[TextBlock, ...]:
        """All blocks."""
        at = 0
        while at < len(self.lines):
            taken = self._within_item(at)
            if taken is None:
                taken = self._between_runs(at)
            if taken is None:
                self._take(at)
                at += 1
            else:
                block, used = taken
                self._end_run()
                if block is not None and self.maker.spending.allows(BLOCKS, 1, self.first_line + at):
                    self.found.append(block)
                at += used
        self._end_run()
        return tuple(self.found)

    @property
    def _in_paragraph(self) -> bool:
        return bool(self._run and self._run[-1].strip())

    def _between_runs(self, at: int) -> Taken | None:
        taken = self.maker.special(self.lines, at, self.first_line + at, self.depth, self._in_paragraph)
        if taken is not None:
            self._items.levels.clear()
        return taken

    def _within_item(self, at: int) -> Taken | None:
        """A block that belongs to an open list item by its indent."""
        if self.maker.first_form or not self._items.levels:
            return None
        first = _spaced(self.lines[at])
        inset = min(self._items.depth_of(first), DEEPEST)
        indent = len(first) - len(first.lstrip())
        count = self._extent(at, indent) if inset else 0
        if not count:
            return None
        inner = dedented([_spaced(line) for line in self.lines[at : at + count]], indent)
        taken = self.maker.special(inner, 0, self.first_line + at, self.depth, in_paragraph=False)
        if taken is None:
            return None
        self.maker.grew = True
        self._items.take("")
        block, used = taken
        if used < count:  # something stands behind it on its last line
            self.lines[at + used] = " " * indent + inner[used]
        if block is not None and not isinstance(block, Heading | Glossary):
            block = changed(block, inset=inset)
        return block, used

    def _extent(self, at: int, indent: int) -> int:
        """How many lines a block takes that begins within an item; 0 when none does."""
        lines, text = self.lines, self.lines[at].strip()
        following = lines[at + 1].strip() if at + 1 < len(lines) else ""
        if text.startswith(">"):
            return _while(lines, at, lambda line: line.lstrip().startswith(">"))
        if fence := opened_by(text):
            inside = _while(lines, at + 1, lambda line: not closes(line, fence[0]) and _is_within(line, indent))
            return min(inside + 2, len(lines) - at)
        if "|" in text and "|" in following and DELIMITERS.match(following):
            return _while(lines, at, lambda line: "|" in line)
        if DETAILS.match(text):
            return self._extent_of_details(at)
        is_picture = not self._in_paragraph and PICTURE.match(text) is not None
        return 1 if is_picture or heading_at([text], 0) else 0

    def _extent_of_details(self, at: int) -> int:
        found = None if self._open_details else details_at(self.lines, at)
        self._open_details = found is None  # nothing closes what follows either: it is not looked for again and again
        return found.used + 1 if found else 0

    def _take(self, at: int) -> None:
        """One line of prose."""
        line = self.lines[at]
        if not line.strip():
            self._items.take("")
            if self._run:
                self._run.append(line)
        elif self.maker.first_form:
            self._append(at, line)
        elif not self._items.levels and not self._in_paragraph and _is_tabbed_paragraph(self.lines, at):
            self.maker.grew = True
            self._append(at, line.strip())
        else:
            self._take_words(at, line)

    def _take_words(self, at: int, line: str) -> None:
        text, was_open = _spaced(line), bool(self._items.levels)
        item = self._items.take(text)
        inset = len(self._items.levels) - 1 if item else self._items.depth_of(text)
        if self._run_inset and inset < self._run_inset and (item or not self._in_paragraph):
            self._end_run()
        if self._run:
            self._append(at, dedented([text], self._run_indent)[0] if self._run_inset else line)
        elif not was_open:
            self._append(at, line)
        else:  # a list goes on behind a block
            self.maker.grew = True
            text = self._items.renumbered(item) if item else text
            self._run_indent = len(text) - len(text.lstrip())
            self._run_inset = min(inset, DEEPEST)
            self._append(at, text[self._run_indent :])

    def _append(self, at: int, line: str) -> None:
        if not self._run:
            self._run_at = at
        self._run.append(line)

    def _end_run(self) -> None:
        text, line = "\n".join(self._run), self.first_line + self._run_at
        if text.strip() and self.maker.spending.allows(BLOCKS, 1, line):
            self.found.append(Prose(self.maker.prose(text, line), line, self._run_inset))
            tell_table(self._run, line, self.maker)
        self._run.clear()
        self._run_inset = self._run_indent = 0


def _spaced(line: str) -> str:
    """A line with spaces for the tabs before its words."""
    words = line.lstrip(" \t")
    return line[: len(line) - len(words)].expandtabs(4) + words


def _while(lines: Sequence[str], at: int, holds: Callable[[str], bool]) -> int:
    end = at
    while end < len(lines) and holds(lines[end]):
        end += 1
    return end - at


def _is_within(line: str, indent: int) -> bool:
    return not line.strip() or _spaced(line).startswith(" " * min(indent, 2))


def _is_tabbed_paragraph(lines: Sequence[str], at: int) -> bool:
    """Whether a line that begins with a tab begins a paragraph, as word processors indent them, and is no code."""
    line, following = lines[at].rstrip(), lines[at + 1] if at + 1 < len(lines) else ""
    if following.startswith(("\t", " ")) or _SENTENCE.match(line) is None or _CODE.search(line):
        return False
    return len(line.split()) >= _FEWEST_WORDS
