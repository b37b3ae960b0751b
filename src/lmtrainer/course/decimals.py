"""Numbers as people write them -> exact decimals. Comma or point, a minus of any kind, spaces between thousands.

Everything is capped before it is computed with, so no number that is typed or written in a course can hang.
"""

import re
import unicodedata
from collections.abc import Callable, Sequence
from decimal import Context, Decimal, localcontext

from lmtrainer.frozen import frozen

LONGEST_TYPED = 200
_WRITTEN = re.compile(r"^[-+]?\d{1,30}(?:\.\d{1,30})?(?:e([-+]?\d{1,2}))?$", re.ASCII | re.IGNORECASE)
_WRITTEN_EXPONENT = 30
_MINUS = "-−‐‑‒–—―﹘﹣－⁻₋˗⁃➖"
_PLUS = "+＋﹢⁺➕"
_MARKS = {".": ".", "．": ".", "٫": ".", ",": ",", "，": ","}
_GROUPING = "'’‘ʼ＇٬_"


def exact() -> Context:
    """Arithmetic without rounding, within the caps of this module."""
    return Context(prec=500, Emax=10_000, Emin=-10_000)


def written(text: str) -> Decimal | None:
    """A number of a course file: digits with a decimal point, a sign of any kind, an exponent up to ±30."""
    text = text.strip()
    if text and text[0] in _MINUS:
        text = "-" + text[1:].lstrip()
    match = _WRITTEN.match(text)
    if match is None or abs(int(match.group(1) or 0)) > _WRITTEN_EXPONENT:
        return None
    return Decimal(text)


def shown(number: Decimal) -> str:
    """A number as plain digits, without an exponent and without zeros that say nothing."""
    with localcontext(exact()):
        text = format(number.normalize(), "f")
    return "0" if text == "-0" else text


@frozen
class Typed:
    """What was typed: text before a number, what the number may be, and text after it.

    ``readings`` has a second number where one comma or point may stand before decimals (first) or between
    thousands (second); ``comma``: it is a comma.
    """

    before: str
    readings: tuple[Decimal, ...]
    after: str
    comma: bool = False


def typed(text: str) -> Typed | None:
    """The number in a text; None when there is none, it is no number that anybody writes, or it is too long."""
    if len(text) > LONGEST_TYPED:
        return None
    text = "".join(c for c in text if c.isspace() or unicodedata.category(c) not in ("Cf", "Cc")).strip()
    start = next((at for at in range(len(text)) if _begins(text, at)), None)
    if start is None:
        return None
    at = start
    if text[at] in _MINUS or text[at] in _PLUS:
        at = _past(text, at + 1, str.isspace)
    mantissa, at = _mantissa(text, at)
    exponent, at = _exponent(text, at)
    numbers = _readings(mantissa)
    if not numbers or exponent is None:
        return None
    sign = "-" if text[start] in _MINUS else ""
    readings = tuple(Decimal(f"{sign}{number}e{exponent}") for number in numbers)
    return Typed(text[:start].strip(), readings, text[at:].strip(), "," in mantissa)


def _begins(text: str, at: int) -> bool:
    """Whether a number begins here: a digit, a sign before one, or a mark directly before one."""
    if text[at] in _MINUS or text[at] in _PLUS:
        at = _past(text, at + 1, str.isspace)
    if at < len(text) and text[at] in _MARKS:
        at += 1
    return at < len(text) and text[at].isdecimal()


def _past(text: str, at: int, accepted: Callable[[str], bool]) -> int:
    while at < len(text) and accepted(text[at]):
        at += 1
    return at


def _mantissa(text: str, at: int) -> tuple[str, int]:
    """Digits in ASCII, the marks ``.`` and ``,``, a space for whatever else groups; and where it ends."""
    out = ""
    while at < len(text):
        letter = text[at]
        if letter.isdecimal():
            out += str(unicodedata.decimal(letter))
            at += 1
        elif letter in _MARKS:
            out += _MARKS[letter]
            at += 1
        else:
            end = at + 1 if letter in _GROUPING else _past(text, at, str.isspace)
            if end == at or end == len(text) or not text[end].isdecimal():
                break
            out += " "
            at = end
    return out, at


def _exponent(text: str, at: int) -> tuple[int | None, int]:
    """The power of ten written as e5 or E-5, 0 without one, None when it is out of all bounds; and where it ends."""
    if text[at : at + 1] not in ("e", "E"):
        return 0, at
    start = at + 1
    sign = -1 if text[start : start + 1] and text[start] in _MINUS else 1
    if sign < 0 or text[start : start + 1] == "+":
        start += 1
    end = _past(text, start, str.isdecimal)
    if end == start:
        return 0, at
    digits = "".join(str(unicodedata.decimal(c)) for c in text[start:end]).lstrip("0")
    if len(digits) > 2:
        return None, end
    return sign * int(digits or 0), end


def _readings(mantissa: str) -> tuple[str, ...]:
    """The numbers that a mantissa may be, as ASCII decimals."""
    marks = [letter for letter in mantissa if letter in ".,"]
    if not marks:
        return _whole(mantissa.split(" "))
    last, other = marks[-1], "," if marks[-1] == "." else "."
    if other in marks:
        return _with_decimals(mantissa, last, other)
    if len(marks) > 1:
        return _whole(mantissa.split(last))
    decimal = _with_decimals(mantissa, last, " ")
    before, _, after = mantissa.partition(last)
    if " " in mantissa or not 1 <= len(before) <= 3 or before[0] == "0" or len(after) != 3:
        return decimal
    return (*decimal, before + after)


def _with_decimals(mantissa: str, mark: str, grouping: str) -> tuple[str, ...]:
    before, _, after = mantissa.rpartition(mark)
    whole = _whole(before.split(grouping)) if before else ("0",)
    digits = after.replace(" ", "")
    if not whole or (digits and not digits.isdecimal()):
        return ()
    return (f"{whole[0]}.{digits}" if digits else whole[0],)


def _whole(groups: Sequence[str]) -> tuple[str, ...]:
    """The digits of groups of three, or of two and at last three as in India; one group may be of any length."""
    first, *rest = groups
    if not all(group.isdecimal() for group in groups):
        return ()
    if rest:
        sizes = [len(group) for group in rest]
        regular = sizes[-1] == 3 and (set(sizes) == {3} or set(sizes[:-1]) == {2})
        if len(first) > 3 or not regular:
            return ()
    return ("".join(groups),)
