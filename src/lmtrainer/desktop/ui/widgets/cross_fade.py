"""A short cross-fade from what a view showed to what it shows now; nothing moves."""

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Theme

FADE_MS = 120


class CrossFade(QWidget):
    """Lies over a view while it fades, and takes no clicks; hidden otherwise, and always without motion."""

    def __init__(self, theme: Theme, view: QWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._before = QPixmap()
        self._opacity = 0.0
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(FADE_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._motion.setStartValue(1.0)
        self._motion.setEndValue(0.0)
        self._motion.valueChanged.connect(self._show_at)
        self._motion.finished.connect(self.hide)
        self.hide()

    def begin(self) -> None:
        """Keep what the view shows; call it before that changes."""
        if not self._theme.motion or not self._view.isVisible():
            return
        self.hide()
        self._before = self._view.grab()
        self.setGeometry(self._view.rect())
        self.show()
        self.raise_()
        self._motion.stop()
        self._motion.start()

    def _show_at(self, opacity: float) -> None:
        self._opacity = opacity
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        painter.drawPixmap(0, 0, self._before)
        painter.end()
