"""Views that scroll, and the way to their viewports that costs nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QScrollArea, QWidget

_VIEWPORT = "qt_scrollarea_viewport"  # Qt's own name for it, set when the area is made
_DIRECT = Qt.FindChildOption.FindDirectChildrenOnly


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


def viewport_of(area: QAbstractScrollArea) -> QWidget:
    """What ``area.viewport()`` gives.

    To find out what kind of widget that one is, PySide6 prepares every kind that Qt has (12 ms, once). Looked up by
    its name it is known to be a plain widget; ``viewport()`` is quick from then on for this area.
    """
    found = area.findChild(QWidget, _VIEWPORT, _DIRECT)
    return found if found is not None else area.viewport()
