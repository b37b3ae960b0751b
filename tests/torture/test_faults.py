"""Every fault of `make torture`, a few times each: nothing is lost and nothing is let in."""

import sqlite3
import sys
from contextlib import closing
from pathlib import Path

import pytest

from torture.fault import Fault, Outcome
from torture.faults import FAULTS
from torture.record.crafted import merge_crafted
from torture.record.facts import look, write_record
from torture.record.full import save_settings, write_on_a_full_disk
from torture.record.power import cut_the_power
from torture.table import Row, measured_on, report


@pytest.mark.skipif(sys.platform == "win32", reason="kill -9, fork and mount are POSIX")
@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.few], ids=lambda fault: fault.name)
def test_a_fault_does_no_harm(fault: Fault, tmp_path: Path) -> None:
    outcome = fault.run(fault.few, tmp_path)
    assert outcome.harmless, outcome


def test_a_fault_that_was_never_tried_or_did_harm_is_not_called_harmless() -> None:
    assert Outcome(1).harmless and not Outcome(0).harmless
    for harm in ("lost", "corrupt", "leaked", "hung"):
        assert not Outcome(3, **{harm: 1}).harmless


def test_the_table_says_what_was_tried_and_on_what() -> None:
    page = report(
        measured_on(Path(__file__).parents[2]), [Row("The record", "kill -9", Outcome(200, note="of a child"), 1.0)]
    )
    assert "| kill -9 | 200 | 0 | 0 | 0 | 0 | of a child |" in page
    assert "Commit " in page and "SQLite " in page


@pytest.mark.parametrize(
    "careless", [("journal_mode = TRUNCATE", "synchronous = OFF"), ("journal_mode = WAL", "synchronous = NORMAL")]
)
def test_the_simulated_power_cut_finds_what_careless_settings_lose(careless: tuple[str, str], tmp_path: Path) -> None:
    outcome = cut_the_power(60, tmp_path, careless)
    assert outcome.lost or outcome.corrupt


def test_crafted_files_do_harm_where_values_are_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lmtrainer.store.tables.Columns.is_possible", lambda columns, row: True)
    assert not merge_crafted(4, tmp_path).harmless


def test_a_journal_does_harm_where_its_names_are_not_looked_at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("lmtrainer.store.reading_others.names_another_file", lambda journal: False)
    assert merge_crafted(4, tmp_path).leaked


@pytest.mark.skipif(sys.platform == "win32", reason="mounts and limits of files are POSIX")
def test_a_full_disk_does_harm_where_files_are_not_written_as_a_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lmtrainer.store.settings_store.write_whole", lambda path, data: path.write_bytes(data))
    assert write_on_a_full_disk(save_settings, 8, tmp_path).corrupt


def test_the_look_at_a_record_finds_an_answer_that_is_lost_and_one_that_was_changed(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite"
    write_record(record, 4)
    assert look(record, 4) == (0, 0) and look(record, 5) == (1, 0)
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("UPDATE attempt SET points = 9 WHERE id = 2")
        connection.commit()
    assert look(record, 4) == (1, 1)
