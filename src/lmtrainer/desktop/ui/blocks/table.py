"""A table: a head and rows of cells, each a widget, so that screen readers find them."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.course.text import RichText, Table
from lmtrainer.desktop.ui.blocks.document import PaintedText
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import rounded


class TableCell(QWidget):
    """One cell. ``head`` is the head of its column; a head itself has none."""

    def __init__(
        self, theme: Theme, text: RichText, place: tuple[int, int], head: "TableCell | None", align: str
    ) -> None:
        super().__init__()
        self._theme, self.cell_place, self.head = theme, place, head
        self.accessible_role = QAccessible.Role.Cell if head else QAccessible.Role.ColumnHeader
        self.words = PaintedText(theme, text, "text", "text", align=align)
        self.setAccessibleName(text.plain)
        if head is not None:
            self.setAccessibleDescription(head.accessibleName())

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        self.words.restyle()

    def mark_found(self, words: str) -> list[int]:
        """Mark the cell when ``words`` stand in it; returns its one place, or nothing."""
        self.update()
        return [0] if self.words.mark_found(words) else []

    def set_current_found(self, current: int | None) -> None:
        """Whether it is the place that the reader looks at."""
        self.words.set_current_found(current)
        self.update()

    def height_for(self, width: int) -> int:
        """The height at this width."""
        return self.words.height_for(width - self._theme.px(24)) + self._theme.px(22)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.words.paint(painter, px(12), px(10), self.width() - px(24))
        painter.end()


class TableBlock(QWidget):
    """A table with a head and hairlines; each cell's words wrap."""

    accessible_role = QAccessible.Role.Table

    def __init__(self, theme: Theme, table: Table) -> None:
        super().__init__()
        self._theme = theme
        heads = [
            TableCell(theme, RichText(f"<strong>{cell.html}</strong>", cell.plain), (0, column), None, align)
            for column, (cell, align) in enumerate(zip(table.head, table.align, strict=True))
        ]
        self.rows = [heads]
        for number, texts in enumerate(table.rows, 1):
            self.rows.append(
                [
                    TableCell(theme, text, (number, column), head, align)
                    for column, (text, head, align) in enumerate(zip(texts, heads, table.align, strict=True))
                ]
            )
        for row in self.rows:
            for cell in row:
                cell.setParent(self)
        rows, columns = len(table.rows), len(table.head)
        size = self.tr("Table, 1 row, {1} columns") if rows == 1 else self.tr("Table, %n rows, {1} columns", None, rows)
        if columns == 1:
            size = self.tr("Table, 1 row, 1 column") if rows == 1 else self.tr("Table, %n rows, 1 column", None, rows)
        self.setAccessibleName(size.format(rows, columns))
        self.setAccessibleDescription(_said(table))

    def _widths(self, width: int) -> list[int]:
        """Columns by the length of what stands in them, none too narrow."""
        px, pad = self._theme.px, self._theme.px(24)
        wanted = [
            max(px(90), min(px(420), max(row[column].words.natural_width() for row in self.rows)))
            for column in range(len(self.rows[0]))
        ]
        room = width - pad * len(wanted)
        shares = [round(room * want / sum(wanted)) + pad for want in wanted]
        shares[-1] += width - sum(shares)
        return shares

    def height_for(self, width: int) -> int:
        """Lay the cells out at this width; returns the height of all."""
        widths, top = self._widths(width), 1
        for row in self.rows:
            height = max(cell.height_for(wide) for cell, wide in zip(row, widths, strict=True))
            left = 0
            for cell, wide in zip(row, widths, strict=True):
                cell.setGeometry(left, top, wide, height)
                left += wide
            top += height
        return top + 1

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = rounded(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(10))
        painter.setClipPath(frame)
        painter.fillRect(0, 0, self.width(), self.rows[0][0].geometry().bottom() + 1, self._theme.color("hover"))
        for row in self.rows[1:]:
            painter.fillRect(0, row[0].y(), self.width(), 1, self._theme.color("border"))
        painter.setClipping(False)
        painter.setPen(self._theme.color("border"))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(frame)
        painter.end()


def _said(table: Table) -> str:
    """All of a table in words, each cell with the head of its column."""
    return "; ".join(
        ", ".join(f"{head.plain}: {cell.plain}" for head, cell in zip(table.head, row, strict=True))
        for row in table.rows
    )
