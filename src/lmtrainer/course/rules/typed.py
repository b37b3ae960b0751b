"""What can be wrong with text, number and gaps questions."""

from lmtrainer.course.rules.rule import ERROR, ONCE, ONE_OUT, WARNING, Rule

# fmt: off
ANSWER_SHADOWED = Rule(
    "answer-shadowed", WARNING,
    "An answer is never reached, because another one that earns as much or more takes it.",
    "Nobody will get this answer: that of line {first} takes it, and earns as much or more.",
    "Take it out, give it more percent, or make the other one narrower.",
)
REPLY_SHADOWED = ANSWER_SHADOWED.but(
    "“{words}” earns everything in this gap already, so this percentage does not count.",
    "Write [x], or take the words out of the gap.",
)
ANSWER_TWICE = Rule(
    "answer-twice", WARNING, "An answer is there twice; the one with more percent counts.",
    "This answer is the same as that of line {first}; the one with more percent counts.", ONE_OUT,
)
REPLY_TWICE = ANSWER_TWICE.but("This reply is to the same words as that of line {first}, which counts.")
GAP_DROP_DOWN = Rule(
    "gap-drop-down", ERROR, "A gap is neither to type nor to choose.",
    "“[[{gap}]]” is not a gap: a drop-down has exactly one answer in parentheses.",
    "Write [[answer|also right]] to type, or [[wrong|(right)|wrong]] to choose.",
)
GAP_LOOK_ALIKE = Rule(
    "gap-look-alike", WARNING, "A gap has no beginning or no end.",
    "This gap has no end.", "Write two brackets before it and two behind: [[answer]].",
)
GAP_WITHOUT_BEGINNING = GAP_LOOK_ALIKE.but("This gap has no beginning.")
GAP_DRAWN = GAP_LOOK_ALIKE.but(
    "These underscores are text, and no gap.",
    "Write [[answer]] for them; or a backslash before the first, if they are text.",
)
GAP_NUMBER = Rule(
    "gap-number", ERROR, "A reply belongs to a gap that is not there.",
    "There is no gap {number}.", "Gaps count from 1 to {count}.", "Count the gaps from 1.",
)
GAP_PLACE = Rule(
    "gap-place", ERROR, "A gap stands where none can be filled in.", "",
    "Gaps belong into paragraphs, lists and tables, not into code, headings, quotes or links.",
)
GAP_REPLY_UNKNOWN = Rule(
    "gap-reply-unknown", WARNING, "A reply is to words that a drop-down does not offer.",
    "“{words}” cannot be chosen in this gap.", "Write one of the drop-down's own answers.",
)
GAPS_MISSING = Rule(
    "gaps-missing", ERROR, "A text has no gap.",
    "This text has no gap.", "Write [[answer]] where a word is missing.",
)
NUMBER_RIGHT_ANSWERS = Rule(
    "number-right-answers", ERROR, "No number is right.",
    "No number is right here.", "Write a list of numbers with boxes: - [x] 42 ± 0.5.",
)
NUMBER_SYNTAX = Rule(
    "number-syntax", ERROR, "Something is not a number or a range.",
    "“{words}” is not a number or a range.",
    "Write 42, 42 ± 0.5, 42 ± 5%, or -3..-1, with a decimal point and at most 30 digits.",
)
NUMBER_GROUPED = NUMBER_SYNTAX.but(remedy="Write {whole}, or with a decimal point {better}")
NUMBER_GROUPS = NUMBER_SYNTAX.but(remedy="Write {whole}")
NUMBER_COMMA = NUMBER_SYNTAX.but(remedy="Write a decimal point: {better}")
NUMBER_THOUSAND = Rule(
    "number-thousand", WARNING, "A number with a point may be meant as thousands.",
    "{words} is {value} here: a point stands before decimals.", "Write {whole} if that is meant, or else {value}.",
    "Write 1000 for a thousand, and 1 for one.",
)
TEXT_ANYTHING = Rule(
    "text-anything", ERROR, "Whatever is typed would be right.",
    "Whatever is typed would be right here.", "Write some letters beside the star, or give it an empty box.",
)
TEXT_RIGHT_ANSWERS = Rule(
    "text-right-answers", ERROR, "No answer is right.",
    "No answer to this question is right.",
    "Write a list of answers with boxes: - [x] right, - [50%] nearly, - [ ] wrong.",
)
UNIT_BASE = Rule(
    "unit-base", ERROR, "No unit is the one of the numbers.",
    "None of these units is the one in which the numbers above are written.",
    "Write that one without a factor: unit: m, km = 1000.",
)
UNIT_MISSING = Rule(
    "unit-missing", ERROR, "A unit is required, and there is none.",
    "unit-required needs units, and there are none.", "Write them behind the numbers: unit: m, km = 1000.",
)
UNIT_SYNTAX = Rule(
    "unit-syntax", ERROR, "A unit is not understood.",
    "“{words}” is not a unit.", "Write names with factors, divided by commas: unit: m, km = 1000, cm = 0.01.",
)
UNIT_TWICE = Rule(
    "unit-twice", ERROR, "A unit is there twice.", "The unit {name} is here twice.", ONCE,
)
