"""A line without any mark is shown without asking the Markdown library, and just as that would show it."""

from hypothesis import given, settings
from hypothesis import strategies as st

from lmtrainer.course import lesson_text
from lmtrainer.course.harmless_html import rich_text
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.list_layout import with_regular_lists
from lmtrainer.course.text import Picture

ANY = st.one_of(
    st.text("abc .,:;-+=#~|(){}!?/\"'^%$@19é\u00a0\u2003", max_size=20),
    st.text(st.characters(exclude_categories=["Cs"]), max_size=30),
)


def reader() -> TextReader:
    return TextReader("a.md", lambda path: Picture(path, "", 1, 1, 1), lambda href, line=1: href)


@settings(max_examples=500, deadline=None)
@given(ANY)
def test_both_ways_show_the_same(text: str) -> None:
    quick = reader()
    slow = rich_text(quick._markdown.reset().convert(with_regular_lists(text)), lambda href: href)
    if lesson_text._PLAIN_LINE.match(text) and text == text.strip():
        assert quick.prose(text, 1) == slow


def test_plain_words_take_the_quick_way_and_marks_do_not() -> None:
    quick = lesson_text._PLAIN_LINE.match
    assert quick("What is the capital of France?") and quick("50% of 3.5 (nearly): yes!")
    for marked in ("a *b*", "a_b_c", "`a`", "- a", "1. a", "# a", "> a", "a\nb", "a &amp; b", "a <b>", "\\*", "a\tb"):
        assert not quick(marked), marked
