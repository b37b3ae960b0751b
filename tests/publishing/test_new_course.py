"""`new`: a small course that teaches something, shows each kind, passes the strict check, and is in form."""

import builtins
from pathlib import Path

import pytest

from lmtrainer.__main__ import main
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kind import Kind
from lmtrainer.course.marking import is_marked, mark, model_answer, wrong_answer
from lmtrainer.course.model import Course
from lmtrainer.course.reader import read_course
from lmtrainer.publishing.checking import Target, check
from lmtrainer.publishing.new_course import Plan, begin, id_from_title, language_trouble


def read(root: Path) -> Course:
    return read_course(FolderSource(root))


def kinds(course: Course) -> set[Kind]:
    return {question.kind for lesson in course.lessons for question in lesson.questions}


def test_without_questions_it_makes_a_course_that_shows_every_kind_and_has_nothing_to_mend(tmp_path: Path) -> None:
    root = tmp_path / "short-meetings"
    assert main(["new", str(root), "--yes"]) == 0
    checked = check(Target(root))
    assert checked.problems == (), "not even advice"
    assert kinds(checked.course) == set(Kind)
    assert (checked.course.info.id, checked.course.info.title) == ("short-meetings", "Short meetings")
    assert main(["check", "--strict", str(root)]) == 0
    assert main(["format", "--check", str(root)]) == 0


def test_every_question_of_it_can_be_answered_rightly_and_wrongly(tmp_path: Path) -> None:
    begin(tmp_path / "c", Plan("T", "t"))
    course = read(tmp_path / "c")
    questions = [q for lesson in course.lessons for q in lesson.questions] + list(course.banks[0].questions)
    for question in questions:
        if is_marked(question.body):
            assert mark(question, model_answer(question)).fraction == 1, question.id
            assert (mark(question, wrong_answer(question)).fraction or 0) < 1, question.id


def test_it_asks_what_was_not_given(tmp_path: Path, monkeypatch, capsys) -> None:
    answers = iter(["Zeit für “alle”", "", "", "choice, scale"])
    monkeypatch.setattr(builtins, "input", lambda question: next(answers))
    assert main(["new", str(tmp_path / "c")]) == 0
    course = read(tmp_path / "c")
    assert (course.info.title, course.info.id, course.info.language) == ("Zeit für “alle”", "zeit-für-alle", "en")
    assert kinds(course) == {Kind.CHOICE, Kind.SCALE}


@pytest.mark.parametrize("kind", Kind)
def test_a_course_with_one_kind_only_passes_the_strict_check(tmp_path: Path, kind: Kind) -> None:
    root = tmp_path / "c"
    assert main(["new", str(root), "--yes", "--kinds", kind.value, "--title", 'A "b" \\ c']) == 0
    assert main(["check", "--strict", str(root)]) == 0
    assert kinds(read(root)) == {kind} and read(root).info.title == 'A "b" \\ c'


def test_a_folder_that_holds_something_is_left_alone(tmp_path: Path, capsys) -> None:
    (tmp_path / "mine.md").write_text("# Mine\n")
    assert main(["new", str(tmp_path), "--yes"]) == 1
    assert [path.name for path in tmp_path.iterdir()] == ["mine.md"]
    assert "not empty" in capsys.readouterr().err


def test_an_empty_folder_is_used(tmp_path: Path) -> None:
    assert main(["new", str(tmp_path), "--yes"]) == 0


@pytest.mark.parametrize("words", [["--language", "english!"], ["--id", "a/b"], ["--kinds", "choise"]])
def test_what_cannot_be_makes_nothing_and_says_why(tmp_path: Path, words: list[str], capsys) -> None:
    assert main(["new", str(tmp_path / "c"), "--yes", *words]) == 2
    assert not (tmp_path / "c").exists()
    assert "Nothing was made." in capsys.readouterr().err


def test_giving_up_makes_nothing(tmp_path: Path, monkeypatch) -> None:
    def no_more(question: str) -> str:
        raise EOFError

    monkeypatch.setattr(builtins, "input", no_more)
    assert main(["new", str(tmp_path / "c")]) == 2
    assert not (tmp_path / "c").exists()


def test_a_place_that_cannot_be_written_says_so(tmp_path: Path, capsys) -> None:
    (tmp_path / "file").write_text("")
    assert main(["new", str(tmp_path / "file" / "c"), "--yes"]) == 2
    assert main(["new", str(tmp_path / "file"), "--yes"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_ids_and_languages() -> None:
    assert id_from_title("  Time — and how to ‘keep’ it. ") == "time-and-how-to-keep-it"
    assert id_from_title("…") == "course"
    assert not language_trouble("pt-BR") and language_trouble("e")
