"""Deleting reaches the back-ups, leaves nothing to read in any file, and is finished when it was cut off."""

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lmtrainer.interchange.landing_journal import JOURNAL, Landing, keep
from lmtrainer.store.deletions import digest_of
from lmtrainer.store.erasing import copies_of
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.leftovers import UNFINISHED
from lmtrainer.store.migrations import CURRENT
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


PROGRAMS_OWN = (
    "record.damaged-20260101-000000.sqlite", "record.sqlite.partial", "record.sqlite.partial-x/copy.sqlite",
    "backups/record-20260101-000000.sqlite", "record (Anna's conflicted copy 2026-01-02).sqlite",
    "record-LAPTOP.sqlite", "record.sync-conflict-20260102-101112-ABCDEFG.sqlite", "record (1).sqlite",
    ".results-0123456789ab.jsonl.4711.partial",
)  # fmt: skip


def test_a_copy_that_only_a_later_version_can_read_is_removed_too(keeping: RecordKeeping) -> None:
    answer(keeping.database, "a")
    later = keeping.path.with_name("record-LAPTOP.sqlite")
    keeping.database.save_copy(later)
    with closing(sqlite3.connect(later)) as connection:
        connection.execute(f"PRAGMA user_version = {CURRENT + 1}")
    assert keeping.copies_with_more() == ()
    keeping.delete_everything()
    assert not later.exists()


@pytest.mark.parametrize("name", ["record.sqlite", "re[co]rd*?.sqlite", "[x].sqlite"])
def test_everything_that_is_the_programs_own_is_removed_whatever_its_name(name: str, tmp_path: Path) -> None:
    keeping = RecordKeeping(tmp_path / name, lambda: NOW)
    answer(keeping.open(), "a-question-unmistakable")
    keeping.back_up()
    assert len(keeping.backups()) == 1
    stem = keeping.path.stem
    for one in PROGRAMS_OWN:
        copy = tmp_path / one.replace("record", stem, 1)
        copy.parent.mkdir(exist_ok=True)
        copy.write_bytes(keeping.path.read_bytes())
    results = tmp_path / "results-0123456789ab.jsonl"
    results.write_text('{"course_id": "unmistakable"}')
    other = tmp_path / "recital.sqlite"
    other.write_bytes(keeping.path.read_bytes())
    keeping.delete_everything()
    keeping.let_go()
    for file in tmp_path.rglob("*"):
        assert file.is_dir() or file == other or b"nmistakable" not in file.read_bytes(), file
    assert results.read_bytes() == b"" and not copies_of(keeping.path)


def test_what_a_killed_merge_of_an_earlier_version_left_in_the_temporary_folder_is_removed(
    keeping: RecordKeeping, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path / "tmp"))
    left = tmp_path / "tmp" / "lmtrainer-record-abc"
    left.mkdir(parents=True)
    (left / "copy.sqlite").write_bytes(keeping.path.read_bytes())
    keeping.delete_everything()
    assert not left.exists()


def test_a_record_saved_as_another_file_is_deleted_in_both_places(keeping: RecordKeeping, tmp_path: Path) -> None:
    answer(keeping.database, "a")
    home = keeping.path
    target = tmp_path / "mine" / "progress.sqlite"
    target.parent.mkdir()
    other = target.with_name("progress (1).sqlite")
    keeping.save_as(target)
    answer(keeping.database, "b")
    other.write_bytes(target.read_bytes())
    keeping.delete_everything()
    assert answered(keeping.database) == []
    assert other.exists(), "in a folder that the learner chose it is theirs"
    keeping.let_go()
    again = RecordKeeping(home, lambda: NOW)
    assert answered(again.open()) == []
    assert again.bring_in(other).added == 0
    again.let_go()


def test_copies_that_lie_elsewhere_are_named_and_left(keeping: RecordKeeping, tmp_path: Path) -> None:
    target = tmp_path / "stick" / "progress.sqlite"
    target.parent.mkdir()
    keeping.save_as(target)
    keeping.let_go()
    again = RecordKeeping(keeping._home, lambda: NOW)
    again.open()
    assert again.saved_elsewhere() == (target,)
    again.delete_everything()
    assert target.exists() and again.saved_elsewhere() == ()
    again.let_go()


def test_no_time_of_an_answer_is_kept(keeping: RecordKeeping) -> None:
    answer(keeping.database, "a", "b")
    uids = [attempt.uid for attempt in HistoryStore(keeping.database).attempts("c")]
    keeping.delete_everything()
    keeping.let_go()
    raw = keeping.path.read_bytes()
    assert not any(uid.encode() in raw for uid in uids)
    with closing(sqlite3.connect(keeping.path)) as connection:
        digests = [row[0] for row in connection.execute("SELECT digest FROM deleted")]
    assert sorted(digests) == sorted(digest_of(uid) for uid in uids)


def test_ids_that_a_record_of_schema_3_kept_of_deleted_facts_become_digests(tmp_path: Path) -> None:
    path, uid = tmp_path / "record.sqlite", "01KJMA0X9G9RM83H3AP0K3DNYB"
    shutil.copyfile(Path(__file__).parents[1] / "records" / "schema-3.sqlite", path)
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("INSERT INTO deleted VALUES (?)", (uid,))
        connection.execute("DELETE FROM attempt WHERE uid = ?", (uid,))
        connection.execute("VACUUM")
    database = open_database(path, NOW)
    assert [row["digest"] for row in database.rows("SELECT digest FROM deleted")] == [digest_of(uid)]
    database.close()
    assert uid.encode() not in path.read_bytes()


@pytest.mark.parametrize("name", ["Copy of record-20260101-090000.sqlite", "record-20260101-090000 (1).sqlite"])
def test_a_copy_that_somebody_made_among_the_back_ups_is_removed(name: str, keeping: RecordKeeping) -> None:
    answer(keeping.database, "a-question-unmistakable")
    copy = keeping.back_up().with_name(name)
    copy.write_bytes(keeping.path.read_bytes())
    assert keeping.saved_elsewhere() == ()
    keeping.delete_everything()
    assert not copy.exists()


@pytest.mark.parametrize("version", [CURRENT, CURRENT + 1])
@pytest.mark.parametrize("place", ["", "backups"])
def test_a_record_under_another_name_is_named_and_left(place: str, version: int, keeping: RecordKeeping) -> None:
    keeping.back_up()
    other = keeping.path.parent / place / "Before the exam.sqlite"
    other.write_bytes(keeping.path.read_bytes())
    with closing(sqlite3.connect(other)) as connection:
        connection.execute(f"PRAGMA user_version = {version}")
    other.with_name("notes.txt").write_text("not a record")
    assert keeping.saved_elsewhere() == (other,)
    keeping.delete_everything()
    assert other.exists() and keeping.saved_elsewhere() == (other,)


def test_what_was_begun_in_courses_comes_to_its_end_and_is_kept_no_longer(
    keeping: RecordKeeping, tmp_path: Path
) -> None:
    course, journal = tmp_path / "course", tmp_path / JOURNAL
    course.mkdir()
    landing = Landing.of(".import-0123456789abcdef", course, {"one.md": b"# One"})
    keep(journal, landing)
    (journal / f"{landing.name}.begun").rename(journal / f"{landing.name}.list")
    landing.staging.mkdir()
    (landing.staging / "0").write_bytes(b"# One")
    away = Landing.of(".import-fedcba9876543210", tmp_path / "away", {"one.md": b"# One"})
    keep(journal, away)
    keeping.delete_everything()
    assert not journal.exists() and (course / "one.md").read_bytes() == b"# One" and not landing.staging.exists()
