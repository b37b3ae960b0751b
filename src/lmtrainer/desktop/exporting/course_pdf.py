"""A course as a PDF in A4, laid out by Qt from the same document as the page for reading."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
    QTextFormat,
    QTextOption,
)

from lmtrainer.course.model import Course
from lmtrainer.course.source import Source, SourceError
from lmtrainer.course.text import Picture
from lmtrainer.desktop.exporting.paper_pages import Page, pages_of, tables_in
from lmtrainer.desktop.exporting.pdf_outline import Entry, with_outline
from lmtrainer.desktop.ui.pictures import decoded
from lmtrainer.lexicon import Wording
from lmtrainer.publishing.direction import is_right_to_left
from lmtrainer.publishing.document import document_of, link_within
from lmtrainer.publishing.printed_html import PrintedMaker, mirrored

_DPI = 96  # of the layout: a text of 10.5 points is as large as on paper
_MARGIN_MM, _FOOT_PX = 20.0, 28
_BOX_PX = 80  # what boxes around a picture take of the page's width
STYLE = """
h1 { font-size: 24pt; } h2 { font-size: 17pt; page-break-before: always; } h3 { font-size: 14pt; margin-top: 22px; }
h4 { font-size: 11.5pt; } h5, h6 { font-size: 10.5pt; }
.summary, .choose { color: #565c66; } .number { color: #565c66; font-size: 9pt; }
table { margin-top: 8px; margin-bottom: 12px; } table.plain { margin-bottom: 0; }
.answer { color: #1a3a8f; margin-left: 16px; }
table.callout, table.quote, table.code { background-color: #f1f3f8; margin-left: 4px; margin-right: 4px; }
td.callout, td.quote, td.code { padding: 2px 14px 4px 14px; } td.callout { border-left: 4px solid #1f4fd8; }
td.quote { border-left: 4px solid #98a0ac; } td.question { border: 1px solid #c9ced6; padding: 4px 14px 8px 14px; }
pre, code { font-family: "DejaVu Sans Mono", monospace; font-size: 9.5pt; } pre { white-space: pre-wrap; }
.language { color: #565c66; font-size: 8.5pt; } a { color: #1f4fd8; text-decoration: none; }
.inset { margin-left: 39px; } .task { list-style: none; }
dt { font-weight: 600; } td, th { padding: 3px 8px 3px 0; text-align: left; vertical-align: top; }
"""
# there are no slanted letters in these scripts: Qt would draw boxes
_RIGHT_TO_LEFT = """
em { font-style: normal; font-weight: 600; }
td.callout { border-left: 0px; border-right: 4px solid #1f4fd8; }
td.quote { border-left: 0px; border-right: 4px solid #98a0ac; }
.inset { margin-left: 0; margin-right: 39px; } .answer { margin-left: 0; margin-right: 16px; }
"""


def course_pdf(course: Course, source: Source, *, answers: bool, word: Wording = str) -> bytes:
    """The PDF's bytes: pages of A4 with their numbers, and an outline. ``word`` says the program's words in it."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI * 4)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(course.info.title)
    writer.setAuthor(", ".join(course.info.authors))
    writer.setCreator("lmtrainer")
    room = writer.pageLayout().paintRectPixels(_DPI).size()
    page = QSizeF(room.width(), room.height() - _FOOT_PX)
    document = laid_out(course, source, page.width(), answers=answers, word=word)
    pages = pages_of(document, page.height())
    _print(document, writer, page, pages)
    buffer.close()
    margin = writer.pageLayout().paintRectPoints().top()
    paper = writer.pageLayout().fullRectPoints().height()
    entries = list(_entries(document, pages, paper - margin))
    return with_outline(bytes(buffer.data().data()), entries, course.info.language)


def laid_out(course: Course, source: Source, width: float, *, answers: bool, word: Wording = str) -> QTextDocument:
    """The whole course as one document, so many pixels wide and as high as it needs."""
    document = QTextDocument()
    images: dict[str, QImage] = {}

    def load(picture: Picture) -> str:
        if picture.path not in images:
            try:
                image = decoded(source.read_picture(picture.path))
            except SourceError:
                image = QImage()
            widest = round(width) - _BOX_PX
            images[picture.path] = image.scaledToWidth(widest) if image.width() > widest else image
        return f"picture:{picture.path}" if not images[picture.path].isNull() else ""

    maker = PrintedMaker(load, link=link_within, answers=answers, word=word)
    right_to_left = is_right_to_left(course.info.language)
    html = document_of(course, maker, STYLE + _RIGHT_TO_LEFT if right_to_left else STYLE)
    if right_to_left:
        html = mirrored(html)  # Qt puts the first column to the left in every language
    for path, image in images.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"picture:{path}"), image)
    font = QFont("Inter")
    font.setPointSizeF(10.5)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(html)
    for heading in _headings(document):
        _keep_size(document, heading)
    _set_direction(document, right_to_left=right_to_left)
    document.markContentsDirty(0, document.characterCount())  # else Qt keeps the room of what was changed
    document.setTextWidth(width)
    return document


def _keep_size(document: QTextDocument, heading: QTextBlock) -> None:
    """A heading has the size that the style says, and Qt puts nothing of its own in its place."""
    for span in heading.textFormats():
        form = span.format
        form.clearProperty(QTextFormat.Property.FontSizeAdjustment.value)
        cursor = QTextCursor(document)
        cursor.setPosition(heading.position() + span.start)
        cursor.setPosition(heading.position() + span.start + span.length, QTextCursor.MoveMode.KeepAnchor)
        cursor.setCharFormat(form)


def _set_direction(document: QTextDocument, *, right_to_left: bool) -> None:
    """From which side all is read; what has a side of its own, such as code, keeps it."""
    way = Qt.LayoutDirection.RightToLeft if right_to_left else Qt.LayoutDirection.LeftToRight
    option = document.defaultTextOption()
    option.setTextDirection(way)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    document.setDefaultTextOption(option)
    if right_to_left:
        for table in tables_in(document.rootFrame()):
            form = table.format()
            form.setAlignment(Qt.AlignmentFlag.AlignRight)
            table.setFormat(form)


def _entries(document: QTextDocument, pages: Sequence[Page], head: float) -> Iterator[Entry]:
    """The headings outside of boxes; ``head`` is where pages begin, in points from the paper's foot."""
    depths: list[int] = []  # the levels of the headings that this one is below
    page = 0
    for block in _headings(document):
        if QTextCursor(block).currentTable() is not None:
            continue
        top = document.documentLayout().blockBoundingRect(block).top()
        while page + 1 < len(pages) and pages[page + 1].top <= top:
            page += 1
        while depths and depths[-1] >= block.blockFormat().headingLevel():
            depths.pop()
        up = head - (top - pages[page].top) * 72 / _DPI
        yield Entry(" ".join(block.text().split()), len(depths), page, up)
        depths.append(block.blockFormat().headingLevel())


def _headings(document: QTextDocument) -> list[QTextBlock]:
    headings, block = [], document.begin()
    while block.isValid():
        if block.blockFormat().headingLevel():
            headings.append(block)
        block = block.next()
    return headings


def _print(document: QTextDocument, writer: QPdfWriter, size: QSizeF, pages: Sequence[Page]) -> None:
    """Each page, and its number below it."""
    painter = QPainter(writer)
    factor = writer.resolution() / _DPI
    painter.scale(factor, factor)
    font = QFont("Inter")
    font.setPixelSize(11)
    mirrored = document.defaultTextOption().textDirection() is Qt.LayoutDirection.RightToLeft
    side = Qt.AlignmentFlag.AlignLeft if mirrored else Qt.AlignmentFlag.AlignRight
    for number, page in enumerate(pages):
        if number:
            writer.newPage()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(-1, page.top, size.width() + 2, page.bottom - page.top)  # edges of boxes lie on its own
        painter.save()
        painter.translate(0, -page.top)
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
        painter.setFont(font)
        foot = QRectF(0, size.height(), size.width(), _FOOT_PX)
        painter.drawText(foot, side | Qt.AlignmentFlag.AlignBottom, f"{number + 1} / {len(pages)}")
    painter.end()
