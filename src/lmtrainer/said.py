"""A sentence made where the window is not: in English, its values beside it, so that it can be said in any language."""

from typing import Any

from lmtrainer.frozen import frozen


@frozen
class Said:
    """A text with places such as ``{0}`` for its ``values``. ``str`` gives it in English, which is what terminals show.

    ``context`` is where translators find it. Both are written as literals, ``Said("Record", "The disk is full.")``:
    that is how ``make translations`` sees them. The window says it by `desktop.language.worded`.
    """

    context: str
    text: str
    values: tuple[object, ...] = ()

    def of(self, *values: object) -> "Said":
        """The same sentence about these values; a value may be a sentence too."""
        return Said(self.context, self.text, values)

    def __str__(self) -> str:
        return self.text.format(*self.values)


Words = Said | str
"""A plain text is one that nobody translates: an author's, or one about how a course's files are written."""


def packed(words: Words) -> object:
    """Words for JSON, from which `unpacked` makes them again; values that are no sentences become texts."""
    if isinstance(words, str):
        return words
    return [words.context, words.text, *(packed(v) if isinstance(v, Said) else str(v) for v in words.values)]


def unpacked(told: str | list[Any]) -> Words:
    """What `packed` made of words."""
    return told if isinstance(told, str) else Said(told[0], told[1], tuple(map(unpacked, told[2:])))
