"""A file is written as a whole or not at all."""

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from lmtrainer.files import copy_whole, move_new, partial_of, whole_file, write_new, write_whole

FULL = """
import resource, signal, sys
from pathlib import Path
from lmtrainer.files import write_whole
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


on_posix = pytest.mark.skipif(os.name == "nt", reason="permissions are POSIX")


@on_posix
def test_what_takes_the_place_of_a_file_has_its_permissions(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"old")
    for mode in (0o600, 0o664, 0o444):
        target.chmod(mode)
        write_whole(target, b"new")
        assert stat.S_IMODE(target.stat().st_mode) == mode


def test_a_new_file_takes_no_other_things_place(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    write_new(target, b"first")
    with pytest.raises(FileExistsError):
        write_new(target, b"second")
    assert target.read_bytes() == b"first" and [one.name for one in tmp_path.iterdir()] == ["a.txt"]


@on_posix
def test_a_new_file_is_never_readable_by_more_than_it_should_be(tmp_path: Path) -> None:
    write_new(tmp_path / "secret", b"seed", mode=0o600)
    copy_whole(tmp_path / "secret", tmp_path / "copy", mode=0o600)
    assert all(stat.S_IMODE(one.stat().st_mode) == 0o600 for one in tmp_path.iterdir())


@pytest.mark.parametrize("links", [True, False])
def test_what_is_moved_takes_no_other_things_place(tmp_path: Path, monkeypatch, links: bool) -> None:
    if not links:
        monkeypatch.setattr(os, "link", lambda *names: (tmp_path / "no links here").stat())
    source, taken = tmp_path / "a", tmp_path / "b"
    source.write_bytes(b"moved")
    taken.symlink_to(tmp_path / "nowhere")
    with pytest.raises(FileExistsError):
        move_new(source, taken)
    move_new(source, tmp_path / "c")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["b", "c"]
    assert (tmp_path / "c").read_bytes() == b"moved"


def test_folders_and_links_are_moved_as_what_they_are(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    move_new(tmp_path / "link", tmp_path / "other link")
    move_new(tmp_path / "folder", tmp_path / "other folder")
    assert (tmp_path / "other link").is_symlink() and (tmp_path / "other folder").is_dir()


def test_what_breaks_while_a_file_is_filled_leaves_what_was_there(tmp_path: Path) -> None:
    target = tmp_path / "a.txt"
    target.write_bytes(b"kept")
    with pytest.raises(ZeroDivisionError), whole_file(target) as file:
        file.write(b"half")
        raise ZeroDivisionError
    assert target.read_bytes() == b"kept" and [one.name for one in tmp_path.iterdir()] == ["a.txt"]
