"""What Qt made is destroyed on the window's thread, whichever thread happens to have made garbage due."""

import gc
import threading
import weakref
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.garbage import collect_on_this_thread

SOON_MS = 20


def leave_in_a_cycle(made: QWidget) -> tuple["weakref.finalize", list[threading.Thread]]:
    """The only thing that holds the widget is the widget; and on which thread it goes."""
    gone: list[threading.Thread] = []
    made.itself = made  # type: ignore[attr-defined]
    return weakref.finalize(made, lambda: gone.append(threading.current_thread())), gone


def on_a_thread(work: Callable[[], object]) -> None:
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()


kept: list[list[int]] = []


def busy() -> None:
    """Makes garbage due many times over; what is let go of again does not count."""
    kept.extend([number] for number in range(200_000))


def test_a_widget_that_only_a_cycle_holds_goes_on_the_windows_thread(qtbot) -> None:
    window = QObject()
    collect_on_this_thread(window, SOON_MS)
    finalizer, gone = leave_in_a_cycle(QWidget())
    on_a_thread(busy)
    assert gone == [], "a thread destroyed a widget"
    qtbot.waitUntil(lambda: not finalizer.alive)
    kept.clear()
    assert gone == [threading.main_thread()]


def test_nothing_is_collected_while_nothing_is_due(qtbot) -> None:
    window = QObject()
    gc.collect()
    collect_on_this_thread(window, SOON_MS)
    finalizer, _ = leave_in_a_cycle(QWidget())
    with qtbot.waitSignal(window.findChildren(QTimer)[0].timeout):
        pass
    assert finalizer.alive
