"""Question + answer -> mark. Pure; the format's table of kinds is the source of every rule, `markers` has them."""

from typing import assert_never

from lmtrainer.course.body import (
    Body,
    Choice,
    Gaps,
    Match,
    Multiple,
    Number,
    Order,
    Reflect,
    Scale,
    Scenario,
    Sort,
    Text,
)
from lmtrainer.course.kinds import multiple as options
from lmtrainer.course.kinds import number as numbers
from lmtrainer.course.kinds import placing
from lmtrainer.course.kinds import scale as profiles
from lmtrainer.course.kinds import scenario as paths
from lmtrainer.course.kinds import text as typed
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Remark, Verdict, verdict_of
from lmtrainer.course.questions import (
    Answer,
    ChoiceAnswer,
    GapsAnswer,
    MatchAnswer,
    MultipleAnswer,
    NumberAnswer,
    OrderAnswer,
    Question,
    ReflectAnswer,
    ScaleAnswer,
    ScenarioAnswer,
    SortAnswer,
    TextAnswer,
)
from lmtrainer.course.text import RichText

__all__ = [
    "AnswerMismatch", "Mark", "Part", "Remark", "Verdict", "ambiguity", "feedback_for", "is_marked", "mark",
    "model_answer", "points_after_costs", "verdict_of", "wrong_answer",
]  # fmt: skip


def mark(question: Question, answer: Answer) -> Mark:
    """Mark an answer. Raises `AnswerMismatch` when it does not fit the question."""
    body = question.body
    match body, answer:
        case Choice(), ChoiceAnswer():
            return options.mark_choice(body, answer)
        case Multiple(), MultipleAnswer():
            return options.mark_multiple(body, answer)
        case Text(), TextAnswer():
            return typed.mark_text(body, answer)
        case Number(), NumberAnswer():
            return numbers.mark_number(body, answer)
        case Match(), MatchAnswer():
            return placing.mark_match(body, answer)
        case Order(), OrderAnswer():
            return placing.mark_order(body, answer)
        case Sort(), SortAnswer():
            return placing.mark_sort(body, answer)
        case Gaps(), GapsAnswer():
            return typed.mark_gaps(body, answer)
        case Scale(), ScaleAnswer():
            return profiles.mark_scale(body, answer)
        case Reflect(), ReflectAnswer():
            return profiles.mark_reflect(body, answer)
        case Scenario(), ScenarioAnswer():
            return paths.mark_scenario(body, answer)
        case _:
            raise AnswerMismatch(f"{type(answer).__name__} does not answer a {question.kind} question")


def ambiguity(question: Question, text: str) -> tuple[str, str] | None:
    """The two numbers that a typed one may be, to be asked about before it is marked; None when it is clear."""
    return numbers.ambiguity(question.body, text) if isinstance(question.body, Number) else None


def is_marked(body: Body) -> bool:
    """Whether an answer to this can be right or wrong."""
    match body:
        case Scale() | Reflect():
            return False
        case Scenario():
            return body.marked
        case _:
            return True


def points_after_costs(question: Question, fraction: float | None, try_number: int, hints_used: int) -> float:
    """Points earned after the cost of further tries and of hints, never below zero; none for what is not marked."""
    if fraction is None:
        return 0.0
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
        case Verdict.UNMARKED:
            return None
        case _:
            assert_never(made.verdict)


def model_answer(question: Question) -> Answer:
    """An answer that earns everything; a full one where nothing is marked."""
    body = question.body
    match body:
        case Choice():
            return options.right_choice(body)
        case Multiple():
            return options.right_multiple(body)
        case Text():
            return typed.right_text(body)
        case Number():
            return numbers.right_number(body)
        case Match():
            return placing.right_match(body)
        case Order():
            return placing.right_order(body)
        case Sort():
            return placing.right_sort(body)
        case Gaps():
            return typed.right_gaps(body)
        case Scale():
            return profiles.highest_scale(body)
        case Reflect():
            return profiles.full_reflect(body)
        case Scenario():
            return paths.best_way(body)
        case _:
            assert_never(body)


def wrong_answer(question: Question) -> Answer:
    """An answer that earns as little as possible; a bare one where nothing is marked."""
    body = question.body
    match body:
        case Choice():
            return options.wrong_choice(body)
        case Multiple():
            return options.wrong_multiple(body)
        case Text():
            return typed.wrong_text(body)
        case Number():
            return numbers.wrong_number(body)
        case Match():
            return placing.wrong_match(body)
        case Order():
            return placing.wrong_order(body)
        case Sort():
            return placing.wrong_sort(body)
        case Gaps():
            return typed.wrong_gaps(body)
        case Scale():
            return profiles.lowest_scale(body)
        case Reflect():
            return profiles.bare_reflect()
        case Scenario():
            return paths.worst_way(body)
        case _:
            assert_never(body)
