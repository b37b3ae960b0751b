"""How much one lesson may put on a page: what is legal but endless would keep the window busy, or fill the memory.

Each limit is far above what a lesson for people holds; the figures were measured in the real window, so that a
lesson at all its limits stays below two seconds without an answer and below 400 MB.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from lmtrainer.course.problems import Fault
from lmtrainer.course.rules import texts as rules
from lmtrainer.course.rules.rule import Rule
from lmtrainer.frozen import frozen


@frozen
class Limit:
    """The most of one thing, and the rule for an author who reaches it, who reads the most in units of so many."""

    most: int
    rule: Rule
    unit: int = 1

    @property
    def fault(self) -> Fault:
        """What the author reads."""
        return self.rule.of(most=self.most // self.unit)


BLOCKS = Limit(750, rules.TOO_MANY_BLOCKS)
CELLS = Limit(3_000, rules.TOO_MANY_CELLS)
CODE_LINES = Limit(5_000, rules.CODE_TOO_LONG)
PIECES = Limit(100, rules.TOO_MANY_PIECES)
CONTROLS = Limit(1_500, rules.TOO_MANY_CONTROLS)
PIXELS = Limit(64_000_000, rules.PICTURES_TOO_LARGE, unit=1_000_000)


@dataclass(slots=True)
class Spending:
    """What one lesson has used up. ``note`` is called with a fault and its line, once for each limit."""

    note: Callable[[Fault, int], None]
    _spent: dict[str, int] = field(default_factory=dict)

    def allows(self, limit: Limit, amount: int, line: int) -> bool:
        """Whether there is still room for so much; what was refused is used up too, so that nothing follows it."""
        before = self._spent.get(limit.rule.code, 0)
        fits = self.fits(limit, amount)
        if before <= limit.most and not fits:
            self.note(limit.fault, line)
        return fits

    def fits(self, limit: Limit, amount: int) -> bool:
        """The same, where somebody else tells."""
        self._spent[limit.rule.code] = self._spent.get(limit.rule.code, 0) + amount
        return self._spent[limit.rule.code] <= limit.most

    def begin_anew(self) -> None:
        """What follows is shown on a page of its own."""
        self._spent.clear()
