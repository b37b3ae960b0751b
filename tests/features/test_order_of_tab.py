"""Stories of the Tab key: it goes through a page as the page is seen, and through nothing that is not seen."""

from itertools import pairwise
from pathlib import Path

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from lmtrainer.desktop.base.place import AboutPlace
from lmtrainer.desktop.questions.card import QuestionCard
from lmtrainer.desktop.tour.hands import press
from lmtrainer.desktop.tour.pages import assessments, lesson_page
from lmtrainer.desktop.ui.widgets.tab_order import stops_in

EVERY_KIND = Path(__file__).parent.parent / "courses" / "every-kind"
BUNDLED = Path(__file__).parents[2] / "courses" / "leadership-vs-management"


def stops_seen(part: QWidget) -> list[QWidget]:
    by_tab = Qt.FocusPolicy.TabFocus.value
    stops = (stop for stop in stops_in(part) if stop.focusPolicy().value & by_tab and not is_left_to_arrows(stop))
    return [stop for stop in stops if stop.isVisible() and stop.isEnabled()]


def is_left_to_arrows(stop: QWidget) -> bool:
    """Of several of which one is chosen Tab comes to that one; the arrows go to the others."""
    group = stop.group() if isinstance(stop, QAbstractButton) else None
    return group is not None and group.checkedButton() not in (None, stop)


def walked(start: QWidget) -> list[QWidget]:
    """What the Tab key comes to from here, until it comes round."""
    window, found = start.window(), []
    start.setFocus()
    while (here := window.focusWidget()) is not None and here not in found:
        found.append(here)
        press(here, Qt.Key.Key_Tab)
    return found


def settle() -> None:
    for _ in range(3):
        QApplication.processEvents()


def test_tab_walks_each_page_in_the_order_of_its_parts(desk, qtbot) -> None:
    program = desk.sit_down(BUNDLED)
    window, bridge, wrong = program.window, program.bridge, {}

    def walk(name: str) -> None:
        settle()
        stops = stops_seen(window.pages.currentWidget())
        way = walked(stops[0])
        if way != stops:
            wrong[name] = [stop.accessibleName() for stop in way], [stop.accessibleName() for stop in stops]

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
    assert wrong == {}


def test_tab_goes_from_the_question_of_an_assessment_to_the_way_on_then_to_the_map(desk, qtbot) -> None:
    window, bridge = desk.sit_down(BUNDLED).window, desk.program.bridge.assessments
    with qtbot.waitSignal(bridge.overview_ready, timeout=10_000):
        window.open_lesson("final-check")
    with qtbot.waitSignal(bridge.opened, timeout=10_000):
        bridge.begin("final-check")
    page = assessments(window).page()
    page.go_to(1)
    settle()
    way = walked(page.question.area.first_control())
    chips = [way.index(chip) for chip in page.question.certainty.chips.values()]
    after = [way.index(stop) for stop in (page.previous_button, page.flag_button, page.next_button, page.map.cells[0],
                                          page.map.cells[-1], page.map.hand_in_button)]  # fmt: skip
    assert chips + after == sorted(chips + after)


def test_the_stops_of_a_card_are_in_the_card_and_from_the_top(desk) -> None:
    desk.sit_down(EVERY_KIND)
    for lesson in ("placing", "typing", "thinking"):
        desk.open_lesson(lesson)
        page = lesson_page(desk.program.window)
        settle()
        way = walked(page.next_button)
        for card in page.cards.values():
            own = [way.index(stop) for stop in stops_seen(card)]
            assert own == list(range(own[0], own[-1] + 1)), card.question.id
            assert set(card.certainty.chips.values()) & set(way) or card.certainty.isHidden()
            assert_from_the_top(card)


def assert_from_the_top(card: QuestionCard) -> None:
    """No part of a card stands above the one before it; some stand beside each other."""
    parts = [part for part in card.parts_in_order() if part.isVisible() and stops_seen(part)]
    boxes = [QRect(part.mapTo(card, QPoint(0, 0)), part.size()) for part in parts]
    assert all(below.bottom() > above.top() for above, below in pairwise(boxes)), card.question.id
