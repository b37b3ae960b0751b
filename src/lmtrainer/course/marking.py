"""Question + answer -> mark. Pure; the format's table of kinds is the source of every rule, each kind has its own."""

from typing import Any, assert_never

from lmtrainer.course.body import Answer, Body
from lmtrainer.course.marks import AnswerMismatch, Mark, Verdict
from lmtrainer.course.questions import Question
from lmtrainer.course.text import RichText


def mark(question: Question, answer: Answer) -> Mark:
    """Mark an answer. Raises `AnswerMismatch` when it does not fit the question."""
    if not isinstance(answer, question.body.answer_type):
        raise AnswerMismatch(f"{type(answer).__name__} does not answer a {question.kind} question")
    return question.body.mark(answer)


def is_marked(body: Body[Any]) -> bool:
    """Whether an answer to this can be right or wrong."""
    return body.is_marked


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
    answer: Answer = question.body.right_answer()
    return answer


def wrong_answer(question: Question) -> Answer:
    """An answer that earns as little as possible; a bare one where nothing is marked."""
    answer: Answer = question.body.wrong_answer()
    return answer
