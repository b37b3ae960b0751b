"""Looks at what a window shows and tells what is not laid out as it should be: cut, too small, on one another, outside.

What is asked of each widget is what it says itself: its least size, its height at its width, the words it was given.
"""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QFocusFrame,
    QLabel,
    QScrollArea,
    QScrollBar,
    QStackedWidget,
    QWidget,
)

from lmtrainer.frozen import frozen

_SLACK = 1  # pixel, for what is rounded


@frozen
class LayoutFault:
    """``what`` is wrong with a widget, in words for whoever mends it; ``where`` names the widget and those around."""

    what: str
    where: str

    def __str__(self) -> str:
        return f"{self.what}: {self.where}"


def audit_layout(window: QWidget) -> list[LayoutFault]:
    """Every fault of what is shown in ``window``, from the outermost in."""
    return [LayoutFault(what, _name(widget)) for widget in _shown(window) for what in _faults(widget)]


def _shown(widget: QWidget) -> Iterator[QWidget]:
    yield widget
    for child in _children(widget):
        yield from _shown(child)


def _children(widget: QWidget) -> list[QWidget]:
    """What is laid out in it: no scroll bars, no rings round others, no windows of their own."""
    shown = [child for child in widget.children() if isinstance(child, QWidget) and child.isVisible()]
    return [child for child in shown if not child.isWindow() and not isinstance(child, QScrollBar | QFocusFrame)]


def _faults(widget: QWidget) -> Iterator[str]:
    yield from _too_small(widget)
    yield from _outside(widget)
    yield from _on_one_another(widget)


def _too_small(widget: QWidget) -> Iterator[str]:
    if widget.isWindow() or isinstance(widget, QStackedWidget):
        return  # as large as somebody wants; whether the page that is shown has room is asked of the page
    size, least = widget.size(), _least_size(widget)
    if size.width() + _SLACK < least.width():
        yield f"{size.width()} wide, needs {least.width()}"
    if isinstance(widget, QAbstractScrollArea):
        return  # what is in it scrolls
    needed = _least_height(widget, least.height())
    if size.height() + _SLACK < needed:
        yield f"{size.height()} high, needs {needed} at {size.width()} wide"


def _least_size(widget: QWidget) -> QSize:
    """As layouts ask for it: what was set counts, otherwise what the widget says."""
    hint, least, most = widget.minimumSizeHint(), widget.minimumSize(), widget.maximumSize()
    wide = least.width() or min(hint.width(), most.width())
    return QSize(wide, least.height() or min(hint.height(), most.height()))


def _least_height(widget: QWidget, otherwise: int) -> int:
    layout = widget.layout()
    if layout is not None:
        return layout.minimumHeightForWidth(widget.width()) if layout.hasHeightForWidth() else otherwise
    return widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else otherwise


def _outside(widget: QWidget) -> Iterator[str]:
    around = widget.parentWidget()
    if around is None or widget.isWindow():
        return
    room, place = around.rect(), _place(widget)
    if isinstance(around.parentWidget(), QAbstractScrollArea):  # it may be longer than what is seen of it
        room = QRect(0, place.top(), room.width(), place.height())
        area = around.parentWidget()
        if isinstance(area, QScrollArea) and area.horizontalScrollBar().isVisible():
            return
    over = max(room.left() - place.left(), place.right() - room.right())
    if over > _SLACK:
        yield f"{over} too far to a side of what is around it"
    over = max(room.top() - place.top(), place.bottom() - room.bottom())
    if over > _SLACK:
        yield f"{over} above or below what is around it"


def _on_one_another(widget: QWidget) -> Iterator[str]:
    children = _children(widget)
    for number, first in enumerate(children):
        for second in children[number + 1 :]:
            common = _place(first) & _place(second)
            if common.width() > _SLACK and common.height() > _SLACK:
                yield f"{_short(first)} and {_short(second)} lie on each other, {common.width()} x {common.height()}"


def _place(widget: QWidget) -> QRect:
    """Where it stands, without what it keeps free round what it paints."""
    edge = getattr(widget, "edge", 0)
    return widget.geometry().adjusted(edge, edge, -edge, -edge)


def _name(widget: QWidget) -> str:
    names: list[str] = []
    around: QWidget | None = widget
    while around is not None and len(names) < 5:
        names.append(_short(around))
        around = around.parentWidget()
    return " in ".join(names)


def _short(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel | QAbstractButton) else widget.objectName()
    return f"{type(widget).__name__} “{' '.join(words.split())[:40]}”" if words else type(widget).__name__
