"""Numbers that are typed, with a tolerance and a unit: exact decimals throughout."""

import unicodedata
from decimal import Decimal, localcontext

from lmtrainer.course.answers import NumberAnswer
from lmtrainer.course.body import Number, NumberReply, Unit
from lmtrainer.course.decimals import Typed, exact, shown, typed
from lmtrainer.course.marks import Mark, Part, Remark, Verdict, share, verdict_of


def mark_number(body: Number, answer: NumberAnswer) -> Mark:
    """The best of the expected ranges that the number lies in.

    A number with two readings is taken as decimals, or, where a comma makes it ambiguous, as the better one:
    so a learner who was not asked back (see `ambiguity`) does not suffer from it.
    """
    read = typed(answer.text)
    if read is None:
        return _mark(body, None, Remark.NOT_A_NUMBER)
    unit = _unit(body, read)
    if isinstance(unit, Remark):
        return _mark(body, None, unit)
    readings = read.readings if read.comma else read.readings[:1]
    found = [_best(body, reading, unit) for reading in readings]
    return _mark(body, max(found, key=lambda reply: reply.weight if reply else -1.0), None)


def ambiguity(body: Number, text: str) -> tuple[str, str] | None:
    """What ``1,234`` may mean, to be asked before it is marked: ``("1234", "1.234")``; None when it is clear.

    Each of the two texts, with the unit as typed, can be given as the answer. A point is taken for a decimal
    point without asking unless the other reading would earn more.
    """
    read = typed(text)
    if read is None or len(read.readings) < 2:
        return None
    decimals, thousands = read.readings
    if not read.comma:
        unit = _unit(body, read)
        if isinstance(unit, Remark) or _earned(body, thousands, unit) <= _earned(body, decimals, unit):
            return None

    def with_unit(number: Decimal) -> str:
        return " ".join(part for part in (read.before, _plainly(number), read.after) if part)

    return with_unit(thousands), with_unit(decimals)


def _plainly(number: Decimal) -> str:
    return format(number, "f")


def right_number(body: Number) -> NumberAnswer:
    """A number within the range that earns most, in the unit in which the ranges are written."""
    best = max(body.answers, key=lambda reply: reply.weight)
    return NumberAnswer(_with_base_unit(body, best.value))


def wrong_number(body: Number) -> NumberAnswer:
    """A number beyond every range."""
    with localcontext(exact()):
        beyond = max(Decimal(reply.high) for reply in body.answers).to_integral_value() + 2
    return NumberAnswer(_with_base_unit(body, shown(beyond)))


def _with_base_unit(body: Number, number: str) -> str:
    base = next((unit.name for unit in body.units if Decimal(unit.factor) == 1), "")
    return f"{number} {base}".strip()


def _mark(body: Number, reply: NumberReply | None, remark: Remark | None) -> Mark:
    fraction = share(reply.weight) if reply else 0.0
    verdict = verdict_of(fraction)
    told = "" if verdict is Verdict.RIGHT else right_number(body).text
    return Mark(fraction, verdict, (Part(0, verdict, reply.feedback if reply else None, told),), remark)


def _earned(body: Number, number: Decimal, factor: Decimal) -> float:
    reply = _best(body, number, factor)
    return share(reply.weight) if reply else 0.0


def _best(body: Number, number: Decimal, factor: Decimal) -> NumberReply | None:
    """The range around the number with the largest weight; among equals the narrowest, then the author's first."""
    with localcontext(exact()):
        value = number * factor
        around = [reply for reply in body.answers if Decimal(reply.low) <= value <= Decimal(reply.high)]
        return min(around, key=lambda r: (-r.weight, Decimal(r.high) - Decimal(r.low)), default=None)


def _unit(body: Number, read: Typed) -> Decimal | Remark:
    """The factor of the unit that was typed, or what is wrong with it."""
    if read.before and read.after:
        return Remark.UNIT_UNKNOWN if body.units else Remark.NOT_A_NUMBER
    name = read.before or read.after
    if not name:
        return Remark.UNIT_MISSING if body.unit_required else Decimal(1)
    unit = _named(body.units, name)
    return Decimal(unit.factor) if unit else Remark.UNIT_UNKNOWN


def _named(units: tuple[Unit, ...], name: str) -> Unit | None:
    """The unit with this name; capitals count only where two units differ by them (mW, MW)."""
    wanted = unit_name(name)
    same = [unit for unit in units if unit_name(unit.name) == wanted]
    alike = [unit for unit in units if unit_name(unit.name).casefold() == wanted.casefold()]
    return same[0] if same else alike[0] if len(alike) == 1 else None


def unit_name(name: str) -> str:
    """The form in which names of units are compared: widths, kinds of mu and spaces do not count."""
    return "".join(unicodedata.normalize("NFKC", name).split())
