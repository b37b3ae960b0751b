"""A record that any earlier version of the program wrote opens, with everything in it."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from lmtrainer.store.assessment_store import AssessmentStore
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.merging import merge
from lmtrainer.store.migrations import CURRENT
from lmtrainer.store.notes import Notes
from lmtrainer.store.opening import open_database
from lmtrainer.store.reading_others import record_at
from lmtrainer.store.verification import Verification

SAMPLES = Path(__file__).parents[1] / "records"
NOW = datetime(2026, 5, 1, tzinfo=UTC)
USED_MS = {2: 30_000, 3: 30_000, 4: 42_000}
ATTEMPTS = {1: 20, 2: 25, 3: 25, 4: 25}


@pytest.mark.parametrize("schema", range(1, CURRENT + 1))
def test_there_is_a_record_written_by_every_schema(schema: int) -> None:
    """A new schema needs its sample: see tests/records/README.md."""
    with closing(sqlite3.connect(SAMPLES / f"schema-{schema}.sqlite")) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (schema,)
        assert connection.execute("SELECT count(*) FROM attempt").fetchone() == (ATTEMPTS[schema],)


@pytest.mark.parametrize("schema", range(1, CURRENT + 1))
def test_a_record_of_an_earlier_schema_opens_with_everything_in_it(schema: int, tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite"
    shutil.copyfile(SAMPLES / f"schema-{schema}.sqlite", record)
    database = open_database(record, NOW)
    store = HistoryStore(database)
    attempts = store.attempts("two-jobs")
    assert len(attempts) == ATTEMPTS[schema] and len({attempt.uid for attempt in attempts}) == len(attempts)
    assert [attempt.id for attempt in attempts if not attempt.assessment_run][:20] == list(range(1, 21))
    history = store.history("two-jobs")
    assert [fact.lesson_id for fact in history.lessons_read] == ["leading"]
    (direction,) = history.standings["direction"]
    assert (direction.tries, direction.last_fraction, direction.best_fraction) == (2, 1.0, 1.0)
    assert len(store.drafts("two-jobs")) == 1
    assert store.places()[0].lesson_id == ("managing" if schema == 1 else "thinking")
    findings = Verification(database).run()
    assert not findings.damaged and not findings.sums_put_right
    if schema > 1:
        tries = AssessmentStore(database)
        assert tries.count_runs("two-jobs", "final") == 3 and Notes(database).note("name") == "Sample Learner"
        running = tries.open_run("two-jobs", "final")
        assert running is not None and len(tries.answers(running.id)) == 2 and running.used_ms == USED_MS[schema]
        assert [len(store.attempts_in_run(fact.run_id)) for fact in history.assessments] == [2, 2]
        assert store.spent_ms("two-jobs") == 1234
    assert len(database.backups.all()) == (1 if schema < CURRENT else 0)
    database.close()


@pytest.mark.parametrize("schema", range(1, CURRENT + 1))
def test_two_copies_of_one_old_record_agree_on_their_facts(schema: int, tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite"
    shutil.copyfile(SAMPLES / f"schema-{schema}.sqlite", record)
    database = open_database(record, NOW)
    with record_at(SAMPLES / f"schema-{schema}.sqlite", within=record) as other:
        done = merge(database, other)
    assert (done.added, done.mended, done.damaged, done.deleted) == (0, 0, 0, 0)
    database.close()


def test_an_old_record_that_cannot_be_written_is_read_as_it_would_be_now(tmp_path: Path, monkeypatch) -> None:
    record = tmp_path / "record.sqlite"
    shutil.copyfile(SAMPLES / "schema-2.sqlite", record)
    before = record.read_bytes()
    monkeypatch.setattr("os.access", lambda path, mode: Path(path) != record)
    database = open_database(record, NOW)
    assert database.read_only_reason and len(HistoryStore(database).attempts("two-jobs")) == 25
    database.close(NOW)
    assert record.read_bytes() == before
