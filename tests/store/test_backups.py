"""Back-ups: kept by age, listed, gone back to; what is there now is never lost by it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from lmtrainer.learning.history import Attempt
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups, made_at, worth_keeping
from lmtrainer.store.database import Database
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.restoring import mend_from_backups
from lmtrainer.store.verification import Verification
from lmtrainer.store.ways_back import damaged_files
from lmtrainer.study.record_keeping import RecordKeeping

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


class Clock:
    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        self.now += timedelta(minutes=1)
        return self.now


@pytest.fixture
def keeping(tmp_path: Path):
    made = RecordKeeping(tmp_path / "data" / "record.sqlite", Clock())
    made.open()
    yield made
    made.let_go()


def answer(database: Database, *questions: str) -> None:
    for question in questions:
        made = Attempt("c", "1", "", "l", question, "choice", "f", "{}", 1.0, 1.0, 1.0, 1, 0, 5, NOW)
        HistoryStore(database).append_attempt(made, "the question")


def answered(database: Database) -> list[str]:
    return [attempt.question_id for attempt in HistoryStore(database).attempts("c")]


def test_of_a_year_of_daily_back_ups_the_newest_of_days_weeks_and_months_are_kept() -> None:
    days = [NOW - timedelta(days=number) for number in range(365)]
    kept = worth_keeping(days)
    assert set(days[:7]) <= kept and len(kept) <= 3 + 7 + 4 + 12
    assert len({f"{day:%Y-%m}" for day in kept}) == 12
    assert worth_keeping([]) == frozenset()


def test_thinning_day_by_day_leaves_what_thinning_at_once_would() -> None:
    kept: frozenset[datetime] = frozenset()
    for number in range(400):
        kept = worth_keeping({*kept, NOW + timedelta(days=number)})
    ages = sorted((NOW + timedelta(days=399) - day).days for day in kept)
    assert ages[:7] == list(range(7)) and ages[-1] > 300


def test_closing_backs_up_what_was_written_and_nothing_otherwise(keeping: RecordKeeping) -> None:
    answer(keeping.database, "a")
    keeping.close()
    (backup,) = keeping.backups()
    assert backup.answers == 1 and backup.size == backup.path.stat().st_size
    keeping.open()
    keeping.close()
    assert len(keeping.backups()) == 1


def test_two_back_ups_of_one_second_are_two(keeping: RecordKeeping) -> None:
    first = keeping.database.back_up(NOW)
    answer(keeping.database, "a")
    second = keeping.database.back_up(NOW)
    assert first != second and made_at(first) == made_at(second)
    assert [backup.answers for backup in keeping.backups()] == [1, 0]


def test_the_back_ups_of_a_huge_record_are_three_at_least_and_no_more_than_there_is_room_for(
    keeping: RecordKeeping,
) -> None:
    size = keeping.back_up().stat().st_size
    backups = Backups(keeping.path, most_bytes=5 * size + 100)
    for days in range(1, 9):
        backups.make(keeping.database.connection, NOW + timedelta(days=days))
    assert len(backups.all()) == 5
    backups.most_bytes = 10
    backups.make(keeping.database.connection, NOW + timedelta(days=10))
    assert len(backups.all()) == 3


def test_going_back_keeps_what_was_there_and_can_be_gone_back_on(keeping: RecordKeeping) -> None:
    answer(keeping.database, "a")
    older = keeping.back_up()
    answer(keeping.database, "b")
    kept = keeping.go_back_to(older)
    assert answered(keeping.database) == ["a"] and kept is not None
    keeping.go_back_to(kept)
    assert answered(keeping.database) == ["a", "b"]


def test_a_damaged_back_up_is_not_gone_back_to_and_nothing_changes(keeping: RecordKeeping) -> None:
    answer(keeping.database, "a")
    backup = keeping.back_up()
    backup.write_bytes(backup.read_bytes()[:3000])
    with pytest.raises(errors.RecordSpoilt):
        keeping.go_back_to(backup)
    assert answered(keeping.database) == ["a"]
    assert keeping.backups()[0].answers is None


def test_an_old_good_back_up_stays_when_a_new_one_cannot_be_written(keeping: RecordKeeping) -> None:
    answer(keeping.database, "a")
    good = keeping.back_up()
    keeping.database.connection.execute("PRAGMA query_only = ON")
    (keeping.path.parent / "backups").rename(keeping.path.parent / "elsewhere")
    (keeping.path.parent / "backups").write_text("a file where the folder was")
    with pytest.raises(errors.StoreError):
        keeping.back_up()
    (keeping.path.parent / "backups").unlink()
    (keeping.path.parent / "elsewhere").rename(keeping.path.parent / "backups")
    assert Backups(keeping.path).newest_good() == good


def damage_middle(path: Path, share: float = 0.5) -> None:
    raw = bytearray(path.read_bytes())
    pages = len(raw) // 4096
    page = max(1, int(pages * share))
    raw[page * 4096 : (page + 1) * 4096] = b"\xa5" * 4096
    path.write_bytes(bytes(raw))


def test_what_can_be_read_in_a_damaged_record_is_brought_along_to_its_back_up(keeping: RecordKeeping) -> None:
    names = [f"q{number}" for number in range(300)]
    answer(keeping.database, *names[:50])
    keeping.back_up()
    answer(keeping.database, *names[50:])
    keeping.let_go()
    damage_middle(keeping.path)
    with pytest.raises(errors.RecordDamaged) as caught:
        keeping.open()
    before = caught.value.set_aside.read_bytes()
    done = keeping.save_what_is_left()
    there = answered(keeping.database)
    assert set(names[:50]) < set(there) and len(there) == len(set(there)) == 50 + done.answers
    assert done.answers > 150
    assert [path.read_bytes() for path in damaged_files(keeping.path)] == [before]


@pytest.mark.parametrize("share", [0.0, 0.1, 0.3, 0.6, 0.99])
def test_a_damaged_record_without_a_back_up_gives_what_can_be_read(keeping: RecordKeeping, share: float) -> None:
    names = [f"q{number}" for number in range(300)]
    answer(keeping.database, *names)
    keeping.let_go()
    if share:
        damage_middle(keeping.path, share)
    else:
        keeping.path.write_bytes(keeping.path.read_bytes()[:-20_000])
    with pytest.raises(errors.RecordDamaged):
        keeping.open()
    keeping.save_what_is_left()
    there = answered(keeping.database)
    assert len(there) == len(set(there)) and set(there) <= set(names)
    assert len(there) > 100 or share == 0.1
    assert not Verification(keeping.database).run().damaged


def test_a_record_that_is_nothing_but_rubbish_gives_an_empty_one(keeping: RecordKeeping) -> None:
    keeping.let_go()
    keeping.path.write_bytes(b"rubbish" * 10_000)
    with pytest.raises(errors.RecordDamaged):
        keeping.open()
    assert keeping.save_what_is_left().added == 0
    assert answered(keeping.database) == []


def test_rows_that_are_damaged_come_back_from_a_back_up(keeping: RecordKeeping) -> None:
    answer(keeping.database, "a", "b", "c")
    keeping.back_up()
    keeping.database.connection.execute("UPDATE attempt SET points = 7 WHERE question_id = 'b'")
    assert Verification(keeping.database).run().damaged_rows == 1
    keeping.back_up()  # the newest back-up has the damage too
    assert mend_from_backups(keeping.database).mended == 1
    assert answered(keeping.database) == ["a", "b", "c"]
    assert Verification(keeping.database).run().damaged_rows == 0


def test_a_record_can_be_saved_as_another_file_after_its_own_was_deleted(
    keeping: RecordKeeping, tmp_path: Path
) -> None:
    answer(keeping.database, "a", "b")
    keeping.path.unlink()
    with pytest.raises(errors.RecordReplaced):
        answer(keeping.database, "c")
    keeping.save_as(tmp_path / "saved.sqlite")
    answer(keeping.database, "c")
    assert answered(keeping.database) == ["a", "b", "c"] and keeping.path == tmp_path / "saved.sqlite"


def test_a_file_whose_contents_were_replaced_takes_no_answer(keeping: RecordKeeping) -> None:
    """As by a program that synchronises files: the file is the same, what is in it is another's."""
    empty = keeping.path.read_bytes()
    answer(keeping.database, "a")
    with keeping.path.open("r+b") as file:
        file.write(empty)
        file.truncate()
    with pytest.raises(errors.RecordReplaced):
        answer(keeping.database, "b")


def test_a_folder_in_which_nothing_may_be_written_is_read_and_tried_and_says_so(
    keeping: RecordKeeping, monkeypatch
) -> None:
    answer(keeping.database, "a")
    keeping.let_go()
    kept = keeping.path.read_bytes()
    monkeypatch.setattr("os.access", lambda path, mode: path != keeping.path.parent)
    database = keeping.open()
    assert "write-protected" in str(database.unkept_because) and answered(database) == ["a"]
    answer(database, "b")
    assert not keeping.is_kept and answered(database) == ["a", "b"]
    with pytest.raises(errors.StoreError, match="no back-up was made"):
        keeping.back_up()
    keeping.close()
    assert keeping.path.read_bytes() == kept and keeping.backups() == ()
