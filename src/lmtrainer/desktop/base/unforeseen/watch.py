"""Hears of every exception that nobody foresaw: in slots and overrides of Qt, on every thread, and in finalizers."""

import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import Any

from PySide6.QtCore import QObject, Signal

from lmtrainer.desktop.base.unforeseen.report import Noticed, Unforeseen, unforeseen_from, write_log

MOST_REPORTED = 50  # different ones in one run: more say nothing more


class UnforeseenWatch(QObject):
    """From `start` to `stop`; ``happened`` is emitted once for each different place, and received on any thread.

    What was there before to hear of exceptions still does: on a terminal they are printed as ever. PySide6 hands what
    an override or a slot raises to `sys.excepthook`, on the thread on which it was raised.
    """

    happened = Signal(Unforeseen)

    def __init__(self, clock: Callable[[], datetime] = datetime.now) -> None:
        """Nothing is written until `log_folder` is set."""
        super().__init__()
        self.log_folder: Path | None = None
        self._clock = clock
        self._reported: set[Unforeseen] = set()
        self._before: tuple[Any, Any, Any] | None = None

    def start(self) -> None:
        """Hear of everything from now on."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook = self._in_general
        threading.excepthook = self._on_thread
        sys.unraisablehook = self._in_finalizer

    def stop(self) -> None:
        """Those hear of it again that did before."""
        if self._before is not None:
            sys.excepthook, threading.excepthook, sys.unraisablehook = self._before
            self._before = None

    def report(self, error: BaseException) -> None:
        """Log an exception and tell of it, unless the person knows already (`Noticed`). Raises nothing."""
        try:
            found = unforeseen_from(error)
            if found in self._reported or len(self._reported) >= MOST_REPORTED:
                return
            self._reported.add(found)
            if self.log_folder is not None:
                write_log(self.log_folder, found, self._clock())
            if not isinstance(error, Noticed):
                self.happened.emit(found)
        except Exception:  # also when Qt has gone already: telling must never be a second fault
            return

    def _in_general(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        before = self._before
        if isinstance(error, Exception):  # Ctrl+C is somebody's wish
            self.report(error)
        if before is not None:
            before[0](kind, error, trace)

    def _on_thread(self, args: threading.ExceptHookArgs) -> None:
        before = self._before
        if isinstance(args.exc_value, Exception):
            self.report(args.exc_value)
        if before is not None:
            before[1](args)

    def _in_finalizer(self, unraisable: "sys.UnraisableHookArgs") -> None:
        before = self._before
        if isinstance(unraisable.exc_value, Exception):
            self.report(unraisable.exc_value)
        if before is not None:
            before[2](unraisable)
