"""The inside of a worker process: it holds itself to its task's limits, and says each step before it takes it."""

import gc
import json
import sys
from collections.abc import Callable
from typing import Any

from lmtrainer.worker.limits import OUT_OF_MEMORY, limit_memory, limit_time
from lmtrainer.worker.process import Message
from lmtrainer.worker.tasks import Task


class Reporter:
    """Speaks to the process that asked."""

    def __init__(self, task: Task) -> None:
        self._task = task

    def step(self, *, single: bool, **about: Any) -> None:
        """Say what is begun now; from now on its own time runs. ``single``: it is one lesson or question."""
        say(step=about, single=single)
        limit_time(self._task.single_cpu_s if single else self._task.whole_cpu_s)

    def part(self, **part: Any) -> None:
        """Hand over something before the result."""
        say(part=part)


def serve(task: Task, work: Callable[[Message, Reporter], Message]) -> int:
    """Do the work that standard input asks for, within the limits of the task; returns the exit status."""
    limit_memory(task.memory)
    gc.set_threshold(20_000, 50, 100)  # a short life: what collecting would find goes with the process
    reporter = Reporter(task)
    try:
        for line in sys.stdin:
            reporter.step(single=False)
            say(result=work(json.loads(line), reporter))
            if not task.stays:
                break
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def say(**message: Any) -> None:
    """One message to the process that asked."""
    print(json.dumps(message), flush=True)
