"""Which questions of the banks an assessment asks. Pure: the same seed gives the same questions on every computer."""

import hashlib
from collections import deque
from collections.abc import Sequence
from typing import Protocol

from lmtrainer.course.identity import same_id
from lmtrainer.course.model import AssessmentRules, DrawRule


class Drawable(Protocol):
    """A question, or the outline of one."""

    @property
    def id(self) -> str: ...
    @property
    def tags(self) -> tuple[str, ...]: ...
    @property
    def objective(self) -> str: ...


class DrawableBank(Protocol):
    """A bank, or the outline of one."""

    @property
    def id(self) -> str: ...
    @property
    def questions(self) -> Sequence[Drawable]: ...


def draw(
    rules: AssessmentRules, banks: Sequence[DrawableBank], own_questions: Sequence[Drawable], seed: int | str
) -> tuple[str, ...]:
    """The ids of the questions of one run: the assessment's own, then the drawn ones; all mixed if it shuffles.

    No question comes twice. As many are drawn as the rules ask for, whenever there is a way to do so; fewer
    only where there is none. Ids are put in order by a hash of each with the seed, which no version of
    Python changes.
    """
    drawn = _drawn(rules.draw, banks, str(seed))
    ids = [question.id for question in own_questions] + [question for group in drawn for question in group]
    return tuple(_mixed(ids, f"{seed}\0shuffle") if rules.shuffle else ids)


def candidates(rule: DrawRule, banks: Sequence[DrawableBank]) -> list[str]:
    """The ids of the questions that a rule may draw from; none for a bank that is not there."""
    return [
        question.id
        for bank in banks
        if same_id(bank.id) == same_id(rule.bank)
        for question in bank.questions
        if set(rule.tags) <= set(question.tags) and rule.objective in ("", question.objective)
    ]


def shortages(rules: AssessmentRules, banks: Sequence[DrawableBank]) -> tuple[int, ...]:
    """For each rule how many questions are missing, when the rules are served in their order."""
    drawn = _drawn(rules.draw, banks, "")
    return tuple(rule.count - len(group) for rule, group in zip(rules.draw, drawn, strict=True))


def _drawn(rules: Sequence[DrawRule], banks: Sequence[DrawableBank], seed: str) -> list[list[str]]:
    """For each rule its questions. A question goes from one rule to another when that lets both be served."""
    offered = [_mixed(candidates(rule, banks), f"{seed}\0{number}") for number, rule in enumerate(rules)]
    holder: dict[str, int] = {}
    for number, rule in enumerate(rules):
        for _ in range(min(rule.count, len(offered[number]))):
            if not _serve(number, offered, holder):
                break
    return [[question for question in offer if holder.get(question) == number] for number, offer in enumerate(offered)]


def _serve(number: int, offered: Sequence[Sequence[str]], holder: dict[str, int]) -> bool:
    """Give a rule one question more; those that others hold may change hands, so that nobody loses any."""
    came_from: dict[str, str | None] = {}
    waiting: deque[tuple[int, str | None]] = deque([(number, None)])
    asked = {number}
    while waiting:
        rule, through = waiting.popleft()
        for question in offered[rule]:
            if question in came_from or holder.get(question) == rule:
                continue
            came_from[question] = through
            if question not in holder:
                _pass_on(question, number, came_from, holder)
                return True
            if holder[question] not in asked:
                asked.add(holder[question])
                waiting.append((holder[question], question))
    return False


def _pass_on(free: str, number: int, came_from: dict[str, str | None], holder: dict[str, int]) -> None:
    """Along the way that was found, each rule takes the next question and gives up the one before."""
    question: str | None = free
    while question is not None:
        before = came_from[question]
        holder[question] = number if before is None else holder[before]
        question = before


def _mixed(ids: Sequence[str], seed: str) -> list[str]:
    return sorted(ids, key=lambda name: hashlib.sha256(f"{seed}\0{name}".encode()).digest())
