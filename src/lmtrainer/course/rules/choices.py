"""What can be wrong with choice and multiple questions."""

from lmtrainer.course.rules.rule import ERROR, ONE_OUT, WARNING, Rule

# fmt: off
CHOICE_RIGHT_OPTIONS = Rule(
    "choice-right-options", ERROR, "A choice has not exactly one right option.",
    "A choice has one right option; this one has {count}.",
    "Mark exactly one option with [x], or make it a multiple question.",
)
MULTIPLE_RIGHT_OPTIONS = Rule(
    "multiple-right-options", ERROR, "No option of a multiple question is right.",
    "No option of this question is right.", "Mark the right ones with [x].",
)
WEIGHTS_OVER = Rule(
    "weights-sum", WARNING, "The weights of the right options do not add up to 100 %.",
    "The right options add up to {sum} %: some of them are enough for everything.",
    "Change their weights so that they add up to 100 %.",
)
WEIGHTS_UNDER = WEIGHTS_OVER.but("The right options add up to {sum} %: nobody can earn everything.")
OPTION_TWICE = Rule(
    "option-twice", WARNING, "Two options look the same to a learner.",
    "This option looks the same as that of line {first}.", ONE_OUT,
)
DROP_DOWN_TWICE = OPTION_TWICE.but("An answer of the drop-down “[[{gap}]]” is there twice.")
OPTIONS_MISSING = Rule(
    "options-missing", ERROR, "A question has fewer than two options.",
    "This question has fewer than two options.",
    "Write a list of options with boxes: - [x] right, - [ ] wrong.",
)
