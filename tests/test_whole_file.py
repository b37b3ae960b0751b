"""A file is written as a whole or not at all."""

import subprocess
import sys
from pathlib import Path

import pytest

from lmtrainer.whole_file import partial_of, write_whole

FULL = """
import resource, signal, sys
from pathlib import Path
from lmtrainer.whole_file import write_whole
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))
write_whole(Path(sys.argv[1]), b"x" * 5000)
"""


def test_a_file_is_made_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    for data in (b"first", b"second, and longer", b""):
        write_whole(target, data)
        assert target.read_bytes() == data and [one.name for one in tmp_path.iterdir()] == ["a.txt"]


@pytest.mark.skipif(sys.platform != "linux", reason="the limit on the size of files stands in for a full disk")
def test_where_there_is_no_room_the_old_file_stays_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"kept")
    done = subprocess.run([sys.executable, "-c", FULL, target], capture_output=True, text=True)
    assert "OSError" in done.stderr
    assert target.read_bytes() == b"kept" and [one.name for one in tmp_path.iterdir()] == ["a.txt"]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        write_whole(tmp_path / "no" / "a.txt", b"")


def test_a_link_that_waits_beside_it_is_not_followed(tmp_path: Path) -> None:
    victim = tmp_path / "victim"
    victim.write_bytes(b"kept")
    target = tmp_path / "course" / "a.txt"
    target.parent.mkdir()
    partial_of(target).symlink_to(victim)
    write_whole(target, b"new")
    assert victim.read_bytes() == b"kept" and target.read_bytes() == b"new" and not target.is_symlink()
