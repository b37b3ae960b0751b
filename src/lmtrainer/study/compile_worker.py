"""The process that reads a stranger's course: it may be killed at any moment, and nothing else suffers.

It limits itself where the system can: memory by `RLIMIT_AS`, the processor time of each lesson by a timer whose
signal ends the process wherever it is. Windows has neither; there its parent's limit of time has to do.
"""

import json
import signal
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from lmtrainer.study.compile_terms import COURSE_CPU_S, LESSON_CPU_S, MOST_MEMORY, OUT_OF_MEMORY


def worker_main(arguments: Sequence[str]) -> int:
    """Read the course that standard input names, telling every lesson before it is read; returns the status."""
    _limit_memory()
    try:
        return _read(json.loads(sys.stdin.readline()))
    except MemoryError:
        return OUT_OF_MEMORY


def _read(request: dict[str, Any]) -> int:
    from lmtrainer.course.codec import encode
    from lmtrainer.course.opening import open_source
    from lmtrainer.course.problems import Problem
    from lmtrainer.course.reader import CourseReader
    from lmtrainer.course.seal import seal_of
    from lmtrainer.course.source import SourceError

    skip = {path: Problem(path, 1, 1, code, message, hint) for path, code, message, hint in request["skip"]}
    _limit_time(COURSE_CPU_S)
    try:
        source = open_source(Path(request["root"]))
        signature = source.signature()
        course = CourseReader(source, _begin_lesson, skip).read()
        seal = seal_of(source)
    except SourceError as error:
        _say(trouble=[error.message, error.hint])
        return 0
    _say(course=encode(replace(course, seal=seal)), signature=signature)
    return 0


def _begin_lesson(done: int, total: int, path: str) -> None:
    _say(lesson=[done, total, path])
    _limit_time(LESSON_CPU_S if path else COURSE_CPU_S)


def _say(**message: Any) -> None:
    print(json.dumps(message), flush=True)


def _limit_time(seconds: float) -> None:
    """From now on, so much processor time; then the process ends, even in the midst of a regular expression."""
    if hasattr(signal, "setitimer"):
        signal.setitimer(signal.ITIMER_PROF, seconds)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
