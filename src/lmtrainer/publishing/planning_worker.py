"""The process that reads a stranger's questions: it may be killed at any moment, and nothing else suffers."""

from collections.abc import Sequence
from pathlib import Path

from lmtrainer.worker.process import Message
from lmtrainer.worker.serving import Reporter, serve
from lmtrainer.worker.tasks import PLAN


def worker_main(arguments: Sequence[str]) -> int:
    """Plan the import that is asked for, saying every step before it is taken; returns the exit status."""
    return serve(PLAN, _plan)


def _plan(request: Message, reporter: Reporter) -> Message:
    from lmtrainer.lexicon import wording_in
    from lmtrainer.publishing.import_goal import Goal
    from lmtrainer.publishing.importing import ImportRefused, Step, plan_import
    from lmtrainer.publishing.plan_message import parts_of, result_of
    from lmtrainer.said import packed

    def begin(step: Step) -> None:
        reporter.step(
            single=step.is_single, stage=step.stage, done=step.done, total=step.total, path=step.path, line=step.line
        )

    file, course = Path(request["file"]), Path(request["course"])
    try:
        plan = plan_import(
            file, course, goal=Goal(request["goal"]), encoding=request["encoding"], on_step=begin,
            word=wording_in(request["language"]),
        )  # fmt: skip
    except ImportRefused as error:
        return {"refused": [packed(error.words), packed(error.hint), error.offer]}
    for part in parts_of(plan):
        reporter.part(**part)
    return result_of(plan)
