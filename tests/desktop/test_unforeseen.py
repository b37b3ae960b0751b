"""What nobody foresaw is told and logged, wherever it was raised, and nothing of the learner's with it."""

import sqlite3
import sys
import threading
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, QObject, QThread, QTimer, Signal
from PySide6.QtWidgets import QApplication, QMainWindow, QPushButton, QWidget

from lmtrainer.desktop.base.background import Errands, Worker
from lmtrainer.desktop.base.unforeseen.guard import UnforeseenGuard
from lmtrainer.desktop.base.unforeseen.notice import UnforeseenNotices
from lmtrainer.desktop.base.unforeseen.report import (
    LARGEST_LOG,
    LOG,
    Noticed,
    Unforeseen,
    details,
    unforeseen_from,
    write_log,
)
from lmtrainer.desktop.base.unforeseen.watch import UnforeseenWatch
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme

SECRET = "Ada Lovelace: the answer"
NOW = datetime(2026, 3, 1, 9, 0)


def fail(*_anything: object) -> None:
    raise LookupError(SECRET)


class Painting(QWidget):
    def paintEvent(self, event) -> None:
        fail()


class Filter(QObject):
    def eventFilter(self, watched, event) -> bool:
        if event.type() == QEvent.Type.User:
            fail()
        return False


class Sender(QObject):
    sent = Signal()


class FailingThread(QThread):
    def run(self) -> None:
        fail()


class Failing:
    def __del__(self) -> None:
        fail()


# the test's `qtbot` keeps what must live until the event comes


def in_paint_event(qtbot) -> None:
    widget = Painting()
    qtbot.addWidget(widget)
    widget.show()
    qtbot.kept = widget


def in_event_filter(qtbot) -> None:
    widget, spy = QWidget(), Filter()
    qtbot.addWidget(widget)
    widget.installEventFilter(spy)
    QApplication.postEvent(widget, QEvent(QEvent.Type.User))
    qtbot.kept = widget, spy


def in_slot(qtbot) -> None:
    sender = Sender()
    sender.sent.connect(fail)
    QTimer.singleShot(0, sender.sent.emit)
    qtbot.kept = sender


def in_timer(qtbot) -> None:
    QTimer.singleShot(0, fail)


def on_python_thread(qtbot) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def on_qt_thread(qtbot) -> None:
    thread = FailingThread()
    thread.start()
    assert thread.wait(10_000)


def in_finalizer(qtbot) -> None:
    Failing()


def on_worker(qtbot) -> None:
    worker = Worker("trial")
    worker.run(fail, lambda _value: None, again)
    worker.finish()
    qtbot.kept = worker


def on_errand(qtbot) -> None:
    errands = Errands()
    errands.run(fail, lambda _value: None)
    errands.leave(10)
    qtbot.kept = errands


def again(error: Exception) -> None:
    raise error


WAYS = [
    in_paint_event, in_event_filter, in_slot, in_timer, on_python_thread, on_qt_thread, in_finalizer, on_worker,
    on_errand,
]  # fmt: skip


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    """A watch that hears in place of the test's own hooks, which would fail the test."""
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    monkeypatch.setattr(threading, "excepthook", lambda _: None)
    monkeypatch.setattr(sys, "unraisablehook", lambda _: None)
    made = UnforeseenWatch(lambda: NOW)
    made.log_folder = tmp_path
    made.start()
    yield made
    made.stop()


@pytest.mark.parametrize("way", WAYS, ids=[way.__name__ for way in WAYS])
def test_wherever_it_is_raised_it_is_heard_and_logged(way, watch: UnforeseenWatch, qtbot, tmp_path: Path) -> None:
    with qtbot.waitSignal(watch.happened, timeout=10_000) as happened:
        way(qtbot)
    assert any("LookupError" in line for line in happened.args[0].lines)
    log = (tmp_path / LOG).read_text("utf-8")
    assert "LookupError" in log and "test_unforeseen.py" in log
    assert SECRET not in log and str(tmp_path) not in log


def test_what_is_raised_again_and_again_is_told_and_logged_once(watch: UnforeseenWatch, qtbot, tmp_path: Path) -> None:
    heard: list[Unforeseen] = []
    watch.happened.connect(heard.append)
    for _ in range(200):
        on_python_thread(qtbot)
    qtbot.waitUntil(lambda: bool(heard))
    QApplication.processEvents()
    assert len(heard) == 1 and (tmp_path / LOG).read_text().count("LookupError") == 1


def test_what_a_person_knows_already_is_logged_and_not_told(watch: UnforeseenWatch, qtbot, tmp_path: Path) -> None:
    try:
        raise Noticed from LookupError(SECRET)
    except Noticed as error:
        with qtbot.assertNotEmitted(watch.happened):
            watch.report(error)
    log = (tmp_path / LOG).read_text()
    assert "LookupError" in log and "Noticed" not in log


@given(words=st.text(st.characters(categories=["L"]), min_size=8), depth=st.integers(1, 4))
def test_no_word_of_a_message_is_kept(words: str, depth: int) -> None:
    kinds = (ValueError, OSError, KeyError, sqlite3.OperationalError)
    secret = f"<{words}>"
    error: BaseException = kinds[depth % 4](secret)
    for kind in kinds[:depth]:
        try:
            raise kind(secret) from error
        except kind as caught:
            error = caught
    assert secret not in details(unforeseen_from(error))


def test_names_of_folders_are_not_kept(tmp_path: Path) -> None:
    script = tmp_path / "ada lovelace" / "trial.py"
    code = compile("open(name)", str(script), "exec")
    with pytest.raises(OSError) as caught:
        exec(code, {"name": str(tmp_path / "ada lovelace" / "diary")})
    kept = details(unforeseen_from(caught.value))
    assert "FileNotFoundError ENOENT" in kept and "trial.py:1" in kept and "ada" not in kept and "diary" not in kept


def test_the_log_stays_small(tmp_path: Path) -> None:
    for number in range(3000):
        write_log(tmp_path, Unforeseen((f"Kind{number}", *(f"  lmtrainer/place.py:{n} name" for n in range(9)))), NOW)
    log = (tmp_path / LOG).read_text()
    assert len(log) <= LARGEST_LOG and log.startswith("2026-") and "Kind2999" in log


def test_a_log_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / LOG).mkdir()
    write_log(tmp_path, Unforeseen(("Kind",)), NOW)
    write_log(tmp_path / "gone", Unforeseen(("Kind",)), NOW)


def test_one_notice_offers_to_start_again_and_to_copy_the_details(qtbot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    theme = Theme(Appearance())
    notices = UnforeseenNotices(lambda: (window, theme))
    notices.show(Unforeseen(("First", "  lmtrainer/a.py:1 a")))
    notices.show(Unforeseen(("Second",)))
    assert window.isVisible()
    buttons = {button.accessibleName() or button.text(): button for button in window.findChildren(QPushButton)}
    shown = {name: button for name, button in buttons.items() if button.isVisible()}
    assert list(shown) == ["Start again", "Copy details", "Go on"]
    shown["Copy details"].click()
    copied = QApplication.clipboard().text()
    assert "First" in copied and "Second" in copied
    with qtbot.waitSignal(notices.start_again_wanted):
        shown["Start again"].click()


def test_where_there_is_no_window_one_is_shown(qtbot) -> None:
    notices = UnforeseenNotices(lambda: None)
    notices.show(Unforeseen(("First",)))
    plain = notices.plain
    assert plain is not None and plain.isVisible()
    qtbot.addWidget(plain)
    assert [button.text() for button in plain.findChildren(QPushButton)] == ["Start again", "Copy details", "Close"]


def test_where_the_window_itself_is_broken_another_one_is_shown(qtbot) -> None:
    broken = QMainWindow()
    qtbot.addWidget(broken)
    notices = UnforeseenNotices(lambda: (broken, None))  # type: ignore[arg-type,return-value]
    notices.show(Unforeseen(("First",)))
    assert notices.plain is not None and notices.plain.isVisible()
    qtbot.addWidget(notices.plain)


def test_a_program_that_does_not_come_to_its_window_shows_one(watch: UnforeseenWatch, qtbot, qapp) -> None:
    guard = UnforeseenGuard([])
    shown: list[bool] = []

    def look() -> None:
        plain = guard.notices.plain if guard.notices is not None else None
        shown.append(plain is not None and plain.isVisible())
        if plain is not None:
            qtbot.addWidget(plain)
        qapp.quit()

    QTimer.singleShot(100, look)
    assert guard.run(fail) == 1
    qtbot.wait(1)  # closing the last window has posted another quit event: it ends this loop, and none of a later test
    assert shown == [True]
