"""Files that are made to hang a reader do not."""

import time
from contextlib import suppress
from pathlib import Path

import pytest

from lmtrainer.publishing.importing import ImportRefused, plan_import

N = 90_000
PARTS = {
    "open pictures": "![" * (N // 2),
    "open tags": "<a" * (N // 2),
    "open comments": "<!--" * (N // 4),
    "open formulas": "\\(" * (N // 2),
    "open code": "<pre>" * (N // 5),
    "list in a line": "<ul><li>" + "- a " * (N // 4) + "</ul><p>end</p>",
    "blank lines": "a" + "<br>" * (N // 4),
    "stars": "*" * N,
    "backticks": "`" * N,
    "brackets": "[" * N,
    "entities": "&amp" * (N // 4),
    "nested": "<b>" * (N // 3),
    "gaps": "{1:SA:" * (N // 6),
    "spaces": " " * N + "x",
}


@pytest.mark.parametrize("name", PARTS)
def test_a_question_with_a_strange_text_takes_no_time(tmp_path: Path, name: str) -> None:
    course = tmp_path / "course"
    course.mkdir()
    (course / "01-a.md").write_text("# A\n\nWords.\n")
    part = PARTS[name].replace("&", "&amp;").replace("<", "&lt;")
    answers = '<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer>'
    questions = "".join(
        f'<question type="{kind}"><questiontext format="{markup}"><text>{part}</text></questiontext>'
        f"{answers}</question>"
        for kind in ("multichoice", "cloze")
        for markup in ("html", "moodle_auto_format", "markdown", "plain_text")
    )
    file = tmp_path / "strange.xml"
    file.write_text(f"<quiz>{questions}</quiz>")
    began = time.process_time()
    plan = plan_import(file, course)
    assert time.process_time() - began < 10
    assert plan.report.lines


@pytest.mark.parametrize(
    "text", ["[id:" * 40_000, "{" * 90_000, "~=" * 45_000, "q{" + "=a->" * 20_000 + "}", "::" * 40_000]
)
def test_a_strange_gift_file_takes_no_time(tmp_path: Path, text: str) -> None:
    (tmp_path / "01-a.md").write_text("# A\n\nWords.\n")
    file = tmp_path / "strange.gift"
    file.write_text(f"// {text}\n{text}")
    began = time.process_time()
    with suppress(ImportRefused):
        plan_import(file, tmp_path)
    assert time.process_time() - began < 5
