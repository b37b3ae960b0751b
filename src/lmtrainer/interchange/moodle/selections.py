"""Texts with `[[1]]` for a gap, each filled from a list of words in a group: Moodle's gapselect and ddwtos."""

import re

from lmtrainer.interchange.foreign import ForeignAnswer, ForeignGap, Markup, Words, gap_mark
from lmtrainer.interchange.moodle.tree import Element
from lmtrainer.said import Said

_PLACE = re.compile(r"\[\[(\d{1,3})\]\]")


def read_selections(text: str, element: Element) -> tuple[str, tuple[ForeignGap, ...]]:
    """The text with a mark for each gap, and the gaps; the number in a gap is that of its right word."""
    words = [
        (choice.value("text"), choice.value("group", "1"))
        for choice in element.children
        if choice.name in ("selectoption", "dragbox")
    ]
    markup = Markup.HTML if element.attributes.get("type") == "ddwtos" else Markup.PLAIN
    gaps: list[ForeignGap] = []

    def taken(match: re.Match[str]) -> str:
        number = int(match.group(1))
        gaps.append(_gap(words, number, markup))
        return gap_mark(len(gaps) - 1)

    return _PLACE.sub(taken, text), tuple(gaps)


def _gap(words: list[tuple[str, str]], number: int, markup: Markup) -> ForeignGap:
    if not 1 <= number <= len(words):
        return ForeignGap((), trouble=Said("Import", "There is no word for the gap [[{0}]].").of(number))
    right, group = words[number - 1]
    listed = dict.fromkeys(text for text, its_group in words if its_group == group)
    answers = tuple(ForeignAnswer(Words(text, markup), 100.0 if text == right else 0.0) for text in listed)
    return ForeignGap(answers, choices=len(answers) > 1)
