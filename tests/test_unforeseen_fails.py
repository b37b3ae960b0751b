"""What nobody foresaw fails a test and a tour, wherever Qt or Python caught it: without that neither shows anything."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from tests.conftest import MakeCourse

pytestmark = pytest.mark.timeout(320)  # each starts a program of its own, beside others of a busy machine
ROOT = Path(__file__).resolve().parent.parent
FAILING = '''
import threading
import pytest
from PySide6.QtCore import QEvent, QMimeData, QObject, QPointF, Qt, QThread, QTimer
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

def fail(*_):
    raise LookupError("unforeseen")

class Painting(QWidget):
    def paintEvent(self, event): fail()

class Entered(QWidget):
    def dragEnterEvent(self, event): fail()

class Sized(QWidget):
    def sizeHint(self): fail()

class Keyed(QWidget):
    def keyPressEvent(self, event): fail()

class Filter(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.User:
            fail()
        return False

class FailingThread(QThread):
    def run(self): fail()

class Failing:
    def __del__(self): fail()

kept = []

def turn(qtbot):
    qtbot.wait(50)

def test_paint(qtbot):
    widget = Painting(); widget.show(); turn(qtbot)

def test_drag(qtbot):
    widget = Entered(); widget.setAcceptDrops(True)
    event = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, QMimeData(), Qt.MouseButton.LeftButton,
                       Qt.KeyboardModifier.NoModifier, QEvent.Type.DragEnter)
    QTimer.singleShot(0, lambda: widget.dragEnterEvent(event)); turn(qtbot)

def test_size(qtbot):
    widget = Sized(); widget.show(); turn(qtbot)

def test_key(qtbot):
    from PySide6.QtGui import QKeyEvent
    widget = Keyed()
    QApplication.postEvent(widget, QKeyEvent(QEvent.Type.KeyPress, 65, Qt.KeyboardModifier.NoModifier)); turn(qtbot)

def test_filter(qtbot):
    widget, spy = QWidget(), Filter(); widget.installEventFilter(spy)
    QApplication.postEvent(widget, QEvent(QEvent.Type.User)); turn(qtbot)

def test_slot(qtbot):
    QTimer.singleShot(0, fail); turn(qtbot)

def test_thread(qtbot):
    thread = threading.Thread(target=fail); thread.start(); thread.join()

def test_qt_thread(qtbot):
    thread = FailingThread(); thread.start(); thread.wait()

def test_finalizer(qtbot):
    Failing()

def test_without_the_bot():
    QTimer.singleShot(0, fail); QApplication.processEvents()

def test_caught_by_the_test(qtbot):
    """What a test itself expects of its call must not cover what came up beside it."""
    widget = Painting(); widget.show()
    with pytest.raises(ValueError):
        turn(qtbot)
        raise ValueError

def test_thread_that_outlives_it():
    """Ends while the next test runs, or none."""
    begun = threading.Event()
    def late():
        begun.wait(); fail()
    thread = threading.Thread(target=late); thread.start(); kept.append((thread, begun))

def test_next():
    thread, begun = kept.pop(); begun.set(); thread.join()

@pytest.fixture
def leaving(qtbot):
    yield
    QTimer.singleShot(0, fail); turn(qtbot)

def test_in_teardown(leaving):
    pass

@pytest.fixture
def coming(qtbot):
    QTimer.singleShot(0, fail); turn(qtbot)

def test_in_setup(coming):
    pass
'''
NAMES = set(re.findall(r"def (test_\w+)", FAILING))
FINE = "test_thread_that_outlives_it"  # the one after it fails in its place


def failed(tmp_path: Path, *options: str) -> set[str]:
    """The names of the tests above that failed."""
    trial = tmp_path / "test_trial.py"
    trial.write_text(FAILING, "utf-8")
    done = subprocess.run(
        [
            sys.executable, "-m", "pytest", "-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT), "-p",
            "tests.conftest", "-p", "no:cacheprovider", "-p", "no:xdist", "-rA", "-q", *options, str(trial),
        ],
        cwd=ROOT, env=os.environ | {"PYTHONPATH": str(ROOT), "PYTEST_ADDOPTS": ""},
        capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    print(done.stdout, done.stderr)  # shown where that is not what was expected
    return set(re.findall(r"^(?:FAILED|ERROR) \S*::(test_\w+)", done.stdout, re.MULTILINE))


def test_each_of_them_fails(tmp_path: Path) -> None:
    assert NAMES - failed(tmp_path) == {FINE}


def test_without_the_hooks_of_the_suite_they_would_pass(tmp_path: Path) -> None:
    passed_by = NAMES - failed(tmp_path, "-o", "qt_no_exception_capture=1", "-o", "filterwarnings=")
    assert {"test_paint", "test_filter", "test_slot", "test_thread", "test_finalizer"} <= passed_by


BROKEN = """
import sys
from lmtrainer.__main__ import main
from lmtrainer.desktop.ui.widgets.marks import Glyph

def fail(widget, event):
    raise LookupError("unforeseen")

if sys.argv[1] == "broken":
    Glyph.paintEvent = fail
sys.exit(main(["tour", sys.argv[2], "--out", sys.argv[3]]))
"""


@pytest.mark.parametrize("state", ["broken", "whole"])
def test_a_tour_that_raises_says_so(state: str, tmp_path: Path, make_course: MakeCourse) -> None:
    driver = tmp_path / "driver.py"
    driver.write_text(BROKEN, "utf-8")
    out = tmp_path / "tour"
    done = subprocess.run(
        [sys.executable, driver, state, make_course(), out],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, capture_output=True, text=True, timeout=300,
    )  # fmt: skip
    problems = json.loads((out / "tour.json").read_text("utf-8"))["problems"]
    if state == "broken":
        assert done.returncode == 1 and any("LookupError" in problem for problem in problems)
    else:
        assert (done.returncode, problems) == (0, [])
