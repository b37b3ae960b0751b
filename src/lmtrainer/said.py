"""A sentence made where the window is not: in English, its values beside it, so that it can be said in any language."""

from collections.abc import Callable
from typing import Any

from lmtrainer.frozen import frozen

OWN = "en"
"""The language in which the texts are written: it needs no translation."""


@frozen
class Said:
    """A text with places for values: ``{0}`` for those of ``values``, ``{name}`` for those of ``named``.

    ``str`` gives it in English. ``context`` is where translators find it. Both are written as literals,
    ``Said("Record", "The disk is full.")``: that is how ``make translations`` sees them. The window says it by
    `desktop.language.worded`, commands by `lexicon.wording_in`.
    """

    context: str
    text: str
    values: tuple[object, ...] = ()
    named: tuple[tuple[str, object], ...] = ()

    def of(self, *values: object, **named: object) -> "Said":
        """The same sentence about these values; a value may be a sentence too."""
        return Said(self.context, self.text, values, tuple(named.items()))

    def __str__(self) -> str:
        return self.text.format(*self.values, **dict(self.named))


Words = Said | str
"""A plain text is one that nobody translates, such as an author's."""


def worded(words: Words, translate: Callable[[str, str], str]) -> str:
    """The words in another language: ``translate`` gives a text in it for a context and an English text."""
    if isinstance(words, str):
        return words
    values = (worded(value, translate) if isinstance(value, Said) else value for value in words.values)
    named = {name: worded(value, translate) if isinstance(value, Said) else value for name, value in words.named}
    return translate(words.context, words.text).format(*values, **named)


def counted(count: int, one: Said, many: Said) -> Said:
    """So many of something: ``many`` has a place for the number."""
    return one if count == 1 else many.of(count)


def packed(words: Words) -> object:
    """Words for JSON, from which `unpacked` makes them again; values that are no sentences become texts."""
    if isinstance(words, str):
        return words
    named = {name: _packed_value(value) for name, value in words.named}
    return [words.context, words.text, *map(_packed_value, words.values), *([named] if named else [])]


def _packed_value(value: object) -> object:
    return packed(value) if isinstance(value, Said) else str(value)


def unpacked(told: str | list[Any]) -> Words:
    """What `packed` made of words."""
    if isinstance(told, str):
        return told
    context, text, *values = told
    named = values.pop() if values and isinstance(values[-1], dict) else {}
    return Said(context, text, tuple(map(unpacked, values)), tuple((name, unpacked(v)) for name, v in named.items()))
