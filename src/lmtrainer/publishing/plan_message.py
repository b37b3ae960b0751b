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
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.publishing.importing import ImportPlan
from lmtrainer.said import packed, unpacked
from lmtrainer.worker.process import Message

_AT_ONCE = 200  # blocks or lines of a report in one message
_T = TypeVar("_T")


def parts_of(plan: ImportPlan) -> Iterator[Message]:
    """What is in the plan, in parts."""
    for path, data in plan.files.items():
        yield {"file": [path, base64.b64encode(data).decode("ascii")]}
    for blocks in _parts(plan.blocks):
        yield {"blocks": encode(blocks)}
    for lines in _parts(plan.report.lines):
        yield {"report": [_packed(line) for line in lines]}


def result_of(plan: ImportPlan) -> Message:
    """What holds the parts together."""
    return {"course": str(plan.course), "source": plan.source, "format": plan.format, "goal": plan.goal}


class PlanHearer:
    """Puts a plan together again."""

    def __init__(self) -> None:
        self._files: dict[str, bytes] = {}
        self._blocks: list[Block] = []
        self._lines: list[ReportLine] = []

    def hear(self, part: Message) -> None:
        """Take a part. Raises `CodecError` for blocks that are none."""
        if "file" in part:
            path, data = part["file"]
            self._files[path] = base64.b64decode(data)
        elif "blocks" in part:
            self._blocks.extend(decode(part["blocks"]))
        else:
            for line, fate, what, why, path, source in part["report"]:
                words = unpacked(what), unpacked(why)
                self._lines.append(ReportLine(line, Fate(fate), *words, path, source))

    def plan(self, result: Message) -> ImportPlan:
        """The plan, once all of its parts have been heard."""
        return ImportPlan(
            Path(result["course"]), result["source"], FormatName(result["format"]), Goal(result["goal"]),
            self._files, tuple(self._blocks), Report(tuple(self._lines)),
        )  # fmt: skip


def _packed(line: ReportLine) -> list[object]:
    return [line.line, line.fate, packed(line.what), packed(line.why), line.path, line.source]


def _parts(items: tuple[_T, ...]) -> Iterator[tuple[_T, ...]]:
    rest = iter(items)
    while part := tuple(islice(rest, _AT_ONCE)):
        yield part
