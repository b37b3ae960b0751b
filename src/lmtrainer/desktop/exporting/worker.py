"""The process that reads a course and fills a file for others; whoever started it puts the file in its place."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lmtrainer.course.opening import open_source
from lmtrainer.course.problems import Severity
from lmtrainer.course.reader import CourseReader
from lmtrainer.course.seal import KeyPair
from lmtrainer.course.source import SourceError
from lmtrainer.desktop.exporting.command import made
from lmtrainer.desktop.exporting.limits import LESSON_CPU_S, MOST_LINES, MOST_MEMORY, WHOLE_CPU_S
from lmtrainer.interchange.report import Fate
from lmtrainer.publishing.exporting import NothingExported
from lmtrainer.publishing.handing_out import Form
from lmtrainer.publishing.packing import NotPacked, packing
from lmtrainer.publishing.signing_keys import BadKeyFile, read_key
from lmtrainer.said import Said, Words
from lmtrainer.said import packed as as_told
from lmtrainer.whole_file import fill, why_not
from lmtrainer.worker.limits import OUT_OF_MEMORY, limit_memory, limit_time, say


def worker_main(arguments: Sequence[str]) -> int:
    """Fill the file that standard input names, telling every lesson before it is read; returns the status."""
    limit_memory(MOST_MEMORY)
    try:
        _export(json.loads(sys.stdin.readline()))
    except MemoryError:
        return OUT_OF_MEMORY
    return 0


def _export(request: dict[str, str]) -> None:
    partial = Path(request["partial"])
    try:
        _write(Path(request["root"]), partial, Form(request["form"]), bool(request["answers"]), request["key"])
    except SourceError as error:
        _refuse(error.message, error.hint)
    except BadKeyFile as error:
        _refuse(error.words)
    except NotPacked as error:
        told = [f"{problem.path}:{problem.line}  {problem.message} {problem.remedy}" for problem in error.problems]
        _refuse(error.words, error.hint, told)
    except OSError as error:
        said = Said("Export", "{0} cannot be written: {1}.")
        _refuse(said.of(request["name"], why_not(error)))


def _write(root: Path, partial: Path, form: Form, answers: bool, key: str) -> None:
    limit_time(WHOLE_CPU_S)
    source = open_source(root)
    course = CourseReader(source, _begin_lesson).read()
    if form is Form.PACKAGE:
        from lmtrainer.course.folder_source import FolderSource

        pair = _pair(Path(key)) if key else None
        packed = packing(FolderSource(root), course.problems, pair)
        fill(partial, packed.data)
        lines = [f"{path}: left out: a package is never part of a course" for path in packed.left_out]
        say(signed=pair.name if pair else "", packages=len(lines), **_kept(lines))
        return
    missing = [f"{p.path}:{p.line}  {p.message}" for p in course.problems if p.severity is Severity.ERROR]
    try:
        data, report = made(course, source, form, answers=answers)
    except NothingExported as error:
        _refuse(error.words, error.hint, [*missing, *error.report.told])
        return
    fill(partial, data)
    taken, left_out = report.count(Fate.TAKEN), report.count(Fate.LEFT_OUT)
    kept = _kept([*missing, *report.told])
    say(taken=taken, changed=report.changed, left_out=left_out, errors=len(missing), **kept)


def _kept(lines: list[str]) -> dict[str, Any]:
    return {"lines": lines[:MOST_LINES], "more": max(0, len(lines) - MOST_LINES)}


def _pair(key: Path) -> KeyPair:
    try:
        return read_key(key)
    except OSError as error:
        raise BadKeyFile(Said("Key", "{0} cannot be read: {1}.").of(key.name, why_not(error))) from error


def _begin_lesson(done: int, total: int, path: str) -> None:
    say(lesson=[done, total, path])
    limit_time(LESSON_CPU_S if path else WHOLE_CPU_S)


def _refuse(words: Words, hint: Words = "", lines: Sequence[str] = ()) -> None:
    say(refused=[as_told(words), as_told(hint)], lines=lines[:MOST_LINES])
