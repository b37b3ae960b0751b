"""Stories of hands: what has the focus ring is pressed by Enter and by Space, and by nothing else; where one begins."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QComboBox, QMessageBox, QWidget

from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.desktop.base.place import AboutPlace
from lmtrainer.desktop.base.prompts import Dialogs, web_question
from lmtrainer.desktop.questions.boards.piece import Piece
from lmtrainer.desktop.tour.hands import give, press, type_text
from lmtrainer.desktop.tour.pages import assessments, lesson_page
from lmtrainer.desktop.ui.widgets.pressable import ENTER_KEYS
from lmtrainer.desktop.ui.widgets.tab_order import stops_in

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # of Qt without a screen, of lists and dialogs

EVERY_KIND = Path(__file__).parent.parent / "courses" / "every-kind"
BUNDLED = Path(__file__).parents[2] / "courses" / "leadership-vs-management"
LESSONS = ("placing", "typing", "thinking")  # all eleven kinds
PRESS_KEYS = (*ENTER_KEYS, Qt.Key.Key_Space)


def controls_of(page: QWidget) -> Iterator[QWidget]:
    """What the Tab key comes to on a page, in this state."""
    return (stop for stop in stops_in(page) if stop.isVisible() and stop.isEnabled())


def faults_in(page: QWidget) -> list[str]:
    """Controls that a key does not press once. What they would do is taken off first, so that the page stays."""
    found = []
    for control in list(controls_of(page)):
        for key in PRESS_KEYS:
            control.setFocus(Qt.FocusReason.TabFocusReason)
            times = times_pressed(control, key)
            if times not in (1, None):
                name = control.accessibleName() or type(control).__name__
                found.append(f"{type(control).__name__} “{name}”: {key.name} presses {times} times")
    return found


def times_pressed(control: QWidget, key: Qt.Key) -> int | None:
    """How often the key presses; None for what cannot be pressed."""
    if isinstance(control, Piece):
        board = control.parentWidget()
        press(control, key)
        held = board.held is control
        press(control, Qt.Key.Key_Escape)
        return int(held)
    if isinstance(control, QComboBox):
        press(control, key)
        unfolded = control.view().isVisible()
        control.hidePopup()
        return int(unfolded)
    if not isinstance(control, QAbstractButton):
        return None
    if control.receivers(SIGNAL("clicked(bool)")):
        control.clicked.disconnect()
    heard: list[bool] = []
    control.clicked.connect(lambda _checked: heard.append(True))
    press(control, key)
    control.clicked.disconnect()
    return len(heard)


def test_every_control_of_every_page_is_pressed_by_enter_and_by_space(desk, qtbot) -> None:
    program = desk.sit_down(BUNDLED)
    window, bridge, faults = program.window, program.bridge, {}

    def walk(name: str) -> None:
        page = window.pages.currentWidget()
        assert any(isinstance(stop, QAbstractButton) for stop in controls_of(page)), name
        faults[name] = faults_in(page)

    walk("course")
    desk.open_lesson("influence-and-authority")
    walk("lesson")
    with qtbot.waitSignal(bridge.shelf_changed, timeout=10_000):
        window.go_to_library()
    walk("library")
    window.go_to_settings()
    walk("settings")
    window.navigator.go(AboutPlace())
    walk("about")
    with qtbot.waitSignal(bridge.assessments.overview_ready, timeout=10_000):
        window.open_lesson("final-check")
    walk("before the assessment")
    with qtbot.waitSignal(bridge.assessments.opened, timeout=10_000):
        bridge.assessments.begin("final-check")
    page = assessments(window).page()
    walk("assessment")
    page.ask_to_hand_in()
    walk("handing in")
    with qtbot.waitSignal(bridge.assessments.results_ready, timeout=10_000):
        page.hand_in()
    walk("results")
    assert {name: found for name, found in faults.items() if found} == {}


@pytest.mark.parametrize("state", ["open", "wrong"])
@pytest.mark.parametrize("lesson", LESSONS)
def test_every_control_of_every_kind_is_pressed_by_enter_and_by_space(desk, lesson: str, state: str) -> None:
    desk.sit_down(EVERY_KIND)
    desk.open_lesson(lesson)
    page = lesson_page(desk.program.window)
    assert page.cards
    for name, card in page.cards.items():
        if state == "wrong":
            give(card.area, wrong_answer(card.question))
            desk.check(name)
    assert faults_in(page) == []


def test_the_buttons_of_dialogs_are_pressed_by_enter_and_by_space(desk, make_course) -> None:
    window = desk.sit_down(make_course()).window
    for key in PRESS_KEYS:
        Dialogs().show(window, "Keys", "Words")
        box = next(box for box in window.findChildren(QMessageBox) if box.isVisible())
        press(box.buttons()[0], key)
        assert not box.isVisible()
        box.deleteLater()
        asked = web_question(window, "https://example.org/")
        for name in (QMessageBox.StandardButton.Open, QMessageBox.StandardButton.Cancel):
            asked.show()
            asked.button(name).setFocus()
            press(asked.button(name), key)
            assert not asked.isVisible() and asked.clickedButton() is asked.button(name)
        asked.deleteLater()


def test_a_key_that_is_held_presses_once(desk, make_course) -> None:
    desk.sit_down(make_course())
    button = desk.program.window.pages.currentWidget().main_action
    button.clicked.disconnect()
    heard: list[bool] = []
    button.clicked.connect(lambda _checked: heard.append(True))
    for repeated in (False, True, True):
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "", repeated)
        QCoreApplication.sendEvent(button, event)
    assert heard == [True]


def test_enter_on_try_again_tries_again(desk) -> None:
    desk.sit_down(EVERY_KIND)
    desk.open_lesson("thinking")
    card = desk.card("pick")
    give(card.area, wrong_answer(card.question))
    desk.check("pick")
    assert desk.program.window.focusWidget() is card.again_button
    press(card.again_button, Qt.Key.Key_Return)
    assert card.is_open and card.panel is None


@pytest.mark.parametrize("key", ENTER_KEYS)
def test_enter_in_a_line_of_text_checks(desk, key: Qt.Key) -> None:
    desk.sit_down(EVERY_KIND)
    desk.open_lesson("typing")
    card = desk.card("hours")
    give(card.area, model_answer(card.question))
    with desk.qtbot.waitSignal(desk.program.bridge.answer_saved, timeout=10_000):
        press(card.area.field, key)
    assert card.panel is not None


def test_enter_does_nothing_where_nothing_is_ringed(desk) -> None:
    desk.sit_down(EVERY_KIND)
    desk.open_lesson("thinking")
    page, card = lesson_page(desk.program.window), desk.card("pick")
    give(card.area, model_answer(card.question))
    page.setFocus()
    press(page, Qt.Key.Key_Return)
    assert card.check_button.isEnabled() and card.panel is None


def test_the_main_action_of_each_page_has_the_focus(desk, qtbot) -> None:
    program = desk.sit_down(BUNDLED)
    window, bridge = program.window, program.bridge

    def begins_at() -> str:
        focused = window.focusWidget()
        return focused.accessibleName() if isinstance(focused, QAbstractButton) else type(focused).__name__

    assert begins_at().startswith("Start")
    desk.open_lesson("influence-and-authority")
    assert begins_at() == "LessonPage"  # who reads is left alone
    with qtbot.waitSignal(bridge.shelf_changed, timeout=10_000):
        window.go_to_library()
    assert window.focusWidget() is window.library_page().hero.button
    with qtbot.waitSignal(bridge.shelf_changed, timeout=10_000):
        bridge.show_shelf(window.shelf.roots)
    assert window.focusWidget() is window.library_page().hero.button
    with qtbot.waitSignal(bridge.assessments.overview_ready, timeout=10_000):
        window.open_lesson("final-check")
    assert begins_at() == "Begin"
    with qtbot.waitSignal(bridge.assessments.opened, timeout=10_000):
        press(window.focusWidget(), Qt.Key.Key_Return)
    page = assessments(window).page()
    assert page.question is not None and page.question.isAncestorOf(window.focusWidget())
    page.ask_to_hand_in()
    assert begins_at() == "Back to the questions"
    with qtbot.waitSignal(bridge.assessments.results_ready, timeout=10_000):
        page.hand_in()
    assert window.focusWidget() is window.pages.currentWidget().main_action


def test_what_is_typed_into_the_search_is_not_interrupted_by_the_shelf(desk, make_course, qtbot) -> None:
    program = desk.sit_down(make_course())
    with qtbot.waitSignal(program.bridge.shelf_changed, timeout=10_000):
        program.window.go_to_library()
    search = program.window.library_page().search
    search.setFocus()
    type_text(search, "lea")
    with qtbot.waitSignal(program.bridge.shelf_changed, timeout=10_000):
        program.bridge.show_shelf(program.window.shelf.roots)
    assert program.window.focusWidget() is search
