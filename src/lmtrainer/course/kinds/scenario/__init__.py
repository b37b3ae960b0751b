"""Scenarios: the ways through them, what each earns, the best and the worst of them."""

from collections.abc import Callable, Iterable

from lmtrainer.course.answers import ScenarioAnswer
from lmtrainer.course.body import Scenario, Step, StepChoice
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Verdict, verdict_of

_NEARLY = 1e-9


def way(body: Scenario, answer: ScenarioAnswer) -> tuple[Step, ...]:
    """The steps that were seen, the first and the one reached included. Raises `AnswerMismatch`."""
    steps = {step.id: step for step in body.steps}
    seen = [steps[body.start]]
    for index in answer.choices:
        if not 0 <= index < len(seen[-1].choices):
            raise AnswerMismatch("there is no such choice at this step")
        seen.append(steps[seen[-1].choices[index].target])
    return tuple(seen)


def mark_scenario(body: Scenario, answer: ScenarioAnswer) -> Mark:
    """The sum on the way taken so far as a share of the best sum that any way gives; unmarked without weights.

    A part is right when no other choice at its step could have earned more in the end.
    """
    seen = way(body, answer)
    chosen = [step.choices[index] for step, index in zip(seen, answer.choices, strict=False)]
    if not body.marked:
        parts = [Part(i, Verdict.UNMARKED, choice.feedback) for i, choice in enumerate(chosen)]
        return Mark(None, Verdict.UNMARKED, tuple(parts))
    best = best_sums(body)
    parts = [_part(i, step, choice, best) for i, (step, choice) in enumerate(zip(seen, chosen, strict=False))]
    fraction = min(1.0, max(0.0, sum(_weight(choice) for choice in chosen) / best[body.start]))
    return Mark(fraction, verdict_of(fraction), tuple(parts))


def best_way(body: Scenario) -> ScenarioAnswer:
    """A way that earns most."""
    return _way(body, best_sums(body), max)


def worst_way(body: Scenario) -> ScenarioAnswer:
    """A way that earns least."""
    return _way(body, worst_sums(body), min)


def best_sums(body: Scenario) -> dict[str, float]:
    """For each step the largest sum of weights from it to an end."""
    return _sums(body, max)


def worst_sums(body: Scenario) -> dict[str, float]:
    """For each step the smallest sum of weights from it to an end."""
    return _sums(body, min)


def ends_first(steps: Iterable[Step]) -> list[Step]:
    """The steps with each one after all that its choices lead to; those on a loop, or before one, are left out."""
    steps = list(steps)
    waiting = {step.id: {choice.target for choice in step.choices} for step in steps}
    comes_from: dict[str, list[Step]] = {step.id: [] for step in steps}
    for step in steps:
        for target in waiting[step.id]:
            comes_from[target].append(step)
    ready = [step for step in steps if not waiting[step.id]]
    for step in ready:
        for earlier in comes_from[step.id]:
            waiting[earlier.id].discard(step.id)
            if not waiting[earlier.id]:
                ready.append(earlier)
    return ready


def _part(index: int, step: Step, choice: StepChoice, best: dict[str, float]) -> Part:
    def worth(other: StepChoice) -> float:
        return _weight(other) + best[other.target]

    top = max(step.choices, key=worth)
    verdict = Verdict.PARTLY if _weight(choice) > 0 else Verdict.WRONG
    if worth(choice) >= worth(top) - _NEARLY:
        verdict = Verdict.RIGHT
    return Part(index, verdict, choice.feedback, "" if verdict is Verdict.RIGHT else top.text.plain)


def _weight(choice: StepChoice) -> float:
    return choice.weight or 0.0


def _sums(body: Scenario, pick: Callable[..., float]) -> dict[str, float]:
    sums: dict[str, float] = {}
    for step in ends_first(body.steps):
        sums[step.id] = pick((_weight(choice) + sums[choice.target] for choice in step.choices), default=0.0)
    return sums


def _way(body: Scenario, sums: dict[str, float], pick: Callable[..., int]) -> ScenarioAnswer:
    steps = {step.id: step for step in body.steps}
    here, choices = steps[body.start], []
    while here.choices:
        worth = [_weight(choice) + sums[choice.target] for choice in here.choices]
        choices.append(pick(range(len(worth)), key=worth.__getitem__))
        here = steps[here.choices[choices[-1]].target]
    return ScenarioAnswer(tuple(choices))
