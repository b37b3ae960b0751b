"""What can be wrong with match, order and sort questions."""

from lmtrainer.course.rules.rule import ERROR, Rule

# fmt: off
GROUPS_MISSING = Rule(
    "groups-missing", ERROR, "A sort has fewer than two groups.",
    "A sort question needs two groups or more.",
    "Write **Group** on a line of its own, then its list, twice or more.",
)
ORDER_EQUAL = Rule(
    "order-equal", ERROR, "All items of an order are equal.",
    "All items are equal, so every order is right.", "Write at least one other item.",
)
ORDER_MISSING = Rule(
    "order-missing", ERROR, "An order has no numbered list.",
    "An order question needs a numbered list with two items or more.",
    "Write the items in the right order, each on a line that begins with 1. 2. 3.",
)
PAIR_SYNTAX = Rule(
    "pair-syntax", ERROR, "Something is not a pair.",
    "This is not a pair.", "Write - left => right, with spaces around the arrow.",
)
PAIR_WITHOUT_RIGHT = PAIR_SYNTAX.but("There is no right side here.")
PAIRS_MISSING = Rule(
    "pairs-missing", ERROR, "A match has too few pairs.",
    "A match question needs two left sides and two different right sides, or more.",
    "Write a list of pairs: - left => right.",
)
