"""The process that reads a stranger's course: it may be killed at any moment, and nothing else suffers."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

MOST_MEMORY = 1 << 30


def worker_main(arguments: Sequence[str]) -> int:
    """Read the course that standard input names, telling every lesson before it is read; returns the status."""
    from lmtrainer.course.codec import encode
    from lmtrainer.course.opening import open_source
    from lmtrainer.course.problems import Problem
    from lmtrainer.course.reader import CourseReader
    from lmtrainer.course.seal import seal_of
    from lmtrainer.course.source import SourceError

    _limit_memory()
    request = json.loads(sys.stdin.readline())
    skip = {path: Problem(path, 1, 1, code, message, hint) for path, code, message, hint in request["skip"]}
    try:
        source = open_source(Path(request["root"]))
        signature = source.signature()
        course = CourseReader(source, lambda done, total, path: _say(lesson=[done, total, path]), skip).read()
        seal = seal_of(source)
    except SourceError as error:
        _say(trouble=[error.message, error.hint])
        return 0
    _say(course=encode(replace(course, seal=seal)), signature=signature)
    return 0


def _say(**message: Any) -> None:
    print(json.dumps(message), flush=True)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit has to do
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
