"""What the values of a record can be: as strict when they are read as what this program writes.

A checksum says that a row is as it was written, not that this program wrote it. A row with an impossible value counts
for nothing, as one whose checksum fails.
"""

import json
import math
import re
from collections.abc import Callable
from datetime import datetime
from typing import Any

from lmtrainer.course.kind import Kind
from lmtrainer.learning.history import AssessmentForm, DrawnQuestion, Run

Check = Callable[[Any], bool]

LONGEST_NAME, LONGEST_TEXT = 64_000, 16_000_000  # a header of a course has at most 64 kB
MOST_POINTS, MOST_TRIES, MOST_MS = 1e7, 10**9, 10**13
FIRST_YEAR, LAST_YEAR = 1900, 2999
NO_ID_FROM = "0XJ"
"""How ids begin that are later than any of the year 2999: those that follow one would have no room left."""
_ID = re.compile(r"[0-7][0-9A-HJKMNP-TV-Z]{25}")
_KINDS = frozenset(kind.value for kind in Kind)
_RUNS = frozenset(run.value for run in Run)
_CERTAINTIES = frozenset((None, "", "sure", "fairly", "guessing"))
_DEEPEST, _MOST_QUESTIONS = 100, 10_000


def is_id(value: Any) -> bool:
    """An id of `fact_ids`, of a moment that can have been."""
    return isinstance(value, str) and _ID.fullmatch(value) is not None and value < NO_ID_FROM


def is_stamp(value: Any) -> bool:
    """An id, or nothing: what was kept before there were stamps."""
    return value == "" or is_id(value)


def is_name(value: Any) -> bool:
    """The id of a course, a lesson or a question, a version, a language: whatever the header of a course can hold."""
    return isinstance(value, str) and len(value) <= LONGEST_NAME and "\0" not in value


def is_lesson(value: Any) -> bool:
    """The id of a lesson that a course can have: one that begins with a colon is the program's own."""
    return is_name(value) and not value.startswith(":")


def is_answered_in(value: Any) -> bool:
    """Where an answer was given: in a lesson, or while practising."""
    return is_lesson(value) or value == ":practice"


def is_text(value: Any) -> bool:
    """Any text of a size that a course or an answer can have."""
    return isinstance(value, str) and len(value) <= LONGEST_TEXT


def is_json(value: Any) -> bool:
    """Text that is JSON, and not nested deeper than anything that is written."""
    if not is_text(value):
        return False
    try:
        return _depth_is_possible(value) and json.loads(value, parse_constant=_refuse) is not None
    except (ValueError, RecursionError):
        return False


def _depth_is_possible(text: str) -> bool:
    return text.count("[") + text.count("{") <= _DEEPEST or _depth(text) <= _DEEPEST


def _depth(text: str) -> int:
    deepest = depth = 0
    for found in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', text):
        if found.group() in "[{":
            depth += 1
            deepest = max(deepest, depth)
        elif found.group() in "]}":
            depth -= 1
    return deepest


def _refuse(name: str) -> Any:
    raise ValueError(name)


def is_form(value: Any) -> bool:
    """What a try of an assessment asks and by which rules, as JSON, with numbers that can be reckoned with."""
    if not is_json(value):
        return False
    form = json.loads(value)
    if not isinstance(form, dict) or not isinstance(form.get("questions"), list):
        return False
    rules = (
        is_name(form.get("title")),
        form.get("limit_ms") is None or is_duration(form["limit_ms"]),
        _is_number(form.get("pass_mark")) and 0 <= form["pass_mark"] <= 100,
        len(form["questions"]) <= _MOST_QUESTIONS,
    )
    return all(rules) and all(_is_drawn(drawn) for drawn in form["questions"]) and _makes_a_form(value)


def form_in(kept: str) -> AssessmentForm:
    """The questions and rules of a try, as they are kept. Raises `ValueError`, `KeyError`, `TypeError`."""
    form = json.loads(kept)
    form["questions"] = tuple(DrawnQuestion(**drawn) for drawn in form["questions"])
    return AssessmentForm(**form)


def _makes_a_form(kept: str) -> bool:
    try:
        form_in(kept)
    except (ValueError, KeyError, TypeError):
        return False
    return True


def _is_drawn(drawn: Any) -> bool:
    return (
        isinstance(drawn, dict)
        and all(is_name(drawn.get(name)) for name in ("question_id", "fingerprint", "objective"))
        and is_points(drawn.get("points"))
    )


def is_moment(value: Any) -> bool:
    """A moment in ISO 8601 with its offset, of a year in which the program can have been used."""
    try:
        at = datetime.fromisoformat(value)
    except (TypeError, ValueError):
        return False
    return at.tzinfo is not None and FIRST_YEAR <= at.year <= LAST_YEAR


def is_points(value: Any) -> bool:
    """Points, as a number that can be added up."""
    return _is_number(value) and 0 <= value <= MOST_POINTS


def is_fraction(value: Any) -> bool:
    """A part of the whole, from 0 to 1."""
    return _is_number(value) and -1e-9 <= value <= 1 + 1e-9


def is_count(value: Any) -> bool:
    """How many times; 0 and more."""
    return _is_whole(value) and 0 <= value <= MOST_TRIES


def is_duration(value: Any) -> bool:
    """A time in milliseconds: up to three hundred years."""
    return _is_whole(value) and 0 <= value <= MOST_MS


def is_truth(value: Any) -> bool:
    """Yes or no, as it is kept."""
    return _is_whole(value) and value in (0, 1)


def is_whole_number(value: Any) -> bool:
    """A number that SQLite can keep."""
    return _is_whole(value)


def is_kind(value: Any) -> bool:
    """A kind of question."""
    return isinstance(value, str) and value in _KINDS


def is_run(value: Any) -> bool:
    """What an answer was given for."""
    return isinstance(value, str) and value in _RUNS


def is_certainty(value: Any) -> bool:
    """How sure somebody was, if that was asked."""
    return isinstance(value, str | None) and value in _CERTAINTIES


def is_share(value: Any) -> bool:
    """How far a block is scrolled past, as a share of its height."""
    return _is_number(value) and -10 <= value <= 10


def is_flags(value: Any) -> bool:
    """The questions of a try that are flagged: ids, as JSON."""
    return is_json(value) and isinstance(found := json.loads(value), list) and all(is_name(flag) for flag in found)


def or_none(check: Check) -> Check:
    """What a column holds that may be empty."""
    return lambda value: value is None or check(value)


def _is_number(value: Any) -> bool:
    return isinstance(value, float | int) and not isinstance(value, bool) and math.isfinite(value)


def _is_whole(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)
