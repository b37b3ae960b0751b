"""Plans an import in a process of its own, which is killed when what it reads is too much, or nobody wants it."""

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from lmtrainer.course.codec import CodecError
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.importing import ImportPlan, ImportRefused, OnStep, Stage, Step
from lmtrainer.publishing.plan_message import PlanHearer
from lmtrainer.said import OWN, Said, unpacked
from lmtrainer.worker.task import Cancelled, Message, Stopped, Why, run
from lmtrainer.worker.tasks import PLAN
from lmtrainer.worker.words import not_started, too_much

__all__ = ["Cancelled", "plan_in_process"]


def plan_in_process(
    file: Path,
    course: Path,
    goal: Goal,
    on_step: OnStep = lambda step: None,
    cancelled: Callable[[], bool] = lambda: False,
    *,
    encoding: str = "",
    language: str = OWN,
) -> ImportPlan:
    """As `plan_import`, but no file keeps it busy for ever, or takes the memory of this process.

    ``language`` is the author's. Raises `ImportRefused`, which tells what was too much, and `Cancelled` soon after
    ``cancelled`` says so.
    """
    hearer = PlanHearer()
    request = {
        "file": str(file.absolute()), "course": str(course.absolute()), "goal": goal, "encoding": encoding,
        "language": language,
    }  # fmt: skip
    try:
        made = run(PLAN, request, lambda step: on_step(_step(step)), cancelled, hearer.hear)
    except CodecError as error:
        raise _refused(file, Stopped(Why.BROKE, {})) from error
    if isinstance(made, Stopped):
        raise _refused(file, made)
    if "refused" in made:
        words, hint, offer = made["refused"]
        raise ImportRefused(unpacked(words), unpacked(hint), offer)
    return hearer.plan(made)


def _step(step: Message) -> Step:
    return Step(Stage(step["stage"]), step["done"], step["total"], step["path"], step["line"])


def _refused(file: Path, stopped: Stopped) -> ImportRefused:
    """Why there is no plan, and what of."""
    why = stopped.why
    if why is Why.NOT_STARTED:
        return ImportRefused(*not_started(PLAN))
    step = Step(Stage.FILE) if why is Why.TOLD_TOO_MUCH or not stopped.step else _step(stopped.step)
    match step.stage:
        case Stage.FILE:
            return ImportRefused(too_much(why, file.name), Said("Import", "Divide it into several files."))
        case Stage.LESSON if step.path:
            hint = Said("Import", "Make this lesson of the course simpler first.")
            return ImportRefused(too_much(why, step.path), hint)
        case Stage.LESSON:
            course = Said("Import", "The course")
            return ImportRefused(too_much(why, course), Said("Import", "Divide the course into several."))
        case Stage.QUESTION:
            question = Said("Import", "The question in line {0} of {1}").of(step.line, file.name)
            return ImportRefused(
                too_much(why, question), Said("Import", "Take it out of the file, or make it simpler.")
            )
        case _:
            assert_never(step.stage)
