"""An assessment in which nothing earns points, and that is to be passed all the same: its author is warned in time."""

from pathlib import Path

import pytest
from tests.publishing.samples import CHOICE, COURSE

from lmtrainer.course.problems import Problem, Severity
from lmtrainer.publishing.checking import check, target_of
from lmtrainer.publishing.new_course import Plan, begin
from lmtrainer.resources import bundled

CODE = "assessment-unpassable"
REFLECT = "::: reflect {id}\nWhat will you do?\n:::\n"
SCALE = "::: scale {id}\nHow sure are you?\nscale: not at all | fully\n- Of this\n:::\n"
WORTHLESS = CHOICE.replace("{id}", "{id} {{points=0}}")


def warnings(root: Path, header: str, body: str, bank: str = "", course: str = COURSE) -> list[Problem]:
    (root / "questions").mkdir(exist_ok=True)
    (root / "course.toml").write_text(course)
    (root / "01-end.md").write_text(f'+++\nkind = "assessment"\n{header}\n+++\n# End\n\n{body}')
    (root / "questions" / "b.md").write_text(bank or CHOICE.format(id="unused"))
    return [problem for problem in check(target_of(root)).problems if problem.code == CODE]


UNPASSABLE = {
    "thoughts": ("pass_mark = 50", REFLECT.format(id="r"), ""),
    "scales": ("pass_mark = 1", SCALE.format(id="s"), ""),
    "no points": ("pass_mark = 50", WORTHLESS.format(id="c"), ""),
    "drawn": ('pass_mark = 50\ndraw = [{bank = "b", count = 1}]', "", REFLECT.format(id="r")),
}


@pytest.mark.parametrize("kind", UNPASSABLE)
def test_it_is_warned_of_at_its_line_and_the_remedy_helps(tmp_path: Path, kind: str) -> None:
    header, body, bank = UNPASSABLE[kind]
    (found,) = warnings(tmp_path, header, body, bank)
    assert (found.path, found.line, found.severity) == ("01-end.md", 3, Severity.WARNING)
    assert "Write pass_mark = 0," in found.remedy and "ask something that is marked" in found.remedy
    mark = header.partition("\n")[0]
    assert warnings(tmp_path, header.replace(mark, "pass_mark = 0"), body, bank) == []
    assert warnings(tmp_path, header, body + "\n" + CHOICE.format(id="more"), bank) == []


def test_the_mark_of_the_course_counts_too_and_the_assessment_may_have_its_own(tmp_path: Path) -> None:
    body = REFLECT.format(id="r")
    (found,) = warnings(tmp_path, "", body)
    assert found.line == 2, "where it says that it is an assessment"
    assert warnings(tmp_path, "pass_mark = 0", body) == []
    assert warnings(tmp_path, "", body, course=COURSE + "[completion]\npass_mark = 0\n") == []


def test_questions_that_may_be_drawn_count_and_others_of_the_bank_do_not(tmp_path: Path) -> None:
    both = REFLECT.format(id='r {{tags="own"}}').replace("{{", "{").replace("}}", "}") + CHOICE.format(id="c")
    draw = 'pass_mark = 50\ndraw = [{bank = "b", count = 1%s}]'
    assert warnings(tmp_path, draw % "", "", both) == []
    assert len(warnings(tmp_path, draw % ', tags = ["own"]', "", both)) == 1


def test_what_is_broken_may_be_what_earns_points(tmp_path: Path) -> None:
    assert warnings(tmp_path, "", REFLECT.format(id="r") + "\n::: choice q\nAsk?\n- [ ] a\n- [ ] b\n:::\n") == []


def test_courses_of_the_program_and_new_ones_have_none(tmp_path: Path) -> None:
    begin(tmp_path / "new", Plan("New", "new", "en"))
    for root in (tmp_path / "new", *(path for path in bundled("courses").iterdir() if path.is_dir())):
        assert [problem for problem in check(target_of(root)).problems if problem.code == CODE] == []
