"""Has a course written for others by a process of its own, which is killed when it takes too long."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from lmtrainer.frozen import frozen
from lmtrainer.publishing.handing_out import Handout, NotHandedOut, check_place
from lmtrainer.said import Said, Words, unpacked
from lmtrainer.whole_file import partial_of, put, why_not
from lmtrainer.worker.limits import OUT_OF_MEMORY, OUT_OF_TIME
from lmtrainer.worker.process import Cancelled, Ended, Message, Silent, ToldTooMuch, WorkerProcess, own_command

WORKER = "--export-worker"
LESSON_S, WHOLE_S = 8.0, 600.0  # without a word; the processor time is the worker's own affair


@frozen
class Exported:
    """A file that was written. ``lines`` say what it does not hold as it was, and there are ``more`` of them.

    ``taken`` is how many questions it holds, 0 where nobody counts them; ``changed`` are among those, ``left_out``
    are not. ``errors`` is how many the course has, ``packages`` how many others lay in its folder; ``signed`` is who
    signed it.
    """

    path: Path
    lines: tuple[str, ...]
    more: int
    taken: int = 0
    changed: int = 0
    left_out: int = 0
    errors: int = 0
    packages: int = 0
    signed: str = ""


class NotExported(Exception):
    """Nothing was written: ``words`` say why, ``hint`` what to do, ``lines`` which errors the course has."""

    def __init__(self, words: Words, hint: Words = "", lines: tuple[str, ...] = ()) -> None:
        super().__init__(str(words))
        self.words, self.hint, self.lines = words, hint, lines


def export(
    root: Path,
    target: Path,
    handout: Handout,
    on_lesson: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Exported:
    """Write the course in ``root`` to ``target``, as a whole or not at all.

    Raises `NotExported`, and `Cancelled` soon after ``cancelled`` says so.
    """
    try:
        check_place(target, root)
    except NotHandedOut as refused:
        raise NotExported(refused.words, refused.hint) from refused
    partial = partial_of(target.absolute())
    request = {
        "root": str(root.absolute()), "partial": str(partial), "name": target.name, "form": handout.form,
        "answers": handout.answers, "key": handout.key,
    }  # fmt: skip
    try:
        message = _filled(root, request, on_lesson, cancelled)
        put(partial, target)
    except OSError as error:
        said = Said("Export", "{0} cannot be written: {1}.")
        raise NotExported(said.of(target.name, why_not(error))) from error
    finally:  # the process has ended: nobody fills it any more
        with suppress(OSError):
            partial.unlink(missing_ok=True)
    return Exported(target, tuple(message.pop("lines")), **message)


def _filled(
    root: Path, request: Message, on_lesson: Callable[[int, int], None], cancelled: Callable[[], bool]
) -> Message:
    """What the process said of the file that it has filled; whatever comes of it, it has ended then."""
    if cancelled():
        raise Cancelled
    path, heard = "", False
    process = _started(request)
    try:
        while True:
            message = process.told(LESSON_S if path else WHOLE_S, cancelled)
            heard = True
            if "lesson" in message:
                done, total, path = message["lesson"]
                on_lesson(done, total)
            elif "refused" in message:
                words, hint = map(unpacked, message["refused"])
                raise NotExported(words, hint, tuple(message["lines"]))
            else:
                return message
    except Ended as ended:
        began = heard or ended.status in (OUT_OF_TIME, OUT_OF_MEMORY)  # a limit ends only what had begun
        raise _stopped(path or root.name, ended.status) if began else _not_started() from ended
    except Silent as silent:
        raise _stopped(path or root.name, OUT_OF_TIME) from silent
    except ToldTooMuch as error:
        raise _stopped(path or root.name, OUT_OF_MEMORY) from error
    finally:
        process.kill()


def _started(request: Message) -> WorkerProcess:
    process: WorkerProcess | None = None
    try:
        process = WorkerProcess(_command())
        process.ask(request)
    except OSError as error:
        if process is not None:
            process.kill()
        raise _not_started() from error
    return process


def _command() -> list[str]:
    return own_command(WORKER)


def _stopped(what: str, status: int) -> NotExported:
    hint = Said("Export", "Look at it in the preview.")
    if status == OUT_OF_TIME:
        return NotExported(Said("Export", "{0} takes too long.").of(what), hint)
    if status == OUT_OF_MEMORY:
        return NotExported(Said("Export", "{0} needs too much memory.").of(what), hint)
    return NotExported(Said("Export", "{0} could not be read: the reader stopped.").of(what), hint)


def _not_started() -> NotExported:
    return NotExported(
        Said("Export", "The part of the program that writes files could not be started."),
        Said("Export", "Close other programs, and try again."),
    )
