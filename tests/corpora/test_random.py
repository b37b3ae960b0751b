"""Random courses, packages, headers and answers: every one is read or told, and what is kept comes back as it was."""

import os
import string
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.course.packages import HONEST, packed

from lmtrainer.course.codec import CodecError, decode, encode
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kinds.text import TextAnswer
from lmtrainer.course.marking import mark
from lmtrainer.course.package_source import PackageSource
from lmtrainer.course.picture_size import picture_size
from lmtrainer.course.problems import Problem
from lmtrainer.course.reader import read_course
from lmtrainer.course.source import SourceError
from lmtrainer.course.wildcards import matches

KINDS = ["choice", "multiple", "text", "number", "match", "order", "sort", "gaps", "scale", "reflect", "scenario"]
PIECES = st.one_of(
    st.sampled_from(KINDS).map(lambda kind: f"::: {kind} x {{tries=2}}\n"),
    st.sampled_from(
        [":::\n", "- [x] ", "- [ ] ", "- [50%] ", "  > ", "> [!NOTE]\n", "hint: ", "why: ", "scale: a | b\n", "start: a\n", "### a\n",
         "**A**\n", "- a => b\n", "1. a\n", "[[a|(b)]] ", "# ", "## ", "| a | b |\n|---|---|\n", "```\n", "![x](p.png)", "[x](y)",
         "Term\n: ", "\n", "\n\n", "    ", "\t", "\\", "*", "`", "+++\n", 'id = "x"\n', " -> a\n", "unit: m, km = 1000\n", "± 5", "1,5"]
    ),
    st.text(max_size=8),
)  # fmt: skip
LESSON = st.lists(PIECES, max_size=40).map("".join)
MODEST = settings(
    max_examples=int(os.environ.get("EXAMPLES", "50")),
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "course.toml").write_text('id = "x"\ntitle = "X"\n')
    (tmp_path / "questions").mkdir()
    return tmp_path


@MODEST
@given(LESSON, st.sampled_from(["01-x.md", "questions/x.md"]))
def test_any_lesson_is_read_or_told(root: Path, text: str, name: str) -> None:
    for path in ("01-x.md", "questions/x.md"):
        (root / path).write_text("# T\n")
    (root / name).write_bytes(text.encode("utf-8", "surrogatepass"))
    course = read_course(FolderSource(root))
    assert all(isinstance(problem, Problem) and problem.message for problem in course.problems)
    assert decode(encode(course)) == course
    lines = text.count("\n") + text.count("\r") + 2
    assert all(problem.line <= lines for problem in course.problems if problem.path == name)


@MODEST
@given(
    st.lists(
        st.one_of(st.text(max_size=12), st.sampled_from(['title = "', '"\n', "[a]\n", "= ", "[[", "{", "1e9", "''' "]))
    ).map("".join)
)
def test_any_header_is_read_or_told(root: Path, text: str) -> None:
    (root / "course.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    (root / "01-x.md").write_text("# T\n")
    assert read_course(FolderSource(root)).info.title


@MODEST
@given(st.data())
def test_any_change_to_a_package_is_refused_or_changes_nothing_beyond_its_files(
    tmp_path: Path, data: st.DataObject
) -> None:
    honest = bytearray(packed(HONEST))
    for _ in range(data.draw(st.integers(1, 4))):
        at = data.draw(st.integers(0, len(honest) - 1))
        honest[at] = data.draw(st.integers(0, 255))
    package = tmp_path / "x.lmcourse"
    package.write_bytes(bytes(honest))
    try:
        source = PackageSource(package)
        contents = {file.path: source.read_bytes(file.path, 100_000) for file in source.files()}
    except SourceError:
        return
    assert set(contents.values()) <= {text.encode() for text in HONEST.values()}


@MODEST
@given(
    st.binary(max_size=400),
    st.sampled_from(
        [b"", b"\x89PNG\r\n\x1a\n", b"GIF89a", b"\xff\xd8\xff", b"RIFF\0\0\0\0WEBPVP8 ", b"RIFF\0\0\0\0WEBPVP8L"]
    ),
)
def test_any_bytes_are_a_picture_with_a_size_or_none(data: bytes, start: bytes) -> None:
    found = picture_size(start + data)
    assert found is None or (found[1] >= 0 and found[2] >= 0)


@MODEST
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=300))
def test_any_answer_is_kept_as_it_was(text: str) -> None:
    assert decode(encode(TextAnswer(text))) == TextAnswer(text)


@MODEST
@given(
    st.one_of(
        st.text(),
        st.recursive(
            st.none() | st.floats() | st.text(max_size=5),
            lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=3), inner),
        ).map(repr),
    )
)
def test_the_codec_refuses_what_it_did_not_write(text: str) -> None:
    with suppress(CodecError):
        decode(text)


@MODEST
@given(st.text(alphabet=string.printable + "*é", max_size=40), st.text(alphabet="ab *é", max_size=60))
def test_any_pattern_is_matched_without_an_error(pattern: str, answer: str) -> None:
    assert matches(pattern, answer, exact=False) in (True, False)


@MODEST
@given(LESSON, st.text(max_size=40))
def test_any_text_question_marks_any_answer(root: Path, text: str, answer: str) -> None:
    body = text.replace("\n", " ")
    (root / "01-x.md").write_bytes(f"# T\n\n::: text q\nA?\n- [x] {body}\n:::\n".encode("utf-8", "surrogatepass"))
    for question in (
        read_course(FolderSource(root)).lessons[0].questions if read_course(FolderSource(root)).lessons else ()
    ):
        assert mark(question, TextAnswer(answer)).fraction is not None
