"""The program is started again: its course opens in the window that is there. What else comes in does no harm."""

import json
import os
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic

import pytest

from lmtrainer.desktop.shell.instance_server import MOST_GUESTS, InstanceServer
from lmtrainer.desktop.shell.second_start import TAKEN, hand_over, heard, meeting_place
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.store.lock import FileLock

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="speaks to a socket")


@pytest.fixture(autouse=True)
def runtime(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder of its own for sockets."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))


@pytest.fixture
def server(qtbot, tmp_path: Path) -> Iterator[InstanceServer]:
    made = InstanceServer(tmp_path)
    assert made.listen()
    yield made
    made.close()


@pytest.fixture
def guest() -> Iterator[Callable[[Path], socket.socket]]:
    """Makes connections to the program on a data folder; they are closed at the end."""
    made: list[socket.socket] = []

    def make(data: Path) -> socket.socket:
        there = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        made.append(there)
        there.settimeout(10)
        there.connect(meeting_place(data))
        there.setblocking(False)
        return there

    yield make
    for there in made:
        there.close()


def says_good_bye(there: socket.socket) -> bool:
    """Whether the other side has ended it."""
    try:
        return there.recv(16) == b""
    except BlockingIOError:
        return False
    except ConnectionResetError:
        return True


def start(data: Path, *words: str) -> subprocess.Popen[bytes]:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "LMTRAINER_DATA": str(data)}
    return subprocess.Popen([sys.executable, "-m", "lmtrainer", *words], env=environment, stderr=subprocess.PIPE)


def test_a_second_start_hands_its_course_to_the_first(make_course, tmp_path: Path) -> None:
    data, course = tmp_path / "data", make_course().resolve()
    first = start(data)
    try:
        lock = FileLock(data / "record.sqlite.lock")
        until = monotonic() + 20
        while not (data / "record.sqlite.lock").exists() or lock.acquire():
            lock.release()
            assert monotonic() < until and first.poll() is None
        second = start(data, str(course))
        _, said = second.communicate(timeout=60)
        assert second.returncode == 0 and said == b""
        while str(course) not in _courses(data):
            assert monotonic() < until + 40 and first.poll() is None
        assert first.poll() is None
    finally:
        first.kill()
        first.communicate()


def _courses(data: Path) -> list[str]:
    try:
        found: list[str] = json.loads((data / "settings.json").read_text())["courses"]
    except (OSError, ValueError, KeyError):
        return []
    return found


@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_course_that_is_handed_over_opens_in_the_window(desk, make_course, guest) -> None:
    program = desk.sit_down()
    program.window.showMinimized()
    program.after_first_paint()
    course = make_course().resolve()
    there = guest(desk.data)
    there.sendall(json.dumps({"open": str(course), "token": ""}).encode() + b"\n")
    page = course_page(program.window)
    desk.qtbot.waitUntil(lambda: program.window.pages.currentWidget() is page, timeout=10_000)
    assert program.window.windowTitle() == "Two jobs – lmtrainer"
    assert not program.window.isMinimized() and program.window.isVisible()
    there.setblocking(True)
    assert there.recv(16) == TAKEN


@pytest.mark.parametrize(
    "line",
    [
        b"\n", b"garbage\n", b"[]\n", b'{"open": 7}\n', b'{"open": "relative"}\n', b'{"open": "/a\\u0000b"}\n',
        b"\xff\xfe\n", b"[" * 5_000 + b"\n", b'{"token": "' + b"x" * 600 + b'"}\n',
        b'{"open": "/' + b"x" * 9_000 + b'"}\n', b"GET / HTTP/1.1\r\n\r\n",
    ],
    ids=range(11),
)  # fmt: skip
def test_garbage_ends_the_connection_and_nothing_else(qtbot, server, guest, tmp_path: Path, line: bytes) -> None:
    wishes: list[object] = []
    server.started_again.connect(wishes.append)
    there = guest(tmp_path)
    there.sendall(line)
    qtbot.waitUntil(lambda: says_good_bye(there), timeout=2_000)
    assert wishes == [] and not server.guests
    with qtbot.waitSignal(server.started_again, timeout=2_000):
        other = guest(tmp_path)
        other.sendall(b'{"open": ""}\n')


def test_ten_megabytes_are_not_taken_in(qtbot, server, guest, tmp_path: Path) -> None:
    there, sent, part = guest(tmp_path), 0, b"x" * 65_536

    def pour() -> bool:
        nonlocal sent
        try:
            while sent < 10_000_000:
                sent += there.send(part)
        except BlockingIOError:
            return False
        except (BrokenPipeError, ConnectionResetError):
            return True
        return True

    qtbot.waitUntil(pour, timeout=5_000)
    qtbot.waitUntil(lambda: not server.guests, timeout=2_000)
    assert sent < 5_000_000


def test_who_says_nothing_is_shown_out_and_a_crowd_is_kept_out(qtbot, server, guest, tmp_path: Path) -> None:
    crowd = [guest(tmp_path) for _ in range(MOST_GUESTS)]
    qtbot.waitUntil(lambda: len(server.guests) == MOST_GUESTS)
    for slow in crowd:
        slow.sendall(b'{"open"')
    late = guest(tmp_path)
    qtbot.waitUntil(lambda: says_good_bye(late), timeout=2_000)
    assert len(server.guests) == MOST_GUESTS
    qtbot.waitUntil(lambda: all(says_good_bye(slow) for slow in crowd), timeout=8_000)
    assert not server.guests


def test_what_a_crashed_program_left_behind_is_no_hindrance(qtbot, tmp_path: Path) -> None:
    left = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    left.bind(meeting_place(tmp_path))
    left.close()
    server = InstanceServer(tmp_path)
    assert server.listen()
    server.close()


def test_when_nobody_answers_the_start_goes_on_and_may_have_the_record(tmp_path: Path) -> None:
    lock, other = FileLock(tmp_path / "lock"), FileLock(tmp_path / "lock")
    assert other.acquire()
    assert not hand_over(tmp_path, None, lock, wait_s=0.2), "the lock is held, but nobody listens"
    other.release()
    assert not hand_over(tmp_path, None, lock, wait_s=5.0), "the lock is free now"
    assert not other.acquire()
    lock.release()


def test_a_socket_path_is_never_too_long_and_is_of_one_data_folder(tmp_path: Path, monkeypatch) -> None:
    deep = tmp_path / ("d" * 100)
    deep.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(deep))
    assert len(meeting_place(tmp_path)) < 108
    assert meeting_place(tmp_path) != meeting_place(deep) and meeting_place(tmp_path) == meeting_place(tmp_path / ".")


def test_what_is_heard() -> None:
    assert heard(b'{"open": "/c", "token": "t"}') == (Path("/c"), "t")
    assert heard(b"{}") == (None, "")
