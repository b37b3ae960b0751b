"""The TOML headers of courses, modules and lessons: read with limits, checked key by key."""

import difflib
import re
import tomllib
from collections.abc import Callable
from typing import Any

from lmtrainer.course.header_slips import meant_by, slip_in
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
        table = self._parsed(text, path, first_line)
        if table is None:
            self.unreadable.add(path)
            return {}
        if "kind" in table and "kind" in keys:  # there is no other kind: a slip is told as one
            keys = keys | ASSESSMENT_KEYS
        return self.kept(table, keys, path, lambda key: line_of(text, key) + first_line)

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

    def _parsed(self, text: str, path: str, first_line: int) -> Header | None:
        if len(text.encode()) > HEADER_BYTES:
            self.note(rules.TOO_LARGE.at(path, first_line))
            return None
        for number, line in enumerate(text.split("\n")):
            if len(line) > LONGEST_LINE or line.count(".") > 200:
                self.note(rules.LINE_TOO_LONG.at(path, first_line + number, most=LONGEST_LINE))
                return None
        try:
            return {key: _without_nul(value) for key, value in tomllib.loads(text).items()}
        except (tomllib.TOMLDecodeError, RecursionError, ValueError) as error:
            at = re.search(r"at line (\d+), column (\d+)", str(error))
            at_line, column = (int(at.group(1)), int(at.group(2))) if at else (1, 1)
            reason = re.sub(r" \(at .*\)$", "", str(error))
            fault = slip_in(text.split("\n")[at_line - 1], reason, _EXAMPLES)
            self.note(fault.at(path, first_line + at_line - 1, column))
            return None

    def _unknown(self, path: str, line: int, key: str, known: list[str]) -> None:
        near = difflib.get_close_matches(key, known, 1)
        rule = rules.KEY_MISSPELT if near else rules.UNKNOWN_KEY
        self.note(rule.at(path, line, key=key[:60], near="".join(near), known=", ".join(known)))


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
