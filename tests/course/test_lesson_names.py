"""``[[name]]`` leads to the lesson of this name, wherever its file lies; what is no lesson's name is told."""

from pathlib import Path

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.lesson_names import lesson_named
from lmtrainer.course.reader import CourseReader, read_course

BY_PATH = {"01-a/01-purpose.md": "purpose", "01-a/02-plan.md": "the-plan", "02-b/01-purpose.md": "purpose-2"}


@pytest.mark.parametrize(
    ("name", "path"),
    [
        ("01-purpose", "01-a/01-purpose.md"), ("purpose", "01-a/01-purpose.md"), ("Purpose.md", "01-a/01-purpose.md"),
        ("02-b/01-purpose", "02-b/01-purpose.md"), ("purpose-2", "02-b/01-purpose.md"), (" plan ", "01-a/02-plan.md"),
        ("the-plan", "01-a/02-plan.md"), ("lan", None), ("", None), (".md", None), ("../01-a/02-plan", None),
    ],
)  # fmt: skip
def test_a_name_is_that_of_the_file_or_of_the_lesson(name: str, path: str | None) -> None:
    assert lesson_named(name, BY_PATH) == path


def course(make_course, text: str) -> Path:
    root: Path = make_course(
        **{"01-first/01-leading.md": f"# One\n\n{text}\n", "01-first/02-managing.md": "# Two\n\n## A b\n"}
    )
    return root


def test_a_name_is_a_link_with_a_heading_and_other_words(make_course) -> None:
    text = "[[managing]] [[02-managing|*the* second]] [[Managing#A b]] `[[managing]]` [[[managing]]] \\[[managing]]"
    read = read_course(FolderSource(course(make_course, text)))
    assert not read.problems
    assert read.lessons[0].blocks[0].text.html == (
        '<p><a href="lesson:managing">managing</a> <a href="lesson:managing"><em>the</em> second</a> '
        '<a href="lesson:managing#a-b">Managing</a> <code>[[managing]]</code> [[[managing]]] [[managing]]</p>'
    )


def test_what_is_no_name_of_a_lesson_is_told_and_what_is_no_name_is_not(make_course) -> None:
    text = "x[[i]] [[0]]\n\nSee [[gone]],\nand ![[office.png]].\n\n```\n[[gone]]\n```"
    read = read_course(FolderSource(course(make_course, text)))
    assert [(problem.code, problem.line) for problem in read.problems] == [("name-unknown", 5), ("name-unknown", 6)]


def test_a_lesson_that_comes_later_is_found_when_the_course_is_read_again(make_course) -> None:
    root = course(make_course, "See [[later]].")
    source, known = FolderSource(root), {}
    first = CourseReader(source, known=known).read()
    assert [problem.code for problem in first.problems] == ["name-unknown"]
    (root / "01-first" / "03-later.md").write_text("# Later\n\nWords.\n")
    again = CourseReader(FolderSource(root), known=known).read()
    assert not again.problems and "lesson:later" in str(again.lessons[0].blocks[0])
