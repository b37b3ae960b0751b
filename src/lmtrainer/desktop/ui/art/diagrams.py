"""The diagrams of the bundled course, painted from the theme's tokens: words, flat shapes, one warm accent."""

import math
from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from lmtrainer.desktop.ui.art.motif import circle, gear, lens_tone, paint_compass, paint_cover
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import Look

Paint = Callable[[QPainter, Theme, QRectF], None]
_CENTRE = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


def _words(
    painter: QPainter, theme: Theme, rect: QRectF, text: str, role: str = "h3", color: QColor | None = None,
    flags: object = _CENTRE,
) -> None:  # fmt: skip
    painter.setFont(theme.font(role))
    painter.setPen(color or theme.color("text"))
    painter.drawText(rect, flags, text)  # type: ignore[call-overload]


def _ground(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    painter.fillRect(rect, theme.art("blue")[0])


def _box(painter: QPainter, theme: Theme, rect: QRectF, fill: QColor) -> None:
    """A filled box; in high contrast it has an edge, because grounds are black there."""
    painter.setPen(QPen(theme.color("border"), 2) if theme.look is Look.CONTRAST else Qt.PenStyle.NoPen)
    painter.setBrush(fill)
    painter.drawRoundedRect(rect, 12, 12)


def _side_fill(theme: Theme, hue: str) -> QColor:
    return theme.art(hue)[1] if theme.look is not Look.CONTRAST else theme.color("canvas")


def _on_lens(theme: Theme) -> QColor:
    return QColor("#1B1F24")


def _arrow(painter: QPainter, theme: Theme, start: QPointF, end: QPointF) -> None:
    painter.setPen(QPen(theme.art("blue")[3], 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(start, end)
    angle = math.atan2(end.y() - start.y(), end.x() - start.x())
    for turn in (2.6, -2.6):
        tip = QPointF(math.cos(angle + turn), math.sin(angle + turn)) * 11
        painter.drawLine(end, end + tip)


def two_jobs(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The motif with its two names."""
    _ground(painter, theme, rect)
    paint_cover(painter, theme, rect.adjusted(0, 0, 0, -64))
    low = QRectF(rect.left(), rect.bottom() - 56, rect.width(), 44)
    _words(painter, theme, low.adjusted(60, 0, -rect.width() / 2 - 40, 0), "Leading: a direction")
    _words(painter, theme, low.adjusted(rect.width() / 2 + 40, 0, -60, 0), "Managing: work in order")


def from_vision_to_day(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Four steps, and the way back."""
    _ground(painter, theme, rect)
    steps = (
        ("telescope", "Vision", "years", "blue"), ("list-checks", "Action plan", "quarter", "teal"),
        ("users", "People and resources", "month", "teal"), ("calendar-check", "Today’s work", "day", "teal"),
    )  # fmt: skip
    width, gap = 144.0, 24.0
    left = rect.left() + (rect.width() - 4 * width - 3 * gap) / 2
    for number, (icon, name, span, hue) in enumerate(steps):
        box = QRectF(left + number * (width + gap), rect.top() + 48, width, 168)
        _box(painter, theme, box, _side_fill(theme, hue))
        ink = theme.art(hue)[3]
        draw_icon(painter, icon, QRectF(box.center().x() - 20, box.top() + 20, 40, 40), ink)
        _words(painter, theme, QRectF(box.left() + 8, box.top() + 68, width - 16, 56), name)
        _words(painter, theme, QRectF(box.left() + 8, box.top() + 126, width - 16, 28), span, "ui", theme.color("text"))
        if number:
            _arrow(
                painter,
                theme,
                QPointF(box.left() - gap + 3, box.center().y()),
                QPointF(box.left() - 4, box.center().y()),
            )
    first, last = left + width / 2, left + 3 * (width + gap) + width / 2
    y = rect.top() + 258
    painter.setPen(QPen(theme.art("blue")[3], 3, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(last, y - 34), QPointF(last, y))
    painter.drawLine(QPointF(last, y), QPointF(first, y))
    _arrow(painter, theme, QPointF(first, y), QPointF(first, y - 34))
    _words(painter, theme, QRectF(left, y + 4, last - left + width / 2, 34), "checked against the goal", "ui")


def three_differences(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Three pairs with what they are about between them."""
    _ground(painter, theme, rect)
    rows = (
        ("telescope", "Vision", "long term", "Time", "list-checks", "Execution", "short term"),
        ("message-circle", "Influence", "people want to", "Power", "key-round", "Authority", "the role decides"),
        ("sprout", "Change", "something new", "Direction", "anchor", "Stability", "what works stays"),
    )
    wide, high = 264.0, 92.0
    left, right = rect.left() + 32, rect.right() - 32 - wide
    _words(painter, theme, QRectF(left, rect.top() + 12, wide, 40), "Leading")
    _words(painter, theme, QRectF(right, rect.top() + 12, wide, 40), "Managing")
    for number, (icon, name, note, pill, icon2, name2, note2) in enumerate(rows):
        y = rect.top() + 58 + number * (high + 14)
        for x, hue, sign, title, small in ((left, "blue", icon, name, note), (right, "teal", icon2, name2, note2)):
            box = QRectF(x, y, wide, high)
            _box(painter, theme, box, _side_fill(theme, hue))
            draw_icon(painter, sign, QRectF(x + 20, y + high / 2 - 18, 36, 36), theme.art(hue)[3])
            _words(painter, theme, QRectF(x + 76, y + 14, wide - 88, 32), title, flags=_LEFT)
            _words(painter, theme, QRectF(x + 76, y + 48, wide - 88, 28), small, "ui", flags=_LEFT)
        middle = QRectF(left + wide + 8, y + high / 2 - 18, right - left - wide - 16, 36)
        _words(painter, theme, middle, pill, "ui")


def _venn(painter: QPainter, theme: Theme, rect: QRectF) -> tuple[QPointF, QPointF, float]:
    r = rect.height() * 0.42
    one, other = rect.center() - QPointF(r * 0.62, 0), rect.center() + QPointF(r * 0.62, 0)
    painter.setPen(Qt.PenStyle.NoPen)
    a, b = circle(one, r), circle(other, r)
    painter.fillPath(a, _side_fill(theme, "blue"))
    painter.fillPath(b, _side_fill(theme, "teal"))
    painter.fillPath(
        a.intersected(b),
        theme.art("amber")[2]
        if theme.look is Look.DARK
        else lens_tone(theme)
        if theme.look is Look.LIGHT
        else theme.color("accent"),
    )
    if theme.look is Look.CONTRAST:
        painter.setPen(QPen(theme.color("border"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(a)
        painter.drawPath(b)
    return one, other, r


def both_needed(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Two circles of what each side brings, and what grows where they overlap."""
    _ground(painter, theme, rect)
    one, other, r = _venn(painter, theme, rect)
    for centre, shift, name, lines in (
        (one, -0.42, "Leading", "Vision\nInfluence\nChange"),
        (other, 0.42, "Managing", "Execution\nAuthority\nStability"),
    ):
        x = centre.x() + shift * r
        _words(painter, theme, QRectF(x - 90, centre.y() - 78, 180, 32), name)
        _words(painter, theme, QRectF(x - 90, centre.y() - 40, 180, 84), lines, "ui")
    middle = QRectF(rect.center().x() - 52, rect.center().y() - 60, 104, 120)
    _words(painter, theme, middle, "Creativity\nmeets\npractice", "ui", _on_lens(theme))


def two_skill_sets(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """Two columns of skills, and a band below that belongs to both."""
    _ground(painter, theme, rect)
    wide = (rect.width() - 32 * 2 - 24) / 2
    leading = (
        ("users", "Emotional intelligence"),
        ("message-circle", "Communication"),
        ("telescope", "Strategic thinking"),
    )
    managing = (("list-checks", "Planning"), ("layers", "Organisation"), ("clock", "Time management"))
    columns = (("Leading", "blue", leading), ("Managing", "teal", managing))
    for number, (name, hue, skills) in enumerate(columns):
        x = rect.left() + 32 + number * (wide + 24)
        _words(painter, theme, QRectF(x, rect.top() + 12, wide, 40), name)
        for line, (icon, skill) in enumerate(skills):
            box = QRectF(x, rect.top() + 58 + line * 74, wide, 62)
            _box(painter, theme, box, _side_fill(theme, hue))
            draw_icon(
                painter,
                icon,
                QRectF(x + 20, box.center().y() - 15, 30, 30),
                theme.art(hue)[3],
            )
            _words(painter, theme, QRectF(x + 68, box.top(), wide - 76, 62), skill, flags=_LEFT)
    band = QRectF(rect.left() + 32, rect.top() + 288, rect.width() - 64, 60)
    warm = (
        theme.color("accent")
        if theme.look is Look.CONTRAST
        else theme.art("amber")[2 if theme.look is Look.DARK else 1]
    )
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(warm)
    painter.drawRoundedRect(band, 12, 12)
    _words(painter, theme, band, "Solving problems, each side in its own way", color=_on_lens(theme))


def one_coin(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The two faces of one coin."""
    _ground(painter, theme, rect)
    _, soft, mid, ink = theme.art("blue")
    warm = lens_tone(theme) if theme.look is not Look.CONTRAST else theme.color("accent")
    r = rect.height() * 0.34
    for number, name in enumerate(("Leading", "Managing")):
        centre = QPointF(rect.left() + rect.width() * (0.28 + 0.44 * number), rect.top() + rect.height() * 0.43)
        painter.fillPath(
            circle(centre + QPointF(r * 0.07, r * 0.07), r * 1.04), ink if theme.look is not Look.CONTRAST else soft
        )
        painter.fillPath(circle(centre, r * 1.04), warm)
        painter.fillPath(circle(centre, r * 0.9), soft)
        if number == 0:
            paint_compass(painter, centre, r * 0.66, ink, mid, warm)
        else:
            painter.fillPath(gear(centre - QPointF(r * 0.14, r * 0.14), r * 0.44, 14, r * 0.16), mid)
            painter.fillPath(gear(centre + QPointF(r * 0.34, r * 0.36), r * 0.27, 9, r * 0.1, 0.3), ink)
        low = QRectF(centre.x() - 140, rect.bottom() - 62, 280, 40)
        _words(painter, theme, low, name)
    middle = QRectF(rect.center().x() - 46, rect.top() + rect.height() * 0.43 - 40, 92, 80)
    _words(painter, theme, middle, "one\ncoin")


def cover(painter: QPainter, theme: Theme, rect: QRectF) -> None:
    """The cover."""
    paint_cover(painter, theme, rect)


DIAGRAMS: dict[str, tuple[Paint, int, int]] = {
    "cover": (cover, 660, 384),
    "two-jobs": (two_jobs, 720, 380),
    "from-vision-to-day": (from_vision_to_day, 720, 320),
    "three-differences": (three_differences, 720, 390),
    "both-needed": (both_needed, 720, 380),
    "two-skill-sets": (two_skill_sets, 720, 372),
    "one-coin": (one_coin, 720, 360),
}
"""Name -> how it is painted, and its size at 100 %."""
