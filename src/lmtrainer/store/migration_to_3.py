"""The step to schema 3: facts get ids of their own, the same in every copy of one old record.

Nothing here may depend on code that will change: what an old row's checksum covered, and what a new one's covers, is
written down once more.
"""

import hashlib
import sqlite3
from collections import Counter
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from lmtrainer.store.fact_ids import FactIds

if TYPE_CHECKING:
    from sqlite_utils import Database

_Row = tuple[Any, ...]
_ATTEMPT = (
    "course_id", "course_version", "language", "lesson_id", "question_id", "kind", "fingerprint", "answer", "fraction",
    "points", "max_points", "try_number", "hints_used", "duration_ms", "at", "run", "certainty", "private",
    "assessment_run",
)  # fmt: skip
_READ = ("course_id", "course_version", "lesson_id", "at")
_RUN = ("course_id", "course_version", "language", "assessment_id", "seed", "form", "started_at")
_NEVER = "1970-01-01T00:00:00+00:00"
_FINISHED = (
    "run_id", "course_id", "course_version", "assessment_id", "points", "max_points", "passed", "used_ms", "at",
)  # fmt: skip


def third(database: "Database") -> None:
    """Ids for facts, runs named by theirs, sums of attempts, checksums of questions, what was deleted."""
    connection = database.conn
    _rename(connection)
    _make_tables(database)
    versions = connection.execute("SELECT fingerprint, compiled FROM question_version_2")
    connection.executemany(
        "INSERT INTO question_version (fingerprint, compiled, checksum) VALUES (?, ?, ?)",
        ((*row, _checksum(row)) for row in versions),
    )
    runs = _keep_runs(connection)
    _keep_finished(connection, runs)
    _keep_read(connection)
    _keep_attempts(connection, runs)
    _keep_places(connection)
    connection.execute("INSERT INTO learner (name, value, stamp) SELECT name, coalesce(value, ''), '' FROM learner_2")
    for name in _RENAMED:
        connection.execute(f"DROP TABLE {name}_2")


_RENAMED = (
    "attempt", "lesson_read", "assessment_answer", "assessment_finished", "assessment_run", "place", "draft",
    "learner", "question_version",
)  # fmt: skip


def _rename(connection: sqlite3.Connection) -> None:
    indexes = connection.execute("SELECT name FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL").fetchall()
    for (name,) in indexes:
        connection.execute(f'DROP INDEX "{name}"')
    for name in reversed(_RENAMED):
        connection.execute(f"ALTER TABLE {name} RENAME TO {name}_2")


def _make_tables(database: "Database") -> None:
    def make(name: str, columns: dict[str, Any], pk: Any, nullable: set[str], **more: Any) -> None:
        needed = set(columns) - nullable - {"id"}
        database.table(name).create(columns, pk=pk, not_null=needed, strict=True, **more)

    text, whole = str, int
    make("question_version", {"fingerprint": text, "compiled": text, "checksum": text}, "fingerprint", set())
    make(
        "attempt",
        {
            "id": whole, "uid": text, "course_id": text, "course_version": text, "language": text, "lesson_id": text,
            "question_id": text, "kind": text, "fingerprint": text, "answer": text, "fraction": float,
            "points": float, "max_points": float, "try_number": whole, "hints_used": whole, "duration_ms": whole,
            "at": text, "run": text, "certainty": text, "private": whole, "assessment_run": text, "checksum": text,
        },
        "id",
        {"fraction", "certainty", "assessment_run", "course_version", "language", "lesson_id", "kind", "max_points",
         "try_number", "hints_used", "duration_ms", "run"},
        foreign_keys=[("fingerprint", "question_version", "fingerprint")],
    )  # fmt: skip
    make(
        "lesson_read",
        {"id": whole, "uid": text, "course_id": text, "course_version": text, "lesson_id": text, "at": text,
         "checksum": text},
        "id",
        {"course_version"},
    )  # fmt: skip
    make(
        "assessment_run",
        {
            "id": whole, "uid": text, "course_id": text, "course_version": text, "language": text,
            "assessment_id": text, "seed": whole, "form": text, "started_at": text, "used_ms": whole,
            "current": whole, "flagged": text, "finished_at": text, "stamp": text, "checksum": text,
        },
        "id",
        {"course_version", "language", "finished_at"},
    )  # fmt: skip
    make(
        "assessment_answer",
        {"run_id": text, "question_id": text, "answer": text, "certainty": text, "hints_used": whole, "stamp": text},
        ("run_id", "question_id"),
        {"certainty"},
    )
    make(
        "assessment_finished",
        {
            "id": whole, "uid": text, "run_id": text, "course_id": text, "course_version": text,
            "assessment_id": text, "points": float, "max_points": float, "passed": whole, "used_ms": whole,
            "at": text, "checksum": text,
        },
        "id",
        {"course_version", "used_ms"},
    )  # fmt: skip
    make(
        "place",
        {"course_id": text, "lesson_id": text, "block": whole, "offset": float, "at": text, "spent_ms": whole,
         "stamp": text},
        ("course_id", "lesson_id"),
        set(),
    )  # fmt: skip
    make(
        "draft",
        {"course_id": text, "question_id": text, "fingerprint": text, "answer": text, "hints_used": whole,
         "at": text, "stamp": text},
        ("course_id", "question_id"),
        set(),
    )  # fmt: skip
    make("learner", {"name": text, "value": text, "stamp": text}, "name", set())
    make("deleted", {"uid": text}, "uid", set())
    make("damaged", {"id": whole, "table_name": text, "content": text}, "id", set())
    make(
        "standing",
        {
            "course_id": text, "question_id": text, "fingerprint": text, "tries": whole, "is_marked": whole,
            "best_fraction": float, "best_points": float, "last_uid": text, "last_fraction": float,
        },
        ("course_id", "question_id", "fingerprint"),
        {"last_fraction"},
    )  # fmt: skip
    for name in ("attempt", "lesson_read", "assessment_run", "assessment_finished"):
        database.table(name).create_index(["uid"], unique=True)
    database.table("attempt").create_index(["course_id", "question_id", "uid"])
    database.conn.execute(
        "CREATE INDEX idx_attempt_assessment_run ON attempt (assessment_run) WHERE assessment_run IS NOT NULL"
    )
    database.table("lesson_read").create_index(["course_id"])
    database.table("assessment_run").create_index(["course_id", "assessment_id"])
    database.table("assessment_finished").create_index(["course_id"])


class _Naming:
    """Gives the rows of one old table their ids, in the order of the rows."""

    def __init__(self, table: str) -> None:
        self._table, self._ids, self._alike = table, FactIds(""), Counter[str]()

    def name(self, values: _Row, at: str, kept: str) -> str:
        """The id: by what the row holds, and for rows that hold the same by how many there were before.

        The time in a row that was damaged is not believed: it would move the ids of all that follow.
        """
        at = at if _checksum(values) == kept else _NEVER
        content = repr((self._table, values))
        self._alike[content] += 1
        return self._ids.next(_time(at), f"{content}#{self._alike[content]}")


def _keep_runs(connection: sqlite3.Connection) -> dict[int, str]:
    """Returns the new ids of runs by the old ones."""
    naming, found = _Naming("assessment_run"), {}
    rows = connection.execute(
        f"SELECT {', '.join(_RUN)}, checksum, id, used_ms, current, flagged, finished_at FROM assessment_run_2"
        " ORDER BY id"
    ).fetchall()
    count = len(_RUN)
    for row in rows:
        values, kept, (old_id, *state) = row[:count], row[count], row[count + 1 :]
        uid = found[old_id] = naming.name(values, values[-1], kept)
        connection.execute(
            f"INSERT INTO assessment_run (uid, {', '.join(_RUN)}, used_ms, current, flagged, finished_at, stamp,"
            f" checksum) VALUES ({', '.join('?' * (count + 7))})",
            (uid, *values, *state, uid, _new_checksum((uid, *values), _checksum(values), kept)),
        )
    for run_id, question_id, answer, certainty, hints in connection.execute(
        "SELECT run_id, question_id, answer, certainty, coalesce(hints_used, 0) FROM assessment_answer_2"
    ).fetchall():
        if run_id in found:
            connection.execute(
                "INSERT INTO assessment_answer VALUES (?, ?, ?, ?, ?, ?)",
                (found[run_id], question_id, answer, certainty, hints, found[run_id]),
            )
    return found


def _keep_finished(connection: sqlite3.Connection, runs: dict[int, str]) -> None:
    naming, count = _Naming("assessment_finished"), len(_FINISHED)
    for row in connection.execute(
        f"SELECT {', '.join(_FINISHED)}, checksum FROM assessment_finished_2 ORDER BY id"
    ).fetchall():
        values = row[:count]
        uid = naming.name(values, values[-1], row[count])
        now = (uid, runs.get(values[0], str(values[0])), *values[1:])
        connection.execute(
            f"INSERT INTO assessment_finished (uid, {', '.join(_FINISHED)}, checksum)"
            f" VALUES ({', '.join('?' * (count + 2))})",
            (*now, _new_checksum(now, _checksum(values), row[count])),
        )


def _keep_read(connection: sqlite3.Connection) -> None:
    naming = _Naming("lesson_read")
    for row in connection.execute(f"SELECT {', '.join(_READ)}, checksum FROM lesson_read_2 ORDER BY id").fetchall():
        values = row[:-1]
        now = (naming.name(values, values[-1], row[-1]), *values)
        connection.execute(
            "INSERT INTO lesson_read (uid, course_id, course_version, lesson_id, at, checksum)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (*now, _new_checksum(now, _checksum(values), row[-1])),
        )


def _keep_attempts(connection: sqlite3.Connection, runs: dict[int, str]) -> None:
    naming, count, last_id = _Naming("attempt"), len(_ATTEMPT), 0
    standings: dict[tuple[str, str, str], list[Any]] = {}
    while True:
        rows = connection.execute(
            f"SELECT {', '.join(_ATTEMPT)}, checksum, id FROM attempt_2 WHERE id > ? ORDER BY id LIMIT 5000", (last_id,)
        ).fetchall()
        if not rows:
            break
        last_id = rows[-1][-1]
        for row in rows:
            values = row[:count]
            covered = values if values[-2:] != (0, None) else values[:-2]
            run = None if values[-1] is None else runs.get(values[-1], str(values[-1]))
            now = (naming.name(covered, values[14], row[count]), *values[:-1], run)
            sum_now = _new_checksum(now, _checksum(covered), row[count])
            connection.execute(
                f"INSERT INTO attempt (id, uid, {', '.join(_ATTEMPT)}, checksum)"
                f" VALUES ({', '.join('?' * (count + 3))})",
                (row[-1], *now, sum_now),
            )
            if sum_now == _checksum(now):
                _add(standings, now)
    connection.executemany(
        "INSERT INTO standing VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        ((*key, *values) for key, values in standings.items()),
    )


def _add(standings: dict[tuple[str, str, str], list[Any]], row: _Row) -> None:
    uid, fraction, points = row[0], row[9], row[10]
    key = (row[1], row[5], row[7])
    tries, is_marked, best_fraction, best_points, _uid, _fraction = standings.get(key, [0, 0, 0.0, 0.0, "", None])
    standings[key] = [
        tries + 1, int(is_marked or fraction is not None), max(best_fraction, fraction or 0.0),
        max(best_points, points), uid, fraction,
    ]  # fmt: skip


def _keep_places(connection: sqlite3.Connection) -> None:
    """Places and drafts, which are no facts, in the order in which they were kept."""
    ids = FactIds("")
    for row in connection.execute(
        "SELECT course_id, lesson_id, block, offset, at, spent_ms FROM place_2 ORDER BY turn, course_id, lesson_id"
    ).fetchall():
        stamp = ids.next(_time(row[4]), repr(row))
        connection.execute("INSERT OR IGNORE INTO place VALUES (?, ?, ?, ?, ?, ?, ?)", (*row, stamp))
    newest, at = connection.execute(
        "SELECT coalesce(max(uid), ''), coalesce(max(at), ?) FROM attempt", (_NEVER,)
    ).fetchone()
    ids = FactIds(newest)
    for row in connection.execute(
        "SELECT course_id, question_id, fingerprint, answer, coalesce(hints_used, 0) FROM draft_2"
        " ORDER BY course_id, question_id"
    ).fetchall():
        stamp = ids.next(_time(at), repr(row))
        connection.execute("INSERT OR IGNORE INTO draft VALUES (?, ?, ?, ?, ?, ?, ?)", (*row, at, stamp))


def _checksum(values: _Row) -> str:
    return hashlib.sha256(repr(tuple(values)).encode("utf-8", "replace")).hexdigest()[:16]


def _new_checksum(now: _Row, old: str, kept: str) -> str:
    """The new checksum; a row that was damaged before stays known as damaged."""
    return _checksum(now) if old == kept else f"damaged {kept}"[:24]


def _time(at: Any) -> datetime:
    """A time that was kept; where it was damaged, the beginning of time: the order of the rows still stands."""
    try:
        return datetime.fromisoformat(at).astimezone(UTC)
    except (TypeError, ValueError, OverflowError):
        return datetime.fromisoformat(_NEVER)
