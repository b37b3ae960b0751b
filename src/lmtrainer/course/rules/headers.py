"""What can be wrong with the headers of courses, modules, lessons and assessments, and with the ids in them."""

from lmtrainer.course.rules.rule import (
    ERROR,
    IN_RANGE,
    LOOK_IT_UP,
    MEANT,
    ONE_OUT,
    OUT,
    OUT_OF_RANGE,
    WARNING,
    WRITE_OR_FIX,
    Rule,
)

# fmt: off
_TABLE = "Write [{key}] on a line of its own."
ASSESSMENT_FEEDBACK = Rule(
    "assessment-feedback", ERROR, "The time of feedback is not one of the three.",
    "feedback is “at-once”, “at-end” or “none”.", 'Write feedback = "at-end".',
)
ASSESSMENT_FEEDBACK_MISSPELT = ASSESSMENT_FEEDBACK.but(remedy=MEANT)
ASSESSMENT_NUMBER = Rule(
    "assessment-number", ERROR, "A number of an assessment is out of range.",
    OUT_OF_RANGE, "Write {key} = {nearest}.", IN_RANGE,
)
COMPLETION_COUNTS = Rule(
    "completion-counts", ERROR, "What completes the course is not understood.",
    "counts names what completes the course: “lessons”, “assessments” or both.",
    'Write counts = ["lessons", "assessments"].',
)
COURSE_ID = Rule("course-id", ERROR, "The course's id is not an id.", "{why}", "Write a short id like time-management.")
COURSE_ID_MISSING = Rule(
    "course-id-missing", WARNING, "The course has no id, so progress is tied to its folder's name.",
    "This course has no id, so progress is tied to its folder's name.", 'Write id = "{id}" in course.toml.',
    WRITE_OR_FIX,
)
DRAW_SYNTAX = Rule(
    "draw-syntax", ERROR, "A line of draw is not understood.",
    "A line of draw has a bank and a count from 1 to {most}.", 'Write draw = [{{bank = "basics", count = 5}}].',
)
DRAW_TOO_MANY = Rule(
    "draw-too-many", ERROR, "There are too many lines of draw.",
    "draw has more than {most} lines.", "Draw more questions with fewer lines.",
)
FORMAT_NEWER = Rule(
    "format-newer", WARNING, "The course was made for a later version.",
    "This course was made for a later version of the program.", "Some parts may be missing. Update the program.",
)
LINE_TOO_LONG = Rule(
    "header-line-too-long", ERROR, "A header's line is too long.",
    "A header's line holds at most {most} characters.", "Divide it.",
)
FRONT_MATTER_KEY = Rule(
    "front-matter-key", WARNING, "A header between --- has a key that is not read there.",
    "Of a header between --- the title and the id are read, in one line each, and not {key}.",
    'Write +++ for both ---, and = for each colon, with texts in quotation marks, such as title = "My lesson".',
)
LOOK_ALIKE = Rule(
    "header-look-alike", WARNING, "A text begins with something like a header, which learners see.",
    "This looks like a header, and learners see it as text.",
    'Write +++ on the first line and on the last one, and between them lines like id = "my-lesson".',
)
LOOK_ALIKE_BELOW = LOOK_ALIKE.but(remedy="Take away what stands above it: a header begins on the first line.")
NOT_CLOSED = Rule(
    "header-not-closed", ERROR, "A lesson's header is never closed.",
    "The header is never closed.", "Write +++ after it.",
)
SYNTAX = Rule(
    "header-syntax", ERROR, "A header is not valid TOML.",
    "The header cannot be read from here on.", 'Write lines like title = "My course".',
)
SYNTAX_EQUALS = SYNTAX.but("There is no = behind the first word of this line.")
SYNTAX_START = SYNTAX.but("This line does not begin with the name of a key.")
SYNTAX_VALUE = SYNTAX.but(
    "What stands behind = cannot be read.", "Write a text between quotation marks, a number, true or false, or a list.",
)
SYNTAX_BEHIND = SYNTAX.but("Something stands behind the value.", "Take it out, or write # before it.")
SYNTAX_BACKSLASH = SYNTAX.but("There is a backslash in this text.", "Write two backslashes for one.")
SYNTAX_BRACKET = SYNTAX.but("A bracket is not closed.", "Write ] at its end.")
SYNTAX_BRACE = SYNTAX.but("A brace is not closed.", "Write }} at its end.")
SYNTAX_COMMA = SYNTAX.but(
    "This does not belong into the list as it stands.",
    "Write each text between quotation marks, and a comma between two.",
)
SYNTAX_CHARACTER = SYNTAX.but("There is a character here that a text in quotation marks may not have.", OUT)
SYNTAX_COLON = SYNTAX.but("A colon stands here where = belongs.", "Write {line}.")
SYNTAX_COLON_TABLE = SYNTAX_COLON.but(remedy=_TABLE)
SYNTAX_KEY_TWICE = SYNTAX.but("{key} is here twice.", ONE_OUT)
SYNTAX_TWICE = SYNTAX_KEY_TWICE.but("A key is here twice.")
SYNTAX_CURLY = SYNTAX.but("These quotation marks are not the straight ones.", 'Write {key} = "{text}".')
SYNTAX_QUOTE = SYNTAX.but("A quotation mark is missing here.", 'Write one before the text and one behind it: "…".')
SYNTAX_NOT_QUOTED = SYNTAX.but("The text behind {key} = is not in quotation marks.", "Write {line}.")
SYNTAX_NOT_VALUE = SYNTAX.but("What stands behind {key} = is not a value of its sort.", "Write {line}.")
SYNTAX_NOT_TABLE = SYNTAX_NOT_VALUE.but(remedy=_TABLE)
TOO_LARGE = Rule(
    "header-too-large", ERROR, "A header is larger than 64 kB.",
    "The header is larger than 64 kB.", "Take out what is not needed.",
)
TYPE = Rule(
    "header-type", ERROR, "A key has a value of the wrong sort.",
    "{key} is not a text in quotes.", "Write {line}.", LOOK_IT_UP,
)
NOT_WHOLE = TYPE.but("{key} is not a whole number.")
NOT_NUMBER = TYPE.but("{key} is not a number.")
NOT_LIST = TYPE.but("{key} is not a list.")
NOT_TABLE = TYPE.but("{key} is not a table.", _TABLE)
NOT_TRUE_OR_FALSE = TYPE.but("{key} is not true or false.")
UNKNOWN_KEY = Rule(
    "header-unknown-key", WARNING, "There is no such key.",
    "There is no key {key}.", "Known keys: {known}.", LOOK_IT_UP,
)
KEY_MISSPELT = UNKNOWN_KEY.but(remedy=MEANT)
LESSON_ID = Rule("lesson-id", ERROR, "A lesson's id is not an id.", "{why}", "Write a short id in the header.")
LESSON_ID_TWICE = Rule(
    "lesson-id-twice", ERROR, "Two lessons have one id.",
    "The id “{id}” is also that of {other}.", "Give one of the two another id in its header.",
)
BANK_ID_TWICE = Rule(
    "bank-id-twice", ERROR, "Two banks have one id.",
    LESSON_ID_TWICE.message, LESSON_ID_TWICE.remedy,
)
LESSON_KIND = Rule(
    "lesson-kind", ERROR, "There is no such kind of lesson.",
    "There is no kind of lesson “{kind}”.", 'Write kind = "assessment", or take it out.',
)
MODULE_ID = Rule("module-id", WARNING, "A module's id is not an id.", "{why}", "Write a short id in module.toml.")
MODULE_ID_TWICE = Rule(
    "module-id-twice", WARNING, "Two modules have one id.",
    LESSON_ID_TWICE.message, "Give one of the two another id in its module.toml.",
)
NAVIGATION_ORDER = Rule(
    "navigation-order", ERROR, "The order of navigation is not understood.",
    "order is “free” or “in-order”.", 'Write order = "free".',
)
TOO_MANY_OBJECTIVES = Rule(
    "too-many-objectives", ERROR, "A course has more than 100 objectives.",
    "A course has at most {most} objectives.", "Take some away.",
)
OBJECTIVE_UNKNOWN = Rule(
    "objective-unknown", WARNING, "An objective is not in course.toml.",
    "There is no objective “{key}” in course.toml.", "Add it there, or take it out here.",
)
PASS_MARK = Rule(
    "pass-mark", ERROR, "The pass mark is not a percentage.",
    "pass_mark is a percentage from 0 to 100.", "Write pass_mark = 80.",
)
REQUIRES_UNKNOWN = Rule(
    "requires-unknown", WARNING, "A required lesson does not exist.",
    "There is no lesson “{id}” to require.", "Write the id of another lesson.",
)
