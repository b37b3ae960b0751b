"""A GIFT file cut at its blank lines, where authors forgot some or wrote too many: both are mended, and told."""

import re
from collections.abc import Iterator
from dataclasses import replace

from lmtrainer.frozen import frozen
from lmtrainer.interchange.gift.escapes import hidden
from lmtrainer.said import Said

_PRE = re.compile(r"<(/?)pre\b", re.IGNORECASE)
_BEGINS = re.compile(r"\s*(?:::|\$CATEGORY:)")
_NAME_BELOW = re.compile(r"^(?!//).*\n\s*::", re.MULTILINE)
_CATEGORY = re.compile(r"\s*\$CATEGORY:")
_NAME = re.compile(r"\s*::.*::")
_LIVE = re.compile(r"[^}]*\{")
_FARTHEST = 30  # chunks: what is not closed by then never is
_BLANK = Said("Import", "There are blank lines between its braces, which Moodle would refuse; they are left out.")
_MISSING = Said("Import", "There is no blank line before it; it was taken for a question of its own.")


@frozen
class Chunk:
    """Lines that belong together. ``line`` is the number of the first one. No comment is indented."""

    line: int
    lines: list[str]
    notes: tuple[Said, ...] = ()


def chunks(text: str) -> Iterator[Chunk]:
    """The file at its blank lines. White space at the beginning of lines stays: it may be that of code."""
    lines: list[str] = []
    in_code = 0
    for number, line in enumerate([*text.split("\n"), ""], 1):
        line = line.rstrip()
        if not line:
            if lines:
                yield Chunk(number - len(lines), lines)
            lines = []
            continue
        stripped = line.lstrip()
        if stripped.startswith("//"):
            line = line.replace("//", "&sol;/", 1) if in_code > 0 else stripped
        elif stripped.startswith("::"):
            in_code = 0
        lines.append(line)
        if "<" in line and _PRE.search(line):
            in_code += _open_code([line])


def whole(parts: Iterator[Chunk]) -> Iterator[Chunk]:
    """The chunks with braces and preformatted text whole, and with one question each."""
    waiting = list(parts)
    at = 0
    while at < len(waiting):
        chunk = waiting[at]
        at += 1
        if _is_simple("\n".join(chunk.lines)):
            yield chunk
            continue
        if _is_open(chunk.lines):
            chunk, at = _joined(chunk, waiting, at)
        yield from _parted(chunk)


def _is_simple(text: str) -> bool:
    """Whether this is plainly one question, as most are: one block of answers at most, no code, no name below."""
    opened = text.count("{")
    return opened == text.count("}") and opened < 2 and _NAME_BELOW.search(text) is None and _PRE.search(text) is None


def _is_open(lines: list[str]) -> bool:
    return _open_braces(lines) > 0 or _open_code(lines) > 0


def _open_braces(lines: list[str]) -> int:
    text = "\n".join(line for line in lines if "{" in line or "}" in line)
    if not text:
        return 0
    live = hidden(text)
    return live.count("{") - live.count("}")


def _open_code(lines: list[str]) -> int:
    return sum(-1 if tag.group(1) else 1 for line in lines if "<" in line for tag in _PRE.finditer(line))


def _joined(chunk: Chunk, waiting: list[Chunk], at: int) -> tuple[Chunk, int]:
    """The chunk with those that close it, if there are any before the next question begins; and where to go on."""
    lines, notes = list(chunk.lines), chunk.notes
    braces, code = _open_braces(lines), _open_code(lines)
    for further, added in enumerate(waiting[at : at + _FARTHEST], at + 1):
        if _BEGINS.match(added.lines[0]) or (code <= 0 and _LIVE.match(hidden(added.lines[0]))):
            break
        if code > 0:
            lines += [""] * (added.line - chunk.line - len(lines))
        elif _BLANK not in notes:
            notes = (*notes, _BLANK)
        lines += added.lines
        braces, code = braces + _open_braces(added.lines), code + _open_code(added.lines)
        if braces <= 0 and code <= 0:
            return Chunk(chunk.line, lines, notes), further
    return chunk, at


def _parted(chunk: Chunk) -> Iterator[Chunk]:
    """One chunk for each question where a blank line between two of them is missing."""
    lines = [hidden(line) if "{" in line or "}" in line else line for line in chunk.lines]
    if len(lines) < 2 or _CATEGORY.match(lines[0]):
        yield chunk
        return
    last_block = max((n for n, line in enumerate(lines) if "{" in line and not line.startswith("//")), default=-1)
    start, depth = 0, 0
    has_text = has_block = False
    for number, line in enumerate(lines):
        if depth == 0 and has_text:
            ended = has_block and lines[number - 1].endswith("}") and number <= last_block
            if ended or _NAME.match(line):
                yield _piece(chunk, start, number)
                start, has_text, has_block = number, False, False
        if line.startswith("//"):
            continue
        has_text = True
        depth += line.count("{") - line.count("}")
        has_block = has_block or "}" in line
    yield _piece(chunk, start, len(lines))


def _piece(chunk: Chunk, start: int, stop: int) -> Chunk:
    if start == 0:
        return replace(chunk, lines=chunk.lines[:stop])
    return Chunk(chunk.line + start, chunk.lines[start:stop], (_MISSING,))
