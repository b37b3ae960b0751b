"""How far something goes through the program: each module on the way is one that has to be read to follow it."""

import sys
from types import FrameType
from typing import Any

import pytest

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.base.background import Worker
from lmtrainer.desktop.lesson.controller import LessonController
from lmtrainer.desktop.lesson.page import LessonPage
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.tour.hands import give
from lmtrainer.store.catalogue import Catalogue
from lmtrainer.store.tables import FactTable
from lmtrainer.study.library import Library
from lmtrainer.study.session import StudySession

ANSWER_MODULES, COURSE_MODULES = 8, 12


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


class Ways:
    """Remembers, for functions that are watched, by which modules they were called the last time."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self._monkeypatch = monkeypatch
        self.taken: dict[str, list[str]] = {}

    def watch(self, kind: Any, name: str, through: Any) -> None:
        """``through``: what is on the way, its class; calls on other ways do not count."""
        inner = getattr(kind, name)

        def watched(*values: Any, **named: Any) -> Any:
            way = modules_on_the_way()
            if through.__module__ in way:
                self.taken[name] = [*way, kind.__module__]
            return inner(*values, **named)

        self._monkeypatch.setattr(kind, name, watched)


def test_an_answer_passes_eight_modules_from_click_to_disk_and_back(
    desk, make_course, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.sit_down(make_course())
    desk.open_lesson("leading")
    card = desk.card("direction")
    give(card.area, model_answer(card.question))
    ways = Ways(monkeypatch)
    ways.watch(Worker, "run", QuestionCard)
    ways.watch(FactTable, "insert", StudySession)
    ways.watch(QuestionCard, "show_answered", LessonController)
    desk.check("direction")
    there, on_the_thread, back = (ways.taken[name] for name in ("run", "insert", "show_answered"))
    assert there[0] == back[-1] == QuestionCard.__module__ and on_the_thread[-1] == FactTable.__module__
    passed = {*there, *on_the_thread, *back}
    assert len(passed) <= ANSWER_MODULES, "\n".join(sorted(passed))


def test_a_course_passes_twelve_modules_from_the_process_that_read_it_to_the_page(
    desk, make_course, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was compiled is put into the catalogue, and each lesson is taken from it for the page."""
    root, ways = make_course(), Ways(monkeypatch)
    ways.watch(Catalogue, "put", Library)
    ways.watch(Catalogue, "lesson", StudySession)
    ways.watch(LessonPage, "show_lesson", LessonController)
    desk.sit_down(root)
    desk.open_lesson("leading")
    kept, taken, shown = (ways.taken[name] for name in ("put", "lesson", "show_lesson"))
    assert kept[-1] == taken[-1] == Catalogue.__module__ and shown[-1] == LessonPage.__module__
    passed = {*kept, *taken, *shown}
    assert len(passed) <= COURSE_MODULES, "\n".join(sorted(passed))
