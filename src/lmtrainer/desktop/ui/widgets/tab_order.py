"""The order of the Tab key. Qt appends whatever is built later; a reader expects the order of the page."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractScrollArea, QComboBox, QWidget

from lmtrainer.desktop.ui.accessibility.readers import lead_to


def put_in_tab_order(stops: Sequence[QWidget]) -> None:
    """The Tab key goes from each of these to the next. All of them are in one window."""
    for before, after in pairwise(stops):
        QWidget.setTabOrder(before, after)


def walk_as_seen(parts: Sequence[QWidget]) -> None:
    """The Tab key goes through these parts of one widget in this order, and so does what a screen reader walks.

    Readers walk the children of a widget in the order in which they lie on one another.
    """
    for part in parts:
        part.raise_()
    put_in_tab_order([stop for part in parts for stop in stops_in(part)])


def begin(page: QWidget) -> None:
    """Put the keyboard where one begins on a page: on its ``main_action``.

    Where there is none in sight, on the page itself: what stands above it is to be read, and scrolls by keys.
    """
    main = getattr(page, "main_action", None)
    out_of_sight = main is not None and main.isVisible() and main.visibleRegion().isEmpty()
    lead_to(page if main is None or out_of_sight else main)


def stops_in(widget: QWidget) -> list[QWidget]:
    """What can have the focus in a widget, in the order of its parts.

    That is the order in which they were added, unless the widget has a method ``parts_in_order()``.
    """
    found = [] if widget.focusPolicy() is Qt.FocusPolicy.NoFocus else [widget]
    if found and isinstance(widget, QAbstractScrollArea | QComboBox):
        return found + [stop for part in _own_parts(widget) for stop in stops_in(part)]
    for part in _parts(widget):
        found += stops_in(part)
    return found


def _own_parts(widget: QWidget) -> Iterable[QWidget]:
    """Parts of a text that the program has put there; Qt's own are not stops."""
    parts = getattr(widget, "parts_in_order", None)
    return parts() if parts is not None else ()


def _parts(widget: QWidget) -> Iterable[QWidget]:
    if hasattr(widget, "parts_in_order"):
        return _own_parts(widget)
    # not children(): each class of layout, timer or style among them would be prepared by PySide6 (60 ms in all)
    return widget.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly)
