"""Reading courses for one window, beside the record: on a thread of its own, one after another, until cancelled."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from lmtrainer.desktop.background import Worker
from lmtrainer.frozen import frozen
from lmtrainer.study.compiling import Compiled, compile_course
from lmtrainer.study.library import signature_of


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
        self._cancelled = self._is_closed = False

    def read(
        self, root: Path, known: str, done: Callable[[Compiled | None], None], failed: Callable[[Exception], None]
    ) -> None:
        """Read a course; ``done`` is given None when its files still have the signature ``known``."""
        if self._is_closed:
            return
        self._worker = self._worker or Worker("reader")
        self._cancelled = False

        def work() -> Compiled | None:
            if known and signature_of(root) == known:
                return None
            return compile_course(root, self._on_progress(root), lambda: self._cancelled)

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
        """Give up what is being read; nothing of it is kept."""
        self._cancelled = True

    def close(self) -> None:
        """Give up what is being read, and read nothing any more. Waits until the thread has stopped."""
        self._cancelled = self._is_closed = True
        if self._worker is not None:
            self._worker.finish()
