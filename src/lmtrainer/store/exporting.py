"""A record written out for other programs: every fact as one line of JSON. The form is described in docs/record.md."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

from lmtrainer.files import whole_file
from lmtrainer.store.connecting import named, store_error
from lmtrainer.store.facts import ATTEMPT, FINISHED, LESSON_READ, RUN, VERSION
from lmtrainer.store.finished_tries import finished_tries
from lmtrainer.store.kept_ids import is_internal_note, stated
from lmtrainer.store.kept_last import COMPLETED
from lmtrainer.store.migrations import CURRENT
from lmtrainer.store.tables import FactTable
from lmtrainer.store.values import is_json

FORMAT, FORMAT_VERSION = "lmtrainer-record", 1
_KINDS = (
    ("question", VERSION), ("assessment-run", RUN), ("attempt", ATTEMPT), ("lesson-read", LESSON_READ),
)  # fmt: skip
_JSON = {"compiled": "question", "answer": "answer", "form": "form"}
_TRUTH = frozenset({"private", "passed"})


def export_lines(connection: sqlite3.Connection, target: Path) -> int:
    """Write all facts to a file of JSON Lines, in place of one that is there; returns how many lines.

    Rows whose checksum fails are left out. Raises `StoreError`; then a file that was there is as it was.
    """
    count = 0
    try:
        with whole_file(target, partial=target.with_name(target.name + ".partial")) as file:
            for line in _lines(connection):
                count += 1
                file.write(json.dumps(line, ensure_ascii=False, separators=(",", ":")).encode() + b"\n")
    except (OSError, sqlite3.Error) as error:
        raise store_error(error) from error
    return count


def _lines(connection: sqlite3.Connection) -> Iterator[dict[str, Any]]:
    read = partial(named, connection)
    yield {"fact": "header", "format": FORMAT, "version": FORMAT_VERSION, "schema": CURRENT}
    for kind, table in _KINDS:
        for row in table.whole(read, f"ORDER BY {table.key}"):
            yield _fact(kind, table, row)
    for finished in finished_tries(read):
        yield _fact("assessment-finished", FINISHED, FINISHED.values_of(finished))
    for name, value in connection.execute("SELECT name, value FROM learner ORDER BY name"):
        if not is_internal_note(name):
            yield {"fact": "learner", **_note(name), "value": value}


def _note(name: str) -> dict[str, str]:
    """The name of a note; that of a completion holds a course's id."""
    if not name.startswith(COMPLETED):
        return {"name": name}
    course = stated(name.removeprefix(COMPLETED))
    return {"name": COMPLETED + course.pop("course_id"), **course}


def _fact(kind: str, table: FactTable[Any], row: Iterable[Any]) -> dict[str, Any]:
    fact: dict[str, Any] = {"fact": kind}
    for column, value in zip(table.columns, row, strict=False):
        if column == "course_id":
            fact |= stated(value)
        elif column in _JSON and value:
            fact[_JSON[column]] = json.loads(value) if is_json(value) else None
        else:
            fact[column] = bool(value) if column in _TRUTH else value
    return fact
