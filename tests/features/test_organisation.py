"""Stories of learners in an organisation: its courses, its rules, its name; and what stays the learner's own."""

import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from tests.features.samples import TWO_QUESTIONS

from lmtrainer.course.kinds.choice import ChoiceAnswer
from lmtrainer.desktop.settings.page import LookChoice
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import about_page, assessments, course_page, settings_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.theme.tokens import PALETTES, Look
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.organisation.organisation import Organisation, organisation_at
from lmtrainer.organisation.places import Places
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.store.settings_store import Settings, SettingsStore

SITE = Path(__file__).parents[2] / "sites" / "example"


def policy(**keys: object) -> Organisation:
    return Organisation(PolicyInForce(Policy(**keys), tuple((key, "test") for key in keys)))  # type: ignore[arg-type]


def words_in(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page))


def test_the_sites_courses_stand_on_the_shelf_before_the_bundled_ones(desk) -> None:
    desk.organisation = organisation_at(Places(sites=(SITE,)))
    program = desk.sit_down()
    assert [root.name for root in program.window.shelf.roots] == ["welcome", "leadership-vs-management"]
    library = program.window.library_page()
    assert library.logo.there and library.logo.accessibleName() == "Example organisation"
    assert "Example organisation" in words_in(library)


def test_the_sites_accent_is_in_force_and_high_contrast_keeps_its_own(desk) -> None:
    desk.organisation = organisation_at(Places(sites=(SITE,)))
    theme = desk.sit_down().theme
    theme.change(look=Look.LIGHT)
    assert theme.palette.accent == "#0F6B66"
    theme.change(look=Look.DARK)
    assert theme.palette.accent not in ("#0F6B66", PALETTES[Look.DARK].accent)
    theme.change(look=Look.CONTRAST)
    assert theme.palette == PALETTES[Look.CONTRAST]


def test_a_learner_begins_as_the_site_says_and_may_change_it(desk, tmp_path: Path) -> None:
    site = tmp_path / "site"
    site.mkdir()
    (site / "site.toml").write_text('name = "Acme"\ntheme = "dark"\ntext_size = 130\n')
    desk.organisation = organisation_at(Places(sites=(site,)))
    theme = desk.sit_down().theme
    assert (theme.look, theme.scale) == (Look.DARK, 1.3)
    theme.change(look=Look.LIGHT, scale=1.0)
    desk.get_up()
    assert (desk.sit_down().theme.look, desk.program.theme.scale) == (Look.LIGHT, 1.0)


def test_the_policys_theme_wins_over_the_learners_and_is_shown_as_given(desk) -> None:
    SettingsStore(desk.data / "settings.json").save(Settings(look="light"))
    desk.organisation = policy(theme="dark")
    program = desk.sit_down()
    assert program.theme.look is Look.DARK
    program.window.go_to_settings()
    page = settings_page(program.window)
    looks: dict[Look | None, LookChoice] = page.looks
    assert [look for look, choice in looks.items() if choice.isEnabled()] == [Look.DARK, Look.CONTRAST]
    assert looks[Look.LIGHT].accessibleDescription() == "Set by your organisation."
    assert "Set by your organisation." in words_in(page)
    program.theme.next_look()
    assert program.theme.look is Look.CONTRAST
    program.theme.next_look()
    assert program.theme.look is Look.DARK
    program.theme.change(look=Look.LIGHT)
    assert program.theme.look is Look.DARK


def test_a_learners_own_theme_waits_while_a_policy_holds(desk) -> None:
    SettingsStore(desk.data / "settings.json").save(Settings(look="light"))
    desk.organisation = policy(theme="dark")
    desk.sit_down().theme.change(scale=1.2)
    desk.get_up()
    desk.organisation = Organisation()
    assert desk.sit_down().theme.look is Look.LIGHT


def test_high_contrast_is_kept_for_the_next_start_whatever_the_policy_says(desk) -> None:
    desk.organisation = policy(theme="dark")
    desk.sit_down().theme.change(look=Look.CONTRAST)
    desk.get_up()
    assert desk.sit_down().theme.look is Look.CONTRAST
    desk.program.theme.next_look()
    desk.get_up()
    assert desk.sit_down().theme.look is Look.DARK


def test_a_course_folder_may_be_a_link(desk, make_course, tmp_path: Path) -> None:
    make_course()
    (tmp_path / "linked").symlink_to(tmp_path, target_is_directory=True)
    desk.organisation = policy(course_folders=(str(tmp_path / "linked"),), other_courses=False)
    program = desk.sit_down()
    with desk.qtbot.waitSignal(program.window.context.organisation.courses_found, timeout=10_000):
        program.after_first_paint()
    desk.qtbot.waitUntil(lambda: program.window.shelf.roots[0] == tmp_path / "linked" / "course")
    program.window.open_course(program.window.shelf.roots[0])
    page = course_page(program.window)
    desk.qtbot.waitUntil(lambda: program.window.pages.currentWidget() is page, timeout=10_000)


def test_a_learner_of_nobody_sees_nothing_of_organisations(desk) -> None:
    program = desk.sit_down()
    program.window.go_to_settings()
    assert "organisation" not in words_in(settings_page(program.window)).lower()


def test_other_courses_are_refused_in_words_and_the_way_to_them_is_gone(desk, make_course) -> None:
    desk.organisation = policy(other_courses=False, support_contact="the help desk")
    course = make_course().resolve()
    program = desk.sit_down()
    program.window.open_course(course)
    library = program.window.library_page()
    notice = library.findChild(Notice)
    assert notice is not None and "“course” is not one of the courses" in notice.accessibleName()
    assert "the help desk" in notice.accessibleName()
    assert course not in program.window.shelf.roots and library._add_card.isHidden()
    assert program.window.pages.currentWidget() is library


def test_a_course_that_was_brought_before_leaves_the_shelf_only_when_the_policy_says_so(desk, make_course) -> None:
    course = make_course().resolve()
    SettingsStore(desk.data / "settings.json").save(Settings(courses=(str(course),)))
    desk.organisation = policy(other_courses=False)
    assert course not in desk.sit_down().window.shelf.roots
    desk.get_up()
    unread = PolicyInForce(Policy(other_courses=False), (("other_courses", "x"),), (), ("other_courses",))
    desk.organisation = Organisation(unread)
    window = desk.sit_down().window
    assert course in window.shelf.roots
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        window.open_course(course)


def test_courses_in_the_organisations_folders_come_to_the_shelf_and_open(desk, make_course, tmp_path: Path) -> None:
    course = make_course().resolve()
    desk.organisation = policy(course_folders=(str(tmp_path), str(tmp_path / "away")), other_courses=False)
    program = desk.sit_down()
    program.after_first_paint()
    desk.qtbot.waitUntil(lambda: program.window.shelf.roots[0] == course)  # the folder that is away may answer first
    desk.qtbot.waitUntil(lambda: any(card.course.root == course for card in program.window.library_page().cards))
    with desk.qtbot.waitSignal(program.bridge.course_opened, timeout=10_000):
        program.window.open_course(course)
    desk.qtbot.waitUntil(lambda: program.window.pages.currentWidget() is course_page(program.window))
    assert program.window.settings.now.courses == ()


def test_the_bundled_courses_can_be_left_out(desk) -> None:
    desk.organisation = policy(bundled_courses=False)
    assert desk.sit_down().window.shelf.roots == ()


@pytest.mark.parametrize(("floor", "passed"), [(0, True), (80, False)])
def test_a_pass_mark_floor_raises_an_assessments_own(desk, make_course, floor: int, passed: bool) -> None:
    desk.organisation = policy(pass_mark_floor=floor)
    results = take_half_right(desk, make_course(**{"02-check.md": TWO_QUESTIONS}))
    assert results.finished.percent == 50 and results.finished.passed is passed
    assert results.run.form.pass_mark == max(floor, 50)


def test_a_raised_pass_mark_takes_back_no_completion(desk, make_course) -> None:
    completion = '\n[completion]\ncounts = ["assessments"]\n'
    course = make_course(**{
        "course.toml": 'id = "two-jobs"\ntitle = "Two jobs"\n' + completion, "02-check.md": TWO_QUESTIONS,
    })  # fmt: skip
    assert take_half_right(desk, course).finished.passed
    desk.get_up()
    desk.organisation = policy(pass_mark_floor=100)
    program = desk.sit_down()
    with desk.qtbot.waitSignal(program.bridge.course_opened, timeout=10_000) as opened:
        program.window.open_course(course)
    assert opened.args[0].progress.completed
    with desk.qtbot.waitSignal(program.bridge.assessments.overview_ready, timeout=10_000) as overview:
        program.window.open_lesson("check")
    assert overview.args[0].rules.pass_mark == 100, "the next try is by the new mark"


def take_half_right(desk, course: Path):
    """One of two questions right: the results."""
    program = desk.sit_down(course)
    assessments = program.bridge.assessments
    with desk.qtbot.waitSignal(assessments.overview_ready, timeout=10_000):
        program.window.open_lesson("check")
    with desk.qtbot.waitSignal(assessments.opened, timeout=10_000) as opened:
        assessments.begin("check")
    run = opened.args[0]
    for number, question in enumerate(run.questions):
        assessments.keep_answer(run.run.id, question.id, ChoiceAnswer(number), None)
    with desk.qtbot.waitSignal(assessments.results_ready, timeout=10_000) as shown:
        assessments.hand_in(run.run.id)
    return shown.args[0].results


def test_what_is_hidden_is_not_there(desk) -> None:
    desk.organisation = policy(hidden_entries=("about", "data-folder", "back-up", "open-course", "keys"))
    program = desk.sit_down()
    program.window.go_to_settings()
    page = settings_page(program.window)
    assert page.record.back_up.isHidden() and page.record.folder.isHidden() and "About" not in words_in(page)
    assert program.window.library_page()._add_card.isHidden()


def test_settings_tell_what_the_organisation_decided(desk) -> None:
    desk.organisation = policy(pass_mark_floor=90, results_folder="/srv/results", backup_folder="~/b", data_folder="/d")
    program = desk.sit_down()
    program.window.go_to_settings()
    words = words_in(settings_page(program.window))
    for told in ("At least 90 %", "which courses you complete and your scores", "copied to ~/b", "kept in /d"):
        assert told in words


class WithName(NoPrompts):
    """A person who gives a name and a place for the certificate."""

    def __init__(self, target: Path) -> None:
        self.target = target

    def name(self, parent: QWidget, known: str) -> str | None:
        return "A Learner"

    def save_file(self, parent: QWidget, name: str) -> Path | None:
        return self.target


def test_a_certificate_has_the_organisations_words_and_logo(desk, make_course, tmp_path: Path) -> None:
    desk.organisation = organisation_at(Places(sites=(SITE,)))
    desk.prompts = WithName(tmp_path / "mine.pdf")
    tables = '[completion]\ncounts = ["assessments"]\n\n[certificate]\ntext = "Mine"\n'
    header = f'id = "two-jobs"\ntitle = "Two jobs"\n\n{tables}'
    check = TWO_QUESTIONS.replace("pass_mark = 50", "pass_mark = 0")
    course = make_course(**{"course.toml": header, "02-check.md": check})
    take_half_right(desk, course)
    with desk.qtbot.waitSignal(desk.program.bridge.assessments.certificate_ready, timeout=10_000) as ready:
        assessments(desk.program.window).make_certificate()
    assert ready.args[0].facts.text == "Given by Example organisation"
    desk.qtbot.waitUntil((tmp_path / "mine.pdf").exists, timeout=10_000)
    assert b"/Subtype /Image" in (tmp_path / "mine.pdf").read_bytes()


def test_where_progress_is_kept_is_the_organisations_to_say(make_course, tmp_path: Path) -> None:
    policies = tmp_path / "policy.d"
    policies.mkdir()
    code = (
        "import sys\nfrom pathlib import Path\nfrom PySide6.QtCore import QTimer\n"
        "from lmtrainer.desktop.shell import app\nfrom lmtrainer.organisation.places import Places\n"
        "app.Program.after_first_paint = lambda program: program.window.close()\n"
        "sys.exit(app.open_window(None, Path(sys.argv[1]), Places(Path(sys.argv[2]))))\n"
    )
    (tmp_path / "file").write_text("no folder can be made in here")
    for given, kept in ((tmp_path / "given", tmp_path / "given"), (tmp_path / "file" / "x", tmp_path / "own")):
        (policies / "a.toml").write_text(f'data_folder = "{given}"\ntypo_here = 1\n')
        words = [sys.executable, "-c", code, str(tmp_path / "own"), str(policies)]
        done = subprocess.run(words, capture_output=True, text=True, timeout=60)
        assert done.returncode == 0 and "policy: " in done.stderr and "no key typo_here" in done.stderr, done.stderr
        assert (kept / "record.sqlite").exists()
        assert (tmp_path / "own").exists() is (kept == tmp_path / "own")


def test_about_names_version_help_data_and_licences_and_can_be_copied(desk, qapp) -> None:
    desk.organisation = organisation_at(Places(sites=(SITE,)))
    program = desk.sit_down()
    program.window.go_to_settings()
    click(settings_page(program.window).about)
    page = about_page(program.window)
    assert program.window.pages.currentWidget() is page
    words = words_in(page)
    told_of = ("LGPL-3.0-only", "download.qt.io", "SQLite", "Inter", "Lucide", "Markdown", "PyNaCl", "platformdirs")
    for told in ("Learning team, room 2.14", str(desk.data), *told_of):
        assert told in words, told
    click(page.copy_button)
    assert f"Data folder: {desk.data}" in qapp.clipboard().text()
    own = page.rows[0]
    click(own.button)
    assert "Permission is hereby granted" in words_in(own)
    program.window.navigator.leave()
    assert program.window.pages.currentWidget() is settings_page(program.window)
