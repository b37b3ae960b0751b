"""Small painted signs: progress ring, icon, state of a lesson, chip, line, bar."""

from PySide6.QtCore import QEasingCurve, QRectF, QSize, Qt, QVariantAnimation
from PySide6.QtGui import QAccessible, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.desktop.ui.widgets.painting import paint_focus, paint_ring, paint_state
from lmtrainer.desktop.ui.widgets.pressable import Pressable


class _Mark(QWidget):
    """A square of a fixed size that scales with the text."""

    def __init__(self, theme: Theme, size: int) -> None:
        super().__init__()
        self.theme, self._size = theme, size
        self.restyle()

    def restyle(self) -> None:
        """The size at the text size in force."""
        self.setFixedSize(self.theme.px(self._size), self.theme.px(self._size))

    def painter(self) -> QPainter:
        """A smooth painter on this widget."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        return painter


class Ring(_Mark):
    """A progress ring; a number inside when there is room, a check mark when it is full.

    It sweeps to a new value only, and only where motion is wanted.
    """

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, theme: Theme, value: float, size: int = 32, stroke: int = 4) -> None:
        super().__init__(theme, size)
        self._stroke, self.value, self._shown = stroke, value, value
        self._sweep = QVariantAnimation(self)
        self._sweep.setDuration(400)
        self._sweep.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._sweep.valueChanged.connect(self._show_value)
        self._name()

    def set_value(self, value: float) -> None:
        """Another value, from 0 to 1."""
        if value == self.value:
            return
        self.value = value
        self._name()
        self._sweep.stop()
        if self.theme.motion and self.isVisible():
            self._sweep.setStartValue(float(self._shown))
            self._sweep.setEndValue(float(value))
            self._sweep.start()
        else:
            self._show_value(value)

    def _name(self) -> None:
        self.setAccessibleName(self.tr("{0} % complete").format(round(self.value * 100)))

    def _show_value(self, value: float) -> None:
        self._shown = value
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, side = self.painter(), self.width()
        full = self._shown >= 1
        token = "success" if full else "accent"
        paint_ring(painter, self.theme, QRectF(self.rect()), self._shown, self.theme.px(self._stroke), token)
        if full:
            inset = side * 0.28
            rect = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
            draw_icon(painter, "check", rect, self.theme.color("success"), 2.6)
        elif self._size >= 56:
            font = self.theme.font("ui", 700)
            font.setPixelSize(round(side * 0.25))
            painter.setFont(font)
            painter.setPen(self.theme.color("text"))
            painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, f"{round(self._shown * 100)} %")
        painter.end()


class Glyph(_Mark):
    """One icon, on a soft disc where ``disc`` names its colour."""

    def __init__(self, theme: Theme, icon: str, token: str = "muted", size: int = 20, disc: str = "") -> None:
        super().__init__(theme, round(size * 1.8) if disc else size)
        self._icon, self._token, self._icon_size, self._disc = icon, token, size, disc

    @property
    def icon(self) -> str:
        """Which icon it is."""
        return self._icon

    def set_token(self, token: str) -> None:
        """Another colour."""
        self._token = token
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        if self._disc:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.theme.color(self._disc))
            painter.drawEllipse(self.rect())
        icon = self.theme.px(self._icon_size)
        at = (self.width() - icon) / 2
        draw_icon(painter, self._icon, QRectF(at, at, icon, icon), self.theme.color(self._token))
        painter.end()


class StateMark(_Mark):
    """The state of a lesson: ``new started current done locked``."""

    def __init__(self, theme: Theme, state: str, size: int = 20) -> None:
        super().__init__(theme, size)
        self._state = state

    def set_state(self, state: str) -> None:
        """Another state."""
        self._state = state
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = self.painter()
        paint_state(painter, self.theme, QRectF(self.rect()), self._state)
        painter.end()


class Chip(Pressable):
    """A word on a soft ground; as a filter it can be chosen, otherwise it only says something."""

    def __init__(self, theme: Theme, text: str, *, choosable: bool = False) -> None:
        super().__init__()
        self.theme = theme
        self.accessible_role = QAccessible.Role.RadioButton if choosable else QAccessible.Role.StaticText
        self.setText(text)
        self.setAccessibleName(text)
        self.setCheckable(choosable)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus if choosable else Qt.FocusPolicy.NoFocus)
        if choosable:
            self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetricsF(self.theme.font("label")).horizontalAdvance(self.text())
        return QSize(round(width) + self.theme.px(22), self.theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        contrast = self.theme.look is Look.CONTRAST
        chosen = self.isChecked() or not self.isCheckable()
        ground, token = ("accent_soft", "accent_text") if chosen else ("hover", "muted")
        if chosen and contrast:
            ground, token = "accent", "on_accent"
        outlined = contrast and self.isCheckable() and not chosen
        painter.setPen(QPen(self.theme.color("control"), 1) if outlined else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(self.theme.color(ground))
        rect = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.drawRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        painter.setFont(self.theme.font("label"))
        painter.setPen(self.theme.color(token))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            paint_focus(painter, self.theme, QRectF(self.rect()), 13)
        painter.end()


class Line(QWidget):
    """A hairline across."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self.theme.color("border"))


class Bar(QWidget):
    """A progress bar; ``thickness`` in pixels at 100 %."""

    accessible_role = QAccessible.Role.ProgressBar

    def __init__(self, theme: Theme, name: str, thickness: int = 8) -> None:
        super().__init__()
        self.theme, self.value = theme, 0.0
        self.setFixedHeight(thickness)
        self._token = "accent"
        self.setAccessibleName(name)

    def set_token(self, token: str) -> None:
        """Another colour."""
        self._token = token
        self.update()

    def set_value(self, value: float) -> None:
        """From 0 to 1."""
        self.value = value
        self.update()

    @property
    def accessible_value(self) -> float:
        """What screen readers are told."""
        return self.value

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        radius = self.height() / 2 if self.height() > 4 else 0
        painter.setBrush(self.theme.color("track"))
        painter.drawRoundedRect(QRectF(self.rect()), radius, radius)
        width = self.width() * self.value
        left = self.width() - width if self.isRightToLeft() else 0
        painter.setBrush(self.theme.color(self._token))
        painter.drawRoundedRect(QRectF(left, 0, width, self.height()), radius, radius)
        painter.end()
