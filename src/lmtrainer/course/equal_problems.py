"""Problems that say the same of several places, as one: a slip that somebody makes, they make often."""

from collections.abc import Sequence

from lmtrainer.course.problems import Problem
from lmtrainer.frozen import frozen

_FEW = 3  # so many are told one by one


@frozen
class Equal:
    """A problem, and the ``others`` after it that say the same of other places."""

    first: Problem
    others: tuple[Problem, ...] = ()

    @property
    def all(self) -> tuple[Problem, ...]:
        """Each of them, in their order."""
        return (self.first, *self.others)


def equal_problems(problems: Sequence[Problem]) -> list[Equal]:
    """The problems in their order; those with one fault together where the first is, if they are more than a few."""
    by_fault: dict[object, list[Problem]] = {}
    for problem in problems:
        by_fault.setdefault(problem.fault, []).append(problem)
    found: list[Equal] = []
    for problem in problems:
        alike = by_fault[problem.fault]
        if len(alike) <= _FEW:
            found.append(Equal(problem))
        elif problem is alike[0]:
            found.append(Equal(problem, tuple(alike[1:])))
    return found
