"""The one place that starts threads: workers that finish what they have, and errands for which nobody waits.

Both run jobs in turn and hand the results back to the window's thread.
"""

from collections.abc import Callable
from contextlib import suppress
from queue import SimpleQueue
from threading import Thread
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal

from lmtrainer.frozen import frozen


@frozen
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


@frozen
class _Outcome:
    deliver: Callable[[Any], None]
    value: Any


class _Thread(QThread):
    finished_job = Signal(object)

    def __init__(self, jobs: "SimpleQueue[_Job | None]") -> None:
        super().__init__()
        self._jobs = jobs

    def run(self) -> None:
        while (job := self._jobs.get()) is not None:
            try:
                outcome = _Outcome(job.done, job.work())
            except Exception as error:  # handed to `failed`, which shows it or raises it on the window's thread
                outcome = _Outcome(job.failed, error)
            self.finished_job.emit(outcome)


class Worker(QObject):
    """A thread of its own with one queue.

    Jobs run one after another in the order of `run`; ``done`` and ``failed`` are called on the thread that
    made the worker. After `finish` every job that was queued has run and its results have been delivered.
    """

    def __init__(self, name: str) -> None:
        super().__init__()
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread = _Thread(self._jobs)
        self._thread.setObjectName(name)
        self._thread.finished_job.connect(self._deliver)
        self._thread.start()

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Queue ``work``; exactly one of ``done`` and ``failed`` is called with what came of it."""
        self._jobs.put(_Job(work, done, failed))

    def finish(self) -> None:
        """Run what is queued to its end and stop the thread. Waits for it; results still come by signal."""
        self._jobs.put(None)
        self._thread.wait()

    def _deliver(self, outcome: _Outcome) -> None:
        outcome.deliver(outcome.value)


class Errands(QObject):
    """Jobs on folders that may be far away or gone, where one call of the system can take minutes.

    They run one after another; ``done`` is called on the thread that made this. At the end of the program what has not
    run is left, so a job may stop anywhere: it must leave nothing half done behind. A job foresees its troubles itself;
    what it raises all the same is raised again on the thread that made this, and the next job runs.
    """

    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._jobs: SimpleQueue[tuple[Callable[[], Any], Callable[[Any], None]] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._finished.connect(self._deliver)

    def run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Queue ``work``."""
        self._jobs.put((work, done))
        if self._thread is None:
            self._thread = Thread(target=self._go, name="errands", daemon=True)
            self._thread.start()

    def leave(self, wait_s: float) -> None:
        """No more errands; those that are left have so long, and then nobody waits for them."""
        self._jobs.put(None)
        if self._thread is not None:
            self._thread.join(wait_s)

    def _go(self) -> None:
        while (job := self._jobs.get()) is not None:
            work, done = job
            try:
                outcome = _Outcome(done, work())
            except Exception as error:
                outcome = _Outcome(_raise, error)
            with suppress(RuntimeError):  # the window has gone meanwhile
                self._finished.emit(outcome)

    def _deliver(self, outcome: _Outcome) -> None:
        outcome.deliver(outcome.value)


def _raise(error: Exception) -> None:
    raise error
