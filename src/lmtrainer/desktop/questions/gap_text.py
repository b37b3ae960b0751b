"""A text with fields in it: laid out as a document, in which a blank picture keeps the room of each field.

Punctuation that touches a field is in its room, not in the document: a line may break beside any picture.
"""

import unicodedata
from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QFont,
    QFontMetrics,
    QFontMetricsF,
    QPainter,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextImageFormat,
)
from PySide6.QtWidgets import QWidget

from lmtrainer.course.kinds.gaps import GAP
from lmtrainer.course.text import RichText
from lmtrainer.desktop.ui.blocks.document import GuardedDocument, fill_document, paint_bullets
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.frozen import frozen

_ROLE = "body"
_HIGH = 38  # a field, at 100 %
_ROUND = 3  # between a field and the words beside it
_BETWEEN = 4  # lines
_CLOSING, _OPENING = ("Po", "Pe", "Pf", "Pi"), ("Ps", "Pi", "Pf")  # categories of Unicode; some languages turn quotes


class Field(Protocol):
    """What stands in a gap."""

    def natural_width(self) -> int:
        """How wide it is where there is room enough."""
        ...

    def setGeometry(self, rect: QRect, /) -> None: ...


@frozen
class _Touching:
    """Punctuation beside a field."""

    text: str
    font: QFont

    @property
    def width(self) -> int:
        return round(QFontMetricsF(self.font).horizontalAdvance(self.text) + 0.49) if self.text else 0


class GapText:
    """The words of one paragraph, list or cell, with the room for its fields."""

    def __init__(self, theme: Theme, text: RichText, fields: Sequence[Field], owner: QWidget) -> None:
        self._theme, self._text, self._fields, self._owner = theme, text, list(fields), owner
        self._document = GuardedDocument()
        self._sizes: list[tuple[int, int]] = []
        self._before: list[_Touching] = []
        self._after: list[_Touching] = []
        self._touching: list[tuple[_Touching, QPointF]] = []
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
        self._before, self._after, self._touching = [], [], []
        for _ in self._fields:
            found = self._document.find(GAP)
            found.insertImage(QTextImageFormat())
            at = found.position()
            self._after.append(self._taken_out(at, _closing(found.block().text()[found.positionInBlock() :])))
            before = _opening(found.block().text()[: found.positionInBlock() - 1])
            self._before.append(self._taken_out(at - 1 - before, before))
        self._places = [at for at, letter in enumerate(self._document.toRawText()) if letter == "\ufffc"]

    def _taken_out(self, at: int, count: int) -> _Touching:
        """Take so many letters out of the document: they are painted beside their field."""
        cursor = QTextCursor(self._document)
        cursor.setPosition(at)
        cursor.setPosition(at + count, QTextCursor.MoveMode.KeepAnchor)
        made = _Touching(cursor.selectedText(), cursor.charFormat().font().resolve(self._document.defaultFont()))
        cursor.removeSelectedText()
        return made

    def after(self, field: int) -> int:
        """How wide the punctuation is that follows a field."""
        return self._after[field].width

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
            wide = min(width, field.natural_width() + self._extra(number, signs))
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

    def _extra(self, number: int, signs: Sequence[int]) -> int:
        """The room that is not the field's own: round it, for its verdict, and for the punctuation beside it."""
        touching = self._before[number].width + self._after[number].width
        return signs[number] + touching + 2 * self._theme.px(_ROUND)

    def place_fields(self, x: int, y: int, signs: Sequence[int]) -> None:
        """Put the fields where their room is, this text lying at ``x``, ``y`` of its owner."""
        px, layout = self._theme.px, self._document.documentLayout()
        metrics = QFontMetrics(self._theme.font("ui"))
        self._touching = []
        raised = (metrics.ascent() - metrics.descent()) / 2  # of its middle, so that its words stand on the same line
        for number, (field, at) in enumerate(zip(self._fields, self._places, strict=True)):
            block = self._document.findBlock(at)
            line = block.layout().lineForTextPosition(at - block.position())
            edges = [line.cursorToX(at - block.position() + step)[0] for step in (0, 1)]  # type: ignore[index]
            box = layout.blockBoundingRect(block)
            start, base = box.x() + min(edges), box.y() + line.y() + line.ascent()
            wide = max(1, self._sizes[number][0] - self._extra(number, signs))
            before, after = self._before[number], self._after[number]
            if self._owner.isRightToLeft():
                left = start + px(_ROUND) + signs[number] + after.width
                beside = ((after, left - after.width), (before, left + wide))
            else:
                left = start + px(_ROUND) + before.width
                beside = ((before, left - before.width), (after, left + wide))
            self._touching += [(one, QPointF(at_x, base)) for one, at_x in beside if one.text]
            field.setGeometry(QRect(round(x + left), round(y + base - raised - px(_HIGH) / 2), wide, px(_HIGH)))

    def paint(self, painter: QPainter, x: int, y: int) -> None:
        """Paint the words; the fields are widgets."""
        painter.save()
        painter.translate(x, y)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, self._theme.color("text"))
        self._document.documentLayout().draw(painter, context)
        painter.setLayoutDirection(self._owner.layoutDirection())
        painter.setPen(self._theme.color("text"))
        for one, point in self._touching:
            painter.setFont(one.font)
            painter.drawText(point, one.text)
        paint_bullets(painter, self._document, self._theme, self._width, mirrored=self._owner.isRightToLeft())
        painter.restore()


def _closing(text: str) -> int:
    """How many signs at the beginning belong to the word before them, as far as nothing else touches them."""
    count = 0
    while count < len(text) and unicodedata.category(text[count]) in _CLOSING:
        count += 1
    return count


def _opening(text: str) -> int:
    """How many signs at the end belong to the word after them."""
    count = 0
    while count < len(text) and (unicodedata.category(text[-1 - count]) in _OPENING or text[-1 - count] in "\"'¿¡"):
        count += 1
    return count
