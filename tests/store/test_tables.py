"""Rows have names: the tables follow from the types, and nowhere is a value found by its number."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from lmtrainer.learning.history import (
    AssessmentFinished,
    AssessmentForm,
    AssessmentRun,
    Attempt,
    DrawnQuestion,
    LessonRead,
    Run,
)
from lmtrainer.learning.standing import standing_after
from lmtrainer.store.connecting import named
from lmtrainer.store.facts import ATTEMPT, FACTS, SEALED, STANDING, standing_in
from lmtrainer.store.history_store import keep_version
from lmtrainer.store.kept_last import ANSWER, DRAFT, NOTE, PLACE, STATE
from lmtrainer.store.opening import open_database
from lmtrainer.store.tables import FactTable

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
UID = "01KJMA0X9G9RM83H3AP0K3DNYB"
FORM = AssessmentForm("Final", (DrawnQuestion("q", "f", "", 2.0),), 60_000, True, 80, "at-end", True)
KEPT = (
    Attempt(
        "c", "1", "en", "l", "q", "choice", "f", '{"":"ChoiceAnswer","chosen":0}', None, 0, 1, 2, 1, 4000, NOW,
        Run.REVIEW, "sure", True, "run", UID, 1,
    ),
    LessonRead("c", "1", "l", NOW, UID),
    AssessmentRun(UID, "c", "1", "en", "final", 7, FORM, NOW),
    AssessmentFinished("run", "c", "1", "final", 1, 2, True, 5000, NOW, UID),
)  # fmt: skip
STATE_OF_A_RUN = ("used_ms", "current", "flagged", "finished")


@pytest.fixture
def record(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    database = open_database(tmp_path / "record.sqlite", NOW)
    yield database.connection
    database.close()


@pytest.mark.parametrize("fact", KEPT, ids=lambda fact: type(fact).__name__)
def test_a_fact_comes_back_from_the_table_of_its_type_as_it_was(fact, record: sqlite3.Connection) -> None:
    record.execute("BEGIN")
    keep_version(record, "f", "a question")
    (table,) = (table for table in FACTS if table.kind is type(fact))
    table.insert(record, fact)
    assert list(table.facts(partial(named, record))) == [fact]


@pytest.mark.parametrize("table", FACTS, ids=lambda table: table.name)
def test_the_columns_of_a_table_are_the_fields_of_its_type_in_their_order(table: FactTable[Any]) -> None:
    others = {"uid", "id", *(STATE_OF_A_RUN if table.kind is AssessmentRun else ())}
    own = [field.name for field in fields(table.kind) if field.name not in others]
    assert table.columns == ("uid", *own)
    assert table.key == "uid"


def test_every_table_of_a_record_has_the_columns_that_are_read(record: sqlite3.Connection) -> None:
    for table in (*SEALED, STANDING, STATE, ANSWER, PLACE, DRAFT, NOTE):
        there = {row["name"] for row in named(record, f"PRAGMA table_info({table.name})")}
        assert set(table.columns) <= there, table.name


def test_what_an_attempt_comes_to_is_the_same_from_its_row(record: sqlite3.Connection) -> None:
    attempt = KEPT[0]
    assert isinstance(attempt, Attempt)
    record.execute("BEGIN")
    keep_version(record, "f", "a question")
    ATTEMPT.insert(record, attempt)
    (row,) = ATTEMPT.all_rows(record)
    assert standing_in(row) == standing_after(attempt)


def test_the_schema_in_the_docs_is_that_of_a_new_record(record: sqlite3.Connection) -> None:
    page = (ROOT / "docs" / "schema.sql").read_text("utf-8")
    with closing(sqlite3.connect(":memory:")) as made:
        made.executescript(page)
        assert _tables(made) == _tables(record)


def _tables(connection: sqlite3.Connection) -> dict[str, str]:
    found = connection.execute("SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {name: " ".join(re.sub(r'["\[\]`]', "", sql).split()) for name, sql in found}


def _numbers(path: Path) -> Iterator[str]:
    """Where a value is taken by its number: ``row[5]``, ``rows[-1]``, ``fetchone()[0]``."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Subscript):
            index = node.slice.operand if isinstance(node.slice, ast.UnaryOp) else node.slice
            if isinstance(index, ast.Constant) and type(index.value) is int:
                yield f"{path.name}:{node.lineno} {ast.unparse(node)}"


def test_no_value_of_a_row_is_found_by_its_number() -> None:
    """The steps of the schema are as they were released."""
    modules = [path for path in (ROOT / "src/lmtrainer/store").glob("*.py") if not path.stem.startswith("migration")]
    assert [number for path in modules for number in _numbers(path)] == []


@pytest.mark.parametrize("wrong", ["row[5]", "rows[-1]", "connection.execute(query).fetchone()[0]"])
def test_a_number_would_be_found(wrong: str, tmp_path: Path) -> None:
    (tmp_path / "wrong.py").write_text(f"value = {wrong}\n")
    assert list(_numbers(tmp_path / "wrong.py")) == [f"wrong.py:1 {wrong}"]
