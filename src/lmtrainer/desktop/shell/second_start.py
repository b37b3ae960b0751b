"""A second start hands its course to the program that runs already. Without Qt, so that it takes next to no time.

The two meet at a name that only this user's programs on this data folder have. What is said is one line of JSON.
"""

import getpass
import hashlib
import json
import os
import socket
import stat
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Event
from time import monotonic

from lmtrainer.plain_file import without_links
from lmtrainer.store.lock import FileLock

WAIT_S = 5.0  # the other program may not be listening yet: it does so after its first painting
PAUSE_S = 0.05
ANSWER_S = 5.0
TAKEN = b"ok\n"
MOST_BYTES = 8_192
_LONGEST_PATH = 100  # bytes of a socket's path that every system takes


def meeting_place(data: Path) -> str:
    """Where the programs of one user on one data folder meet: a pipe's name on Windows, elsewhere a socket's path."""
    who = f"{getpass.getuser()}\0{without_links(data)}"
    name = f"lmtrainer-{hashlib.sha256(who.encode(errors='replace')).hexdigest()[:24]}"
    if sys.platform == "win32":
        return name
    own = Path(os.environ.get("XDG_RUNTIME_DIR") or tempfile.gettempdir()) / name
    place = own if own.parent.is_dir() and len(os.fsencode(own)) <= _LONGEST_PATH else Path("/tmp") / name
    return str(place)


def hand_over(data: Path, course: Path | None, lock: FileLock, wait_s: float = WAIT_S) -> bool:
    """Hand a course (or the wish to see the window) to the program that has the record open.

    True when it took it. False when nobody answers, or when the record became free meanwhile: then ``lock`` is held.
    """
    words = json.dumps({"open": str(course) if course is not None else "", "token": _activation()}) + "\n"
    until, pause = monotonic() + wait_s, Event()
    while True:
        if _said(meeting_place(data), words.encode()):
            return True
        if lock.acquire() or monotonic() > until:
            return False
        pause.wait(PAUSE_S)


def heard(line: bytes) -> tuple[Path | None, str] | None:
    """What a second start wants: a course, or None for the window alone, and its activation token.

    None when the line says nothing that makes sense.
    """
    try:
        said = json.loads(line)
    except (ValueError, RecursionError):
        return None
    if not isinstance(said, dict):
        return None
    course, token = said.get("open", ""), said.get("token", "")
    if not isinstance(course, str) or not isinstance(token, str) or "\0" in course or len(token) > 512:
        return None
    if not course:
        return None, token
    path = Path(course)
    return (path, token) if path.is_absolute() else None


def _activation() -> str:
    """What lets the other program bring its window to the front, where the desktop asks for leave."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)
    return os.environ.get("XDG_ACTIVATION_TOKEN", "")[:512]


def _said(place: str, words: bytes) -> bool:
    say: Callable[[str, bytes], bytes] = _say_to_pipe if sys.platform == "win32" else _say_to_socket
    try:
        return say(place, words) == TAKEN
    except OSError:  # nobody there yet, or not any more
        return False


def _say_to_socket(place: str, words: bytes) -> bytes:
    about = os.lstat(place)
    if not stat.S_ISSOCK(about.st_mode) or about.st_uid != os.getuid():
        raise OSError("somebody else's")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as there:
        there.settimeout(ANSWER_S)
        there.connect(place)
        there.sendall(words)
        return there.recv(len(TAKEN))


def _say_to_pipe(place: str, words: bytes) -> bytes:
    with open(rf"\\.\pipe\{place}", "r+b", buffering=0) as there:
        there.write(words)
        return there.read(len(TAKEN)) or b""
