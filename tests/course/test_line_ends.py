"""A line may end and begin with anything: its words stay apart, and reference links are found wherever they stand."""

import re
from html import unescape
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.link_definitions import definitions_in
from lmtrainer.course.reader import read_course
from lmtrainer.course.text import Picture, Prose

WORDS = st.sampled_from(["word", "and", "42", "naïve", "말", "don’t"])
SHAPES = st.sampled_from(
    ["{0}", "**{0}**", "*{0}*", "`{0}`", "[{0}](https://example.org)", "[{0}][guess]", "***{0}***"]
)
PIECES = st.builds(lambda shape, word: (shape.format(word), word), SHAPES, WORDS)
PARAGRAPHS = st.lists(st.tuples(PIECES, st.sampled_from([" ", "\n"])), min_size=1, max_size=12)
GAPS = ["## A heading", "| a | b |\n|---|---|\n| 1 | 2 |", "> A quote.", "> [!TIP]\n> A tip.", "```\ncode\n```"]
QUESTION = "::: choice which\n\nWhich?\n\n- [x] This\n- [ ] That\n\n:::"


def reader(text: str = "") -> TextReader:
    return TextReader("a.md", lambda path: Picture(path, "", 1, 1, 1), lambda href, line: href, definitions_in(text))


def seen(html: str) -> str:
    """The words that a learner sees: tags are nothing, an end of a line is a blank."""
    return " ".join(unescape(re.sub(r"<[^>]*>", "", re.sub(r"</(?:p|li)>", " ", html))).split())


@given(PARAGRAPHS, st.sampled_from(["", "- ", "1. "]))
def test_the_words_of_a_paragraph_are_seen_as_they_were_written(pieces, bullet: str) -> None:
    written = bullet + "".join(text + gap for (text, _), gap in pieces).strip()
    meant = " ".join(word for (_, word), _ in pieces)
    made = reader("[guess]: https://example.org/guess").prose(written, 1)
    assert made.plain == meant
    assert seen(made.html) == meant


@pytest.mark.parametrize("between", [*GAPS, QUESTION, "![A sign](sign.png)", "Another paragraph."])
@pytest.mark.parametrize("before", [True, False], ids=["above", "below"])
def test_a_definition_holds_for_the_whole_file(between: str, before: bool, make_course) -> None:
    link, definition = (
        "See [the guess][guess] and [`NameError`].",
        ("[guess]: https://example.org/guess 'A guess'\n[`NameError`]: <https://example.org/name>"),
    )
    parts = [definition, between, link] if before else [link, between, definition]
    root: Path = make_course(**{"01-first/01-leading.md": "# One\n\n" + "\n\n".join(parts) + "\n"})
    blocks = read_course(FolderSource(root)).lessons[0].blocks
    (html,) = [block.text.html for block in blocks if isinstance(block, Prose) and "guess" in block.text.plain]
    assert '<a href="https://example.org/guess">the guess</a>' in html
    assert '<a href="https://example.org/name"><code>NameError</code></a>' in html


def test_of_two_definitions_the_first_holds_and_code_is_none() -> None:
    code, quote = "```\n[a]: https://code.example\n```", "> [a b]: https://two.example"
    text = f"{code}\n\n[A  b]: https://one.example\n\n{quote}\n[x] no: y\n"
    assert definitions_in(text) == {"a b": ("https://one.example", "")}


def test_a_question_with_emphasis_at_the_end_of_a_line_keeps_its_fingerprint(make_course) -> None:
    stem = "Which **one**\nis [it](https://example.org)\n`here`?"
    root = make_course(
        **{"01-first/01-leading.md": f"# One\n\n::: choice which\n\n{stem}\n\n- [x] *This*\n  one\n- [ ] That\n\n:::\n"}
    )
    (question,) = read_course(FolderSource(root)).lessons[0].questions
    assert question.fingerprint == "7f304ddf259ead97a0f0bdb265a0fa81c29e44ad5db8af735ac86a907c5ef90b"
