"""The process that reads courses, as seen from the program: which lesson it is at, and what it broke on."""

from collections.abc import Callable, Mapping
from pathlib import Path

from lmtrainer.said import Said, unpacked
from lmtrainer.study.unreadable import CourseUnreadable, Stuck
from lmtrainer.worker.task import Message, Stopped, Why, Worker
from lmtrainer.worker.tasks import COMPILE, REREAD
from lmtrainer.worker.words import not_started

OnProgress = Callable[[int, int], None]

_CODES = {Why.TOO_SLOW: "lesson-too-slow", Why.TOO_LARGE: "lesson-too-large", Why.BROKE: "lesson-broke-reader"}


class ReadingProcess:
    """One process. ``stays``: it may be asked more than once. After any exception, and when done, `kill` it."""

    def __init__(self, *, stays: bool = False) -> None:
        self._worker = Worker(REREAD if stays else COMPILE)

    def ask(
        self,
        root: Path,
        skip: Mapping[str, str] = {},
        on_progress: OnProgress = lambda done, total: None,
        cancelled: Callable[[], bool] = lambda: False,
    ) -> Message:
        """Have a course read; ``skip`` maps paths of lessons that are left out to the code that says why.

        Returns what the process answered. Raises `Stuck`, `Cancelled`, and `CourseUnreadable` when the folder cannot be
        read or the process cannot be started.
        """
        request = {"root": str(root.absolute()), "skip": dict(skip)}
        made = self._worker.run(request, lambda step: on_progress(step["done"], step["total"]), cancelled)
        if isinstance(made, Stopped):
            raise _stopped(made)
        if "refused" in made:
            raise CourseUnreadable(*map(unpacked, made["refused"]))
        return made

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._worker.kill()


def _stopped(stopped: Stopped) -> Stuck | CourseUnreadable:
    if stopped.why is Why.NOT_STARTED:
        return CourseUnreadable(*not_started(COMPILE))
    if stopped.why is Why.TOLD_TOO_MUCH:
        return CourseUnreadable(
            Said("Course", "This course is too large to be opened."),
            Said("Course", "Divide it into several courses."),
        )
    return Stuck(stopped.step.get("path", ""), _CODES[stopped.why])
