"""The process that reads a stranger's course: it may be killed at any moment, and nothing else suffers."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from lmtrainer.course.problems import Problem

MOST_MEMORY = 1 << 30


STAY = "--stay"


def worker_main(arguments: Sequence[str]) -> int:
    """Read the course that standard input names, telling every lesson before it is read; returns the status.

    With `STAY` the process answers every line of standard input, one course's folder each time, until that ends: what
    has not changed since the line before is not compiled again, and not told again.
    """
    _limit_memory()
    if STAY in arguments:
        return _read_again_and_again()
    from lmtrainer.course.codec import encode
    from lmtrainer.course.opening import open_source
    from lmtrainer.course.reader import CourseReader
    from lmtrainer.course.seal import seal_of
    from lmtrainer.course.source import SourceError

    request = json.loads(sys.stdin.readline())
    try:
        source = open_source(Path(request["root"]))
        signature = source.signature()
        course = CourseReader(source, _say_lesson, _left_out(request)).read()
        seal = seal_of(source)
    except SourceError as error:
        _say(trouble=[error.message, error.hint])
        return 0
    _say(course=encode(replace(course, seal=seal)), signature=signature)
    return 0


def _read_again_and_again() -> int:
    from lmtrainer.course.folder_source import FolderSource
    from lmtrainer.course.known_texts import KnownText
    from lmtrainer.course.reader import CourseReader
    from lmtrainer.course.source import SourceError
    from lmtrainer.study.course_news import CourseTeller

    known: dict[str, KnownText] = {}
    teller = CourseTeller()
    for line in sys.stdin:
        request = json.loads(line)
        try:
            source = FolderSource(Path(request["root"]))
            signature = source.signature()
            course = CourseReader(source, _say_lesson, _left_out(request), known=known).read()
        except SourceError as error:
            _say(trouble=[error.message, error.hint])
        else:
            _say(news=teller.news(course), signature=signature)
    return 0


def _left_out(request: dict[str, Any]) -> "dict[str, Problem]":
    from lmtrainer.course.problems import Problem

    return {path: Problem(path, 1, 1, code, message, hint) for path, code, message, hint in request["skip"]}


def _say_lesson(done: int, total: int, path: str) -> None:
    _say(lesson=[done, total, path])


def _say(**message: Any) -> None:
    print(json.dumps(message), flush=True)


def _limit_memory() -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's time limit has to do
        return
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
