"""Whatever lies where a small file is read, nothing waits for it, nothing is touched, and memory stays small."""

import os
import sys
import tracemalloc
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Thread

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.package_source import PackageSource
from lmtrainer.course.source import SourceError
from lmtrainer.desktop.base.unforeseen.report import Unforeseen, write_log
from lmtrainer.interchange.landing import finish
from lmtrainer.organisation.telling import told_by_file, told_by_plist
from lmtrainer.plain_file import NotPlain, TooLarge, has_bytes, plain_descriptor, read_plain
from lmtrainer.publishing.importing import ImportRefused, plan_import
from lmtrainer.publishing.signing_keys import BadKeyFile, read_key, read_public
from lmtrainer.publishing.site_files import files_of_site
from lmtrainer.publishing.source_text import Change, ChangedMeanwhile
from lmtrainer.store.settings_store import Settings, SettingsStore
from lmtrainer.study.backup_copies import Copy, fetch
from lmtrainer.study.certificates import SigningKey, verify
from lmtrainer.study.elsewhere import note_copy, noted_copies
from lmtrainer.study.results import ResultsBook, deliver
from lmtrainer.study.trusted_keys import TrustedKeys

WITHIN_S, LITTLE, HUGE = 20, 120 << 20, 1 << 30

if sys.platform == "win32":
    pytest.skip("a folder holds neither pipes nor devices there", allow_module_level=True)


def _large(path: Path) -> None:
    path.touch()
    os.truncate(path, HUGE)


OBSTACLES: dict[str, Callable[[Path], None]] = {
    "pipe": os.mkfifo,
    "device": lambda path: path.symlink_to("/dev/zero"),
    "folder": lambda path: path.mkdir(),
    "circle": lambda path: path.symlink_to(path.name),
    "huge": _large,
}


def _finish(path: Path) -> bool:
    return finish(path.parent.parent / "course", path.parent)


def _log(path: Path) -> None:
    write_log(path.parent, Unforeseen(("ValueError",)), datetime(2026, 3, 1, tzinfo=UTC))


def _change(path: Path) -> None:
    Change(path.name, b"before", b"after").write(path.parent)


def _fetch(path: Path) -> bool:
    return path.stat().st_size == HUGE or fetch(Copy(path, "", datetime(2026, 3, 1), None), path.with_name("fetched"))


def _reads(path: Path) -> ResultsBook:
    return ResultsBook(path.parent, "me")


# what is read: its name, and how; of each that it comes to an end, and what it gives then
PLACES: dict[str, tuple[str, Callable[[Path], object], type[Exception] | tuple[type[Exception], ...] | object]] = {
    "trusted keys": ("trusted-keys.json", lambda path: TrustedKeys(path.parent).all(), {}),
    "copies": ("copies.json", lambda path: noted_copies(path.parent), ()),
    "lines of results": ("results-0123456789ab.jsonl", lambda path: _reads(path).text, ""),
    "settings": ("settings.json", lambda path: SettingsStore(path).load(), Settings()),
    "an import's journal": (".import-0123456789abcdef.list", _finish, False),
    "the log": ("errors.log", _log, None),
    "the key of certificates": ("signing-key", lambda path: SigningKey(path.parent).public, OSError),
    "a certificate": ("mine.pdf", lambda path: verify(path, frozenset()).facts, (OSError, None)),
    "a secret key": ("mine.key", read_key, (BadKeyFile, OSError)),
    "a public key": ("mine.pub", read_public, (BadKeyFile, OSError)),
    "a policy": ("10.toml", lambda path: bool(told_by_file(path).trouble), True),
    "a managed policy": ("lmtrainer.plist", lambda path: bool(told_by_plist(path).trouble), True),
    "a package": ("mine.lmcourse", PackageSource, SourceError),
    "a lesson": ("01-one.md", lambda path: FolderSource(path.parent).read_text(path.name), SourceError),
    "a lesson to mend": ("01-one.md", _change, ChangedMeanwhile),
    "questions": ("quiz.gift", lambda path: plan_import(path, path.parent), ImportRefused),
    "a file of a site": ("some.txt", lambda path: files_of_site(path.parent).secrets, ()),
    "a back-up of the organisation": ("record-20260301-090000.sqlite", _fetch, (False, True, OSError)),
}


def in_time(act: Callable[[], object]) -> object:
    """What this gives or raises; a failure when it comes to no end."""
    ended: SimpleQueue[object] = SimpleQueue()

    def run() -> None:
        try:
            ended.put(act())
        except Exception as error:
            ended.put(error)

    Thread(target=run, daemon=True).start()
    try:
        return ended.get(timeout=WITHIN_S)
    except Empty:
        pytest.fail("it waits")


@pytest.mark.parametrize("obstacle", OBSTACLES)
@pytest.mark.parametrize("place", PLACES)
def test_what_lies_where_a_file_is_read_keeps_nobody_waiting(place: str, obstacle: str, tmp_path: Path) -> None:
    name, act, meant = PLACES[place]
    folder = tmp_path / "folder"
    folder.mkdir()
    (tmp_path / "course").mkdir()
    OBSTACLES[obstacle](folder / name)
    tracemalloc.start()
    try:
        given = in_time(lambda: act(folder / name))
        most = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert most < LITTLE
    for one in meant if isinstance(meant, tuple) and meant else (meant,):
        if isinstance(given, one) if isinstance(one, type) else given == one:
            return
    pytest.fail(f"it gave {given!r}")


@pytest.mark.parametrize("obstacle", ["pipe", "device", "huge"])
def test_what_is_written_there_takes_the_place(obstacle: str, tmp_path: Path) -> None:
    for name in ("trusted-keys.json", "copies.json", "lines.jsonl"):
        OBSTACLES[obstacle](tmp_path / name)
    key = "ab" * 32
    in_time(lambda: TrustedKeys(tmp_path).trust(key, "Jo"))
    assert TrustedKeys(tmp_path).all() == {key: "Jo"}
    copy = tmp_path / "copy.sqlite"
    copy.touch()
    in_time(lambda: note_copy(tmp_path, copy))
    assert noted_copies(tmp_path) == (copy,)
    assert in_time(lambda: deliver("{}\n", tmp_path, "lines.jsonl")) is True
    assert (tmp_path / "lines.jsonl").read_text() == "{}\n" and not (tmp_path / "lines.jsonl").is_symlink()


def test_a_plain_file_is_read_up_to_its_size_also_by_way_of_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").write_bytes(b"four")
    (tmp_path / "link").symlink_to("real")
    assert read_plain(tmp_path / "link", 4) == b"four"
    assert has_bytes(tmp_path / "link", b"four")
    assert not has_bytes(tmp_path / "link", b"fou") and not has_bytes(tmp_path / "link", b"fours")
    with pytest.raises(TooLarge):
        read_plain(tmp_path / "link", 3)
    with pytest.raises(FileNotFoundError):
        read_plain(tmp_path / "none", 3)


def test_a_file_that_is_made_is_for_this_user_alone(tmp_path: Path) -> None:
    os.close(plain_descriptor(tmp_path / "new", os.O_WRONLY | os.O_CREAT))
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o600
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(NotPlain):
        plain_descriptor(tmp_path / "pipe", os.O_WRONLY | os.O_CREAT)
