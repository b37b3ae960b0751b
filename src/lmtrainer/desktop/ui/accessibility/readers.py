"""The door that screen readers come in by. Nothing is built, and little imported, before one knocks.

PySide6 does not bind Qt's activation observer. It does not need to: Qt asks the factory for an interface only while
a reader is active, so the first question is the sign that one has come.
"""

from weakref import WeakSet

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QAccessibleInterface, QAccessibleStateChangeEvent
from PySide6.QtWidgets import QApplication, QWidget
from shiboken6 import isValid

_stops: WeakSet[QWidget] = WeakSet()
_installed = _came = False


def install() -> None:
    """Answer screen readers from now on. Costs next to nothing while there is none; may be called twice."""
    global _installed
    if not _installed:
        _installed = True
        QAccessible.installFactory(_answer)


def _answer(_class_name: str, asked: QObject) -> QAccessibleInterface | None:
    from lmtrainer.desktop.ui.accessibility.interfaces import interface_for

    global _came
    if not _came and QAccessible.isActive():
        _came = True
        _put_rings()
        for widget in list(_stops):  # a reader has come, perhaps after pages were built
            if isValid(widget):
                _open(widget)
    return interface_for(asked)


def add_reading_stop(widget: QWidget) -> None:
    """Something that is only read: in the Tab order while a screen reader is active, and not otherwise."""
    _stops.add(widget)
    if QAccessible.isActive():
        _open(widget)


def lead_to(widget: QWidget) -> None:
    """Lead the keyboard to what has just come: something that is read, with a ring round it, or a control."""
    if is_reading_stop(widget):
        _put_rings()
    widget.setFocus(Qt.FocusReason.OtherFocusReason)


def _put_rings() -> None:
    """From now on there is a ring round what is read, when the keyboard is led there."""
    from lmtrainer.desktop.ui.accessibility.stop_ring import StopRings

    app = QApplication.instance()
    if isinstance(app, QApplication) and app.findChild(StopRings) is None:
        StopRings(app)


def _open(widget: QWidget) -> None:
    widget.setFocusPolicy(Qt.FocusPolicy(widget.focusPolicy().value | Qt.FocusPolicy.TabFocus.value))


def is_reading_stop(widget: QWidget | None) -> bool:
    """Whether this widget is in the Tab order for screen readers only."""
    return widget is not None and widget in _stops


def announce(source: QWidget, words: str) -> None:
    """Have these words said, if anybody listens."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(source, words))


def tell_expanded(widget: QWidget) -> None:
    """Something was opened or closed."""
    if QAccessible.isActive():
        changed = QAccessible.State()
        changed.expanded = changed.collapsed = 1
        QAccessible.updateAccessibility(QAccessibleStateChangeEvent(widget, changed))
