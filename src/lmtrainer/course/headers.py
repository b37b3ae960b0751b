"""The TOML headers of courses, modules and lessons: read with limits, checked key by key."""

import difflib
import re
import tomllib
from collections.abc import Callable
from typing import Any

from lmtrainer.course.header_slips import meant_by, slip_in, slip_in_list
from lmtrainer.course.problems import Problem
from lmtrainer.course.rules import headers as rules
from lmtrainer.course.rules.rule import Rule
from lmtrainer.course.source import HEADER_BYTES

LONGEST_LINE = 2_000
FENCE = "+++"
ASSESSMENT = "assessment"
Header = dict[str, Any]
Texts = tuple[str, ...]

Keys = dict[str, type | tuple[type, ...]]

COURSE_KEYS: Keys = {
    "format": int, "id": str, "version": (str, int, float), "title": str, "summary": str, "language": str,
    "authors": list, "licence": str, "cover": str, "objectives": dict, "completion": dict,
    "navigation": dict, "certificate": dict,
}  # fmt: skip
MODULE_KEYS: Keys = {"id": str, "title": str, "summary": str}
LESSON_KEYS: Keys = {
    "id": str, "title": str, "summary": str, "objectives": list, "minutes": (int, float), "requires": list,
    "kind": str,
}  # fmt: skip
ASSESSMENT_KEYS: Keys = {
    "pass_mark": (int, float), "draw": list, "pause": bool, "tries": int, "feedback": str,
    "review": bool, "shuffle": bool,
}  # fmt: skip
BANK_KEYS: Keys = {"id": str, "title": str}
DRAW_KEYS: Keys = {"bank": str, "count": int, "tags": list, "objective": str}
COMPLETION_KEYS: Keys = {"pass_mark": (int, float), "counts": (list, str)}
NAVIGATION_KEYS: Keys = {"order": str}
CERTIFICATE_KEYS: Keys = {"enabled": bool, "text": str, "logo": str}
_SORTS: dict[type, tuple[Rule, str]] = {
    str: (rules.TYPE, '"…"'), int: (rules.NOT_WHOLE, "1"), float: (rules.NOT_NUMBER, "1"),
    list: (rules.NOT_LIST, '["…"]'), dict: (rules.NOT_TABLE, ""), bool: (rules.NOT_TRUE_OR_FALSE, "true"),
}  # fmt: skip
_MOST_SLIPS = 20  # of lines that cannot be read, each of which costs a look at all
_AT = re.compile(r"at line (\d+), column (\d+)")
_ONE_LINE = re.compile(r"\s*[^\s\[]")  # what stands below the name of a table that cannot be read is nobody's
_BEGINS = re.compile(r"\s*(?:\[|[^\s#].*[=:])")
_TABLES = (
    CERTIFICATE_KEYS, NAVIGATION_KEYS, COMPLETION_KEYS, BANK_KEYS, MODULE_KEYS, COURSE_KEYS, ASSESSMENT_KEYS,
    LESSON_KEYS,
)  # fmt: skip


def divided(text: str) -> tuple[str, str, int, bool]:
    """A lesson's header, its body, the line where the body begins, and whether the header was closed."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return "", text, 1, True
    for number, line in enumerate(lines[1:], 1):
        if line.rstrip() == FENCE:
            return "\n".join(lines[1:number]), "\n".join(lines[number + 1 :]), number + 2, True
    return "", "", len(lines), False


def _shown_kind(kinds: type | tuple[type, ...]) -> type:
    """Of several sorts of value the one that is told: any number, else the first."""
    if isinstance(kinds, type):
        return kinds
    return float if float in kinds and str not in kinds else kinds[0]


_EXAMPLES = {key: _SORTS[_shown_kind(kinds)][1] for keys in _TABLES for key, kinds in keys.items()}


class HeaderReader:
    """Reads the headers of one course and notes what is wrong with them.

    ``unreadable`` are the files whose headers said nothing, because they are broken as a whole.
    """

    def __init__(self, note: Callable[[Problem], None]) -> None:
        self.note = note
        self.unreadable: set[str] = set()

    def read(self, text: str, path: str, keys: Keys, first_line: int = 1) -> Header:
        """The header's known keys with values of the right type; everything else becomes a problem."""
        table, slips = self._parsed(text, path, first_line)
        if "kind" in table and "kind" in keys:  # there is no other kind: a slip is told as one
            keys = keys | ASSESSMENT_KEYS
        kept = self.kept(table, keys, path, lambda key: line_of(text, key) + first_line)
        if slips:
            self.unreadable.add(path)
            return {}
        return kept

    def kept(self, table: Header, keys: Keys, path: str, line: Callable[[str], int]) -> Header:
        """What is known and of the right type in a table; ``line`` tells where a key stands."""
        kept: Header = {}
        for key, value in table.items():
            if key not in keys:
                self._unknown(path, line(key), key, list(keys))
            elif isinstance(value, keys[key]) and (keys[key] is bool or not isinstance(value, bool)):
                kept[key] = value
            else:
                kind = _shown_kind(keys[key])
                meant = meant_by(value, key, kind) or _SORTS[kind][1]
                self.note(_SORTS[kind][0].at(path, line(key), key=key, line=f"{key} = {meant}"))
        return kept

    def _parsed(self, text: str, path: str, first_line: int) -> tuple[Header, int]:
        """What the lines say that can be read, and in how many places one cannot be."""
        if len(text.encode()) > HEADER_BYTES:
            self.note(rules.TOO_LARGE.at(path, first_line))
            return {}, 1
        for number, line in enumerate(text.split("\n")):
            if len(line) > LONGEST_LINE or line.count(".") > 200:
                self.note(rules.LINE_TOO_LONG.at(path, first_line + number, most=LONGEST_LINE))
                return {}, 1
        lines, slips = text.split("\n"), 0
        while slips < _MOST_SLIPS:
            try:
                return {key: _without_nul(value) for key, value in tomllib.loads("\n".join(lines)).items()}, slips
            except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
                slips += 1
                bad = self._tell_slip(lines, str(error), path, first_line)
                if bad is None:
                    break
                lines[bad] = ""
        return {}, slips

    def _tell_slip(self, lines: list[str], reason: str, path: str, first_line: int) -> int | None:
        """What is wrong where the parser stopped; returns the line that can be left out, to read on."""
        at = _AT.search(reason)
        bad, column = (int(at[1]) - 1, int(at[2])) if at else (_last_begun(lines), 1)
        in_list = slip_in_list(lines, bad)
        where, fault = in_list or (bad, slip_in(lines[bad], reason, _EXAMPLES))
        self.note(fault.at(path, first_line + where, column if where == bad else 1))
        ends_somewhere = in_list or not at or not _ONE_LINE.match(lines[bad])
        return None if ends_somewhere else bad

    def _unknown(self, path: str, line: int, key: str, known: list[str]) -> None:
        near = difflib.get_close_matches(key, known, 1)
        rule = rules.KEY_MISSPELT if near else rules.UNKNOWN_KEY
        self.note(rule.at(path, line, key=key[:60], near="".join(near), known=", ".join(known)))


def _last_begun(lines: list[str]) -> int:
    """The last line that begins something: where the parser ran into the end, that has none."""
    return max((number for number, line in enumerate(lines) if _BEGINS.match(line)), default=0)


def _without_nul(value: Any) -> Any:
    """A value as TOML gives it, its texts without the one character that neither a window nor a record can hold."""
    match value:
        case str():
            return value.replace("\0", "")
        case list():
            return [_without_nul(item) for item in value]
        case dict():
            return {key.replace("\0", ""): _without_nul(held) for key, held in value.items()}
        case _:
            return value


def texts(value: object) -> Texts:
    """The texts of a list; anything else in it is left out."""
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def header_line(header: str, key: str) -> int:
    """The line of the file where a key stands in a lesson's header; the first one when there is no header."""
    return line_of(header, key) + 2 if header else 1


def line_of(text: str, key: str, table: str = "") -> int:
    """Where a key stands in a header, or its table if the key is not on a line of its own; counted from 0."""
    lines = text.split("\n")
    start = line_of(text, table) if table else 0
    pattern = re.compile(rf"^\s*\[?\s*\"?{re.escape(key)}\b")
    return next((number for number, line in enumerate(lines) if number >= start and pattern.match(line)), start)
