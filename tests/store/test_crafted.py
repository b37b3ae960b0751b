"""A file that somebody made to do harm, restored or brought in: it is refused or harmless, and what was there stays."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmtrainer.store import errors, guarding, reading_others
from lmtrainer.store.assessment_store import AssessmentStore
from lmtrainer.store.contents import contents_of
from lmtrainer.store.exporting import export_lines
from lmtrainer.store.facts import ATTEMPT, LESSON_READ, RUN
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.tables import checksum
from lmtrainer.store.verification import Verification
from lmtrainer.study.record_keeping import RecordKeeping

from .test_backups import Clock, answer, answered

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
ENDLESS = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, 'u' || i AS uid, 'c' AS course_id"
    " FROM n"
)


@pytest.fixture
def keeping(tmp_path: Path):
    made = RecordKeeping(tmp_path / "data" / "record.sqlite", Clock())
    made.open()
    answer(made.database, "mine")
    yield made
    made.let_go()


@pytest.fixture
def other(tmp_path: Path, keeping: RecordKeeping) -> Path:
    """A good record of somebody else, to be made bad."""
    made = RecordKeeping(tmp_path / "there" / "other.sqlite", Clock())
    made.open()
    answer(made.database, "theirs")
    made.let_go()
    return made.path


def craft(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        for statement in statements:
            connection.execute(statement)


def seal_schema(path: Path) -> None:
    """Give a changed schema the checksum that belongs to it: whoever crafts a file can do that."""
    from lmtrainer.store.migrations import _schema_checksum

    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE meta SET value = ? WHERE name = 'schema'", (_schema_checksum(connection),))


CRAFTED: dict[str, tuple[str, ...]] = {
    "an endless view in place of a table": ("DROP TABLE attempt", f"CREATE VIEW attempt AS {ENDLESS}"),
    "a view of a few rows in place of a table": (
        "ALTER TABLE attempt RENAME TO a", "CREATE VIEW attempt AS SELECT * FROM a",
    ),
    "a virtual table in place of one": ("DROP TABLE attempt", "CREATE VIRTUAL TABLE attempt USING fts5(uid, at)"),
    "a trigger": (
        "CREATE TRIGGER t AFTER INSERT ON attempt BEGIN DELETE FROM lesson_read; END",
    ),
    "a further table": ("CREATE TABLE more (x)",),
    "a generated column": (
        "DROP TABLE lesson_read",
        "CREATE TABLE lesson_read (id INTEGER PRIMARY KEY, uid TEXT, course_id TEXT, course_version TEXT,"
        " lesson_id TEXT, at TEXT, checksum TEXT AS (hex(zeroblob(9999999))))",
    ),
    "an index that reckons": ("CREATE INDEX i ON attempt (hex(zeroblob(99999)))",),
    "a constraint that reckons": (
        "UPDATE sqlite_schema SET sql = replace(sql, ') STRICT', ', CHECK (length(hex(zeroblob(99)))))')"
        " WHERE name = 'place'",
    ),
    "a table without its column": ("ALTER TABLE attempt DROP COLUMN private",),
    "a later column": ("ALTER TABLE attempt ADD COLUMN more TEXT",),
}  # fmt: skip


@pytest.mark.parametrize("crafted", CRAFTED)
@pytest.mark.parametrize("way", ["merge", "restore", "look"])
def test_a_record_with_other_tables_is_refused(crafted: str, way: str, keeping: RecordKeeping, other: Path) -> None:
    craft(other, *CRAFTED[crafted])
    seal_schema(other)
    before = other.read_bytes()
    if way == "look":
        assert contents_of(other) is None
    else:
        with pytest.raises(errors.RecordSpoilt):
            (keeping.bring_in if way == "merge" else keeping.go_back_to)(other)
    assert answered(keeping.database) == ["mine"]
    assert other.read_bytes() == before
    assert not list(keeping.path.parent.glob("*.partial*"))


def test_without_the_look_at_the_tables_a_view_is_refused_by_what_a_connection_may_do(
    other: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    craft(other, *CRAFTED["an endless view in place of a table"])
    monkeypatch.setattr(guarding, "check_shape", lambda connection: 4)
    refusal = "prohibited|not auth|no such table: main.n"  # the last where setconfig switches views off: Python 3.12
    with guarding.guarded(other) as connection, pytest.raises(sqlite3.DatabaseError, match=refusal):
        connection.execute("SELECT count(*) FROM attempt").fetchone()


def test_without_any_of_it_the_view_runs_until_the_time_is_over(other: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Both defences off: the clock is the last one."""
    craft(other, *CRAFTED["an endless view in place of a table"])
    monkeypatch.setattr(guarding, "check_shape", lambda connection: 4)
    monkeypatch.setattr(guarding, "allowed", lambda *asked: sqlite3.SQLITE_OK)
    monkeypatch.setattr(guarding, "PATIENCE_S", 0.2)
    monkeypatch.setattr(guarding, "_LIMITS", guarding._LIMITS[:1])
    if hasattr(sqlite3.Connection, "setconfig"):
        monkeypatch.setattr(sqlite3, "SQLITE_DBCONFIG_ENABLE_VIEW", sqlite3.SQLITE_DBCONFIG_ENABLE_FKEY)
    with guarding.guarded(other) as connection, pytest.raises(sqlite3.OperationalError, match="interrupted"):
        connection.execute("SELECT count(*) FROM attempt").fetchone()


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM attempt", "ATTACH ':memory:' AS a", "CREATE TEMP TABLE t (x)", "PRAGMA writable_schema = ON",
        "SELECT load_extension('x')", "SELECT hex(zeroblob(9))", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i"
        " FROM n) SELECT * FROM n", "VACUUM INTO '/tmp/x'", "SELECT * FROM pragma_function_list",
    ],
)  # fmt: skip
def test_a_guarded_connection_can_read_tables_and_nothing_else(statement: str, other: Path) -> None:
    with guarding.guarded(other) as connection, pytest.raises(sqlite3.DatabaseError):
        connection.execute(statement).fetchall()


# journals


def hot_journal(path: Path, victim: Path) -> None:
    """A journal as a crash would leave it, which names another file as the one that decides."""
    database = path.read_bytes()
    name = str(victim).encode()
    header = bytes.fromhex("d9d505f920a163d7") + (0).to_bytes(4) + (7).to_bytes(4)
    header += (len(database) // 4096).to_bytes(4) + (512).to_bytes(4) + (4096).to_bytes(4)
    journal = header.ljust(512, b"\0")
    lock_page = (1 << 30) // 4096 + 1
    journal += lock_page.to_bytes(4) + name + len(name).to_bytes(4) + (sum(name) & 0xFFFFFFFF).to_bytes(4)
    journal += bytes.fromhex("d9d505f920a163d7")
    path.with_name(path.name + "-journal").write_bytes(journal)


def test_the_journal_is_one_by_which_sqlite_deletes_a_file(other: Path, tmp_path: Path) -> None:
    """The attack itself, without any defence: it works."""
    victim = tmp_path / "thesis.txt"
    victim.write_text("years of work")
    hot_journal(other, victim)
    with closing(sqlite3.connect(other)) as connection:
        connection.execute("SELECT count(*) FROM attempt").fetchone()
    assert not victim.exists()


@pytest.mark.parametrize("way", ["merge", "restore", "look", "salvage", "open"])
def test_a_journal_that_names_a_file_deletes_nothing(
    way: str, keeping: RecordKeeping, other: Path, tmp_path: Path
) -> None:
    victim = tmp_path / "thesis.txt"
    victim.write_text("years of work")
    if way == "open":
        keeping.let_go()
        hot_journal(keeping.path, victim)
        keeping.open()
    else:
        hot_journal(other, victim)
        do: Callable[[], object] = {
            "merge": lambda: keeping.bring_in(other),
            "restore": lambda: keeping.go_back_to(other),
            "look": lambda: contents_of(other),
            "salvage": lambda: reading_others.record_at(other, within=keeping.path, salvage=True).__enter__(),
        }[way]
        with suppress(errors.StoreError):
            do()
    assert victim.read_text() == "years of work"
    assert keeping.database.rows("SELECT 1 FROM attempt")


def test_what_is_no_plain_file_or_too_large_is_refused(keeping: RecordKeeping, tmp_path: Path) -> None:
    huge = tmp_path / "huge.sqlite"
    with huge.open("wb") as file:
        file.truncate(guarding.MOST_BYTES + 1)
    for path in (huge, tmp_path, tmp_path / "nowhere"):
        for way in (keeping.bring_in, keeping.go_back_to):
            with pytest.raises(errors.StoreError):
                way(path)
    assert answered(keeping.database) == ["mine"]


# values


def sealed_attempt(store: HistoryStore, **values: object) -> tuple[object, ...]:
    (one,) = store.attempts("c")
    row = dict(zip(ATTEMPT.columns, ATTEMPT.values_of(one), strict=True)) | values
    return (*row.values(), checksum(tuple(row.values())))


IMPOSSIBLE_ATTEMPTS: list[dict[str, object]] = [
    {"kind": "miracle"}, {"points": 1e308}, {"points": float("inf")}, {"points": -1.0}, {"max_points": 1e300},
    {"fraction": 7.0}, {"fraction": float("inf")}, {"at": "9999-12-31T23:59:59+00:00"}, {"at": "yesterday"},
    {"at": "2026-01-01T00:00:00"}, {"run": "marathon"}, {"certainty": "perhaps"}, {"answer": "{"},
    {"answer": "[" * 5000 + "]" * 5000}, {"answer": '{"":"ChoiceAnswer","chosen":NaN}'}, {"answer": "x" * 17_000_000},
    {"lesson_id": ":bank:x"}, {"course_id": "c" * 70_000}, {"question_id": "q\0"}, {"try_number": -1},
    {"try_number": 1 << 62}, {"duration_ms": 1 << 62}, {"hints_used": -5}, {"private": 7}, {"uid": "Z" * 26},
    {"uid": "76EZ6FK0000000000000000000"}, {"uid": ""},
]  # fmt: skip


@pytest.mark.parametrize("values", IMPOSSIBLE_ATTEMPTS, ids=lambda values: f"{next(iter(values))}")
def test_an_answer_with_an_impossible_value_comes_in_nowhere_and_the_others_are_shown(
    values: dict[str, object], keeping: RecordKeeping, other: Path, tmp_path: Path
) -> None:
    theirs = RecordKeeping(other, Clock())
    row = sealed_attempt(HistoryStore(theirs.open()), **({"uid": "01KJMA0X9G9RM83H3AP0K3DNYB"} | values))
    theirs.let_go()
    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
        connection.execute(ATTEMPT.insertion, row)
    done = keeping.bring_in(other)
    assert (done.added, done.damaged) == (1, 1)
    assert sorted(answered(keeping.database)) == ["mine", "theirs"]
    keeping.go_back_to(other)
    assert answered(keeping.database) == ["theirs"]
    store = HistoryStore(keeping.database)
    assert store.history("c").standings.keys() == {"theirs"}
    assert Verification(keeping.database).run().damaged == {"attempt": 1}
    keeping.mend()
    assert Verification(keeping.database).run().damaged == {}
    assert export_lines(keeping.database.connection, tmp_path / "facts.jsonl") > 1


@pytest.mark.parametrize("values", IMPOSSIBLE_ATTEMPTS, ids=lambda values: f"{next(iter(values))}")
def test_without_the_look_at_values_they_come_in(
    values: dict[str, object], keeping: RecordKeeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    row = sealed_attempt(HistoryStore(keeping.database), **values)
    assert not ATTEMPT.holds(row)
    monkeypatch.setattr(type(ATTEMPT), "is_possible", lambda table, row: True)
    assert ATTEMPT.holds(row)


def test_a_reading_of_a_lesson_that_no_course_can_have_counts_for_nothing() -> None:
    good = ("01KJMA0X9G9RM83H3AP0K3DNYB", "c", "1", "l", NOW.isoformat())
    assert LESSON_READ.holds(LESSON_READ.sealed(good))
    bad = (*good[:3], ":practice", good[4])
    assert not LESSON_READ.holds((*bad, checksum(bad)))
    with pytest.raises(ValueError, match="cannot be"):
        LESSON_READ.sealed(bad)


KEPT_LAST = (
    "INSERT INTO place VALUES ('c', ':practice', 1, 0.5, '2026-01-01T00:00:00+00:00', 5, '01KJMA0X9G9RM83H3AP0K3DNYB')",
    "INSERT INTO place VALUES ('c', 'a', 1, 9e999, '2026-01-01T00:00:00+00:00', 5, '')",
    "INSERT INTO place VALUES ('c', 'b', 1, 0.5, '2026-01-01T00:00:00+00:00', 9223372036854775807, '')",
    "INSERT INTO place VALUES ('c', 'd', 1, 0.5, '2026-01-01T00:00:00+00:00', 9223372036854775807, '')",
    "INSERT INTO place VALUES ('c', 'e', 1, 0.5, '9999-12-31T23:59:59+00:00', 5, '')",
    "INSERT INTO place VALUES ('c', 'f', 1, 0.5, '2026-01-01T00:00:00+00:00', 5, 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ')",
    "INSERT INTO draft VALUES ('c', 'a', 'f', '{}', -1, '2026-01-01T00:00:00+00:00', '')",
    "INSERT INTO standing VALUES ('c', 'x', 'f', 1, 1, 9e999, 1e308, 'u', 9e999)",
    "INSERT OR REPLACE INTO meta VALUES ('deleted until', 'ZZZZZZZZZZZZZZZZZZZZZZZZZZ')",
)


@pytest.mark.parametrize("way", ["merge", "restore"])
def test_places_drafts_and_sums_with_impossible_values_are_left_out(
    way: str, keeping: RecordKeeping, other: Path
) -> None:
    craft(other, *KEPT_LAST)
    (keeping.bring_in if way == "merge" else keeping.go_back_to)(other)
    store = HistoryStore(keeping.database)
    assert store.places() == () and store.drafts("c") == {} and store.spent_ms("c") in (0, 5, 10, 15, 20)
    assert "x" not in store.history("c").standings
    answer(keeping.database, "next")
    assert answered(keeping.database)[-1] == "next"


def test_a_try_whose_rules_cannot_be_is_none(keeping: RecordKeeping) -> None:
    forms = ['{"questions": 5}', "[]", '{"title": "t", "questions": [{"points": 1e308}], "pass_mark": 50}', "null"]
    forms.append('{"title": "t", "questions": [], "pass_mark": 50, "limit_ms": null}')  # and no more
    for form in forms:
        row = ("01KJMA0X9G9RM83H3AP0K3DNYB", "c", "1", "en", "final", 5, form, NOW.isoformat())
        assert not RUN.holds((*row, checksum(row)))
    assert AssessmentStore(keeping.database).open_run("c", "final") is None


# what was there


def test_what_was_there_stays_reachable_when_a_crafted_file_is_restored(keeping: RecordKeeping, other: Path) -> None:
    kept = keeping.go_back_to(other)
    assert kept is not None and answered(keeping.database) == ["theirs"]
    keeping.go_back_to(kept)
    assert answered(keeping.database) == ["mine"]


def test_copies_that_a_killed_program_left_are_cleared_at_the_next_start(keeping: RecordKeeping) -> None:
    keeping.let_go()
    left = keeping.path.with_name(keeping.path.name + ".partial-abc")
    left.mkdir()
    shutil.copyfile(keeping.path, left / "copy.sqlite")
    keeping.open()
    assert not left.exists()
