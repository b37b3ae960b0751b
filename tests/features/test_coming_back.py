"""Stories of coming back: to the page that was left, to the course whose page it is, and never to an old one."""

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from tests.features.test_assessments import Candidate, make_assessed  # noqa: F401

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.base.place import AssessmentPlace, CoursePlace, LessonPlace
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.tour.pages import course_page, lesson_page


@pytest.fixture
def two_courses(make_course, tmp_path: Path) -> tuple[Path, Path]:
    """Two courses with the same lessons and questions."""
    one = make_course()
    other = tmp_path / "other"
    shutil.copytree(one, other)
    text = (other / "course.toml").read_text("utf-8")
    (other / "course.toml").write_text(text.replace("two-jobs", "other").replace("Two jobs", "Other"), "utf-8")
    return one, other


def open_course(desk, root: Path) -> None:
    with desk.qtbot.waitSignal(desk.program.window.shown_page, timeout=20_000):
        desk.program.window.open_course(root)
    desk.qtbot.waitUntil(lambda: desk.program.window.course.root == root)


def test_settings_opened_from_results_lead_back_to_the_results(desk, make_assessed) -> None:  # noqa: F811
    desk.sit_down(make_assessed())
    candidate = Candidate(desk)
    candidate.begins()
    results = candidate.hands_in()
    window = desk.program.window
    window.go_to_settings()
    desk.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.navigator.current is results


def test_back_to_a_lesson_of_another_course_answers_in_that_course(desk, two_courses) -> None:
    one, other = two_courses
    desk.sit_down(one)
    lesson_id = next(iter(desk.program.window.course.outline.lessons)).id
    desk.open_lesson(lesson_id)
    open_course(desk, other)
    window = desk.program.window
    with desk.qtbot.waitSignal(desk.program.bridge.lesson_opened, timeout=10_000):
        window.navigator.back()
    assert window.navigator.here == LessonPlace(one, lesson_id) and window.course.root == one
    desk.qtbot.waitUntil(lambda: lesson_page(window).flow.ready)
    question_id, card = next(iter(lesson_page(window).cards.items()))
    give(card.area, model_answer(card.question))
    desk.check(question_id)
    assert desk.program.bridge.learner.root == one


def test_back_to_a_course_shows_what_was_learnt_since(desk, make_course) -> None:
    desk.sit_down(make_course())
    window = desk.program.window
    desk.open_lesson(next(iter(window.course.outline.lessons)).id)
    for question_id, card in list(lesson_page(window).cards.items()):
        give(card.area, model_answer(card.question))
        desk.check(question_id)
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        window.navigator.back()
    assert window.navigator.current is course_page(window)
    assert course_page(window).banner.ring.value > 0


def test_back_to_an_assessment_that_was_handed_in_begins_with_what_to_expect(desk, make_assessed) -> None:  # noqa: F811
    desk.sit_down(make_assessed())
    candidate = Candidate(desk)
    candidate.begins()
    results = candidate.hands_in()
    window = desk.program.window
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        window.navigator.back()
    with desk.qtbot.waitSignal(candidate.bridge.overview_ready, timeout=10_000):
        window.navigator.forward()
    assert window.navigator.here == AssessmentPlace(window.course.root, "final")
    assert window.navigator.current is not results and candidate.page.run_id == ""


def test_of_two_courses_opened_quickly_the_last_is_shown_where_it_was_wanted(desk, two_courses) -> None:
    one, other = two_courses
    (other / "01-first" / "03-only.md").write_text("# Only here\n\nWords.\n", "utf-8")
    desk.sit_down(other)
    lesson_id = list(desk.program.window.course.outline.lessons)[2].id
    open_course(desk, one)
    window = desk.program.window
    window.go_to_library()
    with desk.qtbot.waitSignal(desk.program.bridge.lesson_opened, timeout=10_000):
        window.navigator.go(CoursePlace(one))
        window.navigator.go(LessonPlace(other, lesson_id))
    desk.qtbot.wait(300)
    assert window.course.root == other
    assert window.navigator.here == LessonPlace(other, lesson_id)
    assert window.navigator.current is lesson_page(window)


def test_what_is_read_for_the_shelf_leaves_the_course_open_that_is(desk, two_courses) -> None:
    one, other = two_courses
    desk.sit_down(one)
    window = desk.program.window
    with desk.qtbot.waitSignal(window.opener.read_for_shelf, timeout=20_000):
        window.opener.read(other)
    assert window.course.root == desk.program.bridge.learner.root == one


def test_practice_that_was_left_leads_back_to_the_course(desk, make_assessed) -> None:  # noqa: F811
    desk.sit_down(make_assessed())
    candidate = Candidate(desk)
    candidate.begins()
    results = candidate.hands_in()
    window = desk.program.window
    practise = next(b for b in results.findChildren(QPushButton) if b.accessibleName().startswith("Practise"))
    with desk.qtbot.waitSignal(candidate.bridge.practice_opened, timeout=10_000):
        click(practise)
    for step in (window.navigator.leave, window.go_to_library, window.navigator.back, window.navigator.back):
        with desk.qtbot.waitSignal(window.shown_page, timeout=10_000):
            step()
    assert window.navigator.here == CoursePlace(window.course.root)
