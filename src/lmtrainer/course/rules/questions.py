"""What can be wrong with questions of every kind: their first line, keywords, boxes and ids."""

from lmtrainer.course.rules.rule import (
    ERROR,
    IN_RANGE,
    LOOK_IT_UP,
    MEANT,
    ONCE,
    OUT_OF_RANGE,
    WARNING,
    WRITE_OR_FIX,
    Rule,
)

# fmt: off
_SPACES = 'Write spaces between the keys, and no commas: {{tries=2 tags="a b"}}.'
COMMA = Rule(
    "attribute-comma", WARNING, "A comma is behind a value in braces.",
    "There is a comma behind {key}.", _SPACES,
)
ATTRIBUTE_NUMBER = Rule(
    "attribute-number", ERROR, "A number in braces is out of range.",
    OUT_OF_RANGE, IN_RANGE,
)
OPENING = Rule(
    "attribute-syntax", ERROR, "The words in braces are not understood.",
    "The line is not of the form ::: kind id {{key=value}}.", 'Write {{tries=2 tags="a b"}}.',
)
OPENING_KEY = OPENING.but("“{words}” is not of the form key=value.")
OPENING_QUOTE = OPENING.but("A quotation mark is missing between the braces.")
OPENING_BRACE = OPENING.but("The braces are not closed at the end of the line.")
OPENING_COLON = OPENING.but("There is a colon behind {kind}.")
OPENING_COLON_MENDED = OPENING_COLON.but(remedy="Write {line}")
OPENING_BEHIND = OPENING.but("The braces are not at the end of the line.")
OPENING_BEHIND_MENDED = OPENING_BEHIND.but(remedy="Write {line}")
OPENING_SPACES = OPENING.but("An id has no spaces.")
OPENING_SPACES_MENDED = OPENING_SPACES.but(remedy="Write {line}")
OPENING_COMMA = OPENING.but(COMMA.message, _SPACES)
ATTRIBUTE_UNKNOWN = Rule(
    "attribute-unknown", WARNING, "There is no such key for a question.",
    "There is no attribute {key}.", "Known: {known}.", LOOK_IT_UP,
)
ATTRIBUTE_MISSPELT = ATTRIBUTE_UNKNOWN.but(remedy=MEANT)
ATTRIBUTE_VALUE = Rule(
    "attribute-value", WARNING, "A key has a value that it cannot have.",
    "There is no marking “{given}” for a {kind} question.", 'Write marking="{word}", or take it out.',
    LOOK_IT_UP,
)
QUOTES = ATTRIBUTE_VALUE.but("The quotation marks behind {key} are not the straight ones.", "Write {line}")
BOX_CONTENT = Rule(
    "box-content", ERROR, "A box holds something that is not a weight.",
    "“[{box}]” is not a box.", "Write [ ], [x], or a percentage from [-100%] to [100%].",
)
BOX_IN_SCALE = BOX_CONTENT.but(
    "A statement has no box; no label is right or wrong.", "Take it out; [-] marks what counts against."
)
BOX_MISSING = Rule(
    "box-missing", ERROR, "An option has no box.", "This option has no box.", "Begin it with [ ] or [x].",
)
FEEDBACK_UNUSED = Rule(
    "feedback-unused", WARNING, "Nobody will see a feedback.",
    "Nobody will see this feedback: items of a {kind} question have none.", "Write it behind why: instead.",
)
KEYWORD_ELSEWHERE = Rule(
    "keyword-elsewhere", WARNING, "A keyword does not belong to this kind.",
    "“{name}:” does not belong to a {kind} question.", "Take it out, or write a backslash before it.",
)
KEYWORD_TWICE = Rule(
    "keyword-twice", WARNING, "A keyword is there twice; the first counts.",
    "“{name}:” is here twice.", ONCE,
)
KEYWORD_LOOK_ALIKE = Rule(
    "keyword-look-alike", WARNING, "A line looks like a keyword, and is text.",
    "“{words}” is text here, not a keyword.",
    "If it is meant to be one, write {name}: in small letters, first on its line, and a space behind it; "
    "if not, put a backslash before it.",
    "Write the keyword in small letters, first on its line.",
)
KIND_UNKNOWN = Rule(
    "kind-unknown", ERROR, "There is no such kind of question.",
    "There is no kind of question “{kind}”.", "Kinds are {kinds}.", "Look the kinds up in the format reference.",
)
KIND_MISSPELT = KIND_UNKNOWN.but(remedy=MEANT)
OPTION_LOOK_ALIKE = Rule(
    "option-look-alike", WARNING, "A line looks like an option, and is text.",
    "This looks like an option, and is not one.",
    "Write a space between the hyphen and the box, and none of another kind before them: - [ ]; "
    "if it is text, put a backslash before it.",
)
OPTION_APART = OPTION_LOOK_ALIKE.but(
    "This option does not belong to the list of options, and learners see it as text.",
    "Begin what belongs to an option with two spaces, and let nothing else stand between two options.",
)
ITEM_LOOK_ALIKE = OPTION_LOOK_ALIKE.but(
    "This looks like an item of the list, and belongs to the one above it.",
    "Write {number}. with a full stop and a space behind it; if it is text, begin the line with three spaces.",
)
REPLY_LOOK_ALIKE = OPTION_LOOK_ALIKE.but(
    "This is no reply to a gap, so learners see it as text, before they answer.",
    "Write the number of its gap behind the box: [{box}] 1: {words}",
)
BOX_IN_PAIR = OPTION_LOOK_ALIKE.but("A pair has no box, so learners see it.", "Take [{box}] out.")
OPTION_EMPTY = Rule(
    "option-empty", ERROR, "There is nothing behind a box.",
    "There is nothing behind this box.", "Write the option there.",
)
POINTS_UNMARKED = Rule(
    "points-unmarked", WARNING, "A question that is not marked has points.",
    "Nothing is marked in this question, so it has no points.", "Take points out.",
    "Take points out, or run check --fix.",
)
QUESTION_ID = Rule(
    "question-id", ERROR, "A question's id is not an id.", "{why}", "Write a short id like vision-or-plan.",
)
QUESTION_ID_MISSING = Rule(
    "question-id-missing", WARNING, "A question has no id, so progress is lost when its wording changes.",
    "This question has no id, so progress on it is lost when its wording changes.", "Write ::: {kind} {id}",
    WRITE_OR_FIX,
)
ID_TWICE = Rule(
    "question-id-twice", ERROR, "Two questions have one id; the second is hidden.",
    "The id “{id}” is also that of {first}.", "Give this question another id.",
)
QUESTION_LOOK_ALIKE = Rule(
    "question-look-alike", WARNING, "A line looks like the first one of a question, and is text.",
    "This looks like a question, and learners see it as text, with its answers.",
    "Begin the line with three colons and nothing before them: {line}; or with a backslash, if it is text.",
    "Begin the line with three colons.",
)
NOT_CLOSED = Rule(
    "question-not-closed", ERROR, "A question is never closed.",
    "This question is never closed.", "Write ::: on a line of its own after it.",
)
RESERVED_KIND = Rule(
    "reserved-kind", ERROR, "A block is not in version 1 of the format.",
    "“{kind}” is not in version 1 of the format.", "Write the text itself into the lesson.",
)
SEE_UNKNOWN = Rule(
    "see-unknown", WARNING, "A question points to a lesson or heading that is not there.",
    "There is no “{see}” to see.", 'Write see="lesson-id#heading".',
)
TEXT_BELOW = Rule(
    "text-below-options", ERROR, "Text stands below a question's list, which is not read as its options therefore.",
    "This text stands below the options, so they are not read as options.",
    "Write why: before it, or move it above the options.",
)
QUOTE_BELOW = TEXT_BELOW.but(remedy="Write two spaces before each line of it, if it is feedback to the option above.")
STEM_MISSING = Rule(
    "stem-missing", WARNING, "A question asks nothing.",
    "This question asks nothing.", "Write the question above its options.",
)
