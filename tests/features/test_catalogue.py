"""What is kept of a course to open it quickly may be lost at any moment, and a learner does not notice."""

import sqlite3
from contextlib import closing
from pathlib import Path

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.tour.hands import give


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
