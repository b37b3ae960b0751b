"""A damaged record whose pages lead round in a circle."""

from datetime import timedelta
from pathlib import Path

import pytest

from lmtrainer.store.errors import RecordDamaged, RecordSpoilt
from lmtrainer.store.verification import Verification
from lmtrainer.study.record_keeping import RecordKeeping
from torture.record.facts import NOW, numbers_in, write_record

INTERIOR = 5  # the first byte of a page that lists other pages of a table, by the format of SQLite's files
ANSWERS = 2_500


def led_in_circles(raw: bytes) -> bytes:
    """Every page that lists pages names the first of them in place of all."""
    size = int.from_bytes(raw[16:18])
    made = bytearray(raw)
    for page in range(size, len(raw), size):
        if raw[page] == INTERIOR:
            cells = int.from_bytes(raw[page + 3 : page + 5])
            places = [int.from_bytes(raw[page + 12 + 2 * n : page + 14 + 2 * n]) for n in range(cells)]
            first = raw[page + places[0] : page + places[0] + 4]
            for place in (*places, 8):  # 8: the page to the right of them all
                made[page + place : page + place + 4] = first
    return bytes(made)


@pytest.mark.timeout(40)
def test_what_is_left_of_it_is_saved_and_nobody_waits_for_ever(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite"
    write_record(record, ANSWERS, backed_up=True)
    whole = record.read_bytes()
    damaged = led_in_circles(whole)
    assert damaged != whole
    record.write_bytes(damaged)
    keeping = RecordKeeping(record, lambda: NOW + timedelta(days=2))
    try:
        with pytest.raises((RecordDamaged, RecordSpoilt)):
            Verification(keeping.open()).run()
        keeping.save_what_is_left()
        assert set(numbers_in(keeping.database)) == set(range(ANSWERS))
    finally:
        keeping.let_go()
