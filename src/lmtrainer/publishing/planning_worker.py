"""The process that reads a stranger's questions: it may be killed at any moment, and nothing else suffers."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from lmtrainer.publishing.planning_terms import FILE_CPU_S, MOST_MEMORY, STEP_CPU_S
from lmtrainer.worker.limits import OUT_OF_MEMORY, limit_memory, limit_time, say


def worker_main(arguments: Sequence[str]) -> int:
    """Plan the import that standard input names, telling every step before it is taken; returns the status."""
    limit_memory(MOST_MEMORY)
    try:
        return _plan(json.loads(sys.stdin.readline()))
    except MemoryError:
        return OUT_OF_MEMORY


def _plan(request: dict[str, str]) -> int:
    from lmtrainer.publishing.importing import Goal, ImportRefused, Step, plan_import
    from lmtrainer.publishing.plan_message import messages_of
    from lmtrainer.said import packed

    def begin(step: Step) -> None:
        say(step=[step.stage, step.done, step.total, step.path, step.line])
        limit_time(STEP_CPU_S if step.is_single else FILE_CPU_S)

    file, course = Path(request["file"]), Path(request["course"])
    try:
        plan = plan_import(file, course, goal=Goal(request["goal"]), on_step=begin)
    except ImportRefused as error:
        say(refused=[packed(error.words), packed(error.hint)])
        return 0
    for message in messages_of(plan):
        say(**message)
    return 0
