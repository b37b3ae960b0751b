"""The pages that are made from the program's tables are as the program is."""

import importlib.util
import re
from pathlib import Path

import pytest

from lmtrainer.course.kind import Kind
from lmtrainer.course.rules.table import rules
from lmtrainer.publishing.checking import Target, check
from publishing.samples import COURSE, lesson, write

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def writer():
    spec = importlib.util.spec_from_file_location("write_docs", ROOT / "tools" / "write_docs.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["checking.md", "format-reference.md", "schema.sql"])
def test_a_page_is_as_make_docs_writes_it(writer, name: str) -> None:
    assert (ROOT / "docs" / name).read_text("utf-8") == writer.pages()[name]


def test_every_code_is_told_once() -> None:
    told = re.findall(r"^\| `([a-z0-9-]+)` \|", (ROOT / "docs" / "checking.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(rules())


def test_the_examples_of_the_reference_can_be_pasted_into_a_lesson(tmp_path: Path) -> None:
    page = (ROOT / "docs" / "format-reference.md").read_text("utf-8")
    examples = re.findall(r"^```\n(:::.*?)^```$", page, re.MULTILINE | re.DOTALL)
    checked = check(Target(write(tmp_path / "c", {"course.toml": COURSE, **lesson("\n".join(examples))})))
    assert checked.problems == ()
    assert [question.kind for question in checked.course.lessons[0].questions] == list(Kind)


def test_a_key_without_words_stops_the_writer(writer) -> None:
    with pytest.raises(SystemExit, match="keywords: new"):
        writer.same_keys("keywords", writer.WORDS, [*writer.WORDS, "new"])


def test_the_pattern_for_editors_in_the_docs_is_the_one_that_the_tests_use() -> None:
    page = (ROOT / "docs" / "checking.md").read_text("utf-8")
    pattern = re.search(r"^    (\^\(.+\)\$)$", page, re.MULTILINE)
    assert pattern is not None
    line = "c/01-one.md:3:1: link-dead There is no lesson 02.md. (error)"
    found = re.match(pattern.group(1), line)
    assert found and found.groups() == ("c/01-one.md", "3", "1", "link-dead", "There is no lesson 02.md.", "error")
    assert pattern.group(1).replace("\\", "\\\\") in page, "and the same in the task for Visual Studio Code"
