"""Counters say what they count: assessments where only these complete a course, one lesson where it is one."""

import pytest
from PySide6.QtWidgets import QWidget
from tests.features.samples import TWO_QUESTIONS
from tests.features.test_assessments import words_on

from lmtrainer.desktop.assessment.intro import HandInCard
from lmtrainer.desktop.tour.pages import course_page, lesson_page
from lmtrainer.desktop.ui.lesson_counts import done_so_far_words, done_words, extent_words, time_words
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.learning.progress import CourseProgress

HEADER = 'id = "assessed"\ntitle = "Assessed"\nversion = "1"\n'


@pytest.mark.parametrize(
    ("done", "total", "only_assessments", "words"),
    [
        (0, 1, True, "0 of 1 assessment"),
        (1, 2, True, "1 of 2 assessments"),
        (0, 1, False, "0 of 1 lesson"),
        (3, 4, False, "3 of 4 lessons"),
    ],
)
def test_what_is_counted_is_named(done: int, total: int, only_assessments: bool, words: str) -> None:
    progress = CourseProgress({}, done, total, 0, "", 0, 0, 0.0, started=True, only_assessments=only_assessments)
    assert done_words(progress) == words
    assert done_so_far_words(progress) == f"{words} done"


def test_where_assessments_complete_a_course_all_pages_count_assessments(desk, make_course) -> None:
    header = HEADER + '\n[completion]\ncounts = ["assessments"]\n'
    desk.sit_down(make_course(**{"course.toml": header, "02-check/01-check.md": TWO_QUESTIONS}).resolve())
    window = desk.program.window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window), timeout=10_000)
    banner = course_page(window).banner
    assert banner is not None and banner.count.text().startswith("0 of 1 assessment done")
    desk.open_lesson("leading")
    assert "0 of 1 assessment done" in words_on(lesson_page(window).side)
    with desk.qtbot.waitSignal(desk.program.bridge.shelf_changed, timeout=10_000):
        window.go_to_library()
    hero = window.library_page().hero
    assert hero is not None and "0 of 1 assessment" in words_on(hero)
    outline = window.course.outline
    assert outline is not None
    assert extent_words(outline.modules[1].lessons) == f"1 assessment · {outline.modules[1].lessons[0].minutes} min"
    assert extent_words(outline.lessons).startswith("3 lessons · ")


@pytest.mark.parametrize(
    ("count", "still_open", "words"),
    [
        (1, [], "You have answered the question."),
        (2, [], "You have answered all 2 questions."),
        (2, [1], "1 question is still open. It earns nothing if you hand in now."),
        (3, [0, 1], "2 of 3 questions are still open. They earn nothing if you hand in now."),
    ],
)
def test_before_handing_in_one_is_told_how_many_are_open(qtbot, count: int, still_open: list[int], words: str) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    card = HandInCard(Theme(), count, still_open, [])
    card.setParent(holder)
    holder.show()
    assert words in words_on(card)


@pytest.mark.parametrize(
    ("minutes", "words"), [(5, "5 min"), (99, "99 min"), (100, "1 h 40 min"), (120, "2 h"), (156, "2 h 36 min")]
)
def test_long_times_are_told_in_hours(minutes: int, words: str) -> None:
    assert time_words(minutes) == words
