"""A profile over a few dimensions, as bars; with an earlier profile as a mark on each bar."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import breakable


class ProfileChart(QWidget):
    """Values from 0 to 1, a bar each. Words beside colour: the share stands at the end of its bar."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(
        self, theme: Theme, names: Sequence[str], values: Sequence[float], earlier: Sequence[float] = ()
    ) -> None:
        super().__init__()
        self._theme, self._names = theme, list(names)
        self.values = tuple(values)
        self._earlier = tuple(earlier) if len(earlier) == len(values) else ()
        told = [f"{name}: {_percent(value)}" for name, value in zip(names, values, strict=True)]
        if self._earlier:
            told += [self.tr("earlier: {0}").format(", ".join(_percent(value) for value in self._earlier))]
        self.setAccessibleName(self.tr("Your profile. {0}").format("; ".join(told)))

    def height_for(self, width: int) -> int:
        """The height at this width."""
        px = self._theme.px
        names = sum(self._name_height(name, width) + px(34) for name in self._names)
        return names + px(20) + (px(26) if self._earlier else 0)

    def _name_height(self, name: str, width: int) -> int:
        if not name:
            return 0
        metrics = QFontMetricsF(self._theme.font("ui", 600))
        room = QRectF(0, 0, width - self._theme.px(48), 10_000)
        words = breakable(name, metrics, room.width())
        high = metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap.value), words).height()
        return round(high) + self._theme.px(4)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(theme.color("border"), 1))
        painter.setBrush(theme.color("raised"))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), px(12), px(12))
        top = px(16)
        for number, (name, value) in enumerate(zip(self._names, self.values, strict=True)):
            top = self._paint_bar(painter, number, name, value, top)
        if self._earlier:
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("muted"))
            line = QRectF(px(24), top, self.width() - px(48), px(24))
            align = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            painter.drawText(
                line, Qt.AlignmentFlag.AlignVCenter | align, self.tr("The notch shows your answer before.")
            )
        painter.end()

    def _paint_bar(self, painter: QPainter, number: int, name: str, value: float, top: int) -> int:
        theme, px = self._theme, self._theme.px
        left, wide = px(24), self.width() - px(48)
        high = self._name_height(name, self.width())
        painter.setFont(theme.font("ui", 600))
        painter.setPen(theme.color("text"))
        align = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
        painter.drawText(
            QRectF(left, top, wide, high),
            align | Qt.TextFlag.TextWordWrap,
            breakable(name, painter.fontMetrics(), wide),
        )
        top += high
        room = wide - px(56)
        bar = QRectF(left + (px(56) if self.isRightToLeft() else 0), top + px(4), room, px(12))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("track"))
        painter.drawRoundedRect(bar, px(6), px(6))
        filled = QRectF(bar)
        filled.setWidth(max(float(px(12)), room * value))
        if self.isRightToLeft():
            filled.moveRight(bar.right())
        painter.setBrush(theme.color("accent"))
        if value > 0:
            painter.drawRoundedRect(filled, px(6), px(6))
        if self._earlier:
            share = 1 - self._earlier[number] if self.isRightToLeft() else self._earlier[number]
            painter.setBrush(theme.color("text"))
            painter.drawRect(QRectF(bar.left() + room * share - px(1), bar.top() - px(4), px(3), px(20)))
        painter.setPen(theme.color("text"))
        painter.setFont(theme.font("small", 600))
        told = QRectF(left if self.isRightToLeft() else bar.right() + px(8), top - px(2), px(48), px(24))
        painter.drawText(told, Qt.AlignmentFlag.AlignVCenter | align, _percent(value))
        return top + px(34)


def _percent(value: float) -> str:
    return f"{round(value * 100)} %"
