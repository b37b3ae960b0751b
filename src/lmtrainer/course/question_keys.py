"""The keys in the braces of a question's first line: their order, their defaults, the range of each number."""

from lmtrainer.course.kind import Kind, rules_of
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
_KINDS = [rules_of(kind) for kind in Kind]
FLAGS = frozenset(name for rules in _KINDS for name in rules.flags)
COMMON = frozenset({*NUMBERS, "shuffle", "tags", "objective", "see"})
_OWN = dict.fromkeys(name for rules in _KINDS for name in (*rules.attributes, *rules.flags))
ORDER = (*NUMBERS, *_OWN, "shuffle", "tags", "objective", "see")
