"""A trial tells whether another program has the record open, and what is in it."""

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from installers.smoke.record import NotProved, attempts, is_open

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="trials run on Linux")


def test_a_record_is_open_while_another_process_has_it_and_not_for_us_alone(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite"
    record.write_bytes(b"")
    with record.open("rb"):
        assert not is_open(record)
        script = f"f = open({str(record)!r}); print('open', flush=True); input()"
        command = [sys.executable, "-c", script]
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
            assert other.stdout is not None and other.stdout.readline() == "open\n"
            assert is_open(record)
            other.communicate("\n")
        assert not is_open(record)


def test_answers_are_counted_and_a_record_that_is_gone_proves_nothing(tmp_path: Path) -> None:
    record = tmp_path / "record.sqlite"
    with pytest.raises(NotProved, match="is not there"):
        attempts(record)
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("CREATE TABLE attempt (id)")
        connection.execute("INSERT INTO attempt VALUES (1)")
        connection.commit()
    assert attempts(record) == 1
