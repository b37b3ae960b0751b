"""The one place that starts threads: workers that finish what they have, and errands for which nobody waits.

Both run jobs in turn and hand the results back to the window's thread.
"""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread
from time import monotonic
from typing import Any, Generic, Protocol, TypeVar, cast

from PySide6.QtCore import QObject, Signal

from lmtrainer.frozen import frozen

_T = TypeVar("_T")


def nothing(_done: object) -> None:
    """For what nobody waits for."""


class Ask(Protocol):
    """Does something on the record's thread; without ``failed`` trouble is reported (`StudyBridge.ask`)."""

    def __call__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] = nothing,
        failed: Callable[[Exception], None] | None = None,
    ) -> None:
        """``done`` is given what it returns, ``failed`` what it raises."""
        ...


class AskInCourse(Protocol):
    """As `Ask`, in a course: without ``root`` in the one that is open (`StudyBridge.ask_in_course`)."""

    def __call__(
        self,
        work: Callable[[], Any],
        done: Callable[[Any], None] = nothing,
        failed: Callable[[Exception], None] | None = None,
        root: Path | None = None,
    ) -> None: ...


@frozen
class _Job:
    work: Callable[[], Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]


@frozen
class _Outcome:
    deliver: Callable[[Any], None]
    value: Any


@frozen
class _Answer(Generic[_T]):
    value: _T | None = None
    error: Exception | None = None


class NoAnswer(TimeoutError):
    """A disk or a server did not answer in time."""


def within(seconds: float, work: Callable[[], _T]) -> _T:
    """What ``work`` returns or raises, which may wait for a disk that never answers.

    Raises `NoAnswer` when that takes longer. Then nobody waits for it any more, and it must not matter when it ends.
    """
    answers: SimpleQueue[_Answer[_T]] = SimpleQueue()

    def go() -> None:
        try:
            answers.put(_Answer(value=work()))
        except Exception as error:
            answers.put(_Answer(error=error))

    Thread(target=go, name="look", daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise NoAnswer("no answer") from None
    if answer.error is not None:
        raise answer.error
    return cast(_T, answer.value)


class Worker(QObject):
    """A thread of its own with one queue.

    Jobs run one after another in the order of `run`; ``done`` and ``failed`` are called on the thread that
    made the worker. After `finish` every job that was queued has run and its results have been delivered.
    """

    _finished = Signal(object)

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self._finished.connect(self._deliver)
        self._begin()

    def _begin(self) -> None:
        self._jobs: SimpleQueue[_Job | None] = SimpleQueue()
        self._thread = Thread(target=self._go, args=(self._jobs,), name=self._name, daemon=True)
        self._thread.start()

    def run(self, work: Callable[[], Any], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Queue ``work``; exactly one of ``done`` and ``failed`` is called with what came of it."""
        self._jobs.put(_Job(work, done, failed))

    def finish(self, wait_s: float | None = None) -> None:
        """Run what is queued to its end and stop the thread. Waits for it; results still come by signal.

        ``wait_s``: how long to wait at most, where nothing is lost by what is left.
        """
        self._jobs.put(None)
        self._thread.join(wait_s)

    def leave(self) -> None:
        """Leave the job that never ends, with all that waits for it, and go on with a new thread.

        What comes of that job is not delivered.
        """
        self._jobs.put(None)
        self._begin()

    def _go(self, jobs: "SimpleQueue[_Job | None]") -> None:
        while (job := jobs.get()) is not None and jobs is self._jobs:
            try:
                outcome = _Outcome(job.done, job.work())
            except Exception as error:  # handed to `failed`, which shows it or raises it on the window's thread
                outcome = _Outcome(job.failed, error)
            if jobs is self._jobs:
                with suppress(RuntimeError):  # the window has gone meanwhile
                    self._finished.emit(outcome)

    def _deliver(self, outcome: _Outcome) -> None:
        outcome.deliver(outcome.value)


class Errands(QObject):
    """Jobs on one folder that may be far away or gone, where one call of the system can take minutes, or never end.

    They run one after another; ``done`` is called on the thread that made this. At the end of the program what has not
    run is left, so a job may stop anywhere: it must leave nothing half done behind. A job foresees its troubles itself;
    what it raises all the same is raised again on the thread that made this, and the next job runs.
    """

    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._jobs: SimpleQueue[tuple[Callable[[], Any], Callable[[Any], None]] | None] = SimpleQueue()
        self._thread: Thread | None = None
        self._begun = 0.0  # when the job that is under way began; 0 where none is
        self._finished.connect(self._deliver)

    def run(self, work: Callable[[], Any], done: Callable[[Any], None]) -> None:
        """Queue ``work``."""
        self._jobs.put((work, done))
        if self._thread is None:
            self._thread = Thread(target=self._go, name="errands", daemon=True)
            self._thread.start()

    def leave(self, wait_s: float) -> None:
        """No more errands; those that are left have so long, and then nobody waits for them.

        Where a job has been at it for so long already, the folder does not answer, and nobody waits at all.
        """
        self._jobs.put(None)
        begun = self._begun
        if self._thread is not None and not (begun and monotonic() - begun >= wait_s):
            self._thread.join(wait_s)

    def _go(self) -> None:
        while (job := self._jobs.get()) is not None:
            work, done = job
            self._begun = monotonic()
            try:
                outcome = _Outcome(done, work())
            except Exception as error:
                outcome = _Outcome(_raise, error)
            self._begun = 0.0
            with suppress(RuntimeError):  # the window has gone meanwhile
                self._finished.emit(outcome)

    def _deliver(self, outcome: _Outcome) -> None:
        outcome.deliver(outcome.value)


class FolderErrands:
    """Errands of which those to one folder never wait for those to another."""

    def __init__(self) -> None:
        self._by_folder: dict[Path, Errands] = {}

    def to(self, folder: Path) -> Errands:
        """The errands to this folder."""
        return self._by_folder.setdefault(folder, Errands())

    def leave(self, wait_s: float) -> None:
        """No more errands; all those that are left have so long together."""
        until = monotonic() + wait_s
        for errands in self._by_folder.values():
            errands.leave(max(0.0, until - monotonic()))


def _raise(error: Exception) -> None:
    raise error
