"""Rich text as a document that can be painted or shown: the one place where course text becomes markup for Qt.

The text comes from `course.harmless_html`, so it holds no pictures, styles or scripts; a document asked for a
resource all the same gets an empty picture, because Qt would otherwise open the file itself.
"""

from typing import Any

from PySide6.QtCore import QPointF, Qt, QUrl
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QImage,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextListFormat,
)

from lmtrainer.course.text import OPEN_BOX, TICKED_BOX, RichText, with_code_apart
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import TYPES, Palette

_NATURAL = 1.21  # line height of the fonts themselves
_BOXES = (OPEN_BOX, TICKED_BOX)  # tasks have their own signs
_SIDES = {
    "center": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute,
}
_UNMARKED = QTextListFormat.Style.ListStyleUndefined


class GuardedDocument(QTextDocument):
    """A text document that never reads anything from anywhere."""

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        nothing = QImage(1, 1, QImage.Format.Format_ARGB32)
        nothing.fill(0)
        return nothing


def fill_document(
    document: QTextDocument, theme: Theme, text: RichText, role: str, color: str = "text", after: int = 14
) -> None:
    """Set the words in a type role. ``after`` is the space below each paragraph, at 100 %."""
    palette, px = theme.palette, theme.px
    document.setDocumentMargin(0)
    document.setIndentWidth(px(26))
    document.setDefaultFont(theme.font(role))
    document.setDefaultStyleSheet(
        f"body{{color:{getattr(palette, color)}}} a{{color:{palette.accent_text};text-decoration:underline}}"
        f" code{{font-family:'DejaVu Sans Mono','Menlo','Consolas',monospace;"
        f"font-size:{px(TYPES[role].size * 0.9)}px;background-color:{palette.code}}}"
        f" kbd{{font-family:'DejaVu Sans Mono','Menlo','Consolas',monospace;"
        f"font-size:{px(TYPES[role].size * 0.85)}px;background-color:{palette.code}}}"
        f" mark{{{_marker(palette)}}} small{{font-size:{px(TYPES[role].size * 0.85)}px}}"
        f" strong{{font-weight:{min(800, max(650, TYPES[role].weight + 200))}}}"
        f" p{{margin:0 0 {px(after)}px 0}} li{{margin:0 0 {px(min(after, 8))}px 0}} ul{{margin:0}} ol{{margin:0}}"
        f" hr{{background-color:{palette.control}}} .lines{{white-space:pre-wrap}}"
    )
    html = with_code_apart(text.html, '<p class="lines"><code>{}</code></p>')  # Qt would put its lines into one
    document.setHtml(f"<body>{html}</body>")
    line_height = QTextBlockFormat()
    line_height.setLineHeight(
        TYPES[role].line / _NATURAL * 100, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
    )
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(line_height)
    _end_without_space(document)
    if "<ul" in text.html:
        _take_bullets(document)


def _marker(palette: Palette) -> str:
    """As a text marker does it; where the soft colour is that of the page, as a stronger one."""
    if palette.warn_soft == palette.canvas:
        return f"background-color:{palette.warn};color:{palette.canvas}"
    return f"background-color:{palette.warn_soft}"


def _align(document: QTextDocument, side: Qt.AlignmentFlag) -> None:
    form = QTextBlockFormat()
    form.setAlignment(side)
    cursor = QTextCursor(document)
    cursor.select(QTextCursor.SelectionType.Document)
    cursor.mergeBlockFormat(form)


def _end_without_space(document: QTextDocument) -> None:
    cursor = QTextCursor(document.lastBlock())
    tight = QTextBlockFormat()
    tight.setBottomMargin(0)
    cursor.mergeBlockFormat(tight)


def _take_bullets(document: QTextDocument) -> None:
    """Qt's own bullets hug the text; `paint_bullets` draws better ones."""
    block = document.begin()
    while block.isValid():
        items = block.textList()
        if items is not None and items.format().style() in (
            QTextListFormat.Style.ListDisc,
            QTextListFormat.Style.ListCircle,
            QTextListFormat.Style.ListSquare,
        ):
            plain = items.format()
            plain.setStyle(_UNMARKED)
            items.setFormat(plain)
        block = block.next()


def paint_bullets(painter: QPainter, document: QTextDocument, theme: Theme, width: int, mirrored: bool) -> None:
    """A dot before each item of an unordered list."""
    layout = document.documentLayout()
    painter.setBrush(theme.color("accent"))
    painter.setPen(QColor(0, 0, 0, 0))
    block = document.begin()
    while block.isValid():
        items = block.textList()
        if items is not None and items.format().style() == _UNMARKED and not block.text().startswith(_BOXES):
            indent = theme.px(26) * items.format().indent()
            line = block.layout().lineAt(0)
            y = layout.blockBoundingRect(block).y() + line.ascent() * 0.66
            x = indent - theme.px(15)
            painter.drawEllipse(QPointF(width - x if mirrored else x, y), theme.px(3), theme.px(3))
        block = block.next()


def lead(theme: Theme, role: str) -> int:
    """Qt puts all extra line height below a line; moving the text down by this centres it."""
    return theme.px(TYPES[role].size * (TYPES[role].line - _NATURAL) / 2)


MOST_MEASURED = 4


class PaintedText:
    """Rich text that a widget paints itself: options, cells, callout titles."""

    def __init__(
        self, theme: Theme, text: RichText, role: str, color: str = "text", after: int = 8, align: str = "left"
    ) -> None:
        self._theme, self._text, self._role, self._color, self._after = theme, text, role, color, after
        self._align, self._found = align, ""
        self._document = GuardedDocument()
        self._measured: dict[int, int] = {}  # heights by width, and the natural width under -1: a table asks often
        self.restyle()

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        self._measured.clear()
        fill_document(self._document, self._theme, self._text, self._role, self._color, self._after)
        if self._align in _SIDES:
            _align(self._document, _SIDES[self._align])

    def align(self, side: str) -> None:
        """Put the words at another side: ``center`` or ``right``."""
        if side != self._align:
            self._align = side
            _align(self._document, _SIDES[side])

    def mark_found(self, words: str) -> bool:
        """Mark the text when ``words`` stand in it; returns whether they do."""
        self._found = "warn_soft" if words and words.casefold() in self._text.plain.casefold() else ""
        return bool(self._found)

    def set_current_found(self, current: int | None) -> None:
        """Whether it is the place that the reader looks at."""
        self._found = "accent_soft" if current is not None else "warn_soft"

    @property
    def alignment(self) -> Qt.AlignmentFlag:
        """At which side the words stand."""
        return self._document.firstBlock().blockFormat().alignment()

    def height_for(self, width: int) -> int:
        """The height that the words need."""
        width = max(1, width)
        if width not in self._measured:
            if len(self._measured) > MOST_MEASURED:  # a window that is drawn wider has many widths
                self._measured.clear()
            self._document.setTextWidth(width)
            self._measured[width] = round(self._document.size().height() + 0.49)
        return self._measured[width]

    def natural_width(self) -> int:
        """The width of the words on one line."""
        if -1 not in self._measured:
            self._document.setTextWidth(-1)
            self._measured[-1] = round(self._document.idealWidth() + 1)
        return self._measured[-1]

    def paint(self, painter: QPainter, x: float, y: float, width: int, color: str = "") -> None:
        """Paint at this place."""
        self._document.setTextWidth(max(1, width))
        painter.save()
        painter.translate(x, y + lead(self._theme, self._role))
        if self._found:
            painter.fillRect(
                0, 0, round(self._document.idealWidth()), self.height_for(width), self._theme.color(self._found)
            )
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.color(color or self._color))
        self._document.documentLayout().draw(painter, context)
        paint_bullets(painter, self._document, self._theme, width, mirrored=False)
        painter.restore()
