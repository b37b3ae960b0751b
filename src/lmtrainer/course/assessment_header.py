"""The header of an assessment -> its rules. Whether the banks hold enough is left to `cross_checks`."""

import difflib
from collections.abc import Callable

from lmtrainer.course.headers import DRAW_KEYS, Header, HeaderReader, line_of, texts
from lmtrainer.course.model import AssessmentRules, DrawRule, FeedbackTime

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
        message, hint = f"{key} is a number from {least} to {most}.", f"Write {key} = {least} or more."
        self._reader.problem(self._path, self.line(key), "assessment-number", message, hint)
        return None


def _feedback(header: Header, line: Callable[[str], int], path: str, reader: HeaderReader) -> FeedbackTime:
    given = header.get("feedback", FeedbackTime.AT_END.value)
    try:
        return FeedbackTime(given)
    except ValueError:
        near = difflib.get_close_matches(given, list(FeedbackTime), 1)
        hint = f"Did you mean {near[0]}?" if near else 'Write feedback = "at-end".'
        message = "feedback is “at-once”, “at-end” or “none”."
        reader.problem(path, line("feedback"), "assessment-feedback", message, hint)
        return FeedbackTime.AT_END


def _draw(header: Header, text: str, path: str, reader: HeaderReader) -> tuple[DrawRule, ...]:
    rules = []
    start = line_of(text, "draw") + FIRST_LINE
    entries = header.get("draw", [])
    if len(entries) > MOST_RULES:
        message = f"draw has more than {MOST_RULES} lines."
        reader.problem(path, start, "draw-too-many", message, "Draw more questions with fewer lines.")
    for entry in entries[:MOST_RULES]:
        rule = _rule(entry, text, path, reader, start)
        if rule is None:
            message = f"A line of draw has a bank and a count from 1 to {MOST_DRAWN}."
            reader.problem(path, start, "draw-syntax", message, 'Write draw = [{bank = "basics", count = 5}].')
        else:
            rules.append(rule)
    return tuple(rules)


def _rule(entry: object, text: str, path: str, reader: HeaderReader, start: int) -> DrawRule | None:
    if not isinstance(entry, dict):
        return None
    kept = reader.kept(entry, DRAW_KEYS, path, lambda key: start)
    bank, count = kept.get("bank"), kept.get("count", 1)
    if not bank or not 1 <= count <= MOST_DRAWN:
        return None
    return DrawRule(bank, count, texts(kept.get("tags")), kept.get("objective", ""))
