"""The process that reads courses, as seen from the program: which lesson it is at, and what it broke on."""

from collections.abc import Callable, Mapping
from pathlib import Path

from lmtrainer.said import Said, Words, unpacked
from lmtrainer.worker.limits import OUT_OF_MEMORY, OUT_OF_TIME
from lmtrainer.worker.process import Cancelled, Ended, Message, Silent, ToldTooMuch, WorkerProcess, own_command

START_S = 20.0  # until the first word: the process starts and imports
LESSON_S = 8.0  # without a word while it reads one lesson; its processor time is the worker's own affair
WORKER, STAY = "--compile-worker", "--stay"
OnProgress = Callable[[int, int], None]
__all__ = ["Cancelled", "CourseUnreadable", "Message", "OnProgress", "ReadingProcess", "Stuck"]


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


class ReadingProcess:
    """One process. ``stays``: it may be asked more than once. After `Stuck` or `Cancelled`, `kill` it.

    Raises `CourseUnreadable` when it cannot be started.
    """

    def __init__(self, *, stays: bool = False) -> None:
        self._stays = stays
        try:
            self._process = WorkerProcess([*_command(), STAY] if stays else _command())
        except OSError as error:
            raise CourseUnreadable(
                Said("Course", "The part of the program that reads courses could not be started."),
                Said("Course", "Close other programs, and try again."),
            ) from error

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
        try:
            self._process.ask({"root": str(root.absolute()), "skip": dict(skip)}, last=not self._stays)
        except OSError as error:
            raise Stuck("", "lesson-broke-reader") from error
        return self._answer(on_progress, cancelled)

    def _answer(self, on_progress: OnProgress, cancelled: Callable[[], bool]) -> Message:
        path, patience_s = "", START_S
        while True:
            try:
                message = self._process.told(patience_s, cancelled)
            except Silent as silent:
                raise Stuck(path, "lesson-too-slow") from silent
            except Ended as ended:
                raise _ended_by(path, ended.status) from ended
            except ToldTooMuch as told:
                raise CourseUnreadable(
                    Said("Course", "This course is too large to be opened."),
                    Said("Course", "Divide it into several courses."),
                ) from told
            patience_s = LESSON_S
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


def _command() -> list[str]:
    return own_command(WORKER)


def _ended_by(path: str, status: int) -> Stuck:
    if status == OUT_OF_TIME:
        return Stuck(path, "lesson-too-slow")
    if status == OUT_OF_MEMORY:
        return Stuck(path, "lesson-too-large")
    return Stuck(path, "lesson-broke-reader")
