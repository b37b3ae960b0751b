"""The program is started inside a stranger's course that holds modules and plug-ins: none of them runs."""

import ast
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Collection, Sequence
from pathlib import Path

import pytest
from tests.attacks.conftest import watched_only_on_linux
from tests.attacks.courses import QUESTION, modules_beside

import lmtrainer
from lmtrainer.isolation import (
    QT_PLACES,
    leave_current_folder,
    leave_other_python,
    leave_other_qt,
    leave_programs_here,
    own_folder,
)
from lmtrainer.worker.process import WorkerProcess, own_command

SOURCE = Path(lmtrainer.__file__).parent
COMMAND = "import sys\nfrom lmtrainer.start import main\nsys.exit(main())\n"  # as installed by the wheel
WORKER = "--compile-worker"
STARTED = re.compile(r'"--[a-z]+-worker"')
FORMS = ("command", "module")
WORDS = {
    "tour": ["tour", ".", "--out", "OUT/tour", "--data", "OUT/data"],
    "check": ["check", "."],
    "pack": ["pack", ".", "--out", "OUT/c.lmcourse"],
    "export": ["export", ".", "--format", "html", "--out", "OUT/c.html"],
}
WITH_WORKERS = ("tour", "pack")


class Trap:
    """A course that is the current folder, and whose modules take down that they ran."""

    def __init__(self, place: Path, without: Collection[str] = ()) -> None:
        self.course, self.out, self.plugins = place / "course", place / "out", place / "plugins"
        for folder in (self.course, self.out, self.plugins / "platforms"):
            folder.mkdir(parents=True)
        (self.course / "course.toml").write_text('id = "trap"\ntitle = "Trap"\n')
        (self.course / "01-lesson.md").write_text("# Lesson\n\nWords.\n\n" + QUESTION.format(""))
        modules_beside(self.course, repr(str(place / "sprung")), without)
        self._sprung, self._log = place / "sprung", place / "strace.log"

    @property
    def sprung(self) -> list[str]:
        """The modules that ran."""
        return self._sprung.read_text().split() if self._sprung.exists() else []

    def start(self, command: list[str], words: Sequence[str] = (), **environment: str) -> list[str]:
        """Run a command inside the course, below strace; returns the lines of its log."""
        words = [word.replace("OUT", str(self.out)) for word in words]
        around = ["strace", "-f", "-qq", "-s", "4000", "-o", str(self._log), "-e", "trace=open,openat,openat2,execve"]
        done = subprocess.run(
            [*around, *command, *words], cwd=self.course, capture_output=True, text=True, timeout=120,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "HOME": str(self.out), **environment},
            input=json.dumps({"root": str(self.course), "skip": {}}) + "\n",
        )  # fmt: skip
        assert done.returncode == 0, done.stdout + done.stderr
        return self._log.read_text(errors="replace").splitlines()

    def of_other_qt(self, log: list[str]) -> list[str]:
        """What of the other Qt's folder was opened."""
        return [line for line in log if str(self.plugins) in line and "execve" not in line]


@pytest.fixture
def trap(tmp_path: Path) -> Trap:
    watched_only_on_linux()
    return Trap(tmp_path)


def started(form: str, place: Path) -> list[str]:
    """How somebody starts the program in this form."""
    if form == "module":
        return [sys.executable, "-m", "lmtrainer"]
    script = place / "bin" / "lmtrainer"
    script.parent.mkdir()
    script.write_text(COMMAND)
    return [sys.executable, str(script)]


def read_by_python_itself() -> list[str]:
    """What ``python -m`` reads before the program: to keep that from the current folder is not in its hands."""
    code = "import runpy, sys; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-I", "-c", code], capture_output=True, text=True, check=True)
    return [*done.stdout.split(), "lmtrainer"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("words", WORDS)
def test_no_module_of_the_course_runs(tmp_path: Path, form: str, words: str) -> None:
    watched_only_on_linux()
    trap = Trap(tmp_path, () if form == "command" else read_by_python_itself())
    log = trap.start(started(form, tmp_path), WORDS[words], **dict.fromkeys(QT_PLACES, str(trap.plugins)))
    assert trap.sprung == [] and trap.of_other_qt(log) == []
    children = [line for line in log if "execve(" in line and STARTED.search(line) and line.endswith("= 0")]
    assert all('"-I"' in line for line in children)
    assert bool(children) == (words in WITH_WORKERS)


def test_the_other_qt_would_be_looked_into(trap: Trap) -> None:
    """Otherwise the test above would pass for nothing."""
    code = "from PySide6.QtGui import QGuiApplication; QGuiApplication([])"
    log = trap.start([sys.executable, "-I", "-c", code], QT_PLUGIN_PATH=str(trap.plugins))
    assert trap.of_other_qt(log)


def test_a_worker_takes_nothing_from_the_environment_either(trap: Trap) -> None:
    user = trap.out / "lib" / f"python{sys.version_info[0]}.{sys.version_info[1]}" / "site-packages"
    user.mkdir(parents=True)
    shutil.copy(trap.course / "usercustomize.py", user)
    hostile = {
        "PYTHONPATH": str(trap.course), "PYTHONHOME": str(trap.course), "PYTHONUSERBASE": str(trap.out),
        "PYTHONSTARTUP": str(trap.course / "json.py"),
    }  # fmt: skip
    trap.start(own_command(WORKER), **hostile)
    assert trap.sprung == []


def test_without_isolation_the_modules_run(trap: Trap) -> None:
    """Otherwise the tests above would pass for nothing."""
    bare = "import sys; from lmtrainer.__main__ import main; sys.exit(main())"
    subprocess.run([sys.executable, "-c", bare, "check", "."], cwd=trap.course, capture_output=True, timeout=60)
    assert trap.sprung


def test_without_isolation_a_worker_runs_them(trap: Trap) -> None:
    words = [sys.executable, "-m", "lmtrainer", WORKER]
    subprocess.run(words, cwd=trap.course, capture_output=True, timeout=60, input=b"{}\n")
    assert trap.sprung


@pytest.mark.skipif(sys.platform != "linux", reason="where a process works is told by /proc")
def test_a_worker_works_in_a_folder_of_the_programs_own(trap: Trap, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(trap.course)
    process = WorkerProcess(own_command(WORKER))
    try:
        assert Path(f"/proc/{process._process.pid}/cwd").readlink() == Path(own_folder()) == SOURCE.resolve()
    finally:
        process.kill()


def test_the_package_is_found_wherever_it_is(tmp_path: Path) -> None:
    """By `PYTHONPATH`, in the user's packages: the process that is started runs the same files, not those beside it."""
    copy = tmp_path / "elsewhere" / "lmtrainer"
    shutil.copytree(SOURCE, copy, ignore=shutil.ignore_patterns("__pycache__", "_bundled"))
    (copy / "study" / "compile_worker.py").write_text("def worker_main(words):\n    print(__file__)\n    return 0\n")
    code = "import subprocess; from lmtrainer.worker.process import own_command; "
    code += f"subprocess.run(own_command({WORKER!r}))"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(copy.parent)}
    )
    assert done.stdout.strip() == str(copy / "study" / "compile_worker.py"), done.stderr


@pytest.mark.parametrize("mode", ["0", "1"])
def test_a_worker_codes_names_of_files_as_the_window_does(mode: str) -> None:
    """Isolated, it does not hear of ``PYTHONUTF8``."""
    code = f"import sys; from lmtrainer.worker.process import own_command; print(*own_command({WORKER!r})[1:4])"
    environment = {**os.environ, "PYTHONUTF8": mode}
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert done.stdout.split() == ["-I", "-X", f"utf8={mode}"]


def test_the_current_folder_leaves_the_module_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = ["", ".", str(tmp_path), "/usr/lib/python", str(tmp_path / "sub")]
    leave_current_folder(path)
    assert path == ["/usr/lib/python", str(tmp_path / "sub")]
    monkeypatch.chdir(SOURCE.parent)
    path = [str(SOURCE.parent), "/usr/lib/python"]
    leave_current_folder(path)
    assert path == [str(SOURCE.parent), "/usr/lib/python"]


def test_plug_ins_of_another_qt_are_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    environment = {**dict.fromkeys(QT_PLACES, "/opt/other/plugins"), "QT_QPA_PLATFORM": "offscreen"}
    leave_other_qt(environment)
    assert environment == {"QT_QPA_PLATFORM": "offscreen"}
    monkeypatch.setattr(sys, "_MEIPASS", str(tmp_path), raising=False)  # as a frozen program says where it is
    environment = {"QT_PLUGIN_PATH": f"{tmp_path / 'plugins'}{os.pathsep}/opt/other/plugins"}
    leave_other_qt(environment)
    assert environment == {"QT_PLUGIN_PATH": str(tmp_path / "plugins")}


OPENER = """\
import subprocess
from lmtrainer.__main__ import main
main(["--version"])
subprocess.run(["/bin/sh", "-c", "xdg-open https://example.org || x-www-browser"], stderr=subprocess.DEVNULL)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there an address is opened by the system itself")
@pytest.mark.parametrize("path", [".:/usr/bin:/bin", "/usr/bin:/bin:", "bin::/usr/bin:/bin", "."])
def test_what_opens_a_web_page_is_no_program_of_the_course(trap: Trap, path: str) -> None:
    for name in ("xdg-open", "x-www-browser", "www-browser", "bin/xdg-open"):
        program = trap.course / name
        program.parent.mkdir(exist_ok=True)
        program.write_text(f"#!/bin/sh\necho {name} >> '{trap.out.parent / 'sprung'}'\n")
        program.chmod(0o755)
    around = {**os.environ, "PATH": path, "BROWSER": "", "DISPLAY": ""}
    subprocess.run([sys.executable, "-P", "-c", OPENER], cwd=trap.course, env=around, capture_output=True, check=True)
    assert trap.sprung == []


def test_only_whole_paths_lead_to_programs() -> None:
    whole = [str(SOURCE / "a"), str(SOURCE / "b")]
    environment = {"PATH": os.pathsep.join([".", whole[0], "", "bin", whole[1], ""])}
    leave_programs_here(environment)
    assert environment == {"PATH": os.pathsep.join(whole)}
    environment = {"PATH": f".{os.pathsep}"}
    leave_programs_here(environment)
    assert environment == {}, "an empty one would be the current folder again"


OWN = """\
import json, os
from lmtrainer.__main__ import main
from lmtrainer.worker.process import own_command
main(["--version"])
print(json.dumps([own_command()[0], "PYTHONEXECUTABLE" in os.environ]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="starts a link to this Python")
def test_the_own_processes_are_of_the_program_that_was_started(tmp_path: Path) -> None:
    program = tmp_path / "program"
    program.symlink_to(sys.executable)
    paths = os.pathsep.join(filter(None, sys.path))
    around = {**os.environ, "PYTHONEXECUTABLE": str(tmp_path / "other"), "PYTHONPATH": paths}
    done = subprocess.run([program, "-c", OWN], env=around, capture_output=True, text=True)
    assert json.loads(done.stdout.splitlines()[-1]) == [str(program), False], done.stderr


def test_a_frozen_program_is_the_one_that_was_started(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of ``__PYVENV_LAUNCHER__`` Python leaves nothing in the environment by which it could be told."""
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    monkeypatch.setattr(sys, "_base_executable", "/usr/lib/lmtrainer/lmtrainer")
    monkeypatch.setattr(sys, "executable", "/home/anna/lmtrainer")
    leave_other_python({})
    assert sys.executable == "/usr/lib/lmtrainer/lmtrainer"


@pytest.mark.skipif(sys.platform == "win32", reason="a current folder cannot be removed there")
@pytest.mark.parametrize(("words", "status"), [(["--version"], 0), (["check", "."], 2), (["new", "course"], 2)])
def test_the_folder_where_it_is_started_may_be_gone(tmp_path: Path, words: list[str], status: int) -> None:
    gone = tmp_path / "gone"
    gone.mkdir()
    code = "import os, subprocess, sys; os.rmdir(os.getcwd()); sys.exit(subprocess.run(sys.argv[1:]).returncode)"
    begin = [*started("command", tmp_path), *words]
    done = subprocess.run([sys.executable, "-c", code, *begin], cwd=gone, capture_output=True, text=True)
    assert done.returncode == status, done.stderr
    assert "Traceback" not in done.stderr and ("not there any more" in done.stderr) == (status == 2)


STARTERS = {
    "subprocess", "multiprocessing", "QProcess", "QDesktopServices", "webbrowser", "startfile", "posix_spawn", "popen",
    "fork", "execv", "execve", "execvp", "spawnv", "spawnl", "create_subprocess_exec", "create_subprocess_shell",
}  # fmt: skip
PLACES = {
    "worker/process.py": {"subprocess"},  # isolated, as the tests above show
    "desktop/base/unforeseen/guard.py": {"subprocess"},  # the program again, by the same isolated command
    "desktop/base/editor.py": {"QProcess"},  # the trainer's own editor
    "desktop/base/prompts.py": {"QDesktopServices"},  # a folder, or a web page after a question
}


def test_every_place_that_starts_a_process_is_known() -> None:
    found: dict[str, set[str]] = {}
    for file in SOURCE.rglob("*.py"):
        names = set()
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            match node:
                case ast.Name(id=name) | ast.Attribute(attr=name) | ast.alias(name=name):
                    names |= {name.partition(".")[0]} & STARTERS
                case ast.ImportFrom(module=str(name)):
                    names |= {name.partition(".")[0]} & STARTERS
        if names:
            found[file.relative_to(SOURCE).as_posix()] = names
    assert found == PLACES
