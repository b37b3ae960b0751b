"""Modules of a course are unfolded: the page grows with them, with motion and without."""

from pathlib import Path

import pytest

from lmtrainer.desktop.course.page import CoursePage
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.resources import bundled

COURSE = Path(bundled("courses", "leadership-vs-management")).resolve()


@pytest.mark.parametrize("motion", [True, False])
def test_every_lesson_of_an_unfolded_module_is_seen_whole(desk, motion: bool) -> None:
    desk.sit_down(COURSE)
    desk.program.theme.change(motion=motion)
    window = desk.program.window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window), timeout=10_000)
    page = course_page(window)
    heights = {line.height() for line in page.modules[0].lines}
    for part in page.modules[1:4]:
        click(part.head)
        desk.qtbot.waitUntil(lambda: all_whole(page, heights), timeout=3_000)
    for part in page.modules[1:4]:
        click(part.head)
    closed = page.modules[3]
    desk.qtbot.waitUntil(lambda: closed.height() == closed.head.height(), timeout=3_000)
    assert all_whole(page, heights)


def all_whole(page: CoursePage, heights: set[int]) -> bool:
    """Whether all lessons of the modules that are open have these heights and fit in."""
    lines = [line for part in page.modules if part.head.is_open for line in part.lines]
    return {line.height() for line in lines} == heights and all(
        line.y() + line.height() <= line.parentWidget().height() for line in lines
    )
