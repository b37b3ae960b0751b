"""The header of an assessment -> its rules. Whether the banks hold enough is left to `cross_checks`."""

import difflib
from collections.abc import Callable

from lmtrainer.course.headers import DRAW_KEYS, Header, HeaderReader, line_of, texts
from lmtrainer.course.model import AssessmentRules, DrawRule, FeedbackTime
from lmtrainer.course.rules import headers as rules

FIRST_LINE = 2  # of a header in its file
MOST_DRAWN = 200  # by one line of draw
MOST_RULES = 50  # sharing questions among more of them would take time


def assessment_rules(header: Header, text: str, path: str, reader: HeaderReader, pass_mark: int) -> AssessmentRules:
    """The rules; ``pass_mark`` is that of the course, for an assessment without its own."""
    numbers = _Numbers(header, text, path, reader)
    own_mark = numbers.get("pass_mark", 0, 100)
    return AssessmentRules(
        pass_mark=pass_mark if own_mark is None else own_mark,
        draw=_draw(header, text, path, reader),
        minutes=numbers.get("minutes", 1, 1_000),
        pause=header.get("pause", False),
        tries=numbers.get("tries", 1, 1_000),
        feedback=_feedback(header, numbers.line, path, reader),
        review=header.get("review", True),
        shuffle=header.get("shuffle", False),
    )


def draw_line(text: str, rule: DrawRule) -> int:
    """The line in the file where a rule stands, or where the drawing begins."""
    start = line_of(text, "draw")
    lines = text.split("\n")
    here = (n for n, line in enumerate(lines) if n >= start and f'"{rule.bank}"' in line)
    return next(here, start) + FIRST_LINE


class _Numbers:
    def __init__(self, header: Header, text: str, path: str, reader: HeaderReader) -> None:
        self._header, self._text, self._path, self._reader = header, text, path, reader

    def line(self, key: str) -> int:
        return line_of(self._text, key) + FIRST_LINE

    def get(self, key: str, least: int, most: int) -> int | None:
        value: int | float | None = self._header.get(key)
        if value is None:
            return None
        if least <= value <= most:
            return round(value)
        nearest = least if value < least else most
        fault = rules.ASSESSMENT_NUMBER.of(key=key, least=least, most=most, nearest=nearest)
        self._reader.note(fault.at(self._path, self.line(key)))
        return None


def _feedback(header: Header, line: Callable[[str], int], path: str, reader: HeaderReader) -> FeedbackTime:
    given = header.get("feedback", FeedbackTime.AT_END.value)
    try:
        return FeedbackTime(given)
    except ValueError:
        near = difflib.get_close_matches(given, list(FeedbackTime), 1)
        fault = rules.ASSESSMENT_FEEDBACK_MISSPELT.of(near=near[0]) if near else rules.ASSESSMENT_FEEDBACK.of()
        reader.note(fault.at(path, line("feedback")))
        return FeedbackTime.AT_END


def _draw(header: Header, text: str, path: str, reader: HeaderReader) -> tuple[DrawRule, ...]:
    found = []
    start = line_of(text, "draw") + FIRST_LINE
    entries = header.get("draw", [])
    if len(entries) > MOST_RULES:
        reader.note(rules.DRAW_TOO_MANY.at(path, start, most=MOST_RULES))
    for entry in entries[:MOST_RULES]:
        rule = _rule(entry, text, path, reader, start)
        if rule is None:
            reader.note(rules.DRAW_SYNTAX.at(path, start, most=MOST_DRAWN))
        else:
            found.append(rule)
    return tuple(found)


def _rule(entry: object, text: str, path: str, reader: HeaderReader, start: int) -> DrawRule | None:
    if not isinstance(entry, dict):
        return None
    kept = reader.kept(entry, DRAW_KEYS, path, lambda key: start)
    bank, count = kept.get("bank"), kept.get("count", 1)
    if not bank or not 1 <= count <= MOST_DRAWN:
        return None
    return DrawRule(bank, count, texts(kept.get("tags")), kept.get("objective", ""))
