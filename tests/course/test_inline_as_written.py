"""What stands within a line, seen from the whole course: every way to break it, generated mixes, and fingerprints."""

import random
import re
import time
from html import unescape
from pathlib import Path

import pytest
from tests.course.test_blocks_as_written import course_of

from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.source import SourceError
from lmtrainer.course.text import Picture
from lmtrainer.interchange.texts.escaping import inline


def _no_picture(path: str) -> Picture:
    raise SourceError(path)  # type: ignore[arg-type]


def reader(*, first_form: bool = False) -> TextReader:
    return TextReader("a.md", _no_picture, lambda href, line: href, first_form=first_form)


def html_of(source: str) -> str:
    return reader().inline(source, 1).html


def link(address: str) -> str:
    return f'<a href="{address}">{address}</a>'


@pytest.mark.parametrize("end", ["\\\n", "  \n", "    \n   ", "<br>", "<br/>\n", " <BR />\n"])
def test_a_line_is_broken_where_its_author_broke_it(end: str) -> None:
    assert html_of(f"one{end}two").replace("one ", "one") == "one<br>two"
    assert html_of(f"- one{end}two").replace("one ", "one") == "<ul><li>one<br>two</li></ul>"


@pytest.mark.parametrize("text", ["one  ", "one \ntwo", "`a  b`", "one  \n\ntwo", "- one  \n- two"])
def test_blanks_that_break_no_line_are_none(text: str) -> None:
    assert "<br>" not in html_of(text) and "  <" not in html_of(text)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("~~old price~~ new", "<s>old price</s> new"),
        ("**~~a~~** ~~**b**~~", "<strong><s>a</s></strong> <s><strong>b</strong></s>"),
        ("==this==, ==and this==.", "<mark>this</mark>, <mark>and this</mark>."),
        ("これは==重要==です", "これは<mark>重要</mark>です"),
        ("H~2~O, x^2^ and 10^-3^", "H<sub>2</sub>O, x<sup>2</sup> and 10<sup>-3</sup>"),
        ("<kbd>Ctrl</kbd>+<KBD>C</KBD>", "<kbd>Ctrl</kbd>+<kbd>C</kbd>"),
        ("<sub>a</sub><sup>*b*</sup>", "<sub>a</sub><sup><em>b</em></sup>"),
        ("<mark>m</mark> <small>s</small>", "<mark>m</mark> <small>s</small>"),
        ("日本\n語", "日本語"),
        ("日本\nand", "日本\nand"),
    ],
)
def test_notation_is_shown_as_it_is_meant(text: str, html: str) -> None:
    assert html_of(text) == html


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("See https://a.example/x_y_z(1).", f"See {link('https://a.example/x_y_z(1)')}."),
        ("(https://a.example)", f"({link('https://a.example')})"),
        ("<https://a.example/b>", link("https://a.example/b")),
        ("**https://a.example**", f"<strong>{link('https://a.example')}</strong>"),
        ("[https://a.example](https://b.example)", '<a href="https://b.example">https://a.example</a>'),
        ("`https://a.example`", "<code>https://a.example</code>"),
        ("https\\://a.example", "https://a.example"),
        ("http://x:y@a.example javascript:x file:///x", "http://x:y@a.example javascript:x file:///x"),
    ],
)
def test_an_address_is_a_link(text: str, html: str) -> None:
    assert html_of(text) == html


@pytest.mark.parametrize(
    "text",
    [
        "~5 or ~10",
        "a == b == c",
        "if a==b and c==d",
        "2^10 and 2^3",
        "a ~ b ~ c",
        "2~3~4",
        "~~ a ~~",
        "====",
        "x ^ y ^ z",
    ],
)
def test_the_same_signs_in_another_sense_stay(text: str) -> None:
    assert html_of(text) == text == html_of(inline(text))


@pytest.mark.parametrize("text", ["~~a~~", "==a==", "x^2^", "H~2~O", "a ~~b~~ c~~"])
def test_a_backslash_makes_a_mark_text_and_an_import_writes_it(text: str) -> None:
    assert html_of(re.sub(r"([~=^])", r"\\\1", text)) == text
    assert html_of(inline(text)) == text


def test_generated_mixes_show_the_words_that_are_meant() -> None:
    chance = random.Random(14)
    forms = ("{}", "~~{}~~", "=={}==", "**{}**", "<kbd>{}</kbd>", "<small>{}</small>", "*{}*", "`{}`", "x^{}^", "H~{}~")
    for _ in range(400):
        words = [chance.choice(("rain", "snow", "ice")) for _ in range(chance.randint(1, 8))]
        used = [chance.choice(forms) for _ in words]
        ends = [chance.choice((" ", "\n", "  \n", "\\\n", " <br> ")) for _ in words]
        source = "".join(form.format(word) + end for form, word, end in zip(used, words, ends, strict=True)).rstrip(
            "\\\n"
        )
        meant = " ".join(form[0] * (form[0] in "xH") + word for form, word in zip(used, words, strict=True))
        text = reader().prose(f"So {source.rstrip().removesuffix('<br>')}", 1)
        assert text.plain == f"So {meant}", source
        shown = unescape(re.sub(r"<(?!br)[^>]*>", "", text.html)).replace("<br>", " ")
        assert " ".join(shown.split()) == f"So {meant}", source


QUESTION = (
    "# A\n\n::: choice q\n\nWhich ~~one~~?\\\nH~2~O ==or== https://a.example  \n<kbd>x</kbd>\n\n"
    "- [x] x^2^\n- [ ] y\n\n:::\n"
)
KNOWN = "c61ae7e2275e301767d0e47eb01630a7378e4f1977ee3ff3aa74cce6c3713f1c"  # by the program before it knew any of this


def test_a_question_shows_it_and_keeps_the_fingerprint_of_its_first_reading(tmp_path: Path) -> None:
    course = course_of(tmp_path, QUESTION)
    (question,) = course.lessons[0].questions
    assert course.problems == ()
    assert "<s>one</s>?<br>H<sub>2</sub>O" in str(question) and "x<sup>2</sup>" in str(question)
    assert (
        question.fingerprint == "c61ae7e2275e301767d0e47eb01630a7378e4f1977ee3ff3aa74cce6c3713f1c"
    )  # made by the program before it knew any of this


@pytest.mark.parametrize(
    "piece", ["a~a~ ", "x^2^", "~~a ", "==a ", "<kbd>", "<kbd>a</kbd>", "https://", "<https://a", "~", "="]
)
def test_the_time_grows_with_the_length(piece: str) -> None:
    began = time.perf_counter()
    reader().prose(piece * (19_900 // len(piece)), 1)
    assert time.perf_counter() - began < 5
