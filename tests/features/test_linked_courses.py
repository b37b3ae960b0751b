"""A course folder that is a link opens like any other, by every way; a link inside a course stays refused."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.features.test_every_way_in import WORDS, words_for
from tests.features.test_packages import drop

from lmtrainer.__main__ import main
from lmtrainer.desktop.shell import features
from lmtrainer.desktop.shell.instance_server import SecondStart
from lmtrainer.desktop.shell.window import CourseToEdit
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.organisation.finding import find_course
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.organisation.site import Site
from lmtrainer.resources import DATA
from lmtrainer.store.settings_store import Settings, SettingsStore
from lmtrainer.worker.process import own_command

SECRET = "Nobody reads this."


@pytest.fixture
def linked(make_course, tmp_path: Path) -> Path:
    """`courses/mine`, a link to a course on another disk, in which a link leads out of it."""
    course = make_course()
    (tmp_path / "secret.md").write_text(f"# Secret\n\n{SECRET}\n")
    (course / "01-first" / "03-secret.md").symlink_to(tmp_path / "secret.md")
    (tmp_path / "disk").mkdir()
    course.rename(tmp_path / "disk" / "mine")
    (tmp_path / "courses").mkdir()
    link = tmp_path / "courses" / "mine"
    _link(link, tmp_path / "disk" / "mine")
    return link


def _link(link: Path, target: Path) -> None:
    if sys.platform == "win32":
        import _winapi

        _winapi.CreateJunction(str(target), str(link))
    else:
        link.symlink_to(os.path.relpath(target, link.parent))


def _by_start(desk, link: Path) -> None:
    desk.sit_down(find_course(str(link)))


def _by_start_as_it_is(desk, link: Path) -> None:
    desk.sit_down(link)


def _by_second_start(desk, link: Path) -> None:
    desk.sit_down()._start_again(SecondStart(link, ""))


def _by_drop(desk, link: Path) -> None:
    assert drop(desk.sit_down().window, link)


def _by_choosing(desk, link: Path) -> None:
    desk.sit_down().window.features.get(features.library)._open_chosen(link)


def _from_the_shelf(desk, link: Path) -> None:
    SettingsStore(desk.data / "settings.json").save(Settings(courses=(str(link),)))
    desk.sit_down().window.course_actions.open_wanted.emit(link)


WAYS: list[Callable[..., None]] = [
    _by_start, _by_start_as_it_is, _by_second_start, _by_drop, _by_choosing, _from_the_shelf,
]  # fmt: skip


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_"))
def test_by_every_way_of_the_window_the_course_opens(desk, linked: Path, way: Callable[..., None]) -> None:
    come, opened = desk.come, []

    def watched():
        program = come()
        program.bridge.course_opened.connect(opened.append)
        return program

    desk.come = watched
    way(desk, linked)
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    window = desk.program.window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window), timeout=20_000)
    assert [lesson.id for lesson in opened[-1].outline.lessons] == ["leading", "managing"]
    there = [root for root in window.shelf.roots if root.resolve() == linked.resolve()]
    assert there == [linked if way is _from_the_shelf else linked.resolve()], "on the shelf once, where it really is"


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
def test_it_is_edited_in_a_preview(desk, linked: Path) -> None:
    program = desk.sit_down()
    program.edit(CourseToEdit(linked, "leading"))
    preview = program.previews[0]
    desk.qtbot.waitUntil(lambda: preview.pages.lesson_id == "leading", timeout=20_000)


@pytest.mark.parametrize("command", sorted(set(WORDS) - {"preview", "tour"}))
def test_every_command_opens_it(linked: Path, tmp_path: Path, monkeypatch, capsys, command: str) -> None:
    monkeypatch.setenv(DATA, str(tmp_path / "data"))
    assert main(words_for(command, linked)) == 0, capsys.readouterr().err
    said = capsys.readouterr()
    assert SECRET not in said.out + said.err
    out = tmp_path / "courses" / "out"
    assert not out.exists() or SECRET.encode() not in out.read_bytes()


def test_a_course_that_is_packed_by_its_link_lies_beside_the_course(linked: Path, monkeypatch) -> None:
    assert main(["pack", str(linked)]) == 0
    assert (linked.resolve().parent / "mine.lmcourse").is_file()
    monkeypatch.chdir(linked)
    assert main(["check", "."]) == 0 and main(["check", "01-first/01-leading.md"]) == 0


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
@pytest.mark.parametrize("way", WAYS[1:5], ids=lambda way: way.__name__.strip("_"))
def test_a_link_that_the_organisation_gives_opens_by_every_way(desk, linked: Path, way: Callable[..., None]) -> None:
    forbidden = Policy(other_courses=False, course_folders=(str(linked.parent),))
    desk.organisation = Organisation(PolicyInForce(forbidden), Site(Path("/none"), "School"))
    come, opened = desk.come, []

    def watched():
        program = come()
        program.bridge.course_opened.connect(opened.append)
        return program

    desk.come = watched
    way(desk, linked)
    desk.qtbot.waitUntil(lambda: bool(opened), timeout=20_000)
    assert opened[-1].root == linked


def test_a_link_that_the_learner_made_to_a_course_is_judged_by_where_that_is(desk, linked: Path, tmp_path) -> None:
    closed = Policy(other_courses=False, course_folders=(str(linked.resolve().parent),))
    desk.organisation = Organisation(PolicyInForce(closed), Site(Path("/none"), "School"))
    program = desk.sit_down()
    with desk.qtbot.waitSignal(program.bridge.course_opened, timeout=20_000) as opened:
        assert drop(program.window, linked)
    assert opened.args[0].root == linked.resolve()


@pytest.mark.parametrize("command", sorted(WORDS))
@pytest.mark.parametrize("below", ["", "/below"])
def test_a_link_that_leads_back_to_itself_is_told_by_every_command(tmp_path: Path, command: str, below: str) -> None:
    loop = tmp_path / "loop"
    loop.symlink_to(loop)
    words = [word.replace(str(tmp_path / "named"), f"{loop}{below}") for word in words_for(command, tmp_path / "named")]
    done = subprocess.run(own_command(*words), capture_output=True, text=True, timeout=120, cwd=tmp_path)
    assert done.returncode in (1, 2) and done.stderr + done.stdout, done
    assert "Traceback" not in done.stderr, done.stderr
