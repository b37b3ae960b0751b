"""Every way to a course, by each command and each way of the window, goes through the one gate of policy."""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from tests.features.test_packages import drop

from lmtrainer.__main__ import COMMANDS
from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.seal import new_key
from lmtrainer.desktop.base.place import CoursePlace
from lmtrainer.desktop.shell import features
from lmtrainer.desktop.shell.instance_server import SecondStart
from lmtrainer.desktop.shell.window import CourseToEdit
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.organisation.admission import Admission
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.organisation.site import Site
from lmtrainer.publishing.packing import pack
from lmtrainer.store.settings_store import Settings, SettingsStore

OURS = new_key("The school")
CLOSED = "other_courses = false\n"
SIGNED = f'signed_packages = true\n[trusted_keys]\n{OURS.public} = "The school"\n'
CONTACT = "Learning team, extension 4711"
NOT_GIVEN, NOT_SIGNED = "is not one of the courses that your organisation gives", "is not signed"

WORDS = {
    "check": ["check", "{course}", "--lessons"],
    "export": ["export", "{course}", "--format", "html", "--answers", "-o", "{out}"],
    "format": ["format", "{course}"],
    "import": ["import", "{questions}", "--into", "{course}", "--yes"],
    "pack": ["pack", "{course}", "-o", "{out}"],
    "preview": ["preview", "{course}"],
    "tour": ["tour", "{course}", "--out", "{out}"],
}
OPEN_NONE = {
    "certificate": "reads a certificate",
    "key": "reads keys",
    "new": "makes a course of the program's own examples",
    "policy": "reads policy",
    "record": "reads the record",
    "site": "asks the gate about each course of the site",
    "verify": "tells who signed a package, and nothing of what is in it",
}


class Installed:
    """The program in a folder of its own, with a site beside it: a real process that finds a real policy."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.site = folder, folder / "site"
        self.site.mkdir(parents=True)
        (self.site / "site.toml").write_text(f'name = "School"\nsupport_contact = "{CONTACT}"\n')
        (folder / "lmtrainer").symlink_to(sys.executable)
        environment = Path(sys.prefix)
        if (environment / "pyvenv.cfg").exists():  # so that its isolated processes find what they need, too
            shutil.copy(environment / "pyvenv.cfg", folder.parent)
            (folder.parent / "lib").symlink_to(environment / "lib")

    def run(self, *words: object, **environment: str) -> subprocess.CompletedProcess[str]:
        """What the program says to these words; without a screen."""
        return self._run("-m", "lmtrainer", *words, **environment)

    def run_code(self, code: str, *words: object) -> subprocess.CompletedProcess[str]:
        """What the program's Python says to this code."""
        return self._run("-c", code, *words)

    def _run(self, *words: object, **environment: str) -> subprocess.CompletedProcess[str]:
        kept = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
        kept.pop("QT_QPA_PLATFORM", None)
        paths = os.pathsep.join(path for path in sys.path if path)
        return subprocess.run(
            [self.folder / "lmtrainer", *map(str, words)],
            env=kept | {"PYTHONPATH": paths} | environment, capture_output=True, text=True, timeout=120,
            cwd=self.folder,
        )  # fmt: skip


@pytest.fixture
def installed(tmp_path: Path) -> Installed:
    if sys.platform == "win32":
        pytest.skip("makes a program of a link")
    return Installed(tmp_path / "program")


def test_no_variable_leads_to_the_site_of_another_program(installed, make_course, tmp_path: Path) -> None:
    """Python takes itself for what this names, also where it is isolated or frozen."""
    (installed.site / "policy.toml").write_text(CLOSED)
    mine = tmp_path / "mine"
    (mine / "site").mkdir(parents=True)
    (mine / "site" / "site.toml").write_text('name = "Mine"\nsupport_contact = "me"\n')
    (mine / "lmtrainer").symlink_to(sys.executable)
    done = installed.run("check", make_course(), PYTHONEXECUTABLE=str(mine / "lmtrainer"))
    assert done.returncode == 2 and NOT_GIVEN in done.stderr, done.stdout


def words_for(command: str, course: Path) -> list[str]:
    questions = course.parent / "quiz.gift"
    questions.write_text("// [id:one]\nQ{=a ~b}\n")
    places = {"course": course, "out": course.parent / "out", "questions": questions}
    return [word.format(**places) for word in WORDS[command]]


def contents(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def test_of_every_command_it_is_said_whether_it_opens_a_course() -> None:
    assert set(WORDS) | set(OPEN_NONE) == set(COMMANDS) and not set(WORDS) & set(OPEN_NONE)
    for name, command in COMMANDS.items():
        parser = argparse.ArgumentParser()
        import_module(command.module).define(parser)
        courses = [action.dest for action in parser._actions if action.metavar in ("COURSE", "PATH")]
        assert courses == ([command.opens] if command.opens else []), name
        assert bool(command.opens) == (name in WORDS), name


@pytest.mark.parametrize("command", sorted(WORDS))
@pytest.mark.parametrize(("policy", "told"), [(CLOSED, NOT_GIVEN), (SIGNED, NOT_SIGNED)], ids=["closed", "signed"])
def test_no_command_opens_what_policy_refuses(installed, make_course, command: str, policy: str, told: str) -> None:
    (installed.site / "policy.toml").write_text(policy)
    course = make_course()
    before = contents(course)
    done = installed.run(*words_for(command, course))
    assert done.returncode == 2 and told in done.stderr, done.stderr
    assert f"Ask for it: {CONTACT}" in done.stderr and "Leading" not in done.stdout + done.stderr
    assert contents(course) == before and not (course.parent / "out").exists()


@pytest.mark.parametrize("command", sorted(set(WORDS) - {"tour"}))
def test_without_such_a_policy_each_of_these_commands_opens_it(installed, make_course, command: str) -> None:
    """The same words: what refuses them above is policy and nothing else."""
    done = installed.run(*words_for(command, make_course()))
    assert "organisation" not in done.stderr
    assert done.returncode == (2 if command == "preview" else 0), done.stderr
    assert command != "preview" or "there is no screen here" in done.stderr


def test_one_file_of_a_course_and_a_link_to_it_are_the_course(installed, make_course, tmp_path: Path) -> None:
    (installed.site / "policy.toml").write_text(f'other_courses = false\ncourse_folders = ["{tmp_path}/given"]\n')
    course = make_course()
    (tmp_path / "given").mkdir()
    (tmp_path / "alias").symlink_to(course)
    ways = [course / "01-first/01-leading.md", tmp_path / "alias", tmp_path / "given" / ".." / "course"]
    for way in ways:
        assert installed.run("check", way).returncode == 2, way
    course.rename(tmp_path / "given" / "course")
    assert installed.run("check", tmp_path / "given" / "course").returncode == 0


def test_of_several_courses_one_that_is_refused_keeps_all(installed, make_course) -> None:
    (installed.site / "policy.toml").write_text(CLOSED)
    done = installed.run("check", "leadership-vs-management", make_course())
    assert done.returncode == 2 and done.stdout == ""


EXCHANGING = """
import os, sys
from importlib import import_module
from lmtrainer.__main__ import COMMANDS
from lmtrainer.cli.arguments import run_command
name, place, other, *words = sys.argv[1:]
module = import_module(COMMANDS[name].module)
class Exchanging:
    define = staticmethod(module.define)
    def run(options):
        if os.path.isdir(other):
            os.remove(place)
        os.replace(other, place)
        return module.run(options)
sys.exit(run_command(name, Exchanging, words, COMMANDS[name].opens))
"""


@pytest.mark.parametrize("command", sorted(set(WORDS) - {"preview"}))
def test_what_was_let_in_is_what_is_opened(installed, make_course, tmp_path: Path, command: str) -> None:
    """The person exchanges the link that they named, after policy was asked and before the command begins."""
    (installed.site / "policy.toml").write_text(f'other_courses = false\ncourse_folders = ["{tmp_path}/given"]\n')
    course = make_course()
    (tmp_path / "given").mkdir()
    given, forbidden = tmp_path / "given" / "course", tmp_path / "forbidden"
    shutil.copytree(course, forbidden)
    (forbidden / "01-first" / "01-leading.md").write_text("# Forbidden things\n\nNobody reads this. [x](nowhere.md)\n")
    course.rename(given)
    link, other = tmp_path / "link", tmp_path / "other"
    link.symlink_to(given)
    other.symlink_to(forbidden)
    before = contents(forbidden)
    done = installed.run_code(EXCHANGING, command, link, other, *words_for(command, link)[1:])
    assert "organisation" not in done.stderr and link.resolve() == forbidden
    assert done.returncode == 0, done.stdout + done.stderr
    out = tmp_path / "out"
    left = (out.read_bytes() if out.is_file() else b"".join(contents(out).values())) if out.exists() else b""
    assert b"orbidden" not in left and "orbidden" not in done.stdout + done.stderr
    assert contents(forbidden) == before


@pytest.mark.parametrize("command", sorted(WORDS))
@pytest.mark.parametrize("by", ["package", "folder"])
def test_a_package_that_is_exchanged_after_its_signature_was_read_is_not_opened(
    installed, make_course, tmp_path: Path, command: str, by: str
) -> None:
    """The person puts a package that nobody signed, or a folder, in its place before the command begins."""
    (installed.site / "policy.toml").write_text(SIGNED)
    course = make_course()
    ours = pack(FolderSource(course), (), tmp_path / "ours.lmcourse", OURS).path
    (course / "01-first" / "01-leading.md").write_text("# Forbidden things\n\nNobody reads this. [x](nowhere.md)\n")
    theirs = pack(FolderSource(course), (), tmp_path / "theirs.lmcourse", None).path if by == "package" else course
    before = contents(course)
    done = installed.run_code(EXCHANGING, command, ours, theirs, *words_for(command, ours)[1:])
    assert done.returncode in (1, 2) and "Traceback" not in done.stderr, done.stdout + done.stderr
    out = tmp_path / "out"
    assert "orbidden" not in done.stdout + done.stderr + (out.read_text() if out.is_file() else "")
    assert not out.is_dir() or not contents(out)  # not one picture
    assert not ours.is_dir() or contents(ours) == before  # nothing is mended, formatted or brought in


def test_what_comes_after_policy_was_asked_is_not_opened(installed, make_course, tmp_path: Path) -> None:
    (installed.site / "policy.toml").write_text(CLOSED)
    later = tmp_path / "later"
    done = installed.run_code(EXCHANGING, "check", later, make_course(), later)
    assert done.returncode == 2 and "There is no course" in done.stderr and not later.exists()


def test_an_import_keeps_what_it_has_begun_where_policy_says(installed, make_course, tmp_path: Path) -> None:
    (installed.site / "policy.toml").write_text(f'data_folder = "{tmp_path}/theirs"\n')
    done = installed.run(*words_for("import", make_course()), "--data", tmp_path / "mine")
    assert done.returncode == 0, done.stderr
    assert (tmp_path / "theirs" / "imports").is_dir() and not (tmp_path / "mine").exists()


@pytest.mark.parametrize("key", [OURS, new_key("Somebody"), None], ids=["ours", "theirs", "nobody's"])
def test_a_package_is_exported_when_a_listed_key_signed_it(installed, make_course, tmp_path: Path, key) -> None:
    (installed.site / "policy.toml").write_text(SIGNED)
    package = pack(FolderSource(make_course()), (), tmp_path / "a.lmcourse", key).path
    done = installed.run("export", package, "--format", "html", "-o", tmp_path / "out.html")
    assert done.returncode == (0 if key is OURS else 2), done.stderr
    assert (tmp_path / "out.html").exists() is (key is OURS)


def test_commands_know_the_keys_of_the_policy_by_name(installed, make_course, tmp_path: Path) -> None:
    (installed.site / "policy.toml").write_text(SIGNED)
    package = pack(FolderSource(make_course()), (), tmp_path / "a.lmcourse", OURS).path
    data = ("--data", tmp_path / "data")
    assert "intact, signed by “The school”" in installed.run("verify", package, *data).stdout
    assert "“The school”" in installed.run("key", "list", *data).stdout
    done = installed.run("key", "forget", OURS.public, *data)
    assert done.returncode == 1 and "“The school”" in installed.run("key", "list", *data).stdout


def test_the_courses_of_a_site_that_is_checked_go_through_the_gate_too(installed, make_course, tmp_path) -> None:
    (installed.site / "policy.toml").write_text(CLOSED)
    other = tmp_path / "other"
    (other / "courses").mkdir(parents=True)
    (other / "site.toml").write_text('name = "Other"\nsupport_contact = "me"\n')
    make_course().rename(other / "courses" / "mine")
    done = installed.run("site", "check", other)
    assert done.returncode == 1 and f"courses/mine:1: “mine” {NOT_GIVEN}" in done.stdout


# the window


def _by_start(desk, course: Path) -> None:
    desk.sit_down(course)


def _by_second_start(desk, course: Path) -> None:
    desk.sit_down()._start_again(SecondStart(course, ""))


def _by_drop(desk, course: Path) -> None:
    assert drop(desk.sit_down().window, course)


def _by_coming_back(desk, course: Path) -> None:
    SettingsStore(desk.data / "settings.json").save(
        Settings(courses=(str(course),), resume_course=str(course), resume_lesson="leading")
    )
    desk.sit_down()


def _from_the_shelf(desk, course: Path) -> None:
    desk.sit_down().window.course_actions.open_wanted.emit(course)


def _going_on(desk, course: Path) -> None:
    desk.sit_down().window.library_page().course_chosen.emit(course)


def _by_a_newer_edition(desk, course: Path) -> None:
    desk.sit_down().window.features.get(features.course)._move_on(course)


def _after_questions_came_in(desk, course: Path) -> None:
    desk.sit_down().window.navigator.go(CoursePlace(course))


def _for_editing(desk, course: Path) -> None:
    desk.sit_down().window.course_actions.edit(course)


def _for_editing_by_key(desk, course: Path) -> None:
    desk.sit_down().window.editing_wanted.emit(CourseToEdit(course, ""))


WAYS: list[Callable[..., None]] = [
    _by_start, _by_second_start, _by_drop, _by_coming_back, _from_the_shelf, _going_on, _by_a_newer_edition,
    _after_questions_came_in, _for_editing, _for_editing_by_key,
]  # fmt: skip


@pytest.mark.qt_log_ignore("does not support raise", extend=True)
@pytest.mark.parametrize("way", WAYS, ids=lambda way: way.__name__.strip("_"))
@pytest.mark.parametrize(
    ("policy", "told"),
    [
        (Policy(other_courses=False, support_contact=CONTACT), NOT_GIVEN),
        (Policy(signed_packages=True, trusted_keys=((OURS.public, "School"),), support_contact=CONTACT), NOT_SIGNED),
    ],
    ids=["closed", "signed"],
)
def test_no_way_in_the_window_opens_what_policy_refuses(desk, make_course, way, policy: Policy, told: str) -> None:
    desk.organisation = Organisation(PolicyInForce(policy), Site(Path("/none"), "School"))
    opened: list[object] = []
    course = make_course().resolve()
    come = desk.come

    def watched():
        program = come()
        program.bridge.course_opened.connect(lambda one: opened.append(one.root))
        return program

    desk.come = watched
    way(desk, course)
    library = desk.program.window.library_page()
    desk.qtbot.waitUntil(lambda: any(told in n.accessibleName() for n in library.findChildren(Notice)), timeout=20_000)
    notice = next(n for n in library.findChildren(Notice) if told in n.accessibleName())
    assert f"Ask for it: {CONTACT}" in notice.accessibleName()
    assert "Your progress and your other courses are safe." in notice.accessibleName()
    assert course not in opened and not desk.program.previews
    assert desk.program.window.pages.currentWidget() is library


def test_with_an_open_gate_the_same_way_opens_an_editor(desk, make_course) -> None:
    desk.sit_down().window.course_actions.edit(make_course().resolve())
    assert len(desk.program.previews) == 1


def test_a_path_that_leads_back_out_of_a_given_folder_is_not_given() -> None:
    gate = Admission(PolicyInForce(Policy(other_courses=False, course_folders=("/srv/courses",))))
    assert gate.is_given(Path("/srv/courses/fire")) and not gate.is_given(Path("/srv/courses/.."))
