"""`format`: one form, every time the same, and no question, no fingerprint and no word of prose is another after it."""

import os
import re
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.headers import divided
from lmtrainer.course.question_block import RawBlock, cut
from lmtrainer.course.reader import read_course
from lmtrainer.publishing.block_form import canonical_block
from lmtrainer.publishing.blocks import block_in, read_block, read_blocks
from lmtrainer.publishing.examples import BANK, EXAMPLES
from lmtrainer.publishing.formatting import format_course, format_text
from lmtrainer.publishing.header_form import canonical_header
from lmtrainer.publishing.source_text import Change, ChangedMeanwhile, SourceText
from publishing.generated import lessons

ROOT = Path(__file__).parents[2]
MANY = int(os.environ.get("EXAMPLES", "60"))
COURSES = [ROOT / "courses" / "leadership-vs-management", ROOT / "tests" / "courses" / "every-kind"]


def formatted(data: bytes, sort: str = "lesson") -> bytes:
    return format_text(SourceText.of(data), sort).data


def block(text: str) -> str:
    return formatted(text.encode()).decode()


def prose(data: bytes) -> bytes:
    """What stands outside header and blocks, byte for byte."""
    source = SourceText.of(data)
    _, body, first_line, _ = divided(source.text)
    taken = set(range(first_line - 1))
    for piece in cut(body, first_line):
        if isinstance(piece, RawBlock):
            taken |= set(range(piece.line - 1, piece.line + len(piece.lines) + piece.closed))
    pairs = enumerate(zip(source.lines, source.ends, strict=True))
    return b"".join((line + end).encode() for number, (line, end) in pairs if number not in taken)


@settings(max_examples=MANY, deadline=None, suppress_health_check=list(HealthCheck))
@given(lessons())
def test_any_lesson_keeps_its_questions_and_its_prose_and_needs_formatting_once(data: bytes) -> None:
    once = formatted(data)
    assert formatted(once) == once
    assert prose(once) == prose(data)
    before = [found.meaning for found in read_blocks(SourceText.of(data).text)]
    assert [found.meaning for found in read_blocks(SourceText.of(once).text)] == before
    assert set(re.findall(rb"\r\n|\r|\n", once)) <= set(re.findall(rb"\r\n|\r|\n", data))
    assert once.startswith(b"\xef\xbb\xbf") == data.startswith(b"\xef\xbb\xbf")


@settings(max_examples=MANY, deadline=None, suppress_health_check=list(HealthCheck))
@given(lessons())
def test_no_block_that_can_be_read_has_to_stay_as_it_is(data: bytes) -> None:
    for found in read_blocks(SourceText.of(data).text):
        if found.question is not None and found.block.closed:
            lines = canonical_block(found.block)
            again = block_in(lines, 1)
            assert again is not None, "\n".join(lines)
            assert read_block(again).meaning == found.meaning, "\n".join(lines)
            assert canonical_block(again) == lines


@pytest.mark.parametrize("root", COURSES, ids=lambda root: root.name)
def test_our_courses_keep_their_fingerprints_and_are_in_form(root: Path) -> None:
    assert [change.path for change in format_course(FolderSource(root))] == []
    course = read_course(FolderSource(root))
    made = {}
    for path in root.glob("**/*.md"):
        made |= {q.question.id: q.question for q in read_blocks(path.read_text("utf-8")) if q.question is not None}
    for lesson in course.lessons:
        for question in lesson.questions:
            again = block_in(canonical_block(_raw(root / question.path, question.line)), question.line)
            assert again is not None
            assert read_block(again).question.fingerprint == made[question.id].fingerprint


def _raw(path: Path, line: int) -> RawBlock:
    return next(found.block for found in read_blocks(path.read_text("utf-8")) if found.block.line == line)


@pytest.mark.parametrize("text", [*EXAMPLES.values(), BANK])
def test_the_examples_are_in_form(text: str) -> None:
    assert block(text) == text


def test_a_hurried_question_becomes_a_tidy_one() -> None:
    hurried = (
        ':::choice  vision {objective=x tries=2 tags="b,a"}\nWhich?  \n* [X]  One\n  more\n\n  > Yes\n*  [] Two\n'
        "* [+050.0%] Three\nhint: Not this\nhint:   That\nwhy:\nBecause.\n::::\n"
    )
    assert block(hurried) == (
        '::: choice vision {tries=2 tags="b a" objective="x"}\n\nWhich?\n\n- [x] One\n  more\n  > Yes\n- [ ] Two\n'
        "- [50%] Three\n\nhint: Not this\n\nhint: That\n\nwhy: Because.\n\n:::\n"
    )


def test_a_block_that_cannot_be_read_stays_as_it_is() -> None:
    broken = "::: choice q\nAsk?\n*  [x] a\n*  [y] b\n:::\n"
    assert block(broken) == broken


def test_a_block_without_an_end_stays_as_it_is() -> None:
    assert block("::: choice q\nAsk?\n*  [x] a\n") == "::: choice q\nAsk?\n*  [x] a\n"


def test_a_header_is_put_in_order_with_its_comments() -> None:
    given_ = (
        '# ours\nsummary="x"   # short\n# known by\nid = "a"\nodd = 1\n[completion]\npass_mark=70\ncounts = ["lessons"]'
    )
    assert canonical_header(given_.split("\n"), "course") == [
        "# known by", 'id = "a"', "# ours", 'summary = "x"  # short', "odd = 1", "",
        "[completion]", "pass_mark = 70", 'counts = ["lessons"]',
    ]  # fmt: skip


@pytest.mark.parametrize(
    "header",
    [
        "id = ",
        'id = "a"\nid = "b"',
        'a.b = 1\nid = "x"',
        'text = """\nb\n   a"""',
        "d = 1979-05-27",
        "a = [\n 1, # one\n]",
    ],
)
def test_a_header_that_is_odd_says_the_same_afterwards(header: str) -> None:
    lines = header.split("\n")
    once = canonical_header(lines, "lesson")
    assert canonical_header(once, "lesson") == once
    assert sorted(line.strip() for line in once) == sorted(line.strip() for line in lines)


@pytest.mark.parametrize("linked", ["file", "folder"])
def test_nothing_is_written_through_a_link(tmp_path: Path, linked: str) -> None:
    root, outside = tmp_path / "course", tmp_path / "outside"
    for folder in (root, outside):
        folder.mkdir()
    victim = outside / "a.md"
    victim.write_bytes(b"old")
    if linked == "file":
        (root / "m").mkdir()
        (root / "m" / "a.md").symlink_to(victim)
    else:
        (root / "m").symlink_to(outside)
    with pytest.raises(ChangedMeanwhile):
        Change("m/a.md", b"old", b"new").write(root)
    assert victim.read_bytes() == b"old"
