"""`lmtrainer import` and `lmtrainer export` from a terminal: what they say, write, and return."""

import os
import pty
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lmtrainer.__main__ import main
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.reader import read_course
from lmtrainer.interchange.formats import FormatName
from lmtrainer.interchange.report import Fate
from lmtrainer.publishing.exporting import export_course
from lmtrainer.publishing.new_course import Plan, begin
from lmtrainer.resources import DATA

ROOT = Path(__file__).parents[2]
SOUND = "# S\n\n::: choice s\n\nQ\n\n- [x] a\n- [ ] b\n\n:::\n"


@pytest.fixture(autouse=True)
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The data folder, in which an import keeps what it has begun."""
    monkeypatch.setenv(DATA, str(tmp_path / "data"))


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "course"
    folder.mkdir()
    (folder / "course.toml").write_text('id = "c"\ntitle = "C"\n')
    (folder / "01-first.md").write_text("# First\n\nWords.\n")
    (tmp_path / "quiz.gift").write_text("// [id:one]\nQ{=a ~b}\n\nBroken{\n")
    return folder


def files(folder: Path) -> set[str]:
    return {str(path.relative_to(folder)) for path in folder.rglob("*") if path.is_file()}


def lmtrainer(*words: object) -> int:
    return main([str(word) for word in words])


def test_a_dry_run_never_writes(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(course)
    assert lmtrainer("import", course.parent / "quiz.gift", "--into", course, "--dry-run", "--yes") == 0
    told = capsys.readouterr().out
    assert "quiz.gift:4: left out: “Broken{” – A brace stands alone" in told
    assert "1 question for questions/quiz.md" in told and "Nothing was written" in told
    assert files(course) == before


def test_without_anybody_to_ask_nothing_is_written(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(course)
    done = subprocess.run(
        [sys.executable, "-m", "lmtrainer", "import", course.parent / "quiz.gift", "--into", course],
        stdin=subprocess.DEVNULL, capture_output=True, text=True,
    )  # fmt: skip
    assert done.returncode == 1 and "--yes" in done.stderr
    assert files(course) == before


@pytest.mark.parametrize(("answer", "written"), [("y\n", True), ("n\n", False), ("\n", False)])
def test_at_a_terminal_it_asks(course: Path, answer: str, written: bool) -> None:
    ours, theirs = pty.openpty()
    os.write(ours, answer.encode())
    done = subprocess.run(
        [sys.executable, "-m", "lmtrainer", "import", course.parent / "quiz.gift", "--into", course],
        stdin=theirs, capture_output=True, text=True,
    )  # fmt: skip
    os.close(ours)
    os.close(theirs)
    assert done.returncode == (0 if written else 1), done.stderr
    assert "Import them? [y/N]" in done.stdout
    assert ("questions/quiz.md" in files(course)) is written


def test_yes_accepts(course: Path) -> None:
    file = course.parent / "quiz.gift"
    assert lmtrainer("import", file, "--into", course, "--yes", "--as", "lesson", "--name", "My quiz!") == 0
    lesson = read_course(FolderSource(course)).lessons[1]
    assert (lesson.path, [question.id for question in lesson.questions]) == ("02-my-quiz.md", ["one"])


def test_what_cannot_be_read_ends_with_two(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert lmtrainer("import", course / "missing.gift", "--into", course) == 2
    assert "cannot be read" in capsys.readouterr().err
    assert lmtrainer("export", course / "missing", "--format", "gift") == 2


@pytest.mark.parametrize("format", ["gift", "aiken", "moodle-xml"])
def test_an_export_can_be_imported(
    course: Path, format: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out.file"
    assert lmtrainer("export", ROOT / "courses" / "leadership-vs-management", "--format", format, "-o", out) == 0
    assert "taken" in capsys.readouterr().err
    assert lmtrainer("import", out, "--into", course, "--yes") == 0
    again = read_course(FolderSource(course))
    assert [problem for problem in again.problems if problem.severity == "error"] == []
    original = read_course(FolderSource(ROOT / "courses" / "leadership-vs-management"))
    sources = [*original.lessons, *original.banks]
    known = {question.fingerprint for each in sources for question in each.questions}
    plain = [question for question in again.banks[0].questions if question.kind == "choice"]
    assert len(plain) >= 5
    if format != "aiken":
        assert all(question.fingerprint in known for question in plain)


def test_text_of_windows_is_offered_and_read_when_asked_for(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = course.parent / "old.gift"
    file.write_bytes("Wer führt?{=Anna ~Bert}\n".encode("cp1252"))
    assert lmtrainer("import", file, "--into", course, "--yes") == 2
    told = capsys.readouterr().err
    assert "it says: “Wer führt?{=Anna ~Bert}”" in told and "--encoding cp1252" in told
    assert lmtrainer("import", file, "--into", course, "--yes", "--encoding", "cp1252") == 0
    (question,) = read_course(FolderSource(course)).banks[0].questions
    assert question.plain_stem == "Wer führt?"


def test_texts_alone_are_written_as_a_lesson(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = course.parent / "words.gift"
    file.write_text("::A::Read this.\n")
    assert lmtrainer("import", file, "--into", course, "--yes") == 1
    assert lmtrainer("import", file, "--into", course, "--yes", "--as", "lesson") == 0
    assert "texts for 02-words.md" in capsys.readouterr().out and "02-words.md" in files(course)


def test_an_export_goes_to_the_terminal_on_a_dash(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    lmtrainer("import", course.parent / "quiz.gift", "--into", course, "--yes")
    capsys.readouterr()
    assert lmtrainer("export", course, "--format", "gift", "-o", "-") == 0
    told = capsys.readouterr()
    assert "::one::[html]<p>Q</p>" in told.out and "taken" in told.err


def test_a_course_with_errors_is_exported_as_far_as_it_is_sound(
    course: Path, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (course / "03-sound.md").write_text(SOUND)
    (course / "02-broken.md").write_text("# B\n\n::: choice x\n\nQ\n\n- [x] a\n\n:::\n")
    assert lmtrainer("export", course, "--format", "gift", "-o", tmp_path / "x.gift") == 1
    assert "options-missing" in capsys.readouterr().err


def test_an_export_that_cannot_be_written_leaves_the_old_file(course: Path, tmp_path: Path) -> None:
    (course / "03-sound.md").write_text(SOUND)
    assert lmtrainer("export", course, "--format", "gift", "-o", tmp_path / "no" / "x.gift") == 2


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("# A\n\n::: reflect q\n\nThink.\n\n:::\n", "No question of the course can be written as Aiken. Moodle XML"),
        ("# A\n\nWords.\n", "The course has no questions that could be read. A document or a web page"),
        ("# A\n\n::: choice x\n\nQ\n\n- [x] a\n\n:::\n", "options-missing"),
    ],
)
def test_an_export_without_a_question_is_not_written(
    course: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, told: str
) -> None:
    (course / "02-more.md").write_text(text)
    assert lmtrainer("export", course, "--format", "aiken", "-o", tmp_path / "x.txt") == 2
    assert told in capsys.readouterr().err and not (tmp_path / "x.txt").exists()


def test_an_export_counts_questions_not_notes_and_says_equal_remarks_once(
    course: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine = course.parent / "mine"
    begin(mine, Plan("Mine", "mine"))
    source = FolderSource(mine)
    made = export_course(read_course(source), source, FormatName.GIFT).report.lines
    whats = {fate: {(e.path, e.line) for e in made if e.fate is fate} for fate in Fate}
    assert lmtrainer("export", mine, "--format", "gift", "-o", "-") == 0
    *lines, figures = capsys.readouterr().err.splitlines()
    assert figures.endswith(f"{len(whats[Fate.CHANGED])} noted as changed, {len(whats[Fate.LEFT_OUT])} left out.")
    whys = [line.partition(" – ")[2] for line in lines]
    assert len(set(whys)) == len(whys) and any(" and 1 more – " in line for line in lines)
    assert "stands around" not in "".join(lines)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="Ctrl+C is a signal of its own here")
@pytest.mark.parametrize("command", ["import", "check"])
def test_ctrl_c_ends_reading_that_never_ends_and_says_no_more(course: Path, command: str) -> None:
    script = course.parent / "program.py"
    script.write_text(
        "import re, sys\n"
        "from lmtrainer.course import reader\nfrom lmtrainer.publishing import importing\n"
        "def for_ever(*given):\n    print('reading', flush=True)\n    re.match('(a+)+$', 'a' * 60 + 'b')\n"
        "importing.read_foreign = reader.CourseReader._blocks = for_ever\n"
        "from lmtrainer.__main__ import main\nsys.exit(main())\n"
    )
    words = ["import", str(course.parent / "quiz.gift"), "--into", str(course)] if command == "import" else [
        "check", str(course)
    ]  # fmt: skip
    with subprocess.Popen(
        [sys.executable, str(script), *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "reading\n"
        program.send_signal(signal.SIGINT)
        _, said = program.communicate(timeout=30)
    assert (program.returncode, said) == (130, "")
    assert files(course) == {"course.toml", "01-first.md"}


@pytest.mark.parametrize("format", ["gift", "html"])
@pytest.mark.parametrize("name", ["x.out", "questions/x.out", "01-first.md"])
def test_an_export_is_not_written_into_its_course(
    course: Path, capsys: pytest.CaptureFixture[str], format: str, name: str
) -> None:
    before = {path: (course / path).read_bytes() for path in files(course)}
    assert lmtrainer("export", course, "--format", format, "--answers", "-o", course / name) == 2
    assert "would be part of the course" in (said := capsys.readouterr().err) and "outside the course" in said
    assert {path: (course / path).read_bytes() for path in files(course)} == before


def test_an_export_of_a_package_does_not_replace_it(course: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package = course.parent / "c.lmcourse"
    assert lmtrainer("pack", course) == 0 and (course.parent / "course.lmcourse").rename(package)
    before = package.read_bytes()
    assert lmtrainer("export", package, "--format", "html", "-o", package) == 2
    assert package.read_bytes() == before


def test_what_was_begun_is_kept_in_the_data_folder_that_was_chosen(course: Path, tmp_path: Path) -> None:
    quiz = course.parent / "quiz.gift"
    assert lmtrainer("--data", tmp_path / "mine", "import", quiz, "--into", course, "--yes") == 0
    assert (tmp_path / "mine" / "imports").is_dir() and not (tmp_path / "data").exists()
