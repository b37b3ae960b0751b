"""Reads courses in a killable worker process, for window and command line alike."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from lmtrainer.course.codec import CodecError, decode
from lmtrainer.course.model import Course
from lmtrainer.frozen import frozen
from lmtrainer.said import Said
from lmtrainer.study.unreadable import CourseUnreadable, Stuck
from lmtrainer.worker.process import Cancelled, Message

if TYPE_CHECKING:  # a course that is known opens without a process: the start pays for none
    from lmtrainer.study.reading_process import OnProgress

MOST_STUCK = 5  # lessons; each costs the time of a whole reading
__all__ = ["Cancelled", "Compiled", "CourseUnreadable", "compile_course"]


@frozen
class Compiled:
    """A course that has just been read, and the signature of its folder at that moment."""

    course: Course
    signature: str


def compile_course(
    root: Path,
    on_progress: "OnProgress" = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Compiled:
    """Read a course. A lesson that hangs or kills the worker is left out with a problem, the rest is read.

    Raises `Cancelled` when ``cancelled`` says so, and `CourseUnreadable` when the folder cannot be read.
    """
    skip: dict[str, str] = {}
    while True:
        try:
            return _run(root, skip, on_progress, cancelled)
        except Stuck as stuck:
            if not stuck.path or stuck.path in skip or len(skip) == MOST_STUCK:
                raise CourseUnreadable(
                    Said("Course", "The course in {0} could not be read.").of(root.name),
                    Said("Course", "Ask its author to check it."),
                ) from stuck
            skip[stuck.path] = stuck.code


def _run(root: Path, skip: dict[str, str], on_progress: "OnProgress", cancelled: Callable[[], bool]) -> Compiled:
    from lmtrainer.study.reading_process import ReadingProcess

    process = ReadingProcess()
    try:
        return _compiled(process.ask(root, skip, on_progress, cancelled))
    finally:
        process.kill()


def _compiled(message: Message) -> Compiled:
    try:
        course = decode(message["course"])
    except CodecError as error:
        raise CourseUnreadable(
            Said("Course", "The course could not be read."), Said("Course", "Ask its author to check it.")
        ) from error
    assert isinstance(course, Course)
    return Compiled(course, message["signature"])
