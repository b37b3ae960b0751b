"""The process that reads a stranger's course: it may be killed at any moment, and nothing else suffers."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from lmtrainer.worker.process import Message
from lmtrainer.worker.serving import Reporter, serve
from lmtrainer.worker.tasks import COMPILE, REREAD

if TYPE_CHECKING:
    from lmtrainer.course.drafts import KnownDraft
    from lmtrainer.course.known_texts import KnownText
    from lmtrainer.course.problems import Problem
    from lmtrainer.course.source import SourceError


def worker_main(arguments: Sequence[str]) -> int:
    """Read the course that is asked for, saying every lesson before it is read; returns the exit status.

    As `REREAD` it answers every request, one course's folder each time: what has not changed since the request before
    is not compiled again, and not told again.
    """
    return serve(REREAD, _rereading()) if REREAD.words[1] in arguments else serve(COMPILE, _read)


def _read(request: Message, reporter: Reporter) -> Message:
    from lmtrainer.course.codec import encode
    from lmtrainer.course.opening import open_source
    from lmtrainer.course.reader import CourseReader
    from lmtrainer.course.seal import seal_of
    from lmtrainer.course.source import SourceError

    try:
        source = open_source(Path(request["root"]))
        signature = source.signature()
        seal = seal_of(source)  # first: what the reader is given then is what was signed
        course = CourseReader(source, _on_lesson(reporter), _left_out(request)).read()
    except SourceError as error:
        return _refused(error)
    return {"course": encode(replace(course, seal=seal)), "signature": signature}


def _rereading() -> Callable[[Message, Reporter], Message]:
    """Work that knows what it has read before."""
    from lmtrainer.study.course_news import CourseTeller

    teller = CourseTeller()
    known: dict[str, KnownText] = {}
    drafts: dict[str, KnownDraft] = {}

    def read(request: Message, reporter: Reporter) -> Message:
        from lmtrainer.course.folder_source import FolderSource
        from lmtrainer.course.reader import CourseReader
        from lmtrainer.course.source import SourceError

        on_lesson, left_out = _on_lesson(reporter), _left_out(request)
        try:
            source = FolderSource(Path(request["root"]))
            signature = source.signature()
            course = CourseReader(source, on_lesson, left_out, known=known, known_drafts=drafts).read()
        except SourceError as error:
            return _refused(error)
        return {"news": teller.news(course), "signature": signature}

    return read


def _refused(error: "SourceError") -> Message:
    from lmtrainer.said import packed

    return {"refused": [packed(error.message), packed(error.hint)]}


def _left_out(request: Message) -> "dict[str, Problem]":
    from lmtrainer.course.rules.files import STOPPED

    return {path: STOPPED[code].at(path) for path, code in request["skip"].items()}


def _on_lesson(reporter: Reporter) -> Callable[[int, int, str], None]:
    def begin(done: int, total: int, path: str) -> None:
        reporter.step(single=bool(path), done=done, total=total, path=path)

    return begin
