"""The motif: a compass in one circle, meshing gears in the other, and the bright lens where they overlap."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import Look


def circle(centre: QPointF, radius: float) -> QPainterPath:
    """A circle as a path."""
    path = QPainterPath()
    path.addEllipse(centre, radius, radius)
    return path


def gear(centre: QPointF, radius: float, teeth: int, hole: float, turn: float = 0.0) -> QPainterPath:
    """A gear wheel; ``turn`` in radians."""
    path, step = QPainterPath(), 2 * math.pi / teeth
    inner = radius * (1 - 2.1 / teeth)
    for tooth in range(teeth):
        for share, reach in ((-0.30, inner), (-0.19, radius), (0.19, radius), (0.30, inner)):
            angle = turn + (tooth + share) * step
            point = centre + QPointF(math.cos(angle) * reach, math.sin(angle) * reach)
            if path.elementCount():
                path.lineTo(point)
            else:
                path.moveTo(point)
    path.closeSubpath()
    return path.subtracted(circle(centre, hole))


def lens_tone(theme: Theme) -> QColor:
    """The overlap: warm and bright; quieter where yellow lines cross it."""
    return theme.art("amber")[2 if theme.look is Look.DARK else 1]


def paint_compass(
    painter: QPainter, centre: QPointF, radius: float, ink: QColor, south: QColor, hub: QColor, turn: float = 32
) -> None:
    """A compass; ``turn`` of its needle in degrees."""
    painter.save()
    painter.translate(centre)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(ink, radius * 0.035))
    painter.drawEllipse(QPointF(), radius, radius)
    for tick in range(32):
        long = tick % 8 == 0
        painter.setPen(QPen(ink, radius * (0.035 if long else 0.02), Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        painter.drawLine(QPointF(0, -radius * 0.9), QPointF(0, -radius * (0.76 if long else 0.84)))
        painter.rotate(360 / 32)
    painter.rotate(turn)
    painter.setPen(Qt.PenStyle.NoPen)
    for color, tip in ((ink, -radius * 0.66), (south, radius * 0.66)):
        blade = QPainterPath(QPointF(0, tip))
        blade.lineTo(radius * 0.155, 0)
        blade.lineTo(-radius * 0.155, 0)
        blade.closeSubpath()
        painter.fillPath(blade, color)
    painter.setBrush(hub)
    painter.drawEllipse(QPointF(), radius * 0.07, radius * 0.07)
    painter.restore()


def paint_cover(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Compass and gears in two overlapping circles, with construction arcs round them."""
    ground, soft, mid, ink = theme.art("blue")
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, ground)
    w, h = rect.width(), rect.height()
    axis = 0 if w > 1.2 * h else 90 if w < 0.8 * h else 45
    u = QPointF(math.cos(math.radians(axis)), math.sin(math.radians(axis)))
    r = min(w * 0.92 / (1.4 * u.x() + 2), h * 0.82 / (1.4 * u.y() + 2))
    left, right = rect.center() - u * (r * 0.70), rect.center() + u * (r * 0.70)

    def at(x: float, y: float) -> QPointF:
        return right + QPointF(x * u.x() - y * u.y(), x * u.y() + y * u.x()) * r

    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(soft, max(1.0, r / 160)))
    for i in range(1, 11):
        k = r * (1 + 0.22 * i + 0.05 * i * i)
        painter.drawEllipse(left, k, k)
        painter.drawEllipse(right, k, k)
    one, other = circle(left, r), circle(right, r)
    painter.fillPath(one, soft)
    painter.fillPath(other, mid)
    turn = math.radians(axis)
    big, small = at(0.22, -0.24), at(0.03, 0.505)
    painter.fillPath(gear(big, r * 0.52, 14, r * 0.20, 0.025 + turn), soft)  # these turns make the teeth mesh
    painter.fillPath(circle(big, r * 0.09), soft)
    painter.fillPath(gear(small, r * 0.32, 9, r * 0.12, 0.424 + turn), ink)
    lens = lens_tone(theme)
    painter.fillPath(one.intersected(other), lens)
    paint_compass(painter, left - u * (r * 0.10), r * 0.74, ink, mid, lens)
    painter.restore()


def paint_sign(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The program's sign: the two circles and the lens, small."""
    _, _, mid, ink = theme.art("blue")
    r = rect.height() * 0.32
    centre = rect.center()
    one, other = circle(centre - QPointF(r * 0.6, 0), r), circle(centre + QPointF(r * 0.6, 0), r)
    painter.fillPath(one, ink)
    painter.fillPath(other, mid)
    painter.fillPath(one.intersected(other), lens_tone(theme))
