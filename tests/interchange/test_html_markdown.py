"""HTML becomes the Markdown of a course that shows the same words in the same marks, and never HTML."""

import html as html_words

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from lmtrainer.course.harmless_html import LinkProblem
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.rules import texts
from lmtrainer.course.text import Code, Glossary, Heading, Picture, Prose, Quote, Table
from lmtrainer.interchange.foreign import Markup, Words
from lmtrainer.interchange.texts import escaping
from lmtrainer.interchange.texts.html_markdown import MarkdownMaker
from lmtrainer.interchange.texts.words_markdown import blocks_of


def maker() -> MarkdownMaker:
    return MarkdownMaker(lambda source, alt: "media/x.png" if source == "x.png" else "")


def reader() -> TextReader:
    def link(href: str, line: int = 1) -> str:
        if not href.startswith("http"):
            raise LinkProblem(texts.LINK_DEAD.of(target=href))
        return href

    return TextReader("a.md", lambda path: Picture(path, "", 1, 1, 1), link)


def converted(html: str) -> tuple[str, list[str]]:
    made = maker()
    return made.blocks(html), list(map(str, made.notes))


def read_back(html: str, *, flat: bool = True) -> str:
    """The HTML of what a course shows."""
    read = reader()
    text = read.prose(maker().blocks(html, flat=flat), 1)
    assert not read.problems, (html, read.problems)
    return text.html


TEXT = st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Co"], exclude_characters="\ufeff"), max_size=40)
MARKY = st.text("ab *_`[]()!<>&#\\-+.:=~|1\"'{}/^$hintwhy", max_size=30)
ANY = TEXT | MARKY


@settings(max_examples=400, deadline=None)
@example("<P>")
@given(ANY)
def test_any_text_is_shown_as_it_was(text: str) -> None:
    words = " ".join(text.split())
    read = reader()
    made = read.prose(maker().blocks(html_words.escape(text), flat=True), 1)
    assert made.plain == words
    assert not read.problems
    assert made.html == (f"<p>{html_words.escape(words, quote=False)}</p>" if words else "")


@settings(max_examples=200, deadline=None)
@given(ANY)
def test_any_paragraph_stays_a_paragraph_among_blocks(text: str) -> None:
    words = " ".join(text.split())
    read = reader()
    blocks = read.blocks(maker().blocks(f"<p>before</p><p>{html_words.escape(text)}</p><p>after</p>"), 1)
    assert len(blocks) == 1 and isinstance(blocks[0], Prose)
    assert blocks[0].text.plain == " ".join(f"before {words} after".split())


MARKS = st.sampled_from(["strong", "em", "code", ""])
WORD = st.text("abc*_`\\[]<&. ", min_size=1, max_size=8).filter(lambda text: text.strip())


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(MARKS, WORD), min_size=1, max_size=5))
def test_marks_stay_on_their_words(runs: list[tuple[str, str]]) -> None:
    parts = [
        f"<{mark}>{html_words.escape(' '.join(word.split()), quote=False)}</{mark}>"
        if mark
        else html_words.escape(" ".join(word.split()), quote=False)
        for mark, word in runs
    ]
    html = "<p>" + " ".join(parts) + "</p>"
    assert read_back(html) == html


@pytest.mark.parametrize(
    "html",
    [
        "<p>a</p>",
        "<p>a <strong>b</strong> c</p>",
        "<p>in<strong>si</strong>de</p>",
        "<p><em>a</em> <code>b*c`</code></p>",
        "<p><strong><em>both</em></strong></p>",
        '<p>see <a href="http://x.y/a_(b)?c=1&amp;copy=2">li[n]k</a></p>'.replace("(b)", "%28b%29"),
        "<p>a</p><p>b</p>",
        "<ul><li>a</li><li>b</li></ul>",
        "<p>a</p><ol><li>one</li><li>two</li></ol><p>b</p>",
        "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>",
        '<ol start="3"><li>three</li></ol>',
    ],
)
def test_what_a_course_can_show_comes_back_the_same(html: str) -> None:
    assert read_back(html) == html


def test_line_breaks_become_paragraphs() -> None:
    assert read_back("a<br>b<br/><b>c<br>d</b>") == "<p>a</p><p>b</p><p><strong>c</strong></p><p><strong>d</strong></p>"


def test_a_line_end_counts_in_moodles_format_and_in_plain_text_only() -> None:
    assert blocks_of(Words("a\nb", Markup.MOODLE), maker()) == "a\n\nb"
    assert blocks_of(Words("a\nb", Markup.PLAIN), maker()) == "a\n\nb"
    assert blocks_of(Words("a\nb", Markup.HTML), maker()) == "a b"
    assert blocks_of(Words("<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<p>c</p>", Markup.MOODLE), maker()) == "- a\n- b\n\nc"


def test_plain_text_is_no_html() -> None:
    assert blocks_of(Words("<b>a</b> &amp;", Markup.PLAIN), maker()) == r"\<b>a\</b> &amp;amp;"


def test_blocks_stay_blocks() -> None:
    source, notes = converted(
        "<h3>Head</h3><table><tr><th>a<th>b|c<tr><td>1<td><i>2</i></table><pre>x\n  y</pre>"
        "<blockquote><p>q</p><ul><li>i</ul></blockquote><dl><dt>T<dd>m</dl><img src=x.png alt='A [b]'>"
    )
    blocks = reader().blocks(source, 1)
    assert [type(block) for block in blocks] == [Heading, Table, Code, Quote, Glossary, Picture]
    table, code, picture = blocks[1], blocks[2], blocks[5]
    assert isinstance(table, Table) and [cell.plain for cell in table.head] == ["a", "b|c"]
    assert table.rows[0][1].html == "<em>2</em>"
    assert isinstance(code, Code) and code.text == "x\n  y"
    assert isinstance(picture, Picture) and (picture.path, picture.alt) == ("media/x.png", "A b")
    assert notes == []


def test_where_only_paragraphs_can_stand_blocks_become_some() -> None:
    made = maker()
    source = made.blocks("<h3>Head</h3><table><tr><td>1<td>2<tr><td>3<td>4</table><pre>x\ny</pre>", flat=True)
    assert source == "**Head**\n\n1 – 2\n\n3 – 4\n\n`x`\n\n`y`"
    assert list(map(str, made.notes)) == [
        "A table stands as lines of text here.",
        "A block of code stands as single lines of code here.",
    ]


@pytest.mark.parametrize(
    ("html", "source", "note"),
    [
        ("a<script>x()</script>b", "ab", "<script> is left out"),
        ("<p>a<iframe src=http://x>y</iframe></p>", "a", "<iframe> is left out"),
        ("<u>a</u>", "a", "<u> is not kept"),
        ("<a href='javascript:x()'>a</a>", "a", "A link to “javascript:x()”"),
        ("<a href='file:///etc/passwd'>a</a>", "a", "A link to"),
        ("a<hr>b", "a\n\nb", "A line across"),
        ("x<sup>abc</sup>", "x^(abc)", "is not raised"),
        (r"\(x^2\)", r"\\(x^2\\)", "Mathematics"),
        ("<table><tr><td colspan=2>a<tr><td>b<td>c</table>", "| a |  |\n| --- | --- |\n| b | c |", "span others"),
        ("<ol type=a><li>x</li></ol>", "1. x", "counted with letters"),
        ("<ol type=1><li>x</li></ol>", "1. x", ""),
        ("<img src=y.png alt='a cat'>", "a cat", ""),
        ("<img src=x.png>", "![x](media/x.png)", "no alternative text"),
    ],
)
def test_what_is_not_kept_is_told(html: str, source: str, note: str) -> None:
    made, notes = converted(html)
    assert made == source
    assert any(note in each for each in notes) if note else not notes


def test_small_figures_are_raised_and_lowered() -> None:
    assert converted("H<sub>2</sub>O, m<sup>2</sup>") == ("H₂O, m²", [])


def test_html_nested_a_thousand_deep_is_read() -> None:
    source, notes = converted("<div>" * 1000 + "x" + "</div>" * 1000)
    assert source == "x" and "too deeply" in notes[0]


def test_markdown_is_passed_on_but_for_lines_that_would_end_the_question() -> None:
    made = maker()
    source = blocks_of(Words("*a*\n\n::: choice\n\n:::\nwhy: b\n<b>c</b>", Markup.MARKDOWN), made)
    assert source == "*a*\n\n&#58;:: choice\n\n&#58;::\nwhy: b\n<b>c</b>"
    assert list(map(str, made.notes)) == ["HTML inside Markdown is shown as text."]


@given(st.text("ab\\* c.", max_size=12))
def test_a_typed_answer_without_stars_has_none(text: str) -> None:
    from lmtrainer.course.wildcards import filled, has_stars

    made = escaping.typed(text, stars=False)
    assert not has_stars(made)
    assert filled(made, "") == " ".join(text.split())
