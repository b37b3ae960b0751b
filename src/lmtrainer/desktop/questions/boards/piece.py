"""A piece of a board: a handle and words. What a drag, a tap or a key means is left to the board."""

from typing import Protocol

from PySide6.QtCore import QEasingCurve, QEvent, QPoint, QPropertyAnimation, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen

from lmtrainer.course.marks import Verdict
from lmtrainer.course.text import RichText
from lmtrainer.desktop.questions.options import VERDICT_ICONS, VERDICT_TOKENS
from lmtrainer.desktop.ui.blocks.inline_pictures import IllustratedText
from lmtrainer.desktop.ui.blocks.picture import LoadPicture
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.desktop.ui.widgets.painting import breakable
from lmtrainer.desktop.ui.widgets.pressable import Pressable

EDGE = 8  # pixels round a piece for its focus ring and for the shadow of a lifted one
MOVE_MS = 160
_DRAG_FROM = 6  # pixels; less is a tap
_SHADOW = 6


class PieceHost(Protocol):
    """What a piece tells its board."""

    def drag(self, piece: "Piece", pointer: QPoint, grip: QPoint) -> None:
        """The pointer, in the board, drags the piece; ``grip`` is where it holds the piece."""

    def let_go(self, piece: "Piece") -> None:
        """The drag has ended."""

    def tap(self, piece: "Piece", at: QPoint) -> None:
        """A click without a drag, at a place in the piece."""

    def key(self, piece: "Piece", key: Qt.Key) -> bool:
        """A key; False when it means nothing here."""


class Piece(Pressable):
    """One piece, painted: idle, hover, focus, lifted, right, wrong. ``arrows``: it can be nudged up and down."""

    edge = EDGE

    def __init__(
        self, theme: Theme, text: RichText, host: PieceHost, load: LoadPicture, *, arrows: bool = False
    ) -> None:
        super().__init__()
        self._theme, self._host, self._arrows = theme, host, arrows
        self._words = IllustratedText(theme, text, "ui", load, self)
        self.lifted = False
        self._grip: QPoint | None = None
        self._dragging = False
        self._verdict: Verdict | None = None
        self._told = ""
        self._target: QRect | None = None
        self._motion = QPropertyAnimation(self, b"geometry", self)
        self._motion.setDuration(MOVE_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self.setAccessibleName(text.plain)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.clicked.connect(lambda: host.key(self, Qt.Key.Key_Space))  # by screen readers alone

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        self._words.restyle()

    def set_lifted(self, lifted: bool) -> None:
        """Whether somebody holds it."""
        self.lifted = lifted
        if lifted:
            self.raise_()
        else:  # put back by a key in the middle of a drag: the drag is over
            self._dragging, self._grip = False, None
        self.update()

    def set_verdict(self, verdict: Verdict | None, told: str) -> None:
        """A verdict; ``told`` says what would have been right, or nothing."""
        self._verdict, self._told = verdict, told
        self.update()

    # where it is

    def go_to(self, rect: QRect, *, moving: bool) -> None:
        """Lie in this place of the board, at once or in a short movement."""
        box = rect.adjusted(-EDGE, -EDGE, EDGE, EDGE)
        if box == self._target:
            return
        self._target = box
        self._motion.stop()
        if moving and self._theme.motion and not self._dragging:
            self._motion.setEndValue(box)
            self._motion.start()
        else:
            self.setGeometry(box)

    def _room(self, width: int) -> int:
        return width - self._theme.px(36) - self._theme.px(68 if self._arrows else 12)

    def height_for(self, width: int) -> int:
        """The height at this width, without the room round it."""
        px = self._theme.px
        return max(px(48), self._words.height_for(self._room(width)) + px(24)) + self._told_height(self._room(width))

    def _told_height(self, room: int) -> int:
        if not self._told:
            return 0
        metrics, flags = QFontMetricsF(self._theme.font("small", 600)), int(Qt.TextFlag.TextWordWrap.value)
        told = metrics.boundingRect(QRectF(0, 0, room, 1e6), flags, breakable(self._told, metrics, room))
        return round(told.height()) + self._theme.px(4)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self._theme, self._theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect()).adjusted(EDGE + 0.5, EDGE + 0.5, -EDGE - 0.5, -EDGE - 0.5)
        radius = px(10)
        if self.lifted and theme.look is not Look.CONTRAST:
            self._paint_shadow(painter, rect, radius)
        ground, edge, line = self._colours()
        painter.setBrush(theme.color(ground))
        painter.setPen(QPen(theme.color(edge), line))
        painter.drawRoundedRect(rect, radius, radius)
        if self.hasFocus() and not self.lifted:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.color("focus"), 2))
            painter.drawRoundedRect(rect.adjusted(-3, -3, 3, 3), radius + 3, radius + 3)
        self._paint_words(painter, rect)
        painter.end()

    def _colours(self) -> tuple[str, str, float]:
        if self._verdict is not None:
            token = VERDICT_TOKENS[self._verdict]
            return f"{token}_soft", token, 1.5
        if self.lifted:
            return "raised", "accent", 2
        return ("hover" if self.underMouse() and self.isEnabled() else "raised"), "control", 1

    def _paint_shadow(self, painter: QPainter, rect: QRectF, radius: int) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        for step in range(_SHADOW):
            painter.setBrush(QColor(8, 14, 30, 9 if self._theme.look is Look.LIGHT else 34))
            painter.drawRoundedRect(rect.adjusted(-step, 3 - step, step, step + 2), radius + step, radius + step)

    def _paint_words(self, painter: QPainter, rect: QRectF) -> None:
        theme, px = self._theme, self._theme.px
        room = self._room(round(rect.width()))
        high = self._words.height_for(room)
        told = self._told_height(room)
        middle = rect.top() + (rect.height() - told) / 2
        side = px(18)
        sign = QRectF(self._across(rect, px(10), side), middle - side / 2, side, side)
        if self._verdict is not None:
            draw_icon(painter, VERDICT_ICONS[self._verdict], sign, theme.color(VERDICT_TOKENS[self._verdict]), 3)
        elif self.isEnabled():
            draw_icon(painter, "grip-vertical", sign, theme.color("accent" if self.lifted else "control"))
        idle = self._verdict is None and not self.isEnabled()  # no sign stands before the words
        start = self._across(rect, px(14 if idle else 36), room)
        self._words.paint(painter, start, middle - high / 2, room)
        if self._told:
            painter.setFont(theme.font("small", 600))
            painter.setPen(theme.color("text"))
            align = Qt.AlignmentFlag.AlignRight if self.isRightToLeft() else Qt.AlignmentFlag.AlignLeft
            words = breakable(self._told, painter.fontMetrics(), room)
            flags = align | Qt.AlignmentFlag.AlignAbsolute | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(start, rect.bottom() - told - px(8), room, told), flags, words)
        if self._arrows and self.isEnabled() and (self.hasFocus() or self.underMouse()):
            for number, name in enumerate(("arrow-up", "arrow-down")):
                draw_icon(painter, name, self._arrow(rect, number), theme.color("muted"))

    def _across(self, rect: QRectF, start: float, width: float) -> float:
        """The left edge of something that begins ``start`` from the reading side."""
        return rect.right() - start - width if self.isRightToLeft() else rect.left() + start

    def _arrow(self, rect: QRectF, number: int) -> QRectF:
        side, px = self._theme.px(18), self._theme.px
        return QRectF(
            self._across(rect, rect.width() - px(60 - 30 * number), side), rect.center().y() - side / 2, side, side
        )

    def arrow_at(self, at: QPoint) -> int:
        """-1 or 1 for a click on the arrow up or down, otherwise 0."""
        if not self._arrows:
            return 0
        rect = QRectF(self.rect()).adjusted(EDGE, EDGE, -EDGE, -EDGE)
        grown = self._theme.px(6)
        for number, step in enumerate((-1, 1)):
            if self._arrow(rect, number).adjusted(-grown, -grown, grown, grown).contains(at.toPointF()):
                return step
        return 0

    # input: the board decides what it means

    def event(self, event: QEvent) -> bool:
        if self.lifted and isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride:
            event.accept()  # Esc puts back; it does not leave the page now
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._grip = event.position().toPoint()
            self.setFocus(Qt.FocusReason.MouseFocusReason)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        at = event.position().toPoint()
        if self._dragging or (at - self._grip).manhattanLength() >= _DRAG_FROM:
            self._dragging = True
            self._motion.stop()
            self._host.drag(self, self.mapToParent(at), self._grip)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._grip is None:
            return
        dragged, self._dragging, self._grip = self._dragging, False, None
        if dragged:
            self._host.let_go(self)
        else:
            self._host.tap(self, event.position().toPoint())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.NoModifier
        if not plain or not self._host.key(self, Qt.Key(event.key())):
            event.ignore()
