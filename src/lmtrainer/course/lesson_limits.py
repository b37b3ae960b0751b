"""How much one lesson may put on a page: what is legal but endless would keep the window busy, or fill the memory.

Each limit is far above what a lesson for people holds; the figures were measured in the real window, so that a
lesson at all its limits stays below two seconds without an answer and below 400 MB.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from lmtrainer.frozen import frozen


@frozen
class Limit:
    """The most of one thing; ``code``, ``message`` and ``hint`` tell an author who reaches it."""

    most: int
    code: str
    message: str
    hint: str


BLOCKS = Limit(
    750, "too-many-blocks", "This lesson has more than 750 headings, boxes, tables and other parts.", "Divide it."
)
CELLS = Limit(3_000, "too-many-cells", "The tables of this lesson have more than 3,000 cells.", "Divide the lesson.")
CODE_LINES = Limit(5_000, "code-too-long", "This lesson has more than 5,000 lines of code.", "Show less of it.")
PIECES = Limit(100, "too-many-pieces", "A question holds at most 100 options or items.", "Divide it.")
CONTROLS = Limit(
    1_500, "too-many-controls", "The questions of this lesson have more than 1,500 options and items.", "Divide it."
)
PIXELS = Limit(
    64_000_000, "pictures-too-large", "The pictures of this lesson have more than 64 megapixels.", "Make them smaller."
)
Tell = Callable[[int, str, str, str], None]


@dataclass(slots=True)
class Spending:
    """What one lesson has used up. ``tell(line, code, message, hint)`` is called once for each limit."""

    tell: Tell
    _spent: dict[str, int] = field(default_factory=dict)

    def allows(self, limit: Limit, amount: int, line: int) -> bool:
        """Whether there is still room for so much; what was refused is used up too, so that nothing follows it."""
        before = self._spent.get(limit.code, 0)
        fits = self.fits(limit, amount)
        if before <= limit.most and not fits:
            self.tell(line, limit.code, limit.message, limit.hint)
        return fits

    def fits(self, limit: Limit, amount: int) -> bool:
        """The same, where somebody else tells."""
        self._spent[limit.code] = self._spent.get(limit.code, 0) + amount
        return self._spent[limit.code] <= limit.most

    def begin_anew(self) -> None:
        """What follows is shown on a page of its own."""
        self._spent.clear()
