"""A trainer brings questions of another program into a course, in the window."""

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.importing.page import BringingPage
from lmtrainer.desktop.tour.hands import click, give
from lmtrainer.desktop.tour.pages import course_page, imports
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.publishing.import_goal import Goal
from lmtrainer.worker import task
from lmtrainer.worker.tasks import PLAN

PNG = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII="
QUIZ = """$CATEGORY: Harbours

// [id:lighthouse] [tag:sea]
Where does a lighthouse stand? {
  ~Inland # Too far from the ships.
  =At the coast # Yes.
  ~In the hills
}

The tide is made by the moon.{T}

Which of these float? {~%50%cork ~%50%wood ~%-100%iron}

Grant is buried here.{=a ~b}{=c}
"""


class OneFile(NoPrompts):
    """A person who chooses one file."""

    def __init__(self, file: Path) -> None:
        self.file = file

    def question_file(self, parent: QWidget) -> Path | None:
        return self.file


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "course.toml").write_text('id = "mine"\ntitle = "Mine"\n')
    (folder / "01-first.md").write_text("# First\n\nWords.\n")
    (tmp_path / "quiz.gift").write_text(QUIZ)
    return folder


def bring(desk, course: Path, file: str = "quiz.gift") -> BringingPage:
    """Open the course, press the button, and wait for the plan."""
    desk.prompts = OneFile(course.parent / file)
    window = desk.sit_down(course).window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window))
    with desk.qtbot.waitSignal(imports(window).planned, timeout=10_000):
        click(course_page(window).questions_button)
    page = window.pages.currentWidget()
    assert isinstance(page, BringingPage)
    return page


def test_questions_are_looked_at_and_then_brought_in(desk, course: Path) -> None:
    page = bring(desk, course)
    before = sorted(course.rglob("*"))
    assert page.accept_button.text().strip() == "Bring in 3 questions"
    assert page.shown is not None and page.shown.card is not None
    assert page.shown.card.question.id == "lighthouse"
    give(page.shown.card.area, model_answer(page.shown.card.question))
    click(page.shown.card.check_button)
    assert page.shown.card.panel is not None and "Yes." in page.shown.card.panel.words
    desk.qtbot.keyClick(page, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert page.shown.card.question.plain_stem == "The tide is made by the moon."
    assert sorted(course.rglob("*")) == before
    window = desk.program.window
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        click(page.accept_button)
    assert window.pages.currentWidget() is course_page(window)
    assert (course / "questions" / "quiz.md").exists()


def test_questions_are_turned_like_pages(desk, course: Path) -> None:
    page = bring(desk, course)
    page.go_next()
    assert page.shown is not None and page.shown.card is not None
    assert page.shown.card.question.kind == "choice" and page.next_button.isEnabled()
    page.go_next()
    assert not page.next_button.isEnabled()
    page.go_next()
    page.go_previous()
    assert page.previous_button.isEnabled()


def test_the_report_tells_what_changed_and_is_filtered(desk, course: Path) -> None:
    page = bring(desk, course)
    assert page.report is not None
    assert [chip.text() for chip in page.report.chips] == ["All  2", "Changed  1", "Left out  1"]
    click(page.report.chips[2])
    assert len(page.report.rows) == 1


def test_they_can_become_a_lesson(desk, course: Path) -> None:
    page = bring(desk, course)
    window = desk.program.window
    with desk.qtbot.waitSignal(imports(window).planned, timeout=10_000) as planned:
        page.goal_chosen.emit(Goal.LESSON)
    assert planned.args[0].written_paths == ("02-quiz.md",)


def test_escape_leads_back_and_writes_nothing(desk, course: Path) -> None:
    page = bring(desk, course)
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        desk.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not (course / "questions").exists()


def test_a_file_that_cannot_be_read_is_told_in_words(desk, course: Path, qtbot) -> None:
    (course.parent / "bad.xml").write_text("<!DOCTYPE x><quiz/>")
    desk.prompts = OneFile(course.parent / "bad.xml")
    window = desk.sit_down(course).window
    qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window))
    click(course_page(window).questions_button)
    page = imports(window).page()
    qtbot.waitUntil(lambda: any("refused for safety" in text for text in words_of(page)))


def test_text_of_windows_is_offered_with_a_sample_and_read_at_a_click(desk, course: Path, qtbot) -> None:
    (course.parent / "old.gift").write_bytes("One?{T}\n\nWer führt?{=Anna ~Bert}\n".encode("cp1252"))
    desk.prompts = OneFile(course.parent / "old.gift")
    window = desk.sit_down(course).window
    qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window))
    click(course_page(window).questions_button)
    page = imports(window).page()
    qtbot.waitUntil(lambda: any("it says: “Wer führt?{=Anna ~Bert}”" in text for text in words_of(page)))
    first, *_ = (button for button in page.findChildren(Button) if "text of Windows" in button.text())
    assert first.hasFocus()
    with qtbot.waitSignal(imports(window).planned, timeout=10_000) as planned:
        click(first)
    assert [question.plain_stem for question in planned.args[0].questions] == ["One?", "Wer führt?"]


def test_texts_alone_come_as_a_lesson(desk, course: Path) -> None:
    (course.parent / "words.gift").write_text("::A::Read this.\n\n::B::And this.\n")
    page = bring(desk, course, "words.gift")
    window = desk.program.window
    assert not page.accept_button.isEnabled()
    with desk.qtbot.waitSignal(imports(window).planned, timeout=10_000):
        page.goal_chosen.emit(Goal.LESSON)
    assert page.accept_button.isEnabled() and page.accept_button.text().strip() == "Bring in the text"
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        click(page.accept_button)
    assert (course / "02-words.md").exists()


def test_equal_remarks_are_one_row_with_a_count(desk, course: Path) -> None:
    (course.parent / "many.gift").write_text("\n\n".join(f"Is {n} a number?{{T}}" for n in range(30)))
    page = bring(desk, course, "many.gift")
    assert page.report is not None and len(page.report.rows) == 1
    assert any("and 29 more" in text for text in words_of(page))


def words_of(page: QWidget) -> list[str]:
    from lmtrainer.desktop.ui.widgets.text import Text

    return [text.text() for text in page.findChildren(Text) if text.isVisibleTo(page)]


def test_what_appears_in_between_is_not_overwritten(desk, course: Path, qtbot) -> None:
    page = bring(desk, course)
    (course / "questions").mkdir()
    (course / "questions" / "quiz.md").write_text("mine")
    click(page.accept_button)
    qtbot.waitUntil(lambda: any("already" in text for text in words_of(page)))
    assert (course / "questions" / "quiz.md").read_text() == "mine"


def test_a_course_that_came_with_the_program_takes_none(desk) -> None:
    from lmtrainer.organisation.finding import find_course

    window = desk.sit_down(find_course("leadership-vs-management")).window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window))
    assert course_page(window).questions_button is None


def test_pictures_that_come_along_are_shown(desk, course: Path) -> None:
    text = (
        '<quiz><question type="multichoice"><questiontext format="html"><text>'
        '&lt;img src="@@PLUGINFILE@@/a.png" alt="A dot"&gt; What?</text>'
        f'<file name="a.png" encoding="base64">{PNG}</file></questiontext>'
        '<answer fraction="100"><text>a</text></answer><answer fraction="0"><text>b</text></answer></question></quiz>'
    )
    (course.parent / "p.xml").write_text(text)
    page = bring(desk, course, "p.xml")
    window = desk.program.window
    assert page.shown is not None and page.shown.card is not None
    (picture,) = page.shown.card.question.stem[0].text.pictures  # type: ignore[union-attr]
    assert not imports(window)._load_picture(picture, "light").isNull()


def test_a_file_that_never_ends_is_given_up_with_cancel(desk, course: Path, qtbot, monkeypatch) -> None:
    started = course.parent / "pid"
    worker = course.parent / "worker.py"
    worker.write_text(
        f"import os, time\nfrom pathlib import Path\n"
        f"Path({str(started)!r}).write_text(str(os.getpid()))\ninput()\ntime.sleep(600)\n"
    )
    plan_by(worker, monkeypatch)
    desk.prompts = OneFile(course.parent / "quiz.gift")
    window = desk.sit_down(course).window
    qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window))
    click(course_page(window).questions_button)
    qtbot.waitUntil(lambda: started.exists() and started.read_text() != "", timeout=20_000)
    (stop,) = [button for button in imports(window).page().findChildren(Button) if button.text().strip() == "Cancel"]
    with qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        click(stop)
    qtbot.waitUntil(lambda: not is_running(int(started.read_text())))
    assert window.pages.currentWidget() is course_page(window) and not (course / "questions").exists()


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the limits are those of Linux and macOS")
def test_a_file_that_is_too_much_is_told_in_words(desk, course: Path, qtbot, monkeypatch) -> None:
    worker = course.parent / "worker.py"
    worker.write_text(
        "import sys\nfrom dataclasses import replace\nfrom lmtrainer.publishing import importing, planning_worker\n"
        "planning_worker.PLAN = replace(planning_worker.PLAN, whole_cpu_s=0.5)\n"
        "def for_ever(*given):\n    while True: pass\n"
        "importing.read_foreign = for_ever\nsys.exit(planning_worker.worker_main([]))\n"
    )
    plan_by(worker, monkeypatch)
    desk.prompts = OneFile(course.parent / "quiz.gift")
    window = desk.sit_down(course).window
    qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window))
    click(course_page(window).questions_button)
    page = imports(window).page()
    told = "quiz.gift takes too long to read. Divide it into several files."
    qtbot.waitUntil(lambda: told in words_of(page), timeout=20_000)


def plan_by(worker: Path, monkeypatch) -> None:
    """Imports are planned by a process of the test's own; courses are read as ever."""
    own = task._command
    monkeypatch.setattr(
        task, "_command", lambda wanted: [sys.executable, str(worker)] if wanted == PLAN else own(wanted)
    )


def is_running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except OSError:
        return False
    return True
