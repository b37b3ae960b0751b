"""The process that reads courses, as seen from the program: asked, listened to, and killed when it does not answer."""

import json
import sys
import threading
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from time import monotonic
from typing import IO, Any

from lmtrainer.said import Said, Words, unpacked
from lmtrainer.study.compile_terms import MOST_TOLD, OUT_OF_MEMORY, OUT_OF_TIME

START_S = 20.0  # until the first word: the process starts and imports
LESSON_S = 8.0  # without a word while it reads one lesson; its processor time is the worker's own affair
CANCEL_S = 0.1
WORKER, STAY = "--compile-worker", "--stay"
OnProgress = Callable[[int, int], None]
Message = dict[str, Any]


class Cancelled(Exception):
    """The reading was cancelled; nothing was kept."""


class CourseUnreadable(Exception):
    """The folder itself cannot be read. ``remedy`` says what to do."""

    def __init__(self, message: Words, remedy: Words) -> None:
        super().__init__(str(message))
        self.message, self.remedy = message, remedy


class Stuck(Exception):
    """The process said nothing for too long, or died, while it read ``path`` (empty: before any lesson)."""

    def __init__(self, path: str, code: str) -> None:
        super().__init__(path)
        self.path, self.code = path, code


_WHY = {
    "lesson-too-slow": "This lesson takes too long to read.",
    "lesson-too-large": "This lesson needs too much memory.",
    "lesson-broke-reader": "This lesson could not be read: the reader stopped.",
}


class ReadingProcess:
    """One process. ``stays``: it may be asked more than once. After `Stuck` or `Cancelled`, `kill` it."""

    def __init__(self, *, stays: bool = False) -> None:
        import subprocess  # a course that is known opens without it, and the start does not pay for it

        words = [*_command(), STAY] if stays else _command()
        self._stays = stays
        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            words, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._lines: Queue[bytes] = Queue()
        assert self._process.stdout is not None
        self._listener = threading.Thread(target=_listen, args=(self._process.stdout, self._lines), daemon=True)
        self._listener.start()

    def ask(
        self,
        root: Path,
        skip: Mapping[str, str] = {},
        on_progress: OnProgress = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Message:
        """Have a course read; ``skip`` maps paths of lessons that are left out to the code that says why.

        Returns what the process answered. Raises `Stuck`, `Cancelled`, and `CourseUnreadable` when the folder
        cannot be read.
        """
        left_out = [[path, code, _WHY[code], "Make it simpler or shorter."] for path, code in skip.items()]
        requests = self._process.stdin
        assert requests is not None
        try:
            requests.write(json.dumps({"root": str(root), "skip": left_out}).encode() + b"\n")
            requests.flush()
            if not self._stays:
                requests.close()
        except OSError as error:
            raise Stuck("", "lesson-broke-reader") from error
        return self._answer(on_progress, cancelled)

    def _answer(self, on_progress: OnProgress, cancelled: Callable[[], bool]) -> Message:
        path, deadline = "", monotonic() + START_S
        while True:
            if cancelled():
                raise Cancelled
            try:
                line = self._lines.get(timeout=CANCEL_S)
            except Empty:
                if monotonic() > deadline:
                    raise Stuck(path, "lesson-too-slow") from None
                continue
            if not line:
                raise _ended_by(path, self._process.wait(CANCEL_S * 10))
            if not line.endswith(b"\n"):
                raise CourseUnreadable(
                    Said("Course", "This course is too large to be opened."),
                    Said("Course", "Divide it into several courses."),
                )
            message: Message = json.loads(line)
            deadline = monotonic() + LESSON_S
            if "lesson" in message:
                done, total, path = message["lesson"]
                on_progress(done, total)
            elif "trouble" in message:
                raise CourseUnreadable(*map(unpacked, message["trouble"]))
            else:
                return message

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        assert self._process.stdin is not None and self._process.stdout is not None
        with suppress(OSError):  # what it did not read is of no use to anybody now
            self._process.stdin.close()
        self._process.stdout.close()


def _command() -> list[str]:
    own = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, "-m", "lmtrainer"]
    return [*own, WORKER]


def _ended_by(path: str, status: int) -> Stuck:
    if status == OUT_OF_TIME:
        return Stuck(path, "lesson-too-slow")
    if status == OUT_OF_MEMORY:
        return Stuck(path, "lesson-too-large")
    return Stuck(path, "lesson-broke-reader")


def _listen(stream: IO[bytes], lines: "Queue[bytes]") -> None:
    while line := stream.readline(MOST_TOLD):
        lines.put(line)
    lines.put(b"")
