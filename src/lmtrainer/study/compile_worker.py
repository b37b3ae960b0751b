"""The process that reads a stranger's course: it may be killed at any moment, and nothing else suffers."""

import json
import sys
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lmtrainer.study.compile_terms import COURSE_CPU_S, LESSON_CPU_S, MOST_MEMORY
from lmtrainer.worker.limits import OUT_OF_MEMORY, limit_memory, limit_time, say

if TYPE_CHECKING:
    from lmtrainer.course.problems import Problem

STAY = "--stay"


def worker_main(arguments: Sequence[str]) -> int:
    """Read the course that standard input names, telling every lesson before it is read; returns the status.

    With `STAY` the process answers every line of standard input, one course's folder each time, until that ends: what
    has not changed since the line before is not compiled again, and not told again.
    """
    limit_memory(MOST_MEMORY)
    try:
        return _read_again_and_again() if STAY in arguments else _read_once()
    except MemoryError:
        return OUT_OF_MEMORY


def _read_once() -> int:
    from lmtrainer.course.codec import encode
    from lmtrainer.course.opening import open_source
    from lmtrainer.course.reader import CourseReader
    from lmtrainer.course.seal import seal_of
    from lmtrainer.course.source import SourceError
    from lmtrainer.said import packed

    request = json.loads(sys.stdin.readline())
    limit_time(COURSE_CPU_S)
    try:
        source = open_source(Path(request["root"]))
        signature = source.signature()
        seal = seal_of(source)  # first: what the reader is given then is what was signed
        course = CourseReader(source, _begin_lesson, _left_out(request)).read()
    except SourceError as error:
        say(trouble=[packed(error.message), packed(error.hint)])
        return 0
    say(course=encode(replace(course, seal=seal)), signature=signature)
    return 0


def _read_again_and_again() -> int:
    from lmtrainer.course.drafts import KnownDraft
    from lmtrainer.course.folder_source import FolderSource
    from lmtrainer.course.known_texts import KnownText
    from lmtrainer.course.reader import CourseReader
    from lmtrainer.course.source import SourceError
    from lmtrainer.said import packed
    from lmtrainer.study.course_news import CourseTeller

    known: dict[str, KnownText] = {}
    drafts: dict[str, KnownDraft] = {}
    teller = CourseTeller()
    for line in sys.stdin:
        request = json.loads(line)
        limit_time(COURSE_CPU_S)
        try:
            source = FolderSource(Path(request["root"]))
            signature = source.signature()
            course = CourseReader(source, _begin_lesson, _left_out(request), known=known, known_drafts=drafts).read()
        except SourceError as error:
            say(trouble=[packed(error.message), packed(error.hint)])
        else:
            say(news=teller.news(course), signature=signature)
    return 0


def _left_out(request: dict[str, Any]) -> "dict[str, Problem]":
    from lmtrainer.course.rules.files import STOPPED

    return {path: STOPPED[code].at(path) for path, code in request["skip"].items()}


def _begin_lesson(done: int, total: int, path: str) -> None:
    say(lesson=[done, total, path])
    limit_time(LESSON_CPU_S if path else COURSE_CPU_S)
