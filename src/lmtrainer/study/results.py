"""What an organisation is told where its policy names a folder: completed courses, scores of assessments, nothing else.

A line is made from a list of fields that may leave, never from a fact by leaving fields out: what is added to a fact
later stays private until somebody writes it down here.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from threading import Lock
from typing import Any
from uuid import uuid4

from lmtrainer.course.model import ASSESSMENTS, LESSONS, LessonOutline, Outline
from lmtrainer.files import write_whole
from lmtrainer.learning.history import AssessmentFinished, Attempt
from lmtrainer.learning.progress import History, completes, course_progress
from lmtrainer.plain_file import NotPlain, has_bytes, read_plain
from lmtrainer.store.connecting import beside
from lmtrainer.store.erasing import LINES, RESULTS
from lmtrainer.store.kept_ids import stated
from lmtrainer.study.copy_names import named

FORM = 1
MOST_BYTES = 64 << 20
"""Of all lines of one record; a line has about 250."""
COMPLETED, ASSESSED, WITHDRAWN = "completed", "assessed", "withdrawn"
Line = dict[str, Any]


Attempts = Callable[[], Iterable[Attempt]]


def results_in(
    outline: Outline,
    history: History,
    attempts: Attempts,
    user: str,
    as_kept: Callable[[], Sequence[AssessmentFinished]] = lambda: (),
) -> list[Line]:
    """The lines of one course, oldest first. ``attempts`` are asked for only when the course is completed.

    ``as_kept`` gives the tries with the results that were kept. Where the course was completed by these alone, and by
    right ones is not, a line says that its completion is withdrawn.
    """
    lines: list[Line] = [
        {
            "form": FORM, "what": ASSESSED, "user": user, **stated(fact.course_id),
            "course_version": fact.course_version, "assessment_id": fact.assessment_id,
            "percent": fact.percent if fact.max_points > 0 else None, "passed": fact.passed, "at": fact.at.isoformat(),
        }
        for fact in history.assessments
    ]  # fmt: skip
    at = completed_at(outline, history, attempts)
    if at is not None:
        lines.append({
            "form": FORM, "what": COMPLETED, "user": user, **stated(outline.info.id),
            "course_version": outline.info.version, "at": at.isoformat(),
        })  # fmt: skip
    elif history.assessments and course_progress(outline, replace(history, assessments=as_kept()), None).completed:
        lines.append({"what": WITHDRAWN, **stated(outline.info.id)})
    return lines


def completed_at(outline: Outline, history: History, attempts: Attempts) -> datetime | None:
    """When the last thing was done that completes the course; None while it is not completed."""
    if not course_progress(outline, history, None).completed:
        return None
    counts = outline.info.counts or (LESSONS, ASSESSMENTS)
    needed = [one for one in outline.lessons if (LESSONS if one.assessment is None else ASSESSMENTS) in counts]
    first: dict[str, datetime] = {}
    for attempt in attempts():
        first.setdefault(attempt.question_id, attempt.at)
    return max(_done_at(lesson, history, first) for lesson in needed)


def _done_at(lesson: LessonOutline, history: History, first: dict[str, datetime]) -> datetime:
    """When a lesson that is done was: each thing that it needs counts at its first time, and of those the last.

    ``first`` is when each question was first answered.
    """
    if lesson.assessment is not None:
        return min(fact.at for fact in history.assessments if completes(lesson, fact))
    read = min(fact.at for fact in history.lessons_read if fact.lesson_id == lesson.id)
    return max([read, *(first[question.id] for question in lesson.questions)])


class ResultsBook:
    """All lines of one record, kept in the data folder: what was once completed stays, whatever becomes of the course.

    ``owner`` is this user on this computer, in the names of what is brought to the organisation; it stays the same from
    the first `note` on. ``name`` is the file's name in the organisation's folder. For any thread, but `note` writes.
    """

    def __init__(self, data: Path, user: str) -> None:
        self._path = next(iter(beside(data, RESULTS, LINES)), data / f"{RESULTS}{uuid4().hex[:12]}{LINES}")
        own = self._path.stem.removeprefix(RESULTS)
        self.owner = f"{named(user)}-{own}"
        self.name = f"{self.owner}.jsonl"
        self._lock = Lock()
        self._lines = self._on_the_disk()
        self._is_kept = self._path.exists()

    def note(self, lines: Iterable[Line]) -> bool:
        """Add what is not there yet, and put right what was wrong; whether there was any of that.

        Keeping it on the disk is tried again with the next. A folder that cannot be written has another name at the
        next start.
        """
        with self._lock:
            before = self._on_the_disk() if self._is_kept else self._lines  # it may all have been deleted meanwhile
            found = dict(before)
            for line in lines:
                if line["what"] == WITHDRAWN:
                    found.pop(_key(line | {"what": COMPLETED}), None)
                elif line["what"] == ASSESSED or _key(line) not in found:
                    found[_key(line)] = line
            self._lines = found
            if found != before or not self._is_kept:
                self._keep()
            return found != before

    def _keep(self) -> None:
        try:
            write_whole(self._path, self.text.encode())
        except OSError:
            self._is_kept = False
        else:
            self._is_kept = True

    def read_again(self) -> None:
        """The file is what counts: everything in it was deleted, or a deletion was finished after it was read."""
        with self._lock:
            self._lines = self._on_the_disk()

    def _on_the_disk(self) -> dict[tuple[str, ...], Line]:
        return {_key(line): line for line in _read(self._path)}

    @property
    def text(self) -> str:
        """All lines as JSON Lines, in the order in which they were noted."""
        return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in self._lines.values())


def deliver(text: str, folder: Path, name: str) -> bool:
    """Put the lines into the organisation's folder; False when that cannot be done now. Raises nothing.

    The folder is not made: one that is away is a share that is not connected.
    """
    path = folder / name
    try:
        if not _holds(path, text.encode()):
            if not folder.is_dir():
                return False
            write_whole(path, text.encode())
    except (OSError, ValueError):
        return False
    return True


def _holds(path: Path, data: bytes) -> bool:
    try:
        return has_bytes(path, data)
    except (FileNotFoundError, NotPlain):  # what is no file of lines gives way to one
        return False


def _key(line: Line) -> tuple[str, ...]:
    """A course is completed once; an assessment is handed in at a moment."""
    names = ("course_id",) if line["what"] == COMPLETED else ("course_id", "assessment_id", "at")
    return (line["what"], str(line.get("apart", "")), *(str(line[name]) for name in names))


def _read(path: Path) -> list[Line]:
    """The lines of an earlier start; those that are damaged are made again from the record."""
    try:
        texts = read_plain(path, MOST_BYTES).decode().splitlines()
    except (OSError, ValueError):
        return []
    lines = []
    for text in texts:
        with suppress(ValueError, KeyError, TypeError, RecursionError):
            line = json.loads(text)
            line |= stated(str(line["course_id"]))  # earlier versions wrote the record's own form of the id
            _key(line)
            lines.append(line)
    return lines
