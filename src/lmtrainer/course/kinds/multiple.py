"""Choices among options: one of them, or several."""

from lmtrainer.course.answers import ChoiceAnswer, MultipleAnswer
from lmtrainer.course.body import Choice, Multiple
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Verdict, share, verdict_of


def mark_choice(body: Choice, answer: ChoiceAnswer) -> Mark:
    """The chosen option's weight."""
    if not 0 <= answer.chosen < len(body.options):
        raise AnswerMismatch("there is no such option")
    option = body.options[answer.chosen]
    fraction = share(option.weight)
    right = next((o.text.plain for o in body.options if o.weight >= 100), "")
    verdict = verdict_of(fraction)
    told = "" if verdict is Verdict.RIGHT else right
    return Mark(fraction, verdict, (Part(answer.chosen, verdict, option.feedback, told),))


def right_choice(body: Choice) -> ChoiceAnswer:
    """The option with the largest weight."""
    return ChoiceAnswer(max(range(len(body.options)), key=lambda i: body.options[i].weight))


def wrong_choice(body: Choice) -> ChoiceAnswer:
    """The option with the smallest weight."""
    return ChoiceAnswer(min(range(len(body.options)), key=lambda i: body.options[i].weight))


def mark_multiple(body: Multiple, answer: MultipleAnswer) -> Mark:
    """Each right option +1/R, each wrong one -1/W, or the author's own weights."""
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


def right_multiple(body: Multiple) -> MultipleAnswer:
    """Every option that earns something."""
    return MultipleAnswer(tuple(i for i, option in enumerate(body.options) if option.weight > 0))


def wrong_multiple(body: Multiple) -> MultipleAnswer:
    """Every option that earns nothing."""
    return MultipleAnswer(tuple(i for i, option in enumerate(body.options) if option.weight <= 0))
