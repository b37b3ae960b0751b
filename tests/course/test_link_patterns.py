"""Links are found as the Markdown library finds them, in a time that brackets nobody closes do not blow up."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown

from lmtrainer.course.link_patterns import use_link_patterns
from lmtrainer.study.compiling import compile_course

PIECES = ["[", "[", "]", "](", "](", ")", "(", "<", ">", "!", '"', "'", "a", " ", "\\", "`", "*", "\n", "[r]: u\n\n"]


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join))
@example('[]("](')
@example("[a] [a] [r](u) [a](u) [r][] [a]\n\n[r]: u")
@example('[[a](u "t") ![b](p)](v) [c [d] ](w (x)) [e](f')
def test_links_and_pictures_are_those_of_the_library(source: str) -> None:
    ours = Markdown()
    use_link_patterns(ours)
    assert ours.convert(source) == Markdown().convert(source)


@pytest.mark.parametrize(
    "text",
    ["[abc" * 4_900, "[" * 2_450 + "a" * 14_000 + "]" * 2_450, "[ab (](c" * 2_400, "[a](<bcd" * 1_600],
    ids=["never closed", "nested", "parentheses", "addresses"],
)
def test_a_paragraph_of_the_most_brackets_is_read(tmp_path: Path, text: str) -> None:
    (tmp_path / "course.toml").write_text('id = "x"\ntitle = "X"\n')
    (tmp_path / "01-brackets.md").write_text(f"# Brackets\n\n{text}\n")
    course = compile_course(tmp_path).course
    assert course.problems == () and len(course.lessons) == 1
