"""The side of an assessment: every question as a cell, what the cells mean, and the way to hand in."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.layout import Flowing, column, row
from lmtrainer.desktop.ui.widgets.marks import Line
from lmtrainer.desktop.ui.widgets.pressable import Pressable
from lmtrainer.desktop.ui.widgets.scrolling import scroll_area
from lmtrainer.desktop.ui.widgets.text import Text

WIDTH = 288
_CELL, _GAP = 40, 8


class MapCell(Pressable):
    """Answered: soft ground and bar; open: outline; current: filled; flagged: a corner with a seam."""

    def __init__(self, theme: Theme, number: int = 0, *, size: int = _CELL) -> None:
        super().__init__()
        self._theme, self._number, self._size = theme, number, size
        self._answered = self._flagged = self._current = False
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        if number:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
            self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        else:
            self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.restyle()

    def restyle(self) -> None:
        """The size at the text size in force."""
        self.setFixedSize(self._theme.px(self._size), self._theme.px(self._size))

    def set_state(self, *, answered: bool = False, flagged: bool = False, current: bool = False) -> None:
        """How the question stands."""
        self._answered, self._flagged, self._current = answered, flagged, current
        words = [self.tr("answered") if answered else self.tr("open")]
        words += [self.tr("flagged for later")] if flagged else []
        words += [self.tr("you are here")] if current else []
        self.setAccessibleName(self.tr("Question {0}, {1}").format(self._number, ", ".join(words)))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        radius = min(px(8), self.width() / 4)
        shape = QPainterPath()
        shape.addRoundedRect(rect, radius, radius)
        hovered = self.underMouse() and self._number
        ground = "accent" if self._current else "accent_soft" if self._answered else "hover" if hovered else "raised"
        painter.fillPath(shape, theme.color(ground))
        painter.setClipPath(shape)
        if self._answered and not self._current:
            bar = max(3, round(self.height() / 8))
            painter.fillRect(QRectF(0, self.height() - bar, self.width(), bar), theme.color("accent"))
        if self._flagged:
            self._paint_corner(painter, rect)
        painter.setClipping(False)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = "accent" if self._answered or self._current else "control"
        painter.setPen(QPen(theme.color(edge), 2 if self._current else 1))
        painter.drawRoundedRect(rect, radius, radius)
        if self.hasFocus():
            painter.setPen(QPen(theme.color("on_accent" if self._current else "focus"), 2))
            painter.drawRoundedRect(rect.adjusted(3, 3, -3, -3), radius - 3, radius - 3)
        if self._number:
            painter.setFont(theme.font("small", 700 if self._current else 500))
            token = "on_accent" if self._current else "accent_text" if self._answered else "text"
            painter.setPen(theme.color(token))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()

    def _paint_corner(self, painter: QPainter, rect: QRectF) -> None:
        size = self.width() * 0.36
        corner = QPainterPath(rect.topRight())
        corner.lineTo(rect.right() - size, rect.top())
        corner.lineTo(rect.right(), rect.top() + size)
        corner.closeSubpath()
        painter.fillPath(corner, self._theme.color("warn"))
        painter.setPen(QPen(self._theme.color("sunken"), 2))  # the seam, so that it also shows on the accent
        painter.drawLine(QPointF(rect.right() - size - 1, rect.top()), QPointF(rect.right(), rect.top() + size + 1))


class CellGrid(Flowing):
    """As many cells in a row as fit."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.cells: list[MapCell] = []

    def show_count(self, count: int) -> None:
        """Make so many cells."""
        for cell in self.cells:
            cell.hide()
            cell.deleteLater()
        self.cells = [MapCell(self.theme, number) for number in range(1, count + 1)]
        for cell in self.cells:
            cell.setParent(self)
            cell.show()
        self.restyle()

    def arrange(self, width: int, *, place: bool) -> int:
        size, gap = self.theme.px(_CELL), self.theme.px(_GAP)
        columns = max(1, (width + gap) // (size + gap))
        if place:
            for number, cell in enumerate(self.cells):
                x, y = number % columns * (size + gap), number // columns * (size + gap)
                cell.move(width - x - size if self.isRightToLeft() else x, y)
        rows = -(-len(self.cells) // columns)
        return max(0, rows * (size + gap) - gap)

    def sizeHint(self) -> QSize:
        return QSize(self.theme.px(240), self.arrange(max(1, self.width()), place=False))


class QuestionMap(QFrame):
    """Questions by number; a click says which one is wanted."""

    question_chosen = Signal(int)
    hand_in_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setObjectName("side")
        self._theme, self._current = theme, 0
        self._count = Text(theme, "", "small", "muted")
        self._grid = CellGrid(theme)
        head = Text(theme, self.tr("Questions"), "h3", level=2)
        inner = column(theme, head, 4, self._count, 16, self._grid, 24, self._legend(), "*", margins=(24, 24, 16, 16))
        inner.setObjectName("side")
        scroll = scroll_area(inner)
        self.hand_in_button = Button(theme, self.tr("Hand in…"))
        self.hand_in_button.clicked.connect(self.hand_in_wanted)
        words = Text(
            theme, self.tr("You can hand in at any time. What is still open is listed first."), "small", "muted"
        )
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 1, 0)
        whole.setSpacing(0)
        whole.addWidget(scroll, 1)
        whole.addWidget(Line(theme))
        whole.addWidget(column(theme, words, 12, self.hand_in_button, margins=(24, 16, 24, 24)))
        self.restyle()

    def _legend(self) -> QFrame:
        lines = []
        for words, state in (
            (self.tr("This question"), {"current": True}),
            (self.tr("Answered"), {"answered": True}),
            (self.tr("Open"), {}),
            (self.tr("Flagged for later"), {"flagged": True}),
        ):
            cell = MapCell(self._theme, size=24)
            cell.set_state(**state)
            cell.setAccessibleName(words)
            lines.append(row(self._theme, cell, Text(self._theme, words, "small", "muted", wrap=False), "*", gap=12))
        return column(self._theme, *lines, gap=8)

    def restyle(self) -> None:
        """The width at the text size in force."""
        self.setFixedWidth(self._theme.px(WIDTH))

    @property
    def cells(self) -> list[MapCell]:
        """The cells in the order of the questions."""
        return self._grid.cells

    @property
    def current_cell(self) -> MapCell:
        """The cell of the question that is shown."""
        return self.cells[self._current]

    def show_count(self, count: int) -> None:
        """A new try with so many questions."""
        self._grid.show_count(count)
        for number, cell in enumerate(self.cells):
            cell.clicked.connect(lambda _checked, chosen=number: self.question_chosen.emit(chosen))

    def show_states(self, answered: set[int], flagged: set[int], current: int) -> None:
        """How the questions stand, by their indexes."""
        self._current = max(0, current)
        for number, cell in enumerate(self.cells):
            cell.set_state(answered=number in answered, flagged=number in flagged, current=number == current)
        words = self.tr("{0} of {1} answered").format(len(answered), len(self.cells))
        if flagged:
            words += " · " + self.tr("{0} flagged").format(len(flagged))
        self._count.setText(words)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.color("sunken"))
        edge = 0 if self.isRightToLeft() else self.width() - 1
        painter.fillRect(edge, 0, 1, self.height(), self._theme.color("border"))
        painter.end()
