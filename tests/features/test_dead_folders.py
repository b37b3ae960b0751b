"""A folder of the organisation's that never answers keeps nothing from the others, and nobody from leaving."""

import json
import shutil
from pathlib import Path

from tests.features.test_deliveries import begin, course_with_everything, take_the_course
from tests.hanging import hanging, needs_hanging_folder

from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce


@needs_hanging_folder
def test_dead_courses_and_results_leave_back_ups_and_other_courses(desk, make_course, tmp_path: Path) -> None:
    backups, courses = tmp_path / "backups", tmp_path / "courses"
    backups.mkdir()
    course = course_with_everything(make_course)
    shutil.copytree(course, courses / "another")
    with hanging(tmp_path / "dead") as dead:
        policy = Policy(
            course_folders=(str(dead / "courses"), str(courses)), results_folder=str(dead / "results"),
            backup_folder=str(backups),
        )  # fmt: skip
        desk.organisation = Organisation(PolicyInForce(policy))
        deliveries = begin(desk, course)
        desk.qtbot.waitUntil(lambda: courses / "another" in desk.program.window.shelf.roots, timeout=10_000)
        take_the_course(desk)
        with desk.qtbot.waitSignal(desk.program.bridge.care.backed_up, timeout=10_000):
            desk.program.bridge.care.back_up()
        desk.qtbot.waitUntil(lambda: bool(list(backups.glob("*/*.sqlite"))), timeout=10_000)
        desk.qtbot.waitUntil(lambda: deliveries._under_way == {"results"}, timeout=10_000)
        waiting = desk.program._errands.to(dead / "results")._jobs.qsize()
        assert waiting == 0, "however often there is something to bring, nothing piles up"
        desk.get_up()  # and this ends


@needs_hanging_folder
def test_dead_back_ups_leave_results(desk, make_course, tmp_path: Path) -> None:
    results = tmp_path / "results"
    results.mkdir()
    with hanging(tmp_path / "dead") as dead:
        policy = Policy(results_folder=str(results), backup_folder=str(dead))
        desk.organisation = Organisation(PolicyInForce(policy))
        begin(desk, course_with_everything(make_course))
        take_the_course(desk)

        def all_there() -> bool:
            lines = [line for file in results.glob("*.jsonl") for line in file.read_text("utf-8").splitlines()]
            return {json.loads(line)["what"] for line in lines} == {"assessed", "completed"}

        desk.qtbot.waitUntil(all_there, timeout=10_000)
        desk.get_up()


@needs_hanging_folder
def test_the_course_that_was_open_last_hangs(desk, make_course, tmp_path: Path) -> None:
    """The window shows the library instead."""
    course = make_course()
    desk.sit_down(course)
    desk.qtbot.waitUntil(lambda: desk.program.window.pages.currentWidget() is course_page(desk.program.window))
    desk.open_lesson("leading")
    desk.get_up()
    with hanging(course):
        program = desk.sit_down()
        assert program.window.pages.currentWidget() is program.window.library_page()
        desk.get_up()
    desk.come()
