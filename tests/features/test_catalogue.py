"""What is kept of a course to open it quickly may be lost at any moment, and a learner does not notice."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.tour.hands import click, give


def harm_lessons(data: Path) -> None:
    with closing(sqlite3.connect(data / "catalogue.sqlite")) as connection:
        connection.execute("UPDATE lesson SET compiled = replace(compiled, 'Which', 'What!')")
        connection.commit()


def test_a_lesson_whose_row_was_harmed_opens_and_takes_an_answer(desk, make_course) -> None:
    root = make_course()
    desk.sit_down(root)
    desk.get_up()
    harm_lessons(desk.data)
    program = desk.sit_down(root)
    troubles: list[object] = []
    program.bridge.trouble.connect(troubles.append)
    desk.open_lesson("leading")
    harm_lessons(desk.data)
    card = desk.card("direction")
    give(card.area, model_answer(card.question))
    desk.check("direction")
    desk.qtbot.waitUntil(lambda: desk.card("direction").panel is not None)
    assert desk.card("direction").panel.words.startswith("That’s right") and not troubles


def test_an_answer_to_a_course_that_is_gone_altogether_stays_and_can_be_saved_again(desk, make_course) -> None:
    root = make_course()
    program = desk.sit_down(root)
    desk.open_lesson("leading")
    card = desk.card("direction")
    give(card.area, model_answer(card.question))
    harm_lessons(desk.data)
    away = root.rename(root.with_name("away"))
    with desk.qtbot.waitSignal(program.bridge.answer_failed, timeout=20_000) as signal:
        click(card.check_button)
    assert signal.args[0].trouble.message and card.check_button.isEnabled()
    assert card.area.answer() == model_answer(card.question) and card.notice.text()
    shutil.move(away, root)
    with desk.qtbot.waitSignal(program.bridge.answer_saved, timeout=20_000):
        click(card.check_button)
