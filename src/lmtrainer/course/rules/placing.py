"""What can be wrong with match, order and sort questions."""

from lmtrainer.course.rules.choices import OPTION_TWICE
from lmtrainer.course.rules.rule import ERROR, WARNING, Rule

# fmt: off
GROUPS_MISSING = Rule(
    "groups-missing", ERROR, "A sort has fewer than two groups.",
    "A sort question needs two groups or more.",
    "Write **Group** on a line of its own, then its list, twice or more.",
)
GROUP_TWICE = Rule(
    "group-twice", WARNING, "Two groups have one name.",
    "There is another group “{name}” above.", "Put the items of both into one list, or give it a name of its own.",
)
ITEM_TWICE = OPTION_TWICE.but("This item looks the same as that of line {first}, and each belongs into one group.")
ORDER_NUMBERS = Rule(
    "order-numbers", WARNING, "The numbers of an order do not rise.",
    "This number is less than the one above it; the right order is that of the lines.",
    "Write the items in the right order, and number them 1. 2. 3.",
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
