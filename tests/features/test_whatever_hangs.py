"""The window opens within two seconds whatever hangs, or cannot be written, and says so; and it can be closed.

How long the start waits is measured apart from what it does, which takes longer on a machine that is busy.
"""

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from tests.hanging import hanging, needs_hanging_folder

DRIVER = """
import json, sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from lmtrainer.desktop.shell import app
from lmtrainer.desktop.shell.app import Program, open_window
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.organisation.places import Places

asked = json.loads(sys.argv[1])
begun = time.monotonic()
shown = 0.0

make = app.make_application
def made():
    global waited
    waited = time.monotonic() - begun
    return make()

app.make_application = made
first = Program.__init__
def begin(self, *given, **named):
    global timer
    first(self, *given, **named)
    self.bridge.shelf_changed.connect(lambda shelf: QTimer.singleShot(0, lambda: say(self, shelf)))
    timer = QTimer()
    timer.timeout.connect(lambda: look(self))
    timer.start(10)

def look(program):
    global shown
    if not shown and program.window.isVisible():
        shown = time.monotonic() - begun
        if asked["record_hangs"]:
            say(program, None)

said = False
def say(program, shelf):
    global said
    if said or not shown or (shelf is not None and not shelf.courses and not asked["no_courses"]):
        return
    if asked["record_hangs"] and asked["go_on"]:
        asked["go_on"] = False
        from PySide6.QtWidgets import QPushButton
        asked["record_hangs"] = False
        buttons = program.window.library_page().findChildren(QPushButton)
        next(one for one in buttons if "Go on without it" in one.accessibleName()).click()
        return
    said = True
    notices = [one.accessibleName() for one in program.window.library_page().findChildren(Notice)]
    pages = len(shelf.courses) if shelf is not None else 0
    print(json.dumps({"waited": waited, "notices": notices, "courses": pages, "data": str(program.data)}), flush=True)
    program.window.close()

Program.__init__ = begin
places = Places(*[Path(folder) for folder in asked["policies"]], sites=tuple(map(Path, asked["sites"])))
status = open_window(asked["course"], Path(asked["data"]) if asked["data"] else None, places)
print(json.dumps({"status": status}), flush=True)
"""


def run(tmp_path: Path, *, policies: Sequence[Path] = (), sites: Sequence[Path] = (), course: str | None = None,
        data: str | None = None, record_hangs: bool = False, go_on: bool = False,
        no_courses: bool = False, **environment: str | None) -> dict:  # fmt: skip
    """The program as it is started, until its window is closed: what was shown, and when."""
    driver = tmp_path / "driver.py"
    driver.write_text(DRIVER, "utf-8")
    asked = {
        "policies": [str(one) for one in policies], "sites": [str(one) for one in sites], "course": course,
        "data": data, "record_hangs": record_hangs, "go_on": go_on, "no_courses": no_courses,
    }  # fmt: skip
    wanted = os.environ | {"QT_QPA_PLATFORM": "offscreen", "HOME": str(tmp_path / "home"), "TMPDIR": str(tmp_path)}
    wanted.pop("XDG_DATA_HOME", None)
    wanted.pop("LMTRAINER_DATA", None)
    wanted |= {name: value for name, value in environment.items() if value is not None}
    for name in [name for name, value in environment.items() if value is None]:
        wanted.pop(name)
    process = subprocess.run(
        [sys.executable, "-u", driver, json.dumps(asked)], env=wanted, capture_output=True, text=True, timeout=60,
        cwd=tmp_path, check=False,
    )  # fmt: skip
    lines = [json.loads(line) for line in process.stdout.splitlines()]
    assert len(lines) == 2 and lines[1] == {"status": 0}, process.stderr
    assert process.returncode == 0, process.stderr
    assert not list(tmp_path.glob("lmtrainer-*")), "what was for this time only is gone"
    return {**lines[0], "stderr": process.stderr}


def policy(tmp_path: Path, **values: str) -> Path:
    folder = tmp_path / "policy.d"
    folder.mkdir()
    (folder / "10.toml").write_text("".join(f"{key} = {json.dumps(value)}\n" for key, value in values.items()))
    return folder


def is_quick(done: dict) -> bool:
    return done["waited"] < 1.5


@needs_hanging_folder
def test_data_folder_of_the_organisation_hangs(tmp_path: Path) -> None:
    with hanging(tmp_path / "share") as share:
        done = run(tmp_path, policies=[policy(tmp_path, data_folder=str(share / "anna"))])
    assert is_quick(done) and done["courses"]
    assert "does not answer now" in done["notices"][0] and "kept on this computer" in done["notices"][0]
    assert (tmp_path / "home/.local/share/lmtrainer/record.sqlite").exists()


@needs_hanging_folder
@pytest.mark.parametrize("way", ["--data", "usual"])
def test_own_data_folder_hangs(way: str, tmp_path: Path) -> None:
    folder = tmp_path / ("share" if way == "--data" else "home/.local/share/lmtrainer")
    with hanging(folder) as share:
        done = run(tmp_path, data=str(share) if way == "--data" else None)
    assert is_quick(done) and done["courses"], "everything can be tried"
    (notice,) = done["notices"]
    assert "does not answer" in notice and "Nothing new is kept" in notice and str(share) in notice


@needs_hanging_folder
def test_the_whole_home_hangs(tmp_path: Path) -> None:
    with hanging(tmp_path / "home") as home:
        done = run(tmp_path)
    assert is_quick(done) and done["courses"], "everything can be tried"
    (notice,) = done["notices"]
    assert "does not answer" in notice and "Nothing new is kept" in notice and str(home) in notice


@needs_hanging_folder
def test_the_whole_home_hangs_and_progress_is_kept_elsewhere(tmp_path: Path) -> None:
    with hanging(tmp_path / "home"):
        done = run(tmp_path, data=str(tmp_path / "data"))
    assert is_quick(done) and done["courses"] and not done["notices"]
    assert (tmp_path / "data" / "record.sqlite").exists()


@needs_hanging_folder
@pytest.mark.parametrize("name", ["XDG_CONFIG_HOME", "XDG_CACHE_HOME", ".config", ".cache", ".fonts"])
def test_a_part_of_home_hangs_in_which_qt_looks(name: str, tmp_path: Path) -> None:
    """Progress is kept in home as ever."""
    apart = name.startswith("XDG")
    with hanging(tmp_path / "share" if apart else tmp_path / "home" / name) as part:
        done = run(tmp_path, **({name: str(part)} if apart else {}))
    assert is_quick(done) and done["courses"] and not done["notices"]
    assert (tmp_path / "home/.local/share/lmtrainer/record.sqlite").exists()


@needs_hanging_folder
def test_site_or_policy_hangs(tmp_path: Path) -> None:
    with hanging(tmp_path / "share") as share:
        by_policy = run(tmp_path, policies=[share], no_courses=True)
        by_site = run(tmp_path, sites=[share], no_courses=True)
    for done in (by_policy, by_site):
        assert is_quick(done) and "does not answer" in done["stderr"]


@needs_hanging_folder
def test_course_that_was_named_hangs(tmp_path: Path) -> None:
    with hanging(tmp_path / "share") as share:
        done = run(tmp_path, course=str(share / "first"), record_hangs=True)
    assert is_quick(done)


@needs_hanging_folder
def test_everything_hangs_at_once(tmp_path: Path) -> None:
    with hanging(tmp_path / "share") as share:
        done = run(tmp_path, policies=[share], sites=[share], course=str(share / "first"), data=str(share),
                   record_hangs=True, HOME=str(share))  # fmt: skip
    assert is_quick(done)


@needs_hanging_folder
@pytest.mark.parametrize("goes_on", [False, True])
def test_record_hangs_and_the_window_is_there(tmp_path: Path, *, goes_on: bool) -> None:
    """It can be closed, and the learner can go on without the record."""
    data = tmp_path / "data"
    data.mkdir()
    with hanging(tmp_path / "share") as share:
        (data / "record.sqlite").symlink_to(share / "record.sqlite")
        done = run(tmp_path, data=str(data), record_hangs=True, go_on=goes_on)
    if goes_on:
        assert "nothing new is kept" in done["notices"][0] and done["courses"]
    else:
        assert "still being opened" in done["notices"][0]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a pipe with a name")
def test_what_lies_in_the_place_of_the_record_is_no_file(tmp_path: Path) -> None:
    data = tmp_path / "data"
    data.mkdir()
    os.mkfifo(data / "record.sqlite")
    done = run(tmp_path, data=str(data), record_hangs=True)
    assert "record.sqlite is not a file in which progress can be kept" in done["notices"][0]


# homes that are not there or cannot be written


def test_no_home(tmp_path: Path) -> None:
    home = Path("/proc/lmtrainer") if sys.platform == "linux" else tmp_path / "file/home"
    (tmp_path / "file").write_text("")
    done = run(tmp_path, HOME=str(home))
    (notice,) = done["notices"]
    assert "Nothing new is kept" in notice and str(home) in notice and done["courses"]


def test_home_is_unset(tmp_path: Path) -> None:
    done = run(tmp_path, HOME=None, XDG_DATA_HOME=str(tmp_path / "elsewhere"))
    assert done["courses"] and not done["notices"]


def test_data_folder_is_a_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine")
    for data in (tmp_path / "file", tmp_path / "file" / "below"):
        done = run(tmp_path, data=str(data))
        (notice,) = done["notices"]
        assert f"{tmp_path / 'file'} is a file" in notice and "Nothing new is kept" in notice and done["courses"]
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(sys.platform != "linux" or os.geteuid() != 0, reason="only root mounts a file system")
def test_home_is_read_only(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "ro", "none", str(home)]
    subprocess.run(mount, check=True)
    try:
        done = run(tmp_path)
    finally:
        subprocess.run(["umount", str(home)], check=True)
    (notice,) = done["notices"]
    assert "cannot be written" in notice and "Nothing new is kept" in notice and done["courses"]


@pytest.mark.parametrize("length", [450, 1000, 5000])
def test_path_is_too_long(length: int, tmp_path: Path) -> None:
    deep = str(tmp_path / "deep") + "/d" * length
    deep = deep[: length - 1] + "e"
    done = run(tmp_path, data=deep)
    (notice,) = done["notices"]
    assert f"is {length} bytes long, and may be 440 bytes long at most" in notice and done["courses"]
    if length > 4000:  # no policy holds so long a value
        return
    done = run(tmp_path, policies=[policy(tmp_path, data_folder=deep)])
    assert f"is {length} bytes long" in done["notices"][0] and "kept on this computer" in done["notices"][0]
