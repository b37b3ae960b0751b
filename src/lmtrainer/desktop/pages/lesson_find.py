"""Finding words in the lesson that is shown: marks all places, and says where each one is."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.blocks.prose import ProseBlock
from lmtrainer.desktop.widgets.text import Text


@dataclass(frozen=True, slots=True)
class FoundPlace:
    """One place: the ``number``-th in its widget; ``top`` is its height in the flow, in pixels."""

    widget: ProseBlock | Text
    number: int
    top: int


class LessonFind:
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
        for widget in self._flow.findChildren(QWidget):
            if isinstance(widget, ProseBlock | Text) and not widget.isHidden():
                for number, y in enumerate(widget.mark_found(words)):
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
