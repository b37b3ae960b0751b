"""Lucide icons (ISC), drawn from SVG and coloured from the tokens."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from lmtrainer.resources import bundled


@lru_cache(maxsize=256)
def _renderer(name: str, color: str, stroke: float) -> QSvgRenderer:
    svg = bundled("resources", "icons", f"{name}.svg").read_text("utf-8")
    svg = svg.replace("currentColor", color).replace('stroke-width="2"', f'stroke-width="{stroke}"')
    return QSvgRenderer(QByteArray(svg.encode()))


def draw_icon(painter: QPainter, name: str, rect: QRectF, color: QColor, stroke: float = 2.0) -> None:
    """Draw the icon ``name`` into ``rect``; ``stroke`` is the line width on Lucide's grid of 24."""
    _renderer(name, color.name(), stroke).render(painter, rect)


def make_icon(name: str, color: QColor, size: int) -> QIcon:
    """An icon for stock widgets, ``size`` in pixels, sharp up to a device pixel ratio of 2."""
    pixmap = QPixmap(size * 2, size * 2)
    pixmap.setDevicePixelRatio(2)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, QRectF(0, 0, size, size), color)
    painter.end()
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Disabled)
    return icon
