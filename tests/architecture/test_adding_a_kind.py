"""A kind of question is one place: one is added as docs/adding-a-question-kind.md says, and a learner answers it."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs" / "adding-a-question-kind.md").read_text("utf-8")
PIECE = re.compile(r"(?ms)^<!-- (file|row): (\S+)(?: below ([^\n]+))? -->\n\n```python\n(.*?)^```$")
LESSON = '+++\nid = "asking"\n+++\n# Asking\n\n::: yesno new {so="no"}\n\nIs it dark at noon?\n\nwhy: Because.\n\n:::\n'


@pytest.fixture(scope="module")
def house(tmp_path_factory) -> Path:
    """A copy of the program with the pieces of the page put where it says."""
    if not (ROOT / "src").is_dir():
        pytest.skip("not in a source tree")
    house = tmp_path_factory.mktemp("house")
    program = house / "lmtrainer"
    shutil.copytree(ROOT / "src" / "lmtrainer", program, ignore=shutil.ignore_patterns("__pycache__"))
    for folder in ("resources", "courses"):
        if not (program / "_bundled" / folder).exists():
            shutil.copytree(ROOT / folder, program / "_bundled" / folder)
    for sort, path, above, text in PIECE.findall(PAGE):
        place = program / path
        if sort == "file":
            assert not place.exists()
            place.write_text(text, "utf-8")
        else:
            lines = place.read_text("utf-8").splitlines(keepends=True)
            (at,) = (number for number, line in enumerate(lines) if line.strip().startswith(above))
            place.write_text("".join([*lines[: at + 1], text, *lines[at + 1 :]]), "utf-8")
    return house


@pytest.fixture(scope="module")
def course(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("course")
    (root / "01-first").mkdir()
    (root / "course.toml").write_text('format = 1\nid = "c"\nversion = "1"\ntitle = "C"\nlanguage = "en"\n')
    (root / "01-first" / "01-asking.md").write_text(LESSON)
    return root


def run(house: Path, *words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Python on the copy of the program."""
    asked = {**os.environ, "PYTHONPATH": str(house), "QT_QPA_PLATFORM": "offscreen", **environment}
    return subprocess.run([sys.executable, *words], capture_output=True, text=True, env=asked, cwd=ROOT)


def test_it_takes_a_module_here_one_in_the_window_and_a_row_in_two_tables() -> None:
    assert [(sort, path) for sort, path, _, _ in PIECE.findall(PAGE)] == [
        ("file", "course/kinds/yesno.py"),
        ("row", "course/kind.py"),
        ("file", "desktop/questions/yesno.py"),
        ("row", "interchange/outgoing.py"),
    ]


def test_a_learner_answers_it_and_finds_it_again(house: Path, course: Path) -> None:
    story = str(ROOT / "tests" / "features" / "story_of_a_new_kind.py")
    done = run(house, "-m", "pytest", "-q", "-p", "no:cacheprovider", story, COURSE=str(course), KIND="yesno")
    assert done.returncode == 0, done.stdout + done.stderr


def test_a_trainer_checks_it_formats_it_and_hands_it_out(house: Path, course: Path, tmp_path: Path) -> None:
    def program(*words: str) -> str:
        done = run(house, "-m", "lmtrainer", *words)
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    program("check", str(course))
    program("format", "--check", str(course))
    page = tmp_path / "course.html"
    program("export", str(course), "--format", "html", "--answers", "--out", str(page))
    html = page.read_text("utf-8")
    assert "Is it dark at noon?" in html and "<strong>Answer:</strong> No" in html and "Because." in html
    made = tmp_path / "made"
    program("new", str(made), "--title", "New", "--yes")
    program("check", "--strict", str(made))
    assert "::: yesno agenda-first" in "".join(path.read_text("utf-8") for path in made.rglob("*.md"))


def test_without_its_key_it_is_a_problem_with_a_remedy(house: Path, course: Path, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    shutil.copytree(course, broken)
    (broken / "01-first" / "01-asking.md").write_text(LESSON.replace(' {so="no"}', ""))
    done = run(house, "-m", "lmtrainer", "check", str(broken))
    assert done.returncode == 1 and 'Write {so="yes"} or {so="no"}.' in done.stdout
