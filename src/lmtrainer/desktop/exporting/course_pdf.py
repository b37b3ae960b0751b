"""A course as a PDF in A4, laid out by Qt from the same document as the page for reading."""

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QSizeF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from lmtrainer.course.model import Course
from lmtrainer.course.source import Source, SourceError
from lmtrainer.course.text import Picture
from lmtrainer.desktop.ui.pictures import decoded
from lmtrainer.publishing.document import document_of

_DPI = 96  # of the layout: a text of 10.5 points is as large as on paper
_MARGIN_MM, _FOOT_PX = 20.0, 28
STYLE = """
h1 { font-size: 24pt; } h2 { font-size: 17pt; page-break-before: always; } h3 { font-size: 14pt; margin-top: 22px; }
h4, h5, h6 { font-size: 11.5pt; } .summary, .choose { color: #565c66; } .number { color: #565c66; font-size: 9pt; }
.question { margin-top: 16px; margin-bottom: 12px; } .answer { color: #1a3a8f; margin-left: 16px; }
.callout, blockquote { margin-left: 20px; margin-right: 20px; background-color: #f1f3f8; }
pre, code { font-family: monospace; } pre { background-color: #f1f3f8; } a { color: #1f4fd8; text-decoration: none; }
.inset { margin-left: 39px; }
dt { font-weight: 600; } td, th { padding: 3px 8px 3px 0; text-align: left; vertical-align: top; }
"""


def course_pdf(course: Course, source: Source, *, answers: bool) -> bytes:
    """The PDF's bytes: pages of A4 with their numbers."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_DPI * 4)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    writer.setTitle(course.info.title)
    writer.setCreator("lmtrainer")
    room = writer.pageLayout().paintRectPixels(_DPI).size()
    document = _document(course, source, QSizeF(room.width(), room.height() - _FOOT_PX), answers=answers)
    _print(document, writer)
    buffer.close()
    return bytes(buffer.data().data())


def _document(course: Course, source: Source, page: QSizeF, *, answers: bool) -> QTextDocument:
    document = QTextDocument()
    images: dict[str, QImage] = {}

    def load(picture: Picture) -> str:
        if picture.path not in images:
            try:
                image = decoded(source.read_picture(picture.path))
            except SourceError:
                image = QImage()
            widest = round(page.width())
            images[picture.path] = image.scaledToWidth(widest) if image.width() > widest else image
        return f"picture:{picture.path}" if not images[picture.path].isNull() else ""

    html = document_of(course, load, answers=answers, style=STYLE, folding=False)
    for path, image in images.items():
        document.addResource(QTextDocument.ResourceType.ImageResource, QUrl(f"picture:{path}"), image)
    font = QFont("Inter")
    font.setPointSizeF(10.5)
    document.setDefaultFont(font)
    document.setDocumentMargin(0)
    document.setHtml(html)
    document.setPageSize(page)
    _keep_with_next(document)
    return document


def _keep_with_next(document: QTextDocument) -> None:
    """A heading at the foot of a page, with what it heads on the next one, goes to the next one too."""
    layout, height = document.documentLayout(), document.pageSize().height()
    block = document.begin()
    while block.isValid():
        following = block.next()
        if block.blockFormat().headingLevel() and following.isValid():
            bottom = layout.blockBoundingRect(following).top() + 1
            if layout.blockBoundingRect(block).top() // height != bottom // height:
                cursor = QTextCursor(block)
                form = block.blockFormat()
                form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
                cursor.setBlockFormat(form)
                # all of it is laid out anew: the next heading stands elsewhere now, and Qt would not draw what moved
                document.markContentsDirty(0, document.characterCount())
        block = following


def _print(document: QTextDocument, writer: QPdfWriter) -> None:
    """Each page, and its number below it."""
    painter = QPainter(writer)
    factor = writer.resolution() / _DPI
    painter.scale(factor, factor)
    font = QFont("Inter")
    font.setPixelSize(11)
    width, height, count = document.pageSize().width(), document.pageSize().height(), document.pageCount()
    for number in range(count):
        if number:
            writer.newPage()
        context = QAbstractTextDocumentLayout.PaintContext()
        context.clip = QRectF(0, number * height, width, height)
        painter.save()
        painter.translate(0, -number * height)
        painter.setClipRect(context.clip)
        document.documentLayout().draw(painter, context)
        painter.restore()
        painter.setFont(font)
        foot = QRectF(0, height, width, _FOOT_PX)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, f"{number + 1} / {count}")
    painter.end()
