"""The schema, as numbered steps that are never edited after a release. sqlite-utils makes the tables.

It takes 0.15 s to import, so only a record that is new or old pays for it.
"""

import hashlib
import sqlite3
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

CURRENT = 4
APPLICATION_ID = 0x4C4D5452  # "LMTR"
UNREADABLE = (sqlite3.Error, ValueError, TypeError, OverflowError, LookupError, RecursionError)
"""What bringing rows up to date may raise that were never written so."""


def migrate(connection: sqlite3.Connection, version: int, to: int = CURRENT) -> None:
    """Bring the schema from one version to another, within the transaction that the caller has begun."""
    from sqlite_utils import Database

    database = Database(connection, execute_plugins=False)
    for step in _STEPS[version:to]:
        step(database)
    if to >= 3:
        put = "INSERT INTO meta (name, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value"
        connection.execute(put, ("schema", _schema_checksum(connection)))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {to}")


def is_schema_whole(connection: sqlite3.Connection) -> bool:
    """Whether the tables are described as they were when they were made: a changed letter there changes a column."""
    kept = connection.execute("SELECT value FROM meta WHERE name = 'schema'").fetchone()
    return bool(kept and kept[0] == _schema_checksum(connection))


def _schema_checksum(connection: sqlite3.Connection) -> str:
    described = connection.execute("SELECT name, tbl_name, sql FROM sqlite_schema ORDER BY name").fetchall()
    return hashlib.sha256(repr(described).encode("utf-8", "replace")).hexdigest()[:16]


def _first(database: "Database") -> None:
    database.table("meta").create({"name": str, "value": str}, pk="name", strict=True)
    database.table("question_version").create(
        {"fingerprint": str, "compiled": str}, pk="fingerprint", not_null={"compiled"}, strict=True
    )
    database.table("attempt").create(
        {
            "id": int, "course_id": str, "course_version": str, "language": str, "lesson_id": str,
            "question_id": str, "kind": str, "fingerprint": str, "answer": str, "fraction": float,
            "points": float, "max_points": float, "try_number": int, "hints_used": int, "duration_ms": int,
            "at": str, "run": str, "certainty": str, "checksum": str,
        },
        pk="id",
        not_null={"course_id", "question_id", "fingerprint", "answer", "fraction", "points", "at", "checksum"},
        foreign_keys=[("fingerprint", "question_version", "fingerprint")],
        strict=True,
    )  # fmt: skip
    database.table("attempt").create_index(["course_id", "question_id"])
    database.table("lesson_read").create(
        {"id": int, "course_id": str, "course_version": str, "lesson_id": str, "at": str, "checksum": str},
        pk="id",
        not_null={"course_id", "lesson_id", "at", "checksum"},
        strict=True,
    )
    database.table("lesson_read").create_index(["course_id"])
    database.table("place").create(
        {"course_id": str, "lesson_id": str, "block": int, "offset": float, "at": str, "turn": int},
        pk=("course_id", "lesson_id"),
        strict=True,
    )
    database.table("draft").create(
        {"course_id": str, "question_id": str, "fingerprint": str, "answer": str, "hints_used": int},
        pk=("course_id", "question_id"),
        strict=True,
    )


def _second(database: "Database") -> None:
    """Kinds that are not marked, private answers, assessments."""
    database.table("attempt_2").create(
        {
            "id": int, "course_id": str, "course_version": str, "language": str, "lesson_id": str,
            "question_id": str, "kind": str, "fingerprint": str, "answer": str, "fraction": float,
            "points": float, "max_points": float, "try_number": int, "hints_used": int, "duration_ms": int,
            "at": str, "run": str, "certainty": str, "private": int, "assessment_run": int, "checksum": str,
        },
        pk="id",
        not_null={"course_id", "question_id", "fingerprint", "answer", "points", "at", "private", "checksum"},
        defaults={"private": 0},
        foreign_keys=[("fingerprint", "question_version", "fingerprint")],
        strict=True,
    )  # fmt: skip
    kept = (
        "id, course_id, course_version, language, lesson_id, question_id, kind, fingerprint, answer, fraction, points,"
        " max_points, try_number, hints_used, duration_ms, at, run, certainty, checksum"
    )
    database.conn.execute(f"INSERT INTO attempt_2 ({kept}) SELECT {kept} FROM attempt")
    database.conn.execute("DROP TABLE attempt")
    database.conn.execute("ALTER TABLE attempt_2 RENAME TO attempt")
    database.table("attempt").create_index(["course_id", "question_id"])
    database.table("assessment_run").create(
        {
            "id": int, "course_id": str, "course_version": str, "language": str, "assessment_id": str,
            "seed": int, "form": str, "started_at": str, "used_ms": int, "current": int, "flagged": str,
            "finished_at": str, "checksum": str,
        },
        pk="id",
        not_null={"course_id", "assessment_id", "seed", "form", "started_at", "used_ms", "current", "flagged"},
        strict=True,
    )  # fmt: skip
    database.table("assessment_run").create_index(["course_id", "assessment_id"])
    database.table("assessment_answer").create(
        {"run_id": int, "question_id": str, "answer": str, "certainty": str, "hints_used": int},
        pk=("run_id", "question_id"),
        not_null={"answer"},
        strict=True,
    )
    database.table("assessment_finished").create(
        {
            "id": int, "run_id": int, "course_id": str, "course_version": str, "assessment_id": str,
            "points": float, "max_points": float, "passed": int, "used_ms": int, "at": str, "checksum": str,
        },
        pk="id",
        not_null={"run_id", "course_id", "assessment_id", "points", "max_points", "passed", "at", "checksum"},
        strict=True,
    )  # fmt: skip
    database.table("assessment_finished").create_index(["course_id"])
    database.table("place").add_column("spent_ms", int, not_null_default=0)
    database.table("learner").create({"name": str, "value": str}, pk="name", strict=True)


def _third(database: "Database") -> None:
    """Facts with ids of their own."""
    from lmtrainer.store.migration_to_3 import third

    third(database)


def _fourth(database: "Database") -> None:
    """What was deleted, without its times."""
    from lmtrainer.store.migration_to_4 import fourth

    fourth(database)


_STEPS = (_first, _second, _third, _fourth)
