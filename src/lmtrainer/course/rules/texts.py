"""What can be wrong with the text of a lesson: its prose, pictures, links, tables and code."""

from lmtrainer.course.rules.rule import ERROR, OUT, WARNING, Rule
from lmtrainer.said import Said

# fmt: off
ONE_CELL, CELLS = Said("Problem", "1 cell"), Said("Problem", "{count} cells")
_DIVIDE = "Divide the lesson."
BOLD_LOOK_ALIKE = Rule(
    "bold-look-alike", WARNING, "Two asterisks are left in a text.",
    "Learners see the two asterisks: what is bold has no beginning or no end here.",
    "Write **words** without a space inside, in one paragraph; or a backslash before each asterisk.",
)
BOX_LOOK_ALIKE = Rule(
    "box-look-alike", WARNING, "A box is written as other programs have it, and is text.",
    "This begins a box in the Markdown of another program: learners see it as it is written.",
    "Write > [!NOTE] on a line, a title behind it if you like, and > before each line of its text.",
)
BOX_NOT_CLOSED = Rule(
    "box-not-closed", WARNING, "A box is written as other programs have it, and never ends.",
    "This begins a box in the Markdown of another program, and nothing ends it: learners see it as it is written.",
    "Write {marks} on a line of its own behind it, and run check --fix, which makes a callout of it.",
    "Write its colons again on a line of their own behind it, and run check --fix, which makes a callout of it.",
)
BOLD_SPACES = Rule(
    "bold-with-spaces", WARNING, "A space stands inside the asterisks of words that were to be bold.",
    "Learners see these asterisks: a space stands inside them.", "Write {meant}, or a backslash before each asterisk.",
    "Take the spaces inside away.",
)
BRACES_LOOK_ALIKE = Rule(
    "braces-look-alike", WARNING, "Braces behind a picture, a link or a heading are shown as they are written.",
    "Learners see {words}: no width, class or name is given in braces.", OUT,
)
CALLOUT_UNKNOWN = Rule(
    "callout-unknown", WARNING, "There is no such callout: it is shown as a note.",
    "There is no callout [!{name}]: it is shown as a note.",
    "Write [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION] or [!EXAMPLE], and a title behind it if you like.",
)
CODE_TOO_LONG = Rule(
    "code-too-long", ERROR, "A lesson has more than 5,000 lines of code.",
    "This lesson has more than {most} lines of code.", "Show less of it.",
)
CODE_NOT_CLOSED = Rule(
    "code-not-closed", ERROR, "A code block is never closed.",
    "This code block is never closed.", "Write {mark} after it.", "Write its fence again after it.",
)
COLONS_LOOK_ALIKE = Rule(
    "colons-look-alike", WARNING, "A question begins with too many colons, and is text.",
    "A question begins with three colons: learners see this one as text.", "Take away the others.",
)
DIAGRAM = Rule(
    "diagram-as-code", WARNING, "A drawing in words is shown as code.",
    "Learners see these words and no drawing: {language} is not drawn.",
    "Save the drawing as a picture and show that; or write text behind the marks, if it is meant as code.",
)
DETAILS_NOT_CLOSED = Rule(
    "details-not-closed", WARNING, "Details are never closed.",
    "Nothing closes these details above the next question or the end of the text, so learners see <details>.",
    "Write </details> behind them; a question cannot stand in them.",
)
HEADING_LOOK_ALIKE = Rule(
    "heading-look-alike", WARNING, "A line looks like a heading, and is text.",
    "This looks like a heading, and is text.",
    "Write a space after {marks}; or a backslash before it, if it is text.",
    "Write a space after #; or a backslash before it, if it is text.",
)
HEADING_SKIPS = Rule(
    "heading-skips", WARNING, "A heading skips a level, so a screen reader's listener misses one.",
    "This heading of level {level} stands below one of level {above}.", "Begin it with {marks}.",
    "Take away one #, or more.",
)
HTML_LOOK_ALIKE = Rule(
    "html-look-alike", WARNING, "HTML is shown as it is written.",
    "HTML is not part of a course: learners see {tag} as it is written.",
    "Write Markdown, such as **bold** or ![what it shows](picture.png), or take it out; "
    "if it is text, put a backslash before it.",
)
LETTER_LOOK_ALIKE = Rule(
    "list-look-alike", WARNING, "Lines look like a list, and are text.",
    "These lines run together: there are no lists with letters.",
    "Write 1., 2. and so on for the letters; or blank lines between them, to keep them.",
    "Write - or 1. and a space at the beginning of each line.",
)
POINT_LOOK_ALIKE = LETTER_LOOK_ALIKE.but(
    "{sign} makes no list here: learners see it in running text.", "Write - and a space for it on each line.",
)
POINT_JOINED = LETTER_LOOK_ALIKE.but(
    "These lines run together: a space is missing behind {sign}.", "Write a space behind it on each line.",
)
NUMBER_LOOK_ALIKE = LETTER_LOOK_ALIKE.but(
    "Behind the number {number} stands a space of another kind, which makes no list.",
    "Write ordinary spaces behind the numbers.",
)
NUMBER_JOINED = LETTER_LOOK_ALIKE.but(
    "These lines run together: a space is missing behind the numbers.", "Write {number}. and a space, and so on.",
)
LINK_ANCHOR = Rule(
    "link-anchor", WARNING, "A link leads to a heading that is not there.",
    "There is no heading #{anchor} in that lesson.", "Write the heading's words in lower case with hyphens.",
)
LINK_DEAD = Rule(
    "link-dead", ERROR, "A link leads to a lesson that is not there.",
    "There is no lesson {target}.", "Check the file's name and folder.",
)
LINK_TO_FILE = LINK_DEAD.but(
    "{target} is no lesson, and links lead to lessons and web pages only.",
    "Write what is in it into a lesson, or put it on a web page and link to that.",
)
NAME_UNKNOWN = Rule(
    "name-unknown", WARNING, "A name between two brackets is that of no lesson.",
    "Learners see {words}: there is no lesson of this name.",
    "Write [words](lesson.md), with the lesson's file; or a backslash before it, if it is text.",
)
PICTURE_BY_NAME = NAME_UNKNOWN.but(
    "Learners see {words}: a picture is not found by its name alone.",
    "Write ![what can be seen](media/picture.png), with its folder.",
)
LINK_DEAD_ELSEWHERE = LINK_DEAD.but(remedy="Link to a web page.")
LINK_REFUSED = Rule(
    "link-refused", ERROR, "A link leads out of the course.",
    "{why}", "Link to a lesson or a web page.",
)
PARAGRAPH_TOO_LONG = Rule(
    "paragraph-too-long", ERROR, "A paragraph is too long.",
    "This paragraph has more than {most} characters.", "Divide it with a blank line.",
)
PICTURE_KIND = Rule(
    "picture-kind", ERROR, "A picture is not PNG, JPEG, GIF or WebP.",
    "{path} is not a PNG, JPEG, GIF or WebP picture.",
    "Save it as PNG or JPEG, and write the name that it has then.",
)
PICTURE_TOO_LARGE = Rule(
    "picture-too-large", ERROR, "A picture has more than 16 megapixels.",
    "{path} has {width} × {height} pixels; 16 megapixels are the most.", "Make the picture smaller.",
)
PICTURE_SCANS = Rule(
    "picture-scans", ERROR, "A picture would take minutes to decode.",
    "{path} would take minutes to decode.", "Save it anew, not as a progressive JPEG.",
)
PICTURES_TOO_LARGE = Rule(
    "pictures-too-large", ERROR, "The pictures of a lesson have more than 64 megapixels.",
    "The pictures of this lesson have more than {most} megapixels.", "Make them smaller.",
)
PICTURE_WITHOUT_WORDS = Rule(
    "picture-without-words", ERROR, "A picture has no alternative text.",
    "The picture {path} has no alternative text.", "Say between the square brackets what it shows.",
)
QUOTE_TOO_DEEP = Rule(
    "quote-too-deep", ERROR, "Quotes are nested too deeply.",
    "", "Take some > away.",
)
RESERVED_MATHS = Rule(
    "reserved-maths", WARNING, "Mathematics is not in version 1 of the format; it is shown as it is written.",
    "", "Write it in words or as a picture.",
)
RESERVED_VIDEO = Rule(
    "reserved-video", ERROR, "Video and sound are not in version 1 of the format.",
    "", "Show a picture, or link to it.",
)
ROWS_LOOK_ALIKE = Rule(
    "rows-look-alike", WARNING, "Rows of a sheet are text.",
    "These lines look like rows of a sheet: learners see them in running text.",
    "Write | before, between and behind their cells, and below the first one {rule}.",
    "Write | before, between and behind their cells, and |---|---| below the first row.",
)
SPACE_LOOK_ALIKE = Rule(
    "space-look-alike", WARNING, "A line begins with a space that counts as a letter.",
    "This line begins with a space of another kind, which counts as a letter.",
    "Delete it, and type ordinary spaces where you need them.",
)
TABLE_LOOK_ALIKE = Rule(
    "table-look-alike", WARNING, "Lines look like a table, and are text.",
    "This looks like a table, and is text: the line below its head is missing.",
    "Write it: {rule}; or a backslash before the first bar of each line, if it is text.",
    "Write |---|---| below the head of the table.",
)
TABLE_UNEVEN = Rule(
    "table-uneven", WARNING, "A row of a table has more or fewer cells than its head.",
    "The head of this table has {head}, and this line has {cells}.",
    "Write as many cells, between | and |; a bar in a cell as \\|.",
)
TABLE_UNEVEN_TWICE = TABLE_UNEVEN.but(
    "The head of this table has {head}, and this line has {cells}; 1 more line differs, too."
)
TABLE_UNEVEN_OFTEN = TABLE_UNEVEN.but(
    "The head of this table has {head}, and this line has {cells}; {more} more lines differ, too."
)
TABLE_TOO_LARGE = Rule(
    "table-too-large", ERROR, "A table is too large.",
    "A table holds at most {rows} rows and {columns} columns.", "Divide it.",
)
TOO_DEEP = Rule(
    "too-deep", ERROR, "Something is nested too deeply.",
    "Something in this file is nested too deeply.", "Make it flatter.",
)
TOO_MANY_BLOCKS = Rule(
    "too-many-blocks", ERROR, "A lesson has more than 750 headings, boxes, tables and other parts.",
    "This lesson has more than {most} headings, boxes, tables and other parts.", "Divide it.",
)
TOO_MANY_CELLS = Rule(
    "too-many-cells", ERROR, "The tables of a lesson have more than 3,000 cells.",
    "The tables of this lesson have more than {most} cells.", _DIVIDE,
)
TOO_MANY_CONTROLS = Rule(
    "too-many-controls", ERROR, "The questions of a lesson have more than 1,500 options and items.",
    "The questions of this lesson have more than {most} options and items.", "Divide it.",
)
TOO_MANY_PIECES = Rule(
    "too-many-pieces", ERROR, "A question has more than 100 options or items.",
    "A question holds at most {most} options or items.", "Divide it.",
)
TOO_MANY_MARKS = Rule(
    "too-many-marks", ERROR, "A lesson has too many emphasis, code and link marks.",
    "This lesson has more than {most} emphasis, code and link marks.", _DIVIDE,
)
