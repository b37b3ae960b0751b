"""The process that reads a course and fills a file for others; whoever started it puts the file in its place."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from lmtrainer.course.codec import decode
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.model import Course
from lmtrainer.course.problems import Severity
from lmtrainer.course.reader import CourseReader
from lmtrainer.course.rules.files import FOLDER_MISSING
from lmtrainer.course.seal import KeyPair, open_as
from lmtrainer.course.source import Source, SourceError
from lmtrainer.desktop.exporting.rendering import rendered
from lmtrainer.files import fill, why_not
from lmtrainer.interchange.report import Fate
from lmtrainer.lexicon import Wording, wording_in
from lmtrainer.publishing.exporting import NothingExported
from lmtrainer.publishing.handing_out import Form
from lmtrainer.publishing.packing import LEFT_OUT, NotPacked, packing
from lmtrainer.publishing.signing_keys import BadKeyFile, read_key
from lmtrainer.publishing.text_report import errors_in
from lmtrainer.said import Said, Words
from lmtrainer.said import packed as as_told
from lmtrainer.worker.process import Message
from lmtrainer.worker.serving import Reporter, serve
from lmtrainer.worker.tasks import EXPORT

MOST_LINES = 49  # of what the file does not hold: a notice has room for 50, and the last says that there are more


def worker_main(arguments: Sequence[str]) -> int:
    """Fill the file that is asked for, saying every lesson before it is read; returns the exit status."""
    return serve(EXPORT, _export)


def _export(request: Message, reporter: Reporter) -> Message:
    partial, form, key = Path(request["partial"]), Form(request["form"]), request["key"]
    word = wording_in(request["language"])
    try:
        source = open_as(Path(request["root"]), decode(request["seal"]))
        course = CourseReader(source, _on_lesson(reporter)).read()
        if form is Form.PACKAGE:
            return _pack(source, course, partial, key, word)
        return _render(course, source, partial, form, word, answers=bool(request["answers"]))
    except SourceError as error:
        return _refused(error.message, error.hint)
    except BadKeyFile as error:
        return _refused(error.words)
    except NotPacked as error:
        return _refused(error.words, error.hint, errors_in(error.problems, word))
    except OSError as error:
        said = Said("Export", "{0} cannot be written: {1}.")
        return _refused(said.of(request["name"], why_not(error)))


def _pack(source: Source, course: Course, partial: Path, key: str, word: Wording) -> Message:
    pair = _pair(Path(key)) if key else None
    if not isinstance(source, FolderSource):
        raise SourceError(FOLDER_MISSING.of(path=source.root))
    packed = packing(source, course.problems, pair)
    fill(partial, packed.data)
    lines = [word(LEFT_OUT.of(path)) for path in packed.left_out]
    return {"signed": pair.name if pair else "", "packages": len(lines), **_kept(lines)}


def _render(course: Course, source: Source, partial: Path, form: Form, word: Wording, *, answers: bool) -> Message:
    missing = errors_in(course.problems, word)
    errors = sum(problem.severity is Severity.ERROR for problem in course.problems)
    try:
        data, report = rendered(course, source, form, answers=answers, word=word)
    except NothingExported as error:
        return _refused(error.words, error.hint, [*missing, *error.report.told(word)])
    fill(partial, data)
    taken, left_out = report.count(Fate.TAKEN), report.count(Fate.LEFT_OUT)
    kept = _kept([*missing, *report.told(word)])
    return {"taken": taken, "changed": report.changed, "left_out": left_out, "errors": errors, **kept}


def _kept(lines: list[str]) -> dict[str, Any]:
    return {"lines": lines[:MOST_LINES], "more": max(0, len(lines) - MOST_LINES)}


def _pair(key: Path) -> KeyPair:
    try:
        return read_key(key)
    except OSError as error:
        raise BadKeyFile(Said("Key", "{0} cannot be read: {1}.").of(key.name, why_not(error))) from error


def _on_lesson(reporter: Reporter) -> Callable[[int, int, str], None]:
    def begin(done: int, total: int, path: str) -> None:
        reporter.step(single=bool(path), done=done, total=total, path=path)

    return begin


def _refused(words: Words, hint: Words = "", lines: Sequence[str] = ()) -> Message:
    return {"refused": [as_told(words), as_told(hint)], "lines": lines[:MOST_LINES]}
