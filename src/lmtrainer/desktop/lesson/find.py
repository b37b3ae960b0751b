"""Finding words in the lesson that is shown: the bar, the marks in the text, and the way from one to the next."""

from PySide6.QtCore import QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QScrollArea, QWidget

from lmtrainer.desktop.ui.blocks.callout import CalloutBlock
from lmtrainer.desktop.ui.blocks.prose import ProseBlock
from lmtrainer.desktop.ui.blocks.table import TableCell
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.find_bar import FindBar
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.frozen import frozen

Findable = ProseBlock | Text | CalloutBlock | TableCell


@frozen
class FoundPlace:
    """One place: the ``number``-th in its widget; ``top`` is its height in the flow, in pixels."""

    widget: Findable
    number: int
    top: int


class LessonFind(QObject):
    """Finds words in a flow of blocks, and scrolls the view that the flow is in."""

    closed = Signal()

    def __init__(self, theme: Theme, view: QScrollArea, flow: QWidget) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._found = FoundPlaces(flow)
        self.bar = FindBar(theme)
        self.bar.words_changed.connect(self._find)
        self.bar.stepped.connect(self._step)
        self.bar.closed.connect(self.close)

    def open(self) -> None:
        """Open the bar, with what was looked for before."""
        self.bar.show()
        self.bar.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bar.field.selectAll()
        self._find(self.bar.field.text())

    def close(self) -> bool:
        """Close the bar; False when it was not open."""
        if self.bar.isHidden():
            return False
        self._found.clear()
        self.bar.hide()
        self.closed.emit()
        return True

    def _find(self, words: str) -> None:
        self._found.find(words)
        self._show()

    def _step(self, step: int) -> None:
        self._found.step(step)
        self._show()

    def _show(self) -> None:
        found = self._found
        self.bar.show_count(found.current + 1, len(found.places))
        if found.places:
            place, scroll = found.places[found.current], self._view.verticalScrollBar()
            room = self._view.viewport().height()
            if not scroll.value() + 24 <= place.top <= scroll.value() + room - self._theme.px(64):
                scroll.setValue(place.top - room // 3)


class FoundPlaces:
    """The places of some words in a flow of blocks, in reading order."""

    def __init__(self, flow: QWidget) -> None:
        self._flow = flow
        self.places: list[FoundPlace] = []
        self.current = -1

    def find(self, words: str) -> None:
        """Mark all places of ``words``; the first one is the current one."""
        self.clear()
        if not words.strip():
            return
        marked = [
            (widget, places)
            for widget in self._flow.findChildren(QWidget)
            if isinstance(widget, Findable) and not widget.isHidden() and (places := widget.mark_found(words))
        ]
        for widget, _ in marked:
            _unfold_around(widget)
        for widget, places in marked:  # where they are when all of them can be seen
            for number, y in enumerate(places):
                top = widget.mapTo(self._flow, QPoint(0, y)).y()
                self.places.append(FoundPlace(widget, number, top))
        self.places.sort(key=lambda place: (place.top, place.number))
        self.step(1)

    def step(self, step: int) -> None:
        """Make the next place, or the one before, the current one; after the last comes the first."""
        if not self.places:
            return
        before = self.places[self.current].widget if self.current >= 0 else None
        self.current = (self.current + step) % len(self.places)
        place = self.places[self.current]
        if before is not None and before is not place.widget:
            before.set_current_found(None)
        place.widget.set_current_found(place.number)

    def clear(self) -> None:
        """Take all marks away."""
        for widget in {place.widget for place in self.places}:
            widget.mark_found("")
        self.places.clear()
        self.current = -1


def _unfold_around(widget: QWidget) -> None:
    """Open the boxes that a widget is in."""
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, CalloutBlock):
            around.unfold()
        around = around.parentWidget()
