"""Reading a course: what trainers write becomes lessons, and every mistake a problem with its place."""

from pathlib import Path

import pytest

from lmtrainer.course.codec import decode, encode
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kinds.choice import Choice
from lmtrainer.course.kinds.gaps import Gaps
from lmtrainer.course.kinds.multiple import Multiple
from lmtrainer.course.kinds.sort import Sort
from lmtrainer.course.model import Course
from lmtrainer.course.problems import Severity
from lmtrainer.course.reader import read_course
from lmtrainer.course.source import SourceError
from lmtrainer.course.text import Callout, Glossary, Heading, Prose, Table


def read(root: Path) -> Course:
    return read_course(FolderSource(root))


def codes(course: Course) -> set[str]:
    return {problem.code for problem in course.problems}


def test_a_good_course_has_no_problems_and_survives_its_stored_form(make_course) -> None:
    course = read(make_course())
    assert course.problems == ()
    assert [lesson.title for lesson in course.lessons] == ["What leading is", "What managing is"]
    assert [type(q.body) for q in course.lessons[1].questions] == [Sort, Gaps, Multiple]
    assert decode(encode(course)) == course


def test_a_folder_with_one_file_is_a_course(tmp_path: Path) -> None:
    (tmp_path / "hello.md").write_text("# Hello\n\nWords.\n")
    course = read(tmp_path)
    assert [lesson.id for lesson in course.lessons] == ["hello"]
    assert codes(course) == {"course-id-missing"}


def test_every_part_of_a_choice_is_read(make_course) -> None:
    question = read(make_course()).lessons[0].questions[0]
    assert question.id == "direction" and question.tries == 2 and question.hint_cost == 10
    assert isinstance(question.body, Choice)
    assert [option.weight for option in question.body.options] == [0, 100]
    assert question.body.options[0].feedback is not None
    assert question.body.options[0].feedback.plain == "A rota arranges work."
    assert question.why is not None and question.hints[0].plain == "It is about years."


def test_prose_becomes_blocks_and_html_stays_text(make_course) -> None:
    text = (
        "# T\n\n<b>bold</b> and *em*\n- one\n  - two\n\n> [!TIP]\n> Take along\n\n"
        "## Part two\n\n| a | b |\n|---|---|\n| 1 | x \\| y |\n\nTerm\n: meaning\n"
    )
    blocks = read(make_course(**{"01-first/01-leading.md": text})).lessons[0].blocks
    assert [type(block) for block in blocks] == [Prose, Callout, Heading, Table, Glossary]
    first = blocks[0]
    assert isinstance(first, Prose)
    assert "&lt;b&gt;bold" in first.text.html and "<ul><li>one<ul><li>two" in first.text.html


@pytest.mark.parametrize(
    ("block", "code", "line"),
    [
        ("::: choice q\nAsk\n- [x] a\n- [x] b\n:::", "choice-right-options", 3),
        ("::: choice q\nAsk\n- [x] a\n- [y] b\n:::", "box-content", 6),
        ("::: choice q\nAsk\n- [x] a\n- b\n:::", "box-missing", 6),
        ("::: choice q\nAsk\n- [x] a\n:::", "options-missing", 3),
        ("::: choise q\nAsk\n- [x] a\n:::", "kind-unknown", 3),
        ("::: choice q\nAsk\n- [x] a\n- [ ] b", "question-not-closed", 3),
        ("::: gaps q\nNo gap here\n:::", "gaps-missing", 3),
        ("::: gaps q\nA [[(one)]] here\n:::", "gap-drop-down", 4),
        ("::: sort q\nAsk\n**One**\n- a\n:::", "groups-missing", 3),
        ("::: choice bad/id\nAsk\n- [x] a\n- [ ] b\n:::", "question-id", 3),
        ("::: choice q {tries=often}\nAsk\n- [x] a\n- [ ] b\n:::", "attribute-number", 3),
        ("::: choice\nAsk\n- [x] a\n- [ ] b\n:::", "question-id-missing", 3),
        ("![](../media/x.png)", "picture-without-words", 3),
        ("![x](../media/x.png)", "file-unreadable", 3),
        ("![x](../../x.png)", "path-refused", 3),
        ("[x](nowhere.md)", "link-dead", 3),
        ("> [!HINT]\n> x", "callout-unknown", 3),
        ("```\nnever closed", "code-not-closed", 3),
    ],
)
def test_a_mistake_is_told_with_its_line_and_the_rest_opens(make_course, block: str, code: str, line: int) -> None:
    course = read(make_course(**{"01-first/01-leading.md": f"# T\n\n{block}\n"}))
    problem = next(p for p in course.problems if p.code == code)
    assert (problem.path, problem.line) == ("01-first/01-leading.md", line)
    assert len(course.lessons) == 2


def test_the_second_of_two_equal_ids_is_the_problem(make_course) -> None:
    first = "# T\n\n::: choice same\nAsk\n- [x] a\n- [ ] b\n:::\n"
    course = read(make_course(**{"01-first/01-leading.md": first, "01-first/02-managing.md": first}))
    assert [(p.code, p.path) for p in course.problems] == [("question-id-twice", "01-first/02-managing.md")]


def test_a_question_keeps_its_fingerprint_when_it_moves_and_loses_it_when_reworded(make_course) -> None:
    root = make_course()
    lesson = (root / "01-first" / "01-leading.md").read_text()
    before = read(root).lessons[0].questions[0]
    moved = lesson.replace("# What leading is", "# What leading is\n\nMore words.").replace("A rota", "A plan")
    after = read(make_course(**{"01-first/01-leading.md": moved})).lessons[0].questions[0]
    assert after.fingerprint == before.fingerprint
    reworded = lesson.replace("sets a direction", "shows a direction")
    changed = read(make_course(**{"01-first/01-leading.md": reworded})).lessons[0].questions[0]
    assert changed.id == before.id and changed.fingerprint != before.fingerprint


def test_nothing_outside_the_folder_is_read(tmp_path: Path, make_course) -> None:
    secret = tmp_path / "secret.md"
    secret.write_text("# Secret\n")
    root = make_course()
    (root / "01-first" / "03-link.md").symlink_to(secret)
    assert "Secret" not in [lesson.title for lesson in read(root).lessons]
    source = FolderSource(root)
    for path in ("../secret.md", "/etc/passwd", "01-first/03-link.md", "a\\b", "file:x", "C:x", "01-first", ""):
        with pytest.raises(SourceError):
            source.read_bytes(path, 100)


def test_text_that_is_not_utf_8_names_its_line(make_course) -> None:
    root = make_course()
    (root / "01-first" / "01-leading.md").write_bytes(b"# T\n\nna\xefve\n")
    problem = read(root).problems[0]
    assert (problem.code, problem.line) == ("not-utf-8", 3)


def test_a_header_with_many_dots_is_refused(make_course) -> None:
    course = read(make_course(**{"course.toml": "a" + ".a" * 900 + " = 1\n"}))
    assert "header-line-too-long" in codes(course) and len(course.lessons) == 2


def test_unknown_keys_name_the_nearest_known_one(make_course) -> None:
    course = read(make_course(**{"course.toml": 'id = "x"\ntitel = "T"\n'}))
    problem = next(p for p in course.problems if p.code == "header-unknown-key")
    assert problem.line == 2 and problem.remedy == "Did you mean title?"


@pytest.mark.parametrize("header", [b"\0", b"title = '\xff'", b"x" * 300_000])
def test_a_course_opens_though_its_header_cannot_be_read(tmp_path: Path, header: bytes) -> None:
    (tmp_path / "course.toml").write_bytes(header)
    (tmp_path / "01-x.md").write_text("# T\n\nWords.\n")
    course = read_course(FolderSource(tmp_path))
    assert [lesson.id for lesson in course.lessons] == ["x"]
    assert [problem.path for problem in course.problems if problem.severity is Severity.ERROR] == ["course.toml"]
