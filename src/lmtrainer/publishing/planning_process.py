"""Plans an import in a process of its own, which is killed when what it reads is too much, or nobody wants it."""

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from lmtrainer.course.codec import CodecError
from lmtrainer.publishing.importing import Goal, ImportPlan, ImportRefused, OnStep, Stage, Step
from lmtrainer.publishing.plan_message import PlanHearer
from lmtrainer.said import Said, unpacked
from lmtrainer.worker.limits import OUT_OF_MEMORY, OUT_OF_TIME
from lmtrainer.worker.process import Cancelled, Ended, Silent, ToldTooMuch, WorkerProcess, own_command

WORKER = "--planning-worker"
FILE_S = 60.0  # without a word: the process starts, and reads the file, from a slow disk too
STEP_S = 8.0  # for one lesson or question; its processor time is the worker's own affair
__all__ = ["Cancelled", "plan_in_process"]


def plan_in_process(
    file: Path,
    course: Path,
    goal: Goal,
    on_step: OnStep = lambda step: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> ImportPlan:
    """As `plan_import`, but no file keeps it busy for ever, or takes the memory of this process.

    Raises `ImportRefused`, which tells what was too much, and `Cancelled` soon after ``cancelled`` says so.
    """
    process: WorkerProcess | None = None
    try:
        process = WorkerProcess(_command())
        process.ask({"file": str(file.absolute()), "course": str(course.absolute()), "goal": goal})
        return _heard(process, file, on_step, cancelled)
    except OSError as error:
        raise _not_started() from error
    finally:
        if process is not None:
            process.kill()


def _heard(process: WorkerProcess, file: Path, on_step: OnStep, cancelled: Callable[[], bool]) -> ImportPlan:
    step, hearer, heard = Step(Stage.FILE), PlanHearer(), False
    while True:
        try:
            message = process.told(STEP_S if step.is_single else FILE_S, cancelled)
            heard = True
            plan = hearer.heard(message)
        except Silent as silent:
            raise _refused(file, step, OUT_OF_TIME) from silent
        except Ended as ended:
            began = heard or ended.status in (OUT_OF_TIME, OUT_OF_MEMORY)  # a limit ends only what had begun
            raise _refused(file, step, ended.status) if began else _not_started() from ended
        except (ToldTooMuch, CodecError) as error:
            raise _refused(file, Step(Stage.FILE), OUT_OF_MEMORY) from error
        if plan is not None:
            return plan
        if "step" in message:
            stage, done, total, path, line = message["step"]
            step = Step(Stage(stage), done, total, path, line)
            on_step(step)
        elif "refused" in message:
            raise ImportRefused(*map(unpacked, message["refused"]))


def _command() -> list[str]:
    return own_command(WORKER)


def _not_started() -> ImportRefused:
    return ImportRefused(
        Said("Import", "The part of the program that reads questions could not be started."),
        Said("Import", "Close other programs, and try again."),
    )


def _refused(file: Path, step: Step, status: int) -> ImportRefused:
    """Why there is no plan, when the process ended with this status at that step."""
    if status == OUT_OF_TIME:
        why = Said("Import", "{0} takes too long to read.")
    elif status == OUT_OF_MEMORY:
        why = Said("Import", "{0} needs too much memory.")
    else:
        why = Said("Import", "{0} could not be read: the reader stopped.")
    match step.stage:
        case Stage.FILE:
            return ImportRefused(why.of(file.name), Said("Import", "Divide it into several files."))
        case Stage.LESSON if step.path:
            return ImportRefused(why.of(step.path), Said("Import", "Make this lesson of the course simpler first."))
        case Stage.LESSON:
            course = Said("Import", "The course")
            return ImportRefused(why.of(course), Said("Import", "Divide the course into several."))
        case Stage.QUESTION:
            question = Said("Import", "The question in line {0} of {1}").of(step.line, file.name)
            return ImportRefused(why.of(question), Said("Import", "Take it out of the file, or make it simpler."))
        case _:
            assert_never(step.stage)
