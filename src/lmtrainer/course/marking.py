"""Question + answer -> mark. Pure; the format's table of kinds is the source of every rule."""

from dataclasses import dataclass
from enum import StrEnum
from typing import assert_never

from lmtrainer.course.folding import folded
from lmtrainer.course.questions import (
    Answer,
    Choice,
    ChoiceAnswer,
    Gap,
    Gaps,
    GapsAnswer,
    Multiple,
    MultipleAnswer,
    Question,
    Sort,
    SortAnswer,
)
from lmtrainer.course.text import RichText

_NEARLY = 1e-9


class Verdict(StrEnum):
    """How good an answer, or one part of it, is."""

    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Part:
    """The verdict on one part of an answer: an option, an item or a gap, by its index in the author's order.

    ``right_answer``: what would have been right here, in plain words; empty where it goes without saying.
    """

    index: int
    verdict: Verdict
    feedback: RichText | None = None
    right_answer: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What an answer earned, before costs: ``fraction`` is from 0 to 1.

    ``parts`` judges what the learner did (chosen options, sorted items, filled gaps); options that were
    rightly left alone have no part.
    """

    fraction: float
    verdict: Verdict
    parts: tuple[Part, ...]


class AnswerMismatch(ValueError):
    """The answer is not one to this question: another kind, or parts that the question does not have."""


def mark(question: Question, answer: Answer) -> Mark:
    """Mark an answer. Raises `AnswerMismatch` when it does not fit the question."""
    body = question.body
    match body, answer:
        case Choice(), ChoiceAnswer():
            return _mark_choice(body, answer)
        case Multiple(), MultipleAnswer():
            return _mark_multiple(body, answer)
        case Sort(), SortAnswer():
            return _mark_sort(body, answer)
        case Gaps(), GapsAnswer():
            return _mark_gaps(body, answer)
        case _:
            raise AnswerMismatch(f"{type(answer).__name__} does not answer a {question.kind} question")


def verdict_of(fraction: float) -> Verdict:
    """The word for a fraction."""
    if fraction >= 1 - _NEARLY:
        return Verdict.RIGHT
    return Verdict.WRONG if fraction <= _NEARLY else Verdict.PARTLY


def points_after_costs(question: Question, fraction: float, try_number: int, hints_used: int) -> float:
    """Points earned after the cost of further tries and of hints, never below zero."""
    cost = question.penalty * (try_number - 1) + question.hint_cost * hints_used
    return question.points * max(0.0, fraction - cost / 100)


def feedback_for(question: Question, made: Mark) -> RichText | None:
    """The author's words for an answer that is right, partly right or wrong."""
    match made.verdict:
        case Verdict.RIGHT:
            return question.right
        case Verdict.PARTLY:
            return question.partly
        case Verdict.WRONG:
            return question.wrong
        case _:
            assert_never(made.verdict)


def model_answer(question: Question) -> Answer:
    """An answer that earns everything."""
    match question.body:
        case Choice(options=options):
            return ChoiceAnswer(max(range(len(options)), key=lambda i: options[i].weight))
        case Multiple(options=options):
            return MultipleAnswer(tuple(i for i, option in enumerate(options) if option.weight > 0))
        case Sort(items=items):
            return SortAnswer(tuple(item.group for item in items))
        case Gaps(gaps=gaps):
            return GapsAnswer(tuple(gap.accepted[0] for gap in gaps))
        case _:
            assert_never(question.body)


def wrong_answer(question: Question) -> Answer:
    """An answer that earns as little as possible."""
    match question.body:
        case Choice(options=options):
            return ChoiceAnswer(min(range(len(options)), key=lambda i: options[i].weight))
        case Multiple(options=options):
            return MultipleAnswer(tuple(i for i, option in enumerate(options) if option.weight <= 0))
        case Sort(items=items, groups=groups):
            return SortAnswer(tuple((item.group + 1) % len(groups) for item in items))
        case Gaps(gaps=gaps):
            return GapsAnswer(tuple(_wrong_text(gap) for gap in gaps))
        case _:
            assert_never(question.body)


def _wrong_text(gap: Gap) -> str:
    others = [choice for choice in gap.choices if choice not in gap.accepted]
    return others[0] if others else "–"


def _mark_choice(body: Choice, answer: ChoiceAnswer) -> Mark:
    if not 0 <= answer.chosen < len(body.options):
        raise AnswerMismatch("there is no such option")
    option = body.options[answer.chosen]
    fraction = max(0.0, option.weight / 100)
    right = next((o.text.plain for o in body.options if o.weight >= 100), "")
    verdict = verdict_of(fraction)
    told = "" if verdict is Verdict.RIGHT else right
    return Mark(fraction, verdict, (Part(answer.chosen, verdict, option.feedback, told),))


def _mark_multiple(body: Multiple, answer: MultipleAnswer) -> Mark:
    if any(not 0 <= i < len(body.options) for i in answer.chosen):
        raise AnswerMismatch("there is no such option")
    chosen = set(answer.chosen)
    right = {i for i, option in enumerate(body.options) if option.weight > 0}
    if body.own_weights:
        fraction = sum(body.options[i].weight for i in chosen) / 100
    else:
        wrong = len(body.options) - len(right)
        fraction = len(chosen & right) / len(right) if right else 0.0
        fraction -= len(chosen - right) / wrong if wrong else 0.0
    if body.all_or_nothing:
        fraction = 1.0 if chosen == right else 0.0
    fraction = min(1.0, max(0.0, fraction))
    parts = tuple(
        Part(i, Verdict.RIGHT if i in right else Verdict.WRONG, body.options[i].feedback) for i in sorted(chosen)
    )
    return Mark(fraction, verdict_of(fraction), parts)


def _mark_sort(body: Sort, answer: SortAnswer) -> Mark:
    if len(answer.groups) != len(body.items):
        raise AnswerMismatch("not as many items as the question has")
    parts = tuple(
        Part(
            i,
            Verdict.RIGHT if given == item.group else Verdict.WRONG,
            item.feedback,
            "" if given == item.group else body.groups[item.group].plain,
        )
        for i, (item, given) in enumerate(zip(body.items, answer.groups, strict=True))
    )
    fraction = sum(part.verdict is Verdict.RIGHT for part in parts) / len(parts)
    return Mark(fraction, verdict_of(fraction), parts)


def _mark_gaps(body: Gaps, answer: GapsAnswer) -> Mark:
    if len(answer.texts) != len(body.gaps):
        raise AnswerMismatch("not as many gaps as the question has")
    shares, parts = [], []
    for i, (gap, text) in enumerate(zip(body.gaps, answer.texts, strict=True)):
        share, feedback = _mark_gap(gap, text)
        verdict = verdict_of(share)
        shares.append(share)
        parts.append(Part(i, verdict, feedback, "" if verdict is Verdict.RIGHT else gap.accepted[0]))
    fraction = sum(shares) / len(shares)
    return Mark(fraction, verdict_of(fraction), tuple(parts))


def _mark_gap(gap: Gap, text: str) -> tuple[float, RichText | None]:
    given = folded(text)
    reply = next((reply for reply in gap.replies if folded(reply.text) == given), None)
    if any(folded(accepted) == given for accepted in gap.accepted):
        return 1.0, reply.feedback if reply else None
    if reply is None:
        return 0.0, None
    return min(1.0, max(0.0, reply.weight / 100)), reply.feedback
