"""What an author surely meant otherwise is told at its line, and what is meant as it stands is left alone."""

from collections.abc import Callable
from pathlib import Path
from time import process_time

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.model import Course
from lmtrainer.course.question_block import RawBlock, cut
from lmtrainer.course.question_reader import read_question
from lmtrainer.course.reader import read_course
from lmtrainer.course.text import Picture, Prose

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
        ("Code `<br>` is here,\nand then text\nand <br> here.", "5 html-look-alike"),
        ("An escaped \\<br> and\none <br> here.", "4 html-look-alike"),
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
        "**two\n\nparagraphs**",
        "[**Attention](#b)",
        "„**Verloren und weg",
        "**Attention** and **lost",
        "| a | b |\n|---|---|\n| **x | y |",
    ],
)
def test_bold_without_its_other_end_is_told_wherever_it_stands(told: Told, text: str) -> None:
    assert [line.split()[1] for line in told(f"# A\n\n{text}\n\n## B\n")] == ["bold-look-alike"]


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
