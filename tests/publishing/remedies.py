"""What a trainer does who takes each sample's remedy at its word: the text that is replaced, or the files after."""

from collections.abc import Callable
from dataclasses import dataclass

from publishing.samples import CHOICE, COURSE, HARD, PNG, Files, assessment, header, lesson

ONE = "01-one.md"
Change = tuple[str, str] | tuple[str, str, str] | Callable[[Files], Files]


@dataclass(frozen=True)
class Remedied:
    """``says`` is in the sample's remedy; ``change`` is (old, new) in its lesson, (path, old, new), or all files."""

    says: str
    change: Change


def renamed(old: str, new: str) -> Callable[[Files], Files]:
    """A file gets another name."""
    return lambda files: {new if path == old else path: text for path, text in files.items()}


def added(path: str, text: str | bytes) -> Callable[[Files], Files]:
    """A file is put into the course, or written anew."""
    return lambda files: {**files, path: text}


def removed(path: str) -> Callable[[Files], Files]:
    """A file is taken out of the course."""
    return lambda files: {other: text for other, text in files.items() if other != path}


def first_part(*, until: int, path: str = ONE) -> Callable[[Files], Files]:
    """Only the beginning of a file stays: the rest goes into other lessons."""
    return lambda files: {**files, path: str(files[path])[:until]}


REMEDIES: dict[str, Remedied] = {
    "course-empty": Remedied("Write one: a file that ends in .md.", added("01-one.md", "# One\n\nText.\n")),
    "file-too-large": Remedied("divide it", first_part(until=2_000)),
    "file-unreadable": Remedied("Check the name", added("media/cup.png", PNG)),
    "lesson-ending": Remedied(
        "Name it 02-two.md.", lambda files: {**removed("02-two.MD")(files), "02-two.md": "# 2\n\nT"}
    ),
    "lesson-too-deep": Remedied(
        "Move the file up by one folder.", lambda files: {**removed("a/b/c.md")(files), "a/c.md": "# Deep\n\nText.\n"}
    ),
    "name-twins": Remedied(
        "Rename one of the two.", lambda files: {**removed("01-One.md")(files), "02-other.md": "# O\n\nT"}
    ),
    "name-unholdable": Remedied(
        "Rename it with letters, digits and hyphens.",
        lambda files: {**removed("aux.md")(files), "aux-1.md": "# Aux\n\nText.\n"},
    ),
    "not-a-file": Remedied("Put a plain file there.", ("(media)", "(media/x.png)")),
    "not-text": Remedied("Save it as plain text.", ("\0", "")),
    "not-utf-8": Remedied("Save the file as UTF-8.", added(ONE, "# One\n\nnaïve\n")),
    "number-twice": Remedied("Give each its own number.", renamed("01-two.md", "02-two.md")),
    "path-refused": Remedied(
        "Put the file into the course",
        lambda files: {**files, "media/cup.png": PNG, ONE: "# One\n\n![A cup](media/cup.png)\n"},
    ),
    "assessment-feedback": Remedied('Write feedback = "at-end".', ('feedback = "later"', 'feedback = "at-end"')),
    "assessment-number": Remedied("Write pass_mark = 100.", ("pass_mark = 200", "pass_mark = 100")),
    "completion-counts": Remedied(
        'Write counts = ["lessons", "assessments"].', ("course.toml", '["words"]', '["lessons", "assessments"]')
    ),
    "course-id": Remedied("Write a short id like time-management.", ("course.toml", "a/b", "time-management")),
    "course-id-missing": Remedied(
        'Write id = "sample" in course.toml.', ("course.toml", 'title = "T"', 'id = "sample"\ntitle = "T"')
    ),
    "draw-syntax": Remedied(
        'Write draw = [{bank = "basics", count = 5}].',
        lambda files: {
            **removed("questions/bank.md")(files),
            ONE: str(files[ONE]).replace("draw = [{count = 2}]", 'draw = [{bank = "basics", count = 5}]'),
            "questions/basics.md": "".join(CHOICE.format(id=f"b{n}") for n in range(5)),
        },
    ),
    "draw-too-many": Remedied(
        "Draw more questions with fewer lines.",
        lambda files: {
            **files,
            ONE: str(files[ONE]).replace('{bank = "bank", count = 1},' * 51, '{bank = "bank", count = 2}'),
        },
    ),
    "header-line-too-long": Remedied("Divide it", ("course.toml", "a" * 2_000, "a")),
    "header-look-alike": Remedied(
        'Write +++ on the first line and on the last one, and between them lines like id = "my-lesson".',
        ('---\nid = "one"\n---', '+++\nid = "my-lesson"\n+++'),
    ),
    "header-not-closed": Remedied("Write +++ after it.", ("+++\n# One", "+++\n+++\n# One\n\nText.")),
    "header-syntax": Remedied('Write title = "One".', ("title = One", 'title = "One"')),
    "header-too-large": Remedied("Take out what is not needed.", ('summary = "a"\n' * 4_999, "")),
    "header-type": Remedied('Write title = "1".', ("title = 1", 'title = "1"')),
    "header-unknown-key": Remedied("Did you mean title?", ("titel", "title")),
    "bold-look-alike": Remedied("Write **words** without a space inside", ("**bold.", "**bold**.")),
    "bold-with-spaces": Remedied("Write **bold**,", ("** bold **", "**bold**")),
    "box-look-alike": Remedied("Write > [!NOTE] on a line", ('!!! note "Mind"\n    Text.', "> [!NOTE] Mind\n> Text.")),
    "box-not-closed": Remedied("Write ::: on a line of its own", ("::: note\nText.", "> [!NOTE]\n> Text.")),
    "braces-look-alike": Remedied("Take it out.", (" {#two}", "")),
    "colons-look-alike": Remedied("Take away the others.", ("::::", ":::")),
    "details-not-closed": Remedied("Write </details> behind them", ("Text.", "Text.\n</details>")),
    "diagram-as-code": Remedied("or write text behind the marks", ("mermaid", "text")),
    "front-matter-key": Remedied(
        "Write +++ for both ---, and = for each colon",
        ("---\ntitle: One\nsummary: It.\n---", '+++\ntitle = "One"\nsummary = "It."\n+++'),
    ),
    "list-look-alike": Remedied("Write - and a space for it on each line.", ("•\t", "- ")),
    "rows-look-alike": Remedied(
        "below the first one |---|---|", ("Class\tBurns\nA\twood", "| Class | Burns |\n|---|---|\n| A | wood |")
    ),
    "heading-look-alike": Remedied("Write a space after #;", ("#Two", "# Two")),
    "html-look-alike": Remedied("put a backslash before it", ("<img", "\\<img")),
    "space-look-alike": Remedied("Delete it", ("\u00a0", "")),
    "table-look-alike": Remedied("Write it: |---|---|;", ("| a | b |\n", "| a | b |\n|---|---|\n")),
    "table-uneven": Remedied("Write as many cells", ("| c |", "| c | d |")),
    "keyword-look-alike": Remedied("write why: in small letters", ("\nwy: Because.\nwhy: Because.", "\nwhy: Because.")),
    "option-look-alike": Remedied("between the hyphen and the box", ("-[ ]", "- [ ]")),
    "question-look-alike": Remedied("Begin the line with three colons", (":: choice q\n", "::: choice q\nAsk?\n")),
    "name-unknown": Remedied("a backslash before it", ("[[nowhere", "\\[[nowhere")),
    "gap-look-alike": Remedied("two brackets before it and two behind", ("[[tea.", "[[tea]].")),
    "lesson-id": Remedied("Write a short id in the header.", ("a/b", "short")),
    "lesson-id-twice": Remedied("another id in its header", ("02-two.md", '"one"', '"two"')),
    "bank-id-twice": Remedied("another id in its header", added("questions/2-a.md", '+++\nid = "b"\n+++\n')),
    "lesson-kind": Remedied(
        'Write kind = "assessment", or take it out.',
        ('kind = "test"\n+++\n', "+++\n"),
    ),
    "module-id": Remedied("Write a short id in module.toml.", ("m/module.toml", "a/b", "short")),
    "module-id-twice": Remedied("another id in its module.toml", ("m/module.toml", '"n"', '"m"')),
    "navigation-order": Remedied('Write order = "free".', ("course.toml", "backwards", "free")),
    "objective-unknown": Remedied("take it out here", ('objectives = ["x"]', "")),
    "pass-mark": Remedied("Write pass_mark = 80.", ("course.toml", "pass_mark = 200", "pass_mark = 80")),
    "requires-unknown": Remedied(
        "Write the id of another lesson",
        lambda files: {**files, ONE: str(files[ONE]).replace('"x"', '"two"'), "02-two.md": "# Two\n\nText.\n"},
    ),
    "callout-unknown": Remedied("Write [!NOTE]", ("[!HINT]", "[!NOTE]")),
    "code-not-closed": Remedied("Write ``` after it.", ("Text.", "Text.\n```")),
    "heading-skips": Remedied("Begin it with ##.", ("### Deep", "## Deep")),
    "link-anchor": Remedied(
        "Write the heading's words in lower case with hyphens.",
        ("[There](#nowhere)", "[There](#a-place)\n\n## A place\n\nText."),
    ),
    "link-dead": Remedied("Check the file's name and folder.", added("02-two.md", "# Two\n\nText.\n")),
    "link-refused": Remedied("Link to a lesson", ("../02-two.md", "01-one.md")),
    "paragraph-too-long": Remedied("Divide it with a blank line.", ("word " * 2_050, "word " * 2_049 + "\n\n")),
    "picture-kind": Remedied("Save it as PNG or JPEG", added("media/cup.png", PNG)),
    "code-too-long": Remedied("Show less of it.", ("x\n" * 5_001, "x\n")),
    "picture-scans": Remedied("Save it anew", added("media/cup.jpg", PNG)),
    "pictures-too-large": Remedied(
        "Make them smaller.",
        lambda files: {path: PNG if path.startswith("media") else text for path, text in files.items()},
    ),
    "too-many-blocks": Remedied("Divide it.", ("## a\n\n" * 700, "")),
    "too-many-cells": Remedied("Divide the lesson.", ("|b" * 10 + "|\n", "")),
    "too-many-controls": Remedied("Divide it.", lambda files: {**files, ONE: "# One\n\n" + CHOICE.format(id="q")}),
    "too-many-pieces": Remedied("Divide it.", ("".join(f"- [ ] no {n}\n" for n in range(1, 100)), "")),
    "too-many-objectives": Remedied("Take some away.", added("course.toml", COURSE)),
    "picture-too-large": Remedied("Make the picture smaller.", added("media/cup.png", PNG)),
    "picture-without-words": Remedied("Say between the square brackets what it shows.", ("![]", "![A cup]")),
    "quote-too-deep": Remedied("Take some > away.", ("> " * 9, "> ")),
    "reserved-maths": Remedied("Write it in words or as a picture.", ("$$\na = b\n$$\n\n$$ c $$", "a is b, and c.")),
    "reserved-video": Remedied("link to it", ("![A film](media/film.mp4)", "[A film](https://example.org/film.mp4)")),
    "reserved-kind": Remedied("Write the text itself into the lesson.", ("::: include other.md\n:::", "Text.")),
    "table-too-large": Remedied("Divide it.", ("|a" * 11 + "|\n" + "|-" * 11 + "|\n", "|a|\n|-|\n")),
    "too-deep": Remedied("Make it flatter.", ("- " * 3_000, "- ")),
    "too-many-marks": Remedied("Divide the lesson.", ("*a*\n\n" * 2_000, "")),
    "attribute-comma": Remedied("no commas", ("tags=a,", "tags=a")),
    "attribute-number": Remedied("Write a number in the range.", ("tries=often", "tries=2")),
    "attribute-syntax": Remedied('Write {tries=2 tags="a b"}.', ("{=}", '{tries=2 tags="a b"}')),
    "attribute-unknown": Remedied("Did you mean tries?", ("trys", "tries")),
    "attribute-value": Remedied('Write marking="exact", or take it out.', ('"all"', '"exact"')),
    "box-content": Remedied("Write [ ]", ("[y]", "[ ]")),
    "box-missing": Remedied("Begin it with [ ] or [x].", ("- b", "- [ ] b")),
    "feedback-unused": Remedied("Write it behind why: instead.", ("   > Yes\n", "")),
    "keyword-elsewhere": Remedied("Take it out", ("scale: a | b\n", "")),
    "keyword-twice": Remedied("Write it once.", ("why: a\n", "")),
    "kind-unknown": Remedied("Did you mean choice?", ("choise", "choice")),
    "option-empty": Remedied("Write the option there.", ("- [ ]\n", "- [ ] b\n")),
    "points-unmarked": Remedied("Take points out.", (" {points=2}", "")),
    "question-id": Remedied("Write a short id like vision-or-plan.", ("a/b", "vision-or-plan")),
    "question-id-missing": Remedied("Write ::: choice choice-", ("::: choice ", "::: choice {written}")),
    "question-id-twice": Remedied(
        "Give this question another id.", (CHOICE.format(id="a") * 2, CHOICE.format(id="a") + CHOICE.format(id="b"))
    ),
    "question-not-closed": Remedied("Write ::: on a line of its own after it.", ("- [ ] b", "- [ ] b\nwhy: c\n:::")),
    "see-unknown": Remedied('Write see="lesson-id#heading".', ('see="x#y"', 'see="one"')),
    "stem-missing": Remedied("Write the question above its options.", ("- [x] a", "Ask?\n- [x] a")),
    "choice-right-options": Remedied("Mark exactly one option with [x]", ("- [x] b", "- [ ] b")),
    "multiple-right-options": Remedied("Mark the right ones with [x].", ("- [ ] a", "- [x] a")),
    "weights-sum": Remedied("add up to 100 %", ("- [100%] a\n- [100%] b", "- [50%] a\n- [50%] b")),
    "option-twice": Remedied("Take one of the two out.", ("- [ ] b\n- [ ] b", "- [ ] b")),
    "options-missing": Remedied("- [x] right, - [ ] wrong", ("- [x] a", "- [x] right\n- [ ] wrong")),
    "answer-shadowed": Remedied("Take it out", ("- [50%] soap bar\n  > Nearly\n", "")),
    "answer-twice": Remedied("Take one of the two out.", ("- [ ] soap\n", "")),
    "gap-drop-down": Remedied("[[wrong|(right)|wrong]]", ("[[(one)]]", "[[wrong|(right)|wrong too]]")),
    "gap-number": Remedied("Gaps count from 1 to 1.", ("2: little", "1: little")),
    "gap-place": Remedied("Gaps belong into paragraphs", ("> A [[second]]", "A [[second]]")),
    "gap-reply-unknown": Remedied("Write one of the drop-down's own answers.", ("1: little", "1: large")),
    "gaps-missing": Remedied("Write [[answer]] where a word is missing.", ("No gap.", "No [[answer]].")),
    "number-right-answers": Remedied("- [x] 42 ± 0.5", ("- [50%] 42", "- [x] 42 ± 0.5")),
    "number-syntax": Remedied("Write 42, 42 ± 0.5", ("many", "42 ± 0.5")),
    "number-thousand": Remedied("Write 1000 if that is meant", ("1.000", "1000")),
    "text-anything": Remedied("Write some letters beside the star", ("- [x] *", "- [x] soap*")),
    "text-right-answers": Remedied(
        "- [x] right, - [50%] nearly, - [ ] wrong", ("- [ ] soap", "- [x] right\n- [50%] nearly\n- [ ] wrong")
    ),
    "unit-base": Remedied("unit: m, km = 1000", ("unit: km = 1000", "unit: m, km = 1000")),
    "unit-missing": Remedied("unit: m, km = 1000", ("- [x] 42", "- [x] 42\nunit: m, km = 1000")),
    "unit-syntax": Remedied("unit: m, km = 1000, cm = 0.01", ("unit: 5", "unit: m, km = 1000, cm = 0.01")),
    "unit-twice": Remedied("Write it once.", ("m, m", "m")),
    "groups-missing": Remedied(
        "Write **Group** on a line of its own, then its list", ("- a", "- a\n\n**Group**\n\n- b")
    ),
    "text-below-options": Remedied("Write why: before it", ("It is so.\n", "")),
    "group-twice": Remedied("Put the items of both into one list", ("\n\n**One**\n\n- b", "\n- b")),
    "order-numbers": Remedied("and number them 1. 2. 3.", ("2. b\n1. a", "1. a\n2. b")),
    "answer-joined": Remedied("Write each answer on a line of its own", ("cup / mug", "cup\n- [x] mug")),
    "order-equal": Remedied("Write at least one other item.", ("2. a", "2. a\n3. b")),
    "order-missing": Remedied("each on a line that begins with 1. 2. 3.", ("- a\n- b", "1. a\n2. b")),
    "pair-syntax": Remedied("Write - left => right, with spaces around the arrow.", ("- c", "- left => right")),
    "pairs-missing": Remedied("Write a list of pairs: - left => right.", ("- a => b", "- a => b\n- left => right")),
    "checklist-missing": Remedied(
        "Write one below it: - I named an example.", ("checklist: nothing", "checklist:\n\n- I named an example.\n")
    ),
    "choice-target-missing": Remedied("Write - what to do -> step, with spaces", ("- [ ] b", "- [ ] b -> Two")),
    "scale-labels": Remedied(
        "scale: not at all | a little | mostly | fully", ("scale: one", "scale: not at all | a little | mostly | fully")
    ),
    "scenario-equal": Remedied("Give the better choices more percent.", ("- [50%] a", "- [100%] a")),
    "scenario-loop": Remedied("Let the choices lead on only", ("- b -> One", "")),
    "scenario-worthless": Remedied("Give the better choices a percentage", ("- [ ] a", "- [100%] a")),
    "statements-missing": Remedied("Write a list of statements.", ("Ask?", "Ask?\n- I like it.")),
    "step-twice": Remedied("Give each step a heading of its own.", ("- a -> One\n### One", "- a -> Two\n### Two")),
    "step-unknown": Remedied("Steps: one, two.", ("-> Three", "-> two")),
    "step-unreachable": Remedied("Let a choice lead to it", ("### One", "### One\n- go -> Two")),
    "steps-missing": Remedied("### Monday", ("Ask?", "Ask?\n### Monday\n- go -> Tuesday\n### Tuesday")),
    "assessment-empty": Remedied("Write questions", ("Text.", CHOICE.format(id="q"))),
    "assessment-prose": Remedied(
        "Move it above the first question",
        lambda files: {**files, ONE: str(files[ONE]).replace("Hidden.\n", "").replace("# One\n", "# One\n\nHidden.\n")},
    ),
    "bank-prose": Remedied(
        "Move it into a lesson",
        lambda files: {**files, ONE: "# One\n\nText.\n\nHidden.\n", "questions/bank.md": ""},
    ),
    "bank-unknown": Remedied("Did you mean bank?", ("bnak", "bank")),
    "draw-too-few": Remedied("Draw fewer", ("count = 3", "count = 2")),
    "language-unknown": Remedied('Write language = "en".', ("course.toml", "english", "en")),
    "assessment-unpassable": Remedied("Write pass_mark = 0", ("pass_mark = 50", "pass_mark = 0")),
    "bank-unused": Remedied("take it out", removed("questions/bank.md")),
    "feedback-missing": Remedied("Write why:", ("- [ ] b", "- [ ] b\nwhy: c")),
    "language-missing": Remedied(
        'Write language = "en" (or another).', ("course.toml", "title", 'language = "en"\ntitle')
    ),
    "lesson-empty": Remedied("Write something", ("# One", "# One\n\nText.")),
    "lesson-long": Remedied("Divide it into two.", first_part(until=3_000)),
    "media-unused": Remedied("Take it out", removed("media/cup.png")),
    "minutes-doubtful": Remedied("Write minutes = 1, or take it out.", ("minutes = 15", "minutes = 1")),
    "objective-unasked": Remedied(
        "name it in a lesson",
        lambda files: {**files, ONE: '+++\nobjectives = ["tell"]\n+++\n# One\n\n' + CHOICE.format(id="q")},
    ),
    "option-alike": Remedied("Make the difference plain", ("- [ ] soap", "- [ ] water")),
    "option-all-above": Remedied("add shuffle=false", ("::: multiple q", "::: multiple q {shuffle=false}")),
    "option-telling": Remedied(
        "say as much in the wrong ones", ("a short one", "a short one that says as much in as many words")
    ),
    "options-telling": Remedied("Make wrong options as full", ("- [ ] long\n", "- [ ] no less long\n")),
    "reading-hard": Remedied(
        "Write shorter sentences and simpler words.", (HARD * 10, "We meet at ten. All of us come. " * 20)
    ),
}


def in_folder(picture: str) -> Files:
    """A lesson in a module's folder that shows a picture of media."""
    text = f"# One\n\n![A cup]({picture})\n"
    return {"course.toml": COURSE, "m/01-one.md": text, "media/my cup.png": PNG, "media/policy.pdf": b"%PDF"}


def quoted(keys: str) -> Files:
    """A choice with these keys."""
    return lesson(f"::: choice q {{{keys}}}\nAsk?\n- [x] a\n- [ ] b\nwhy: c\n:::")


def of_kind(kind: str) -> Files:
    """An assessment that calls itself something."""
    return assessment("pass_mark = 80", kind=kind)


# Slips whose remedy is the very text to write: a course with the slip, its code, what is written, what is to be
# written.
SLIPS: dict[str, tuple[Callable[[str], Files], str, str, str]] = {
    "a percent sign in quotes": (assessment, "header-type", 'pass_mark = "80%"', "pass_mark = 80"),
    "a number too high": (assessment, "assessment-number", "pass_mark = 200", "pass_mark = 100"),
    "a number too low": (assessment, "assessment-number", "tries = 0", "tries = 1"),
    "a draw in words": (assessment, "header-type", 'draw = "2 from bank"', 'draw = [{bank = "bank", count = 2}]'),
    "another kind of lesson": (of_kind, "lesson-kind", "test", "assessment"),
    "a text for a list": (header, "header-type", 'requires = "two"', 'requires = ["two"]'),
    "a number for a text": (header, "header-type", "title = 1.5", 'title = "1.5"'),
    "a word for a switch": (assessment, "header-type", 'review = "no"', "review = false"),
    "quotes of a word processor": (header, "header-syntax", "id = “a”", 'id = "a"'),
    "no quotes": (header, "header-syntax", "id = a", 'id = "a"'),
    "backslashes": (in_folder, "path-refused", "..\\media\\my cup.png", "../media/my cup.png"),
    "a slash at the beginning": (in_folder, "path-refused", "/media/my cup.png", "../media/my cup.png"),
    "a folder too high": (in_folder, "path-refused", "../../media/my cup.png", "../media/my cup.png"),
    "as seen from the course": (in_folder, "file-unreadable", "media/my cup.png", "../media/my cup.png"),
    "curly quotes in the braces": (quoted, "attribute-value", "tags=“a b”", 'tags="a b"'),
    "curly quotes around a number": (quoted, "attribute-value", "tries=“2”", 'tries="2"'),
    "curly quotes around one word": (quoted, "attribute-value", "tags=“a”", 'tags="a"'),
}
