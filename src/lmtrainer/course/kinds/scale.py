"""What is not marked: scales, which give a profile, and reflections."""

from lmtrainer.course.answers import ReflectAnswer, ScaleAnswer
from lmtrainer.course.body import Reflect, Scale
from lmtrainer.course.marks import AnswerMismatch, Mark, Verdict


def mark_scale(body: Scale, answer: ScaleAnswer) -> Mark:
    """No fraction, but a profile."""
    if len(answer.values) != len(body.statements):
        raise AnswerMismatch("not as many statements as the question has")
    top = len(body.labels) - 1
    if any(value is not None and not 0 <= value <= top for value in answer.values):
        raise AnswerMismatch("there is no such label")
    found: list[list[float]] = [[] for _ in body.dimensions]
    for statement, value in zip(body.statements, answer.values, strict=True):
        if value is not None:
            found[statement.dimension].append((top - value if statement.reversed else value) / top)
    profile = tuple(sum(values) / len(values) if values else None for values in found)
    return Mark(None, Verdict.UNMARKED, (), profile=profile)


def highest_scale(body: Scale) -> ScaleAnswer:
    """The answer with the highest profile."""
    return ScaleAnswer(tuple(0 if statement.reversed else len(body.labels) - 1 for statement in body.statements))


def lowest_scale(body: Scale) -> ScaleAnswer:
    """The answer with the lowest profile."""
    return ScaleAnswer(tuple(len(body.labels) - 1 if statement.reversed else 0 for statement in body.statements))


def mark_reflect(body: Reflect, answer: ReflectAnswer) -> Mark:
    """No fraction: what one thinks is not right or wrong."""
    if any(not 0 <= index < len(body.checklist) for index in answer.checked):
        raise AnswerMismatch("there is no such line in the checklist")
    return Mark(None, Verdict.UNMARKED, ())


def full_reflect(body: Reflect) -> ReflectAnswer:
    """Something written and everything ticked."""
    return ReflectAnswer("…", tuple(range(len(body.checklist))))


def bare_reflect() -> ReflectAnswer:
    """Something written and nothing ticked."""
    return ReflectAnswer("–")
