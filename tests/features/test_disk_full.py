"""A disk that is full or write-protected: the window opens, everything can be read and tried, and it is said."""

import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from tests.features.conftest import Desk
from tests.features.test_window_always_opens import open_offered, studied
from tests.study.test_record import Learner

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.editing.preview_bridge import PreviewBridge
from lmtrainer.desktop.library.page import LibraryPage
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.tour.pages import assessments, lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.widgets.notice import Notice
from lmtrainer.study.certificates import SigningKey
from torture.record.full import FACTS
from torture.record.mounts import protect, small_file_system

SIZE_KB = 1024
FREE_KB = (0, 4, 8, 12, 16, 24, 32, 48, 64, 96, 128, 160)


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[Path]:
    """A small disk; it can be filled."""
    with small_file_system(tmp_path / "disk", SIZE_KB) as there:
        if not there:
            pytest.skip("no file system can be mounted here")
        yield tmp_path / "disk"


@pytest.fixture
def person(disk: Path, qtbot) -> Iterator[Desk]:
    """A learner whose data folder is on the small disk."""
    made = Desk(qtbot, disk / "data")
    yield made
    made.get_up()


def fill(disk: Path, free_kb: int) -> Path:
    """Leave so much room, and return what takes the rest."""
    ballast = disk / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)) == 4096:
                pass
        except OSError:
            pass
        size = file.seek(0, 2)
        file.truncate(max(0, size - free_kb * 1024))
    return ballast


def answers_in(data: Path) -> int:
    record = data / "record.sqlite"
    if not record.exists():
        return 0
    with closing(sqlite3.connect(record)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return int(connection.execute("SELECT count(*) FROM attempt").fetchone()[0])


def half_written(data: Path) -> list[Path]:
    left = [path for path in data.rglob("*") if ".partial" in path.name]
    return left + [path for path in data.rglob("*-journal") if path.stat().st_size]


def try_question(person: Desk) -> bool:
    """Answer, and where that cannot be kept go on without keeping it; whether it was kept."""
    bridge, card = person.program.bridge, person.card("both")
    if card.area.answer() != model_answer(card.question):  # it may be there as a draft
        give(card.area, model_answer(card.question))
    outcomes: list[object] = []
    bridge.answer_saved.connect(outcomes.append)
    bridge.answer_failed.connect(outcomes.append)
    click(card.check_button)
    person.qtbot.waitUntil(lambda: bool(outcomes), timeout=10_000)
    if card.panel is None:
        assert "Everything you answered before is safe." in card.notice.text() and card.instead_button is not None
        with person.qtbot.waitSignal(bridge.answer_saved, timeout=10_000):
            click(card.instead_button)
    assert card.panel is not None and card.panel.words.startswith("That’s right")
    is_kept = "Nothing new is kept" not in card.notice.text()
    assert is_kept or notice_on(person.program.window.library_page())
    return is_kept


def notice_on(page: LibraryPage) -> str:
    return " ".join(notice.accessibleName() for notice in page.findChildren(Notice))


def begin(person: Desk, root: Path) -> None:
    """Open the window, and a lesson in it."""
    person.sit_down()
    with person.qtbot.waitSignal(person.program.bridge.course_opened, timeout=20_000):
        person.program.window.open_course(root)
    person.open_lesson("managing")


@pytest.mark.parametrize("free_kb", FREE_KB)
@pytest.mark.parametrize("has_studied", [False, True], ids=["new", "studied"])
def test_with_so_much_room_everything_can_be_read_and_tried(
    free_kb: int, has_studied: bool, person: Desk, disk: Path, make_course
) -> None:
    root = make_course()
    if has_studied:
        studied(person, root)
    before = answers_in(person.data)
    ballast = fill(disk, free_kb)
    begin(person, root)
    kept = try_question(person)
    person.get_up()
    assert not half_written(person.data)
    ballast.unlink()
    assert answers_in(person.data) == before + kept
    begin(person, root)
    assert person.card("both").is_open != kept
    assert kept or try_question(person)
    assert not notice_on(person.program.window.library_page())


@pytest.mark.parametrize("has_studied", [False, True], ids=["new", "studied"])
def test_on_a_write_protected_disk_everything_can_be_read_and_tried(
    has_studied: bool, person: Desk, disk: Path, make_course
) -> None:
    root = make_course()
    if has_studied:
        studied(person, root)
    before = answers_in(person.data)
    protect(disk, on=True)
    begin(person, root)
    assert "nothing new is kept" in notice_on(person.program.window.library_page())
    assert not try_question(person)
    protect(disk, on=False)
    assert answers_in(person.data) == before
    with person.qtbot.waitSignal(person.program.bridge.opened, timeout=20_000) as signal:
        click(open_offered(person.program, "Try again"))
    assert signal.args[0].is_kept


def test_who_goes_on_without_keeping_keeps_again_when_there_is_room(person: Desk, disk: Path, make_course) -> None:
    root = make_course()
    studied(person, root)
    before = answers_in(person.data)
    begin(person, root)
    ballast = fill(disk, 0)
    person.program.bridge.care.verify()  # the look through everything is under way
    assert not try_question(person)
    ballast.unlink()
    with person.qtbot.waitSignal(person.program.bridge.opened, timeout=20_000):
        click(open_offered(person.program, "Try again"))
    with person.qtbot.waitSignal(person.program.bridge.course_opened, timeout=20_000):
        person.program.window.open_course(root)
    person.open_lesson("managing")
    assert person.card("both").is_open and try_question(person)
    person.get_up()
    assert answers_in(person.data) == before + 1
    person.come()


def test_an_answer_that_failed_is_not_asked_of_another_course_with_the_same_ids(
    person: Desk, disk: Path, make_course, tmp_path: Path
) -> None:
    root = make_course()
    other = shutil.copytree(root, tmp_path / "other")
    (other / "course.toml").write_text('id = "another"\ntitle = "Another"\nversion = "1"\n')
    begin(person, root)
    bridge, card = person.program.bridge, person.card("both")
    fill(disk, 0)
    give(card.area, model_answer(card.question))
    with person.qtbot.waitSignal(bridge.answer_failed, timeout=10_000):
        click(card.check_button)
    with person.qtbot.waitSignal(bridge.course_opened, timeout=20_000):
        person.program.window.open_course(other)
    person.open_lesson("managing")
    card = person.card("both")
    give(card.area, model_answer(card.question))
    heard: list[object] = []
    bridge.answer_saved.connect(heard.append)
    with person.qtbot.waitSignal(bridge.unkept, timeout=10_000):
        bridge.care.go_on_unkept()
    after: list[object] = []
    bridge.ask(lambda: None, after.append)
    person.qtbot.waitUntil(lambda: bool(after))
    assert heard == [] and card.is_open


@pytest.mark.parametrize("free_kb", [0, 64, 512])
def test_a_lost_record_with_a_back_up_is_never_taken_for_a_new_one(
    free_kb: int, person: Desk, disk: Path, make_course
) -> None:
    studied(person, make_course())
    record, backup = person.data / "record.sqlite", next((person.data / "backups").iterdir())
    whole = backup.read_bytes()
    record.unlink()
    fill(disk, free_kb)
    person.sit_down()
    assert open_offered(person.program, "Go back to the back-up")
    assert not record.exists() and backup.read_bytes() == whole


def test_what_happens_by_the_way_is_said_once_and_takes_nobody_away(
    person: Desk, disk: Path, make_course, tmp_path: Path
) -> None:
    begin(person, make_course())
    window, bridge = person.program.window, person.program.bridge
    fill(disk, 0)
    for _ in range(2):
        with person.qtbot.waitSignal(bridge.trouble, timeout=10_000) as signal:
            bridge.read_to_end(person.at("managing"))
        assert signal.args[0].by_the_way and signal.args[0].can_go_on
    assert window.pages.currentWidget() is lesson_page(window)
    assert notice_on(window.library_page()).count("Everything you answered before is safe") == 1
    window.go_to_library()
    window.opener.read(shutil.copytree(window.course.root, tmp_path / "another"))
    bridge.trouble.emit(signal.args[0])
    assert window.opener.is_reading_for_shelf  # what is read for the shelf does not come to the front


class WithName(NoPrompts):
    """A learner who wants a certificate on the full disk, and hears what became of it."""

    def __init__(self, target: Path) -> None:
        self.target = target
        self.heard: list[str] = []

    def name(self, parent: QWidget, known: str) -> str | None:
        return "A Learner"

    def save_file(self, parent: QWidget, name: str) -> Path | None:
        return self.target

    def show(self, parent: QWidget, title: str, text: str) -> None:
        self.heard.append(f"{title}. {text}")


def completed(root: Path) -> Path:
    with (root / "course.toml").open("a", encoding="utf-8") as file:
        file.write("\n[certificate]\n")
    return root


def has_done_everything(person: Desk, root: Path) -> None:
    learner = Learner(person.data)
    session = learner.opens(root)
    for lesson in session.outline.lessons:
        for question in session.open_lesson(lesson.id).lesson.questions:
            session.answer(lesson.id, question.id, model_answer(question), 0, 1000)
        session.read_to_end(lesson.id)
    learner.close()


def test_a_certificate_that_finds_no_room_says_so_and_is_made_when_there_is_some(
    person: Desk, disk: Path, make_course
) -> None:
    target = disk / "certificate.pdf"
    target.write_bytes(b"the certificate of another course")
    prompts = person.prompts = WithName(target)
    root = completed(make_course())
    has_done_everything(person, root)
    begin(person, root)
    program = person.program
    ballast = fill(disk, 0)
    with person.qtbot.waitSignal(program.bridge.trouble, timeout=10_000) as signal:
        assessments(program.window).make_certificate()
    assert signal.args[0].message and signal.args[0].safe and signal.args[0].remedy
    assert not (person.data / "signing-key").exists()
    ballast.unlink()
    SigningKey(person.data).sign(FACTS)
    assessments(program.window).make_certificate()
    person.qtbot.waitUntil(lambda: len(prompts.heard) == 1, timeout=10_000)
    assert "ready" in prompts.heard[0]
    target.write_bytes(b"the certificate of another course")
    ballast = fill(disk, 0)
    program.bridge.care.go_on_unkept()
    assessments(program.window).make_certificate()
    person.qtbot.waitUntil(lambda: len(prompts.heard) == 2, timeout=10_000)
    assert "the disk is full" in prompts.heard[1] and "Your results are safe" in prompts.heard[1]
    assert target.read_bytes() == b"the certificate of another course" and not half_written(disk)


def test_a_preview_opens_where_there_is_no_room_for_temporary_files(
    qtbot, disk: Path, make_course, monkeypatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(disk / "gone"))
    bridge = PreviewBridge(make_course())
    with qtbot.waitSignal(bridge.course_read, timeout=20_000):
        bridge.start()
    bridge.close()
