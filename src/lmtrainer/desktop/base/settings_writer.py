"""Keeps what a person chose, away from the window's thread: a disk may take seconds for the smallest file."""

from collections.abc import Callable
from threading import Lock

from PySide6.QtCore import QObject

from lmtrainer.desktop.base.background import Worker
from lmtrainer.frozen import frozen

LAST_SAVE_S = 10.0  # at the end of the program; after that the disk does not answer


@frozen
class Saved:
    """What became of a choice. ``aside`` is the name under which a damaged file was kept, ``error`` why nothing was."""

    aside: str = ""
    error: OSError | None = None


Save = Callable[[], str]
Done = Callable[[Saved], None]


class SettingsWriter(QObject):
    """One thread, begun with the first choice, that saves one choice after another.

    Of what waits under one key, only the latest is done, and only it is answered. What was handed over
    before `close` is on the disk when that returns, unless the disk does not answer for `LAST_SAVE_S` seconds.
    """

    def __init__(self) -> None:
        super().__init__()
        self._worker: Worker | None = None
        self._waiting: dict[object, tuple[Save, Done]] = {}
        self._lock = Lock()

    def save(self, key: object, save: Save, done: Done) -> None:
        """Call ``save`` on the thread: it says under which name a damaged file was kept. Then ``done``, on this one."""
        with self._lock:
            is_queued = key in self._waiting
            self._waiting[key] = (save, done)
        if not is_queued:
            self._worker = self._worker or Worker("settings")
            self._worker.run(lambda: self._save(key), _answer, _surface)

    def _save(self, key: object) -> tuple[Done, Saved]:
        with self._lock:
            save, done = self._waiting.pop(key)
        try:
            return done, Saved(save())
        except OSError as error:
            return done, Saved(error=error)

    def close(self) -> None:
        """Save what waits, and stop the thread. It begins anew with another choice."""
        if self._worker is not None:
            self._worker.finish(LAST_SAVE_S)
            self._worker = None


def _answer(answer: tuple[Done, Saved]) -> None:
    done, saved = answer
    done(saved)


def _surface(error: Exception) -> None:
    raise error
