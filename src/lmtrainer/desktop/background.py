"""The one place that starts threads: a worker runs jobs in turn and hands the results back to the window's thread."""

from collections.abc import Callable
from dataclasses import dataclass
from queue import SimpleQueue
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal


@dataclass(frozen=True, slots=True)
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
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
