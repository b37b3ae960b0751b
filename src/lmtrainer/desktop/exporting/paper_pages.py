"""Where the pages of a long document end: nothing is cut, and what belongs together stays so where a page has room."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRectF
from PySide6.QtGui import QTextBlock, QTextDocument, QTextFormat, QTextFrame, QTextTable

from lmtrainer.frozen import frozen

_TOGETHER = 2  # lines of a paragraph that no page's end parts from each other, at its begin and at its end
_LINE = 1  # what a box's edge takes
_BEFORE = QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore


@frozen
class Span:
    """From ``top`` to ``bottom`` in pixels of the document. One that is ``whole`` is never cut, others rather not."""

    top: float
    bottom: float
    whole: bool = False


@frozen
class Page:
    """What of the document is on one page."""

    top: float
    bottom: float


def pages_of(document: QTextDocument, height: float) -> list[Page]:
    """The pages of a document that was laid out without pages, each up to ``height`` pixels high."""
    blocks = _blocks(document)
    spans = [span for block in blocks for span in _lines(document, block)]
    spans += _kept(document, blocks, height)
    forced = sorted(_top(document, block) for block in blocks if block.blockFormat().pageBreakPolicy() & _BEFORE)
    return list(cut(spans, forced, document.size().height(), height))


def cut(spans: list[Span], forced: list[float], total: float, height: float) -> Iterator[Page]:
    """Pages of up to ``height`` through ``total`` pixels; a new one begins at each of ``forced``, in their order."""
    spans = sorted((span for span in spans if span.bottom - span.top <= height), key=lambda span: span.top)
    tops = [span.top for span in spans]
    top = 0.0
    while total - top > 0.5:
        inside = spans[bisect_left(tops, top) : bisect_left(tops, top + height)]
        end = min(top + height, total)
        if end < total:
            end = _end(inside, top, end) or _end([span for span in inside if span.whole], top, end) or end
        end = next((place for place in forced if top + 0.5 < place < end), end)
        if any(span.whole and span.top < end for span in inside):  # what is left over may be nothing but room
            yield Page(top, end)
        top = end


def _end(spans: list[Span], top: float, end: float) -> float:
    """The last place up to ``end`` that cuts none of these; 0 where the page would be empty."""
    for span in reversed(spans):  # by their tops: whatever begins further down was looked at before
        if span.top < end < span.bottom:
            end = span.top
    return end if end > top else 0.0


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks


def _lines(document: QTextDocument, block: QTextBlock) -> Iterator[Span]:
    """Each line, and the first and the last ones together."""
    layout, begin = block.layout(), document.documentLayout().blockBoundingRect(block).top()
    rects = [layout.lineAt(number).rect().translated(0, begin) for number in range(layout.lineCount())]
    yield from (Span(rect.top(), rect.bottom(), whole=True) for rect in rects)
    for part in (rects[:_TOGETHER], rects[-_TOGETHER:]):
        if len(part) > 1:
            yield Span(part[0].top(), part[-1].bottom())


def _kept(document: QTextDocument, blocks: list[QTextBlock], height: float) -> Iterator[Span]:
    """Boxes, rows, and headings with the begin of what they head."""
    for table in tables_in(document.rootFrame()):
        yield from _rows(document, table)
    for block, following in pairwise(blocks):
        if block.blockFormat().headingLevel():
            bottom = _first_line(document, following).bottom()
            yield Span(_top(document, block), bottom)


def tables_in(frame: QTextFrame) -> Iterator[QTextTable]:
    """The tables in a frame, and those in their cells."""
    for child in frame.childFrames():
        if isinstance(child, QTextTable):
            yield child
        yield from tables_in(child)


def _rows(document: QTextDocument, table: QTextTable) -> Iterator[Span]:
    """The whole table, each row, and the head with the first row below it.

    Made of the places of the blocks: what Qt says of a table's own place is lower by all that is around its first cell.
    """
    layout, rows = document.documentLayout(), []
    for row in range(table.rows()):
        cells = [table.cellAt(row, column) for column in range(table.columns())]
        edges = [cell.format().toTableCellFormat() for cell in cells]
        first = [layout.blockBoundingRect(cell.firstCursorPosition().block()).top() for cell in cells]
        last = [layout.blockBoundingRect(cell.lastCursorPosition().block()).bottom() for cell in cells]
        top = min(place - edge.topPadding() - _LINE for place, edge in zip(first, edges, strict=True))
        bottom = max(place + edge.bottomPadding() + _LINE for place, edge in zip(last, edges, strict=True))
        rows.append(Span(top, bottom))
    yield from rows
    yield Span(rows[0].top, rows[-1].bottom)
    if len(rows) > 1:
        yield Span(rows[0].top, rows[1].bottom)


def _top(document: QTextDocument, block: QTextBlock) -> float:
    return document.documentLayout().blockBoundingRect(block).top()


def _first_line(document: QTextDocument, block: QTextBlock) -> QRectF:
    line = block.layout().lineAt(0)
    return line.rect().translated(0, _top(document, block))
