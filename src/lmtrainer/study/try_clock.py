"""What time it is for a try that runs against the clock: setting the computer's clock back gains nothing.

With the try the largest time that was seen in it is kept, and how long the computer had been running then. That goes on
while the window is closed and while the computer sleeps, and nobody can set it; so as long as the computer was not
started anew, at least so much time has passed. After a start it counts from the largest time that was seen.
"""

import hashlib
import json
import platform
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path

from lmtrainer.frozen import frozen
from lmtrainer.learning.assessments import AssessmentRun
from lmtrainer.plain_file import read_plain
from lmtrainer.store.notes import Notes


@frozen
class Uptime:
    """How long the computer has been running, and a mark that another computer, or another start of it, has not."""

    start: str
    ms: int


def uptime() -> Uptime:
    """As the system tells it, time asleep included."""
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.kernel32.GetTickCount64.restype = ctypes.c_uint64
        return Uptime(_mark(platform.node()), int(ctypes.windll.kernel32.GetTickCount64()))
    start = platform.node()
    with suppress(OSError):
        start = read_plain(Path("/proc/sys/kernel/random/boot_id"), 100).decode("ascii")
    kind = getattr(time, "CLOCK_BOOTTIME", time.CLOCK_MONOTONIC)  # on a Mac the latter counts what it sleeps, too
    return Uptime(_mark(start), time.clock_gettime_ns(kind) // 1_000_000)


def _mark(start: str) -> str:
    return hashlib.sha256(start.encode("utf-8", "replace")).hexdigest()[:16]


class TryClock:
    """The time in tries of one learner. For one thread: that of the record."""

    def __init__(self, notes: Notes, clock: Callable[[], datetime], uptime: Callable[[], Uptime] = uptime) -> None:
        self._notes, self._clock, self._uptime = notes, clock, uptime

    def now(self, run: AssessmentRun) -> datetime:
        """Never before what `keep` has kept for the try, and as much after it as the computer ran meanwhile."""
        now = self._clock()
        if not _is_bound(run):
            return now
        with suppress(ValueError, KeyError, TypeError, OverflowError, RecursionError):
            kept = json.loads(self._notes.note(_name(run)) or "{}")
            seen, ran = datetime.fromisoformat(kept["at"]), self._uptime()
            passed = max(0, ran.ms - int(kept["ms"])) if kept["start"] == ran.start else 0
            now = max(now, seen + timedelta(milliseconds=passed))
        return now

    def keep(self, run: AssessmentRun) -> None:
        """Keep what time it is in a try. Raises `StoreError`."""
        if _is_bound(run) and not run.finished:
            now, ran = self.now(run), self._uptime()
            kept = {"at": now.isoformat(), "start": ran.start, "ms": ran.ms}
            self._notes.keep_note(_name(run), json.dumps(kept), self._clock())


def _is_bound(run: AssessmentRun) -> bool:
    """Whether time goes on for a try while nobody is there."""
    return run.form.limit_ms is not None and not run.form.may_pause


def _name(run: AssessmentRun) -> str:
    return f"time:{run.id}"
