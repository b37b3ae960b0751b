"""The window opens whatever is in the data folder: it says what happened, and there is a way on."""

import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QPushButton
from tests.study.test_record import Learner

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.base.unforeseen.guard import UnforeseenGuard
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.ui.widgets.notice import Notice

FILES = (
    "record.sqlite", "record.sqlite-journal", "record.sqlite.lock", "catalogue.sqlite", "catalogue.sqlite-journal",
    "settings.json", "backups",
)  # fmt: skip
Damage = Callable[[Path, random.Random], None]


def is_folder(path: Path, chance: random.Random) -> None:
    take_away(path)
    (path / "in it").mkdir(parents=True)


def is_empty(path: Path, chance: random.Random) -> None:
    take_away(path)
    path.touch()


def is_noise(path: Path, chance: random.Random) -> None:
    take_away(path)
    path.write_bytes(chance.randbytes(chance.choice((1, 99, 5000, 100_000))))


def is_zeros(path: Path, chance: random.Random) -> None:
    size = path.stat().st_size if path.is_file() else 8192
    take_away(path)
    path.write_bytes(bytes(size))


def has_bits_changed(path: Path, chance: random.Random) -> None:
    if not path.is_file() or not path.stat().st_size:
        return is_noise(path, chance)
    data = bytearray(path.read_bytes())
    for _ in range(chance.choice((1, 8, 60))):
        data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)
    path.write_bytes(data)


def is_cut(path: Path, chance: random.Random) -> None:
    if not path.is_file() or not path.stat().st_size:
        return is_noise(path, chance)
    os.truncate(path, chance.randrange(path.stat().st_size))


def is_link_to_itself(path: Path, chance: random.Random) -> None:
    take_away(path)
    path.symlink_to(path.name)


def is_pipe(path: Path, chance: random.Random) -> None:
    if not hasattr(os, "mkfifo"):
        return is_folder(path, chance)
    take_away(path)
    os.mkfifo(path)


def is_other_database(path: Path, chance: random.Random) -> None:
    take_away(path)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE attempt (uid)")
        connection.execute(f"PRAGMA user_version = {chance.choice((0, 1, 3, 99))}")
        connection.execute(f"PRAGMA application_id = {chance.choice((0, 7, 1819111026))}")
        connection.commit()


def is_odd_json(path: Path, chance: random.Random) -> None:
    take_away(path)
    odd = chance.choice(
        ["[" * 90_000, "null", '{"scale": ' + "9" * 400 + "}", '{"window_width": 1000000000000}', "{\0}"]
    )
    path.write_text(odd, "utf-8")


DAMAGES = (
    is_folder, is_empty, is_noise, is_zeros, has_bits_changed, is_cut, is_link_to_itself, is_pipe,
    is_other_database, is_odd_json,
)  # fmt: skip


def take_away(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def studied(desk, root: Path) -> None:
    """A data folder of somebody who has answered something."""
    learner = Learner(desk.data)
    session = learner.opens(root)
    question = session.open_lesson("leading").lesson.questions[0]
    session.answer("leading", question.id, model_answer(question), 0, 1000)
    learner.close()


def open_offered(program, words: str) -> QPushButton:
    found = program.window.library_page().findChildren(QPushButton)
    return next(button for button in found if words in button.accessibleName())


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("damage", DAMAGES, ids=[damage.__name__ for damage in DAMAGES])
def test_whatever_lies_in_the_data_folder(damage: Damage, name: str, desk, qtbot, make_course) -> None:
    root = make_course()
    studied(desk, root)
    damage(desk.data / name, random.Random(f"{damage.__name__} {name}"))
    guard = UnforeseenGuard([])
    with qtbot.captureExceptions() as unforeseen:
        guard.watch.start()
        try:
            program = desk.come()
        except Exception as error:  # `UnforeseenGuard.run` does so with what keeps the program from its window
            guard.watch.report(error)
            plain = guard.notices and guard.notices.plain
            assert plain and plain.isVisible()
            qtbot.addWidget(plain)
        else:
            guard.adopt(program.front)
            program.window.shown_page.connect(program.window.show)
            program.window.start(None)
            qtbot.waitUntil(program.window.isVisible, timeout=20_000)
            desk.get_up()
        finally:
            guard.watch.stop()
    if unforeseen:
        assert (guard.notices is not None) or program.window.library_page().findChild(Notice) is not None
    take_away(desk.data / name)
    desk.come()  # for the fixture to close


def test_what_nobody_foresaw_while_opening_leaves_three_ways_on(desk, qtbot, make_course) -> None:
    root = make_course()
    studied(desk, root)
    kept = (desk.data / "record.sqlite").read_bytes()
    opened: list[Path] = []
    desk.prompts.open_folder = opened.append
    program = desk.come()
    program.bridge.learner.look_again = fail
    with qtbot.captureExceptions() as unforeseen, qtbot.waitSignal(program.window.shown_page, timeout=20_000):
        program.window.start(None)
    program.window.show()
    assert unforeseen
    ways = ["Try again", "Go on without it", "Open the data folder"]
    offered = [open_offered(program, words) for words in ways]
    assert all(button.isVisible() for button in offered)
    click(offered[2])
    assert opened == [desk.data]
    del program.bridge.learner.look_again
    with qtbot.waitSignal(program.bridge.opened, timeout=20_000) as signal:
        click(offered[1])
    assert not signal.args[0].is_kept
    with qtbot.waitSignal(program.bridge.course_opened, timeout=20_000):
        program.window.open_course(root)
    desk.open_lesson("leading")
    card = desk.card("direction")
    give(card.area, model_answer(card.question))
    desk.check("direction")
    assert card.panel is not None and card.panel.words.startswith("That’s right")
    desk.get_up()
    assert (desk.data / "record.sqlite").read_bytes() == kept
    desk.come()


def fail() -> None:
    raise LookupError("a secret of the learner’s")


def test_trying_again_opens_the_record_when_the_trouble_is_gone(desk, qtbot, make_course) -> None:
    studied(desk, make_course())
    program = desk.come()
    program.bridge.learner.look_again = fail
    with qtbot.captureExceptions(), qtbot.waitSignal(program.window.shown_page, timeout=20_000):
        program.window.start(None)
    program.window.show()
    del program.bridge.learner.look_again
    with qtbot.waitSignal(program.bridge.opened, timeout=20_000) as signal:
        click(open_offered(program, "Try again"))
    assert signal.args[0].is_kept
    with closing(sqlite3.connect(desk.data / "record.sqlite")) as record:
        assert record.execute("SELECT count(*) FROM attempt").fetchone() == (1,)


def test_the_window_opens_while_the_record_does_not_answer(desk, qtbot) -> None:
    program = desk.come()
    with qtbot.waitSignal(program.window.shown_page):
        program.window.troubles.show_opening()
    notice = program.window.library_page().findChild(Notice)
    assert notice is not None and "still being opened" in notice.accessibleName()
