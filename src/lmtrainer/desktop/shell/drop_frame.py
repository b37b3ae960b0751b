"""A main window that takes course folders and packages that are dropped anywhere in it."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMainWindow

from lmtrainer.course.opening import may_be_course
from lmtrainer.desktop.ui.theme.theme import Theme


class DropFrame(QMainWindow):
    """While a course hangs over the window an accent line runs round it. `course_dropped` carries the path as named."""

    course_dropped = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._dropping = False
        self.setAcceptDrops(True)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _course_in(event) is not None:
            event.acceptProposedAction()
            self._set_dropping(True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_dropping(False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_dropping(False)
        course = _course_in(event)
        if course is not None:
            event.acceptProposedAction()
            self.course_dropped.emit(course)

    def _set_dropping(self, dropping: bool) -> None:
        margin = 3 if dropping else 0
        self._dropping = dropping
        self.setContentsMargins(margin, margin, margin, margin)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.theme.color("sunken"))
        if self._dropping:
            painter.setPen(QPen(self.theme.color("accent"), 4))
            painter.drawRect(self.rect())
        painter.end()


def _course_in(event: QDropEvent) -> Path | None:
    for url in event.mimeData().urls():
        path = Path(url.toLocalFile()) if url.isLocalFile() else None
        if path is not None and may_be_course(path):
            return path
    return None
