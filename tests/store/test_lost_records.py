"""A record that is empty, gone or old and damaged: it is told, and no good copy of it is ever thinned away."""

import os
import random
import shutil
import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from lmtrainer.store import backups as backups_module
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups, facts_in
from lmtrainer.store.migrations import CURRENT
from lmtrainer.store.siblings import MOST, names_of, siblings
from lmtrainer.store.ways_back import damaged_files
from lmtrainer.study.record_keeping import RecordKeeping

from .test_backups import NOW, Clock, answer, answered

SAMPLES = Path(__file__).parents[1] / "records"
CONFLICTS = (
    "record (Anna's conflicted copy 2026-01-02).sqlite", "record-LAPTOP.sqlite", "record (1).sqlite",
    "record.sync-conflict-20260102-101112-ABCDEFG.sqlite", "record (conflicted copy 2026-01-02 101112).sqlite",
    "record_conflict-20260102-101112.sqlite", "record (In Konflikt stehende Kopie von Anna).sqlite",
    "record - Kopie.sqlite", "Copy of record.sqlite", "record 2.sqlite", "record.sqlite.bak", "record.Conflict.sqlite",
)  # fmt: skip


@pytest.fixture
def keeping(tmp_path: Path):
    made = RecordKeeping(tmp_path / "data" / "record.sqlite", Clock())
    made.open()
    answer(made.database, "a", "b")
    yield made
    made.let_go()


def emptied(path: Path, how: str) -> None:
    match how:
        case "gone":
            path.unlink()
        case "no table":
            path.unlink()
            with closing(sqlite3.connect(path)) as connection:
                connection.execute("VACUUM")
        case _:
            path.write_bytes(b"\0" * int(how))


@pytest.mark.parametrize("how", ["gone", "0", "1", "no table", "50", "4096"])
def test_a_record_that_is_empty_or_gone_is_told_while_there_is_a_back_up(how: str, keeping: RecordKeeping) -> None:
    made = keeping.back_up()
    keeping.let_go()
    emptied(keeping.path, how)
    with pytest.raises(errors.RecordLost) as told:
        keeping.open()
    assert told.value.backup == made
    keeping.save_what_is_left()
    assert answered(keeping.database) == ["a", "b"]


@pytest.mark.parametrize("name", CONFLICTS)
@pytest.mark.parametrize("how", ["gone", "0"])
def test_a_copy_that_a_tool_made_beside_it_is_named_and_brought_in(how: str, name: str, keeping: RecordKeeping) -> None:
    keeping.let_go()
    shutil.copyfile(keeping.path, keeping.path.with_name(name))
    emptied(keeping.path, how)
    with pytest.raises(errors.RecordMissing) as told:
        keeping.open()
    assert told.value.copies == (keeping.path.with_name(name),) and name in str(told.value.safe)
    keeping.save_what_is_left(with_copies=True)
    assert answered(keeping.database) == ["a", "b"]
    assert keeping.path.with_name(name).exists()


def test_files_that_are_no_copies_are_not_named(keeping: RecordKeeping) -> None:
    keeping.back_up()
    folder = keeping.path.parent
    (folder / "record (1).sqlite").write_bytes(b"text")
    for name in ("recordings.sqlite", "catalogue.sqlite", "record.damaged-20260101-000000.sqlite"):
        shutil.copyfile(keeping.path, folder / name)
    (folder / "record (2).sqlite").symlink_to(keeping.path)
    assert siblings(keeping.path) == ()


def test_a_copy_with_more_is_offered_until_it_was_brought_in(keeping: RecordKeeping) -> None:
    keeping.let_go()
    copy = keeping.path.with_name("record-LAPTOP.sqlite")
    shutil.copyfile(keeping.path, copy)
    other = RecordKeeping(copy, Clock())
    answer(other.open(), "c")
    other.let_go()
    keeping.open()
    assert keeping.copies_with_more() == (copy,)
    assert keeping.bring_copies_together().answers == 1
    assert sorted(answered(keeping.database)) == ["a", "b", "c"]
    assert keeping.copies_with_more() == ()
    keeping.delete_everything()
    assert not copy.exists() and keeping.copies_with_more() == ()


def copies_of_many_years(keeping: RecordKeeping, many: int) -> None:
    """Copies that hold what the record holds, and an older one of another computer that holds more."""
    keeping.let_go()
    laptop = keeping.path.with_name("record-LAPTOP.sqlite")
    shutil.copyfile(keeping.path, laptop)
    other = RecordKeeping(laptop, Clock())
    answer(other.open(), "c")
    other.let_go()
    os.utime(laptop, (1, 1))
    for number in range(many):
        shutil.copyfile(keeping.path, keeping.path.with_name(f"record ({number}).sqlite"))


def test_copies_that_were_brought_in_hide_no_other(keeping: RecordKeeping) -> None:
    copies_of_many_years(keeping, MOST + 1)
    keeping.open()
    assert [copy.name for copy in keeping.copies_with_more()] == ["record-LAPTOP.sqlite"]
    assert keeping.bring_copies_together().answers == 1
    assert sorted(answered(keeping.database)) == ["a", "b", "c"]


def test_every_copy_is_brought_together_where_the_record_is_lost(keeping: RecordKeeping) -> None:
    copies_of_many_years(keeping, MOST + 1)
    keeping.path.unlink()
    with pytest.raises(errors.RecordMissing) as told:
        keeping.open()
    assert len(told.value.copies) == MOST
    keeping.save_what_is_left(with_copies=True)
    assert sorted(answered(keeping.database)) == ["a", "b", "c"]


def test_more_copies_than_are_named_at_once_are_brought_in_at_once(keeping: RecordKeeping) -> None:
    keeping.let_go()
    for number in range(MOST + 1):
        copy = keeping.path.with_name(f"record ({number}).sqlite")
        shutil.copyfile(keeping.path, copy)
        other = RecordKeeping(copy, Clock())
        answer(other.open(), f"c{number}")
        other.let_go()
    keeping.open()
    assert len(keeping.copies_with_more()) == MOST
    assert keeping.bring_copies_together().answers == MOST + 1
    assert keeping.copies_with_more() == ()


def test_the_name_of_a_copy_cannot_forge_a_line() -> None:
    assert "\n" not in names_of([Path("record (1)\nEverything is fine.sqlite"), Path("record\u202e.sqlite")])
    assert "\u202e" not in names_of([Path("record\u202e.sqlite")])
    assert len(names_of([Path("r" * 250)])) < 100


# thinning


def _close_many_times(keeping: RecordKeeping) -> None:
    for _ in range(6):
        keeping.open(afresh=True)
        answer(keeping.database, "new")
        keeping.close()
        keeping.path.unlink()


def test_the_only_back_up_that_holds_what_was_lost_is_never_thinned_away(keeping: RecordKeeping) -> None:
    made = keeping.back_up()
    keeping.let_go()
    keeping.path.unlink()
    _close_many_times(keeping)
    assert made.exists() and facts_in(made) == 2


def test_without_the_look_at_what_back_ups_hold_it_goes(
    keeping: RecordKeeping, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backups_module, "spared", lambda old, kept: old)
    made = keeping.back_up()
    keeping.let_go()
    keeping.path.unlink()
    _close_many_times(keeping)
    assert not made.exists()


def test_a_damaged_back_up_does_not_stand_in_for_a_good_one(keeping: RecordKeeping) -> None:
    made = keeping.back_up()
    for hour in range(3):
        damaged = made.with_name(f"record-20260301-1{hour}0000.sqlite")
        damaged.write_bytes(made.read_bytes()[:-4096])
    keeping.let_go()
    keeping.path.unlink()
    keeping.open(afresh=True)
    keeping.back_up()
    assert made.exists()


# old schemas


@pytest.mark.parametrize("schema", [1, 2, 3])
def test_an_old_record_with_bits_changed_is_set_aside_and_restored_and_leaves_no_back_up_of_itself(
    schema: int, tmp_path: Path
) -> None:
    sample = (SAMPLES / f"schema-{schema}.sqlite").read_bytes()
    chance, set_aside = random.Random(schema), 0
    for number in range(40):
        folder = tmp_path / str(number)
        (folder / "backups").mkdir(parents=True)
        record = folder / "record.sqlite"
        good = folder / "backups" / "record-20260101-000000.sqlite"
        good.write_bytes(sample)
        raw = bytearray(sample)
        for _ in range(6):
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        record.write_bytes(bytes(raw))
        keeping = RecordKeeping(record, lambda: NOW + timedelta(days=9))
        try:
            keeping.open()
            keeping.mend()
        except errors.RecordForeign:
            continue  # a bit in the program's own number
        except (errors.RecordDamaged, errors.RecordSpoilt):
            keeping.save_what_is_left()
            set_aside += 1
            assert [path.read_bytes() for path in damaged_files(record)] == [bytes(raw)]
            assert good.read_bytes() == sample and len(Backups(record).all()) <= 3
        if not keeping.database.read_only_reason:
            assert keeping.database.value("SELECT count(*) FROM attempt") >= {1: 20}.get(schema, 25)
        keeping.let_go()
    assert set_aside


@pytest.mark.parametrize("with_backup", [False, True])
@pytest.mark.parametrize("how", ["gone", "damaged"])
def test_a_copy_that_a_later_version_kept_is_named_too(how: str, with_backup: bool, keeping: RecordKeeping) -> None:
    if with_backup:
        keeping.back_up()
    keeping.let_go()
    later = keeping.path.with_name("record-LAPTOP.sqlite")
    shutil.copyfile(keeping.path, later)
    with closing(sqlite3.connect(later)) as connection:
        connection.execute(f"PRAGMA user_version = {CURRENT + 1}")
    if how == "gone":
        keeping.path.unlink()
    else:
        os.truncate(keeping.path, 5000)
    with pytest.raises(errors.RecordLost) as told:
        keeping.open()
    assert told.value.copies == ()
    assert "record-LAPTOP.sqlite" in f"{told.value.safe} {told.value.remedy}"
    assert "later version" in str(told.value.remedy) and "pdate the program" in str(told.value.remedy)
    assert later.exists()
