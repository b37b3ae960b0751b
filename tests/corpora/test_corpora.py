"""Public corpora as effects tests: whatever is in them, courses are read, shown, marked and kept, and nothing else."""

import os
import re
import sqlite3
import zipfile
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from time import process_time

import pytest
from PySide6.QtGui import QTextDocument
from tests.corpora.conftest import ReadFiles, commonmark_examples, naughty_strings
from tests.course.packages import HONEST, packed
from tests.study.test_certificates import FACTS
from tests.study.test_record import Learner

from lmtrainer.course.codec import decode, encode
from lmtrainer.course.kinds.text import TextAnswer
from lmtrainer.course.marking import mark
from lmtrainer.course.package_source import PackageSource
from lmtrainer.course.source import SourceError, check_path
from lmtrainer.course.text import Prose
from lmtrainer.desktop.ui.blocks.document import GuardedDocument
from lmtrainer.study.certificates import SigningKey, Verdict, verify
from lmtrainer.study.compiling import CourseUnreadable, compile_course


@pytest.fixture
def learner(tmp_path: Path):
    made = Learner(tmp_path / "data")
    yield made
    made.close()


HEADER = 'id = "corpus"\ntitle = "Corpus"\n'
KEPT_TAG = re.compile(
    r'</?(p|br|hr|strong|em|code|s|kbd|mark|small|sub|sup|ul|ol( start="\d+")?|li|a( href="(lesson:|https?://)[^"<>]*")?)>'
)


class Asking(GuardedDocument):
    """A document that remembers whether it was asked to load anything."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[str] = []

    def loadResource(self, kind: int, name: object) -> object:
        self.asked.append(str(name))
        return super().loadResource(kind, name)  # type: ignore[arg-type]


def test_every_example_of_the_commonmark_specification_is_harmless_text(read: ReadFiles) -> None:
    examples = commonmark_examples()
    assert len(examples) > 600
    lessons = {f"{n:03d}-e{n}.md": f"# E{n}\n\nBefore.\n\n{text}\n\nAfter.\n" for n, text in enumerate(examples)}
    course = read({"course.toml": HEADER, **lessons})
    assert len(course.lessons) == len(examples)
    document = Asking()
    for lesson in course.lessons:
        for block in lesson.blocks:
            if isinstance(block, Prose):
                assert "<" not in KEPT_TAG.sub("", block.text.html), block.text.html
                document.setHtml(block.text.html)
    assert document.asked == []
    assert decode(encode(course)) == course


SIZES = {"whole": 60_000, "paragraph": 6_000}  # a lesson, or a paragraph, of about its largest length


def pathological(*sizes: str) -> dict[str, str]:
    """The patterns of cmark's own tests of explosions."""
    sized = {}
    for size in sizes:
        many = SIZES[size]
        deep = many // 20
        patterns = {
            "nested strong emphasis": "*a **a " * deep + "b" + " a** a*" * deep,
            "closers without openers": "a_ " * (many // 3),
            "openers without closers": "_a " * (many // 3),
            "link closers without openers": "a] " * (many // 3),
            "link openers without closers": "[a " * (many // 3),
            "mismatched openers and closers": "*a_ " * (many // 4),
            "multiples of three": "a***b" + "c* " * (many // 4),
            "openers and no pairs": "a**b" + "c* " * (many // 4),
            "brackets and parentheses": "[ (](" * (many // 5),
            "nested brackets": "[" * (many // 3) + "a" + "]" * (many // 3),
            "nested quotes": "> " * (many // 2) + "a",
            "nested lists": "".join("  " * n + "* a\n" for n in range(int((2 * many) ** 0.5))),
            "zeros": "abc\ufffdde\ufffd" * (many // 8),
            "backticks": "".join("e" + "`" * n for n in range(int((2 * many) ** 0.5))),
            "links never closed": "[a](<b" * (many // 6),
            "links never closed with parentheses": "[a](b" * (many // 5),
            "comments never closed": "</" + "<!--" * (many // 4),
            "instructions never closed": "<?" * (many // 2),
            "declarations never closed": "<!A" * (many // 3),
            "quotes in lists in quotes": "* > " * deep + "a",
            "empty lines in nested lists": "- " * deep + "x" + "\n" * (many // 4),
            "emphasis deep in quotes": ">" * (many // 3) + "a*" * (many // 3),
            "reference definitions": "".join(f"[{n}]: u\n" for n in range(many // 10)) + "[0] " * (many // 4),
            "references to one definition": f"[a]: {'u' * (many // 4)}\n\n" + "[a]" * (many // 4),
            "pipes and dashes": ("|" * (many // 3) + "\n" + "-|" * (many // 3)),
        }
        sized |= {f"{name}, {size}": text for name, text in patterns.items()}
    return sized


@pytest.mark.parametrize("size", ["paragraph", pytest.param("whole", marks=pytest.mark.long)])
def test_what_makes_other_readers_of_markdown_explode_is_read_or_told(tmp_path: Path, size: str) -> None:
    inputs = pathological(size)
    (tmp_path / "course.toml").write_text(HEADER)
    for number, text in enumerate(inputs.values()):
        (tmp_path / f"{number:03d}-l{number}.md").write_text(f"# L\n\n{text}\n")
    before = process_time()
    compiled = compile_course(tmp_path)
    lost = [problem.path for problem in compiled.course.problems if problem.code.startswith("lesson-")]
    assert lost == [] and len(compiled.course.lessons) == len(inputs) == 25
    assert process_time() - before < 5


def test_naughty_strings_are_titles_stems_options_and_answers(read: ReadFiles) -> None:
    strings = naughty_strings()
    assert len(strings) > 450
    lessons = {}
    for number, text in enumerate(strings):
        line = " ".join(text.split()) or "empty"
        lessons[f"{number:03d}-n{number}.md"] = (
            f"# {line}\n\n{line}\n\n"
            f"::: choice c{number}\n\nAsk {line}?\n\n- [x] a {line}\n- [ ] b\n\nwhy: {line}\n\n:::\n\n"
            f"::: text t{number}\n\nType it.\n\n- [x] {line}\n- [ ] another\n\n:::\n"
        )
    course = read({"course.toml": HEADER, **lessons})
    assert len(course.lessons) == len(strings)
    assert decode(encode(course)) == course
    for lesson in course.lessons:
        for question in lesson.questions:
            for text in strings[::25]:
                if question.kind == "text":
                    assert 0 <= (mark(question, TextAnswer(text)).fraction or 0) <= 1


def test_a_naughty_answer_that_is_expected_is_right(read: ReadFiles) -> None:
    text = read({"course.toml": HEADER, "1.md": "# T\n\n::: text t\n\nType it.\n\n- [x] a*\n- [ ] *b\n\n:::\n"})
    (question,) = text.lessons[0].questions
    for answer in naughty_strings():
        assert mark(question, TextAnswer(answer)).fraction in (0, 1)


def test_naughty_headers_are_read_or_told(read: ReadFiles) -> None:
    for text in naughty_strings():
        quoted = text.replace("\\", "\\\\").replace('"', '\\"')
        course = read(
            {"course.toml": f'id = "x"\ntitle = "{quoted}"\n', "1.md": f'+++\nid = "{quoted}"\n+++\n# T\n\nx\n'}
        )
        assert course.info.title and len(course.lessons) == 1


def test_naughty_file_names_are_refused_or_held(tmp_path: Path) -> None:
    held = refused = 0
    for number, text in enumerate(naughty_strings()):
        name = f"{text}.md"
        package = tmp_path / f"{number}.lmcourse"
        try:
            package.write_bytes(packed({**HONEST, name: "# T\n\nx\n"}))
        except (UnicodeEncodeError, ValueError, zipfile.LargeZipFile):
            continue  # no packer can write it
        try:
            source = PackageSource(package)
            assert source.read_text(check_path(name)) == "# T\n\nx\n"
            held += 1
        except SourceError as error:
            assert error.message and error.hint
            refused += 1
    assert held > 100 and refused > 100


def test_naughty_answers_come_back_from_the_record_as_they_were(learner: Learner, make_course) -> None:
    question = "# Typing\n\n::: text typed\n\nType it.\n\n- [x] a\n- [ ] b\n\n:::\n"
    root = make_course(**{"01-first/01-leading.md": question})
    session = learner.opens(root)
    strings = naughty_strings()
    for text in strings:
        session.answer("leading", "typed", TextAnswer(text), 0, 1000)
    learner.again()
    with closing(sqlite3.connect(learner.data / "record.sqlite")) as record:
        kept = [decode(row[0]).text for row in record.execute("SELECT answer FROM attempt")]
    assert sorted(kept) == sorted(strings)


def test_naughty_names_stand_on_certificates_that_verify(tmp_path: Path) -> None:
    key = SigningKey(tmp_path)
    keys = frozenset({key.public or ""})
    for text in naughty_strings():
        facts = replace(FACTS, learner=text)
        target = tmp_path / "c.pdf"
        target.write_bytes(key.seal(b"%PDF-1.7\n" + key.sign(facts).metadata + b"\n%%EOF"))
        found = verify(target, frozenset({key.public or ""}) | keys)
        assert found.verdict is Verdict.UNCHANGED and found.facts == facts


@pytest.mark.parametrize("recipe", ["flat", "layered", "cascade", "wide", "traversal", "onopen", "stack", "overlap"])
def test_zip_bombs_of_every_family_burst_nothing(tmp_path: Path, monkeypatch, recipe: str) -> None:
    """They are refused, or what is in them stays packed because it is no part of a course."""
    monkeypatch.setenv("HOME", str(tmp_path))
    from zipbomb_lab.engine import build_bomb, plan
    from zipbomb_lab.ui import UX

    place = tmp_path / "place"
    place.mkdir()
    for method in ("deflate", "bzip2"):
        build_bomb(
            place / "made", plan(recipe, 60_000_000, method=method), UX("plain"), verify="none", show_progress=False
        )
        bomb = (place / "made").rename(place / f"{method}.lmcourse")
        before, worker = process_time(), os.times().children_user
        try:
            compiled = compile_course(bomb)
            assert compiled.course.lessons == ()
            source = PackageSource(bomb)
            assert all(len(source.read_bytes(file.path, 9_000_000)) < 9_000_000 for file in source.files())
        except CourseUnreadable as refused:
            assert refused.message and refused.remedy
        assert process_time() - before < 1 and os.times().children_user - worker < 2
    assert len(list(place.iterdir())) == 2


def test_a_naughty_string_is_a_document_that_asks_for_nothing() -> None:
    document = Asking()
    assert isinstance(document, QTextDocument)
    for text in naughty_strings():
        document.setPlainText(text)
    assert document.asked == []
