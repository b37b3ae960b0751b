"""A course with a long title: in the bar above a lesson its beginning and end stay, and its name is whole."""

import pytest

from lmtrainer.desktop.tour.pages import course_page, lesson_page
from lmtrainer.desktop.ui.widgets.buttons import Button

TITLE = "Working together across departments, sites and time zones: an introduction for new team leads"
COURSE = f'id = "long-title"\ntitle = "{TITLE}"\nversion = "1"\n'


@pytest.fixture
def crumb(desk, make_course) -> Button:
    desk.sit_down(make_course(**{"course.toml": COURSE}).resolve())
    desk.program.theme.apply()
    window = desk.program.window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window), timeout=10_000)
    desk.open_lesson("leading")
    return lesson_page(window).crumb


@pytest.mark.parametrize(("width", "scale"), [(760, 1.0), (560, 1.0), (400, 1.0), (900, 1.5), (900, 2.0)])
def test_the_middle_of_a_long_title_is_left_out_and_its_name_stays_whole(desk, crumb, width: int, scale: float) -> None:
    desk.program.theme.change(scale=scale, motion=False)
    desk.program.window.resize(width, 700)
    desk.program.window.grab()
    shown = crumb.text()
    begin, dots, end = shown.partition("…")
    assert dots and begin and end and TITLE.startswith(begin) and TITLE.endswith(end)
    assert crumb.accessibleName() == TITLE == crumb.toolTip()
    assert crumb.fontMetrics().horizontalAdvance(shown) <= crumb.width()
    here = lesson_page(desk.program.window).crumb_here
    assert here.accessibleName().startswith("›  ") and "…" not in here.accessibleName()


def test_a_title_with_room_enough_is_whole_and_needs_no_tip(desk, crumb) -> None:
    desk.program.window.resize(1900, 700)
    desk.program.window.grab()
    assert crumb.text() == TITLE and crumb.toolTip() == ""


def test_the_title_of_the_course_goes_before_that_of_the_module(desk, make_course) -> None:
    module = 'title = "A module whose title is so long that it would take all the room for itself"\n'
    desk.sit_down(make_course(**{"01-first/module.toml": module}).resolve())
    desk.program.theme.apply()
    window = desk.program.window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window), timeout=10_000)
    desk.open_lesson("leading")
    window.resize(480, 700)
    window.grab()
    page = lesson_page(window)
    assert page.crumb.text() == "Two jobs"
    assert "so long that" in page.crumb_here.accessibleName() and page.crumb_here.text().endswith("…")
