"""Runs the real program on hostile courses in a child process, and watches what comes of it from outside.

The program runs below strace, which sees every file that is opened, every connection and every program that is
started, by Qt's own C++ code too and by the worker process. Memory and time have limits, so that an attack that
succeeds is a failed test and not a dead machine.
"""

import json
import os
import re
import signal
import socket
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
CHILD = Path(__file__).parent / "window_child.py"
ADDRESS_SPACE = 3 << 30
_CALL = re.compile(r"^(\d+) +(\w+)\((.*)$")
_RESUMED = re.compile(r"^(\d+) +<\.\.\. (\w+) resumed>(.*)$")
_RESULT = re.compile(r"= (-?\d+)(?:<(.*?)>)?(?: \(deleted\))?(?: [A-Z].*)?$")
_MARK = "/attack-begins/"
SYSTEM = (
    "/usr", "/lib", "/lib64", "/bin", "/etc/ld.so", "/etc/fonts", "/etc/localtime", "/etc/nsswitch.conf", "/etc/passwd",
    "/etc/group", "/etc/mime.types", "/etc/machine-id", "/etc/os-release", "/etc/debian_version", "/etc/lsb-release",
    "/etc/xdg", "/etc/locale.alias", "/etc/ssl/openssl.cnf",
    "/etc/python", "/proc", "/sys", "/dev/null", "/dev/urandom", "/dev/random", "/dev/shm", "/var/cache/fontconfig",
    "pipe:", "anon_inode:", "socket:", "/memfd:",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hostile:
    """One course to be opened: its name, its path, and what there is outside it that it reaches for."""

    name: str
    root: Path


@dataclass(slots=True)
class Effects:
    """What came of opening one hostile course. Times are seconds of CPU, memory is in MB.

    ``stall`` is the longest time that the window could not answer; ``read`` and ``started`` are the files outside the
    course and the programs that nobody should touch; ``answered``: no question was too much for the program.
    """

    name: str
    told: list[str] = field(default_factory=list)
    opened: bool = False
    lessons: list[str] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    web: list[str] = field(default_factory=list)
    pictures: int = 0
    stall: float = 0.0
    window_cpu: float = 0.0
    worker_cpu: float = 0.0
    memory: float = 0.0
    next_opened: bool = False
    error: str = ""
    left: list[str] = field(default_factory=list)
    read: list[str] = field(default_factory=list)
    connected: list[str] = field(default_factory=list)
    started: list[str] = field(default_factory=list)

    @property
    def leaked(self) -> list[str]:
        """Everything that got in or out: files, connections, programs, and what was left behind."""
        return [*self.read, *self.connected, *self.started, *self.left]

    @property
    def hung(self) -> bool:
        """Whether the window, or the worker in one lesson, was busy for more than the goal allows."""
        return bool(self.error) or self.stall > 2.0


class Listener:
    """A port of this machine that counts who connects to it."""

    def __init__(self) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.hits = 0
        self._thread = threading.Thread(target=self._count, daemon=True)
        self._thread.start()

    def _count(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.hits += 1
            connection.close()

    def close(self) -> None:
        """Stop listening."""
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join()


def run(
    hostile: list[Hostile], harmless: Path, *, without: str = "", seconds: float = 60, memory: int = ADDRESS_SPACE
) -> dict[str, Effects]:
    """Open each course in one child, one after the other; ``without`` names a defence that is switched off.

    A child that dies or does not end in time gives an `Effects` with ``error`` for the course it was at.
    """
    with tempfile.TemporaryDirectory(prefix="attack-") as place:
        return _run(hostile, harmless, Path(place).resolve(), without, seconds, memory)


def _run(
    hostile: list[Hostile], harmless: Path, place: Path, without: str, seconds: float, memory: int
) -> dict[str, Effects]:
    for name in ("data", "tmp", "home"):
        (place / name).mkdir()
    log = place / "strace.log"
    plan = {
        "courses": [[item.name, str(item.root)] for item in hostile],
        "harmless": str(harmless),
        "data": str(place / "data"),
        "without": without,
        "memory": memory,
    }
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "TMPDIR": str(place / "tmp"),
        "HOME": str(place / "home"),
        "XDG_CACHE_HOME": str(place / "home" / ".cache"),
        "PYTHONPATH": str(ROOT),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    command = [
        "strace", "-f", "--seccomp-bpf", "-qq", "-y", "-s", "400", "-o", str(log),
        "-e", "trace=open,openat,openat2,connect,execve", sys.executable, str(CHILD),
    ]  # fmt: skip
    process = subprocess.Popen(
        command, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
        start_new_session=True, cwd=ROOT,
    )  # fmt: skip
    try:
        out, err = process.communicate(json.dumps(plan).encode(), seconds)
        ended = "" if process.returncode == 0 else f"ended with {process.returncode}: {err.decode()[-400:]}"
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        out, _ = process.communicate()
        ended = f"not ended after {seconds} s"
    told = [json.loads(line) for line in out.decode().splitlines() if line.startswith("{")]
    found = {item["name"]: Effects(**item) for item in told}
    for item in hostile:
        if item.name not in found:
            found[item.name] = Effects(item.name, error=ended or "was never opened")
            break
    allowed = {item.name: _allowed(item.root, harmless, place) for item in hostile}
    _add_what_strace_saw(log, found, allowed)
    return found


def _allowed(root: Path, harmless: Path, place: Path) -> tuple[str, ...]:
    own = [root, harmless, place / "data", place / "tmp", place / "home", ROOT]
    python = [sys.prefix, sys.base_prefix, os.path.realpath(sys.executable)]
    return (*SYSTEM, *(os.path.realpath(path) for path in [*own, *python]))


def _add_what_strace_saw(log: Path, found: dict[str, Effects], allowed: dict[str, tuple[str, ...]]) -> None:
    current: Effects | None = None
    begun: dict[str, tuple[str, str]] = {}
    for line in log.read_text(errors="replace").splitlines():
        if call := _CALL.match(line):
            thread, name, words = call.groups()
            if words.endswith("<unfinished ...>"):
                begun[thread] = (name, words)
                continue
        elif resumed := _RESUMED.match(line):
            thread = resumed.group(1)
            name, words = begun.pop(thread, (resumed.group(2), ""))
            words += resumed.group(3)
        else:
            continue
        if _MARK in words:
            current = found.get(words.partition(_MARK)[2].partition('"')[0].replace("_", " "))
        elif current is not None:
            _take(name, words, current, allowed[current.name])


def _take(call: str, words: str, effects: Effects, allowed: tuple[str, ...]) -> None:
    result = _RESULT.search(words)
    good = result is not None and int(result.group(1)) >= 0
    if call == "connect":
        if "AF_INET" in words:
            effects.connected.append(words[:120])
    elif call == "execve":
        program = words.split('"')[1] if '"' in words else words
        if good and os.path.realpath(program) != os.path.realpath(sys.executable):
            effects.started.append(program)
    elif good and result is not None:
        path = result.group(2) or words
        if not any(path == prefix or path.startswith((prefix + "/", prefix)) for prefix in allowed):
            effects.read.append(path)
