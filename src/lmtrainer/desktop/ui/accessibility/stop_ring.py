"""A ring round what is read, while a screen reader leads the keyboard there: many who listen also look."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QApplication, QFocusFrame, QWidget

from lmtrainer.desktop.ui.accessibility.readers import is_reading_stop


class StopRing(QFocusFrame):
    """The ring itself; Qt keeps it round its widget."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), 2))
        painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -1), 8, 8)
        painter.end()


class StopRings(QObject):
    """Puts a ring round the stop that has the focus, and takes the one before away."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._ring: StopRing | None = None
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None
        if is_reading_stop(new) and QApplication.mouseButtons() is Qt.MouseButton.NoButton:
            assert new is not None
            self._ring = StopRing(new.parentWidget())
            self._ring.setWidget(new)
