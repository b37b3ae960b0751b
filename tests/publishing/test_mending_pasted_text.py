"""What was pasted from elsewhere: told at its line, and mended by `check --fix` into what was meant."""

import time
from pathlib import Path

import pytest

from lmtrainer.course.pasted import slips_in
from lmtrainer.publishing.checking import Target, check
from lmtrainer.publishing.document import document_of
from lmtrainer.publishing.document_html import DocumentMaker
from lmtrainer.publishing.fixing import PASTED, changes_for
from lmtrainer.publishing.printed_html import PrintedMaker
from publishing.samples import PNG, lesson, write

PASTED_TEXT = {
    "points of a word processor": ("•\tOne\no\tsub\n•\tTwo", "- One\n  - sub\n- Two", "3 list-look-alike"),
    "one point": ("·  One", "- One", "3 list-look-alike"),
    "dashes": ("– One\n– Two", "- One\n- Two", "3 list-look-alike"),
    "no-break spaces": ("1.\u00a0One\n2.\u00a0Two", "1. One\n2. Two", "3 list-look-alike"),
    "letters": ("a) One\nb) Two", "1. One\n2. Two", "3 list-look-alike"),
    "hyphens without a space": ("-one\n-two", "- one\n- two", "3 list-look-alike"),
    "numbers without a space": ("3.One\n4.Two", "3. One\n4. Two", "3 list-look-alike"),
    "points in a quote": ("> • One\n> • Two", "> - One\n> - Two", "3 list-look-alike"),
    "rows": ("A\tB\n1\t2", "| A | B |\n|---|---|\n| 1 | 2 |", "3 rows-look-alike"),
    "MkDocs": (
        '!!! danger "Hot"\n    one\n\n    two\n\nout', "> [!CAUTION] Hot\n> one\n>\n> two\n\nout", "3 box-look-alike",
    ),
    "MkDocs that folds": ("??? tip\n    one", "> [!TIP]-\n> one", "3 box-look-alike"),
    "Pandoc": ('::: {.callout-tip title="Ah"}\none\n:::', "> [!TIP] Ah\n> one", "3 box-look-alike"),
    "Docusaurus": ("::: warning Mind\none\n:::", "> [!WARNING] Mind\n> one", "3 box-look-alike"),
    "many colons": (":::::: callout\none\n::::::", "> [!NOTE]\n> one", "3 box-look-alike"),
    "a width": ("![A cup](media/cup.png){width=50%}", "![A cup](media/cup.png)", "3 braces-look-alike"),
    "a name of a heading": ("## Two {#two}", "## Two", "3 braces-look-alike"),
    "bold": ("So ** bold ** and **this** is", "So **bold** and **this** is", "3 bold-with-spaces"),
    "two in a line": ("[a](01-one.md){.x} ** be c **", "[a](01-one.md) **be c**", "3 braces-look-alike"),
    "colons": (
        ":::: choice q\nAsk?\n- [x] a\n- [ ] b\nwhy: c\n::::",
        "::: choice q\nAsk?\n- [x] a\n- [ ] b\nwhy: c\n::::",
        "3 colons-look-alike",
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", PASTED_TEXT)
def test_it_is_told_and_mended(tmp_path: Path, case: str) -> None:
    written, meant, told = PASTED_TEXT[case]
    root = write(tmp_path / "c", lesson(written, **{"media/cup.png": PNG}))
    before = check(Target(root))
    assert told in [f"{problem.line} {problem.code}" for problem in before.problems]
    for change in changes_for(before):
        change.write(root)
    assert (root / "01-one.md").read_text() == f"# One\n\n{meant}\n"
    after = check(Target(root))
    assert not {problem.code for problem in after.problems} & PASTED
    assert changes_for(after) == ()


LEFT_ALONE = (
    "– A dash begins this line.",
    "a) one thing, and\nc) another",
    "```\n•\tOne\na\tb\nc\td\n```",
    "2 ** 3 ** 4 and `** x **`",
    "-5 degrees\n-7 degrees",
    "Set {a, b} and f(x){y}",
    "A\tB",
    "1.5 litres\n2.5 litres",
    "o'clock\no yes",
    "::: choice q\n- [x] • a\n- [ ] b\n:::",
)


@pytest.mark.parametrize("text", LEFT_ALONE)
def test_what_may_be_meant_as_it_is_is_left_alone(tmp_path: Path, text: str) -> None:
    root = write(tmp_path / "c", lesson(text))
    assert not {problem.code for problem in check(Target(root)).problems} & PASTED


@pytest.mark.parametrize(
    "line", ["::: note\n", "• a\n", "a) b\n", "a\tb\tc\n", "> • a\n", "1.a\n", "** ab ** cd\n", "`` ` ``` **\n"]
)
def test_no_text_takes_long_to_look_through(line: str) -> None:
    text = (line * (100_000 // len(line))).split("\n")
    begun = time.process_time()
    assert list(slips_in(text)) is not None
    assert time.process_time() - begun < 5


def test_a_document_has_boxes_columns_captions_insets_and_lines(tmp_path: Path) -> None:
    text = (
        "<details><summary>More</summary>hidden</details>\n\n> [!TIP]+ Mind\n> x\n\n1. one\n\n   > said\n\n1. two\n\n"
        '---\n\n| a |\n|--:|\n| 1 |\n\n![A cup](media/cup.png "From above")\n\n- [ ] do\n\n    go\n    on\n'
    )
    course = check(Target(write(tmp_path / "c", lesson(text, **{"media/cup.png": PNG})))).course
    page = document_of(course, DocumentMaker(lambda picture: "data:,"))
    assert '<details class="callout"><summary><strong>More</strong></summary>\n<p>hidden</p></details>' in page
    assert '<details class="callout" open><summary><strong>Mind</strong></summary>' in page
    assert '<div class="inset"><blockquote><p>said</p></blockquote></div>' in page and '<ol start="2">' in page
    assert "<hr>" in page and '<td style="text-align: right">1</td>' in page and "<em>From above</em>" in page
    assert '<li class="task"><p>☐ do' in page
    paper = document_of(course, PrintedMaker(lambda picture: "data:,"))
    assert "<details" not in paper and '<td class="callout"><p><strong>More</strong></p>\n<p>hidden</p></td>' in paper
