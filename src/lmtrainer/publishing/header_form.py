"""The one canonical form of a TOML header: known keys in their order, tables after them, comments where they belong."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass

from lmtrainer.course.headers import (
    ASSESSMENT_KEYS,
    BANK_KEYS,
    CERTIFICATE_KEYS,
    COMPLETION_KEYS,
    COURSE_KEYS,
    DRAW_KEYS,
    LESSON_KEYS,
    MODULE_KEYS,
    NAVIGATION_KEYS,
)

WIDEST = 100
_LESSON = ("kind", *LESSON_KEYS, *ASSESSMENT_KEYS)
ORDERS: dict[str, tuple[str, ...]] = {
    "course": tuple(COURSE_KEYS),
    "module": tuple(MODULE_KEYS),
    "lesson": tuple(dict.fromkeys(_LESSON)),
    "bank": tuple(BANK_KEYS),
    "completion": tuple(COMPLETION_KEYS),
    "navigation": tuple(NAVIGATION_KEYS),
    "certificate": tuple(CERTIFICATE_KEYS),
    "draw": tuple(DRAW_KEYS),
}
_TABLE = re.compile(r"^\s*(\[\[?)\s*([\w-]+)\s*(\]\]?)\s*(#.*)?$")
_KEY = re.compile(r"^\s*([\w-]+|\"[\w-]+\")\s*=")
_TO_ESCAPE = re.compile(r'["\\\x00-\x1f\x7f]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


@dataclass(slots=True)
class _Entry:
    """A key with its value, and the comments above it; or comments alone, with an empty key."""

    comments: list[str]
    key: str
    lines: list[str]


@dataclass(slots=True)
class _Section:
    """A table: its opening line (empty for the top), its name, and what is in it."""

    comments: list[str]
    name: str
    opening: str
    entries: list[_Entry]


def canonical_header(lines: Sequence[str], sort: str) -> list[str]:
    """A header's lines in canonical form; ``sort`` is ``course``, ``module``, ``lesson`` or ``bank``.

    A header that is not valid TOML, or that could not be written so that it says the same, is left as it is.
    """
    before = _parsed("\n".join(lines))
    if before is None:
        return list(lines)
    sections = _sections(lines)
    if sections is None:
        return list(lines)
    made = _written(sections, ORDERS[sort])
    return made if _parsed("\n".join(made)) == before else list(lines)


def _parsed(text: str) -> dict[str, object] | None:
    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError):
        return None


def _sections(lines: Sequence[str]) -> list[_Section] | None:
    """The header taken apart, or None when it has something that this module does not know."""
    sections = [_Section([], "", "", [])]
    comments: list[str] = []
    at = 0
    while at < len(lines):
        line = lines[at].strip()
        if not line or line.startswith("#"):
            comments.extend([line] if line else [])
            at += 1
        elif table := _TABLE.match(line):
            comment = f"  {table.group(4)}" if table.group(4) else ""
            opening = f"{table.group(1)}{table.group(2)}{table.group(3)}{comment}"
            sections.append(_Section(comments, table.group(2), opening, []))
            comments = []
            at += 1
        else:
            end = _end_of_entry(lines, at)
            key = _KEY.match(line)
            if end is None or key is None:
                return None
            sections[-1].entries.append(_Entry(comments, key.group(1).strip('"'), list(lines[at:end])))
            comments = []
            at = end
    if comments:
        sections[-1].entries.append(_Entry(comments, "", []))
    return sections


def _end_of_entry(lines: Sequence[str], start: int) -> int | None:
    """Where an entry ends that may take several lines."""
    for end in range(start + 1, min(len(lines), start + 400) + 1):
        if _parsed("\n".join(lines[start:end])) is not None:
            return end
    return None


def _written(sections: list[_Section], order: Sequence[str]) -> list[str]:
    out: list[str] = []
    first, *tables = sections
    places = {name: place for place, name in enumerate(order)}
    for section in (first, *sorted(tables, key=lambda table: places.get(table.name, len(places)))):
        keys = order if section is first else ORDERS.get(section.name, ())
        written = _entries(section.entries, keys)
        if section is not first:
            out.extend([""] if out else [])
            out.extend([*section.comments, section.opening])
        out.extend(written)
    return out


def _entries(entries: list[_Entry], order: Sequence[str]) -> list[str]:
    places = {name: place for place, name in enumerate(order)}
    last = len(places) + 1
    out: list[str] = []
    for entry in sorted(entries, key=lambda e: places.get(e.key, len(places)) if e.key else last):
        out.extend(entry.comments)
        out.extend(_entry(entry) if entry.key else [])
    return out


def _entry(entry: _Entry) -> list[str]:
    """A key and its value. Values with comments inside, and those of many lines of text, stay as they are."""
    written = "\n".join(entry.lines)
    parsed = _parsed(written) or {}
    value = parsed.get(entry.key)
    comment = ""
    if len(entry.lines) == 1:
        for match in re.finditer(r"\s#", written):
            if _parsed(written[: match.start()]) == parsed:
                comment = "  " + written[match.start() + 1 :].strip()
                break
    elif "#" in written or (isinstance(value, str) and "\n" in value):
        return [line.rstrip() for line in entry.lines] if not isinstance(value, str) else entry.lines
    shown = _value(value)
    if shown is None:
        return entry.lines
    line = f"{entry.key} = {shown}{comment}"
    if isinstance(value, list) and len(line) > WIDEST and not comment:
        return [f"{entry.key} = [", *(f"  {_value(item)}," for item in value), "]"]
    return [line]


def _value(value: object) -> str | None:
    """A value on one line; None for one that this module does not write."""
    match value:
        case bool():
            return "true" if value else "false"
        case int():
            return str(value)
        case float():
            return repr(value) if value == value and abs(value) < 1e15 else None
        case str():
            return toml_text(value)
        case list():
            items = [_value(item) for item in value]
            return None if None in items else f"[{', '.join(item for item in items if item is not None)}]"
        case dict():
            known = [key for key in DRAW_KEYS if key in value]
            pairs = [(key, _value(value[key])) for key in (*known, *(key for key in value if key not in DRAW_KEYS))]
            if not value or any(held is None or not re.fullmatch(r"[\w-]+", key, re.ASCII) for key, held in pairs):
                return None
            return "{" + ", ".join(f"{key} = {held}" for key, held in pairs) + "}"
        case _:
            return None


def toml_text(text: str) -> str:
    """A text in quotes, on one line."""
    return '"' + _TO_ESCAPE.sub(lambda found: _ESCAPES.get(found[0], f"\\u{ord(found[0]):04x}"), text) + '"'
