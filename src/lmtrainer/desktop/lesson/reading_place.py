"""Where the reader is in a lesson, whether its end was seen, and how long it was read."""

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal
from PySide6.QtWidgets import QScrollArea

from lmtrainer.desktop.lesson.flow import LessonFlow
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.frozen import frozen
from lmtrainer.study.changes import LessonOpened

_KEEP_PLACE_MS = 600
_IDLE_MS = 600_000  # a page that lies open for longer without a move is not being read
_START = (0, 0.0)


@frozen
class PlaceChanged:
    """Where the reader is in the lesson that is shown."""

    block: int
    offset: float
    spent_ms: int


class ReadingPlace(QObject):
    """The place in the lesson that is shown. It stays through everything that makes the lesson longer or shorter.

    `moved` comes a moment after the last move; `end_seen` once for each time that a lesson is shown.
    """

    moved = Signal(PlaceChanged)
    end_seen = Signal()

    def __init__(self, theme: Theme, view: QScrollArea, flow: LessonFlow) -> None:
        super().__init__(view)
        self._theme, self._view, self._flow = theme, view, flow
        self._is_end_seen = False
        self._restoring: tuple[int, float] | None = None
        self._held: tuple[int, float] | None = None
        self._spent = QElapsedTimer()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_KEEP_PLACE_MS)
        self._timer.timeout.connect(self.tell)
        flow.moved_by_resize.connect(self._go_back_to)
        view.verticalScrollBar().valueChanged.connect(lambda _value: self._timer.start())

    def begin(self, opened: LessonOpened) -> tuple[int, float]:
        """Another lesson is shown; returns the block and how far in it the reader was when it was left."""
        self._is_end_seen = False
        self._spent.start()
        self._restoring = _left_at(opened)
        self._view.verticalScrollBar().setValue(0)
        return self._restoring or _START

    def restore(self) -> None:
        """The first blocks are there: scroll to where the lesson was left."""
        if self._restoring is not None:
            self._view.verticalScrollBar().setValue(self._flow.top_of(*self._restoring))
            self._restoring = None

    def go_elsewhere(self) -> None:
        """Where the lesson was left does not matter any more: somebody wants to be elsewhere in it."""
        self._restoring = None

    @property
    def first_block(self) -> int | None:
        """The block to begin at, while the place where the lesson was left is still to be gone to."""
        return self._restoring[0] if self._restoring is not None else None

    def hold(self) -> None:
        """Everything is about to have another height: come back to this place afterwards."""
        if self._held is None:  # a step that comes before the last one is done begins where that one will end
            self._held = self._flow.place(self._view.verticalScrollBar().value())
            QTimer.singleShot(0, self, self._let_go)

    def _let_go(self) -> None:
        place, self._held = self._held, None
        if place is not None:
            self._go_back_to(place)

    def _go_back_to(self, place: tuple[int, float]) -> None:
        if self._restoring is None and place != _START:
            self._view.verticalScrollBar().setValue(self._flow.top_of(*place))

    def look_for_end(self) -> float:
        """Notice it when the end is in sight; returns how much of the lesson was scrolled through, 0 to 1."""
        bar = self._view.verticalScrollBar()
        at_end = bar.value() >= bar.maximum() - self._theme.px(80)
        if self._flow.ready and at_end and self._view.isVisible() and self._restoring is None:
            self.reach_end()
        return 1.0 if bar.maximum() <= 0 else bar.value() / bar.maximum()

    def reach_end(self) -> None:
        """The reader is at the end, or says so by going on."""
        if not self._is_end_seen:
            self._is_end_seen = True
            self.end_seen.emit()

    def tell(self) -> None:
        """Tell where the reader is now."""
        self._timer.stop()
        if self._spent.isValid() and self._restoring is None and self._flow.blocks:
            block, offset = self._flow.place(self._view.verticalScrollBar().value())
            spent_ms = min(_IDLE_MS, int(self._spent.restart()))
            self.moved.emit(PlaceChanged(block, offset, spent_ms))


def _left_at(opened: LessonOpened) -> tuple[int, float] | None:
    """Where the lesson was left; its end, when it has become shorter since."""
    if opened.place is None or not opened.lesson.blocks:
        return None
    last = len(opened.lesson.blocks) - 1
    return (opened.place.block, opened.place.offset) if opened.place.block <= last else (last, 1.0)
