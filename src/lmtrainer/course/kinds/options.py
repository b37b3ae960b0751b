"""Options with boxes: choice and multiple."""

from lmtrainer.course.body import Choice, Multiple, Option
from lmtrainer.course.content import Boxed, Content, Reading, boxed, feedback


def read_choice(content: Content) -> Reading:
    """Options, exactly one of them at 100 %."""
    stem, found = _boxed(content)
    full = sum(option.weight >= 100 for option in found)
    if full != 1:
        content.fail(
            "choice-right-options",
            f"A choice has one right option; this one has {full}.",
            "Mark exactly one option with [x], or make it a multiple question.",
        )
    return Reading(stem, Choice(_options(content, found)))


def read_multiple(content: Content) -> Reading:
    """Options, one or more of them right."""
    stem, found = _boxed(content)
    if not any(option.weight > 0 for option in found):
        content.fail("multiple-right-options", "No option of this question is right.", "Mark the right ones with [x].")
    own_weights = any(option.own for option in found)
    body = Multiple(_options(content, found), own_weights, content.marking("all-or-nothing"))
    return Reading(stem, body)


def _boxed(content: Content) -> tuple[list[str], list[Boxed]]:
    stem, items = content.stem_and_options()
    found = [boxed(item, content.reader) for item in items]
    if len(found) < 2:
        content.fail(
            "options-missing",
            "This question has fewer than two options.",
            "Write a list of options with boxes: - [x] right, - [ ] wrong.",
        )
    return stem, found


def _options(content: Content, found: list[Boxed]) -> tuple[Option, ...]:
    reader = content.reader
    made = tuple(
        Option(reader.inline(option.text, option.item.line), option.weight, feedback(option.item, reader))
        for option in found
    )
    seen: dict[object, int] = {}
    for option, boxed_ in zip(made, found, strict=True):
        first = seen.setdefault(option.text.look, boxed_.item.line)
        if first != boxed_.item.line:
            message = f"This option looks the same as that of line {first}."
            content.warn(boxed_.item.line, "option-twice", message, "Take one of the two out.", 3)
    return made
