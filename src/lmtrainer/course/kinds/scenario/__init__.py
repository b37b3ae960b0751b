"""Scenarios: situations with ways on, what each way earns, the best and the worst of them."""

from collections.abc import Callable, Iterable

from lmtrainer.course.body import Answer, Body, Said
from lmtrainer.course.kind import Keyword, KindRules, Lists
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Verdict, verdict_of
from lmtrainer.course.paper import Paper, as_list
from lmtrainer.course.text import RichText, TextBlock
from lmtrainer.frozen import frozen

_NEARLY = 1e-9


@frozen
class ScenarioAnswer(Answer):
    """The index of the choice made at each step on the way so far, from the start."""

    choices: tuple[int, ...]


@frozen
class StepChoice:
    """A way on from a step, to the step with the id ``target``. ``weight`` is a percentage; None without a box."""

    text: RichText
    weight: float | None
    target: str
    feedback: RichText | None = None

    @property
    def earned(self) -> float:
        """What it earns in percent; nothing without a box."""
        return self.weight or 0.0


@frozen
class Step:
    """A situation in a scenario. Without choices it is an end."""

    id: str
    title: RichText
    blocks: tuple[TextBlock, ...] = ()
    choices: tuple[StepChoice, ...] = ()


@frozen
class Scenario(Body[ScenarioAnswer]):
    """Steps from the one with the id ``start`` to an end; every step can be reached, none twice on one way."""

    start: str
    steps: tuple[Step, ...]
    answer_type = ScenarioAnswer

    @property
    def is_marked(self) -> bool:
        """Whether any choice has a weight."""
        return any(choice.weight is not None for step in self.steps for choice in step.choices)

    def step(self, step_id: str) -> Step:
        """The step with this id. Raises `KeyError`."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)

    def way(self, answer: ScenarioAnswer) -> tuple[Step, ...]:
        """The steps that were seen, the first and the one reached included. Raises `AnswerMismatch`."""
        steps = {step.id: step for step in self.steps}
        seen = [steps[self.start]]
        for index in answer.choices:
            if not 0 <= index < len(seen[-1].choices):
                raise AnswerMismatch("there is no such choice at this step")
            seen.append(steps[seen[-1].choices[index].target])
        return tuple(seen)

    def mark(self, answer: ScenarioAnswer) -> Mark:
        """The sum on the way taken so far as a share of the best sum that any way gives; unmarked without weights.

        A part is right when no other choice at its step could have earned more in the end.
        """
        seen = self.way(answer)
        chosen = [step.choices[index] for step, index in zip(seen, answer.choices, strict=False)]
        if not self.is_marked:
            parts = [Part(i, Verdict.UNMARKED, choice.feedback) for i, choice in enumerate(chosen)]
            return Mark(None, Verdict.UNMARKED, tuple(parts))
        best = self.best_sums()
        parts = [_part(i, step, choice, best) for i, (step, choice) in enumerate(zip(seen, chosen, strict=False))]
        fraction = min(1.0, max(0.0, sum(choice.earned for choice in chosen) / best[self.start]))
        return Mark(fraction, verdict_of(fraction), tuple(parts))

    def right_answer(self) -> ScenarioAnswer:
        """A way that earns most."""
        return self._way(self.best_sums(), max)

    def wrong_answer(self) -> ScenarioAnswer:
        """A way that earns least."""
        return self._way(self.worst_sums(), min)

    def best_sums(self) -> dict[str, float]:
        """For each step the largest sum of weights from it to an end."""
        return self._sums(max)

    def worst_sums(self) -> dict[str, float]:
        """For each step the smallest sum of weights from it to an end."""
        return self._sums(min)

    def _sums(self, pick: Callable[..., float]) -> dict[str, float]:
        sums: dict[str, float] = {}
        for step in ends_first(self.steps):
            sums[step.id] = pick((choice.earned + sums[choice.target] for choice in step.choices), default=0.0)
        return sums

    def _way(self, sums: dict[str, float], pick: Callable[..., int]) -> ScenarioAnswer:
        steps = {step.id: step for step in self.steps}
        here, choices = steps[self.start], []
        while here.choices:
            worth = [choice.earned + sums[choice.target] for choice in here.choices]
            choices.append(pick(range(len(worth)), key=worth.__getitem__))
            here = steps[here.choices[choices[-1]].target]
        return ScenarioAnswer(tuple(choices))

    def lists(self) -> tuple[int, ...]:
        return len(self.steps), *(len(step.choices) for step in self.steps)

    def lines(self, answer: ScenarioAnswer) -> tuple[str, ...]:
        lines, step = [], self.step(self.start)
        for index in answer.choices:
            if not 0 <= index < len(step.choices):
                break
            lines.append(step.choices[index].text.plain)
            step = self.step(step.choices[index].target)
        return tuple(lines)

    def said(self) -> list[Said]:
        return [(choice.text.plain, choice.feedback) for step in self.steps for choice in step.choices]

    def said_to(self, mark: Mark) -> list[Said]:
        return []  # the card's answer area shows it at each step

    def on_paper(self, paper: Paper) -> str:
        titles = {step.id: paper.rich(step.title) for step in self.steps}
        parts = []
        for step in self.steps:
            ways = as_list(f"{paper.rich(choice.text)} → <em>{titles[choice.target]}</em>" for choice in step.choices)
            parts.append(f"<h5>{titles[step.id]}</h5>{paper.blocks(step.blocks)}{ways}")
        return "".join(parts)


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
        return other.earned + best[other.target]

    top = max(step.choices, key=worth)
    verdict = Verdict.PARTLY if choice.earned > 0 else Verdict.WRONG
    if worth(choice) >= worth(top) - _NEARLY:
        verdict = Verdict.RIGHT
    return Part(index, verdict, choice.feedback, "" if verdict is Verdict.RIGHT else top.text.plain)


RULES = KindRules(
    about="A situation with ways on; each heading is a step, and a step without choices is an end.",
    earned="what the way earned, of the best way; nothing if there are no boxes",
    keywords=(Keyword("start", lambda lines: lines[0].strip()),),
    boxed=True,
    lists=Lists.IN_STEPS,
    example="""\
::: scenario ten-minutes-left {points=2}

Ten minutes are left, and the decision has not been taken.

start: ten-minutes-left

### Ten minutes left

Two people are still talking about the colour of the price list.

- [50%] “Colour goes to the parking list. Which of the two lists shall it be?” -> A decision
  > This takes the topic seriously and comes back to the purpose.
- [ ] Let them finish, it would be rude to interrupt -> Time is up
  > Polite to two people, at the expense of the four others.

### A decision

All agree on the second list. Five minutes are left.

- [50%] Agree who tells the branches, and by when -> Home in time
- [ ] End at once, while everybody is glad -> Nobody knew

### Time is up

The room is needed by others. You will meet again next week.

### Home in time

On Friday every branch has the new list.

### Nobody knew

Next week it turns out that each had thought the other would tell the branches.

:::
""",
)
