"""Cloze: questions inside a text, `{weight:KIND:=right#said~%50%nearly}`, read and written."""

import re

from lmtrainer.interchange.foreign import (
    NOTHING,
    ForeignAnswer,
    ForeignGap,
    ForeignKind,
    ForeignQuestion,
    Found,
    Markup,
    Words,
    gap_mark,
    without_gap_marks,
)
from lmtrainer.interchange.fractions import written
from lmtrainer.interchange.gift.answers import Unreadable, limits
from lmtrainer.said import Said

_TYPED = {"SHORTANSWER": False, "SA": False, "MW": False, "SHORTANSWER_C": True, "SAC": True, "MWC": True,
          "SA_C": True, "MW_C": True}  # fmt: skip
_NUMBERS = ("NUMERICAL", "NM")
_LISTED = tuple(
    kind + form
    for kind in ("MULTICHOICE", "MC")
    for form in ("", "_V", "_H", "_S", "_VS", "_HS", "V", "H", "S", "VS", "HS")
)
_SEVERAL = tuple(kind + form for kind in ("MULTIRESPONSE", "MR") for form in ("", "_H", "_S", "_HS", "H", "S", "HS"))
KINDS = (*_TYPED, *_NUMBERS, *_LISTED, *_SEVERAL)
_INSIDE = r"(?:\\.|(?!\{[0-9]*:[A-Z])[^\\}]){0,4000}"  # a gap does not reach over the beginning of the next
_GAP = re.compile(
    r"\{([0-9]*):(" + "|".join(sorted(KINDS, key=len, reverse=True)) + r"):(" + _INSIDE + r")\}", re.DOTALL
)
_ESCAPED = re.compile(r"\\([}~#=\\\"])")
_WEIGHT = re.compile(r"^%(-?[0-9]+\.?[0-9]*)%")
_SAID = re.compile(r"(?<!&)(?<!\\)#")
_TILDE = re.compile(r"(?<!\\)~")
_SEVERAL_TICKED = Said("Import", "A gap in which several answers are ticked is not in the course format.")
_LIVE = re.compile(r"[}~#\\]")


def read_cloze(text: str) -> tuple[str, tuple[ForeignGap, ...]]:
    """The text with a mark for each gap, and the gaps."""
    gaps: list[ForeignGap] = []

    def taken(match: re.Match[str]) -> str:
        gaps.append(_gap(int(match.group(1) or 1), match.group(2), match.group(3)))
        return gap_mark(len(gaps) - 1)

    return _GAP.sub(taken, text), tuple(gaps)


def read_cloze_text(text: str) -> list[Found]:
    """A file of Cloze text is one question."""
    text = without_gap_marks(text)
    marked, gaps = read_cloze(text.strip())
    line = text.count("\n", 0, len(text) - len(text.lstrip())) + 1
    trouble = "" if gaps else Said("Import", "There is no gap in this Cloze text.")
    stem = Words(marked, Markup.MOODLE)
    return [ForeignQuestion(ForeignKind.CLOZE, line, text, stem=stem, gaps=gaps, trouble=trouble)]


def _gap(weight: int, kind: str, inside: str) -> ForeignGap:
    pieces = [piece for piece in _TILDE.split(inside) if piece.strip()]
    if kind in _SEVERAL:
        return ForeignGap((), trouble=_SEVERAL_TICKED)
    try:
        answers = tuple(_answer(piece.strip(), numerical=kind in _NUMBERS) for piece in pieces)
    except Unreadable as trouble:
        return ForeignGap((), trouble=trouble.words)
    if not any(answer.percent >= 100 for answer in answers):
        return ForeignGap((), trouble=Said("Import", "A gap has no right answer."))
    return ForeignGap(answers, kind in _LISTED, weight, _TYPED.get(kind, False))


def _answer(piece: str, *, numerical: bool) -> ForeignAnswer:
    weight = _WEIGHT.match(piece)
    percent = 0.0
    if piece.startswith("="):
        percent, piece = 100.0, piece[1:]
    elif weight:
        percent, piece = float(weight.group(1)), piece[weight.end() :]
    text, *said = _SAID.split(piece, maxsplit=1)
    feedback = Words(_meant(said[0]).strip(), Markup.HTML) if said else NOTHING
    text = _meant(text).strip()
    low = value = high = ""
    if numerical and text != "*":
        low, value, high = limits(text)
    return ForeignAnswer(Words(text, Markup.HTML), percent, feedback, low, value, high)


def _meant(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def write_gap(gap: ForeignGap) -> str:
    """A gap as Moodle reads it; its texts are HTML already."""
    kind = "MULTICHOICE" if gap.choices else "SHORTANSWER_C" if gap.exact else "SHORTANSWER"
    return f"{{{gap.weight}:{kind}:{'~'.join(_written(answer) for answer in gap.answers)}}}"


def _written(answer: ForeignAnswer) -> str:
    weight = "=" if answer.percent == 100 else f"%{written(answer.percent)}%"
    said = f"#{_escaped(answer.feedback.text)}" if answer.feedback else ""
    return f"{weight}{_escaped(answer.words.text)}{said}"


def _escaped(text: str) -> str:
    return _LIVE.sub(lambda letter: "\\" + letter.group(), text)
