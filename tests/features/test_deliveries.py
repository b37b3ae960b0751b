"""What goes to the organisation's folders: completions and scores, whole files, nothing private; and what stays."""

import json
from datetime import datetime
from pathlib import Path

import pytest
from tests.features.samples import TWO_QUESTIONS

from lmtrainer.course.kinds.choice import ChoiceAnswer
from lmtrainer.course.kinds.reflect import ReflectAnswer
from lmtrainer.course.kinds.scale import ScaleAnswer
from lmtrainer.desktop.base.given import AnswerGiven
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.shell.deliveries import Deliveries
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.study.backup_copies import copy_newest
from lmtrainer.study.learner import CATALOGUE
from lmtrainer.study.results import ResultsBook, deliver

LESSON = """# Looking back

::: reflect own-words

What will you change?

:::

::: scale how-sure

How often do you plan?

scale: never | seldom | often | always

- I plan each day

:::

::: choice direction

Which of these sets a direction?

- [ ] The rota
- [x] The vision

:::
"""
SECRET = "I shall tell nobody about the reorganisation"
ASSESSED = {"form", "what", "user", "course_id", "course_version", "assessment_id", "percent", "passed", "at"}
COMPLETED = {"form", "what", "user", "course_id", "course_version", "at"}


def organisation(**folders: Path) -> Organisation:
    return Organisation(PolicyInForce(Policy(**{key: str(folder) for key, folder in folders.items()})))  # type: ignore[arg-type]


def lines_in(folder: Path) -> list[dict[str, object]]:
    (file,) = folder.glob("*.jsonl")
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def course_with_everything(make_course) -> Path:
    files = {
        "01-first/01-leading.md": LESSON,
        "01-first/02-managing.md": "# Second\n\nWords.\n",
        "02-check/01-check.md": TWO_QUESTIONS,
    }
    return make_course(**files).resolve()


def take_the_course(desk) -> None:
    """Everything: a reflection, a place on a scale, an answer with a certainty, and the assessment half right."""
    program, qtbot = desk.program, desk.qtbot
    bridge = program.bridge
    given = [("own-words", ReflectAnswer(SECRET)), ("how-sure", ScaleAnswer((3,))), ("direction", ChoiceAnswer(1))]
    for question_id, answer in given:
        with qtbot.waitSignal(bridge.answer_saved, timeout=10_000):
            bridge.answer(desk.at("leading"), AnswerGiven(question_id, "", answer, 0, 777_123, "sure"))
    for lesson in ("leading", "managing"):
        with qtbot.waitSignal(bridge.progress_changed, timeout=10_000):
            bridge.read_to_end(desk.at(lesson))
    with qtbot.waitSignal(bridge.assessments.opened, timeout=10_000) as opened:
        bridge.assessments.begin("check")
    run = opened.args[0]
    for number, question in enumerate(run.questions):
        bridge.assessments.keep_answer(run.run.id, question.id, ChoiceAnswer(number), "guessing")
    with qtbot.waitSignal(bridge.assessments.results_ready, timeout=10_000):
        bridge.assessments.hand_in(run.run.id)


def sit_down(desk, course: Path) -> Program:
    program: Program = desk.sit_down(course)
    desk.qtbot.waitUntil(lambda: program.window.pages.currentWidget() is course_page(program.window), timeout=10_000)
    return program


def begin(desk, course: Path) -> Deliveries:
    program = sit_down(desk, course)
    program.after_first_paint()
    assert program.deliveries is not None
    return program.deliveries


def test_completions_and_scores_are_brought_and_nothing_private(desk, make_course, tmp_path: Path) -> None:
    folder = tmp_path / "results"
    folder.mkdir()
    desk.organisation = organisation(results_folder=folder)
    begin(desk, course_with_everything(make_course))
    take_the_course(desk)
    desk.qtbot.waitUntil(lambda: bool(list(folder.glob("*.jsonl"))) and len(lines_in(folder)) == 2, timeout=10_000)
    assessed, completed = lines_in(folder)
    assert set(assessed) == ASSESSED and set(completed) == COMPLETED
    assert (assessed["percent"], assessed["passed"], assessed["assessment_id"]) == (50, True, "check")
    assert completed["course_id"] == "two-jobs" and datetime.fromisoformat(str(completed["at"])).tzinfo is not None
    desk.get_up()
    text = "".join(path.read_text("utf-8") for path in folder.iterdir())
    for private in (
        SECRET,
        "reorganisation",
        "own-words",
        "how-sure",
        "direction",
        "sure",
        "guessing",
        "777",
        "answer",
    ):
        assert private not in text
    assert [path.suffix for path in folder.iterdir()] == [".jsonl"], "nothing half done lies about"
    assert list(tmp_path.glob("results/*.sqlite")) == []


def test_a_folder_that_is_away_disturbs_nobody_and_gets_everything_later(desk, make_course, tmp_path: Path) -> None:
    folder = tmp_path / "share"
    desk.organisation = organisation(results_folder=folder)
    deliveries = begin(desk, course_with_everything(make_course))
    deliveries._again.setInterval(50)
    take_the_course(desk)
    with desk.qtbot.waitSignal(deliveries.settled, timeout=10_000, check_params_cb=lambda there: not there):
        pass
    assert not folder.exists(), "a share that is not connected is not made"
    assert desk.program.window.pages.currentWidget() is course_page(desk.program.window), "no notice, no other page"
    folder.mkdir()
    with desk.qtbot.waitSignal(deliveries.settled, timeout=10_000, check_params_cb=lambda there: there):
        pass
    assert {line["what"] for line in lines_in(folder)} == {"assessed", "completed"}


def test_what_could_not_be_brought_before_the_end_follows_at_the_next_start(desk, make_course, tmp_path: Path) -> None:
    folder, course = tmp_path / "share", course_with_everything(make_course)
    desk.organisation = organisation(results_folder=folder)
    begin(desk, course)
    take_the_course(desk)
    desk.get_up()
    folder.mkdir()
    deliveries = begin(desk, course)
    with desk.qtbot.waitSignal(deliveries.settled, timeout=10_000, check_params_cb=lambda there: there):
        pass
    assert len(lines_in(folder)) == 2


@pytest.mark.parametrize("how", ["opened", "shown in the library"])
def test_what_a_record_brings_along_is_told_once_its_course_is_known(
    desk, make_course, tmp_path: Path, how: str
) -> None:
    """A record came from another computer, so that no course of it was ever read on this one."""
    course = course_with_everything(make_course)
    sit_down(desk, course)
    take_the_course(desk)
    desk.get_up()
    (desk.data / CATALOGUE).unlink()
    folder = tmp_path / "results"
    folder.mkdir()
    desk.organisation = organisation(results_folder=folder)
    program = desk.come()
    program.after_first_paint()  # before anything was read
    program.window.start(course if how == "opened" else None)
    desk.qtbot.waitUntil(lambda: bool(list(folder.glob("*.jsonl"))) and len(lines_in(folder)) == 2, timeout=10_000)


def test_what_was_completed_stays_told_when_the_course_grows(desk, make_course, tmp_path: Path) -> None:
    folder = tmp_path / "results"
    folder.mkdir()
    desk.organisation = organisation(results_folder=folder)
    course = course_with_everything(make_course)
    begin(desk, course)
    take_the_course(desk)
    desk.qtbot.waitUntil(lambda: bool(list(folder.glob("*.jsonl"))) and len(lines_in(folder)) == 2, timeout=10_000)
    desk.get_up()
    before = lines_in(folder)
    (course / "01-first" / "03-new.md").write_text("# New\n\nMore to read.\n")
    deliveries = begin(desk, course)
    with desk.qtbot.waitSignal(deliveries.settled, timeout=10_000):
        deliveries.gather()
    assert lines_in(folder) == before and len(before) == 2


def test_without_a_folder_nothing_is_gathered(desk, make_course) -> None:
    program = desk.sit_down(make_course())
    program.after_first_paint()
    assert program.deliveries is None
    assert list(desk.data.glob("results-*")) == []


def test_every_back_up_is_copied_whole_for_its_owners_eyes(desk, make_course, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    desk.organisation = organisation(backup_folder=folder)
    begin(desk, course_with_everything(make_course))
    take_the_course(desk)
    desk.get_up()
    (own,) = folder.iterdir()
    (copy,) = own.iterdir()
    assert copy.read_bytes() == (desk.data / "backups" / copy.name).read_bytes()
    assert copy.stat().st_mode & 0o077 == 0 and own.stat().st_mode & 0o077 == 0


def test_of_the_copies_the_newest_ten_are_kept(tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    folder = tmp_path / "share"
    folder.mkdir()
    for number in range(13):
        (tmp_path / "backups" / f"record-202603{number + 10}-090000.sqlite").write_bytes(b"%d" % number)
        assert copy_newest(tmp_path, folder, "me")
    names = sorted(path.name for path in (folder / "me").iterdir())
    assert len(names) == 10 and names[-1] == "record-20260322-090000.sqlite"
    assert not copy_newest(tmp_path, tmp_path / "away", "me")


def test_what_cannot_be_put_in_place_leaves_what_is_there(tmp_path: Path) -> None:
    assert deliver("new\n", tmp_path, "me.jsonl") and (tmp_path / "me.jsonl").read_text() == "new\n"
    (tmp_path / "you.jsonl").mkdir()
    assert not deliver("new\n", tmp_path, "you.jsonl")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["me.jsonl", "you.jsonl"]


def test_a_damaged_book_is_made_again_from_what_can_be_read(tmp_path: Path) -> None:
    line = {"form": 1, "what": "completed", "user": "me", "course_id": "c", "course_version": "1", "at": "x"}
    book = ResultsBook(tmp_path, "me/../you")
    assert "/" not in book.name
    assert book.note([line]) and not book.note([dict(line)])
    (kept,) = tmp_path.glob("results-*.jsonl")
    kept.write_text("{broken\n" + json.dumps(line) + "\n[]\n")
    again = ResultsBook(tmp_path, "me")
    assert again.text == json.dumps(line) + "\n" and not again.note([line])
    kept.write_bytes(b"\xff\xfe")
    assert ResultsBook(tmp_path, "me").text == ""
