"""What an answer was worth, and the word for it. Finding it out is left to `marking` and `markers`."""

from enum import StrEnum

from lmtrainer.course.text import RichText
from lmtrainer.frozen import frozen

_NEARLY = 1e-9


class Verdict(StrEnum):
    """How good an answer, or one part of it, is. Unmarked: there is no right and wrong in it."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"
    UNMARKED = "unmarked"


class Remark(StrEnum):
    """Something to tell about an answer beside its verdict."""

    ALMOST = "almost"  # one slip away from a right answer; not marked right
    NOT_A_NUMBER = "not-a-number"
    UNIT_MISSING = "unit-missing"
    UNIT_UNKNOWN = "unit-unknown"


@frozen
class Part:
    """The verdict on one part of an answer: an option, an item or a gap, by its index in the author's order.

    What is typed has one part, 0; those of a scenario are the steps of the way taken, from 0.
    ``right_answer``: what would have been right here, in plain words; empty where it goes without saying.
    """

    index: int
    verdict: Verdict
    feedback: RichText | None = None
    right_answer: str = ""


@frozen
class Mark:
    """What an answer earned, before costs: ``fraction`` is from 0 to 1, or None where nothing is marked.

    ``parts`` judges what the learner did (chosen options, sorted items, filled gaps); options that were
    rightly left alone have no part. ``profile`` is that of a scale: for each dimension the average of its
    answered statements from 0 (the first label) to 1 (the last one), or None when none was answered.
    """

    fraction: float | None
    verdict: Verdict
    parts: tuple[Part, ...]
    remark: Remark | None = None
    profile: tuple[float | None, ...] = ()


class AnswerMismatch(ValueError):
    """The answer is not one to this question: another kind, or parts that the question does not have."""


def verdict_of(fraction: float | None) -> Verdict:
    """The word for a fraction."""
    if fraction is None:
        return Verdict.UNMARKED
    if fraction >= 1 - _NEARLY:
        return Verdict.RIGHT
    return Verdict.WRONG if fraction <= _NEARLY else Verdict.PARTLY


def share(weight: float) -> float:
    """A percentage as a share from 0 to 1; what takes away earns nothing."""
    return min(1.0, max(0.0, weight / 100))
