"""What can be wrong with assessments, and with the banks that they draw from."""

from lmtrainer.course.rules.rule import ERROR, MEANT, WARNING, Rule

# fmt: off
EMPTY = Rule(
    "assessment-empty", ERROR, "An assessment asks nothing.",
    "This assessment asks nothing.", "Write questions, or draw some from a bank.",
)
BANK_PROSE = Rule(
    "bank-prose", ERROR, "A bank holds text that nobody will see.",
    "Nobody will see this text: a bank holds questions only.", "Move it into a lesson, or into a question.",
)
PROSE = Rule(
    "assessment-prose", WARNING, "An assessment holds text that nobody will see.",
    "Nobody will see this text: it stands below the first question of an assessment.",
    "Move it above the first question, or into a question.",
)
UNPASSABLE = Rule(
    "assessment-unpassable", WARNING, "Nothing in an assessment earns points, and it is to be passed.",
    "Nothing in this assessment earns points, so nobody can pass it.",
    "Write pass_mark = 0, and taking part is enough; or ask something that is marked.",
)
BANK_UNKNOWN = Rule(
    "bank-unknown", ERROR, "There is no such bank.",
    "There is no bank “{bank}”.", "Banks: {banks}.", "Check the bank's name.",
)
BANK_MISSPELT = BANK_UNKNOWN.but(remedy=MEANT)
NO_BANKS = BANK_UNKNOWN.but(remedy="Write one: questions/{bank}.md.")
DRAW_TOO_FEW = Rule(
    "draw-too-few", ERROR, "A bank holds too few questions.",
    "{count} questions are to be drawn from “{bank}”, and {found} are there.",
    "Draw fewer, or write more questions.",
)
DRAW_SHARED = DRAW_TOO_FEW.but(
    "{count} questions are to be drawn from “{bank}”, and {found} are left by the other lines."
)
