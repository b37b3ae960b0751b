"""A worker process as seen from the program: asked, listened to, and killed when it does not answer."""

import json
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from queue import Empty, Queue
from time import monotonic
from typing import IO, Any

from lmtrainer.isolation import own_folder

START = Path(__file__).resolve().parents[1] / "start.py"
CANCEL_S = 0.1
MOST_TOLD = 64_000_000  # bytes of one message: a compiled course is the largest
Message = dict[str, Any]


class Cancelled(Exception):
    """The work was cancelled; nothing of it was kept."""


class Silent(Exception):
    """The process said nothing for too long."""


class Ended(Exception):
    """The process ended, with this status, before it had answered."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


class ToldTooMuch(Exception):
    """A message is larger than any that is taken."""


def own_command(*words: str) -> list[str]:
    """How this program is started once more, with these words, from a source tree, a wheel or a frozen program.

    Isolated (``-I``): Python looks for modules neither in the current folder nor where ``PYTHON*`` variables or the
    user's own packages would lead it, and runs nothing of them. How names of files are coded is told by ``-X``, so that
    both mean the same file. A frozen program is isolated in itself.
    """
    if getattr(sys, "frozen", False):
        return [sys.executable, *words]
    return [sys.executable, "-I", "-X", f"utf8={sys.flags.utf8_mode}", str(START), *words]


class WorkerProcess:
    """One process, in a folder of the program's own. After any of the errors of `told`, and when done, `kill` it.

    Paths that it is asked about are absolute.
    """

    def __init__(self, words: Sequence[str]) -> None:
        import subprocess  # a course that is known opens without it, and the start does not pay for it

        self._process: subprocess.Popen[bytes] = subprocess.Popen(
            words,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=own_folder(),
        )
        self._lines: Queue[bytes] = Queue()
        assert self._process.stdout is not None
        self._listener = threading.Thread(target=_listen, args=(self._process.stdout, self._lines), daemon=True)
        self._listener.start()

    def ask(self, request: Message, *, last: bool = True) -> None:
        """Hand over what is wanted; ``last``: nothing more will be. Raises `OSError` when the process has ended."""
        requests = self._process.stdin
        assert requests is not None
        requests.write(json.dumps(request).encode() + b"\n")
        requests.flush()
        if last:
            requests.close()

    def told(self, patience_s: float, cancelled: Callable[[], bool]) -> Message:
        """The next message. Raises `Cancelled`, `Silent` after so many seconds, `Ended`, and `ToldTooMuch`."""
        deadline = monotonic() + patience_s
        while True:
            if cancelled():
                raise Cancelled
            try:
                line = self._lines.get(timeout=CANCEL_S)
            except Empty:
                if monotonic() > deadline:
                    raise Silent from None
                continue
            if not line:
                raise Ended(self._process.wait(CANCEL_S * 10))
            if not line.endswith(b"\n"):
                raise ToldTooMuch
            message: Message = json.loads(line)
            return message

    def kill(self) -> None:
        """End the process, whatever it is doing."""
        self._process.kill()
        self._process.wait()
        self._listener.join()
        assert self._process.stdin is not None and self._process.stdout is not None
        with suppress(OSError):  # what it did not read is of no use to anybody now
            self._process.stdin.close()
        self._process.stdout.close()


def _listen(stream: IO[bytes], lines: "Queue[bytes]") -> None:
    try:
        while line := stream.readline(MOST_TOLD):
            lines.put(line)
    finally:  # whatever happened: nobody waits for more than will come
        lines.put(b"")
