"""What people are told of work that came to no result: the one place for these sentences."""

from lmtrainer.said import Said, Words
from lmtrainer.worker.task import Why
from lmtrainer.worker.tasks import EXPORT, PLAN, Task


def not_started(task: Task) -> tuple[Words, Words]:
    """That the process of a task could not be started, and what to do."""
    if task.words == PLAN.words:
        said = Said("Worker", "The part of the program that reads questions could not be started.")
    elif task.words == EXPORT.words:
        said = Said("Worker", "The part of the program that writes files could not be started.")
    else:
        said = Said("Worker", "The part of the program that reads courses could not be started.")
    return said, Said("Worker", "Close other programs, and try again.")


def too_much(why: Why, what: Words) -> Words:
    """That something is too much for the process of a task: ``what`` is a file, a lesson or a question of it."""
    match why:
        case Why.TOO_SLOW:
            return Said("Worker", "{0} takes too long to read.").of(what)
        case Why.TOO_LARGE | Why.TOLD_TOO_MUCH:
            return Said("Worker", "{0} needs too much memory.").of(what)
        case _:
            return Said("Worker", "{0} could not be read: the reader stopped.").of(what)
