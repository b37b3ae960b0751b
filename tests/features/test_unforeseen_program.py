"""The program as it is started: with what nobody foresaw, and with a data folder that does not answer."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

DRIVER = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QPushButton

from lmtrainer.desktop.shell.app import Program, open_window

kind, data, spy = sys.argv[1:]
begun = time.monotonic()

def fail(*_):
    raise LookupError("a secret of the learner’s")

def look():
    shown = [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]
    if not shown:
        return
    timer.stop()
    print("shown after", time.monotonic() - begun, flush=True)
    if kind == "raises":
        QTimer.singleShot(0, fail)
    if kind in ("raises", "broken"):
        QTimer.singleShot(200, press)

def press():
    found = [b for w in QApplication.topLevelWidgets() for b in w.findChildren(QPushButton) if b.isVisible()]
    wanted = [b for b in found if "Start again" in (b.accessibleName(), b.text())]
    if not wanted:
        QTimer.singleShot(200, press)
        return
    sys.executable = spy
    wanted[0].click()

first = Program.__init__
def begin(self, *given, **named):
    global timer
    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(20)
    if kind == "broken":
        fail()
    first(self, *given, **named)

Program.__init__ = begin
print("status", open_window(None, Path(data)))
"""


@pytest.fixture
def spy(tmp_path: Path) -> Path:
    """In place of Python: writes down with what it is started."""
    path = tmp_path / "spy"
    path.write_text(f'#!/bin/sh\necho "$@" >> "{tmp_path}/started"\n', "utf-8")
    path.chmod(0o755)
    return path


def started(tmp_path: Path, kind: str, data: Path, spy: Path) -> subprocess.Popen[str]:
    driver = tmp_path / "driver.py"
    driver.write_text(DRIVER, "utf-8")
    return subprocess.Popen(
        [sys.executable, "-u", driver, kind, data, spy],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"}, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip


@pytest.mark.skipif(sys.platform == "win32", reason="the spy is a shell script")
@pytest.mark.parametrize("kind", ["raises", "broken"])
def test_start_again_closes_the_program_and_starts_it_anew(kind: str, tmp_path: Path, spy: Path) -> None:
    data = tmp_path / "data"
    with started(tmp_path, kind, data, spy) as process:
        out, err = process.communicate(timeout=60)
    assert "status" in out and "LookupError" in err
    again = (tmp_path / "started").read_text("utf-8").splitlines()
    assert any(f"--data {data}" in line for line in again)
    log = (data / "errors.log").read_text("utf-8")
    assert "LookupError" in log and "secret" not in log


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
def test_the_window_opens_while_the_record_does_not_answer(tmp_path: Path, spy: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    os.mkfifo(data / "record.sqlite")  # whoever reads it waits for a writer that never comes
    with started(tmp_path, "hangs", data, spy) as process:
        try:
            assert process.stdout is not None and process.stdout.readline().startswith("shown after")
        finally:
            process.kill()
