"""What an author surely meant otherwise is told at its line, and what is meant as it stands is left alone."""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kind import Kind, rules_of
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.look_alikes import tell_prose
from lmtrainer.course.model import Course
from lmtrainer.course.problems import Problem
from lmtrainer.course.question_block import TOLD, RawBlock, cut
from lmtrainer.course.question_look_alikes import tell_question
from lmtrainer.course.question_reader import read_question
from lmtrainer.course.reader import read_course
from lmtrainer.course.text import Code, Picture, Prose

OPTIONS = "\n- [ ] one thing here\n- [x] other thing\n"
Read = Callable[[str], Course]
Told = Callable[[str], list[str]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A course with one lesson; its text begins in the first line."""

    def read_it(text: str) -> Course:
        (tmp_path / "course.toml").write_text('id = "t"\ntitle = "T"\n', "utf-8")
        (tmp_path / "01-a.md").write_text(text, "utf-8")
        return read_course(FolderSource(tmp_path))

    return read_it


@pytest.fixture
def told(read: Read) -> Told:
    """The line and the code of everything that is told about a lesson."""
    return lambda text: [f"{p.line} {p.code}" for p in read(text).problems]


def question(kind: str, body: str, opening: str = "q1") -> str:
    return f"::: {kind} {opening}\n{body}\n:::\n"


@pytest.mark.parametrize(("braces", "tags"), [("tags=vision, tries=2", ["vision"]), ("tags=vision,", ["vision"])])
def test_a_comma_behind_tags_is_a_warning_and_the_question_stays(read: Read, braces: str, tags: list[str]) -> None:
    course = read(question("choice", f"Which?\n{OPTIONS}", f"q1 {{{braces}}}"))
    assert [(p.code, p.severity) for p in course.problems] == [("attribute-comma", "warning")]
    assert list(course.lessons[0].questions[0].tags) == tags


@pytest.mark.parametrize("braces", ['tags="vision, plan,"', 'tags="a,b"', "tags=a,b"])
def test_a_comma_inside_a_value_is_part_of_it(read: Read, braces: str) -> None:
    course = read(question("choice", f"Which?\n{OPTIONS}", f"q1 {{{braces}}}"))
    assert course.problems == ()
    assert len(course.lessons[0].questions[0].tags) == 2


def test_a_comma_behind_a_number_is_an_error_as_it_always_was(read: Read) -> None:
    (problem,) = read(question("choice", f"Which?\n{OPTIONS}", "q1 {tries=2, tags=a}")).problems
    assert (problem.code, problem.severity) == ("attribute-syntax", "error")
    assert problem.message == "There is a comma behind tries."


IN_CODE = {
    "a backslash at the end of code": "The folder `C:\\` holds it; write `<b>` for bold.",
    "HTML in indented code": "Text:\n\n    <p>hello</p>\n    <b>x</b>\n\nMore.",
    "a question in indented code": "Write it like this:\n\n    ::: choice vision\n    Which?\n    :::\n\nMore.",
    "a question in code in a list": "1. One\n\n    ```\n    ::: choice vision\n    ```",
    "a table in code in a list": "- One\n  - Two\n\n    ```\n    | a | b |\n    | c | d |\n    ```",
    "a table in indented code": "Text\n\n    | a | b |\n    | c | d |",
    "a fence with a word in a fence": "```\n```markdown\n#Heading\n```",
    "a fence with a word in a fence of the other sort": "~~~\n~~~text\n#Heading\n:: choice x\n~~~",
    "stars in code and escaped ones": "`**kw` and \\*\\*x",
    "escaped HTML": "A \\<br> and a \\<b>.",
    "brackets in fenced code": question("gaps", "This prints [[two]]:\n\n~~~\nprint(a[b[0]])\n~~~"),
    "brackets in indented code": question("gaps", "This prints [[two]]:\n\n    print(a[b[0]])"),
    "brackets behind a backslash": question("gaps", "This prints [[two]], and this is no gap: \\[[."),
}


@pytest.mark.parametrize("case", IN_CODE)
def test_what_stands_in_code_or_behind_a_backslash_is_meant_as_it_is(told: Told, case: str) -> None:
    assert told(f"# A\n\n{IN_CODE[case]}\n") == []


@pytest.mark.parametrize(
    ("text", "shown"),
    [("A \\<br> here", "A &lt;br&gt; here"), ("\\::: choice", "::: choice"), ("\\|x| + |y|", "|x| + |y|")],
)
def test_learners_do_not_see_the_backslash_before_a_mark(read: Read, text: str, shown: str) -> None:
    (block,) = read(f"# A\n\n{text}\n").lessons[0].blocks
    assert isinstance(block, Prose) and block.text.html == f"<p>{shown}</p>"


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Code `<hr>` is here,\nand then text\nand <hr> here.", "5 html-look-alike"),
        ("An escaped \\<hr> and\none <hr> here.", "4 html-look-alike"),
        ("**Attention** is bold, `**At` is code,\nand **Attention is not.", "4 bold-look-alike"),
        ("**bit** and `t**`\nand not** this", "4 bold-look-alike"),
        (question("gaps", "Code `a[b[0]]` is [[x]].\n\nSecond [[two\nlines]]\n\nlost ]] here"), "9 gap-look-alike"),
    ],
)
def test_a_slip_is_told_at_its_own_line_not_where_the_same_is_code(told: Told, text: str, place: str) -> None:
    assert told(f"# A\n\n{text}\n") == [place]


@pytest.mark.parametrize(
    "text",
    [
        "**Attention: read this first.",
        "Read this first**",
        "- **Attention: read this",
        "- ok\n- **Attention: read this",
        "[**Attention](#b)",
        "„**Verloren und weg",
        "**Attention** and **lost",
        "| a | b |\n|---|---|\n| **x | y |",
    ],
)
def test_bold_without_its_other_end_is_told_wherever_it_stands(told: Told, text: str) -> None:
    assert [line.split()[1] for line in told(f"# A\n\n{text}\n\n## B\n")] == ["bold-look-alike"]


def test_slips_of_one_kind_are_told_at_each_of_their_lines(told: Told) -> None:
    assert told("# A\n\n**two\n\nparagraphs**\n") == ["3 bold-look-alike", "5 bold-look-alike"]
    tags = "One <b>tag</b>, and\n<u>another</u>."
    assert told(f"# A\n\n{tags}\n") == ["3 html-look-alike", "4 html-look-alike"]
    assert told("# A\n\n[x](gone.md)\n\nwords\n\n[y](gone.md)\n") == ["3 link-dead", "7 link-dead"]


@pytest.mark.parametrize(
    "text",
    [
        "**a** and **b**",
        "2**3 and a**b",
        "*x***y**",
        "**`x`** ok",
        "***both*** ok",
        "a ** b",
        "****",
        "**bold *it* bold**",
        "**a**\n\n**b**",
        "use `**` here",
        "`**kw`",
        "\\*\\*x",
        "这是**重要**的，**“引号”**也是。",
        "„**Wort**“ und (**so**) – **so**.",
        "[**x**](#a) **[x](#a)**",
        "- **a**: b\n- **c**: d **e\n  f**",
        "See [it](http://example.org/**x**).",
        "Pass: ******** or pass**** ok",
    ],
)
def test_two_asterisks_that_are_right_or_meant_are_left_alone(told: Told, text: str) -> None:
    assert [line for line in told(f"# A\n\n{text}\n") if "bold" in line] == []


def test_many_backticks_before_much_text_take_no_time() -> None:
    """The time of the processor: what the worker around the reader measures hides the lesson after two seconds."""
    paragraphs = "\n\n".join(["word " * 3_900] * 8)
    reader = TextReader("a.md", lambda path: Picture("", "", 1, 1, 1), lambda href, line: href)
    begun = process_time()
    reader.prose("**x" + "`" * 1_000 + "\n\n" + paragraphs, 1)
    assert process_time() - begun < 1
    assert [problem.code for problem in reader.problems] == ["bold-look-alike"]


def test_a_tag_with_many_keys_that_nothing_closes_takes_no_time() -> None:
    reader = TextReader("a.md", lambda path: Picture("", "", 1, 1, 1), lambda href, line: href)
    begun = process_time()
    reader.prose("<a" + ' x="y"' * 1_000, 1)
    assert process_time() - begun < 1
    assert reader.problems == []


@pytest.mark.parametrize(
    "opening", ["-[" + " " * 60_000, "- [" + " " * 60_000, "{" + "a " * 50_000 + "}"], ids=["glued", "option", "keys"]
)
def test_a_long_line_in_a_question_takes_no_time(opening: str) -> None:
    text = f"::: choice q {opening}\nWhich?\n:::" if "{" in opening else f"::: choice q\n{opening}\n{OPTIONS}\n:::"
    reader = TextReader("a.md", lambda path: Picture("", "", 1, 1, 1), lambda href, line: href)
    begun = process_time()
    (block,) = cut(text, 1)
    assert isinstance(block, RawBlock)
    read_question(block, reader, lambda path: b"")
    assert process_time() - begun < 1


BELOW = f"Which?\n{OPTIONS}\nhint: Look at the plan.\n"
KEYWORDS_TOLD = {
    "no space": (question("choice", f"{BELOW}why:Because of the plan."), "10 keyword-look-alike"),
    "no space behind the last option": (question("choice", f"Which?\n{OPTIONS}hint:Look."), "8 keyword-look-alike"),
    "a capital and no space": (question("choice", f"{BELOW}Why:Because."), "10 keyword-look-alike"),
    "the colon of Chinese": (question("choice", f"{BELOW}\nwhy：因为第二个。"), "11 keyword-look-alike"),
    "bold": (question("choice", f"{BELOW}\n**why:** the second."), "11 keyword-look-alike"),
    "bold with a capital": (question("choice", f"{BELOW}\n**Why**: the second."), "11 keyword-look-alike"),
    "a slip below the options": (question("choice", f"{BELOW}wy: the second."), "10 keyword-look-alike"),
    "a capital below the options": (question("choice", f"{BELOW}Why: the second."), "10 keyword-look-alike"),
    "a capital where there are no options": (
        question("reflect", "Think.\n\nModel: All of it."),
        "6 keyword-look-alike",
    ),
    "no space above the options": (question("choice", f"Which?\n\nwhy:Because.\n{OPTIONS}"), "6 keyword-look-alike"),
    "an option behind a wide space": (
        question("choice", f"哪个？\n{OPTIONS}\u3000-[ ] 第三个选项"),
        "8 option-look-alike",
    ),
    "an option behind an em space": (question("choice", f"Which?\n{OPTIONS}\u2003-[ ] third"), "8 option-look-alike"),
}


@pytest.mark.parametrize("case", KEYWORDS_TOLD)
def test_a_keyword_or_an_option_that_is_text_is_told(told: Told, case: str) -> None:
    text, place = KEYWORDS_TOLD[case]
    assert told(f"# A\n\n{text}") == [place]


COMMON_WORDS = {
    "times": question("choice", f"Der Fahrplan:\n\nHin: 10:30\nZurück: 12:00\n\nWann?\n{OPTIONS}"),
    "a party": question("choice", f"Party: 10:30\nWhich?\n{OPTIONS}"),
    "two statements": question("choice", f"Which is it?\n\nRight: the sun.\nWrong: the moon.\n{OPTIONS}"),
    "rights": question("choice", f"Rights: none\nWhich?\n{OPTIONS}"),
    "a make of car": question("reflect", "Denken Sie nach.\n\nModell: VW Golf"),
    "a way of working": question("reflect", "Think.\n\nMode: group work"),
    "units": question("number", "How long?\n\nUnits: metres\n\n- [x] 42"),
    "scales": question("scale", "How?\n\nscale: a | b | c\n\nScales: how you feel\n\n- one\n- two"),
    "a beginning": question(
        "scenario",
        "start: one\n\n# One\n\nStart: the day begins.\n\n- [100%] go -> two\n- [0%] stay -> two\n\n# Two\n\nEnd.",
    ),
    "a keyword of another kind": question("choice", f"Model: T\nmodel:T\nWhich?\n{OPTIONS}"),
    "within an option": question("choice", "Which?\n\n- [ ] one thing here\n\n  Right: more\n- [x] other"),
    "a bold word above": question("choice", f"Which?\n\n**Hint:** think of **why**: it is so.\n{OPTIONS}"),
    "a hashtag": "#MeToo changed how we speak.",
    "a hashtag in a paragraph": "What came of it\n#MeToo",
    "two hashtags": "#leadership #management",
    "sums": "|x| + |y|\n|a| + |b|",
}


@pytest.mark.parametrize("case", COMMON_WORDS)
def test_common_words_before_a_colon_and_signs_of_another_sort_are_left_alone(told: Told, case: str) -> None:
    assert told(f"# A\n\n{COMMON_WORDS[case]}") == []


BACKSLASHES = {
    "a word": ("choice", f"Which?\n{OPTIONS}\nhint: Look.\n\n\\Why: the moon.", "Why: the moon."),
    "a word with a slip": ("choice", f"Which?\n{OPTIONS}\nhint: Look.\n\n\\Hin: 10:30", "Hin: 10:30"),
    "no space": ("choice", f"Which?\n{OPTIONS}\nhint: Look.\n\n\\why:not", "why:not"),
    "bold": ("choice", f"Which?\n{OPTIONS}\nhint: Look.\n\n\\**why:** not", "<strong>why:</strong> not"),
    "an option": ("choice", f"Which?\n{OPTIONS}\nhint: Look.\n\n\\-[x] a box", "-[x] a box"),
}


@pytest.mark.parametrize("case", BACKSLASHES)
def test_the_backslash_of_a_remedy_silences_it_and_is_not_seen(read: Read, case: str) -> None:
    kind, body, shown = BACKSLASHES[case]
    (problem,) = read(f"# A\n\n{question(kind, body.replace(chr(92), ''))}").problems
    assert "put a backslash before it" in problem.remedy
    course = read(f"# A\n\n{question(kind, body)}")
    assert course.problems == ()
    assert course.lessons[0].questions[0].hints[0].html.endswith(f"<p>{shown}</p>")


def test_a_backslash_before_a_word_in_code_is_seen(read: Read) -> None:
    course = read(question("choice", f"Which?\n```\n\\name: x\n```\n{OPTIONS}"))
    assert course.problems == ()
    assert [block.text for block in course.lessons[0].questions[0].stem if isinstance(block, Code)] == ["\\name: x"]


@pytest.mark.parametrize(
    ("told_text", "silent"),
    [
        ("::match(x) in C++", "\\::match(x) in C++"),
        ("#MeToo", "\\#MeToo"),
        ("##Not this", "\\##Not this"),
        ("| a | b |\n| c | d |", "\\| a | b |\n\\| c | d |"),
        ("A <hr> tag", "A \\<hr> tag"),
    ],
)
def test_a_backslash_silences_what_is_told_of_prose(read: Read, told_text: str, silent: str) -> None:
    (problem,) = read(f"# A\n\n{told_text}\n").problems
    assert "backslash" in problem.remedy
    course = read(f"# A\n\n{silent}\n")
    assert course.problems == ()
    (block,) = course.lessons[0].blocks
    assert isinstance(block, Prose) and block.text.plain == " ".join(silent.replace("\\", "").split())


BITS = st.sampled_from(
    ["-[ ]", "- [ ]", "*[x]", "+[50%]", "-[-5%]", "::: choice", "::choice", "::::match", "#x", "##Überschrift", "# x",
     "hint:", "Hint:", "why :", "why", "wy: a", "hins:", "unit: m", "Unit:", "```", "~~~", "````", "```py", "text", "|",
     "ß", "\\", "10:30", ":", ": ", "model:x", "Right: ok", "why：", "**why:**", "**", ">", "> ", " ", "  ", "    ",
     "\t", "\u00a0", "\u200b", "\ufeff", "\u3000", "\u2003", "\x0c", "\x85", "\u2028", "\x1c", "\u202f"]
)  # fmt: skip
LINES = st.lists(st.lists(BITS, max_size=4).map("".join), min_size=1, max_size=5)
TRIGGER = "\u00a0."  # a line that is always told, so that each line above it is looked at


def noted(tell: Callable[[TextReader], None]) -> list[Problem]:
    reader = TextReader("a.md", lambda path: Picture("", "", 1, 1, 1), lambda href, line: href)
    tell(reader)
    return reader.problems


@given(LINES)
def test_a_text_that_is_passed_over_as_a_whole_has_nothing_to_tell(lines: list[str]) -> None:
    alone = noted(lambda reader: tell_prose("\n".join([*lines, ""]), 1, reader))
    looked_at = noted(lambda reader: tell_prose("\n".join([*lines, "", TRIGGER]), 1, reader))
    assert alone == [problem for problem in looked_at if problem.line <= len(lines)]


@given(LINES, st.sampled_from(Kind))
def test_a_question_that_is_passed_over_as_a_whole_has_nothing_to_tell(lines: list[str], kind: Kind) -> None:
    keywords = {"hint", *TOLD, *rules_of(kind).words}
    alone = noted(lambda reader: tell_question(RawBlock(kind, 0, lines=lines), keywords, reader))
    block = RawBlock(kind, 0, lines=[*lines, TRIGGER])
    looked_at = noted(lambda reader: tell_question(block, keywords, reader))
    assert alone == [problem for problem in looked_at if problem.line <= len(lines)]


HEADERS = {
    "True": ("pause = True", "Write pause = true."),
    "no": ("shuffle = No", "Write shuffle = false."),
    "yes": ("review = yes", "Write review = true."),
    "another word for a switch": ("pause = on", "Write pause = true."),
    "a word for a number": ("tries = two", "Write tries = 1."),
    "a word for a list": ("requires = basics", 'Write requires = ["basics"].'),
    "a text": ("title = Yes", 'Write title = "Yes".'),
    "a colon before a number": ("minutes: 10", "Write minutes = 10."),
    "a colon before a text": ('title: "A"', 'Write title = "A".'),
    "a colon before a list": ('requires: ["b"]', 'Write requires = ["b"].'),
    "a colon before a bare text": ("title: My lesson", 'Write title = "My lesson".'),
    "a colon before a switch": ("pause: yes", "Write pause = true."),
}


@pytest.mark.parametrize("case", HEADERS)
def test_the_remedy_of_a_headers_slip_makes_no_new_error(read: Read, case: str) -> None:
    line, remedy = HEADERS[case]
    head, tail = '+++\nkind = "assessment"\n', f"\n+++\n\n# A\n\n{question('choice', f'Which?{OPTIONS}')}"
    (problem,) = read(head + line + tail).problems
    assert (problem.line, problem.code, problem.remedy) == (3, "header-syntax", remedy)
    mended = read(head + remedy.removeprefix("Write ").removesuffix(".") + tail)
    assert {problem.code for problem in mended.problems} <= {"requires-unknown"}


@pytest.mark.parametrize(
    ("opening", "message", "hint"),
    [
        ("::: Choice: my-id", "There is a colon behind choice.", "Write ::: choice my-id"),
        ("::: choice my id {tries=2}", "An id has no spaces.", "Write ::: choice my-id {tries=2}"),
        ("::: choice {tries=2} q1", "The braces are not at the end of the line.", "Write ::: choice q1 {tries=2}"),
        ("::: choice my (new) id", "An id has no spaces.", "Write ::: choice my-new-id"),
    ],
)
def test_the_remedy_for_a_questions_first_line_can_be_followed(
    read: Read, opening: str, message: str, hint: str
) -> None:
    body = f"\nWhich?\n{OPTIONS}\n:::\n"
    (problem,) = read(opening + body).problems
    assert (problem.code, problem.message, problem.remedy) == ("attribute-syntax", message, hint)
    assert read(hint.removeprefix("Write ") + body).problems == ()


@pytest.mark.parametrize(
    ("name", "better"),
    [
        ("01. Intro.markdown", "01. Intro.md"),
        ("1.2-basics.markdown", "1.2-basics.md"),
        ("my.lesson.MD", "my.lesson.md"),
        ("01-intro.de.txt", "01-intro.de.md"),
        ("02-more.md.txt", "02-more.md"),
    ],
)
def test_a_file_that_is_nearly_a_lesson_keeps_the_rest_of_its_name(tmp_path: Path, name: str, better: str) -> None:
    (tmp_path / name).write_text("# A\n", "utf-8")
    found = [
        problem.remedy for problem in read_course(FolderSource(tmp_path)).problems if problem.code == "lesson-ending"
    ]
    assert found == [f"Name it {better}."]


@pytest.mark.parametrize(
    ("broken", "code"), [('+++\nid = "a"\n\n# A\n', "header-not-closed"), ("+++\nid = a\n+++\n# A\n", "header-syntax")]
)
def test_a_lesson_whose_header_cannot_be_read_is_told_once(tmp_path: Path, broken: str, code: str) -> None:
    header = '+++\nid = "b"\nrequires = ["a"]\n+++\n\n# B\n\n'
    asked = question("choice", f"Which?\n{OPTIONS}", 'q1 {see="a#part"}')
    (tmp_path / "course.toml").write_text('id = "t"\ntitle = "T"\n', "utf-8")
    (tmp_path / "01-first.md").write_text(broken, "utf-8")
    (tmp_path / "02-b.md").write_text(f"{header}[to a](01-first.md)\n\n{asked}", "utf-8")
    assert [problem.code for problem in read_course(FolderSource(tmp_path)).problems] == [code]


@pytest.mark.parametrize(
    ("rows", "told_about"),
    [
        ("| 1 | 2 |\n| 1 |\n| 1 | 2 | 3 |", "1 cell, and this line has 2; 1 more line differs, too."),
        ("| 1 | 2 |\n| 1 | 2 |\n| 1 | 2 | 3 |", "1 cell, and this line has 2; 2 more lines differ, too."),
        ("| 1 | 2 |", "1 cell, and this line has 2."),
    ],
)
def test_rows_that_differ_from_the_head_are_counted_without_their_cells(read: Read, rows: str, told_about: str) -> None:
    (problem,) = read(f"# A\n\n| a |\n|---|\n{rows}\n").problems
    assert problem.message == f"The head of this table has {told_about}"
