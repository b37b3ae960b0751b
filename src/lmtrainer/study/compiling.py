"""Reads courses in a killable worker process, for window and command line alike."""

import json
import sys
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, Queue
from time import monotonic
from typing import IO

from lmtrainer.course.codec import CodecError, decode
from lmtrainer.course.model import Course
from lmtrainer.study.compile_terms import MOST_TOLD, OUT_OF_MEMORY, OUT_OF_TIME

START_S = 20.0  # until the first word: the process starts and imports
LESSON_S = 8.0  # without a word while it reads one lesson; its processor time is the worker's own affair
MOST_STUCK = 5  # lessons; each costs the time of a whole reading
CANCEL_S = 0.1
OnProgress = Callable[[int, int], None]


class Cancelled(Exception):
    """The reading was cancelled; nothing was kept."""


class CourseUnreadable(Exception):
    """The folder itself cannot be read. ``remedy`` says what to do."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message, self.remedy = message, remedy


@dataclass(frozen=True, slots=True)
class Compiled:
    """A course that has just been read, and the signature of its folder at that moment."""

    course: Course
    signature: str


class _Stuck(Exception):
    def __init__(self, path: str, code: str) -> None:
        super().__init__(path)
        self.path, self.code = path, code


class _Ended(Exception):
    """The worker has ended without a result, while it read the lesson at ``path``."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


_WHY = {
    "lesson-too-slow": "This lesson takes too long to read.",
    "lesson-too-large": "This lesson needs too much memory.",
    "lesson-broke-reader": "This lesson could not be read: the reader stopped.",
}


def compile_course(
    root: Path,
    on_progress: OnProgress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Compiled:
    """Read a course. A lesson that hangs or kills the worker is left out with a problem, the rest is read.

    Raises `Cancelled` when ``cancelled`` says so, and `CourseUnreadable` when the folder cannot be read.
    """
    skip: dict[str, str] = {}
    while True:
        try:
            return _run(root, skip, on_progress, cancelled)
        except _Stuck as stuck:
            if not stuck.path or stuck.path in skip or len(skip) == MOST_STUCK:
                raise CourseUnreadable(
                    f"The course in {root.name} could not be read.", "Ask its author to check it."
                ) from stuck
            skip[stuck.path] = stuck.code


def _command() -> list[str]:
    own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "lmtrainer"]
    return [*own, "--compile-worker"]


def _run(root: Path, skip: dict[str, str], on_progress: OnProgress, cancelled: Callable[[], bool]) -> Compiled:
    import subprocess  # a course that is known opens without it, and the start does not pay for it

    process = subprocess.Popen(_command(), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    lines: Queue[bytes] = Queue()
    assert process.stdin is not None and process.stdout is not None
    listener = threading.Thread(target=_listen, args=(process.stdout, lines), daemon=True)
    listener.start()
    try:
        left_out = [[path, code, _WHY[code], "Make it simpler or shorter."] for path, code in skip.items()]
        process.stdin.write(json.dumps({"root": str(root), "skip": left_out}).encode() + b"\n")
        process.stdin.close()
        return _conversation(lines, on_progress, cancelled)
    except BrokenPipeError as error:
        raise _Stuck("", "lesson-broke-reader") from error
    except _Ended as ended:
        raise _ended_by(ended.path, process.wait(CANCEL_S * 10)) from ended
    finally:
        process.kill()
        process.wait()
        listener.join()
        process.stdout.close()


def _ended_by(path: str, status: int) -> _Stuck:
    if status == OUT_OF_TIME:
        return _Stuck(path, "lesson-too-slow")
    if status == OUT_OF_MEMORY:
        return _Stuck(path, "lesson-too-large")
    return _Stuck(path, "lesson-broke-reader")


def _listen(stream: IO[bytes], lines: "Queue[bytes]") -> None:
    while line := stream.readline(MOST_TOLD):
        lines.put(line)
    lines.put(b"")


def _conversation(lines: "Queue[bytes]", on_progress: OnProgress, cancelled: Callable[[], bool]) -> Compiled:
    path, deadline = "", monotonic() + START_S
    while True:
        if cancelled():
            raise Cancelled
        try:
            line = lines.get(timeout=CANCEL_S)
        except Empty:
            if monotonic() > deadline:
                raise _Stuck(path, "lesson-too-slow") from None
            continue
        if not line:
            raise _Ended(path)
        if not line.endswith(b"\n"):
            raise CourseUnreadable("This course is too large to be opened.", "Divide it into several courses.")
        message = json.loads(line)
        deadline = monotonic() + LESSON_S
        if "lesson" in message:
            done, total, path = message["lesson"]
            on_progress(done, total)
        elif "trouble" in message:
            raise CourseUnreadable(*message["trouble"])
        else:
            return _compiled(message)


def _compiled(message: dict[str, str]) -> Compiled:
    try:
        course = decode(message["course"])
    except CodecError as error:
        raise CourseUnreadable("The course could not be read.", "Ask its author to check it.") from error
    assert isinstance(course, Course)
    return Compiled(course, message["signature"])
