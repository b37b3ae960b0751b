"""Options with boxes, which a choice and a multiple question have in common."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from lmtrainer.course.body import Said
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


def words_of(options: Sequence[Option]) -> tuple[str, ...]:
    """The words of each option."""
    return tuple(option.text.plain for option in options)


def said_to(options: Sequence[Option]) -> list[Said]:
    """What the author says to each option."""
    return [(option.text.plain, option.feedback) for option in options]


def on_paper(options: Sequence[Option], sign: str, paper: Paper) -> str:
    """The options, each behind a sign to be marked."""
    return as_rows((sign, paper.rich(option.text)) for option in options)


def feedback_on_paper(options: Sequence[Option], paper: Paper) -> str:
    """The options that have feedback, with it."""
    told = [(paper.rich(option.text), paper.rich(option.feedback)) for option in options if option.feedback]
    return as_rows(told) if told else ""


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
