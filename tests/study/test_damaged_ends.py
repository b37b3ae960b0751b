"""A try whose end is damaged: every page and command still works, and says what it can."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from tests.study.test_assessing import BANK, FINAL, NOW, Hall

from lmtrainer.__main__ import main
from lmtrainer.store.facts import FINISHED
from lmtrainer.store.tables import checksum
from lmtrainer.study.record_keeping import RecordKeeping

ENDS = [None, "", "soon", "9999-12-31T23:59:59+00:00", "0001-01-01T00:00:00+00:00", "2026-03-01", 7]


@pytest.fixture
def hall(tmp_path: Path, make_course):
    made = Hall(tmp_path / "data", make_course(**{"questions/pool.md": BANK, "02-end/final.md": FINAL}))
    yield made
    made.close()


@pytest.mark.parametrize("end", ENDS, ids=repr)
def test_a_try_that_was_handed_in_is_handed_in_whatever_its_end_says(hall: Hall, end: object) -> None:
    first = hall.assessing.begin("final")
    hall.answer(first, 0)
    hall.assessing.hand_in(first.run.id)
    hall.database.connection.execute("UPDATE assessment_run SET finished_at = ?", (end,))
    hall.again()
    overview = hall.assessing.overview("final")
    assert not overview.is_open and overview.tries_left == 1
    assert [fact.points for fact in overview.finished] == [1.0]
    assert hall.assessing.results(first.run.id).results.finished.points == 1.0
    assert hall.assessing.begin("final").run.id != first.run.id


@pytest.mark.parametrize("end", ENDS[1:], ids=repr)
def test_a_try_that_was_not_handed_in_goes_on_whatever_its_end_says(hall: Hall, end: object) -> None:
    first = hall.assessing.begin("final")
    hall.answer(first, 0)
    hall.database.connection.execute("UPDATE assessment_run SET finished_at = ?", (end,))
    hall.again()
    assert hall.assessing.overview("final").is_open
    assert hall.assessing.begin("final").run.id == first.run.id
    assert hall.assessing.hand_in(first.run.id).results.finished.points == 1.0


@pytest.mark.parametrize("end", ENDS, ids=repr)
def test_of_a_result_with_an_impossible_moment_nothing_is_relied_on(hall: Hall, end: object) -> None:
    """Its checksum is good: somebody made it so."""
    first = hall.assessing.begin("final")
    hall.assessing.hand_in(first.run.id)
    row = hall.database.connection.execute(f"SELECT {FINISHED.selected} FROM assessment_finished").fetchone()
    made = (*row[:9], "" if end is None else end)
    hall.database.connection.execute("UPDATE assessment_finished SET at = ?, checksum = ?", (made[9], checksum(made)))
    hall.again()
    overview = hall.assessing.overview("final")
    assert overview.finished == () and overview.tries_left == 1 and not overview.is_open
    assert not hall.session.progress().completed


@pytest.mark.parametrize("column", ["flagged", "finished_at", "stamp"])
@pytest.mark.parametrize("end", ["soon", "9999-12-31T23:59:59+00:00"])
def test_every_command_works_on_a_record_with_a_damaged_try(
    hall: Hall,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    end: object,
    column: str,
) -> None:
    first = hall.assessing.begin("final")
    hall.answer(first, 0)
    hall.assessing.hand_in(first.run.id)
    hall.database.save_copy(tmp_path / "whole.sqlite")
    hall.database.connection.execute(f"UPDATE assessment_run SET {column} = ?", (end,))
    hall.close()
    record = ("--data", str(hall.data))
    for words in (
        ["check"], ["backup"], ["export", str(tmp_path / "out.sqlite")], ["export", str(tmp_path / "out.jsonl")],
        ["merge", str(tmp_path / "whole.sqlite")], ["merge", str(tmp_path / "out.sqlite")], ["restore"],
    ):  # fmt: skip
        assert main(["record", *words, *record]) == 0, (words, capsys.readouterr().err)
    keeping = RecordKeeping(tmp_path / "mine" / "record.sqlite", lambda: NOW)
    keeping.path.parent.mkdir()
    keeping.open()
    keeping.bring_in(tmp_path / "out.sqlite")
    keeping.let_go()
    with closing(sqlite3.connect(keeping.path)) as connection:
        assert connection.execute("SELECT count(*) FROM assessment_finished").fetchone() == (1,)
    hall.open()
    assert not hall.assessing.overview("final").is_open
