"""A `:::` block taken apart: attributes, stem, options, keywords. What they mean is `question_reader`'s affair."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lmtrainer.course.kind import Kind, rules_of
from lmtrainer.frozen import frozen

OPENING = re.compile(r"^:::\s*([A-Za-z][\w-]*)(.*)$")
CLOSING = re.compile(r"^:{3,}\s*$")
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
TOLD = ("why", "right", "partly", "wrong")
OF_ONE_KIND = {keyword.name: keyword for kind in Kind for keyword in rules_of(kind).keywords}
KEYWORDS = ("hint", *TOLD, *OF_ONE_KIND)
KEYWORD = re.compile(rf"^({'|'.join(KEYWORDS)}):(?:\s+(.*)|)$")
_ESCAPED_WORD = re.compile(r"^( {0,3})\\((?:\*\*)?[A-Za-z]{2,10}(?:\*\*)? ?[:：])")
HEADING = re.compile(r"^#{1,6}\s+\S")
_ITEM = re.compile(r"^( {0,3})([-*+]|\d{1,9}[.)])(\s+)(.*)$")
_QUOTE = re.compile(r"^ {0,3}> ?(.*)$")
_BEGINS = re.compile(r"^ {0,3}(?:(?:[-*+]|\d{1,9}[.)])\s|\*\*\S)")
_NOT_OF_AN_ID = re.compile(r"[^\w.-]+")
_LONGEST_ID, _LONGEST_HINT = 64, 120
_NOT_LAZY = (">", "#", "```", "~~~", "**")
_ATTRIBUTE = re.compile(r'\s*([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|([^\s"}]+)))?')
_ID = re.compile(r"^\s*([^\s{}]+)?\s*(?:\{(.*)\}\s*)?$")


@frozen
class Item:
    """One item of a list: its text, the quotes directly inside it, and its line in the file."""

    text: str
    feedback: str
    line: int
    number: bool


@frozen
class Segment:
    """A run of a block's lines as written: of the body (without a name), or the value of a keyword."""

    name: str
    line: int
    lines: list[str]


@frozen
class Part:
    """The value of a keyword; ``text_line`` is where the value begins."""

    name: str
    text: str
    line: int
    text_line: int


@dataclass(slots=True)
class RawBlock:
    """A question block, taken apart. ``line`` is that of its opening, ``lines`` all between that and its closing.

    ``commas`` are the attributes with a comma behind their value, which is not part of it.
    """

    kind: str
    line: int
    id: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    commas: list[str] = field(default_factory=list)
    attribute_trouble: str = ""
    attribute_hint: str = 'Write {tries=2 tags="a b"}.'
    lines: list[str] = field(default_factory=list)
    closed: bool = True


@frozen
class TextPiece:
    """Prose between questions."""

    text: str
    line: int


def cut(text: str, first_line: int) -> list[TextPiece | RawBlock]:
    """Prose and question blocks in reading order. Blocks are looked for outside fenced code only."""
    pieces: list[TextPiece | RawBlock] = []
    prose: list[str] = []
    prose_line = first_line
    block: RawBlock | None = None
    fence = ""

    def end_prose(next_line: int) -> None:
        nonlocal prose_line
        if any(line.strip() for line in prose):
            pieces.append(TextPiece("\n".join(prose), prose_line))
        prose.clear()
        prose_line = next_line

    for number, line in enumerate(text.split("\n"), first_line):
        fence = fence_after(line, fence)
        opening = None if fence else OPENING.match(line)
        if opening:
            if block is not None:
                block.closed = False
            end_prose(number + 1)
            block = _opened(opening, number)
            pieces.append(block)
        elif block is not None and not fence and CLOSING.match(line):
            block = None
            prose_line = number + 1
        elif block is not None:
            block.lines.append(line if fence else line.expandtabs(4))
        else:
            prose.append(line)
    if block is not None:
        block.closed = False
    end_prose(0)
    return pieces


def fence_after(line: str, fence: str) -> str:
    """The marks of the code that is open behind a line, when ``fence`` was open before it; empty: there is none."""
    marks = FENCE.match(line)
    if marks is None or not fence:
        return marks.group(1) if marks else fence
    written = line.strip()
    return "" if written.startswith(fence) and not written.strip(fence[0]) else fence


def outside_code(lines: Iterable[str], first_line: int) -> Iterator[tuple[int, str]]:
    """The lines that are not in fenced code, with their numbers."""
    fence = ""
    for number, line in enumerate(lines, first_line):
        before, fence = fence, fence_after(line, fence)
        if not before and not fence:
            yield number, line


def block_opened_by(line: str) -> RawBlock | None:
    """The block without its lines that a line opens; None for any other line."""
    opening = OPENING.match(line)
    return _opened(opening, 1) if opening else None


def _opened(match: re.Match[str], line: int) -> RawBlock:
    block = RawBlock(match.group(1).lower(), line)
    rest = _ID.match(match.group(2))
    if rest is None:
        _tell_opening(block, match.group(2))
        return block
    block.id = rest.group(1) or ""
    inside, at = (rest.group(2) or "").rstrip(), 0
    quote_open = inside.count('"') % 2
    while at < len(inside):
        attribute = _ATTRIBUTE.match(inside, at)
        if attribute is None or quote_open:
            block.attribute_trouble = f"“{inside[at:].strip()[:40]}” is not of the form key=value."
            if quote_open:
                block.attribute_trouble = "A quotation mark is missing between the braces."
            break
        value = attribute.group(2) if attribute.group(2) is not None else attribute.group(3)
        if attribute.group(3) and value.endswith(","):
            block.commas.append(attribute.group(1))
            value = value.removesuffix(",")
        block.attributes[attribute.group(1)] = "true" if value is None else value
        at = attribute.end()
    return block


def _tell_opening(block: RawBlock, rest: str) -> None:
    """What is wrong with a first line whose id and braces are not where they belong."""
    before, brace, behind = rest.partition("{")
    inside, end, after = behind.rpartition("}")
    words = [*before.lstrip(":").split(), *after.split()]
    written = f" {{{inside}}}" if end else ""
    made = _NOT_OF_AN_ID.sub("-", " ".join(words)).strip("-")[:_LONGEST_ID]
    line = f"::: {block.kind}{' ' if made else ''}{made}{written}"
    if brace and not end:
        block.attribute_trouble = "The braces are not closed at the end of the line."
        return
    if before.startswith(":"):
        block.attribute_trouble = f"There is a colon behind {block.kind}."
    elif after.strip():
        block.attribute_trouble = "The braces are not at the end of the line."
    elif len(words) > 1:
        block.attribute_trouble = "An id has no spaces."
    else:
        block.attribute_trouble = "The line is not of the form ::: kind id {key=value}."
        return
    if len(line) <= _LONGEST_HINT:
        block.attribute_hint = f"Write {line}"


def segments_of(block: RawBlock, *, headings_return: bool = False) -> list[Segment]:
    """A block's lines, as written, in runs: the body, the values of keywords, and the body's lines between them.

    The value of a keyword that takes one line ends where a list, a group or a heading begins, and the body goes
    on there. ``headings_return``: a heading ends the value of every keyword.
    """
    found = [Segment("", block.line + 1, [])]
    fence = ""
    for number, line in enumerate(block.lines, block.line + 1):
        marks = FENCE.match(line)
        if marks:
            fence = "" if fence and line.strip().startswith(fence) else fence or marks.group(1)
        keyword = None if fence else KEYWORD.match(line)
        if keyword:
            found.append(Segment(keyword.group(1), number, [keyword.group(2) or ""]))
            continue
        if not fence and _ends_value(found[-1].name, line, headings_return):
            found.append(Segment("", number, []))
        found[-1].lines.append(line)
    return found


def _ends_value(name: str, line: str, headings_return: bool) -> bool:
    """Whether the value of the keyword ``name`` ends before this line."""
    if name in OF_ONE_KIND and OF_ONE_KIND[name].in_one_line:
        return bool(HEADING.match(line) or _BEGINS.match(line))
    return bool(name) and headings_return and HEADING.match(line) is not None


def parts_of(block: RawBlock, *, headings_return: bool = False) -> tuple[list[str], list[Part]]:
    """The lines of the body, and the keyword parts; see `segments_of`.

    Where a keyword stands between two runs of the body there are blank lines, so that each line keeps its number.
    """
    body: list[str] = []
    parts: list[Part] = []
    for segment in segments_of(block, headings_return=headings_return):
        if segment.name:
            value = [segment.lines[0], *_unescaped(segment.lines[1:])]
            parts.append(_part(segment.name, value, segment.line))
        else:
            body.extend([""] * (segment.line - block.line - 1 - len(body)))
            body.extend(_unescaped(segment.lines))
    return body, parts


def _unescaped(lines: Iterable[str]) -> Iterator[str]:
    """The lines without the backslashes that make keywords text, and words that look like keywords."""
    fence = ""
    for line in lines:
        before, fence = fence, fence_after(line, fence)
        if line.startswith("\\") and KEYWORD.match(line[1:]):
            yield line[1:]
        else:
            yield line if before else _ESCAPED_WORD.sub(r"\1\2", line)


def _part(name: str, lines: list[str], line: int) -> Part:
    blank = next((number for number, text in enumerate(lines) if text.strip()), 0)
    return Part(name, "\n".join(lines[blank:]).strip("\n"), line, line + blank)


def last_list(lines: list[str], first_line: int) -> tuple[list[str], list[Item]]:
    """The lines above the last top-level list, and the list's items.

    A list ends where one of the other sort (numbered or not) begins, or where a line is neither in an item nor
    the rest of its paragraph.
    """
    start: int | None = None
    width, numbered, fence, blank = 0, False, "", True
    for number, line in enumerate(lines):
        marks = FENCE.match(line)
        if fence or (marks and not (start is not None and line.startswith(" "))):
            start = None
            if marks:
                fence = "" if fence and line.strip().startswith(fence) else fence or marks.group(1)
            continue
        item = _ITEM.match(line)
        if item and (start is None or len(item.group(1)) < width):
            if start is None or numbered != item.group(2)[0].isdigit():
                start = number
            width, numbered = _width(item), item.group(2)[0].isdigit()
        elif line.strip() and not line.startswith(" ") and (blank or line.startswith(_NOT_LAZY)):
            start = None
        blank = not line.strip()
    if start is None:
        return lines, []
    return lines[:start], items_of(lines[start:], first_line + start)


def items_of(lines: list[str], first_line: int) -> list[Item]:
    """The items of a list that fills these lines."""
    starts: list[tuple[int, re.Match[str]]] = []
    for number, line in enumerate(lines):
        match = _ITEM.match(line)
        if match and (not starts or len(match.group(1)) < _width(starts[-1][1])):
            starts.append((number, match))
    ends = [number for number, _ in starts[1:]] + [len(lines)]
    return [
        _item(match, lines[start + 1 : end], first_line + start)
        for (start, match), end in zip(starts, ends, strict=False)
    ]


def is_item(line: str) -> bool:
    """Whether a list's item begins here."""
    return _ITEM.match(line) is not None


def _item(match: re.Match[str], following: list[str], line: int) -> Item:
    width = _width(match)
    text, fence = [match.group(4)], ""
    quotes: list[str] = []
    for inner in (_dedented(line, width) for line in following):
        marks = FENCE.match(inner)
        if marks:
            fence = "" if fence and inner.strip().startswith(fence) else fence or marks.group(1)
        quote = None if fence or marks else _QUOTE.match(inner)
        (quotes if quote else text).append(quote.group(1) if quote else inner)
    return Item("\n".join(text).strip(), "\n".join(quotes).strip(), line, match.group(2)[0].isdigit())


def _width(item: re.Match[str]) -> int:
    """The column at which the content of an item begins, by CommonMark's rule."""
    gap = len(item.group(3))
    return len(item.group(1)) + len(item.group(2)) + (gap if gap <= 4 else 1)


def _dedented(line: str, width: int) -> str:
    indent = len(line) - len(line.lstrip(" "))
    return line[min(indent, width) :]
