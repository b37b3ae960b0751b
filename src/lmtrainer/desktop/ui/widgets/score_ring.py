"""The score of an assessment as a ring, and its moment of celebration: the compass of the course's cover."""

import math

from PySide6.QtCore import QEasingCurve, QPointF, QRectF, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.painting import paint_ring

_SIZE = 208
_TICKS = 48
_SWEEP_MS, _BLOOM_MS = 700, 1100
_LAST_START = 0.62  # share of the bloom at which the last tick begins to grow


class ScoreRing(QWidget):
    """A ring swept to the score, with a notch at the pass mark; 48 ticks grow round it when it was passed.

    The number is there at once: it never counts up. Without motion the last frame is shown at once.
    """

    def __init__(self, theme: Theme, share: float, pass_share: float, *, passed: bool, words: str) -> None:
        super().__init__()
        self._theme, self._share, self._pass_share, self._passed = theme, share, pass_share, passed
        self._words = words
        self.sweep = self.bloom = 1.0
        self._sweeping = self._animation(_SWEEP_MS, QEasingCurve.Type.OutCubic, "sweep")
        self._blooming = self._animation(_BLOOM_MS, QEasingCurve.Type.Linear, "bloom")
        self.setAccessibleName(self.tr("{0} %, {1}").format(self.percent, words))
        self.restyle()

    @property
    def percent(self) -> int:
        """The score in whole percent, rounded down."""
        return int(self._share * 100 + 1e-9)

    def _animation(self, duration_ms: int, curve: QEasingCurve.Type, name: str) -> QVariantAnimation:
        animation = QVariantAnimation(self)
        animation.setDuration(duration_ms)
        animation.setEasingCurve(curve)
        animation.setStartValue(0.0)
        animation.setEndValue(1.0)

        def show(value: float) -> None:
            setattr(self, name, value)
            self.update()

        animation.valueChanged.connect(show)
        return animation

    def play(self) -> None:
        """Celebrate, where motion is wanted."""
        if self._theme.motion:
            self._sweeping.start()
            if self._passed:
                self._blooming.start()

    def restyle(self) -> None:
        """The size at the text size in force."""
        self.setFixedSize(self._theme.px(_SIZE), self._theme.px(_SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, side = self._theme, float(self.width())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        radius, middle = side * 0.36, QPointF(side / 2, side / 2)
        if self._passed:
            self._paint_ticks(painter, middle, radius)
        ring = QRectF(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius)
        token = "success" if self._passed else "accent"
        paint_ring(painter, theme, ring, self._share * self.sweep, side * 0.058, token)
        direction = _direction(self._pass_share)
        painter.setPen(QPen(theme.color("raised"), side * 0.02))
        painter.drawLine(middle + direction * (radius - side * 0.06), middle + direction * (radius + side * 0.002))
        font = theme.font("display")
        font.setPixelSize(round(side * (0.18 if self.percent < 100 else 0.155)))
        painter.setFont(font)
        painter.setPen(theme.color("text"))
        painter.drawText(QRectF(0, side * 0.36, side, side * 0.19), Qt.AlignmentFlag.AlignCenter, f"{self.percent} %")
        painter.setFont(theme.font("small"))
        painter.setPen(theme.color("muted"))
        painter.drawText(QRectF(0, side * 0.54, side, side * 0.12), Qt.AlignmentFlag.AlignCenter, self._words)
        painter.end()

    def _paint_ticks(self, painter: QPainter, middle: QPointF, radius: float) -> None:
        """Grown in turn, clockwise, with the sweep; every fourth is amber and longer."""
        side, grown = float(self.width()), QEasingCurve(QEasingCurve.Type.OutBack)
        for tick in range(_TICKS):
            start = tick / _TICKS * _LAST_START
            done = max(0.0, min(1.0, (self.bloom - start) / (1 - _LAST_START)))
            if done <= 0:
                continue
            large = tick % 4 == 0
            colour = self._theme.art("amber")[2] if large else self._theme.color("success")
            colour.setAlphaF(1.0 if large else 0.55)
            width = side * (0.016 if large else 0.010)
            painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            inner = radius + side * 0.040
            length = side * (0.066 if large else 0.034) * grown.valueForProgress(done)
            direction = _direction(tick / _TICKS)
            painter.drawLine(middle + direction * inner, middle + direction * (inner + length))


def _direction(share: float) -> QPointF:
    """The direction of a share of the circle, clockwise from the top."""
    angle = math.radians(share * 360 - 90)
    return QPointF(math.cos(angle), math.sin(angle))
