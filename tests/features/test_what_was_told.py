"""What was told stays until it is settled; progress that comes late is shown on no other course's page."""

import shutil
from pathlib import Path

from tests.features.test_packages import drop

from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.pages import lesson_page
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.organisation.site import Site
from lmtrainer.store.settings_store import Settings, SettingsStore


def told(program: Program) -> list[str]:
    return [notice.accessibleName() for notice in program.window.library_page().findChildren(Notice)]


def another_course(course: Path) -> Path:
    """A course with other lessons."""
    other = course.with_name("other")
    shutil.copytree(course, other)
    (other / "course.toml").write_text('id = "other"\ntitle = "Other"\nversion = "1"\n')
    (other / "01-first" / "01-leading.md").rename(other / "01-first" / "01-else.md")
    return other.resolve()


def test_a_refusal_that_was_shown_before_the_record_is_open_stays(desk, make_course) -> None:
    """A slow disk: the course is dropped, and refused, before the record answers."""
    course = make_course().resolve()
    SettingsStore(desk.data / "settings.json").save(
        Settings(courses=(str(course),), resume_course=str(course), resume_lesson="leading")
    )
    forbidden = Policy(other_courses=False, support_contact="the help desk")
    desk.organisation = Organisation(PolicyInForce(forbidden), Site(Path("/none"), "School"))
    program = desk.come()
    program.window.troubles.show_opening()
    assert drop(program.window, course)
    assert any("still being opened" in words for words in told(program))  # with its way on
    with desk.qtbot.waitSignal(program.bridge.shelf_changed, timeout=20_000):
        program.window.start(None)
    assert [words for words in told(program) if "not one of the courses" in words], told(program)
    assert not any("still being opened" in words for words in told(program))
    assert program.window.pages.currentWidget() is program.window.library_page()


def test_trouble_with_the_settings_is_not_settled_by_the_record(desk) -> None:
    (desk.data / "settings.json").write_text("{")
    program = desk.come()
    program.after_first_paint()
    with desk.qtbot.waitSignal(program.bridge.opened, timeout=20_000):
        program.window.start(None)
    assert any("Your settings could not be read" in words for words in told(program))


def test_progress_of_another_course_is_not_shown_on_the_page_of_the_one_before(desk, make_course) -> None:
    course = make_course().resolve()
    program = desk.sit_down(course)
    desk.open_lesson("leading")
    side = lesson_page(program.window).side
    with desk.qtbot.waitSignal(program.bridge.course_opened, timeout=20_000):
        program.window.open_course(another_course(course))
    with desk.qtbot.waitSignal(program.bridge.progress_changed, timeout=10_000) as changed:
        program.bridge.show_progress()
    assert (
        not changed.args[0].progress.is_of(["leading", "managing"])
        and "you are here" in side.row("leading").accessibleName()
    )
    desk.open_lesson("else")
    assert side.row("else").accessibleName()


def test_what_the_page_of_another_course_tells_late_is_kept_for_that_one(desk, make_course) -> None:
    """Another course is opened while the page of the one before is still there."""
    course = make_course().resolve()
    program = desk.sit_down(course)
    desk.open_lesson("leading")
    other = another_course(course)
    with desk.qtbot.waitSignal(program.bridge.course_opened, timeout=20_000):
        program.window.open_course(other)
    page = lesson_page(program.window)
    with desk.qtbot.waitSignal(program.bridge.progress_changed, timeout=10_000) as changed:
        page.read_to_end.emit()
    assert changed.args[0].root == course and "leading" in changed.args[0].progress.lessons
    program.bridge.keep_place(page.at, 1, 0.5, 1000)
    with desk.qtbot.waitSignal(program.bridge.progress_changed, timeout=10_000) as changed:
        program.bridge.show_progress()
    assert changed.args[0].root == other and not changed.args[0].progress.started
