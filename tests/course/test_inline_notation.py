"""What people ordinarily write within a line is shown as they mean it; what only looks like it stays as it is."""

import re
import time
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.text import Picture, RichText

ADDRESS = "https://example.org/a_b*c"


def reader(*, first_form: bool = False) -> TextReader:
    return TextReader("a.md", lambda path: Picture(path, "", 1, 1, 1), lambda href, line: href, first_form=first_form)


def shown(source: str) -> RichText:
    """What is made of a text of which nothing has to be told."""
    one = reader()
    made = one.prose(source, 1)
    assert one.problems == []
    return made


def html(source: str) -> str:
    return shown(source).html.removeprefix("<p>").removesuffix("</p>")


@pytest.mark.parametrize(
    ("source", "meant"),
    [
        ("Main Street 1\\\n12345 Town", "Main Street 1<br>12345 Town"),
        ("Main Street 1  \n12345 Town", "Main Street 1<br>12345 Town"),
        ("Main Street 1<br>12345<BR />Town", "Main Street 1<br>12345<br>Town"),
        ("~~struck~~", "<s>struck</s>"),
        ("**~~x~~** ~~*y* z~~", "<strong><s>x</s></strong> <s><em>y</em> z</s>"),
        ("the ==main point==.", "the <mark>main point</mark>."),
        ("==**a**==", "<mark><strong>a</strong></mark>"),
        ("H~2~O and CO~2~", "H<sub>2</sub>O and CO<sub>2</sub>"),
        ("x^2^ + 10^-3^", "x<sup>2</sup> + 10<sup>-3</sup>"),
        ("SO~4~^2-^", "SO<sub>4</sub><sup>2-</sup>"),
        ("the 5^th^ time", "the 5<sup>th</sup> time"),
        ("<kbd>Ctrl</kbd> + <kbd>C</kbd>", "<kbd>Ctrl</kbd> + <kbd>C</kbd>"),
        ("<mark>*a*\nb</mark> <small>c</small>", "<mark><em>a</em>\nb</mark> <small>c</small>"),
        ("H<sub>2</sub>O, x<SUP>2</SUP>", "H<sub>2</sub>O, x<sup>2</sup>"),
        ("Words<!-- for us -->.", "Words."),
        ("今日は\n晴れ、\n*明日*\n雨", "今日は晴れ、<em>明日</em>雨"),
        ("今日は  \n晴れ", "今日は<br>晴れ"),
        ("한국어\n말", "한국어\n말"),
        (f"See {ADDRESS}.", f'See <a href="{ADDRESS}">{ADDRESS}</a>.'),
        (f"(<{ADDRESS}>)", f'(<a href="{ADDRESS}">{ADDRESS}</a>)'),
        ("(https://e.org/a(b)), “https://e.org”", '(<a href="https://e.org/a(b)">https://e.org/a(b)</a>), '
            '“<a href="https://e.org">https://e.org</a>”'),
        ("[https://e.org](https://e.org)", '<a href="https://e.org">https://e.org</a>'),
    ],
)  # fmt: skip
def test_it_is_shown_as_it_is_meant(source: str, meant: str) -> None:
    assert html(source) == meant


@pytest.mark.parametrize(
    "source",
    [
        "if a==b or c==d", "a == b == c", "x^2+y^2", "2^3^4", "^ and ^", "C:\\PROGRA~1\\DOCUME~1", "about ~5 to ~6",
        "~/a and ~/b", "`~~x~~` `==y==` `H~2~O`", "\\~~x~~", "\\==x==", "H\\~2~O", "x\\^2^", "~~ a ~~", "== a ==",
        "https:// and http", "file://host/x", "xhttps://e.org", "mail@example.org",
        "https://e.org@evil.example/x",
    ],
)  # fmt: skip
def test_what_looks_like_it_stays_text(source: str) -> None:
    words = re.sub(r"\\([~=^])", r"\1", source).replace("`", "")
    assert unescape(re.sub(r"</?code>", "", html(source))) == words


def test_comments_are_not_shown_and_no_code_is_taken_for_one() -> None:
    one = reader()
    blocks = one.blocks(
        "Above.\n\n<!-- For us\n\n## No heading\n-->\n\nBelow `<!-- x -->`.\n\n```\n<!-- y -->\n```\n", 1
    )
    assert [block.line for block in blocks] == [1, 10] and not one.problems
    assert blocks[0].text.html == "<p>Above.</p><p>Below <code>&lt;!-- x --&gt;</code>.</p>"
    assert "<!-- y -->" in str(blocks[1])


def test_a_bar_in_code_parts_no_cells() -> None:
    source = "| Sign | Means |\n|---|---|\n| `a|b` | a or b |\n| a ` b | c ` d |\n| `` ` | ` `` | e\\|f |\n"
    (table,) = reader().blocks(source, 1)
    assert [[cell.plain for cell in row] for row in table.rows] == [
        ["a|b", "a or b"],
        ["a ` b", "c ` d"],
        ["` | `", "e|f"],
    ]


def test_a_comment_without_an_end_is_told() -> None:
    one = reader()
    one.prose("Words <!-- and more", 1)
    assert [problem.code for problem in one.problems] == ["html-look-alike"]


MARKED = st.sampled_from(["~~{0}~~", "=={0}==", "<kbd>{0}</kbd>", "<small>{0}</small>", "**{0}**", "`{0}`", "{0}"])
PIECES = st.tuples(MARKED, st.sampled_from(["word", "two words", "42", "naïve"]), st.sampled_from([" ", "\n"]))


@given(st.lists(PIECES, min_size=1, max_size=9), st.sampled_from(["", "- ", "1. "]))
def test_words_between_marks_are_seen_as_they_were_written(pieces, bullet: str) -> None:
    source = bullet + "".join(shape.format(words) + gap for shape, words, gap in pieces).strip()
    assert shown(source).plain == " ".join(words for _, words, _ in pieces)


@pytest.mark.parametrize(
    "source", ["~~x~~ ==y== z^2^", "a\\\nb", "a<br>b", "H~2~O \\~", "a <!-- b --> c", "词\n词", ADDRESS]
)
def test_a_text_is_known_to_mean_more_than_at_first(source: str) -> None:
    """Fingerprints of questions are made of what the first version of the format made of it."""
    one = reader()
    assert one.prose(source, 1) != reader(first_form=True).prose(source, 1)
    assert one.grew


@given(st.text(alphabet="ab1 ~=^<>/kbds!-\\\n*_`词:.", max_size=60))
def test_a_text_that_did_not_grow_is_as_it_was_at_first(source: str) -> None:
    one = reader()
    made = one.prose(source, 1)
    assert one.grew or made == reader(first_form=True).prose(source, 1)


@pytest.mark.parametrize(
    "piece", ["~~a ", "==a ", "a~1", "a^1", "<kbd>", "<!-- ", "https://", "<https://a ", "\\\n", "词\n", "(https://a)"]
)
def test_a_text_full_of_marks_is_read_in_bounded_time(piece: str) -> None:
    source = (piece * 6_000)[:18_000]
    began = time.process_time()
    reader().prose(source, 1)
    assert time.process_time() - began < 3
