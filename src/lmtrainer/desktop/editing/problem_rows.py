"""The lines of the problems list: grouped by file, filtered, and painted from the tokens."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lmtrainer.course.equal_problems import Equal, equal_problems
from lmtrainer.course.problems import Problem, Severity
from lmtrainer.desktop.ui.language import translate, worded
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import paint_focus
from lmtrainer.frozen import frozen

Index = QModelIndex | QPersistentModelIndex
ROW = Qt.ItemDataRole.UserRole
_SIDES, _ICON = 16, 18
_NOWHERE = QModelIndex()


def severity_word(severity: Severity) -> str:
    """Its name for a person."""
    match severity:
        case Severity.ERROR:
            return translate("Problems", "Error")
        case Severity.WARNING:
            return translate("Problems", "Warning")
        case Severity.ADVICE:
            return translate("Problems", "Advice")
        case _:
            assert_never(severity)


def severity_token(severity: Severity) -> str:
    """Its colour."""
    return {Severity.ERROR: "danger", Severity.WARNING: "warn", Severity.ADVICE: "info"}[severity]


def severity_icon(severity: Severity) -> str:
    """Its mark."""
    return {Severity.ERROR: "circle-x", Severity.WARNING: "triangle-alert", Severity.ADVICE: "lightbulb"}[severity]


@frozen
class FileRow:
    """The file that the problems below are in."""

    path: str
    count: int


@frozen
class ProblemRow:
    """A problem, or many of a file that say the same; ``at`` counts from 1, and says at which of them one is."""

    equal: Equal
    at: int = 0

    @property
    def problem(self) -> Problem:
        """The one that one is at; the first, where that is none yet."""
        return self.equal.all[max(self.at, 1) - 1]

    @property
    def place(self) -> str:
        """Where it is, in words."""
        line, count = self.problem.line, len(self.equal.all)
        if count == 1:
            return translate("Problems", "line {0}").format(line)
        if not self.at:
            return translate("Problems", "{0} places, the first in line {1}").format(count, line)
        return translate("Problems", "line {0}, place {1} of {2}").format(line, self.at, count)

    @property
    def words(self) -> tuple[str, str]:
        """What is wrong, and what to do."""
        fault = self.equal.first.fault
        return worded(fault.what), worded(fault.mend)


class ProblemRows(QAbstractListModel):
    """Files, and below each its problems in the order of their lines; equal ones in one row."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[FileRow | ProblemRow] = []

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """These and no others."""
        self.beginResetModel()
        by_file: dict[str, list[Problem]] = {}
        for problem in sorted(problems, key=lambda p: (p.path, p.line, p.column)):
            by_file.setdefault(problem.path, []).append(problem)
        self._rows = []
        for path, found in by_file.items():
            self._rows += [FileRow(path, len(found)), *map(ProblemRow, equal_problems(found))]
        self.endResetModel()

    def row(self, index: Index) -> FileRow | ProblemRow:
        """What a line shows."""
        return self._rows[index.row()]

    def index_of(self, problem: Problem) -> QModelIndex:
        """The line of a problem; none where it is not shown."""
        rows = (n for n, row in enumerate(self._rows) if isinstance(row, ProblemRow) and problem in row.equal.all)
        return self.index(next(rows, -1))

    def go_on(self, index: Index) -> Problem | None:
        """The problem of a line; of a line with many the one after that at which one was, round and round."""
        row = self.row(index)
        if isinstance(row, FileRow):
            return None
        row = ProblemRow(row.equal, row.at % len(row.equal.all) + 1)
        self._rows[index.row()] = row
        self.dataChanged.emit(index, index)
        return row.problem

    @property
    def problems(self) -> list[Problem]:
        """The problems that are shown, in their order; the first of those that are equal."""
        return [row.equal.first for row in self._rows if isinstance(row, ProblemRow)]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.row(index), FileRow):
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index)
        if role == ROW:
            return row
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if isinstance(row, FileRow):
            return f"{file_name(row.path)}, {row.count}"
        what, mend = row.words
        return f"{severity_word(row.problem.severity)}, {row.place}: {what} {mend}".strip()


def file_name(path: str) -> str:
    """A file for a person; problems of the folder as a whole have none."""
    return path or translate("Problems", "The whole course")


class ProblemPainter(QStyledItemDelegate):
    """Paints the lines; as high as their words need at the width of the list."""

    def __init__(self, theme: Theme, view: QListView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = max(self._theme.px(160), self._view.viewport().width())
        return QSize(width, round(self._height(index.data(ROW), width)))

    def _height(self, row: FileRow | ProblemRow, width: int) -> float:
        px = self._theme.px
        if isinstance(row, FileRow):
            return px(40)
        parts = [self._text_height(words, font, width) for words, font, _ in self._words(row)]
        return sum(parts) + px(4) * (len(parts) - 1) + px(20)

    def _words(self, row: ProblemRow) -> list[tuple[str, QFont, str]]:
        theme, severity = self._theme, row.problem.severity
        what, mend = row.words
        words = [
            (f"{severity_word(severity)} · {row.place}", theme.font("small", 600), severity_token(severity)),
            (what, theme.font("ui"), "text"),
            (mend, theme.font("small"), "muted"),
        ]
        return [(text, font, token) for text, font, token in words if text]

    def _text_height(self, words: str, font: QFont, width: int) -> float:
        room = QRectF(0, 0, self._room(width), 10_000)
        return QFontMetricsF(font).boundingRect(room, int(Qt.TextFlag.TextWordWrap.value), words).height()

    def _room(self, width: int) -> int:
        px = self._theme.px
        return width - 2 * px(_SIDES) - px(_ICON) - px(10)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect = index.data(ROW), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(row, FileRow):
            self._paint_file(painter, row, rect)
        else:
            self._paint_problem(painter, row, rect, option.state)
        painter.restore()

    def _paint_file(self, painter: QPainter, row: FileRow, rect: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        font = theme.font("small", 700)
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        inner = rect.adjusted(px(_SIDES), px(8), -px(_SIDES), 0)
        count = f"  {row.count}"
        metrics = QFontMetricsF(font)
        room = inner.width() - metrics.horizontalAdvance(count)
        name = metrics.elidedText(file_name(row.path), Qt.TextElideMode.ElideLeft, room)
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignLeft, name)
        painter.setPen(theme.color("muted"))
        painter.drawText(inner, middle | Qt.AlignmentFlag.AlignRight, count)

    def _paint_problem(self, painter: QPainter, row: ProblemRow, rect: QRectF, state: QStyle.StateFlag) -> None:
        theme, px = self._theme, self._theme.px
        ground = rect.adjusted(px(6), 1, -px(6), -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.color("accent_soft" if chosen else "hover"))
            painter.drawRoundedRect(ground, px(10), px(10))
        if chosen and self._view.hasFocus():
            paint_focus(painter, theme, ground, 10)
        left_to_right = self._view.layoutDirection() is not Qt.LayoutDirection.RightToLeft
        icon, room = px(_ICON), self._room(round(rect.width()))
        sides = px(_SIDES)
        icon_left = rect.left() + sides if left_to_right else rect.right() - sides - icon
        left = rect.left() + sides + icon + px(10) if left_to_right else rect.left() + sides
        top = rect.top() + px(10)
        token = severity_token(row.problem.severity)
        draw_icon(painter, severity_icon(row.problem.severity), QRectF(icon_left, top, icon, icon), theme.color(token))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        for words, font, colour in self._words(row):
            height = self._text_height(words, font, round(rect.width()))
            painter.setFont(font)
            painter.setPen(theme.color(colour))
            painter.drawText(QRectF(left, top, room, height + 2), flags, words)
            top += height + px(4)
