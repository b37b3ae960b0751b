"""A course as one document: whole, harmless, and with answers only where they are asked for."""

from html.parser import HTMLParser
from pathlib import Path

import pytest

from lmtrainer.__main__ import main
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.questions import plain_of
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.exporting.course_pdf import course_pdf, laid_out
from lmtrainer.publishing.reading_page import reading_page

ROOT = Path(__file__).parents[2]
BUNDLED = ROOT / "courses" / "leadership-vs-management"
EVERY_KIND = ROOT / "tests" / "courses" / "every-kind"


def page(root: Path, *, answers: bool = False) -> str:
    source = FolderSource(root)
    return reading_page(read_course(source), source, answers=answers)


class Seen(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.handlers: list[str] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.ids += [value or "" for name, value in attrs if name == "id"]
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.handlers += [name for name, _ in attrs if name.startswith("on")]
        if tag not in ("meta", "img", "br"):
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


HARMLESS = {
    "html", "head", "meta", "title", "style", "body", "nav", "h1", "h2", "h3", "h4", "h5", "h6", "p", "ul", "ol", "li",
    "a", "img", "table", "thead", "tbody", "tr", "th", "td", "blockquote", "div", "pre", "code", "strong", "em", "br",
    "dl", "dt", "dd",
}  # fmt: skip


@pytest.mark.parametrize("root", [BUNDLED, EVERY_KIND])
@pytest.mark.parametrize("answers", [True, False])
def test_a_page_needs_nothing_and_runs_nothing(root: Path, answers: bool) -> None:
    seen = Seen(page(root, answers=answers))
    assert seen.tags <= HARMLESS and not seen.handlers and not seen.open
    assert all(link.startswith(("#", "https://", "http://", "data:image/")) for link in seen.links)
    assert len(seen.ids) == len(set(seen.ids))
    inside = {link[1:] for link in seen.links if link.startswith("#")}
    assert inside <= set(seen.ids)


HOSTILE = """# <script>alert(1)</script> "quoted" & more

<img src=x onerror=alert(1)> and [a](https://example.org/"onclick="x) `<b>`

::: choice a

<script>x</script>?

- [x] <b onmouseover=x>yes</b>
  > </div></body>
- [ ] &lt;i&gt;

:::

::: text b

What?

- [x] <script>

:::

::: gaps c

A [[(</p>)|<img src=x>]] b.

:::
"""


def test_what_a_stranger_wrote_is_text(tmp_path: Path) -> None:
    (tmp_path / "course.toml").write_text("title = '</title><script>x</script>'\nlanguage = '\"><script>'\n")
    (tmp_path / "01-a.md").write_text(HOSTILE)
    seen = Seen(page(tmp_path, answers=True))
    assert seen.tags <= HARMLESS and not seen.handlers


def test_pictures_lie_in_the_page() -> None:
    assert page(BUNDLED).count("data:image/png;base64,") >= 5


def test_answers_are_in_it_only_when_asked_for() -> None:
    plain, full = page(EVERY_KIND), page(EVERY_KIND, answers=True)
    assert "Answer:" not in plain and "Influence works through reasons" not in plain
    assert full.count("Answer:") >= 9 and "Influence works through reasons" in full
    assert "Persuasion is a part of it." not in plain


def test_banks_are_in_it_only_with_answers() -> None:
    assert "Bank:" not in page(BUNDLED) and "Bank:" in page(BUNDLED, answers=True)


def test_a_pdf_has_pages_and_every_word() -> None:
    source = FolderSource(EVERY_KIND)
    course = read_course(source)
    data = course_pdf(course, source, answers=True)
    assert data.startswith(b"%PDF") and data.count(b"/Type /Page\n") >= 3
    words = laid_out(course, source, 642, answers=True).toPlainText()
    assert all(plain_of(question.stem) in " ".join(words.split()) for lesson in course.lessons for question in
               lesson.questions)  # fmt: skip


@pytest.mark.parametrize(("format", "begin"), [("html", b"<!DOCTYPE html>"), ("pdf", b"%PDF")])
def test_the_command_writes_both(tmp_path: Path, format: str, begin: bytes) -> None:
    out = tmp_path / f"course.{format}"
    assert main(["export", str(EVERY_KIND), "--format", format, "--answers", "-o", str(out)]) == 0
    assert out.read_bytes().startswith(begin)
