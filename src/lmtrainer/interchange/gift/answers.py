"""The inside of a GIFT answer block, kind by kind, in Moodle's own order; everything live is still marked."""

import re
from collections.abc import Callable
from decimal import Decimal, localcontext

from lmtrainer.course.decimals import exact
from lmtrainer.course.decimals import shown as digits
from lmtrainer.course.decimals import written as number
from lmtrainer.interchange.foreign import NOTHING, ForeignAnswer, Markup, NotTaken, Pair, Words
from lmtrainer.interchange.gift.escapes import shown
from lmtrainer.said import Said

WordsOf = Callable[[str], Words]
_WEIGHT = re.compile(r"^%(-?[0-9]{1,2}\.?[0-9]*)%")
_ARROW = re.compile("[→⇒➔➜⟶]|[–—]>")
TRUE, FALSE = ("T", "TRUE"), ("F", "FALSE")


class Unreadable(NotTaken):
    """The block cannot be taken."""


def multichoice(inside: str, words: WordsOf) -> tuple[tuple[ForeignAnswer, ...], bool, tuple[Said, ...]]:
    """The options, whether there is one right answer, and remarks.

    Any live `=` means one right answer, in feedback and markup too. A weight behind it is text to Moodle, and never
    meant so: it is taken for the weight.
    """
    single = "=" in inside
    pieces = _pieces(inside.replace("=", "~="), "~")
    if len(pieces) < 2:
        raise Unreadable(Said("Import", "A choice needs two answers or more."))
    answers: list[ForeignAnswer] = []
    notes: tuple[Said, ...] = ()
    for piece in pieces:
        is_right = piece.startswith("=")
        percent, rest = weighted(piece.removeprefix("="))
        if is_right and percent is not None and not notes:
            notes = (Said("Import", "A weight behind “=” is text to Moodle; here it is the weight."),)
        answers.append(_answer(rest, (100.0 if is_right else 0.0) if percent is None else percent, words))
    return tuple(answers), single, notes


def with_arrows(inside: str) -> tuple[str, tuple[Said, ...]]:
    """The block with `->` where a word processor made another arrow of it, in each pair; and a remark."""
    pieces = _pieces(inside, "=")
    if "->" in inside or len(pieces) < 2 or not all(_ARROW.search(piece) for piece in pieces):
        return inside, ()
    note = Said("Import", "Its arrows are not written “->”; they were taken for that.")
    return "".join(f"={_ARROW.sub('->', piece, count=1)}\n" for piece in pieces), (note,)


def true_false(inside: str, words: WordsOf) -> tuple[ForeignAnswer, ...] | None:
    """True and false with what is said to whoever chooses them; None for anything else.

    The first remark is for a wrong answer, the second for a right one, whichever of the two is right.
    """
    answer, *said = (piece.strip() for piece in inside.split("#", 2))
    if answer not in TRUE + FALSE:
        return None
    wrong = words(said[0]) if said else NOTHING
    right = words(said[1]) if len(said) > 1 else NOTHING
    is_true = answer in TRUE
    return (
        ForeignAnswer(Words("True"), 100.0 if is_true else 0.0, right if is_true else wrong),
        ForeignAnswer(Words("False"), 0.0 if is_true else 100.0, wrong if is_true else right),
    )


def short_answers(inside: str, words: WordsOf) -> tuple[ForeignAnswer, ...]:
    """Expected texts; without a weight they earn everything."""
    pieces = _pieces(inside, "=")
    if not pieces:
        raise Unreadable(Said("Import", "There is no answer between the braces."))
    answers = []
    for piece in pieces:
        percent, rest = weighted(piece)
        answers.append(_answer(rest, 100.0 if percent is None else percent, words))
    return tuple(answers)


def pairs(inside: str, words: WordsOf) -> tuple[Pair, ...]:
    """The pairs of a matching question; the first `->` splits, and what is right of it is plain text."""
    made = []
    for piece in _pieces(inside, "="):
        left, arrow, right = piece.partition("->")
        if not arrow:
            raise Unreadable(Said("Import", "A pair has no ->."))
        made.append(Pair(words(left).stripped, Words(shown(right).strip(), Markup.PLAIN)))
    if len(made) < 2:
        raise Unreadable(Said("Import", "A matching question needs two pairs or more."))
    return tuple(made)


def numbers(inside: str, words: WordsOf) -> tuple[tuple[ForeignAnswer, ...], Words]:
    """Expected numbers, and what is said to all others."""
    inside, tilde, otherwise = inside.partition("~")
    pieces = _pieces(inside, "=")
    if not pieces:
        raise Unreadable(Said("Import", "There is no number between the braces."))
    answers = []
    for piece in pieces:
        percent, rest = weighted(piece)
        text, mark, said = rest.partition("#")
        low, value, high = limits(text.strip())
        feedback = words(said).stripped if mark else NOTHING
        answers.append(
            ForeignAnswer(Words(text.strip()), 100.0 if percent is None else percent, feedback, low, value, high)
        )
    catch_all = words(otherwise.partition("#")[2]).stripped if tilde else NOTHING
    return tuple(answers), catch_all


def limits(text: str) -> tuple[str, str, str]:
    """The least number, the one to tell and the greatest of `5`, `5:0.1` or `1..3`. Raises `Unreadable`."""
    if text.find("..") > 0:
        low, high = (number(part) for part in text.split("..", 1))
        with localcontext(exact()):
            value = None if low is None or high is None else (low + high) / 2
    else:
        written, _, tolerance = text.partition(":")
        value, margin = number(written), number(tolerance) if tolerance.strip() else Decimal(0)
        with localcontext(exact()):
            low = None if value is None or margin is None else value - abs(margin)
            high = None if value is None or margin is None else value + abs(margin)
    if low is None or high is None or value is None or low > high:
        said = Said("Import", "“{0}” is not a number; the format knows the decimal point only.")
        raise Unreadable(said.of(text[:40]))
    return digits(low), digits(value), digits(high)


def weighted(piece: str) -> tuple[float | None, str]:
    """The weight in front of an answer, None without one, and the rest. `%33,3%`, `%.5%` and `%+50%` are text."""
    match = _WEIGHT.match(piece)
    if match is None:
        return None, piece
    return float(match.group(1)), piece[match.end() :]


def _pieces(inside: str, mark: str) -> list[str]:
    first, *rest = (piece.strip() for piece in inside.split(mark))
    return [first, *rest] if first else rest


def _answer(piece: str, percent: float, words: WordsOf) -> ForeignAnswer:
    text, mark, said = piece.partition("#")
    if not text.strip():
        raise Unreadable(Said("Import", "An answer is empty."))
    if not -100 <= percent <= 100:
        raise Unreadable(Said("Import", "{0} % is not a weight.").of(f"{percent:g}"))
    return ForeignAnswer(words(text).stripped, percent, words(said).stripped if mark else NOTHING)
