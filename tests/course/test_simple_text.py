"""Text without markup is made without the Markdown library, and comes out exactly as the library makes it."""

import hashlib
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.inline_notation import may_have_notation
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.reader import read_course
from lmtrainer.course.simple_text import simple_paragraphs
from lmtrainer.course.text import Picture

ROOT = Path(__file__).parents[2]
PIECES = (
    *(
        "word",
        "Ü",
        "日本",
        "“so”",
        "a.",
        "1",
        "2.",
        ":",
        ";",
        " ",
        "  ",
        "\n",
        "\n\n",
        "\t",
        "-",
        "+",
        "=",
        "(c)",
        "'",
        '"',
    ),
    *("e\u0301", "\u200b", "\xa0", "\u3000", "\u2028", "http://a.b/c", "^", "%", "$x$", "@", "/", "*", "_", "&amp;"),
    "<b>",
    *(f"\\{mark}" for mark in "\\`*_{}[]()>#+-.!~|:<&"),
    "\\",
    "\\\\",
    "\\*\\*",
    "\\n",
)
reader = TextReader("", lambda path: Picture(path, "", 1, 1, 1), lambda href, line: href)
first_reader = reader.as_first_read()


@settings(max_examples=400, deadline=None)
@given(st.lists(st.sampled_from(PIECES), max_size=9).map("".join) | st.text(max_size=12))
@example("One\n  two\n\n\n   three  \n")
@example("Header\n---")
@example("What is \\*\\*5\\*\\* plus one?")
@example("Two  \nlines\\\nmore")
@example("\\# no heading\n\\- no item\n\n1\\. no number")
@example("Header\n===")
@example("term\n: meaning")
def test_simple_text_is_as_the_library_makes_it(source: str) -> None:
    found = simple_paragraphs(source)
    if found is not None:
        assert found == first_reader.marked_up(source, 1)
        if not may_have_notation(source):
            assert found == reader.marked_up(source, 1)


@pytest.mark.parametrize("source", ["Plain words.", "Two\nlines", "Two\n\nparagraphs, 3 of them?", "“Quoted”", "été"])
def test_plain_words_are_simple(source: str) -> None:
    assert simple_paragraphs(source) is not None


@pytest.mark.parametrize(
    "source",
    ["", "- a", "1. a", "# a", "> a", "*a*", "a & b", "a\n- b", "    code", "a `b`", "[a](b)", "a\\", "---", "a<b"],
)
def test_markup_is_never_simple(source: str) -> None:
    assert simple_paragraphs(source) is None


def test_fingerprints_are_what_they_always_were() -> None:
    """Learners' records hold them: a change here would make every answered question look like a changed one."""
    course = read_course(FolderSource(ROOT / "tests" / "courses" / "every-kind"))
    prints = "".join(question.fingerprint for lesson in course.lessons for question in lesson.questions)
    assert hashlib.sha256(prints.encode()).hexdigest()[:16] == "8d2021ff311bd9a0"
