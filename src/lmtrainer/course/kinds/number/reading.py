"""Expected numbers: boxes before a number with its tolerance, or a range; units behind `unit:`."""

import re
from collections import Counter
from collections.abc import Sequence
from decimal import Decimal, localcontext

from lmtrainer.course.content import MOST_COMPARED, Content
from lmtrainer.course.decimals import exact, shown, written
from lmtrainer.course.kind import Reading
from lmtrainer.course.kinds.number import Number, NumberReply, Unit, unit_name
from lmtrainer.course.problems import Fault
from lmtrainer.course.question_block import Item, Part
from lmtrainer.course.rules import typed as rules

_TOLERANCE = re.compile(r"\s*(?:±|\+-|\+/-)\s*")
_LONGEST = 200
_THOUSAND = re.compile(r"(?<![\d.,])[1-9]\d{0,2}\.000(?![\d,])")
_GROUPS = re.compile(r"(?<![\d.,])[1-9]\d{0,2}(?:,\d{3})+(?![\d,])")


def read(content: Content) -> Reading:
    """Expected numbers, one of them right or more, and units."""
    stem, items = content.stem_and_options()
    replies = tuple(content.each(items, lambda item: _reply(content, item)))
    if not any(reply.weight >= 100 for reply in replies):
        content.fail(rules.NUMBER_RIGHT_ANSWERS.of())
    _check_ranges(content, items, replies)
    part = content.keyword("unit")
    units = _units(content, part) if part else ()
    required = content.flag("unit-required")
    if required and not units:
        content.fail(rules.UNIT_MISSING.of())
    return Reading(stem, Number(replies, units, required))


def _no_number(words: str) -> Fault:
    pointed = words.replace(",", ".")
    whole = _GROUPS.sub(lambda match: match[0].replace(",", ""), words)
    decimal, grouped = (changed != words and _limits(changed) is not None for changed in (pointed, whole))
    if grouped:
        rule = rules.NUMBER_GROUPED if decimal else rules.NUMBER_GROUPS
    else:
        rule = rules.NUMBER_COMMA if decimal else rules.NUMBER_SYNTAX
    return rule.of(words=words[:40], better=pointed[:40], whole=whole[:40])


def _reply(content: Content, item: Item) -> NumberReply:
    found = content.boxed(item)
    with localcontext(exact()):
        limits = _limits(found.text.strip())
        if limits is None or limits[0] > limits[2]:
            content.fail(_no_number(found.text.strip()), item.line, 1 + 2 + len(item.text) - len(found.text))
        if thousand := _THOUSAND.search(found.text):
            whole = thousand[0].replace(".", "")
            fault = rules.NUMBER_THOUSAND.of(words=thousand[0], value=thousand[0][:-4], whole=whole)
            content.note(fault, item.line, 1 + 2 + len(item.text) - len(found.text))
        low, value, high = (shown(number) for number in limits)
    return NumberReply(low, high, value, found.weight, content.feedback(item))


def _limits(text: str) -> tuple[Decimal, Decimal, Decimal] | None:
    """The least number, the one to tell, and the greatest."""
    if len(text) > _LONGEST:
        return None
    if ".." in text:
        low, high = (written(part) for part in text.split("..", 1))
        return None if low is None or high is None else (low, (low + high) / 2, high)
    number, *tolerance = _TOLERANCE.split(text, maxsplit=1)
    value = written(number)
    margin = _margin(tolerance[0], value) if tolerance and value is not None else Decimal(0)
    if value is None or margin is None or margin < 0:
        return None
    return value - margin, value, value + margin


def _margin(text: str, value: Decimal) -> Decimal | None:
    share = written(text.rstrip("%"))
    if share is None or not text.endswith("%"):
        return share
    return abs(value) * share / 100


def _units(content: Content, part: Part) -> tuple[Unit, ...]:
    units = tuple(_unit(content, part, text) for text in part.text.split(",") if text.strip())
    names = Counter(unit_name(unit.name) for unit in units)
    twin = next((name for name, count in names.items() if count > 1), None)
    if twin is not None:
        content.fail(rules.UNIT_TWICE.of(name=twin[:40]), part.text_line)
    if all(Decimal(unit.factor) != 1 for unit in units):
        content.fail(rules.UNIT_BASE.of(), part.text_line)
    return units


def _unit(content: Content, part: Part, text: str) -> Unit:
    name, equals, factor = (piece.strip() for piece in text.partition("="))
    number = written(factor) if equals else Decimal(1)
    unclear = not name or name[0].isdecimal() or name[0] in "+-−.,"
    if number is None or number <= 0 or unclear:
        content.fail(rules.UNIT_SYNTAX.of(words=text.strip()[:40]), part.text_line)
    return Unit(name, shown(number))


def _check_ranges(content: Content, items: Sequence[Item], replies: Sequence[NumberReply]) -> None:
    """Note each range that lies within one that earns more, or as much and stands before it."""
    ranges = [(Decimal(reply.low), Decimal(reply.high), reply.weight) for reply in replies[:MOST_COMPARED]]
    for number, (low, high, weight) in enumerate(ranges):
        for other, (from_, to, earned) in enumerate(ranges):
            preferred = earned > weight or (earned == weight and other < number)
            if preferred and from_ <= low and high <= to:
                content.never(items[number], items[other])
                break
