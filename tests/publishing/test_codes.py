"""The table of codes: the source uses no other, each is produced by a course, and each tells what to do."""

import ast
import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

import lmtrainer
from lmtrainer.course.archive import Archive
from lmtrainer.course.codes import CODES, Severity, about, known_codes
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.problems import Problem
from lmtrainer.course.reader import CourseReader
from lmtrainer.course.source import SourceError
from lmtrainer.publishing.checking import Target, check
from publishing.samples import ELSEWHERE, SAMPLES, UNREADABLE, lesson, write

SOURCE = Path(lmtrainer.__file__).parent
NOTING = {
    "Problem",
    "problem",
    "fail",
    "warn",
    "SourceError",
    "LinkProblem",
    "LookupError",
    "give_unique_ids",
    "Stuck",
    "Limit",
    "refused",
}
CODE = re.compile(r"^[a-z0-9]+(-[a-z0-9]+)+$")


def used_codes() -> dict[str, str]:
    """Every code that the source gives to something that notes problems, and where."""
    found = {}
    for path in (*SOURCE.glob("course/**/*.py"), *SOURCE.glob("publishing/**/*.py"), *SOURCE.glob("study/*.py")):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.FunctionDef) and node.name in NOTING:
                values = (str(value.value) for value in node.args.defaults if isinstance(value, ast.Constant))
                found |= {value: path.name for value in values if CODE.match(value)}
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                for argument in node.args if name in NOTING else ():
                    if isinstance(argument, ast.Constant) and CODE.match(str(argument.value)):
                        found[str(argument.value)] = f"{path.name}:{node.lineno}"
    return found


def test_the_source_uses_exactly_the_codes_of_the_table() -> None:
    used = used_codes()
    assert len(used) > 100
    assert {code: where for code, where in used.items() if code not in known_codes()} == {}
    assert known_codes() - used.keys() == set()


def test_no_code_is_in_two_groups_and_each_says_what_it_means_and_what_to_do() -> None:
    assert sum(map(len, CODES.values())) == len(known_codes())
    for code in known_codes():
        assert about(code).meaning.endswith(".") and about(code).remedy.endswith("."), code


def test_a_code_of_a_later_version_counts_as_an_error() -> None:
    problem = Problem("a.md", 1, 1, "not-known-here", "Something.")
    assert problem.severity is Severity.ERROR and problem.remedy == ""


def test_there_is_a_sample_for_every_code() -> None:
    assert SAMPLES.keys() | UNREADABLE.keys() | ELSEWHERE.keys() == known_codes()


@pytest.mark.parametrize("code", SAMPLES)
def test_a_sample_earns_its_code_and_a_remedy(code: str, tmp_path: Path) -> None:
    problems = check(Target(write(tmp_path / "sample", SAMPLES[code]))).problems
    found = [problem for problem in problems if problem.code == code]
    assert found, [str(problem) for problem in problems]
    assert all(problem.message and problem.remedy for problem in found)
    assert {problem.code for problem in problems} <= known_codes()


@pytest.mark.parametrize("code", UNREADABLE)
def test_a_course_that_cannot_be_read_says_why(code: str, tmp_path: Path) -> None:
    spoil, where = UNREADABLE[code]
    root = write(tmp_path / "sample", lesson("Text."))
    spoil(root)
    with pytest.raises(SourceError) as caught:
        check(Target(where(root)))
    assert caught.value.code == code and caught.value.message


def test_a_folder_that_goes_away_says_so(tmp_path: Path) -> None:
    source = FolderSource(write(tmp_path / "sample", lesson("Text.")))
    shutil.rmtree(source.root)
    with pytest.raises(SourceError) as caught:
        source.files()
    assert caught.value.code == "folder-unreadable"


def test_a_package_that_is_replaced_says_so(tmp_path: Path) -> None:
    path = tmp_path / "a.lmcourse"
    for content in ("one", "two and more"):
        with ZipFile(path, "w") as archive:
            archive.writestr("a.md", content)
        if content == "one":
            opened = Archive(path)
    with pytest.raises(SourceError) as caught:
        opened.read(opened.entries[0], 100)
    assert caught.value.code == "package-changed"


@pytest.mark.parametrize("code", ["lesson-broke-reader", "lesson-too-large", "lesson-too-slow"])
def test_a_lesson_that_stopped_the_reader_is_left_out(code: str, tmp_path: Path) -> None:
    """What the process around the reader does when a lesson kills it or hangs: it reads again without that lesson."""
    root = write(tmp_path / "sample", lesson("Text.", **{"02-two.md": "# Two\n"}))
    course = CourseReader(FolderSource(root), skip={"01-one.md": Problem("01-one.md", 1, 1, code, "Stopped.")}).read()
    assert [problem.code for problem in course.problems] == [code]
    assert [found.title for found in course.lessons] == ["Two"]


def test_every_code_that_is_produced_elsewhere_names_its_test() -> None:
    assert set(ELSEWHERE.values()) <= globals().keys()


def test_the_good_sample_has_nothing_to_mend(checked, tmp_path: Path) -> None:
    assert checked(write(tmp_path / "sample", lesson("Text."))).problems == ()
