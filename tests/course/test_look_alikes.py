"""What an author surely meant otherwise is told at its line, and what is meant as it stands is left alone."""

from collections.abc import Callable
from pathlib import Path

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.model import Course
from lmtrainer.course.reader import read_course

OPTIONS = "\n- [ ] one thing here\n- [x] other thing\n"
Read = Callable[[str], Course]
Told = Callable[[str], list[str]]


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """A course with one lesson; its text begins in the first line."""

    def read_it(text: str) -> Course:
        (tmp_path / "course.toml").write_text('id = "t"\ntitle = "T"\n', "utf-8")
        (tmp_path / "01-a.md").write_text(text, "utf-8")
        return read_course(FolderSource(tmp_path))

    return read_it


@pytest.fixture
def told(read: Read) -> Told:
    """The line and the code of everything that is told about a lesson."""
    return lambda text: [f"{p.line} {p.code}" for p in read(text).problems]


def question(kind: str, body: str, opening: str = "q1") -> str:
    return f"::: {kind} {opening}\n{body}\n:::\n"


@pytest.mark.parametrize(("braces", "tags"), [("tags=vision, tries=2", ["vision"]), ("tags=vision,", ["vision"])])
def test_a_comma_behind_tags_is_a_warning_and_the_question_stays(read: Read, braces: str, tags: list[str]) -> None:
    course = read(question("choice", f"Which?\n{OPTIONS}", f"q1 {{{braces}}}"))
    assert [(p.code, p.severity) for p in course.problems] == [("attribute-comma", "warning")]
    assert list(course.lessons[0].questions[0].tags) == tags


@pytest.mark.parametrize("braces", ['tags="vision, plan,"', 'tags="a,b"', "tags=a,b"])
def test_a_comma_inside_a_value_is_part_of_it(read: Read, braces: str) -> None:
    course = read(question("choice", f"Which?\n{OPTIONS}", f"q1 {{{braces}}}"))
    assert course.problems == ()
    assert len(course.lessons[0].questions[0].tags) == 2


def test_a_comma_behind_a_number_is_an_error_as_it_always_was(read: Read) -> None:
    (problem,) = read(question("choice", f"Which?\n{OPTIONS}", "q1 {tries=2, tags=a}")).problems
    assert (problem.code, problem.severity) == ("attribute-syntax", "error")
    assert problem.message == "There is a comma behind tries."
