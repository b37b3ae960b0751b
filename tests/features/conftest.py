"""A desk: the real program on one data folder, with a learner who sits down and gets up."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from tests.writings import WRITINGS

from lmtrainer.desktop.base.prompts import Prompts
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.organisation.organisation import NOBODY
from lmtrainer.study.changes import LessonAt


class Desk:
    """The program on one data folder; `sit_down` starts it, `get_up` closes it."""

    def __init__(self, qtbot, data: Path) -> None:
        self.qtbot, self.data = qtbot, data
        data.mkdir(parents=True, exist_ok=True)
        self.prompts: Prompts = NoPrompts()
        self.organisation = NOBODY

    def come(self) -> Program:
        """The program, with nothing opened yet."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        self.program = Program(app, self.data, self.prompts, organisation=self.organisation)
        self.program.window.resize(1180, 800)
        return self.program

    def sit_down(self, course: Path | None = None) -> Program:
        self.come()
        with self.qtbot.waitSignal(self.program.window.shown_page, timeout=20_000):
            self.program.window.start(course)
        self.program.window.show()
        return self.program

    def get_up(self) -> None:
        self.program.close()
        self.program.window.deleteLater()

    def open_lesson(self, lesson_id: str) -> None:
        with self.qtbot.waitSignal(self.program.bridge.lesson_opened, timeout=10_000):
            self.program.window.open_lesson(lesson_id)
        page = lesson_page(self.program.window)
        self.qtbot.waitUntil(lambda: page.flow.ready)

    def at(self, lesson_id: str) -> LessonAt:
        """A lesson of the course that is open."""
        opened = self.program.window.course.opened
        assert opened is not None
        return LessonAt(opened.root, opened.outline.info.id, lesson_id)

    def card(self, question_id: str) -> QuestionCard:
        card = lesson_page(self.program.window).card(question_id)
        assert card is not None
        return card

    def check(self, question_id: str) -> None:
        with self.qtbot.waitSignal(self.program.bridge.answer_saved, timeout=10_000):
            click(self.card(question_id).check_button)


@pytest.fixture
def desk(qtbot, tmp_path: Path):
    made = Desk(qtbot, tmp_path / "data")
    with WRITINGS.watched():
        yield made
        made.get_up()
    assert WRITINGS.on_its_thread == [], "written on the window's thread"
