"""The keys in the braces of a question's first line: their order, their defaults, the range of each number."""

from lmtrainer.frozen import frozen


@frozen
class NumberKey:
    """A key whose value is a number; ``default`` None is without limit."""

    default: float | None
    least: float
    most: float


NUMBERS = {
    "tries": NumberKey(None, 1, 100),
    "penalty": NumberKey(0, 0, 100),
    "hint-cost": NumberKey(0, 0, 100),
    "points": NumberKey(1, 0, 1000),
}
FLAGS = frozenset({"exact", "unit-required"})
COMMON = frozenset({*NUMBERS, "shuffle", "tags", "objective", "see"})
ORDER = (*NUMBERS, "marking", "exact", "unit-required", "shuffle", "tags", "objective", "see")
