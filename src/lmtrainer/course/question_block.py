"""A `:::` block taken apart: attributes, stem, options, keywords. What they mean is `question_reader`'s affair."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from lmtrainer.course.boxes import OTHER_NAMES
from lmtrainer.course.fences import Part as LinePart
from lmtrainer.course.fences import fence_after, outside_code, parted
from lmtrainer.course.kind import Kind, rules_of
from lmtrainer.course.problems import Fault
from lmtrainer.course.rules import questions as rules
from lmtrainer.frozen import frozen

OPENING = re.compile(r"^:::\s*([A-Za-z][\w-]*)(.*)$")
CLOSING = re.compile(r"^:{3,}\s*$")
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
_CURLY_VALUE = re.compile(r"([A-Za-z][\w-]*)=[“”„‟«»‘’]([^“”„‟«»‘’\"]*)[“”„‟«»‘’]")
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
    opening_fault: Fault | None = None
    quotes_fault: Fault | None = None
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

    def end_prose(next_line: int) -> None:
        nonlocal prose_line
        if any(line.strip() for line in prose):
            pieces.append(TextPiece("\n".join(prose), prose_line))
        prose.clear()
        prose_line = next_line

    for number, (line, part) in enumerate(parted(text.split("\n")), first_line):
        is_text = part is LinePart.TEXT
        opening = OPENING.match(line) if is_text else None
        if opening and not (block is None and is_box(opening.group(1))):
            if block is not None:
                block.closed = False
            end_prose(number + 1)
            block = _opened(opening, number)
            pieces.append(block)
        elif block is not None and is_text and CLOSING.match(line):
            block = None
            prose_line = number + 1
        elif block is not None:
            block.lines.append(line.expandtabs(4) if is_text else line)
        else:
            prose.append(line)
    if block is not None:
        block.closed = False
    end_prose(0)
    return pieces


def is_box(name: str) -> bool:
    """Whether other programs begin a box with this word, and no question begins with it."""
    return name.lower() in OTHER_NAMES


def block_opened_by(line: str) -> RawBlock | None:
    """The block without its lines that a line opens; None for any other line."""
    opening = OPENING.match(line)
    return _opened(opening, 1) if opening else None


def _opened(match: re.Match[str], line: int) -> RawBlock:
    block = RawBlock(match.group(1).lower(), line)
    rest = _ID.match(match.group(2))
    if rest is None:
        block.opening_fault = _fault_of_opening(block.kind, match.group(2))
        return block
    block.id = rest.group(1) or ""
    inside, at = _straightened(block, rest.group(2) or ""), 0
    quote_open = inside.count('"') % 2
    while at < len(inside):
        attribute = _ATTRIBUTE.match(inside, at)
        if attribute is None or quote_open:
            block.opening_fault = (
                rules.OPENING_QUOTE.of() if quote_open else rules.OPENING_KEY.of(words=inside[at:].strip()[:40])
            )
            break
        value = attribute.group(2) if attribute.group(2) is not None else attribute.group(3)
        if attribute.group(3) and value.endswith(","):
            block.commas.append(attribute.group(1))
            value = value.removesuffix(",")
        block.attributes[attribute.group(1)] = "true" if value is None else value
        at = attribute.end()
    return block


def _straightened(block: RawBlock, inside: str) -> str:
    """What stands in the braces, with straight quotation marks where others were meant as such, which is a fault."""
    straight = _CURLY_VALUE.sub(r'\1="\2"', inside.rstrip())
    if curly := _CURLY_VALUE.search(inside):
        words = (":::", block.kind, block.id, f"{{{straight}}}")
        block.quotes_fault = rules.QUOTES.of(key=curly.group(1), line=" ".join(word for word in words if word))
    return straight


def _fault_of_opening(kind: str, rest: str) -> Fault:
    """What is wrong with a first line whose id and braces are not where they belong."""
    before, brace, behind = rest.partition("{")
    inside, end, after = behind.rpartition("}")
    words = [*before.lstrip(":").split(), *after.split()]
    written = f" {{{inside}}}" if end else ""
    made = _NOT_OF_AN_ID.sub("-", " ".join(words)).strip("-")[:_LONGEST_ID]
    line = f"::: {kind}{' ' if made else ''}{made}{written}"
    if brace and not end:
        return rules.OPENING_BRACE.of()
    short = len(line) <= _LONGEST_HINT
    if before.startswith(":"):
        rule = rules.OPENING_COLON_MENDED if short else rules.OPENING_COLON
    elif after.strip():
        rule = rules.OPENING_BEHIND_MENDED if short else rules.OPENING_BEHIND
    elif len(words) > 1:
        rule = rules.OPENING_SPACES_MENDED if short else rules.OPENING_SPACES
    else:
        rule = rules.OPENING
    return rule.of(kind=kind, line=line)


def segments_of(block: RawBlock, *, headings_return: bool = False) -> list[Segment]:
    """A block's lines, as written, in runs: the body, the values of keywords, and the body's lines between them.

    The value of a keyword that takes one line ends where a list, a group or a heading begins, and the body goes
    on there. ``headings_return``: a heading ends the value of every keyword.
    """
    found = [Segment("", block.line + 1, [])]
    for number, (line, part) in enumerate(parted(block.lines), block.line + 1):
        is_text = part is LinePart.TEXT
        keyword = KEYWORD.match(line) if is_text else None
        if keyword:
            found.append(Segment(keyword.group(1), number, [keyword.group(2) or ""]))
            continue
        if is_text and _ends_value(found[-1].name, line, headings_return):
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
    for line, part in parted(lines):
        if line.startswith("\\") and KEYWORD.match(line[1:]):
            yield line[1:]
        else:
            yield _ESCAPED_WORD.sub(r"\1\2", line) if part is LinePart.TEXT else line


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
        before = fence
        if before or start is None or not line.startswith(" "):  # code in an item belongs to the item
            fence = fence_after(line, before)
        if before or fence:
            start = None
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


def line_below_items(lines: list[str], first_line: int) -> int | None:
    """The line below the last item at which a list ends that is none of the last things in these lines."""
    found, in_item = None, False
    for number, line in outside_code(lines, first_line):
        if _ITEM.match(line):
            found, in_item = None, True
        elif in_item and found is None and line.strip() and not line.startswith(" "):
            lazy = lines[number - first_line - 1].strip() and not line.startswith(_NOT_LAZY)
            found = found if lazy else number
    return found


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
    text, quotes = [match.group(4)], []  # type: list[str], list[str]
    for inner, part in parted(_dedented(line, width) for line in following):
        quote = _QUOTE.match(inner) if part is LinePart.TEXT else None
        (quotes if quote else text).append(quote.group(1) if quote else inner)
    return Item("\n".join(text).strip(), "\n".join(quotes).strip(), line, match.group(2)[0].isdigit())


def _width(item: re.Match[str]) -> int:
    """The column at which the content of an item begins, by CommonMark's rule."""
    gap = len(item.group(3))
    return len(item.group(1)) + len(item.group(2)) + (gap if gap <= 4 else 1)


def _dedented(line: str, width: int) -> str:
    indent = len(line) - len(line.lstrip(" "))
    return line[min(indent, width) :]
