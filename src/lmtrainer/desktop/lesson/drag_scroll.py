"""A page that scrolls by itself while something in one of its questions is dragged to its edge."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QScrollArea

from lmtrainer.desktop.ui.theme.theme import Theme

if TYPE_CHECKING:
    from lmtrainer.desktop.questions.card import QuestionCard

_STEP_MS = 30
_EDGE = 56
_FASTEST = 40  # pixels a step


class DragScroll(QObject):
    """Scrolls a view the faster, the nearer to its edge the dragged thing is."""

    def __init__(self, theme: Theme, view: QScrollArea) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view
        self._dragged: tuple[QuestionCard, int] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_STEP_MS)
        self._timer.timeout.connect(self._scroll)

    def watch(self, card: "QuestionCard") -> None:
        """Scroll for what is dragged in this card."""
        card.dragged.connect(lambda y: self._drag_to(card, y))
        card.drag_ended.connect(self._timer.stop)

    def _drag_to(self, card: "QuestionCard", y: int) -> None:
        self._dragged = (card, y)
        if self._step() and not self._timer.isActive():
            self._timer.start()

    def _step(self) -> int:
        """How far to scroll now, in pixels; negative is up."""
        if self._dragged is None:
            return 0
        card, y = self._dragged
        seen = card.y() + y - self._view.verticalScrollBar().value()
        edge, high = self._theme.px(_EDGE), self._view.viewport().height()
        if seen < edge:
            return -max(4, (edge - seen) // 3)
        return max(4, (seen - high + edge) // 3) if seen > high - edge else 0

    def _scroll(self) -> None:
        step, bar = self._step(), self._view.verticalScrollBar()
        before = bar.value()
        bar.setValue(before + max(-_FASTEST, min(_FASTEST, step)))
        moved = bar.value() - before
        if self._dragged is None or not moved:
            self._timer.stop()
            return
        card, y = self._dragged
        self._dragged = (card, y + moved)
        card.area.scrolled_by(moved)
