"""What readers of all kinds get, give and have in common: boxes, feedback, markers, and giving up on a block."""

import re
from collections.abc import Sequence
from typing import Never

from lmtrainer.course.body import Body
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.question_block import Item, Part, RawBlock, last_list
from lmtrainer.course.question_look_alikes import tell_options_above
from lmtrainer.course.text import RichText
from lmtrainer.frozen import frozen

_PERCENT = re.compile(r"^[-+]?\d{1,3}(\.\d{1,5})?%$", re.ASCII)
_BOX = re.compile(r"^\[([^\]]*)\](?:\s+|$)(.*)$", re.DOTALL)
_BACKTICKS = re.compile(r"`+")


class Unreadable(Exception):
    """The block cannot become a question; the problem has been noted."""


@frozen
class Content:
    """A block to be read: its lines above the keywords, and the keywords that belong to its kind alone."""

    block: RawBlock
    lines: list[str]
    keywords: tuple[Part, ...]
    reader: TextReader

    @property
    def first_line(self) -> int:
        """The line in the file where ``lines`` begin."""
        return self.block.line + 1

    def stem_and_options(self) -> tuple[list[str], list[Item]]:
        """The lines above the last list, and that list's items; options above it are told."""
        stem, items = last_list(self.lines, self.first_line)
        tell_options_above(stem, self.first_line, self.reader)
        return stem, items

    def keyword(self, name: str) -> Part | None:
        """The value of a keyword of this kind."""
        return next((part for part in self.keywords if part.name == name), None)

    def flag(self, name: str) -> bool:
        """Whether an attribute is set that needs no value."""
        return self.block.attributes.get(name, "false") != "false"

    def marking(self, word: str) -> bool:
        """Whether ``marking`` is ``word``, the only thing that it can be."""
        given = self.block.attributes.get("marking", word)
        if given != word:
            message = f"There is no marking “{given[:40]}” for a {self.block.kind} question."
            self.warn(self.block.line, "attribute-value", message, f'Write marking="{word}", or take it out.')
        return "marking" in self.block.attributes and given == word

    def fail(self, code: str, message: str, hint: str, line: int | None = None, column: int = 1) -> Never:
        """Note a problem, by default at the block's first line, and give the block up."""
        fail(self.reader, self.block.line if line is None else line, code, message, hint, column)

    def warn(self, line: int, code: str, message: str, hint: str, column: int = 1) -> None:
        """Note something that hides nothing from learners."""
        self.reader.problem(line, code, message, hint, column)

    def no_feedback(self, items: Sequence[Item]) -> None:
        """Note feedback where this kind never shows any."""
        for item in items:
            if item.feedback:
                message = f"Nobody will see this feedback: items of a {self.block.kind} question have none."
                self.warn(item.line, "feedback-unused", message, "Write it behind why: instead.")


@frozen
class Reading:
    """What was read: the stem's lines, the body, and words that identify a question without a stem."""

    stem: list[str]
    body: Body
    words: str = ""


@frozen
class Boxed:
    """An item with a box: its weight, whether the author wrote a number for it, and the text behind the box."""

    weight: float
    own: bool
    text: str
    item: Item


def fail(reader: TextReader, line: int, code: str, message: str, hint: str = "", column: int = 1) -> Never:
    """Note a problem and give the block up."""
    reader.problem(line, code, message, hint, column)
    raise Unreadable


def boxed(item: Item, reader: TextReader) -> Boxed:
    """An item that must have a box, and something behind it."""
    found = box_of(item, reader)
    if found is None:
        fail(reader, item.line, "box-missing", "This option has no box.", "Begin it with [ ] or [x].", 3)
    if not found.text.strip():
        fail(reader, item.line, "option-empty", "There is nothing behind this box.", "Write the option there.", 3)
    return found


def box_of(item: Item, reader: TextReader) -> Boxed | None:
    """An item with its box, or None when it has none."""
    match = _BOX.match(item.text)
    if match is None:
        return None
    weight, own = weight_of(match.group(1), item.line, reader)
    return Boxed(weight, own, match.group(2), item)


def weight_of(box: str, line: int, reader: TextReader) -> tuple[float, bool]:
    """The percentage in a box, and whether the author wrote a number."""
    inner = box.strip()
    if inner == "":
        return 0.0, False
    if inner in ("x", "X"):
        return 100.0, False
    if _PERCENT.match(inner) and -100 <= float(inner[:-1]) <= 100:
        return float(inner[:-1]), True
    fail(
        reader,
        line,
        "box-content",
        f"“[{box[:20]}]” is not a box.",
        "Write [ ], [x], or a percentage from [-100%] to [100%].",
        3,
    )


def feedback(item: Item, reader: TextReader) -> RichText | None:
    """An item's feedback."""
    return reader.prose(item.feedback, item.line + 1) if item.feedback else None


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


def next_line(lines: list[str], after: int) -> str:
    """The next line that is not blank."""
    return next((line for line in lines[after + 1 :] if line.strip()), "")
