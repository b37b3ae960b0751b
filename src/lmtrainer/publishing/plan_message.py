"""The plan of an import on its way from the process that made it: in messages, none of them larger than one file."""

import base64
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TypeVar

from lmtrainer.course.codec import decode, encode
from lmtrainer.course.model import Block
from lmtrainer.interchange.formats import FormatName
from lmtrainer.interchange.report import Fate, Report, ReportLine
from lmtrainer.publishing.importing import Goal, ImportPlan
from lmtrainer.worker.process import Message

_AT_ONCE = 200  # blocks or lines of a report in one message
_T = TypeVar("_T")


def messages_of(plan: ImportPlan) -> Iterator[Message]:
    """The plan in parts; the last one says so."""
    for path, data in plan.files.items():
        yield {"file": [path, base64.b64encode(data).decode("ascii")]}
    for blocks in _parts(plan.blocks):
        yield {"blocks": encode(blocks)}
    for lines in _parts(plan.report.lines):
        yield {"report": [[e.line, e.fate, e.what, e.why, e.path, e.source] for e in lines]}
    yield {"planned": [str(plan.course), plan.source, plan.format, plan.goal]}


class PlanHearer:
    """Puts a plan together again."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self._blocks: list[Block] = []
        self._lines: list[ReportLine] = []

    def heard(self, message: Message) -> ImportPlan | None:
        """The plan, once its last message has come. Raises `CodecError` for blocks that are none."""
        if "file" in message:
            path, data = message["file"]
            self._files[path] = base64.b64decode(data)
        elif "blocks" in message:
            self._blocks.extend(decode(message["blocks"]))
        elif "report" in message:
            for line, fate, what, why, path, source in message["report"]:
                self._lines.append(ReportLine(line, Fate(fate), what, why, path, source))
        elif "planned" in message:
            course, source, format, goal = message["planned"]
            return ImportPlan(
                Path(course), source, FormatName(format), Goal(goal), self._files, tuple(self._blocks),
                Report(tuple(self._lines)),
            )  # fmt: skip
        return None


def _parts(items: tuple[_T, ...]) -> Iterator[tuple[_T, ...]]:
    rest = iter(items)
    while part := tuple(islice(rest, _AT_ONCE)):
        yield part
