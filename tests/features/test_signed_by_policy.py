"""Stories of a learner whose organisation opens signed courses only."""

from pathlib import Path

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.seal import new_key
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.organisation.admission import Admission, Refusal
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.publishing.packing import pack
from lmtrainer.store.settings_store import Settings, SettingsStore

OURS, THEIRS = new_key("The school"), new_key("Somebody")
STRICT = Policy(signed_packages=True, trusted_keys=((OURS.public, "Our learning team"),))


def opened(desk, course: Path) -> str:
    """Opens a course and tells what is shown: the course, or why not."""
    window = desk.program.window
    window.open_course(course)
    page, library = course_page(window), window.library_page()

    def settled() -> bool:
        current = window.pages.currentWidget()
        return current is page or (current is library and library.findChild(Notice) is not None)

    desk.qtbot.waitUntil(settled, timeout=20_000)
    if window.pages.currentWidget() is page:
        return "opened"
    notice = library.findChild(Notice)
    assert notice is not None
    return notice.accessibleName()


@pytest.mark.parametrize(
    ("key", "told"),
    [(OURS, "opened"), (THEIRS, "signed by somebody whom your organisation does not list"), (None, "is not signed")],
    ids=["ours", "theirs", "nobody's"],
)
def test_a_package_opens_when_a_listed_key_signed_it(desk, make_course, tmp_path: Path, key, told: str) -> None:
    package = pack(FolderSource(make_course()), (), tmp_path / "a.lmcourse", key).path.resolve()
    desk.organisation = Organisation(PolicyInForce(STRICT))
    desk.sit_down()
    assert told in opened(desk, package)
    assert (package in desk.program.window.shelf.roots) is (key is OURS)


def test_a_folder_is_never_signed(desk, make_course) -> None:
    desk.organisation = Organisation(PolicyInForce(STRICT))
    desk.sit_down()
    assert "is not signed" in opened(desk, make_course().resolve())


def test_a_course_of_the_program_itself_need_not_be_signed(desk) -> None:
    desk.organisation = Organisation(PolicyInForce(STRICT))
    desk.sit_down()
    assert opened(desk, desk.program.window.shelf.roots[0]) == "opened"


def test_a_course_that_was_open_before_is_refused_too_once_the_policy_wants_signatures(desk, make_course) -> None:
    course = make_course().resolve()
    desk.sit_down()
    assert opened(desk, course) == "opened"
    desk.get_up()
    desk.organisation = Organisation(PolicyInForce(STRICT))
    desk.sit_down()
    assert "is not signed" in opened(desk, course)


def test_while_the_policy_cannot_be_read_what_is_on_the_shelf_opens(desk, make_course, tmp_path) -> None:
    course = make_course().resolve()
    SettingsStore(desk.data / "settings.json").save(Settings(courses=(str(course),)))
    lost = ("signed_packages", "trusted_keys")
    desk.organisation = Organisation(PolicyInForce(Policy(signed_packages=True), unreadable=lost))
    desk.sit_down()
    assert opened(desk, course) == "opened"
    package = pack(FolderSource(course), (), tmp_path / "a.lmcourse", OURS).path.resolve()
    with desk.qtbot.waitSignal(desk.program.bridge.trouble, timeout=20_000) as trouble:
        desk.program.window.open_course(package)
    assert "signed by somebody whom" in trouble.args[0].message


def test_a_listed_key_is_shown_under_the_name_that_the_organisation_gives_it(desk, make_course, tmp_path: Path) -> None:
    package = pack(FolderSource(make_course()), (), tmp_path / "a.lmcourse", OURS).path.resolve()
    desk.organisation = Organisation(PolicyInForce(STRICT))
    desk.sit_down()
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=20_000) as shown:
        desk.program.window.open_course(package)
    while shown.args[0].root != package:
        with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=20_000) as shown:
            pass
    assert shown.args[0].signer == "Our learning team"


def test_what_may_be_opened() -> None:
    course, folder = Path("/srv/courses/fire"), Path("/home/me/fire")
    closed = Admission(PolicyInForce(Policy(other_courses=False, course_folders=("/srv/courses",))), (), (folder,))
    assert closed.by_place(course) is None and closed.by_place(folder) is Refusal.OTHER_COURSES
    assert closed.by_place(course / "inside") is Refusal.OTHER_COURSES
    strict = Admission(PolicyInForce(STRICT), (course,), (folder,))
    assert strict.by_signature(course, "") is None, "it is given"
    assert strict.by_signature(folder, "") is Refusal.NOT_SIGNED
    assert strict.by_signature(folder, THEIRS.public) is Refusal.SIGNED_BY_ANOTHER
    assert strict.by_signature(folder, OURS.public) is None
    assert Admission(PolicyInForce()).by_signature(folder, "") is None
