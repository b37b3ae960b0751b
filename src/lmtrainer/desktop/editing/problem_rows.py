"""The lines of the problems list: grouped by file, filtered, and painted from the tokens."""

from collections.abc import Sequence
from typing import assert_never

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from lmtrainer.course.problems import Problem, Severity
from lmtrainer.desktop.ui.language import translate
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


class ProblemRows(QAbstractListModel):
    """Files, and below each its problems in the order of their lines."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[FileRow | Problem] = []

    def show_problems(self, problems: Sequence[Problem]) -> None:
        """These and no others."""
        self.beginResetModel()
        by_file: dict[str, list[Problem]] = {}
        for problem in sorted(problems, key=lambda p: (p.path, p.line, p.column)):
            by_file.setdefault(problem.path, []).append(problem)
        self._rows = []
        for path, found in by_file.items():
            self._rows += [FileRow(path, len(found)), *found]
        self.endResetModel()

    def row(self, index: Index) -> FileRow | Problem:
        """What a line shows."""
        return self._rows[index.row()]

    def index_of(self, problem: Problem) -> QModelIndex:
        """The line of a problem; none where it is not shown."""
        return self.index(self._rows.index(problem)) if problem in self._rows else QModelIndex()

    @property
    def problems(self) -> list[Problem]:
        """The problems that are shown, in their order."""
        return [row for row in self._rows if isinstance(row, Problem)]

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
        place = translate("Problems", "line {0}").format(row.line)
        return f"{severity_word(row.severity)}, {place}: {row.message} {row.remedy}".strip()


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

    def _height(self, row: FileRow | Problem, width: int) -> float:
        px = self._theme.px
        if isinstance(row, FileRow):
            return px(40)
        parts = [self._text_height(words, font, width) for words, font, _ in self._words(row)]
        return sum(parts) + px(4) * (len(parts) - 1) + px(20)

    def _words(self, problem: Problem) -> list[tuple[str, QFont, str]]:
        theme = self._theme
        place = translate("Problems", "{0} · line {1}").format(severity_word(problem.severity), problem.line)
        words = [
            (place, theme.font("small", 600), severity_token(problem.severity)),
            (problem.message, theme.font("ui"), "text"),
            (problem.remedy, theme.font("small"), "muted"),
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

    def _paint_problem(self, painter: QPainter, row: Problem, rect: QRectF, state: QStyle.StateFlag) -> None:
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
        token = severity_token(row.severity)
        draw_icon(painter, severity_icon(row.severity), QRectF(icon_left, top, icon, icon), theme.color(token))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap
        for words, font, colour in self._words(row):
            height = self._text_height(words, font, round(rect.width()))
            painter.setFont(font)
            painter.setPen(theme.color(colour))
            painter.drawText(QRectF(left, top, room, height + 2), flags, words)
            top += height + px(4)
