"""The learner's record in a trial: how many answers it holds, and whether a program has it open."""

import os
import sqlite3
import subprocess
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

LIMIT_S = 30.0


class NotProved(Exception):
    """A step did not end as it must; the message says how it ended."""


def attempts(record: Path) -> int:
    """The answers in a record."""
    if not record.is_file():
        raise NotProved(f"{record} is not there")
    with closing(sqlite3.connect(f"file:{record}?mode=ro", uri=True)) as connection:
        if connection.execute("PRAGMA integrity_check").fetchone()[0] != "ok":
            raise NotProved(f"{record} is damaged")
        count: int = connection.execute("SELECT count(*) FROM attempt").fetchone()[0]
        return count


def opens(record: Path, process: subprocess.Popen[bytes]) -> None:
    """Return when the program has the record open; `NotProved` when it ends or takes too long."""
    wait_until(lambda: is_open(record), process)


def wait_until(true: Callable[[], bool], process: subprocess.Popen[bytes]) -> None:
    """Wait for something that a started program does."""
    deadline = time.monotonic() + LIMIT_S
    while not true():
        if process.poll() is not None:
            raise NotProved(f"the program ended with status {process.returncode}")
        if time.monotonic() > deadline:
            raise NotProved(f"nothing happened in {LIMIT_S:.0f} seconds")
        time.sleep(0.1)


def wait_for(true: Callable[[], bool], otherwise: str) -> None:
    """Wait for something that no process of ours does; `NotProved` says what did not happen."""
    deadline = time.monotonic() + LIMIT_S
    while not true():
        if time.monotonic() > deadline:
            raise NotProved(f"{otherwise} in {LIMIT_S:.0f} seconds")
        time.sleep(0.1)


def is_open(path: Path) -> bool:
    """Whether another process has the file open."""
    wanted = path.resolve()
    own = str(os.getpid())
    for descriptor in Path("/proc").glob("[0-9]*/fd/*"):
        try:
            if descriptor.parts[2] != own and descriptor.readlink() == wanted:
                return True
        except OSError:
            continue
    return False
