"""The auditor of layout finds what is cut, too small, outside and on one another, and nothing else."""

from collections.abc import Iterator
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLabel, QPushButton, QWidget

from lmtrainer.course.marking import model_answer
from lmtrainer.desktop.base.place import AboutPlace
from lmtrainer.desktop.shell.app import Program
from lmtrainer.desktop.tour.hands import give
from lmtrainer.desktop.tour.layout_audit import audit_layout
from lmtrainer.desktop.tour.pages import assessments, lesson_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.desktop.ui.widgets.buttons import Button
from lmtrainer.desktop.ui.widgets.layout import Wrap, column
from lmtrainer.desktop.ui.widgets.text import Text

COURSE = Path(__file__).parents[2] / "courses" / "leadership-vs-management"
MANY_MODULES = 27
WORDS = "Keep what I have written about this question"


@pytest.fixture
def theme() -> Theme:
    made = Theme(Appearance(Look.LIGHT, 1.0, motion=False))
    made.apply()
    return made


def shown(qtbot, around: QWidget, width: int = 400, height: int = 300) -> QWidget:
    qtbot.addWidget(around)
    around.resize(width, height)
    around.show()
    return around


def told(around: QWidget) -> str:
    return "\n".join(map(str, audit_layout(around)))


def test_what_is_laid_out_well_is_no_fault(qtbot, theme: Theme) -> None:
    good = column(theme, Text(theme, WORDS * 3), Button(theme, "Go on"), "*")
    assert told(shown(qtbot, good)) == ""


def test_words_in_too_little_room_are_found(qtbot, theme: Theme) -> None:
    around = QWidget()
    for made, width, height in (
        (Text(theme, WORDS * 3), 200, 20),
        (QLabel(WORDS), 60, 30),
        (QPushButton(WORDS), 60, 30),
    ):
        made.setParent(around)
        made.setGeometry(0, 50 * len(around.children()), width, height)
    shown(qtbot, around)
    assert told(around).count("needs") == 3


def test_siblings_on_one_another_are_found(qtbot, theme: Theme) -> None:
    around = QWidget()
    for left in (0, 50):
        QWidget(around).setGeometry(left, 10, 100, 20)
    assert "lie on each other, 50 x 20" in told(shown(qtbot, around))


@pytest.mark.parametrize(("left", "top"), [(-20, 0), (350, 0), (0, -20), (0, 290)])
def test_what_stands_outside_of_what_is_around_it_is_found(left: int, top: int, qtbot) -> None:
    around = QWidget()
    QWidget(around).setGeometry(left, top, 100, 20)
    assert "what is around it" in told(shown(qtbot, around))


def test_a_row_that_is_too_narrow_is_found(qtbot) -> None:
    outer, inner = QWidget(), QWidget()
    row = QHBoxLayout(inner)
    for _ in range(4):
        row.addWidget(QPushButton(WORDS))
    inner.setParent(outer)
    inner.setGeometry(0, 0, 300, 60)
    assert "300 wide, needs" in told(shown(qtbot, outer))


def test_a_button_with_more_words_than_room_breaks_them_into_lines(qtbot, theme: Theme) -> None:
    wrap = Wrap(theme, Button(theme, WORDS, "primary", "award"), Button(theme, "Another"))
    around = shown(qtbot, column(theme, wrap, "*"), 180)
    button = wrap.findChildren(Button)[0]
    assert button.text().count("\n") >= 2 and button.accessibleName() == WORDS
    assert told(around) == ""
    around.resize(900, 300)
    assert "\n" not in button.text() and told(around) == ""


@pytest.fixture
def program(qtbot, tmp_path: Path) -> Iterator[Program]:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    made = Program(app, tmp_path / "data", NoPrompts())
    made.window.resize(1180, 800)
    made.window.show()
    yield made
    made.close()
    made.window.deleteLater()
    app.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def settle() -> None:
    """What a change asks for, and what that asks for."""
    for _ in range(4):
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        QApplication.processEvents()


def faults_of(window: QWidget) -> list[str]:
    """Those that do not go away by themselves: a long page is laid out in turns."""
    settle()
    patience = monotonic() + 3
    while (faults := audit_layout(window)) and monotonic() < patience:
        settle()
    return [f"{window.width()}: {fault}" for fault in faults]


def faults_at(window: QWidget, *widths: int) -> list[str]:
    found = []
    for width in widths:
        window.resize(width, 800)
        found += faults_of(window)
    return found


def test_each_row_of_a_course_of_many_modules_is_whole(program: Program, make_course, qtbot) -> None:
    files = {f"{n:02d}-m/01-a.md": f"# Lesson {n}\n\nWords.\n" for n in range(2, MANY_MODULES + 1)}
    with qtbot.waitSignal(program.bridge.course_opened, timeout=20_000):
        program.window.start(make_course(**files))
    page = program.window.pages.currentWidget
    qtbot.waitUntil(lambda: len(getattr(page(), "modules", ())) == MANY_MODULES)
    assert faults_at(program.window, 1180, 400) == []


@pytest.mark.parametrize(
    ("direction", "scale", "look"),
    [
        (Qt.LayoutDirection.LeftToRight, 0.8, Look.CONTRAST),
        (Qt.LayoutDirection.RightToLeft, 1.0, Look.LIGHT),
        (Qt.LayoutDirection.LeftToRight, 1.5, Look.DARK),
        (Qt.LayoutDirection.RightToLeft, 2.0, Look.LIGHT),
    ],
)
def test_every_page_is_laid_out_well(
    direction: Qt.LayoutDirection, scale: float, look: Look, program: Program, qtbot
) -> None:
    app, window, bridge = QApplication.instance(), program.window, program.bridge
    assert isinstance(app, QApplication)
    app.setLayoutDirection(direction)
    faults: dict[str, list[str]] = {}

    def look_at(name: str) -> None:
        """In this text size, come to from another: what is shown follows a step."""
        program.theme.change(look=look, scale=1.1, motion=False)
        settle()
        program.theme.change(look=look, scale=scale, motion=False)
        settle()
        faults[name] = faults_at(window, 400, 800, 3840, 1180)

    with qtbot.waitSignal(bridge.course_opened, timeout=20_000):
        window.start(COURSE)
    look_at("course")
    with qtbot.waitSignal(bridge.lesson_opened, timeout=10_000):
        window.open_lesson("influence-and-authority")
    qtbot.waitUntil(lambda: lesson_page(window).flow.ready)
    look_at("lesson")
    with qtbot.waitSignal(bridge.shelf_changed, timeout=10_000):
        window.go_to_library()
    look_at("library")
    window.go_to_settings()
    look_at("settings")
    window.navigator.go(AboutPlace())
    look_at("about")
    with qtbot.waitSignal(bridge.assessments.overview_ready, timeout=10_000):
        window.open_lesson("final-check")
    look_at("before the assessment")
    page = assessments(window).page()
    with qtbot.waitSignal(bridge.assessments.opened, timeout=10_000):
        bridge.assessments.begin("final-check")
    assert page.question is not None
    give(page.question.area, model_answer(page.question.question))
    look_at("assessment")
    page.ask_to_hand_in()
    look_at("handing in")
    with qtbot.waitSignal(bridge.assessments.results_ready, timeout=10_000):
        page.hand_in()
    look_at("results")
    assert {name: found for name, found in faults.items() if found} == {}
