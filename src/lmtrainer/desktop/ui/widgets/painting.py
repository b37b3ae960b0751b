"""What several widgets paint alike: surfaces, rings, focus rings, the marks of a lesson's state."""

import math

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QFontMetricsF, QPainter, QPainterPath, QPen

from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import Look

_LONG_WORD = 16  # letters; shorter words are never broken


def breakable(words: str, metrics: QFontMetrics | QFontMetricsF, width: float) -> str:
    """Words to be wrapped: one that is wider than ``width`` may break anywhere, all others stay whole."""
    if max(map(len, words.split()), default=0) < _LONG_WORD:
        return words
    return " ".join(
        "\u200b".join(word) if len(word) >= _LONG_WORD and metrics.horizontalAdvance(word) > width else word
        for word in words.split(" ")
    )


def paint_surface(
    painter: QPainter, theme: Theme, rect: QRectF, radius: int = 14, ground: str = "raised", edge: str = "border"
) -> None:
    """A card: rounded, hairline, a shade of one pixel below it in the light look."""
    inner = rect.adjusted(0.5, 0.5, -0.5, -1.5)
    corner = theme.px(radius)
    if theme.look is Look.LIGHT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(16, 24, 40, 14))
        painter.drawRoundedRect(inner.translated(0, 1), corner, corner)
    painter.setPen(QPen(theme.color(edge), 1))
    painter.setBrush(theme.color(ground))
    painter.drawRoundedRect(inner, corner, corner)


def paint_focus(painter: QPainter, theme: Theme, rect: QRectF, radius: int = 10) -> None:
    """The ring that says where the keyboard is."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("focus"), 2))
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), theme.px(radius), theme.px(radius))


def paint_ring(painter: QPainter, theme: Theme, rect: QRectF, value: float, stroke: float, token: str) -> None:
    """A ring filled to ``value`` (0 to 1), clockwise from the top."""
    inner = rect.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.color("track"), stroke))
    painter.drawEllipse(inner)
    if value > 0:
        pen = QPen(theme.color(token), stroke, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(inner, 90 * 16, -round(360 * 16 * min(value, 1)))


def paint_state(painter: QPainter, theme: Theme, rect: QRectF, state: str) -> None:
    """A lesson's state, never by colour alone: filled with a check, ring with a dot, lock, ring, half ring."""
    s = rect.width()
    ring = rect.adjusted(s * 0.07, s * 0.07, -s * 0.07, -s * 0.07)
    if state == "done":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color("success"))
        painter.drawEllipse(ring)
        inner = rect.adjusted(s * 0.22, s * 0.22, -s * 0.22, -s * 0.22)
        draw_icon(painter, "check", inner, theme.color("sunken"), 3)
    elif state == "locked":
        draw_icon(painter, "lock", rect.adjusted(s * 0.1, s * 0.1, -s * 0.1, -s * 0.1), theme.color("control"))
    else:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        token = "accent" if state == "current" else "control"
        painter.setPen(QPen(theme.color(token), max(1.5, s / 11)))
        painter.drawEllipse(ring)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.color(token))
        if state == "current":
            dot = s * 0.3
            painter.drawEllipse(rect.adjusted(dot, dot, -dot, -dot))
        elif state == "started":
            half = s * 0.22
            painter.drawPie(rect.adjusted(half, half, -half, -half), 90 * 16, -180 * 16)


def rounded(rect: QRectF, radius: float) -> QPainterPath:
    """A rounded rectangle as a path; ``radius`` in pixels."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    return path


def circle_point(angle: float, radius: float) -> tuple[float, float]:
    """The point at ``angle`` (radians) on a circle round the origin."""
    return math.cos(angle) * radius, math.sin(angle) * radius
