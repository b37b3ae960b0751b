"""Coming back from the organisation's back-up folder: on a new computer, after damage; never unasked."""

import os
import shutil
import sqlite3
import sys
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from lmtrainer.course.kinds.choice import ChoiceAnswer
from lmtrainer.course.kinds.multiple import MultipleAnswer
from lmtrainer.desktop.base.given import AnswerGiven
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.shell.copies_controller import CopiesController
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import course_page, settings_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.organisation.account import account_name
from lmtrainer.organisation.organisation import Organisation
from lmtrainer.organisation.policy import Policy, PolicyInForce
from lmtrainer.store.notes import Notes
from lmtrainer.store.opening import open_database
from lmtrainer.study.backup_copies import copies_in
from lmtrainer.study.copy_names import named, named_before

USER = named(account_name())


class Asked(NoPrompts):
    """A person who is asked whose a back-up is."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.agrees = True

    def confirm(self, parent: QWidget, question: str, what_follows: str, yes: str) -> bool:
        self.asked.append(f"{question} {what_follows} [{yes}]")
        return self.agrees


@pytest.fixture
def person(desk) -> Asked:
    desk.prompts = Asked()
    return desk.prompts


@pytest.fixture
def folder(desk, tmp_path: Path) -> Path:
    folder = tmp_path / "organisation"
    folder.mkdir()
    desk.organisation = Organisation(PolicyInForce(Policy(backup_folder=str(folder))))
    return folder


def learn(desk, course: Path) -> None:
    """One answer, and the computer is put away: its back-up lies in the organisation's folder."""
    begin(desk, course)
    bridge = desk.program.bridge
    desk.qtbot.waitUntil(
        lambda: desk.program.window.pages.currentWidget() is course_page(desk.program.window), timeout=10_000
    )
    with desk.qtbot.waitSignal(bridge.answer_saved, timeout=10_000):
        bridge.answer(desk.at("leading"), AnswerGiven("direction", "", ChoiceAnswer(1), 0, 1000, ""))
    desk.get_up()


def begin(desk, course: Path | None = None) -> CopiesController:
    program = desk.sit_down(course)
    program.after_first_paint()
    assert program.copies is not None
    return program.copies


def offered(desk, copies: CopiesController) -> list[QPushButton]:
    desk.qtbot.waitUntil(lambda: copies.notice is not None, timeout=10_000)
    assert copies.notice is not None
    return [button for button in copies.notice.findChildren(QPushButton) if button.isVisible()]


def stored(record: Path) -> int:
    with closing(sqlite3.connect(record)) as connection:
        return int(connection.execute("SELECT count(*) FROM attempt").fetchone()[0])


def look(desk, copies: CopiesController) -> None:
    """The folder was looked into, and the record asked."""
    with desk.qtbot.waitSignal(copies.looked, timeout=10_000):
        copies.look()
    care = desk.program.bridge.care
    with desk.qtbot.waitSignal(care.listed, timeout=10_000):
        care.list_backups()


def test_on_a_new_computer_the_back_up_is_offered_with_whose_and_how_much_and_comes_in(
    desk, person, folder, make_course
) -> None:
    course = make_course()
    learn(desk, course)
    shutil.rmtree(desk.data)
    desk.data.mkdir()
    copies = begin(desk)
    bring, _later = offered(desk, copies)
    assert copies.notice is not None
    told = copies.notice.accessibleName()
    assert f"user {account_name()}" in told and "1 answer · 1 course" in told
    assert f"{datetime.now().astimezone():%Y-%m-%d}" in told
    care = desk.program.bridge.care
    with desk.qtbot.waitSignal(care.changed, timeout=10_000) as changed:
        click(bring)
    assert changed.args[0].words.startswith("1 answer came along")
    assert "only if it is yours" in person.asked[0]
    assert f"user {account_name()}" in person.asked[0] and "1 answer" in person.asked[0]
    assert stored(desk.data / "record.sqlite") == 1
    assert not list(desk.data.glob("*.partial*")), "nothing half done lies about"
    desk.program.window.open_course(course)
    desk.qtbot.waitUntil(
        lambda: desk.program.window.pages.currentWidget() is course_page(desk.program.window), timeout=10_000
    )
    desk.open_lesson("leading")
    assert desk.card("direction").panel is not None


def test_after_damage_the_organisations_back_up_is_offered_beside_what_is_here(
    desk, person, folder, make_course
) -> None:
    learn(desk, make_course())
    shutil.rmtree(desk.data / "backups")
    (desk.data / "record.sqlite").write_bytes(b"no record at all" * 500)
    copies = begin(desk)
    buttons = offered(desk, copies)
    page = desk.program.window.library_page()
    names = {button.accessibleName() for button in page.notices.findChildren(QPushButton) if button.isVisible()}
    assert {"Go on with what can be read", "Start afresh", "Bring in…", "Not now"} <= names
    with desk.qtbot.waitSignal(desk.program.bridge.care.changed, timeout=10_000):
        click(buttons[0])
    assert stored(desk.data / "record.sqlite") == 1
    assert list(desk.data.glob("record.damaged-*")), "what is damaged is kept"
    left = {button.accessibleName() for button in page.notices.findChildren(QPushButton) if button.isVisible()}
    assert "Start afresh" not in left, "what was offered before holds no longer"


def test_who_says_that_it_is_not_theirs_gets_nothing(desk, person, folder, make_course) -> None:
    learn(desk, make_course())
    shutil.rmtree(desk.data)
    desk.data.mkdir()
    person.agrees = False
    copies = begin(desk)
    bring, later = offered(desk, copies)
    click(bring)
    assert len(person.asked) == 1 and stored(desk.data / "record.sqlite") == 0
    assert copies.notice is not None and copies.notice.isEnabled(), "one may still think about it"
    click(later)
    desk.qtbot.waitUntil(lambda: copies.notice is None, timeout=10_000)


def test_who_has_progress_here_is_not_asked_and_finds_the_copies_in_the_settings(
    desk, person, folder, make_course
) -> None:
    course = make_course()
    learn(desk, course)
    elsewhere = next(folder.iterdir())
    elsewhere.rename(folder / f"{USER}-0123456789ab")  # as another computer would have brought it
    copies = begin(desk, course)
    look(desk, copies)
    assert copies.notice is None
    desk.program.window.go_to_settings()
    cards = settings_page(desk.program.window).record
    desk.qtbot.waitUntil(lambda: "user" in words_in(cards._copies), timeout=10_000)
    (bring,) = (button for button in cards._copies.findChildren(QPushButton) if button.isVisibleTo(cards))
    assert "1 answer" in bring.accessibleDescription()
    with desk.qtbot.waitSignal(desk.program.bridge.care.changed, timeout=10_000):
        click(bring)
    assert cards.said.text().startswith("0 answers came along"), "it is the same answer"
    assert stored(desk.data / "record.sqlite") == 1


def words_in(part: QWidget) -> str:
    return " ".join(child.accessibleDescription() for child in part.findChildren(QPushButton))


def brought(folder: Path, owner: str) -> None:
    """A copy with something in it, as a computer brings it for this owner."""
    (folder / owner).mkdir()
    database = open_database(folder / owner / "record-20260301-090000.sqlite", datetime.now(UTC))
    with database.transaction() as connection:
        connection.execute(
            "INSERT INTO lesson_read (uid, course_id, course_version, lesson_id, at, checksum)"
            " VALUES ('1', 'course', '1', 'lesson', '2026', '')"
        )
    Notes(database).keep_note("name", f"Whoever {owner}", datetime.now(UTC))
    database.close()


@pytest.mark.parametrize("names", [("王芳", "李娜"), ("Müller", "Möller"), ("a b", "a@b"), ("x" * 300, "x" * 301)])
def test_people_whose_names_differ_in_any_letter_never_see_each_others_copies(tmp_path: Path, names) -> None:
    for name in names:
        brought(tmp_path, f"{named(name)}-0123456789ab")
    assert len(list(tmp_path.iterdir())) == 2
    for name in names:
        found = copies_in(tmp_path, name)
        assert found is not None
        assert [(c.user, c.path.parent.name) for c in found] == [(name, f"{named(name)}-0123456789ab")]


@pytest.mark.skipif(sys.platform == "win32", reason="changes the owner of a folder")
def test_what_was_brought_under_the_name_of_before_is_found_by_the_one_whose_it_is(tmp_path: Path) -> None:
    brought(tmp_path, f"{named_before('王芳')}-0123456789ab")
    found = copies_in(tmp_path, "王芳")
    assert found is not None and len(found) == 1
    if os.getuid() != 0:
        pytest.skip("only the system's administrator gives folders away")
    os.chown(found[0].path.parent, 12_345, -1)
    assert copies_in(tmp_path, "王芳") == ()


def test_what_other_people_brought_is_not_even_looked_into(tmp_path: Path) -> None:
    for owner in ("anna-0123456789ab", "anna-maria-0123456789ab", "anna-", "Anna-zzzzzzzzzzzz", "bob-0123456789ab"):
        brought(tmp_path, owner)
    found = copies_in(tmp_path, "anna")
    assert found is not None
    assert [(copy.user, copy.contents.name, copy.contents.courses) for copy in found] == [
        ("anna", "Whoever anna-0123456789ab", 1)
    ]
    assert copies_in(tmp_path / "away", "anna") is None


def test_files_that_are_no_records_are_passed_over_for_an_older_one(tmp_path: Path) -> None:
    own = tmp_path / "anna-0123456789ab"
    own.mkdir()
    (own / "record-20260302-090000.sqlite").write_bytes(b"\xff" * 5000)
    with closing(sqlite3.connect(own / "record-20260303-090000.sqlite")) as connection:
        connection.execute("CREATE TABLE attempt (course_id TEXT)")
    (own / "record-20260304-090000.sqlite").mkdir()
    assert copies_in(tmp_path, "anna") == ()


def test_a_folder_that_never_answers_keeps_nobody_from_learning_or_leaving(desk, person, folder, make_course) -> None:
    """A dead share is a call of the system that does not come back; here an errand waits in its place."""
    dead = Event()
    program: Program = desk.come()
    program._errands.to(folder).run(dead.wait, lambda _none: None)
    with desk.qtbot.waitSignal(program.window.shown_page, timeout=20_000):
        program.window.start(make_course())
    program.window.show()
    program.after_first_paint()
    desk.qtbot.waitUntil(lambda: program.window.pages.currentWidget() is course_page(program.window), timeout=10_000)
    desk.open_lesson("leading")
    assert program.copies is not None and program.copies.notice is None
    desk.get_up()  # and this ends, too
    dead.set()


def test_a_folder_that_comes_later_is_found_then(desk, person, folder, make_course) -> None:
    learn(desk, make_course())
    shutil.rmtree(desk.data)
    desk.data.mkdir()
    away = folder.rename(folder.with_name("unplugged"))
    copies = begin(desk)
    copies._again.setInterval(50)
    with desk.qtbot.waitSignal(copies.looked, timeout=10_000, check_params_cb=lambda there: not there):
        copies.look()
    away.rename(folder)
    assert offered(desk, copies)


def test_a_copy_that_goes_while_one_thinks_is_told(desk, person, folder, make_course) -> None:
    learn(desk, make_course())
    shutil.rmtree(desk.data)
    desk.data.mkdir()
    copies = begin(desk)
    bring, _later = offered(desk, copies)
    shutil.rmtree(folder)
    with desk.qtbot.waitSignal(desk.program.bridge.trouble, timeout=10_000) as told:
        click(bring)
    assert told.args[0].safe == "Nothing was changed." and stored(desk.data / "record.sqlite") == 0


def test_one_computer_keeps_one_name_in_the_folder(desk, person, folder, make_course) -> None:
    course = make_course()
    learn(desk, course)
    begin(desk, course)
    bridge = desk.program.bridge
    with desk.qtbot.waitSignal(bridge.answer_saved, timeout=10_000):
        desk.open_lesson("leading")
        bridge.answer(desk.at("managing"), AnswerGiven("both", "", MultipleAnswer((0, 1)), 0, 1000, ""))
    desk.get_up()
    assert len(list(folder.iterdir())) == 1


def test_where_copies_are_made_nobody_is_told_that_answers_are_on_this_computer_only(
    desk, person, folder, make_course
) -> None:
    desk.sit_down(make_course())
    desk.program.window.go_to_settings()
    shown = [label.text() for label in settings_page(desk.program.window).findChildren(Text)]
    assert not [words for words in shown if "Nothing of them is sent anywhere" in words]
    told = [words for words in shown if f"Each back-up is copied to {folder}. It holds everything" in words]
    assert len(told) == 2, "the organisation's card and the data folder's say the same"
