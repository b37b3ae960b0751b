"""Every fault of `make torture`, a few times each: nothing is lost and nothing is let in."""

from pathlib import Path

import pytest

from torture.fault import Fault, Outcome
from torture.faults import FAULTS
from torture.table import Row, report


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault.few], ids=lambda fault: fault.name)
def test_a_fault_does_no_harm(fault: Fault, tmp_path: Path) -> None:
    outcome = fault.run(fault.few, tmp_path)
    assert outcome.harmless, outcome


def test_a_fault_that_was_never_tried_or_did_harm_is_not_called_harmless() -> None:
    assert Outcome(1).harmless and not Outcome(0).harmless
    for harm in ("lost", "corrupt", "leaked", "hung"):
        assert not Outcome(3, **{harm: 1}).harmless


def test_the_table_says_what_was_tried_and_on_what() -> None:
    page = report(Path(__file__).parents[2], [Row("The record", "kill -9", Outcome(200, note="of a child"), 1.0)])
    assert "| kill -9 | 200 | 0 | 0 | 0 | 0 | of a child |" in page
    assert "Commit " in page and "SQLite " in page
