"""Has a course written for others by a process of its own, which is killed when it takes too long."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from lmtrainer.course.codec import encode
from lmtrainer.course.model import NO_SEAL, Seal
from lmtrainer.files import partial_of, put, why_not
from lmtrainer.frozen import frozen
from lmtrainer.publishing.handing_out import Handout, NotHandedOut, check_place
from lmtrainer.said import OWN, Said, Words, unpacked
from lmtrainer.worker.task import Message, Stopped, Why, run
from lmtrainer.worker.tasks import EXPORT
from lmtrainer.worker.words import not_started, too_much


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
    seal: Seal = NO_SEAL,
    on_lesson: Callable[[int, int], None] = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
    language: str = OWN,
) -> Exported:
    """Write the course in ``root`` to ``target``, as a whole or not at all.

    ``seal`` is that of the course as it was opened: where that is signed, nothing else is written. ``language`` is the
    one in which it is told what the file does not hold.

    Raises `NotExported`, and `Cancelled` soon after ``cancelled`` says so.
    """
    try:
        check_place(target, root)
    except NotHandedOut as refused:
        raise NotExported(refused.words, refused.hint) from refused
    partial = partial_of(target.absolute())
    request = {
        "root": str(root.absolute()), "partial": str(partial), "name": target.name, "form": handout.form,
        "answers": handout.answers, "key": handout.key, "seal": encode(seal), "language": language,
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
    made = run(EXPORT, request, lambda step: on_lesson(step["done"], step["total"]), cancelled)
    if isinstance(made, Stopped):
        if made.why is Why.NOT_STARTED:
            raise NotExported(*not_started(EXPORT))
        what = made.step.get("path") or root.name
        raise NotExported(too_much(made.why, what), Said("Export", "Look at it in the preview."))
    if "refused" in made:
        words, hint = map(unpacked, made["refused"])
        raise NotExported(words, hint, tuple(made["lines"]))
    return made
