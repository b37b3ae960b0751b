"""What a learner does with a question of an added kind: run by `test_adding_a_kind`, on a copy of the program."""

import os
from pathlib import Path

from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.course.marks import Verdict
from lmtrainer.desktop.tour.hands import click, give

COURSE, KIND = Path(os.environ["COURSE"]), os.environ["KIND"]


def test_it_is_answered_marked_kept_and_shown_again(desk) -> None:
    desk.sit_down(COURSE)
    desk.open_lesson("asking")
    card = desk.card("new")
    assert card.question.kind == KIND
    give(card.area, wrong_answer(card.question))
    desk.check("new")
    assert card.panel is not None and card.panel.verdict is Verdict.WRONG
    click(card.again_button)
    give(card.area, model_answer(card.question))
    desk.check("new")
    assert card.panel is not None and card.panel.verdict is Verdict.RIGHT and "Because." in card.panel.words
    desk.get_up()
    desk.sit_down(COURSE)
    desk.open_lesson("asking")
    again = desk.card("new")
    assert again.area.answer() == model_answer(again.question)
    assert again.panel is not None and again.panel.verdict is Verdict.RIGHT
