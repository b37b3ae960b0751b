"""Work that is done in a process of its own: asked for, followed step by step, and given up when it is too much."""

from collections.abc import Callable
from enum import StrEnum

from lmtrainer.frozen import frozen
from lmtrainer.worker.limits import OUT_OF_MEMORY, OUT_OF_TIME
from lmtrainer.worker.process import Cancelled, Ended, Message, Silent, ToldTooMuch, WorkerProcess, own_command
from lmtrainer.worker.tasks import Task

OnStep = Callable[[Message], None]
__all__ = ["Cancelled", "Message", "OnStep", "Stopped", "Why", "Worker", "run"]


class Why(StrEnum):
    """Why work came to no result."""

    NOT_STARTED = "the process could not be started"
    TOO_SLOW = "it was silent for too long, or used too much of the processor"
    TOO_LARGE = "it needed too much memory"
    TOLD_TOO_MUCH = "a message of it is larger than any that is taken"
    BROKE = "the process ended"


@frozen
class Stopped:
    """There is no result. ``step`` is what the process had begun last, as it said; empty before the first step."""

    why: Why
    step: Message


def run(
    task: Task,
    request: Message,
    on_step: OnStep = lambda step: None,
    cancelled: Callable[[], bool] = lambda: False,
    on_part: OnStep = lambda part: None,
) -> Message | Stopped:
    """Have work done in a process of its own, which has ended when this returns, whatever comes of it.

    ``on_step`` hears of each step before it is taken, ``on_part`` of what is handed over before the result. Raises
    `Cancelled` soon after ``cancelled`` says so, and whatever ``on_step`` and ``on_part`` raise.
    """
    worker = Worker(task)
    try:
        return worker.run(request, on_step, cancelled, on_part)
    finally:
        worker.kill()


class Worker:
    """The process of a task, started when it is first asked. One whose task stays may be asked again after a result.

    After `Stopped` or an exception, and when done, `kill` it.
    """

    def __init__(self, task: Task) -> None:
        self._task = task
        self._process: WorkerProcess | None = None
        self._has_answered = False

    def run(
        self,
        request: Message,
        on_step: OnStep = lambda step: None,
        cancelled: Callable[[], bool] = lambda: False,
        on_part: OnStep = lambda part: None,
    ) -> Message | Stopped:
        """As the function `run`, but the process goes on."""
        if cancelled():
            raise Cancelled
        try:
            self._process = self._process or WorkerProcess(_command(self._task))
            self._process.ask(request, last=not self._task.stays)
        except OSError:
            return Stopped(Why.BROKE if self._has_answered else Why.NOT_STARTED, {})
        return self._result(self._process, on_step, cancelled, on_part)

    def _result(
        self, process: WorkerProcess, on_step: OnStep, cancelled: Callable[[], bool], on_part: OnStep
    ) -> Message | Stopped:
        step: Message = {}
        patience_s, has_begun = self._task.whole_s, self._has_answered
        while True:
            try:
                message = process.told(patience_s, cancelled)
            except Silent:
                return Stopped(Why.TOO_SLOW, step)
            except ToldTooMuch:
                return Stopped(Why.TOLD_TOO_MUCH, step)
            except Ended as ended:
                return Stopped(_why(ended.status, has_begun=has_begun), step)
            has_begun = True
            if "result" in message:
                self._has_answered = True
                result: Message = message["result"]
                return result
            if "part" in message:
                on_part(message["part"])
                continue
            step = message["step"]
            patience_s = self._task.single_s if message["single"] else self._task.whole_s
            if step:
                on_step(step)

    def kill(self) -> None:
        """End the process, whatever it is doing; it is started anew when it is asked again."""
        if self._process is not None:
            self._process.kill()
            self._process, self._has_answered = None, False


def _command(task: Task) -> list[str]:
    return own_command(*task.words)


def _why(status: int, *, has_begun: bool) -> Why:
    """Why a process ended with this status; a limit ends only what had begun."""
    if status == OUT_OF_TIME:
        return Why.TOO_SLOW
    if status == OUT_OF_MEMORY:
        return Why.TOO_LARGE
    return Why.BROKE if has_begun else Why.NOT_STARTED
