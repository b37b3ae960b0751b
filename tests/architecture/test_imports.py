"""The house: which part may import which, what the start loads, and that the tests of it can fail."""

import os
import pkgutil
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import lmtrainer
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kind import Kind
from lmtrainer.course.reader import read_course

ROOT = Path(__file__).parents[2]
MODULES = sorted(found.name for found in pkgutil.walk_packages(lmtrainer.__path__, "lmtrainer."))
REFUSE = """
import sys
class Refuse:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6"):
            raise ImportError(f"{name} is refused")
sys.meta_path.insert(0, Refuse())
"""


def run(code: str, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Python code in a process of its own."""
    return subprocess.run(
        [sys.executable, "-c", code, *words], capture_output=True, text=True, env={**os.environ, **environment}
    )


def test_everything_but_the_desktop_imports_without_pyside6() -> None:
    plain = [name for name in MODULES if not name.startswith("lmtrainer.desktop") and not name.endswith("__main__")]
    assert len(plain) > 60
    done = run(REFUSE + "import importlib\nfor name in sys.argv[1:]: importlib.import_module(name)", *plain)
    assert done.returncode == 0, done.stderr


def test_the_desktop_does_not_import_without_pyside6() -> None:
    done = run(REFUSE + "import lmtrainer.desktop.shell.window")
    assert done.returncode != 0 and "is refused" in done.stderr


BREACHES = {
    "imports go downward only": ("course/folding.py", "import lmtrainer.study.session"),
    "the window is built upward, and its features know no other": (
        "desktop/settings/page.py",
        "import lmtrainer.desktop.library.page",
    ),
    "only desktop knows Qt": ("study/library.py", "import PySide6.QtCore"),
    "only store speaks SQL": ("study/library.py", "import sqlite3"),
    "only the text of lessons knows Markdown": ("publishing/checking.py", "import markdown"),
    "what the window needs never reaches Markdown": ("learning/progress.py", "import lmtrainer.course.reader"),
}


def test_there_is_a_breach_for_every_contract() -> None:
    assert set(BREACHES) == set(re.findall(r'^name = "(.+)"$', (ROOT / "pyproject.toml").read_text(), re.MULTILINE)[1:])


MORE_BREACHES = [
    ("imports go downward only", "publishing/checking.py", "import lmtrainer.study.library"),
    ("imports go downward only", "study/library.py", "import lmtrainer.publishing.checking"),
    ("imports go downward only", "interchange/report.py", "import lmtrainer.publishing.importing"),
    ("imports go downward only", "interchange/report.py", "import lmtrainer.store.errors"),
    (
        "the window is built upward, and its features know no other",
        "desktop/ui/pictures.py",
        "import lmtrainer.desktop.base.prompts",
    ),
    (
        "the window is built upward, and its features know no other",
        "desktop/lesson/page.py",
        "import lmtrainer.desktop.shell.window",
    ),
]


@pytest.mark.parametrize(("contract", "path", "line"), [(name, *at) for name, at in BREACHES.items()] + MORE_BREACHES)
def test_a_breach_of_a_contract_is_found(contract: str, path: str, line: str, tmp_path: Path) -> None:
    if not (ROOT / "src").is_dir():
        pytest.skip("not in a source tree")
    package = tmp_path / "lmtrainer"
    shutil.copytree(ROOT / "src" / "lmtrainer", package, ignore=shutil.ignore_patterns("__pycache__", "_bundled"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (package / path).write_text(f"{line}\n" + (package / path).read_text("utf-8"), "utf-8")
    linter = "import sys; sys.path.insert(0, '.'); from importlinter.cli import lint_imports_command; "
    done = subprocess.run(
        [sys.executable, "-c", linter + "lint_imports_command(['--no-cache'])"],
        cwd=tmp_path, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(tmp_path)},
    )  # fmt: skip
    assert done.returncode != 0
    assert f"{contract} BROKEN" in done.stdout, done.stdout + done.stderr


START = """
import sys
from pathlib import Path
from lmtrainer.desktop.ui.qt_loading import load_qt
load_qt()
from PySide6.QtCore import QTimer
from lmtrainer.organisation.finding import find_course
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.ui.application import make_application
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.organisation.organisation import organisation_at
from lmtrainer.organisation.places import Places

app = make_application()
organisation = organisation_at(Places(Path(sys.argv[1]) / "policy.d", sites=(Path(sys.argv[1]) / "site",)))
program = Program(app, Path(sys.argv[1]), NoPrompts(), organisation=organisation)
program.theme.apply()
window = program.window

def painted():
    window.show()
    window.grab()
    print(" ".join(sorted(sys.modules)))
    program.close()
    app.quit()

if sys.argv[2] == "prepare":
    lesson = int("".join(sys.argv[3:]) or 0)
    program.bridge.course_opened.connect(lambda opened: window.open_lesson(opened.outline.lessons[lesson].id))
    program.bridge.lesson_opened.connect(lambda lesson: QTimer.singleShot(0, painted))  # when the window knows, too
    window.start(find_course("leadership-vs-management"))
else:
    window.shown_page.connect(painted)
    window.start(None)
app.exec()
"""
HEAVY = {
    "markdown", "sqlite_utils", "click", "platformdirs", "nacl", "tomllib", "hypothesis",
    "PySide6.QtNetwork", "lmtrainer.course.reader", "lmtrainer.course.lesson_text", "lmtrainer.desktop.library.page",
    "lmtrainer.desktop.course.page", "lmtrainer.desktop.settings.page", "lmtrainer.desktop.assessment.page",
    "lmtrainer.desktop.results.page", "lmtrainer.desktop.results.certificate_pdf", "lmtrainer.cli.certificate",
    "lmtrainer.desktop.importing.controller", "lmtrainer.publishing.importing", "lmtrainer.interchange",
    "xml.parsers.expat",
    "lmtrainer.study.assessing", "lmtrainer.organisation.keys", "lmtrainer.organisation.judging",
    "lmtrainer.organisation.telling",
    "lmtrainer.organisation.plain_toml", "lmtrainer.organisation.registry", "difflib", "plistlib",
    "lmtrainer.desktop.shell.instance_server",
    "lmtrainer.desktop.shell.second_start", "lmtrainer.desktop.settings.about", "lmtrainer.desktop.ui.theme.accent",
    "lmtrainer.study.results", "lmtrainer.desktop.shell.deliveries", "socket",
    "lmtrainer.publishing",
    "lmtrainer.learning.assessments", "lmtrainer.desktop.base.record_bridge",
    "lmtrainer.store.merging", "lmtrainer.store.restoring", "lmtrainer.store.verification",
    "lmtrainer.store.erasing", "lmtrainer.store.siblings", "lmtrainer.store.reading_others",
    "lmtrainer.store.salvaging", "lmtrainer.store.ways_back", "lmtrainer.store.unkept", "lmtrainer.study.elsewhere",
    "lmtrainer.study.reading_process", "lmtrainer.worker.task", "html",
}  # fmt: skip


ALLOWED = set((Path(__file__).parent / "before_first_paint.txt").read_text("utf-8").split())
"""What of ours is imported before a lesson is painted. The shorter the list, the quicker the start: a module that is no
longer needed leaves it, and one that comes in is either imported where it is used, or worth its milliseconds."""


SITE = 'name = "Example"\naccent = "#0F6B66"\n'
POLICY = 'theme = "dark"\npass_mark_floor = 80\nother_courses = false\n'


def test_a_plain_policy_and_site_are_read_without_the_toml_library(tmp_path: Path) -> None:
    prepared = run(START, str(tmp_path), "prepare")
    assert prepared.returncode == 0, prepared.stderr
    for name, text in (("policy.d/a.toml", POLICY), ("site/site.toml", SITE)):
        path = tmp_path / name
        path.parent.mkdir()
        path.write_text(text)
    done = run(START, str(tmp_path), "resume")
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "lmtrainer.organisation.judging" in loaded
    assert not loaded & {"tomllib", "markdown", "PySide6.QtNetwork", "sqlite_utils", "difflib"}


def test_the_first_painted_lesson_needs_nothing_heavy(tmp_path: Path) -> None:
    prepared = run(START, str(tmp_path), "prepare")
    assert prepared.returncode == 0, prepared.stderr
    done = run(START, str(tmp_path), "resume")
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert "lmtrainer.desktop.lesson.page" in loaded
    assert not loaded & HEAVY
    ours = {name for name in loaded if name.partition(".")[0] == "lmtrainer"}
    ours = {name for name in ours if not name.startswith(("lmtrainer.course.kinds.", "lmtrainer.desktop.tour"))}
    assert ours == ALLOWED


def test_a_painted_lesson_loads_the_kinds_that_it_asks_and_no_reader_of_any(tmp_path: Path) -> None:
    lesson = read_course(FolderSource(ROOT / "courses" / "leadership-vs-management")).lessons[1]
    asked = {question.kind for question in lesson.questions}
    assert asked and len(asked) < len(Kind) / 2
    prepared = run(START, str(tmp_path), "prepare", "1")
    assert prepared.returncode == 0, prepared.stderr
    done = run(START, str(tmp_path), "resume")
    assert done.returncode == 0, done.stderr
    loaded = set(done.stdout.split())
    assert {kind for kind in Kind if f"lmtrainer.course.kinds.{kind}" in loaded} == asked
    assert {kind for kind in Kind if f"lmtrainer.desktop.questions.{kind}" in loaded} <= asked
    assert not loaded & {"lmtrainer.course.content", "lmtrainer.course.question_block"}


SOURCES = """
import builtins, linecache, sys
own = builtins.__import__
from lmtrainer.desktop.ui.qt_loading import load_qt
load_qt()
import lmtrainer.desktop.shell.app
assert "PySide6.QtWidgets" in sys.modules
assert builtins.__import__ is own
print(*linecache.cache, sep="\\n")
"""


def test_no_source_is_read_while_the_program_is_imported() -> None:
    """PySide6 reads that of every module that is imported after it, unless it is kept from doing so."""
    done = run(SOURCES)
    assert done.returncode == 0, done.stderr
    assert "lmtrainer" not in done.stdout


CALLS = """
import sys
from PySide6.QtCore import QObject, QTimer
before = sys.getrefcount(None)
timer, thing = QTimer(), QObject()
for number in range(15_000):
    timer.setInterval(number)
    thing.blockSignals(False)
    thing.setObjectName("x")
print(before - sys.getrefcount(None))
"""


def test_calls_that_return_nothing_cost_no_reference_to_none() -> None:
    """PySide6 6.12.0 loses one in each such call on Python below 3.12, and aborts after about 5,000."""
    done = run(CALLS)
    assert done.returncode == 0, done.stderr
    assert int(done.stdout) < 1_000
