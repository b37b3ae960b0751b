"""Somebody writes a first course: each slip is told at its line, with what to write, and nothing else is told."""

from pathlib import Path

import pytest

from lmtrainer.publishing.checking import Target, check
from lmtrainer.publishing.new_course import Plan, begin

A = "01-purpose-and-plan/01-a-purpose.md"
B = "01-purpose-and-plan/02-before-and-after.md"
C = "02-your-own/01-your-meetings.md"
D = "03-check/01-check.md"
T = "course.toml"
# the file, what is written wrongly, how, and what is told: line, column, code, words of the message or of the remedy
SLIPS = {
    "a key of the header": (A, "summary =", "sumary =", "3:1 header-unknown-key", "Did you mean summary?"),
    "a text without quotes": (A, '"a-purpose"', "a-purpose", "2:6 header-syntax", 'Write id = "a-purpose".'),
    "a quote too few": (A, '"a-purpose"', '"a-purpose', "2:16 header-syntax", "A quotation mark is missing here."),
    "quotes of a word processor": (A, '"a-purpose"', "“a-purpose”", "2:6 header-syntax", 'Write id = "a-purpose".'),
    "a colon for =": (A, "id = ", "id: ", "2:3 header-syntax", "A colon stands here where = belongs."),
    "a key twice": (T, 'version = "1"\n', 'version = "1"\nversion = "2"\n',
        "4:14 header-syntax", "version is here twice."),
    "a text for a list": (A, '["name-the-purpose"]', '"name-the-purpose"',
        "4:1 header-type", 'Write objectives = ["name-the-purpose"].'),
    "a text for a number": (D, "= 60", '= "60%"', "4:1 header-type", "Write pass_mark = 60."),
    "a header of another program": (A, "+++", "---", "1:1 header-look-alike", "Write +++ on the first line"),
    "a line above the header": (A, "+++\nid", "\n+++\nid", "2:1 header-look-alike", "Take away what stands above it"),
    "a header without its end": (A, "+++\n\n#", "\n#", "1:1 header-not-closed", "Write +++ after it."),
    "an id with a space": (A, '"a-purpose"', '"a purpose"', "2:1 lesson-id", "An id has letters, digits, hyphens"),
    "an id twice": (B, "before-and-after", "a-purpose", "2:1 lesson-id-twice", f"is also that of {A}"),
    "a question's id twice": (A, "who-is-needed", "first-sentence",
        "34:5 question-id-twice", f"is also that of {A}:17"),
    "a question's id with a space": (A, "first-sentence", "first sentence",
        "17:1 attribute-syntax", "::: choice first-sentence"),
    "a kind": (A, "::: choice", "::: choise", "17:5 kind-unknown", "Did you mean choice?"),
    "a colon too few": (A, "::: choice", ":: choice", "17:1 question-look-alike", "::: choice first-sentence"),
    "a question that is indented": (A, "::: choice", "  ::: choice", "17:1 question-look-alike", "nothing before them"),
    "an invisible space": (A, "::: choice", "\u200b::: choice", "17:1 question-look-alike", "nothing before them"),
    "a question without its end": (A, "short: when it is reached, everybody may go.\n\n:::", "short.",
        "17:1 question-not-closed", "Write :::"),
    "a comma in the braces": (A, "tries=2", "tries=2,", "17:1 attribute-syntax", "There is a comma behind tries."),
    "a brace that is missing": (A, 'tags="purpose"}\n\nA', 'tags="purpose"\n\nA',
        "17:1 attribute-syntax", "The braces are not closed"),
    "a quote in the braces": (A, 'tags="purpose"}\n\nA', 'tags="purpose}\n\nA',
        "17:1 attribute-syntax", "A quotation mark is missing"),
    "a key in the braces": (A, "tries=2", "trys=2", "17:1 attribute-unknown", "Did you mean tries?"),
    "no right answer": (A, "- [x] “At", "- [ ] “At", "17:1 choice-right-options", "this one has 0"),
    "no space before a box": (A, "- [ ] Everybody", "-[ ] Everybody",
        "40:1 option-look-alike", "between the hyphen and the box"),
    "feedback that is not indented": (A, "  > This says", "> This says", "21:1 option-look-alike", "two spaces"),
    "a no-break space": (A, "  > This says", "\u00a0\u00a0> This says",
        "22:1 space-look-alike", "type ordinary spaces"),
    "a keyword": (A, "why: A purpose", "wy: A purpose", "30:1 keyword-look-alike", "write why: in small letters"),
    "a keyword with a capital": (A, "why: A purpose", "Why: A purpose",
        "30:1 keyword-look-alike", "write why: in small letters"),
    "a point between thousands": (A, "4.5 ± 0.1", "4.000", "67:7 number-thousand", "Write 4000 if that is meant"),
    "a gap that is drawn": (B, "[[notes|minutes]]", "[[notes|minutes]] or ____", "81:1 gap-look-alike", "no gap."),
    "a decimal comma": (A, "4.5 ± 0.1", "4,5 ± 0,1", "67:7 number-syntax", "Write a decimal point: 4.5 ± 0.1"),
    "a picture that is missing": (A, "Nine", "![A room](media/room.png)\n\nNine",
        "9:11 file-unreadable", "There is no file"),
    "HTML": (A, "Nine", "<hr>\nNine", "9:1 html-look-alike", "learners see <hr>"),
    "bold without its end": (A, "at its end**", "at its end", "11:1 bold-look-alike", "two asterisks"),
    "a heading without a space": (A, "# A purpose", "#A purpose", "7:1 heading-look-alike", "Write a space after #;"),
    "a callout": (A, "EXAMPLE", "EXAMPEL", "14:1 callout-unknown", "[!EXAMPLE]"),
    "code without its end": (C, "Nothing here", "```\nNothing here", "9:1 code-not-closed", "Write ``` after it."),
    "a cell too few": (B, "| Chair | the", "| Chair the", "26:1 table-uneven", "2 cells, and this line has 1"),
    "a cell too many": (B, "| the clock |", "| the clock | x |", "28:1 table-uneven", "2 cells, and this line has 3"),
    "a table without its rule": (B, "|---|---|\n", "", "24:1 table-look-alike", "Write it: |---|---|"),
    "another arrow": (B, "out => Time", "out -> Time", "37:3 pair-syntax", "spaces around the arrow"),
    "a gap without its end": (B, "[[notes|minutes]]", "[[notes|minutes", "81:1 gap-look-alike", "This gap has no end."),
    "a step": (C, "-> A decision", "-> A decison", "55:83 step-unknown", "Did you mean a decision?"),
    "a link": (C, "01-a-purpose.md", "01-purpose.md", "12:1 link-dead", "There is no lesson"),
    "a bank": (D, '"meetings"', '"meeting"', "5:1 bank-unknown", "Did you mean meetings?"),
    "a kind of lesson": (D, "assessment", "assesment", "2:1 lesson-kind", 'Write kind = "assessment"'),
}  # fmt: skip
FOLLOWS = {"a gap without its end": {"gap-reply-unknown"}, "a question without its end": {"option-telling"}}
HARMLESS = {
    "line ends of Windows": lambda data: data.replace(b"\n", b"\r\n"),
    "a byte order mark": lambda data: b"\xef\xbb\xbf" + data,
    "tabs": lambda data: data.replace(b"  > ", b"\t> "),
    "a capital X": lambda data: data.replace(b"[x]", b"[X]"),
}
ENCODINGS = {"cp1252": 9, "utf-16": 1, "latin-1": 9}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    root = tmp_path / "mine"
    begin(root, Plan("Mine", "mine"))
    return root


def told(root: Path) -> list[str]:
    problems = check(Target(root)).problems
    return [f"{p.path} {p.line}:{p.column} {p.code} {p.message} {p.remedy}" for p in problems]


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_where_it_is(course: Path, slip: str) -> None:
    path, right, wrong, place, words = SLIPS[slip]
    text = (course / path).read_text("utf-8")
    assert right in text
    (course / path).write_text(text.replace(right, wrong, 2 if right == "+++" else 1), "utf-8")
    found = told(course)
    first = [line for line in found if line.startswith(f"{path} {place} ")]
    assert first and words in first[0], found
    others = {line.split()[2] for line in found} - {place.split()[1], "bank-unused", "option-telling"}
    assert others <= FOLLOWS.get(slip, set()), found


@pytest.mark.parametrize("change", HARMLESS)
def test_what_programs_add_to_files_does_no_harm(course: Path, change: str) -> None:
    for path in course.rglob("*.md"):
        path.write_bytes(HARMLESS[change](path.read_bytes()))
    assert told(course) == []


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_another_encoding_is_told_once_at_the_first_line_that_shows_it(course: Path, encoding: str) -> None:
    text = (course / A).read_text("utf-8").replace("Nine people", "Nine pëople")
    if encoding == "latin-1":
        text = text.replace("“", '"').replace("”", '"').replace("±", "+-")
    (course / A).write_bytes(text.encode(encoding))
    assert [line.split(" This")[0] for line in told(course)] == [f"{A} {ENCODINGS[encoding]}:1 not-utf-8"]


def test_a_broken_course_file_is_told_once(course: Path) -> None:
    (course / T).write_text((course / T).read_text("utf-8").replace('"Mine"', '"Mine'), "utf-8")
    assert [line.split()[2] for line in told(course)] == ["header-syntax"]


def test_a_picture_named_from_the_courses_folder_is_found_there(course: Path) -> None:
    (course / "media").mkdir()
    (course / "media" / "room.png").write_bytes(b"")
    (course / A).write_text((course / A).read_text("utf-8") + "\n![A room](media/room.png)\n", "utf-8")
    (line,) = [line for line in told(course) if "file-unreadable" in line]
    assert line.endswith("Write ../media/room.png")


@pytest.mark.parametrize(
    "name", ["01-a-purpose.MD", "01-a-purpose.md.txt", "01-a-purpose.markdown", "01-a-purpose.txt"]
)
def test_a_lesson_by_another_ending_is_told(course: Path, name: str) -> None:
    path = (course / A).rename((course / A).with_name(name))
    found = [line for line in told(course) if "lesson-ending" in line]
    assert [line.split()[0] for line in found] == [path.relative_to(course).as_posix()]
    assert "Name it 01-a-purpose.md." in found[0]


def test_words_that_only_look_like_slips_are_left_alone(course: Path) -> None:
    text = (
        "# Words\n\n2**3 and a**b are powers, `**` and `<br>` are code, a \\<br> is escaped, x < y > z, I <3 it.\n\n"
        "#1 is a number; ::: is a mark; | is a bar.\n\n```\n:: choice q\n#No heading\n| a |\n| b |\n```\n\n---\n\n"
        "::: choice words\n\nNote: which one?\n\n- [x] **this** one: yes\n- [ ] that one\n\n"
        "why: Light: it is bright.\n\n:::\n"
    )
    (course / "04-words.md").write_text(text, "utf-8")
    assert [line for line in told(course) if "alike" in line or "uneven" in line] == []
