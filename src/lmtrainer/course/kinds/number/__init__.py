"""Numbers to be typed, with a tolerance and a unit: exact decimals throughout."""

import unicodedata
from collections.abc import Sequence
from decimal import Decimal, localcontext

from lmtrainer.course.body import Answer, Body, Said
from lmtrainer.course.decimals import Typed, exact, shown, typed
from lmtrainer.course.kind import Keyword, KindRules, in_one_line
from lmtrainer.course.marks import Mark, Part, Remark, Verdict, share, verdict_of
from lmtrainer.course.paper import LINE, Paper, plain
from lmtrainer.course.text import RichText
from lmtrainer.frozen import frozen


@frozen
class NumberAnswer(Answer):
    """The number as typed, with its unit."""

    text: str


@frozen
class NumberReply:
    """A range of numbers, both ends included, and what it earns in percent.

    ``low``, ``high`` and ``value`` are exact decimals such as ``-3.50``; ``value`` is the number to tell a
    learner, within the range.
    """

    low: str
    high: str
    value: str
    weight: float
    feedback: RichText | None = None


@frozen
class Unit:
    """A unit of measurement: a typed number times ``factor`` (an exact decimal) is the number that is marked."""

    name: str
    factor: str


@frozen
class Number(Body[NumberAnswer]):
    """A number to be typed, with a unit if there are any."""

    answers: tuple[NumberReply, ...]
    units: tuple[Unit, ...] = ()
    unit_required: bool = False
    answer_type = NumberAnswer

    def mark(self, answer: NumberAnswer) -> Mark:
        """The best of the expected ranges that the number lies in.

        A number with two readings is taken as decimals, or, where a comma makes it ambiguous, as the better one:
        so a learner who was not asked back (see `ambiguity`) does not suffer from it.
        """
        read = typed(answer.text)
        if read is None:
            return self._mark(None, Remark.NOT_A_NUMBER)
        unit = self._unit(read)
        if isinstance(unit, Remark):
            return self._mark(None, unit)
        readings = read.readings if read.comma else read.readings[:1]
        found = [self._best(reading, unit) for reading in readings]
        return self._mark(max(found, key=lambda reply: reply.weight if reply else -1.0), None)

    def ambiguity(self, text: str) -> tuple[str, str] | None:
        """What ``1,234`` may mean, to be asked before it is marked: ``("1234", "1.234")``; None when it is clear.

        Each of the two texts, with the unit as typed, can be given as the answer. A point is taken for a decimal
        point without asking unless the other reading would earn more.
        """
        read = typed(text)
        if read is None or len(read.readings) < 2:
            return None
        decimals, thousands = read.readings
        if not read.comma:
            unit = self._unit(read)
            if isinstance(unit, Remark) or self._earned(thousands, unit) <= self._earned(decimals, unit):
                return None

        def with_unit(number: Decimal) -> str:
            return " ".join(part for part in (read.before, _plainly(number), read.after) if part)

        return with_unit(thousands), with_unit(decimals)

    def right_answer(self) -> NumberAnswer:
        """A number within the range that earns most, in the unit in which the ranges are written."""
        best = max(self.answers, key=lambda reply: reply.weight)
        return NumberAnswer(self._with_base_unit(best.value))

    def wrong_answer(self) -> NumberAnswer:
        """A number beyond every range."""
        with localcontext(exact()):
            beyond = max(Decimal(reply.high) for reply in self.answers).to_integral_value() + 2
        return NumberAnswer(self._with_base_unit(shown(beyond)))

    def _with_base_unit(self, number: str) -> str:
        base = next((unit.name for unit in self.units if Decimal(unit.factor) == 1), "")
        return f"{number} {base}".strip()

    def _mark(self, reply: NumberReply | None, remark: Remark | None) -> Mark:
        fraction = share(reply.weight) if reply else 0.0
        verdict = verdict_of(fraction)
        told = "" if verdict is Verdict.RIGHT else self.right_answer().text
        return Mark(fraction, verdict, (Part(0, verdict, reply.feedback if reply else None, told),), remark)

    def _earned(self, number: Decimal, factor: Decimal) -> float:
        reply = self._best(number, factor)
        return share(reply.weight) if reply else 0.0

    def _best(self, number: Decimal, factor: Decimal) -> NumberReply | None:
        """The range around the number with the largest weight; among equals the narrowest, then the author's first."""
        with localcontext(exact()):
            value = number * factor
            around = [reply for reply in self.answers if Decimal(reply.low) <= value <= Decimal(reply.high)]
            return min(around, key=lambda r: (-r.weight, Decimal(r.high) - Decimal(r.low)), default=None)

    def _unit(self, read: Typed) -> Decimal | Remark:
        """The factor of the unit that was typed, or what is wrong with it."""
        if read.before and read.after:
            return Remark.UNIT_UNKNOWN if self.units else Remark.NOT_A_NUMBER
        name = read.before or read.after
        if not name:
            return Remark.UNIT_MISSING if self.unit_required else Decimal(1)
        unit = _named(self.units, name)
        return Decimal(unit.factor) if unit else Remark.UNIT_UNKNOWN

    def lists(self) -> tuple[int, ...]:
        return (len(self.answers),)

    def lines(self, answer: NumberAnswer) -> tuple[str, ...]:
        return (answer.text.strip(),)

    def said(self) -> list[Said]:
        return [(r.low if r.low == r.high else f"{r.low} – {r.high}", r.feedback) for r in self.answers]

    def on_paper(self, paper: Paper) -> str:
        return f"<p>{LINE} {plain(' / '.join(unit.name for unit in self.units))}</p>"


def _plainly(number: Decimal) -> str:
    return format(number, "f")


def _named(units: tuple[Unit, ...], name: str) -> Unit | None:
    """The unit with this name; capitals count only where two units differ by them (mW, MW)."""
    wanted = unit_name(name)
    same = [unit for unit in units if unit_name(unit.name) == wanted]
    alike = [unit for unit in units if unit_name(unit.name).casefold() == wanted.casefold()]
    return same[0] if same else alike[0] if len(alike) == 1 else None


def unit_name(name: str) -> str:
    """The form in which names of units are compared: widths, kinds of mu and spaces do not count."""
    return "".join(unicodedata.normalize("NFKC", name).split())


def _units_in_one_line(lines: Sequence[str]) -> str:
    units = in_one_line(lines).split(",")
    return ", ".join(" = ".join(part.strip() for part in unit.split("=")) for unit in units if unit.strip())


RULES = KindRules(
    about="A number to type, with a tolerance or a range, and units if you like.",
    earned="the best range that the number lies in",
    flags=("unit-required",),
    keywords=(Keyword("unit", _units_in_one_line),),
    boxed=True,
    example="""\
::: number what-it-costs {tags="time"}

Six people meet for 45 minutes each week. How much working time is that in one week?

- [x] 4.5 ± 0.1
- [ ] 0.75
  > That is the time of one person.

unit: h, days = 8

why: Six times three quarters of an hour. A meeting costs the time of all who sit in it.

:::
""",
)
