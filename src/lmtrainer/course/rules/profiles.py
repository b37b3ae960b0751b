"""What can be wrong with scale, reflect and scenario questions."""

from lmtrainer.course.rules.rule import ERROR, MEANT, WARNING, Rule

# fmt: off
CHECKLIST_MISSING = Rule(
    "checklist-missing", ERROR, "A checklist has no list.",
    "There is no list behind checklist:.", "Write one below it: - I named an example.",
)
CHOICE_TARGET_MISSING = Rule(
    "choice-target-missing", ERROR, "A choice leads nowhere.",
    "This choice leads nowhere.", "Write - what to do -> step, with spaces around the arrow.",
)
SCALE_LABELS = Rule(
    "scale-labels", ERROR, "A scale has fewer than two labels.",
    "A scale needs two labels or more.",
    "Write them from least to most: scale: not at all | a little | mostly | fully.",
)
SCENARIO_EQUAL = Rule(
    "scenario-equal", WARNING, "Every way earns the same.",
    "Every way through this scenario earns the same.", "Give the better choices more percent.",
)
SCENARIO_LOOP = Rule(
    "scenario-loop", ERROR, "A way leads round in a circle.",
    "From the step “{step}” a way leads round in a circle.",
    "Let the choices lead on only; write a step twice if it comes twice.",
)
SCENARIO_WORTHLESS = Rule(
    "scenario-worthless", ERROR, "No way earns anything.",
    "No way through this scenario earns anything.",
    "Give the better choices a percentage, or take all boxes out.",
)
STATEMENTS_MISSING = Rule(
    "statements-missing", ERROR, "A scale has no statements.",
    "There is nothing to agree with.", "Write a list of statements.",
)
STEP_TWICE = Rule(
    "step-twice", ERROR, "Two steps have one name, or one has none.",
    "There is another step “{step}”.", "Give each step a heading of its own.",
)
STEP_WITHOUT_LETTERS = STEP_TWICE.but("This heading has no letters.")
STEP_UNKNOWN = Rule(
    "step-unknown", ERROR, "A choice leads to a step that is not there.",
    "There is no step “{step}”.", "Steps: {steps}.", "Write the step's heading.",
)
STEP_MISSPELT = STEP_UNKNOWN.but(remedy=MEANT)
STEP_UNREACHABLE = Rule(
    "step-unreachable", ERROR, "No choice leads to a step.",
    "No choice leads to the step “{step}”.", "Let a choice lead to it, or take it out.",
)
STEPS_MISSING = Rule(
    "steps-missing", ERROR, "A scenario has no step.",
    "This scenario has no step.", "Begin each step with a heading: ### Monday.",
)
