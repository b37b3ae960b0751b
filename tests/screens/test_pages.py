"""Pictures of every page in every look, kept in build/screens for eyes; a page that cannot be painted fails."""

from pathlib import Path

import pytest
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from lmtrainer.course.folder_source import FolderSource
from lmtrainer.course.marking import model_answer
from lmtrainer.course.seal import new_key
from lmtrainer.desktop.base.place import AboutPlace
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.hands import give
from lmtrainer.desktop.tour.pages import assessments, imports, lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.publishing.packing import pack

SCREENS = Path(__file__).parents[2] / "build" / "screens"
COURSE = Path(__file__).parents[2] / "courses" / "leadership-vs-management"


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("look", Look)
def test_every_page_is_painted(qtbot, tmp_path: Path, look: Look, scale: float) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, tmp_path, NoPrompts())
    window, bridge = program.window, program.bridge
    program.theme.change(look=look, scale=scale, motion=False)
    window.resize(1180, 800)
    window.show()
    SCREENS.mkdir(parents=True, exist_ok=True)

    def picture(name: str) -> None:
        for _ in range(4):  # what one painting asks for (course pictures) comes with the next turns
            window.grab()
            app.processEvents()
        image: QImage = window.grab().toImage()
        assert len({image.pixel(x, y) for x in range(0, image.width(), 37) for y in range(0, image.height(), 41)}) > 3
        assert image.save(str(SCREENS / f"{name}-{look.value}-{round(scale * 100)}.png"))

    with qtbot.waitSignal(bridge.course_opened, timeout=20_000):
        window.start(COURSE)
    picture("course")
    with qtbot.waitSignal(bridge.lesson_opened, timeout=10_000):
        window.open_lesson("influence-and-authority")
    qtbot.waitUntil(lambda: lesson_page(window).flow.ready)
    picture("lesson")
    with qtbot.waitSignal(bridge.shelf_changed, timeout=10_000):
        window.go_to_library()
    picture("library")
    window.go_to_settings()
    picture("settings")
    mine, quiz = tmp_path / "mine", tmp_path / "quiz.gift"
    mine.mkdir()
    (mine / "01-first.md").write_text("# First\n\nWords.\n")
    quiz.write_text("Where is the harbour? {~Inland =At the sea}\n\nTides.{}\n\nBroken {\n\nOnly a remark here.\n")
    with qtbot.waitSignal(imports(window).planned, timeout=10_000):
        imports(window).begin(mine, quiz)
    picture("bringing-in")
    window.navigator.go(AboutPlace())
    picture("about")
    with qtbot.waitSignal(bridge.assessments.overview_ready, timeout=10_000):
        window.open_lesson("final-check")
    page = assessments(window).page()
    picture("assessment-before")
    with qtbot.waitSignal(bridge.assessments.opened, timeout=10_000):
        bridge.assessments.begin("final-check")
    assert page.question is not None
    give(page.question.area, model_answer(page.question.question))
    picture("assessment")
    page.ask_to_hand_in()
    picture("assessment-hand-in")
    with qtbot.waitSignal(bridge.assessments.results_ready, timeout=10_000):
        page.hand_in()
    picture("results")
    package = pack(FolderSource(COURSE), (), tmp_path / "a.lmcourse", new_key("A")).path
    with qtbot.waitSignal(bridge.course_opened, timeout=20_000):
        window.open_course(package)
    window.resize(1180, 1000)
    picture("signed")
    program.close()
    window.deleteLater()
