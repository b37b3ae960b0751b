"""Stories of every kind of question: answered in the real window by mouse and keys, rightly and wrongly."""

from pathlib import Path

import pytest

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.kinds.scale import ScaleAnswer
from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.course.marks import Verdict
from lmtrainer.course.reader import read_course
from lmtrainer.desktop.tour.hands import click, give

COURSE = Path(__file__).parent.parent / "courses" / "every-kind"
QUESTIONS = [
    (lesson.id, question.id) for lesson in read_course(FolderSource(COURSE)).lessons for question in lesson.questions
]


@pytest.mark.parametrize("rightly", [True, False])
@pytest.mark.parametrize(("lesson", "question"), QUESTIONS)
def test_it_is_answered_by_hand_and_told(desk, lesson: str, question: str, rightly: bool) -> None:
    desk.sit_down(COURSE)
    desk.open_lesson(lesson)
    card = desk.card(question)
    answer = (model_answer if rightly else wrong_answer)(card.question)
    give(card.area, answer)
    assert card.area.answer() == answer
    desk.check(question)
    assert card.panel is not None
    verdict = card.panel.verdict
    if verdict is not Verdict.UNMARKED:
        assert (verdict is Verdict.RIGHT) == rightly
    desk.get_up()
    desk.sit_down(COURSE)
    desk.open_lesson(lesson)
    again = desk.card(question)
    assert again.area.answer() == answer and again.panel is not None and again.panel.verdict is verdict


@pytest.mark.parametrize(("lesson", "question"), QUESTIONS)
def test_a_half_given_answer_comes_back(desk, lesson: str, question: str) -> None:
    desk.sit_down(COURSE)
    desk.open_lesson(lesson)
    card = desk.card(question)
    give(card.area, wrong_answer(card.question))
    draft = card.area.draft()
    desk.get_up()
    desk.sit_down(COURSE)
    desk.open_lesson(lesson)
    assert desk.card(question).area.draft() == draft and desk.card(question).is_open


def test_a_number_with_two_readings_is_asked_back(desk) -> None:
    desk.sit_down(COURSE)
    desk.open_lesson("typing")
    card = desk.card("hours")
    card.area.field.setText("1,234")
    card.check()
    assert card.panel is None and "1234" in card.notice.text() and "1.234" in card.notice.text()


def test_a_second_profile_is_shown_beside_the_first(desk) -> None:
    desk.sit_down(COURSE)
    desk.open_lesson("thinking")
    card = desk.card("mirror")
    give(card.area, ScaleAnswer((3, 0, 1, 1)))
    desk.check("mirror")
    click(card.again_button)
    give(card.area, ScaleAnswer((1, 1, 3, 0)))
    desk.check("mirror")
    first = card.area.chart.accessibleName()
    assert "Leading: 50 %" in first and "earlier: 100 %" in first
    desk.get_up()
    desk.sit_down(COURSE)
    desk.open_lesson("thinking")
    assert desk.card("mirror").area.chart.accessibleName() == first
