"""A cover for any course: a calm pattern of leaves, quarter circles, arcs and dots that follows from its id."""

import math
import random

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath

from lmtrainer.desktop.ui.theme.theme import Theme

HUES = ("teal", "plum", "amber", "blue")
_SHAPES = ("leaf", "quarter", "arcs", "dots", "disc", "half", "plain", "leaf", "quarter", "plain")


def hue_of(course_id: str) -> str:
    """The hue of a course's cover."""
    return random.Random(f"hue-{course_id}").choice(HUES)


def paint_tiles(painter: QPainter, theme: Theme, rect: QRectF, course_id: str) -> None:
    """Two rows of whole tiles, so that there are no seams; the same course always gets the same cover."""
    rng = random.Random(f"cover-{course_id}")
    hue = hue_of(course_id)
    tones, warm = theme.art(hue), theme.art("plum" if hue == "amber" else "amber")[2]
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.fillRect(rect, tones[0])
    painter.setPen(Qt.PenStyle.NoPen)
    count = max(1, int(rect.width() // (rect.height() / 2)))
    side = math.ceil(rect.width() / count)
    top = round(rect.center().y() - side)
    warm_tile = (rng.randrange(count), rng.randrange(2))
    bag: list[str] = []
    for y in range(2):
        for x in range(count):
            if not bag:
                bag = list(_SHAPES)
                rng.shuffle(bag)
            color = warm if (x, y) == warm_tile else tones[rng.choice((1, 2, 2, 3))]
            tile = QRectF(round(rect.left()) + x * side, top + y * side, side, side)
            _paint_tile(painter, tile, bag.pop(), color, tones[0], rng.randrange(4))
    painter.restore()


def _paint_tile(painter: QPainter, tile: QRectF, shape: str, color: QColor, ground: QColor, turn: int) -> None:
    painter.save()
    painter.translate(tile.center())
    painter.rotate(90 * turn)
    s = tile.width()
    corner = QPointF(-s / 2, -s / 2)
    painter.setBrush(color)
    match shape:
        case "leaf":
            one, other = QPainterPath(), QPainterPath()
            one.addEllipse(corner, s, s)
            other.addEllipse(QPointF(s / 2, s / 2), s, s)
            square = QPainterPath()
            square.addRect(QRectF(-s / 2, -s / 2, s, s))
            painter.drawPath(one.intersected(other).intersected(square))
        case "quarter":
            painter.drawPie(QRectF(-s * 1.5, -s * 1.5, 2 * s, 2 * s), 0, -90 * 16)
        case "arcs":
            for number, share in enumerate((1.0, 0.72, 0.44)):
                painter.setBrush(color if number % 2 == 0 else ground)
                painter.drawPie(
                    QRectF(corner.x() - s * share, corner.y() - s * share, 2 * s * share, 2 * s * share), 0, -90 * 16
                )
        case "dots":
            for i in range(16):
                x, y = (i % 4 + 0.5) / 4 - 0.5, (i // 4 + 0.5) / 4 - 0.5
                painter.drawEllipse(QPointF(x * s, y * s), s * 0.045, s * 0.045)
        case "disc":
            painter.drawEllipse(QPointF(), s * 0.3, s * 0.3)
        case "half":
            painter.drawPie(QRectF(-s / 2, -s / 2, s, s), 0, 180 * 16)
        case _:
            pass
    painter.restore()
