"""The one table of everything that can be wrong with a course: each code, how much it matters, and the remedy.

A code is stable: editors, scripts and the guide refer to it. `docs/checking.md` is written from this table.
"""

from enum import StrEnum

from lmtrainer.frozen import frozen


class Severity(StrEnum):
    """How much a problem matters.

    An error hides something from learners. A warning costs them something: progress, feedback or a way to
    find their place. Advice is for authors only, and is never shown to learners.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"


@frozen
class About:
    """What a code means, and what to do about it in general; a `Problem` says it for its own place."""

    severity: Severity
    meaning: str
    remedy: str


_E, _W, _A = Severity.ERROR, Severity.WARNING, Severity.ADVICE

CODES: dict[str, dict[str, About]] = {
    "Files": {
        "course-empty": About(_E, "The folder holds no lesson.", "Write one: a file that ends in .md."),
        "file-too-large": About(_E, "A file is larger than the format allows.", "Make it smaller, or divide it."),
        "file-unreadable": About(_E, "A file is missing or cannot be read.", "Check the name, also its capitals."),
        "folder-missing": About(_E, "There is no such folder.", "Choose another folder."),
        "folder-unreadable": About(_E, "A folder cannot be read.", "Check that you may read it."),
        "lesson-ending": About(
            _W, "A text looks like a lesson and is none, because its name ends otherwise.", "Let its name end in .md."
        ),
        "lesson-broke-reader": About(_E, "A lesson stopped the program that reads it.", "Make it simpler or shorter."),
        "lesson-too-deep": About(_W, "A lesson lies too deep and is not shown.", "Move the file up by one folder."),
        "lesson-too-large": About(_E, "A lesson needs too much memory.", "Make it simpler or shorter."),
        "lesson-too-slow": About(_E, "A lesson takes too long to read.", "Make it simpler or shorter."),
        "name-twins": About(_E, "Two names differ by capitals or form only.", "Rename one of the two."),
        "name-unholdable": About(
            _E, "A name cannot be held on every system, or Windows reserves it.", "Use letters, digits and hyphens."
        ),
        "not-a-file": About(_E, "Something that is not a plain file is used as one.", "Put a plain file there."),
        "not-text": About(_E, "A text holds a NUL character.", "Save it as plain text."),
        "not-utf-8": About(_E, "A text is not UTF-8.", "Save the file as UTF-8."),
        "number-twice": About(_W, "Two names begin with the same number.", "Give each its own number."),
        "path-refused": About(_E, "A path leads out of the course.", "Put the file itself into the course."),
        "too-many-files": About(
            _E, "The folder holds more files than a course may.", "Choose the course's own folder."
        ),
    },
    "Packages": {
        "package-bomb": About(_E, "A package would become far too large.", "Pack the course again."),
        "package-changed": About(_E, "A package was replaced while it was read.", "Open it again."),
        "package-kind": About(_E, "A package has something that is no plain file.", "Pack the course again."),
        "package-name": About(_E, "A package has a name that no course may have.", "Pack the course again."),
        "package-refused": About(_E, "A file is no course package, or is damaged.", "Ask its author for a new one."),
        "package-too-large": About(_E, "A package is too large.", "Divide the course, or make pictures smaller."),
        "package-unreadable": About(
            _E, "A package cannot be read.", "Check that it is there, and that you may read it."
        ),
    },
    "Headers": {
        "assessment-feedback": About(_E, "The time of feedback is not one of the three.", 'Write feedback = "at-end".'),
        "assessment-number": About(_E, "A number of an assessment is out of range.", "Write a number in the range."),
        "completion-counts": About(
            _E, "What completes the course is not understood.", 'Write counts = ["lessons", "assessments"].'
        ),
        "course-id": About(_E, "The course's id is not an id.", "Write a short id like time-management."),
        "course-id-missing": About(
            _W, "The course has no id, so progress is tied to its folder's name.", "Write one, or run check --fix."
        ),
        "draw-syntax": About(_E, "A line of draw is not understood.", 'Write draw = [{bank = "basics", count = 5}].'),
        "draw-too-many": About(_E, "There are too many lines of draw.", "Draw more questions with fewer lines."),
        "format-newer": About(_W, "The course was made for a later version.", "Update the program."),
        "header-line-too-long": About(_E, "A header's line is too long.", "Divide it."),
        "header-look-alike": About(
            _W, "A text begins with something like a header, which learners see.", "Begin the file with +++."
        ),
        "header-not-closed": About(
            _E, "A lesson's header is never closed.", "Write +++ on a line of its own after it."
        ),
        "header-syntax": About(_E, "A header is not valid TOML.", 'Write lines like title = "My course".'),
        "header-too-large": About(_E, "A header is larger than 64 kB.", "Take out what is not needed."),
        "header-type": About(_E, "A key has a value of the wrong sort.", "Look the key up in the format reference."),
        "header-unknown-key": About(_W, "There is no such key.", "Look the key up in the format reference."),
        "lesson-id": About(_E, "A lesson's id is not an id.", "Write a short id in the header."),
        "lesson-id-twice": About(_E, "Two lessons have one id.", "Give one of the two another id in its header."),
        "bank-id-twice": About(_E, "Two banks have one id.", "Give one of the two another id in its header."),
        "lesson-kind": About(_E, "There is no such kind of lesson.", 'Write kind = "assessment", or take it out.'),
        "module-id": About(_W, "A module's id is not an id.", "Write a short id in module.toml."),
        "module-id-twice": About(_W, "Two modules have one id.", "Give one of the two another id in its module.toml."),
        "navigation-order": About(_E, "The order of navigation is not understood.", 'Write order = "free".'),
        "too-many-objectives": About(_E, "A course has more than 100 objectives.", "Take some away."),
        "objective-unknown": About(_W, "An objective is not in course.toml.", "Add it there, or take it out."),
        "pass-mark": About(_E, "The pass mark is not a percentage.", "Write pass_mark = 80."),
        "requires-unknown": About(_W, "A required lesson does not exist.", "Write the id of another lesson."),
    },
    "Text": {
        "bold-look-alike": About(
            _W, "Two asterisks are left in a text.", "Write **words** without a space inside, in one paragraph."
        ),
        "callout-unknown": About(_E, "There is no such callout.", "Write [!NOTE], [!TIP], [!WARNING] or [!EXAMPLE]."),
        "code-too-long": About(_E, "A lesson has more than 5,000 lines of code.", "Show less of it."),
        "code-not-closed": About(_E, "A code block is never closed.", "Write its fence again after it."),
        "heading-look-alike": About(_W, "A line looks like a heading, and is text.", "Write a space after #."),
        "heading-skips": About(
            _W, "A heading skips a level, so a screen reader's listener misses one.", "Take away one #, or more."
        ),
        "html-look-alike": About(_W, "HTML is shown as it is written.", "Write it as Markdown, or take it out."),
        "link-anchor": About(
            _W, "A link leads to a heading that is not there.", "Write the heading's words in lower case with hyphens."
        ),
        "link-dead": About(_E, "A link leads to a lesson that is not there.", "Check the file's name and folder."),
        "link-refused": About(_E, "A link leads out of the course.", "Link to a lesson or a web page."),
        "paragraph-too-long": About(_E, "A paragraph is too long.", "Divide it with a blank line."),
        "picture-kind": About(_E, "A picture is not PNG, JPEG, GIF or WebP.", "Save it as PNG or JPEG."),
        "picture-too-large": About(_E, "A picture has more than 16 megapixels.", "Make the picture smaller."),
        "picture-scans": About(
            _E, "A picture would take minutes to decode.", "Save it anew, not as a progressive JPEG."
        ),
        "pictures-too-large": About(_E, "The pictures of a lesson have more than 64 megapixels.", "Make them smaller."),
        "picture-without-words": About(
            _E, "A picture has no alternative text.", "Say between the square brackets what it shows."
        ),
        "quote-too-deep": About(_E, "Quotes are nested too deeply.", "Take some > away."),
        "reserved-maths": About(
            _W,
            "Mathematics is not in version 1 of the format; it is shown as it is written.",
            "Write it in words or as a picture.",
        ),
        "reserved-video": About(
            _E, "Video and sound are not in version 1 of the format.", "Show a picture, or link to it."
        ),
        "space-look-alike": About(
            _W, "A line begins with a space that counts as a letter.", "Delete it, and type ordinary spaces."
        ),
        "table-look-alike": About(
            _W, "Lines look like a table, and are text.", "Write |---|---| below the head of the table."
        ),
        "table-uneven": About(
            _W, "A row of a table has more or fewer cells than its head.", "Write as many cells as the head has."
        ),
        "table-too-large": About(_E, "A table is too large.", "Divide it."),
        "too-deep": About(_E, "Something is nested too deeply.", "Make it flatter."),
        "too-many-blocks": About(
            _E, "A lesson has more than 750 headings, boxes, tables and other parts.", "Divide it."
        ),
        "too-many-cells": About(_E, "The tables of a lesson have more than 3,000 cells.", "Divide the lesson."),
        "too-many-controls": About(
            _E, "The questions of a lesson have more than 1,500 options and items.", "Divide it."
        ),
        "too-many-pieces": About(_E, "A question has more than 100 options or items.", "Divide it."),
        "too-many-marks": About(_E, "A lesson has too many emphasis, code and link marks.", "Divide the lesson."),
    },
    "Questions": {
        "attribute-comma": About(_W, "A comma is behind a value in braces.", 'Write {tries=2 tags="a b"}.'),
        "attribute-number": About(_E, "A number in braces is out of range.", "Write a number in the range."),
        "attribute-syntax": About(_E, "The words in braces are not understood.", 'Write {tries=2 tags="a b"}.'),
        "attribute-unknown": About(_W, "There is no such key for a question.", "Look it up in the format reference."),
        "attribute-value": About(_W, "A key has a value that it cannot have.", "Look it up in the format reference."),
        "box-content": About(
            _E, "A box holds something that is not a weight.", "Write [ ], [x], or a percentage like [50%]."
        ),
        "box-missing": About(_E, "An option has no box.", "Begin it with [ ] or [x]."),
        "feedback-unused": About(_W, "Nobody will see a feedback.", "Write it behind why: instead."),
        "keyword-elsewhere": About(
            _W, "A keyword does not belong to this kind.", "Take it out, or write a backslash before it."
        ),
        "keyword-twice": About(_W, "A keyword is there twice; the first counts.", "Write it once."),
        "keyword-look-alike": About(
            _W, "A line looks like a keyword, and is text.", "Write the keyword in small letters, first on its line."
        ),
        "kind-unknown": About(_E, "There is no such kind of question.", "Look the kinds up in the format reference."),
        "option-look-alike": About(
            _W, "A line looks like an option, and is text.", "Write - [ ], and indent what belongs to an option."
        ),
        "option-empty": About(_E, "There is nothing behind a box.", "Write the option there."),
        "points-unmarked": About(
            _W, "A question that is not marked has points.", "Take points out, or run check --fix."
        ),
        "question-id": About(_E, "A question's id is not an id.", "Write a short id like vision-or-plan."),
        "question-id-missing": About(
            _W, "A question has no id, so progress is lost when its wording changes.", "Write one, or run check --fix."
        ),
        "question-id-twice": About(_E, "Two questions have one id; the second is hidden.", "Give it another id."),
        "question-look-alike": About(
            _W, "A line looks like the first one of a question, and is text.", "Begin the line with three colons."
        ),
        "question-not-closed": About(_E, "A question is never closed.", "Write ::: on a line of its own after it."),
        "reserved-kind": About(
            _E, "A block is not in version 1 of the format.", "Write the text itself into the lesson."
        ),
        "see-unknown": About(
            _W, "A question points to a lesson or heading that is not there.", 'Write see="lesson-id#heading".'
        ),
        "stem-missing": About(_W, "A question asks nothing.", "Write the question above its options."),
    },
    "Choice and multiple": {
        "choice-right-options": About(
            _E, "A choice has not exactly one right option.", "Mark one with [x], or make it a multiple question."
        ),
        "multiple-right-options": About(
            _E, "No option of a multiple question is right.", "Mark the right ones with [x]."
        ),
        "option-twice": About(_W, "Two options look the same to a learner.", "Take one of the two out."),
        "options-missing": About(_E, "A question has fewer than two options.", "Write a list of options with boxes."),
    },
    "Text, number and gaps": {
        "answer-shadowed": About(
            _W,
            "An answer is never reached, because another one that earns as much or more takes it.",
            "Take it out, give it more percent, or make the other one narrower.",
        ),
        "answer-twice": About(_W, "An answer is there twice; the one with more percent counts.", "Take one out."),
        "gap-drop-down": About(
            _E, "A gap is neither to type nor to choose.", "Write [[answer|also right]] or [[wrong|(right)|wrong]]."
        ),
        "gap-look-alike": About(_W, "A gap has no beginning or no end.", "Write [[answer]]."),
        "gap-number": About(_E, "A reply belongs to a gap that is not there.", "Count the gaps from 1."),
        "gap-place": About(
            _E, "A gap stands where none can be filled in.", "Put it into a paragraph, a list or a table."
        ),
        "gap-reply-unknown": About(
            _W, "A reply is to words that a drop-down does not offer.", "Write one of the drop-down's own answers."
        ),
        "gaps-missing": About(_E, "A text has no gap.", "Write [[answer]] where a word is missing."),
        "number-right-answers": About(_E, "No number is right.", "Write a list of numbers with boxes: - [x] 42 ± 0.5."),
        "number-syntax": About(_E, "Something is not a number or a range.", "Write 42, 42 ± 0.5, 42 ± 5%, or -3..-1."),
        "text-anything": About(_E, "Whatever is typed would be right.", "Write some letters beside the star."),
        "text-right-answers": About(_E, "No answer is right.", "Write a list of answers with boxes: - [x] right."),
        "unit-base": About(_E, "No unit is the one of the numbers.", "Write that one without a factor: unit: m."),
        "unit-missing": About(_E, "A unit is required, and there is none.", "Write them: unit: m, km = 1000."),
        "unit-syntax": About(_E, "A unit is not understood.", "Write units like unit: m, km = 1000."),
        "unit-twice": About(_E, "A unit is there twice.", "Write it once."),
    },
    "Match, order and sort": {
        "groups-missing": About(
            _E, "A sort has fewer than two groups.", "Write **Group**, then its list, twice or more."
        ),
        "order-equal": About(_E, "All items of an order are equal.", "Write at least one other item."),
        "order-missing": About(_E, "An order has no numbered list.", "Write the items as 1. 2. 3. in the right order."),
        "pair-syntax": About(_E, "Something is not a pair.", "Write - left => right, with spaces around the arrow."),
        "pairs-missing": About(_E, "A match has too few pairs.", "Write a list of pairs: - left => right."),
    },
    "Scale, reflect and scenario": {
        "checklist-missing": About(_E, "A checklist has no list.", "Write one: - I named an example."),
        "choice-target-missing": About(_E, "A choice leads nowhere.", "Write - what to do -> step."),
        "scale-labels": About(_E, "A scale has fewer than two labels.", "Write scale: not at all | a little | fully."),
        "scenario-equal": About(_W, "Every way earns the same.", "Give the better choices more percent."),
        "scenario-loop": About(_E, "A way leads round in a circle.", "Let the choices lead on only."),
        "scenario-worthless": About(_E, "No way earns anything.", "Give the better choices a percentage."),
        "statements-missing": About(_E, "A scale has no statements.", "Write a list of statements."),
        "step-twice": About(_E, "Two steps have one name, or one has none.", "Give each step a heading of its own."),
        "step-unknown": About(_E, "A choice leads to a step that is not there.", "Write the step's heading."),
        "step-unreachable": About(_E, "No choice leads to a step.", "Let a choice lead to it, or take it out."),
        "steps-missing": About(_E, "A scenario has no step.", "Begin each step with a heading: ### Monday."),
    },
    "Assessments and banks": {
        "assessment-empty": About(_E, "An assessment asks nothing.", "Write questions, or draw some from a bank."),
        "bank-prose": About(
            _E, "A bank holds text that nobody will see.", "Move it into a lesson, or into a question."
        ),
        "assessment-prose": About(
            _W,
            "An assessment holds text that nobody will see.",
            "Move it above the first question, or into a question.",
        ),
        "assessment-unpassable": About(
            _W,
            "Nothing in an assessment earns points, and it is to be passed.",
            "Write pass_mark = 0, or ask something that is marked.",
        ),
        "bank-unknown": About(_E, "There is no such bank.", "Check the bank's name."),
        "draw-too-few": About(_E, "A bank holds too few questions.", "Draw fewer, or write more questions."),
    },
    "Advice": {
        "bank-unused": About(_A, "No assessment draws from a bank.", "Draw from it, or take it out."),
        "feedback-missing": About(
            _A,
            "A question tells nothing after the answer but right or wrong.",
            "Write why:, or feedback to the options.",
        ),
        "language-missing": About(
            _A, "The course does not say its language, so it may be read aloud in another.", 'Write language = "en".'
        ),
        "lesson-empty": About(_A, "A lesson has no text and no question.", "Write something, or take it out."),
        "lesson-long": About(_A, "A lesson takes long for one sitting.", "Divide it."),
        "media-unused": About(_A, "No lesson shows a file of media.", "Take it out; it only makes the course larger."),
        "minutes-doubtful": About(
            _A, "The minutes in the header are far from what the text takes.", "Correct them, or take them out."
        ),
        "objective-unasked": About(_A, "No question belongs to an objective.", "Write one, or name it in a lesson."),
        "option-alike": About(
            _A, "Two options differ by capitals, accents or marks only.", "Make the difference plain, or take one out."
        ),
        "option-all-above": About(
            _A,
            "An option points at its place among the others, and places are shuffled.",
            "Write what it means, or add shuffle=false.",
        ),
        "option-telling": About(
            _A, "The right option can be told by its length.", "Shorten it, or say as much in the wrong ones."
        ),
        "options-telling": About(
            _A,
            "In the whole course the right option is the longest too often.",
            "Make wrong options as full as right ones.",
        ),
        "reading-hard": About(
            _A,
            "An English text is harder to read than a course should be.",
            "Write shorter sentences and simpler words.",
        ),
    },
}

_BY_CODE = {code: about for group in CODES.values() for code, about in group.items()}


def known_codes() -> frozenset[str]:
    """Every code there is."""
    return frozenset(_BY_CODE)


def about(code: str) -> About:
    """What a code means. A code of a later version counts as an error without a remedy."""
    return _BY_CODE.get(code, About(Severity.ERROR, "", ""))
