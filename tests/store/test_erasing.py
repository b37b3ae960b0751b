"""Deleting reaches the back-ups, leaves nothing to read in any file, and is finished when it was cut off."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lmtrainer.store.erasing import UNFINISHED, copies_of
from lmtrainer.store.notes import Notes
from lmtrainer.store.opening import open_database
from lmtrainer.study.record_keeping import RecordKeeping

from .test_backups import answer, answered

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


@pytest.fixture
def keeping(tmp_path: Path):
    made = RecordKeeping(tmp_path / "record.sqlite", lambda: NOW)
    made.open()
    yield made
    made.let_go()


def test_nothing_of_what_was_deleted_can_be_read_in_any_file(keeping: RecordKeeping) -> None:
    Notes(keeping.database).keep_note("name", "Somebody Unmistakable", NOW)
    answer(keeping.database, "a-question-unmistakable", "b")
    keeping.back_up()
    keeping.path.with_name("record.damaged-20260101-000000.sqlite").write_bytes(keeping.path.read_bytes())
    assert keeping.delete_everything() == 2
    assert answered(keeping.database) == [] and not keeping.backups()
    for file in keeping.path.parent.rglob("*"):
        assert file.is_dir() or b"nmistakable" not in file.read_bytes(), file
    assert not copies_of(keeping.path)


def test_learning_goes_on_after_deleting(keeping: RecordKeeping) -> None:
    answer(keeping.database, "a")
    keeping.delete_everything()
    answer(keeping.database, "b")
    assert answered(keeping.database) == ["b"]
    assert keeping.delete_everything() == 1


def test_an_old_back_up_from_elsewhere_brings_nothing_back(keeping: RecordKeeping, tmp_path: Path) -> None:
    answer(keeping.database, "a", "b")
    elsewhere = tmp_path / "stick.sqlite"
    keeping.database.save_copy(elsewhere)
    keeping.delete_everything()
    answer(keeping.database, "c")
    assert keeping.bring_in(elsewhere).added == 0
    assert answered(keeping.database) == ["c"]


def test_what_only_a_back_up_had_is_deleted_for_good_too(keeping: RecordKeeping, tmp_path: Path) -> None:
    first = keeping.back_up()
    answer(keeping.database, "a")
    elsewhere = tmp_path / "stick.sqlite"
    keeping.database.save_copy(elsewhere)
    keeping.go_back_to(first)
    keeping.delete_everything()
    assert keeping.bring_in(elsewhere).added == 0


def test_deleting_that_was_cut_off_is_finished_at_the_next_start(keeping: RecordKeeping) -> None:
    answer(keeping.database, "a")
    keeping.delete_everything()
    keeping.back_up()
    keeping.database.connection.execute("INSERT INTO meta VALUES (?, '1')", (UNFINISHED,))
    keeping.let_go()
    database = open_database(keeping.path, NOW + timedelta(days=1))
    assert not database.backups.all()
    assert not database.rows("SELECT 1 FROM meta WHERE name = ?", (UNFINISHED,))
    database.close()
