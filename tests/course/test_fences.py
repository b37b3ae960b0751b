"""What is code is decided by one rule: a fence ends at a line of its own marks alone, wherever it stands."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import lmtrainer
from lmtrainer.course.fences import Part, outside_code, parted
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.question_block import cut, last_list, parts_of
from lmtrainer.course.question_source import WrittenQuestion, source_of
from lmtrainer.course.reader import read_course
from lmtrainer.course.text import Code
from lmtrainer.publishing.block_form import canonical_block
from publishing.samples import COURSE, write

CODE = ["```", "```python", "hint: not a keyword", "- [x] no option", "> no feedback", "### no step", "```"]
CHOICE = """::: choice q
What is printed?

{code}

- [x] a
- [ ] b

why: c
:::
"""


def blocks_of(tmp_path: Path, text: str):
    root = write(tmp_path / "c", {"course.toml": COURSE, "01-one.md": f"# One\n\n{text}"})
    course = read_course(FolderSource(root))
    assert [str(problem) for problem in course.problems] == []
    return course.lessons[0].blocks


def test_a_line_with_the_marks_of_a_fence_and_a_word_behind_them_does_not_end_it() -> None:
    parts = [part for _, part in parted([*CODE, "text"])]
    assert parts == [Part.MARK, *[Part.CODE] * 5, Part.MARK, Part.TEXT]


@pytest.mark.parametrize(
    ("lines", "parts"),
    [
        ("~~~\n```\n~~~", "mark code mark"),
        ("````\n```\n`````\nx", "mark code mark text"),
        ("   ```\n```\nx", "mark mark text"),
        ("    ```\nx", "text text"),  # indented so far it is code of another sort, or belongs to an item
        ("```\nx\n    ```\nx", "mark code mark text"),
        ("```\nx", "mark code"),
    ],
)
def test_a_fence_opens_and_closes_by_its_marks(lines: str, parts: str) -> None:
    assert [part.value for _, part in parted(lines.split("\n"))] == parts.split()


def test_code_in_a_question_may_hold_whatever_the_format_gives_a_meaning(tmp_path: Path) -> None:
    (question,) = blocks_of(tmp_path, CHOICE.format(code="\n".join(CODE)))
    code = question.stem[1]
    assert isinstance(code, Code) and code.text == "\n".join(CODE[1:-1])
    assert len(question.body.options) == 2 and question.hints == ()


def test_code_in_a_keywords_value_too(tmp_path: Path) -> None:
    code = "\n".join(CODE)
    text = f"::: reflect q\nThink.\n\nmodel:\n\n{code}\n\n:::\n"
    (question,) = blocks_of(tmp_path, text)
    assert [block.text for block in question.body.model] == ["\n".join(CODE[1:-1])]


def test_code_in_an_option_keeps_what_looks_like_feedback() -> None:
    code = "\n".join(f"  {line}" for line in ["```", "```python", "> no feedback", "```"])
    (block,) = cut(f"::: choice q\nAsk?\n- [x] a\n{code}\n  > feedback\n- [ ] b\n:::", 1)
    lines, _ = parts_of(block)
    _, items = last_list(lines, 2)
    assert items[0].feedback == "feedback" and "> no feedback" in items[0].text


def test_code_in_a_scenario_holds_no_steps(tmp_path: Path) -> None:
    code = "\n".join(CODE)
    text = f"::: scenario q\nAsk?\n\n### One\n\n{code}\n\n- a -> Two\n\n### Two\n\nEnd.\n:::\n"
    (question,) = blocks_of(tmp_path, text)
    assert [step.id for step in question.body.steps] == ["one", "two"]


@pytest.mark.parametrize("kind", ["choice", "scenario"])
def test_formatting_leaves_code_as_it_is(kind: str) -> None:
    code = ["```", "```python", "hint: not a keyword   ", "### no step   ", "", "", "```"]
    body = ["- [x] a", "- [ ] b"] if kind == "choice" else ["### One", *code, "- a -> Two", "### Two"]
    (block,) = cut("\n".join([f"::: {kind} q", "Ask?", *code, *body, ":::"]), 1)
    made = "\n".join(canonical_block(block))
    assert made.count("\n".join(code)) == (1 if kind == "choice" else 2)


def test_a_written_question_gets_no_backslash_in_its_code() -> None:
    stem = "\n".join(["Ask?", "", *CODE])
    assert stem in source_of(WrittenQuestion("choice", "q", stem=stem))


@given(
    st.lists(st.sampled_from(["```", "````", "~~~", "```py", "    ```", "\t~~~", "::: choice q", "hint: x", "x", ""]))
)
def test_blocks_and_prose_are_divided_by_the_same_rule(lines: list[str]) -> None:
    outside = dict(outside_code(lines, 1))
    opened = [number for number, line in outside.items() if line.startswith("::: choice")]
    pieces = cut("\n".join(lines), 1)
    assert [piece.line for piece in pieces if hasattr(piece, "kind")] == opened


def test_no_other_module_has_the_rule_of_fences() -> None:
    source = Path(lmtrainer.__file__).parent
    told = [path.name for path in source.rglob("*.py") if "`{3,}" in path.read_text("utf-8")]
    assert told == ["fences.py"]
