"""Stories of the eye: after an action the focus is on what changed, in sight and uncovered; never nowhere."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QWidget
from tests.features.samples import TWO_QUESTIONS

from lmtrainer.course.marking import model_answer, wrong_answer
from lmtrainer.desktop.results.page import ResultsPage
from lmtrainer.desktop.tour.hands import click, give, press
from lmtrainer.desktop.tour.pages import assessments, lesson_page

EVERY_KIND = Path(__file__).parent.parent / "courses" / "every-kind"
CARDS = {
    "placing": ("counterparts", "shared", "steps", "groups"),
    "typing": ("word", "hours", "words"),
    "thinking": ("mirror", "plan", "idea", "pick", "several"),
}
HINTED = """# Leading

Words.

::: choice hinted

Which?

- [x] Yes
- [ ] No

hint: Think of the first.

:::

::: choice after

And this?

- [x] Yes
- [ ] No

:::
"""


def focused_in(window: QWidget) -> QWidget:
    found = window.focusWidget()
    assert found is not None and found.isVisible() and found.isEnabled()
    return found


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def is_seen(widget: QWidget, around: QWidget) -> bool:
    """Whether all of a widget is inside of another one, and nothing lies on its middle."""
    box = QRect(widget.mapTo(around, QPoint(0, 0)), widget.size())
    top = widget.window().childAt(widget.mapTo(widget.window(), widget.rect().center()))
    return around.rect().contains(box) and (top is widget or widget.isAncestorOf(top))


def test_a_hint_has_the_focus_when_it_is_shown(desk, make_course) -> None:
    desk.sit_down(make_course(**{"01-first/01-leading.md": HINTED}))
    desk.open_lesson("leading")
    card = desk.card("hinted")
    card.hint_button.setFocus()
    press(card.hint_button, Qt.Key.Key_Return)
    settle()
    assert focused_in(desk.program.window) is card.hints[0]
    assert is_seen(card.hints[0], lesson_page(desk.program.window).view.viewport())
    press(card.hints[0], Qt.Key.Key_Tab)
    assert card.isAncestorOf(focused_in(desk.program.window))


def test_the_next_scene_of_a_scenario_has_the_focus(desk) -> None:
    desk.sit_down(EVERY_KIND)
    desk.open_lesson("thinking")
    area = desk.card("idea").area
    seen = 0
    while buttons := area.current_buttons:
        buttons[0].setFocus()
        press(buttons[0], Qt.Key.Key_Space)
        settle()
        assert focused_in(desk.program.window) is area.scenes[-1]
        assert is_seen(area.scenes[-1], lesson_page(desk.program.window).view.viewport())
        press(area.scenes[-1], Qt.Key.Key_Tab)
        if area.current_buttons:
            assert focused_in(desk.program.window) is area.current_buttons[0]
        seen += 1
    assert seen > 1 and desk.card("idea").isAncestorOf(focused_in(desk.program.window))


@pytest.mark.parametrize(("lesson", "name"), [(lesson, name) for lesson, names in CARDS.items() for name in names])
def test_check_and_try_again_keep_the_question_and_the_focus_in_sight(desk, lesson: str, name: str) -> None:
    desk.sit_down(EVERY_KIND)
    desk.open_lesson(lesson)
    window, page, card = desk.program.window, lesson_page(desk.program.window), desk.card(name)
    give(card.area, wrong_answer(card.question))
    page.view.verticalScrollBar().setValue(card.y() - 20)
    card.check_button.setFocus()
    with desk.qtbot.waitSignal(desk.program.bridge.answer_saved, timeout=10_000):
        press(card.check_button, Qt.Key.Key_Return)
        assert window.focusWidget() in (card, card.check_button)  # while it is saved
    settle()
    view = page.view.viewport()
    expected = card.go_on_button if card.again_button.isHidden() else card.again_button
    assert focused_in(window) is expected and is_seen(expected, view)
    if card.height() + 16 <= view.height():
        assert is_seen_whole(card, view)
    if card.again_button.isHidden():
        return
    press(card.again_button, Qt.Key.Key_Return)
    settle()
    assert card.area.isAncestorOf(focused_in(window)) and is_seen(focused_in(window), view)
    if card.height() + 16 <= view.height():
        assert is_seen_whole(card, view)


def is_seen_whole(widget: QWidget, around: QWidget) -> bool:
    return around.rect().contains(QRect(widget.mapTo(around, QPoint(0, 0)), widget.size()))


def at_once(make_course, header: str = 'feedback = "at-once"') -> Path:
    checks = TWO_QUESTIONS.replace("pass_mark = 50", f"pass_mark = 50\n{header}")
    return make_course(**{"02-end/01-check.md": checks})


def begun(desk, course: Path):
    window = desk.sit_down(course).window
    with desk.qtbot.waitSignal(desk.program.bridge.assessments.overview_ready, timeout=10_000):
        window.open_lesson("check")
    with desk.qtbot.waitSignal(desk.program.bridge.assessments.opened, timeout=10_000):
        press(focused_in(window), Qt.Key.Key_Return)
    return assessments(window).page()


def test_check_in_an_assessment_with_feedback_at_once_leads_to_the_next_step(desk, make_course) -> None:
    page = begun(desk, at_once(make_course))
    question = page.question
    give(question.area, model_answer(question.question))
    question.check_button.setFocus()
    with desk.qtbot.waitSignal(desk.program.bridge.assessments.checked, timeout=10_000):
        press(question.check_button, Qt.Key.Key_Return)
    settle()
    assert question.panel is not None and question.panel.isVisible()
    assert focused_in(desk.program.window) is page.next_button and is_seen_whole(question.panel, page.view.viewport())


@pytest.mark.parametrize(("width", "scale"), [(420, 1.0), (1180, 1.5), (1180, 1.0)])
def test_nothing_covers_what_has_the_focus_when_handing_in(desk, make_course, width: int, scale: float) -> None:
    page = begun(desk, at_once(make_course))
    window = desk.program.window
    desk.program.theme.change(scale=scale)
    window.resize(width, 800)
    settle()
    if page._map_button.isVisible():
        press(page._map_button, Qt.Key.Key_Return)
        settle()
        assert page.map.isAncestorOf(focused_in(window))
    click(page.map.hand_in_button)
    settle()
    assert is_seen(focused_in(window), page.card_view.viewport())


def test_the_drawer_of_an_assessment_closes_when_the_keyboard_leaves_it(desk, make_course) -> None:
    page = begun(desk, at_once(make_course))
    desk.program.window.resize(420, 800)
    settle()
    page.toggle_map()
    assert page.map.isVisible()
    page.next_button.setFocus()
    settle()
    assert not page.map.isVisible()


def test_the_drawer_of_a_lesson_closes_when_the_keyboard_leaves_it(desk) -> None:
    desk.sit_down(EVERY_KIND)
    desk.open_lesson("thinking")
    page = lesson_page(desk.program.window)
    desk.program.window.resize(420, 800)
    settle()
    page.toggle_outline()
    assert page.side.isVisible()
    page.next_button.setFocus()
    settle()
    assert not page.side.isVisible()


def test_that_the_time_is_over_is_said_and_has_the_focus(desk, make_course) -> None:
    page = begun(desk, at_once(make_course, "minutes = 1"))
    with desk.qtbot.waitSignal(desk.program.bridge.assessments.results_ready, timeout=10_000):
        page.time.correct(0)
    results = desk.program.window.pages.currentWidget()
    assert isinstance(results, ResultsPage)
    assert "time is over" in focused_in(desk.program.window).text()
    press(focused_in(desk.program.window), Qt.Key.Key_Tab)
    assert focused_in(desk.program.window).isVisible()


def test_what_was_handed_in_by_hand_says_nothing_of_the_time(desk, make_course) -> None:
    page = begun(desk, at_once(make_course, "minutes = 1"))
    with desk.qtbot.waitSignal(desk.program.bridge.assessments.results_ready, timeout=10_000):
        page.hand_in()
    assert focused_in(desk.program.window) is desk.program.window.pages.currentWidget().main_action
