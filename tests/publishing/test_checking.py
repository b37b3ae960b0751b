"""`check`: what it says, where, to whom and with which status; what `--fix` mends and what it leaves alone."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifModel

from lmtrainer.__main__ import main
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.problems import Severity
from lmtrainer.course.reader import read_course
from lmtrainer.publishing.checking import Target, check, target_of
from lmtrainer.publishing.fixing import MENDED, changes_for
from lmtrainer.publishing.source_text import Change, ChangedMeanwhile, SourceText
from lmtrainer.study.compiling import compile_course
from publishing.generated import lessons
from publishing.samples import COURSE, SAMPLES, lesson, write

ROOT = Path(__file__).parents[2]
EDITOR = re.compile(
    r"^(?P<file>.+?):(?P<line>\d+):(?P<column>\d+): (?P<code>[a-z0-9-]+) (?P<message>.+) \((?P<sev>\w+)\)$"
)
WITHOUT_ID = "# One\n\n::: choice\nAsk?\n- [x] a\n- [ ] b\nwhy: c\n:::\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_each_problem_is_one_line_for_editors_and_one_with_the_remedy(here: Path, capsys) -> None:
    write(here / "c", SAMPLES["link-dead"])
    assert main(["check", "c"]) == 1
    first, second, last = capsys.readouterr().out.splitlines()
    found = EDITOR.match(first)
    assert found and found["file"] == "c/01-one.md" and (here / found["file"]).is_file()
    assert (found["line"], found["code"], found["sev"]) == ("3", "link-dead", "error")
    assert second == "    Check the file's name and folder."
    assert last == "c: 1 error in 1 lesson with 0 questions"


@pytest.mark.parametrize(
    ("code", "status", "strict"), [("link-dead", 1, 1), ("link-anchor", 0, 1), ("feedback-missing", 0, 0)]
)
def test_the_status_tells_errors_and_if_strict_warnings(
    here: Path, code: str, status: int, strict: int, capsys
) -> None:
    write(here / "c", SAMPLES[code])
    assert main(["check", "c"]) == status
    assert main(["check", "c", "--strict"]) == strict


def test_what_cannot_be_read_ends_with_two_and_the_rest_is_still_checked(here: Path, capsys) -> None:
    write(here / "c", SAMPLES["link-dead"])
    assert main(["check", "nowhere", "c"]) == 2
    out, err = capsys.readouterr()
    assert "link-dead" in out and "There is no folder" in err and "Traceback" not in err
    assert main(["check"]) == 2


def test_our_courses_pass_the_strict_check(capsys) -> None:
    courses = [ROOT / "courses" / "leadership-vs-management", ROOT / "tests" / "courses" / "every-kind"]
    assert main(["check", "--strict", *map(str, courses)]) == 0
    assert all(not checked.problems for checked in [check(Target(courses[0]))])


def test_one_file_of_a_course_tells_its_own_problems_only(here: Path, capsys) -> None:
    write(here / "c", lesson("[x](02.md)", **{"m/01-two.md": "# Two\n\n[One](../01-one.md) [x](02.md)\n"}))
    assert target_of(here / "c" / "m" / "01-two.md") == Target(here / "c", "m/01-two.md")
    assert main(["check", "c/m/01-two.md"]) == 1
    assert [EDITOR.match(line)["file"] for line in capsys.readouterr().out.splitlines()[:1]] == ["c/m/01-two.md"]


def test_json_has_everything_and_the_lessons_in_figures(here: Path, capsys) -> None:
    write(here / "c", lesson("Leading sets a direction, and people follow it. " * 20 + "\n\n[x](02.md)"))
    assert main(["check", "c", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)["courses"][0]
    assert told["counts"] == {"error": 1, "warning": 0, "advice": 0}
    assert told["problems"][0]["code"] == "link-dead" and told["problems"][0]["remedy"]
    assert told["lessons"][0]["words"] == 163 and told["lessons"][0]["reading_grade"] == pytest.approx(7.3, abs=1)
    assert main(["check", "c", "--lessons"]) == 1
    assert "minutes" in capsys.readouterr().out


def test_sarif_is_as_its_schema_has_it_and_points_into_the_files(here: Path, capsys) -> None:
    write(here / "c", SAMPLES["link-dead"])
    write(here / "näh er", SAMPLES["picture-without-words"])
    assert main(["check", "c", "näh er", "--format", "sarif"]) == 1
    told = json.loads(capsys.readouterr().out)
    SarifModel.model_validate(told)
    run = told["runs"][0]
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"] and result["level"] in ("error", "note")
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert [place["artifactLocation"]["uri"] for place in places] == ["c/01-one.md", "n%C3%A4h%20er/01-one.md"]
    assert all(place["artifactLocation"]["uriBaseId"] == "HERE" for place in places)
    with pytest.raises(ValueError):
        SarifModel.model_validate({**told, "runs": [{"tool": {}}]})


def test_a_report_from_elsewhere_has_whole_paths(here: Path, monkeypatch, capsys) -> None:
    write(here / "c", SAMPLES["link-dead"])
    (here / "other").mkdir()
    monkeypatch.chdir(here / "other")
    main(["check", "../c", "--format", "sarif"])
    place = json.loads(capsys.readouterr().out)["runs"][0]["results"][0]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": (here / "c" / "01-one.md").as_uri()}


def test_fix_writes_the_ids_that_learners_have_had_and_shows_a_diff(here: Path, capsys) -> None:
    root = write(here / "my-course", {"course.toml": 'title = "T"\nlanguage = "en"\n', "01-one.md": WITHOUT_ID})
    before = read_course(FolderSource(root))
    assert main(["check", "--fix", "--strict", "my-course"]) == 0
    after = read_course(FolderSource(root))
    assert after.info.id == before.info.id == "my-course" and not after.info.provisional
    assert after.lessons[0].questions[0].id == before.lessons[0].questions[0].id
    assert not after.lessons[0].questions[0].provisional
    diff = capsys.readouterr().err
    assert "--- a/01-one.md" in diff and "-::: choice\n+::: choice choice-" in diff and '+id = "my-course"' in diff
    files = sorted(path.name for path in root.iterdir())
    assert files == ["01-one.md", "course.toml"], "no temporary file is left"
    assert main(["check", "--fix", "my-course"]) == 0
    assert capsys.readouterr().err == ""


def test_fix_makes_a_course_file_where_there_is_none(here: Path) -> None:
    root = write(here / 'One "two" three', {"01-one.md": "# One\n\nText.\n"})
    assert main(["check", "--fix", "--strict", root.name]) == 0
    assert read_course(FolderSource(root)).info.title == read_course(FolderSource(root)).info.title
    assert (root / "course.toml").read_text().startswith('format = 1\nid = "One--two--three"\n')


@pytest.mark.parametrize(
    "toml", ["id = 5\n", "# id\n[completion]\npass_mark = 80", "format = 1\n\n", "", 'id = "a/b"\n', "x ="]
)
def test_fix_never_breaks_a_course_file(here: Path, toml: str) -> None:
    root = write(here / "c", {"course.toml": toml, "01-one.md": "# One\n\nText.\n"})
    before = {problem.code for problem in check(Target(root)).problems} - {"course-id-missing"}
    main(["check", "--fix", "c"])
    assert {problem.code for problem in check(Target(root)).problems} - {"course-id-missing"} == before
    lines = (root / "course.toml").read_text().splitlines()
    assert [line for line in lines if line != 'id = "c"'] == toml.splitlines()


def test_equal_questions_get_different_ids(here: Path) -> None:
    root = write(here / "c", {"course.toml": COURSE, "01-one.md": WITHOUT_ID * 3})
    assert main(["check", "--fix", "c"]) == 0
    assert len({question.id for question in read_course(FolderSource(root)).lessons[0].questions}) == 3


def test_an_id_that_is_there_twice_is_left_to_the_author(here: Path) -> None:
    root = write(here / "c", SAMPLES["question-id-twice"])
    before = (root / "01-one.md").read_bytes()
    assert main(["check", "--fix", "c"]) == 1
    assert (root / "01-one.md").read_bytes() == before


def test_fix_keeps_line_ends_mode_and_mark_and_every_other_byte(here: Path) -> None:
    data = ("\ufeff" + WITHOUT_ID.replace("\n", "\r\n", 3) + "\rlast e\u0301").encode()
    root = write(here / "c", {"course.toml": COURSE, "01-one.md": data})
    (root / "01-one.md").chmod(0o640)
    main(["check", "--fix", "c"])
    after = (root / "01-one.md").read_bytes()
    assert re.sub(rb" choice-[0-9a-f]{12}", b"", after) == data and after != data
    assert (root / "01-one.md").stat().st_mode & 0o777 == 0o640 or os.name == "nt"


def test_a_file_that_somebody_wrote_meanwhile_is_not_overwritten(here: Path) -> None:
    root = write(here / "c", {"course.toml": COURSE, "01-one.md": WITHOUT_ID})
    (change,) = changes_for(check(Target(root)))
    (root / "01-one.md").write_text("# Mine\n")
    with pytest.raises(ChangedMeanwhile):
        change.write(root)
    assert (root / "01-one.md").read_text() == "# Mine\n"
    assert sorted(path.name for path in root.iterdir()) == ["01-one.md", "course.toml"]


@settings(max_examples=int(os.environ.get("EXAMPLES", "40")), deadline=None, suppress_health_check=list(HealthCheck))
@given(lessons(ids=False))
def test_after_a_fix_nothing_is_left_that_can_be_mended_and_nothing_is_new(tmp_path_factory, data: bytes) -> None:
    root = write(tmp_path_factory.mktemp("c") / "c", {"01-one.md": data})
    before = check(Target(root))
    for change in changes_for(before):
        change.write(root)
    after = check(Target(root))
    assert not {problem.code for problem in after.problems} & MENDED
    old = {problem.code for problem in before.problems}
    assert {problem.code for problem in after.problems} - {"language-missing"} <= old
    assert changes_for(after) == ()
    assert [q.fingerprint for q in after.course.lessons[0].questions][: len(before.course.lessons[0].questions)]


def test_a_link_out_of_the_course_is_never_written_to(here: Path) -> None:
    outside = here / "outside.md"
    outside.write_text(WITHOUT_ID)
    root = write(here / "c", lesson("Text."))
    (root / "02-two.md").symlink_to(outside)
    assert main(["check", "--fix", "c"]) == 0
    assert outside.read_text() == WITHOUT_ID


def test_the_window_is_told_the_same_errors_and_warnings_and_never_advice(here: Path) -> None:
    """What learners' computers compile is what the window shows on the course's page."""
    text = "### Deep\n\n[x](02.md)\n\n::: choice q\nAsk?\n- [x] a\n- [ ] b\n:::"
    root = write(here / "c", lesson(text))
    all_of_them = check(Target(root)).problems
    assert {problem.severity for problem in all_of_them} == set(Severity)
    serious = [problem for problem in all_of_them if problem.severity is not Severity.ADVICE]
    assert list(compile_course(root).course.problems) == serious


@pytest.mark.parametrize(
    ("key", "code"),
    [
        ('requires = ["x"]', "requires-unknown"),
        ('objectives = ["x"]', "objective-unknown"),
        ('id = "a/b"', "lesson-id"),
    ],
)
def test_a_problem_of_a_header_stands_at_its_key(here: Path, key: str, code: str) -> None:
    root = write(here / "c", {"course.toml": COURSE, "01-one.md": f'+++\nsummary = "S"\n{key}\n+++\n# One\n\nText.\n'})
    (problem,) = check(Target(root)).problems
    assert (problem.code, problem.line) == (code, 3)


@pytest.mark.parametrize("form", ["text", "json", "sarif"])
def test_a_terminal_that_knows_ascii_only_still_gets_the_report(here: Path, form: str) -> None:
    write(here / "c", SAMPLES["kind-unknown"])
    done = subprocess.run(
        [sys.executable, "-m", "lmtrainer", "check", "c", "--format", form],
        capture_output=True, env={**os.environ, "PYTHONIOENCODING": "ascii"},
    )  # fmt: skip
    assert done.returncode == 1 and b"kind-unknown" in done.stdout and done.stderr == b""


def test_a_package_can_be_checked_too(here: Path, capsys) -> None:
    write(here / "c", lesson("[x](#nowhere)"))
    assert main(["pack", "c", "-o", "c.lmcourse"]) == 0
    assert main(["check", "--strict", "c.lmcourse"]) == 1
    assert "link-anchor" in capsys.readouterr().out


def test_lines_replaced_in_a_text_leave_the_ends_of_the_others() -> None:
    source = SourceText.of(b"a\r\nb\nc")
    assert source.with_lines(1, 2, ["x", "y"]).data == b"a\r\nx\r\ny\r\nc" or source.usual_end == "\n"
    assert source.with_lines(2, 3, ["x", "y"]).data in (b"a\r\nb\nx\r\ny", b"a\r\nb\nx\ny")
    assert source.with_lines(0, 3, ["a", "c"]).data == b"a\r\nc"


def test_a_diff_of_a_new_file_says_so() -> None:
    assert Change("a.md", None, b"x\n").diff == "--- /dev/null\n+++ b/a.md\n@@ -0,0 +1 @@\n+x"


def test_severities_are_told_in_their_order() -> None:
    assert list(Severity) == [Severity.ERROR, Severity.WARNING, Severity.ADVICE]
