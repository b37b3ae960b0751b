"""What a learner does about the record, in the real window: going back, bringing in, deleting, saving it elsewhere."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton, QWidget

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.shell import features
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.tour.pages import settings_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.study.changes import Answered


class Agreeing(NoPrompts):
    """A person who says yes, and chooses a file; what was asked and shown is kept."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.shown: list[str] = []
        self.file: Path | None = None
        self.agrees = True

    def confirm(self, parent: QWidget, question: str, what_follows: str, yes: str) -> bool:
        self.asked.append(f"{question} {what_follows} [{yes}]")
        return self.agrees

    def record_file(self, parent: QWidget) -> Path | None:
        return self.file

    def save_record(self, parent: QWidget, known: Path) -> Path | None:
        return self.file

    def show(self, parent: QWidget, title: str, text: str) -> None:
        self.shown.append(text)


@pytest.fixture
def person(desk) -> Agreeing:
    desk.prompts = Agreeing()
    return desk.prompts


def answer(desk, question_id: str = "direction") -> None:
    give(desk.card(question_id).area, model_answer(desk.card(question_id).question))
    desk.check(question_id)


def stored(record: Path) -> int:
    with closing(sqlite3.connect(record)) as connection:
        return int(connection.execute("SELECT count(*) FROM attempt").fetchone()[0])


def settings(desk):
    care = desk.program.bridge.care
    with desk.qtbot.waitSignal(care.listed, timeout=10_000):
        desk.program.window.go_to_settings()
    return settings_page(desk.program.window).record


def visible_buttons(part: QWidget) -> list[QPushButton]:
    return [button for button in part.findChildren(QPushButton) if button.isVisible()]


def test_a_learner_goes_back_to_a_back_up_and_returns_from_it_in_three_clicks_each(desk, person, make_course) -> None:
    desk.sit_down(make_course())
    cards = settings(desk)
    care = desk.program.bridge.care
    with desk.qtbot.waitSignals([care.backed_up, care.listed], timeout=10_000):
        click(cards.back_up)
    assert cards.said.text().startswith("Done")
    (empty,) = cards.backups
    desk.program.window.navigator.leave()
    desk.open_lesson("leading")
    answer(desk)
    cards = settings(desk)  # one
    with desk.qtbot.waitSignals([care.changed, care.listed], timeout=10_000):
        click(cards.restore_button(empty.path))  # two, and three is the answer to what is asked
    assert "backed up first" in person.asked[0]
    assert stored(desk.data / "record.sqlite") == 0 and "You are back at" in cards.said.text()
    assert [backup.answers for backup in cards.backups] == [1, 0]
    desk.open_lesson("leading")
    assert desk.card("direction").is_open and desk.card("direction").panel is None
    cards = settings(desk)
    with desk.qtbot.waitSignals([care.changed, care.listed], timeout=10_000):
        click(cards.restore_button(cards.backups[0].path))
    assert stored(desk.data / "record.sqlite") == 1
    desk.open_lesson("leading")
    assert desk.card("direction").panel is not None


def test_thinking_better_of_it_changes_nothing(desk, person, make_course) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    answer(desk)
    cards = settings(desk)
    person.agrees = False
    click(cards.delete)
    assert "cannot be undone" in person.asked[0]
    care = desk.program.bridge.care
    with desk.qtbot.waitSignal(care.listed, timeout=10_000):
        care.list_backups()
    assert stored(desk.data / "record.sqlite") == 1


def test_everything_is_deleted_after_asking_and_learning_goes_on(desk, person, make_course) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    answer(desk)
    cards = settings(desk)
    care = desk.program.bridge.care
    with desk.qtbot.waitSignals([care.backed_up, care.listed], timeout=10_000):
        click(cards.back_up)
    with desk.qtbot.waitSignals([care.changed, care.listed], timeout=10_000):
        click(cards.delete)
    assert "is deleted" in cards.said.text() and cards.backups == ()
    assert stored(desk.data / "record.sqlite") == 0
    desk.open_lesson("leading")
    answer(desk)
    assert stored(desk.data / "record.sqlite") == 1


def test_progress_from_another_computer_is_brought_in(desk, person, make_course, tmp_path: Path) -> None:
    root = make_course()
    desk.sit_down(root)
    desk.open_lesson("leading")
    answer(desk)
    person.file = tmp_path / "from-elsewhere.sqlite"
    cards = settings(desk)
    care = desk.program.bridge.care
    with desk.qtbot.waitSignals([care.backed_up, care.listed], timeout=10_000):
        click(cards.back_up)
    shutil.copyfile(cards.backups[0].path, person.file)
    with desk.qtbot.waitSignal(care.changed, timeout=10_000):
        click(cards.delete)
    desk.open_lesson("leading")
    cards = settings(desk)
    with desk.qtbot.waitSignal(care.changed, timeout=10_000):
        click(cards.bring_in)
    assert cards.said.text().startswith("0 answers")  # they were deleted here
    with desk.qtbot.waitSignal(desk.program.bridge.trouble, timeout=10_000):
        person.file = tmp_path / "nowhere.sqlite"
        click(cards.bring_in)


def test_when_the_file_was_deleted_an_answer_is_saved_with_all_others_in_another_file(
    desk, person, make_course, tmp_path: Path
) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    answer(desk)
    desk.open_lesson("managing")
    card = desk.card("both")
    give(card.area, model_answer(card.question))
    (desk.data / "record.sqlite").unlink()
    with desk.qtbot.waitSignal(desk.program.bridge.answer_failed, timeout=10_000):
        click(card.check_button)
    assert card.area.answer() == model_answer(card.question) and "still here" in card.notice.text()
    assert card.instead_button is not None and card.instead_button.isVisibleTo(card)
    person.file = None
    click(card.instead_button)  # thought better of it: nothing changes
    person.file = tmp_path / "kept.sqlite"
    with desk.qtbot.waitSignal(desk.program.bridge.answer_saved, timeout=10_000):
        click(card.instead_button)
    assert stored(person.file) == 2 and card.panel is not None and not card.instead_button.isVisibleTo(card)
    assert "kept.sqlite" in person.shown[0]


def test_entries_that_are_damaged_are_told_and_brought_back_by_one_click(desk, make_course) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    answer(desk)
    desk.get_up()
    with closing(sqlite3.connect(desk.data / "record.sqlite")) as connection:
        connection.execute("UPDATE attempt SET points = 50, fraction = 0.0")
        connection.commit()
    program = desk.sit_down()
    care = program.bridge.care
    with desk.qtbot.waitSignal(care.verified, timeout=10_000):
        care.verify()
    notice = program.window.library_page().findChild(Notice)
    assert notice is not None and "1 entry" in notice.accessibleName()
    shown = program.window.pages.currentWidget()
    assert program.window.features.get(features.lesson).is_shown(shown)  # nobody is taken out of a lesson
    with desk.qtbot.waitSignal(program.bridge.shelf_changed, timeout=10_000):
        program.window.go_to_library()
    (mend,) = visible_buttons(notice)
    with desk.qtbot.waitSignal(care.changed, timeout=10_000):
        click(mend)
    with closing(sqlite3.connect(desk.data / "record.sqlite")) as connection:
        assert connection.execute("SELECT points FROM attempt").fetchall() == [(1.0,)]


def test_a_file_that_turns_out_to_be_damaged_while_it_is_open_is_restored_by_one_click(desk, make_course) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    answer(desk)
    bridge = desk.program.bridge
    with desk.qtbot.waitSignal(bridge.care.backed_up, timeout=10_000):
        bridge.care.back_up()
    forget = "PRAGMA shrink_memory"  # what SQLite keeps in memory would hide the damage for a while
    with desk.qtbot.waitSignal(bridge.care.listed, timeout=10_000):
        bridge._record.run(lambda: bridge._keeping.database.rows(forget), lambda _rows: None, pytest.fail)
        bridge.care.list_backups()
    record = desk.data / "record.sqlite"
    raw = bytearray(record.read_bytes())
    raw[4096:] = b"\xa5" * (len(raw) - 4096)
    with record.open("r+b") as file:
        file.write(raw)
    with desk.qtbot.waitSignal(bridge.trouble, timeout=10_000) as told:
        bridge.care.verify()
    assert told.args[0].restorable
    notice = desk.program.window.library_page().findChild(Notice)
    back, _afresh = visible_buttons(notice)
    with desk.qtbot.waitSignal(bridge.opened, timeout=10_000):
        click(back)
    assert stored(record) == 1 and list(desk.data.glob("record.damaged-*"))


def test_a_record_of_a_later_version_is_shown_and_says_that_nothing_new_is_kept(desk, make_course) -> None:
    root = make_course()
    desk.sit_down(root)
    desk.open_lesson("leading")
    answer(desk)
    desk.get_up()
    with closing(sqlite3.connect(desk.data / "record.sqlite")) as connection:
        connection.execute("PRAGMA user_version = 99")
    before = (desk.data / "record.sqlite").read_bytes()
    program = desk.sit_down(root)
    notice = program.window.library_page().findChild(Notice)
    assert notice is not None and "later version" in notice.accessibleName()
    desk.open_lesson("leading")
    assert desk.card("direction").panel is not None
    desk.open_lesson("managing")
    card = desk.card("both")
    give(card.area, model_answer(card.question))
    with desk.qtbot.waitSignal(program.bridge.answer_failed, timeout=10_000):
        click(card.check_button)
    assert "later version" in card.notice.text()
    assert (desk.data / "record.sqlite").read_bytes() == before


def test_on_a_full_disk_the_answer_stays_and_is_saved_when_there_is_room(desk, make_course) -> None:
    """The limit is SQLite's own on the pages of this file: the error is that of a full disk."""
    asked = "# Asked\n\n::: choice again\n\nWhich?\n\n- [x] One\n- [ ] Other\n\n:::\n"
    desk.sit_down(make_course(**{"01-first/03-asked.md": asked}))
    desk.open_lesson("asked")
    bridge = desk.program.bridge

    def limit(pages: str) -> None:
        with desk.qtbot.waitSignal(bridge.care.listed, timeout=10_000):
            query = f"PRAGMA max_page_count = {pages}"
            bridge._record.run(lambda: bridge._keeping.database.rows(query), lambda _rows: None, pytest.fail)
            bridge.care.list_backups()

    limit("1")  # as few as there are now
    card = desk.card("again")
    ends: list[object] = []
    bridge.answer_saved.connect(ends.append)
    bridge.answer_failed.connect(ends.append)
    while not ends or isinstance(ends[-1], Answered):  # there is room in the pages for a few
        if ends:
            card.try_again()
        give(card.area, model_answer(card.question))
        count = len(ends)
        click(card.check_button)
        desk.qtbot.waitUntil(lambda count=count: len(ends) > count, timeout=10_000)
    assert "disk is full" in card.notice.text() and "safe" in card.notice.text()
    assert card.area.answer() == model_answer(card.question) and card.panel is None
    limit("100000")
    desk.check("again")
    assert card.panel is not None and not card.notice.text()


def test_without_a_back_up_one_goes_on_with_what_can_be_read(desk, make_course) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    answer(desk)
    desk.get_up()
    shutil.rmtree(desk.data / "backups")
    record = desk.data / "record.sqlite"
    record.write_bytes(record.read_bytes()[:-4096])
    program = desk.sit_down()
    notice = program.window.library_page().findChild(Notice)
    go_on, afresh = visible_buttons(notice)
    assert (go_on.accessibleName(), afresh.accessibleName()) == ("Go on with what can be read", "Start afresh")
    with desk.qtbot.waitSignal(program.bridge.opened, timeout=10_000):
        click(go_on)
    assert stored(record) == 1


def notice_of(desk) -> Notice:
    (notice,) = desk.program.window.library_page().notices.findChildren(Notice)
    return notice


def test_an_empty_record_is_told_and_the_copy_beside_it_is_brought_in_by_one_click(desk, make_course) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    answer(desk)
    desk.get_up()
    record = desk.data / "record.sqlite"
    shutil.copyfile(record, record.with_name("record (conflicted copy 2026-01-02 101112).sqlite"))
    record.write_bytes(b"")
    shutil.rmtree(desk.data / "backups")
    program = desk.sit_down()
    notice = notice_of(desk)
    assert "conflicted copy 2026-01-02" in notice.accessibleName() and "nothing in the file" in notice.accessibleName()
    together, afresh = visible_buttons(notice)
    assert together.text() == "Bring everything together" and afresh.text() == "Start afresh"
    with desk.qtbot.waitSignal(program.bridge.opened, timeout=10_000):
        click(together)
    assert stored(record) == 1


def test_a_copy_with_more_than_the_record_is_offered_and_brought_in_by_one_click(desk, make_course) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    answer(desk)
    desk.get_up()
    record = desk.data / "record.sqlite"
    shutil.copyfile(record, record.with_name("record-LAPTOP.sqlite"))
    shutil.copyfile(record, record.with_name("record-PHONE.sqlite"))
    with closing(sqlite3.connect(record.with_name("record-PHONE.sqlite"))) as connection:
        connection.execute("PRAGMA user_version = 99")
    with closing(sqlite3.connect(record)) as connection:
        connection.execute("DELETE FROM attempt")
        connection.execute("DELETE FROM standing")
        connection.commit()
    program = desk.sit_down()
    with desk.qtbot.waitSignal(program.bridge.copies_found, timeout=20_000):
        pass
    notice = program.window.troubles.copies_notice
    assert "record-LAPTOP.sqlite" in notice.accessibleName()
    assert "later version of this program kept “record-PHONE.sqlite”" in notice.accessibleName()
    program.window.go_to_library()
    desk.qtbot.waitUntil(lambda: len(visible_buttons(notice)) == 2)
    with desk.qtbot.waitSignal(program.bridge.care.changed, timeout=10_000):
        click(visible_buttons(notice)[0])
    assert stored(record) == 1


def test_what_lies_elsewhere_is_named_before_everything_is_deleted(desk, person, make_course, tmp_path: Path) -> None:
    desk.sit_down(make_course())
    (desk.data / "copies.json").write_text(f'["{tmp_path / "progress.sqlite"}"]')
    (tmp_path / "progress.sqlite").write_bytes(b"saved")
    cards = settings(desk)
    with desk.qtbot.waitSignal(desk.program.bridge.care.deleted, timeout=10_000):
        click(cards.delete)
    assert str(tmp_path / "progress.sqlite") in person.asked[0]
    assert (tmp_path / "progress.sqlite").exists() and not (desk.data / "copies.json").exists()
