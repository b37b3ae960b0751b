"""A text with fields in it: laid out as a document, in which a blank picture keeps the room of each field."""

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QRect
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFontMetrics,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextImageFormat,
)
from PySide6.QtWidgets import QWidget

from lmtrainer.course.bodies import GAP
from lmtrainer.course.text import RichText
from lmtrainer.desktop.blocks.document import GuardedDocument, fill_document, paint_bullets
from lmtrainer.desktop.theme.theme import Theme

_ROLE = "body"
_HIGH = 38  # a field, at 100 %
_ROUND = 3  # between a field and the words beside it
_BETWEEN = 4  # lines


class Field(Protocol):
    """What stands in a gap."""

    def natural_width(self) -> int:
        """How wide it is where there is room enough."""
        ...

    def setGeometry(self, rect: QRect, /) -> None: ...


class GapText:
    """The words of one paragraph, list or cell, with the room for its fields."""

    def __init__(self, theme: Theme, text: RichText, fields: Sequence[Field], owner: QWidget) -> None:
        self._theme, self._text, self._fields, self._owner = theme, text, list(fields), owner
        self._document = GuardedDocument()
        self._sizes: list[tuple[int, int]] = []
        self._width = 0
        self.restyle()

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        fill_document(self._document, self._theme, self._text, _ROLE)
        apart = QTextBlockFormat()
        apart.setLineHeight(self._theme.px(_BETWEEN), QTextBlockFormat.LineHeightTypes.LineDistanceHeight.value)
        cursor = QTextCursor(self._document)
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(apart)
        self._sizes = [(0, 0)] * len(self._fields)
        for _ in self._fields:
            found = self._document.find(GAP)
            found.insertImage(QTextImageFormat())
        self._places = [at for at, letter in enumerate(self._document.toRawText()) if letter == "\ufffc"]

    def natural_width(self) -> int:
        """The width of all on one line."""
        self._keep_room([0] * len(self._fields), 1 << 20)
        self._document.setTextWidth(-1)
        return round(self._document.idealWidth() + 1)

    def height_for(self, width: int, signs: Sequence[int]) -> int:
        """The height at this width; ``signs`` is the extra room behind each field, for its verdict."""
        self._width = max(1, width)
        self._keep_room(signs, self._width)
        self._document.setTextWidth(self._width)
        return round(self._document.size().height() + 0.49)

    def _keep_room(self, signs: Sequence[int], width: int) -> None:
        """Give each blank picture the size of its field."""
        px = self._theme.px
        for number, (field, at) in enumerate(zip(self._fields, self._places, strict=True)):
            wide = min(width, field.natural_width() + signs[number] + 2 * px(_ROUND))
            size = (wide, px(_HIGH + 8))
            if size == self._sizes[number]:
                continue
            self._sizes[number] = size
            room = QTextImageFormat()
            room.setWidth(size[0])
            room.setHeight(size[1])
            room.setVerticalAlignment(QTextImageFormat.VerticalAlignment.AlignMiddle)
            cursor = QTextCursor(self._document)
            cursor.setPosition(at)
            cursor.setPosition(at + 1, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(room)

    def place_fields(self, x: int, y: int, signs: Sequence[int]) -> None:
        """Put the fields where their room is, this text lying at ``x``, ``y`` of its owner."""
        px, layout = self._theme.px, self._document.documentLayout()
        metrics = QFontMetrics(self._theme.font("ui"))
        raised = (metrics.ascent() - metrics.descent()) / 2  # of its middle, so that its words stand on the same line
        for number, (field, at) in enumerate(zip(self._fields, self._places, strict=True)):
            block = self._document.findBlock(at)
            line = block.layout().lineForTextPosition(at - block.position())
            edges = [line.cursorToX(at - block.position() + step)[0] for step in (0, 1)]  # type: ignore[index]
            box = layout.blockBoundingRect(block)
            left = x + box.x() + min(edges) + px(_ROUND)
            centre = y + box.y() + line.y() + line.ascent() - raised
            wide = self._sizes[number][0] - signs[number] - 2 * px(_ROUND)
            if self._owner.isRightToLeft():
                left += signs[number]
            field.setGeometry(QRect(round(left), round(centre - px(_HIGH) / 2), wide, px(_HIGH)))

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Paint the words; the fields are widgets."""
        painter.save()
        painter.translate(x, y)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.color("text"))
        self._document.documentLayout().draw(painter, context)
        paint_bullets(painter, self._document, self._theme, self._width, mirrored=self._owner.isRightToLeft())
        painter.restore()
