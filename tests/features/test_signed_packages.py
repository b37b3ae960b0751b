"""Stories of a learner who wants to know who made a course."""

import zipfile
from pathlib import Path

from PySide6.QtWidgets import QWidget

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.seal import key_fingerprint, new_key
from lmtrainer.desktop.pages.course import CoursePage
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.widgets.buttons import Button
from lmtrainer.desktop.widgets.text import Text
from lmtrainer.publishing.packing import pack

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
    page = desk.sit_down(package).window.course_page()
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
    assert "Signed by Our school" in told(desk.program.window.course_page())


def test_what_was_changed_after_it_was_packed_is_said(desk, make_course, tmp_path: Path) -> None:
    package = pack(FolderSource(make_course()), (), tmp_path / "a.lmcourse", KEY).path
    other = pack(FolderSource(make_course(**{"01-first/01-leading.md": "# Other\n"})), (), tmp_path / "b.lmcourse").path
    forged = tmp_path / "forged.lmcourse"
    _with_the_seal_of(package, other, forged)
    page = desk.sit_down(forged).window.course_page()
    assert "Changed after it was packed" in told(page) and "01-first/01-leading.md" in told(page)


def test_a_package_without_a_signature_says_so_and_a_folder_says_nothing(desk, make_course, tmp_path: Path) -> None:
    root = make_course()
    package = pack(FolderSource(root), (), tmp_path / "a.lmcourse").path
    page = desk.sit_down(package).window.course_page()
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
