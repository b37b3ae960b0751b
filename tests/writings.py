"""Hears of every file that the program writes, and on which thread."""

import os
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

CHANGES = {"os.rename", "os.remove", "os.link", "os.symlink", "os.mkdir", "os.rmdir", "os.truncate", "os.chmod"}
WINDOW = str(Path("lmtrainer", "desktop"))
NOT_THE_WINDOWS = {
    "tour": "pictures of a tour, which nobody waits for",
    "exporting/process.py": "tests call it as the thread of exports does",
    "editing/preview_bridge.py": "a temporary folder, for a window that opens and one that closes",
}


class Writings:
    """What the window's own code wrote: ``on_its_thread``, and ``elsewhere``. What tests write themselves is not heard.

    An audit hook stays for as long as the process, so it is switched on and off.
    """

    def __init__(self) -> None:
        self._is_watching = False
        self.on_its_thread: list[str] = []
        self.elsewhere: list[str] = []
        sys.addaudithook(self._hear)

    @contextmanager
    def watched(self) -> Iterator[None]:
        """Listen while the block runs, anew."""
        self.on_its_thread, self.elsewhere, self._is_watching = [], [], True
        try:
            yield
        finally:
            self._is_watching = False

    def _hear(self, event: str, words: tuple[object, ...]) -> None:
        if not self._is_watching or not (event in CHANGES or (event == "open" and _is_to_write(words))):
            return
        if str(words[0]).startswith(("/dev/", "/proc/")) or "__pycache__" in str(words[0]):
            return
        if threading.current_thread() is not threading.main_thread():
            self.elsewhere.append(f"{event} {words[0]}")
        elif place := _place_in_the_window():
            self.on_its_thread.append(f"{event} {words[0]} by {place}")


def _is_to_write(words: tuple[object, ...]) -> bool:
    """Whether `open` was called to write: by a mode of Python's, or by flags of the system's."""
    _, mode, flags = words
    if isinstance(mode, str):
        return bool(set(mode) & set("wax+"))
    return isinstance(flags, int) and bool(flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT))


def _place_in_the_window() -> str:
    """The line of the window's code that led to this; empty where it was a test that did it."""
    frame = sys._getframe(2)
    while frame is not None:
        name = frame.f_code.co_filename
        if WINDOW in name:
            place = name.rpartition(WINDOW)[2].lstrip(os.sep)
            return "" if place.startswith(tuple(NOT_THE_WINDOWS)) else f"{place}:{frame.f_lineno}"
        if "/tests/" in name:
            return ""
        frame = frame.f_back  # type: ignore[assignment]
    return ""


WRITINGS = Writings()
