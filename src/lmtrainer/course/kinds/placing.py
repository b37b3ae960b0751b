"""Things with one right place each, which a sort and a match question have in common."""

from collections.abc import Sequence

from lmtrainer.course.body import Said
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Verdict, verdict_of
from lmtrainer.course.text import RichText


def mark_placed(
    items: Sequence[tuple[int, RichText | None]], places: tuple[RichText, ...], given: tuple[int | None, ...]
) -> Mark:
    """An equal share for each item in its right place; an item is that place and the feedback."""
    if len(given) != len(items):
        raise AnswerMismatch("not as many items as the question has")
    if any(place is not None and not 0 <= place < len(places) for place in given):
        raise AnswerMismatch("there is no such place")
    parts = tuple(
        Part(
            index,
            Verdict.RIGHT if place == right else Verdict.WRONG,
            feedback,
            "" if place == right else places[right].plain,
        )
        for index, ((right, feedback), place) in enumerate(zip(items, given, strict=True))
    )
    fraction = sum(part.verdict is Verdict.RIGHT for part in parts) / len(parts)
    return Mark(fraction, verdict_of(fraction), parts)


def said_to_misplaced(mark: Mark, texts: Sequence[RichText]) -> list[Said]:
    """What the author says to the items in wrong places, with the words of each."""
    return [(texts[part.index].plain, part.feedback) for part in mark.parts if part.verdict is not Verdict.RIGHT]
