"""What has the focus is in sight: its page scrolls to it, and what covers it goes away."""

from PySide6.QtCore import QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from shiboken6 import isValid

_ROUND = 12  # pixels seen round it, for the ring and a little air


class FocusInSight(QObject):
    """Follows the focus in a window, however it got where it is. The mouse is where the eye is already.

    A page that has something to lay over its parts takes that away in ``uncover(widget)``.
    """

    def __init__(self, app: QApplication, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        app.focusChanged.connect(self._follow)

    def _follow(self, _old: QWidget | None, new: QWidget | None) -> None:
        pressed = QApplication.mouseButtons() is not Qt.MouseButton.NoButton
        if new is None or pressed or not self._window.isAncestorOf(new):
            return
        QTimer.singleShot(0, self, lambda: self._show(new))  # when what was changed with it is laid out

    def _show(self, widget: QWidget) -> None:
        if not isValid(widget) or not widget.hasFocus():
            return
        around: QWidget | None = widget.parentWidget()
        while around is not None:
            if isinstance(around, QScrollArea):
                bring_in_sight(around, widget, _ROUND)
            if hasattr(around, "uncover"):
                around.uncover(widget)
            around = around.parentWidget()


def bring_in_sight(view: QScrollArea, widget: QWidget, margin: int) -> bool:
    """Scroll as little as is needed to see all of a widget with a margin round it; returns whether it fits.

    One that is higher than the view is left where it is if any of it is seen, and shown from its top otherwise.
    """
    inside, bar = view.widget(), view.verticalScrollBar()
    high = view.viewport().height()
    assert inside is not None
    box = QRect(widget.mapTo(inside, QPoint(0, 0)), widget.size()).adjusted(0, -margin, 0, margin)
    seen = QRect(box.x(), bar.value(), max(1, box.width()), high)
    fits = box.height() <= high
    if fits and box.bottom() > seen.bottom():
        bar.setValue(box.bottom() + 1 - high)
    elif (fits and box.top() < seen.top()) or (not fits and not box.intersects(seen)):
        bar.setValue(box.top())
    return fits
