"""A course on paper: in its language and direction, with all that its author says, and nothing torn apart."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QTextBlock, QTextCursor, QTextDocument
from PySide6.QtPdf import QPdfBookmarkModel, QPdfDocument

from lmtrainer.__main__ import main
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kind import Kind
from lmtrainer.course.model import Course
from lmtrainer.course.questions import Question
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.exporting.course_pdf import course_pdf, laid_out
from lmtrainer.desktop.exporting.paper_pages import Page, Span, cut, pages_of, tables_in
from lmtrainer.publishing.direction import is_right_to_left
from lmtrainer.publishing.printed_html import mirrored
from lmtrainer.publishing.reading_page import reading_page

ROOT = Path(__file__).parents[2]
BUNDLED = ROOT / "courses" / "leadership-vs-management"
EVERY_KIND = ROOT / "tests" / "courses" / "every-kind"
RIGHT_TO_LEFT = ROOT / "tests" / "courses" / "right-to-left"
WIDTH, HEIGHT = 642.0, 943.0
BOX = QColor("#f1f3f8")


def opened(root: Path) -> tuple[Course, FolderSource]:
    source = FolderSource(root)
    return read_course(source), source


def written(folder: Path, text: str, language: str = "en") -> Path:
    folder.mkdir(exist_ok=True)
    (folder / "course.toml").write_text(f'title = "Paper"\nlanguage = "{language}"\n', "utf-8")
    (folder / "01-a.md").write_text(text, "utf-8")
    return folder


def document_at(root: Path) -> QTextDocument:
    return laid_out(*opened(root), WIDTH, answers=True)


def pdf_at(root: Path) -> bytes:
    return course_pdf(*opened(root), answers=True)


def read_pdf(data: bytes, buffer: QBuffer) -> QPdfDocument:
    buffer.setData(QByteArray(data))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    document = QPdfDocument(buffer)
    document.load(buffer)
    assert document.status() is QPdfDocument.Status.Ready
    return document


def blocks_of(document: QTextDocument) -> list[QTextBlock]:
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def page_at(pages: list[Page], place: float) -> int:
    return next(number for number, page in enumerate(pages) if page.top <= place < page.bottom)


def lines_of(document: QTextDocument, block: QTextBlock) -> list[tuple[float, float]]:
    begin, layout = document.documentLayout().blockBoundingRect(block).top(), block.layout()
    rects = [layout.lineAt(number).rect().translated(0, begin) for number in range(layout.lineCount())]
    return [(rect.top(), rect.bottom()) for rect in rects if block.text()]


@pytest.mark.parametrize("root", [BUNDLED, EVERY_KIND, RIGHT_TO_LEFT])
def test_no_line_is_cut_and_each_is_on_one_page(root: Path) -> None:
    document = document_at(root)
    pages = pages_of(document, HEIGHT)
    lines = [line for block in blocks_of(document) for line in lines_of(document, block)]
    assert len(lines) > 50 and all(page.bottom - page.top <= HEIGHT for page in pages)
    assert all(page_at(pages, top + 0.1) == page_at(pages, bottom - 0.1) for top, bottom in lines)


@pytest.mark.parametrize("root", [BUNDLED, EVERY_KIND, RIGHT_TO_LEFT])
def test_what_fits_on_a_page_is_not_torn_apart(root: Path) -> None:
    document = document_at(root)
    pages = pages_of(document, HEIGHT)
    boxes, torn = 0, []
    for table in tables_in(document.rootFrame()):
        first, last = (cursor.block() for cursor in (table.firstCursorPosition(), table.lastCursorPosition()))
        layout = document.documentLayout()
        top, bottom = layout.blockBoundingRect(first).top(), layout.blockBoundingRect(last).bottom()
        if bottom - top < HEIGHT - 40:  # with room for edges
            boxes += 1
            torn += [first.text()] if page_at(pages, top) != page_at(pages, bottom) else []
    assert boxes > 10 and torn == []


@pytest.mark.parametrize("root", [BUNDLED, EVERY_KIND, RIGHT_TO_LEFT])
def test_no_heading_is_the_last_on_its_page(root: Path) -> None:
    document = document_at(root)
    pages, layout = pages_of(document, HEIGHT), document.documentLayout()
    headings, alone = 0, []
    for block, following in pairwise(blocks_of(document)):
        if block.blockFormat().headingLevel():
            headings += 1
            here, there = (page_at(pages, layout.blockBoundingRect(each).top()) for each in (block, following))
            alone += [block.text()] if here != there else []
    assert headings > 5 and alone == []


def test_no_page_is_empty(qapp: object) -> None:
    buffer = QBuffer()
    document = read_pdf(pdf_at(BUNDLED), buffer)
    texts = [document.getAllText(number).text().split() for number in range(document.pageCount())]
    assert len(texts) > 50 and all(len(words) > 3 for words in texts)  # the foot has three
    document.close()


def test_pages_end_where_nothing_is() -> None:
    spans = [Span(0, 50, whole=True), Span(60, 90), Span(60, 70, whole=True), Span(80, 90, whole=True)]
    assert list(cut(spans, [], 90, 85)) == [Page(0, 60), Page(60, 90)]
    too_high = [Span(0, 300), *(Span(y, y + 20, whole=True) for y in range(0, 300, 20))]
    assert list(cut(too_high, [], 300, 110)) == [Page(0, 100), Page(100, 200), Page(200, 300)]
    assert list(cut(too_high, [40], 100, 110)) == [Page(0, 40), Page(40, 100)]


def test_a_box_is_one_box_and_open(tmp_path: Path, qapp: object) -> None:
    text = "# A\n\n> [!NOTE]- Folded\n> One.\n>\n> - two\n> - three\n>\n> Four.\n\nEnd.\n"
    buffer = QBuffer()
    document = read_pdf(pdf_at(written(tmp_path / "c", text)), buffer)
    assert "Four." in document.getAllText(0).text()
    image = document.render(0, QSize(595, 842))
    document.close()
    column = [image.pixelColor(450, y).rgb() == BOX.rgb() for y in range(image.height())]
    assert sum(column) > 60 and sum(one != other for one, other in pairwise(column)) == 2


def test_long_code_and_long_words_are_wrapped(tmp_path: Path) -> None:
    text = f"# A\n\n```python\ncall({'x' * 300})\n    more = 1\n```\n\nhttps://example.org/{'y' * 300} .\n"
    document = document_at(written(tmp_path / "c", text))
    document.size()  # lays all of it out
    code = next(block for block in blocks_of(document) if block.text().startswith("call("))
    assert code.layout().lineCount() > 3 and any(block.text() == "    more = 1" for block in blocks_of(document))
    widths = [
        block.layout().lineAt(line).naturalTextWidth()
        for block in blocks_of(document)
        for line in range(block.layout().lineCount())
    ]
    assert max(widths) <= WIDTH
    page = reading_page(*opened(tmp_path / "c"), answers=False)
    assert "white-space: pre-wrap" in page and "overflow-wrap: anywhere" in page and ">python</p>" in page


def test_a_course_is_set_from_the_side_it_is_read_from() -> None:
    document = document_at(RIGHT_TO_LEFT)
    words = [block for block in blocks_of(document) if block.text()]
    assert {block.textDirection() for block in words} == {Qt.LayoutDirection.RightToLeft}
    options = next(block for block in words if block.text() == "○")
    table = QTextCursor(options).currentTable()
    assert table.cellAt(options.position()).column() == table.columns() - 1  # the right one
    assert 'lang="ar" dir="rtl"' in reading_page(*opened(RIGHT_TO_LEFT), answers=False)
    assert 'lang="en-GB" dir="ltr"' in reading_page(*opened(BUNDLED), answers=False)


@pytest.mark.parametrize(("language", "at_right"), [("ar", True), ("en", False)])
def test_the_bar_of_a_box_stands_where_reading_begins(
    tmp_path: Path, qapp: object, language: str, at_right: bool
) -> None:
    buffer = QBuffer()
    document = read_pdf(pdf_at(written(tmp_path / "c", "# A\n\n> [!TIP]\n> Word.\n", language)), buffer)
    image = document.render(0, QSize(595, 842))
    document.close()
    bar = QColor("#1f4fd8").rgb()
    places = {x for y in range(842) for x in range(595) if image.pixelColor(x, y).rgb() == bar}
    assert places and all((x > 297) is at_right for x in places)


def test_code_is_read_from_the_left_in_every_language(tmp_path: Path) -> None:
    root = written(tmp_path / "c", "# ا\n\n```python\nx = 1\n```\n", "ar")
    document = document_at(root)
    code = next(block for block in blocks_of(document) if block.text() == "x = 1")
    assert code.textDirection() is Qt.LayoutDirection.LeftToRight


def test_cells_are_turned_round_with_rows_in_them() -> None:
    inner = "<table><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
    turned = "<table><tbody><tr><td>2</td><td>1</td></tr></tbody></table>"
    assert mirrored(f"a<tr><th>x</th><td>{inner}</td></tr>b") == f"a<tr><td>{turned}</td><th>x</th></tr>b"


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("ar", True),
        ("he-IL", True),
        ("fa_IR", True),
        ("pa-Arab-PK", True),
        ("ar-Latn", False),
        ("de", False),
        ("", False),
    ],
)
def test_direction_follows_language_and_script(language: str, expected: bool) -> None:
    assert is_right_to_left(language) is expected


SAYING = """# A

::: choice q

Which?

- [x] Yes
  > To yes.
- [ ] No

hint: First hint.

hint: Second hint.

right: All right.

partly: Nearly.

wrong: Not so.

why: Because.

:::
"""


def test_answers_hold_all_that_the_author_says(tmp_path: Path) -> None:
    page = reading_page(*opened(written(tmp_path / "c", SAYING)), answers=True)
    said = ("To yes.", "First hint.", "Second hint.", "All right.", "Nearly.", "Not so.", "Because.")
    assert all(words in page for words in said)
    assert not any(words in reading_page(*opened(tmp_path / "c"), answers=False) for words in said)


def test_answers_hold_the_feedback_of_every_kind(tmp_path: Path) -> None:
    root = tmp_path / "kinds"
    assert main(["new", str(root), "--title", "Kinds", "--language", "en", "--id", "kinds", "--yes"]) == 0
    course, source = opened(root)
    words = document_at(root).toPlainText()
    page = reading_page(course, source, answers=True)
    questions = [question for holder in (*course.lessons, *course.banks) for question in holder.questions]
    assert {question.kind for question in questions} == set(Kind)
    told = [text for question in questions for text in texts_of(question)]
    assert len(told) > 20
    assert [text for text in told if text not in " ".join(words.split())] == []
    assert page.count("Feedback:") >= 8


def texts_of(question: Question) -> list[str]:
    texts = [text for _, text in question.body.said()]
    texts += [*question.hints, question.right, question.partly, question.wrong, question.why]
    return [" ".join(text.plain.split()) for text in texts if text]


def test_the_programs_words_are_in_the_courses_language(tmp_path: Path) -> None:
    root = written(tmp_path / "c", SAYING + "\n> [!WARNING]\n> Heiß.\n", "de")
    for form in ("html", "pdf"):
        assert main(["export", str(root), "--format", form, "--answers", "-o", str(tmp_path / f"c.{form}")]) == 0
    buffer = QBuffer()
    document = read_pdf((tmp_path / "c.pdf").read_bytes(), buffer)
    for shown in ((tmp_path / "c.html").read_text("utf-8"), document.getAllText(0).text()):
        assert all(words in shown for words in ("Frage 1", "Antwort:", "Tipp 1", "Rückmeldung:", "Richtig", "Achtung"))
        assert "Question" not in shown and "Answer" not in shown
    document.close()


def test_a_pdf_has_an_outline_and_a_language(qapp: object) -> None:
    data = pdf_at(EVERY_KIND)
    buffer = QBuffer()
    document = read_pdf(data, buffer)
    model = QPdfBookmarkModel()
    model.setDocument(document)
    course, _ = opened(EVERY_KIND)
    found = dict(bookmarks(model, QModelIndex()))
    assert course.info.title in found
    for lesson in course.lessons:
        assert lesson.title in document.getAllText(found[lesson.title]).text()
    assert b"/Lang <FEFF" + course.info.language.encode("utf-16-be").hex().upper().encode() in data
    model.setDocument(None)
    document.close()


def bookmarks(model: QPdfBookmarkModel, parent: QModelIndex) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    for row in range(model.rowCount(parent)):
        index = model.index(row, 0, parent)
        roles = QPdfBookmarkModel.Role
        found.append((index.data(roles.Title.value), index.data(roles.Page.value)))
        found += bookmarks(model, index)
    return found
