"""How far something goes through the program: each module on the way is one that has to be read to follow it."""

import sys
from types import FrameType
from typing import Any

import pytest

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.base.background import Worker
from lmtrainer.desktop.lesson.controller import LessonController
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.tour.hands import give
from lmtrainer.store.tables import FactTable
from lmtrainer.study.session import StudySession

ANSWER_MODULES = 8


def modules_on_the_way() -> list[str]:
    """The modules of ours that called each other up to here, the outermost first; hands are not the program."""
    found: list[str] = []
    frame: FrameType | None = sys._getframe(2)
    while frame is not None:
        name = str(frame.f_globals["__name__"])
        if name.startswith("lmtrainer.") and not name.startswith("lmtrainer.desktop.tour."):
            found.append(name)
        frame = frame.f_back
    return found[::-1]


def test_an_answer_passes_eight_modules_from_click_to_disk_and_back(
    desk, make_course, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    card = desk.card("direction")
    give(card.area, model_answer(card.question))
    ways: dict[str, list[str]] = {}

    def watch(kind: Any, name: str, through: type) -> None:
        inner = getattr(kind, name)

        def watched(*values: Any, **named: Any) -> Any:
            way = modules_on_the_way()
            if through.__module__ in way:
                ways[name] = [*way, kind.__module__]
            return inner(*values, **named)

        monkeypatch.setattr(kind, name, watched)

    watch(Worker, "run", QuestionCard)
    watch(FactTable, "insert", StudySession)
    watch(QuestionCard, "show_answered", LessonController)
    desk.check("direction")
    there, on_the_thread, back = (ways[name] for name in ("run", "insert", "show_answered"))
    assert there[0] == back[-1] == QuestionCard.__module__ and on_the_thread[-1] == FactTable.__module__
    passed = {*there, *on_the_thread, *back}
    assert len(passed) <= ANSWER_MODULES, "\n".join(sorted(passed))
