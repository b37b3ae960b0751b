"""A `:::` block taken apart: attributes, stem, options, keywords. What they mean is `question_reader`'s affair."""

import re
from dataclasses import dataclass, field

OPENING = re.compile(r"^:::\s*([A-Za-z][\w-]*)(.*)$")
CLOSING = re.compile(r"^:{3,}\s*$")
FENCE = re.compile(r"^ {0,3}(`{3,}|~{3,})")
KEYWORDS = ("hint", "why", "right", "partly", "wrong", "model", "checklist", "scale", "start", "unit")
_KEYWORD = re.compile(rf"^({'|'.join(KEYWORDS)}):(?:\s+(.*)|)$")
_ITEM = re.compile(r"^([-*+]|\d{1,9}[.)])(\s+)(.*)$")
_ATTRIBUTE = re.compile(r'\s*([A-Za-z][\w-]*)(?:=(?:"([^"]*)"|([^\s"}]+)))?')
_ID = re.compile(r"^\s*([^\s{}]+)?\s*(?:\{(.*)\}\s*)?$")


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a list: its text, the quotes directly inside it, and its line in the file."""

    text: str
    feedback: str
    line: int
    number: bool


@dataclass(frozen=True, slots=True)
class Part:
    """The value of a keyword."""

    name: str
    text: str
    line: int


@dataclass(slots=True)
class RawBlock:
    """A question block, taken apart."""

    kind: str
    line: int
    id: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    attribute_trouble: str = ""
    lines: list[str] = field(default_factory=list)
    closed: bool = True


@dataclass(frozen=True, slots=True)
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
        marks = FENCE.match(line)
        if marks and (not fence or (line.strip().startswith(fence) and not line.strip().strip(fence[0]))):
            fence = "" if fence else marks.group(1)
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
            block.lines.append(line)
        else:
            prose.append(line)
    if block is not None:
        block.closed = False
    end_prose(0)
    return pieces


def _opened(match: re.Match[str], line: int) -> RawBlock:
    block = RawBlock(match.group(1).lower(), line)
    rest = _ID.match(match.group(2))
    if rest is None:
        block.attribute_trouble = "The line is not of the form ::: kind id {key=value}."
        return block
    block.id = rest.group(1) or ""
    inside, at = rest.group(2) or "", 0
    while at < len(inside.rstrip()):
        attribute = _ATTRIBUTE.match(inside, at)
        if attribute is None:
            block.attribute_trouble = f"“{inside[at:].strip()[:40]}” is not of the form key=value."
            break
        value = attribute.group(2) if attribute.group(2) is not None else attribute.group(3)
        block.attributes[attribute.group(1)] = "true" if value is None else value
        at = attribute.end()
    return block


def parts_of(block: RawBlock) -> tuple[list[str], list[Part]]:
    """The lines before the first keyword, and the keyword parts."""
    body: list[str] = []
    parts: list[tuple[str, list[str], int]] = []
    fence = ""
    for number, line in enumerate(block.lines, block.line + 1):
        marks = FENCE.match(line)
        if marks:
            fence = "" if fence and line.strip().startswith(fence) else fence or marks.group(1)
        keyword = None if fence else _KEYWORD.match(line)
        if keyword:
            parts.append((keyword.group(1), [keyword.group(2) or ""], number))
        else:
            plain = line[1:] if line.startswith("\\") and _KEYWORD.match(line[1:]) else line
            (parts[-1][1] if parts else body).append(plain)
    return body, [Part(name, "\n".join(lines).strip("\n"), line) for name, lines, line in parts]


def last_list(lines: list[str], first_line: int) -> tuple[list[str], list[Item]]:
    """The lines above the last top-level list, and the list's items."""
    start = None
    for number, line in enumerate(lines):
        if _ITEM.match(line):
            start = number if start is None else start
        elif line.strip() and not line.startswith(" "):
            start = None
    if start is None:
        return lines, []
    return lines[:start], items_of(lines[start:], first_line + start)


def items_of(lines: list[str], first_line: int) -> list[Item]:
    """The items of a list that fills these lines."""
    starts = [number for number, line in enumerate(lines) if _ITEM.match(line)]
    found: list[Item] = []
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        match = _ITEM.match(lines[start])
        assert match is not None
        width = len(match.group(1)) + len(match.group(2))
        inner = [match.group(3), *(_dedented(line, width) for line in lines[start + 1 : end])]
        quotes = [line[1:].removeprefix(" ") for line in inner[1:] if line.startswith(">")]
        text = [inner[0], *(line for line in inner[1:] if not line.startswith(">"))]
        found.append(
            Item(
                "\n".join(text).strip(),
                "\n".join(quotes).strip(),
                first_line + start,
                match.group(1)[0].isdigit(),
            )
        )
    return found


def _dedented(line: str, width: int) -> str:
    indent = len(line) - len(line.lstrip(" "))
    return line[min(indent, width) :]
