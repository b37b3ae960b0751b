"""Reading courses for one window, beside the record: on a thread of its own, one after another, until cancelled."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lmtrainer.desktop.base.background import Worker
from lmtrainer.frozen import frozen
from lmtrainer.study.compiling import Compiled, compile_course
from lmtrainer.study.library import signature_of
from lmtrainer.worker.process import Cancelled

LEFT_AFTER_S = 2.0


@frozen
class Reading:
    """A course is being read for the first time, or anew: ``done`` of ``total`` lessons."""

    root: Path
    done: int
    total: int


class CourseReading(QObject):
    """`reading` tells how far a course is, `ended` that it is read, or given up. It starts its thread when needed."""

    reading = Signal(Reading)
    ended = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._worker: Worker | None = None
        self._is_closed = False
        self.turn = 0  # goes on with each cancelling; what was asked for in an earlier turn is given up

    def read(
        self,
        root: Path,
        known: str,
        done: Callable[[Compiled | None], None],
        failed: Callable[[Exception], None],
        asked: int | None = None,
    ) -> None:
        """Read a course; ``done`` is given None when its files still have the signature ``known``.

        ``asked``: the turn in which it was asked for, where that was earlier; when that one is over nothing is read.
        ``failed`` is given `Cancelled` for what was given up.
        """
        turn = self.turn if asked is None else asked
        if self._is_closed:
            return
        if turn != self.turn:
            failed(Cancelled())
            return
        self._worker = self._worker or Worker("reader")

        def work() -> Compiled | None:
            if known and signature_of(root) == known:
                return None
            return compile_course(root, self._on_progress(root), lambda: turn != self.turn)

        def read(compiled: Compiled | None) -> None:
            self.ended.emit()
            done(compiled)

        def not_read(error: Exception) -> None:
            self.ended.emit()
            failed(error)

        self._worker.run(work, read, not_read)

    def _on_progress(self, root: Path) -> Callable[[int, int], None]:
        return lambda done, total: self.reading.emit(Reading(root, done, total))

    def cancel(self) -> None:
        """Give up what is being read, and what waits to be; nothing of it is kept."""
        self.turn += 1

    def close(self) -> None:
        """Give up what is being read, and read nothing any more. Waits for the thread, unless a disk hangs."""
        self.cancel()
        self._is_closed = True
        if self._worker is not None:
            self._worker.finish(LEFT_AFTER_S)
