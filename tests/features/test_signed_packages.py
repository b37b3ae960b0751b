"""Stories of a learner who wants to know who made a course."""

import zipfile
from pathlib import Path

from PySide6.QtWidgets import QWidget

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.marking import model_answer
from lmtrainer.course.seal import key_fingerprint, new_key
from lmtrainer.desktop.course.page import CoursePage
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.publishing.packing import pack
from lmtrainer.study.changes import CourseOpened

KEY = new_key("The school")


class Trusting(NoPrompts):
    """Somebody who has compared the key."""

    def __init__(self) -> None:
        self.asked: list[tuple[str, str]] = []

    def key_holder(self, parent: QWidget, key: str, name: str) -> str | None:
        self.asked.append((key, name))
        return "Our school"


def told(page: CoursePage) -> str:
    return "" if page.seal is None else " ".join(text.text() for text in page.seal.findChildren(Text))


def test_a_key_is_a_stranger_s_until_it_is_trusted_and_then_has_a_name(desk, make_course, tmp_path: Path) -> None:
    package = pack(FolderSource(make_course()), (), tmp_path / "a.lmcourse", KEY).path
    desk.prompts = Trusting()
    page = course_page(desk.sit_down(package).window)
    assert "does not know" in told(page) and "The school" not in told(page)
    assert key_fingerprint(KEY.public) in told(page).replace("\n", " ")
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        click(page.seal.findChild(Button))
    assert desk.prompts.asked == [(KEY.public, "The school")]
    assert "Signed by Our school" in told(page)
    desk.get_up()
    desk.sit_down()
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        desk.program.window.open_course(package)
    assert "Signed by Our school" in told(course_page(desk.program.window))


def test_what_was_changed_after_it_was_packed_is_said(desk, make_course, tmp_path: Path) -> None:
    package = pack(FolderSource(make_course()), (), tmp_path / "a.lmcourse", KEY).path
    other = pack(FolderSource(make_course(**{"01-first/01-leading.md": "# Other\n"})), (), tmp_path / "b.lmcourse").path
    forged = tmp_path / "forged.lmcourse"
    _with_the_seal_of(package, other, forged)
    page = course_page(desk.sit_down(forged).window)
    assert "Changed after it was packed" in told(page) and "01-first/01-leading.md" in told(page)


def test_a_package_without_a_signature_says_so_and_a_folder_says_nothing(desk, make_course, tmp_path: Path) -> None:
    root = make_course()
    package = pack(FolderSource(root), (), tmp_path / "a.lmcourse").path
    page = course_page(desk.sit_down(package).window)
    assert "Not signed" in told(page)
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=20_000):
        desk.program.window.open_course(root)
    assert told(page) == ""


def _with_the_seal_of(sealed: Path, course: Path, target: Path) -> None:
    with zipfile.ZipFile(sealed) as one, zipfile.ZipFile(course) as other, zipfile.ZipFile(target, "w") as made:
        for name in ("manifest.json", "signature"):
            made.writestr(name, one.read(name))
        for name in other.namelist():
            if name != "manifest.json":
                made.writestr(name, other.read(name))


def answer(desk) -> None:
    desk.open_lesson("leading")
    card = desk.card("direction")
    give(card.area, model_answer(card.question))
    desk.check("direction")


def notices(page: CoursePage) -> list[Notice]:
    return [notice for notice in page.notices.findChildren(Notice) if not notice.isHidden() and notice.isEnabled()]


def offer(page: CoursePage, words: str) -> Button:
    return next(b for n in notices(page) for b in n.findChildren(Button) if b.accessibleName() == words)


def opened(desk, course: Path) -> CourseOpened:
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=20_000) as signal:
        desk.program.window.open_course(course)
    return signal.args[0]


def test_a_strangers_course_with_a_known_id_is_kept_apart_until_the_learner_joins_it(
    desk, make_course, tmp_path: Path
) -> None:
    root = make_course()
    desk.sit_down(root)
    answer(desk)
    stranger = pack(FolderSource(root), (), tmp_path / "a.lmcourse", KEY).path
    apart = opened(desk, stranger)
    page = course_page(desk.program.window)
    assert apart.apart and apart.progress.answered == 0
    assert "not the course that you know" in notices(page)[0].accessibleName()
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000) as joined:
        click(offer(page, "They are the same course"))
    assert not joined.args[0].apart and joined.args[0].progress.answered == 1
    desk.get_up()
    desk.sit_down()
    assert not opened(desk, stranger).apart


def test_a_newer_edition_stands_beside_the_old_one_until_the_learner_moves_on_with_all_progress(
    desk, make_course, tmp_path: Path
) -> None:
    old = pack(FolderSource(make_course()), (), tmp_path / "old.lmcourse", KEY).path
    header = 'id = "two-jobs"\ntitle = "Two jobs"\nversion = "2"\n'
    new = pack(FolderSource(make_course(**{"course.toml": header})), (), tmp_path / "new.lmcourse", KEY).path
    window = desk.sit_down(old).window
    answer(desk)
    opened(desk, new)
    assert {old, new} <= set(window.shelf.roots)
    with desk.qtbot.waitSignal(desk.program.bridge.newer_found, timeout=10_000):
        opened(desk, old)
    page = course_page(window)
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000) as moved:
        click(offer(page, "Go to the newer edition"))
    assert moved.args[0].outline.info.version == "2" and moved.args[0].progress.answered == 1
    assert old not in window.shelf.roots and new in window.shelf.roots and old.exists()


def test_a_course_is_taken_off_the_shelf_and_its_files_and_progress_stay(desk, make_course) -> None:
    root = make_course()
    window = desk.sit_down(root).window
    answer(desk)
    opened(desk, root)
    button = course_page(window).removal_button
    assert button is not None
    click(button)
    assert root.resolve() not in window.shelf.roots and root.is_dir()
    assert opened(desk, root).progress.answered == 1


def test_a_course_that_came_with_the_program_is_not_offered_for_editing(desk, make_course) -> None:
    bundled = Path(__file__).parents[2] / "courses" / "leadership-vs-management"
    page = course_page(desk.sit_down(bundled).window)
    assert page.edit_button.isHidden() and page.removal_button is None
    opened(desk, make_course())
    assert not page.edit_button.isHidden() and page.removal_button is not None
