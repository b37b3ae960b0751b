"""Options with boxes, which a choice and a multiple question have in common."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, ClassVar

from lmtrainer.course.body import A, Body, Said
from lmtrainer.course.paper import Paper, as_rows
from lmtrainer.course.rules import choices as rules
from lmtrainer.course.text import RichText
from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.course.content import Boxed, Content


@frozen
class Option:
    """One option of a choice. ``weight`` is a percentage from -100 to 100."""

    text: RichText
    weight: float
    feedback: RichText | None = None


def picked(words: Sequence[str], indexes: Iterable[int]) -> tuple[str, ...]:
    """The words with these indexes; those that are not there are left out."""
    return tuple(words[index] for index in indexes if 0 <= index < len(words))


class OptionsBody(Body[A]):
    """What the bodies of these kinds have in common. ``sign`` goes before each option on paper."""

    __slots__ = ()
    options: tuple[Option, ...]
    sign: ClassVar[str]
    right_apart = True

    def lists(self) -> tuple[int, ...]:
        return (len(self.options),)

    def words_at(self, indexes: Iterable[int]) -> tuple[str, ...]:
        """The words of the options with these indexes; those that are not there are left out."""
        return picked([option.text.plain for option in self.options], indexes)

    def said(self) -> list[Said]:
        return [(option.text.plain, option.feedback) for option in self.options]

    def on_paper(self, paper: Paper) -> str:
        return as_rows((self.sign, paper.rich(option.text)) for option in self.options)


def boxes(content: "Content") -> "tuple[list[str], list[Boxed]]":
    """The lines of the stem, and two options or more."""
    stem, items = content.stem_and_options()
    found = content.each(items, content.boxed)
    if len(found) < 2:
        content.fail(rules.OPTIONS_MISSING.of())
    return stem, found


def options(content: "Content", found: "Sequence[Boxed]") -> tuple[Option, ...]:
    """The options; two that look the same are noted."""
    made = tuple(
        Option(content.inline(option.text, option.item.line), option.weight, content.feedback(option.item))
        for option in found
    )
    seen: dict[object, int] = {}
    for option, boxed in zip(made, found, strict=True):
        first = seen.setdefault(option.text.look, boxed.item.line)
        if first != boxed.item.line:
            content.note(rules.OPTION_TWICE.of(first=first), boxed.item.line, 3)
    return made
