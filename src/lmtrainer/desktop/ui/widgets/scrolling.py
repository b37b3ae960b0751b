"""Views that scroll, and the way to their viewports that costs nothing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget

_VIEWPORT = "qt_scrollarea_viewport"  # Qt's own name for it, set when the area is made
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly
_Key = Qt.Key
SCROLLING = frozenset({
    _Key.Key_Space, _Key.Key_PageDown, _Key.Key_PageUp, _Key.Key_Down, _Key.Key_Up, _Key.Key_End, _Key.Key_Home,
})  # fmt: skip
"""The keys that `scroll_by_key` knows."""


def scroll_area(widget: QWidget) -> QScrollArea:
    """A view on a widget that is as wide as the view: no frame, no scrolling across, no focus of its own."""
    view = QScrollArea()
    view.setWidget(widget)
    view.setWidgetResizable(True)
    view.setFrameShape(QFrame.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    viewport_of(view)
    return view


def scroll_by_key(view: QAbstractScrollArea, event: QKeyEvent, line: int) -> bool:
    """Scroll as a key asks: by a ``line`` in pixels, nearly a page, or to an end; whether it is such a key."""
    page = round(view.viewport().height() * 0.9)
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    steps = {
        _Key.Key_Space: -page if shift else page,
        _Key.Key_PageDown: page,
        _Key.Key_PageUp: -page,
        _Key.Key_Down: line,
        _Key.Key_Up: -line,
        _Key.Key_End: 1 << 24,
        _Key.Key_Home: -(1 << 24),
    }
    step = steps.get(_Key(event.key()))
    if step is not None:
        bar = view.verticalScrollBar()
        bar.setValue(bar.value() + step)
    return step is not None


def viewport_of(area: QAbstractScrollArea) -> QWidget:
    """What ``area.viewport()`` gives.

    To find out what kind of widget that one is, PySide6 prepares every kind that Qt has (12 ms, once). Looked up by
    its name it is known to be a plain widget; ``viewport()`` is quick from then on for this area.
    """
    found = area.findChild(QWidget, _VIEWPORT, _DIRECT)
    return found if found is not None else area.viewport()
