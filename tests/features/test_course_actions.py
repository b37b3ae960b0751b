"""What can be done with a course from its card in the library, and from its page: the same."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from lmtrainer.desktop.library.cards import CourseCard
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.desktop.tour.silence import NoPrompts
from lmtrainer.organisation.finding import find_course

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # of Qt without a screen, of menus
ALL = ["Open", "Open for editing", "Show in its folder", "Take off the shelf"]


class Shown(NoPrompts):
    """Somebody who sees which folders are shown."""

    def __init__(self) -> None:
        self.folders: list[Path] = []

    def open_folder(self, path: Path) -> None:
        self.folders.append(path)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = tmp_path / "mine"
    folder.mkdir()
    (folder / "course.toml").write_text('id = "mine"\ntitle = "Knots & splices"\n')
    (folder / "01-first.md").write_text("# First\n\nWords.\n")
    return folder


@pytest.fixture
def card(desk, course: Path) -> CourseCard:
    """The card of a person's own course, in the library."""
    desk.prompts = Shown()
    window = desk.sit_down(course).window
    desk.qtbot.waitUntil(lambda: window.pages.currentWidget() is course_page(window))
    with desk.qtbot.waitSignal(desk.program.bridge.shelf_changed, timeout=10_000):
        window.go_to_library()
    return card_of(desk, course)


def card_of(desk, root: Path) -> CourseCard:
    (found,) = [card for card in desk.program.window.library_page().cards if card.course.root == root]
    return found


def words(card: CourseCard) -> list[str]:
    assert card.menu is not None
    return [action.text() for action in card.menu.actions()]


def choose(card: CourseCard, index: int) -> None:
    assert card.menu is not None
    action, menu = card.menu.actions()[index], card.menu
    menu.setActiveAction(action)
    QTest.keyClick(menu, Qt.Key.Key_Return)


def test_the_button_of_a_card_opens_a_menu_and_says_of_which_course(card: CourseCard) -> None:
    assert card.more_button.accessibleName() == "More about Knots & splices"
    click(card.more_button)
    assert words(card) == ALL


@pytest.mark.parametrize(
    ("key", "modifier"),
    [(Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)],
)
def test_keys_open_the_menu_once(card: CourseCard, key: Qt.Key, modifier: Qt.KeyboardModifier) -> None:
    card.setFocus()
    QTest.keyClick(card, key, modifier)
    menu = card.menu
    assert words(card) == ALL and menu is not None
    reason = QContextMenuEvent.Reason.Keyboard  # some systems send this too
    QApplication.sendEvent(card, QContextMenuEvent(reason, QPoint(1, 1), card.mapToGlobal(QPoint(1, 1))))
    assert card.menu is menu
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert card.menu is None


def test_the_right_mouse_button_opens_it_where_the_mouse_is(card: CourseCard) -> None:
    place = card.mapToGlobal(QPoint(20, 20))
    QApplication.sendEvent(card, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(20, 20), place))
    assert words(card) == ALL


def test_the_button_is_a_stop_of_its_own_behind_the_card(card: CourseCard) -> None:
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Tab)
    assert card.more_button.hasFocus()


def test_open_opens_the_course(desk, card: CourseCard) -> None:
    click(card.more_button)
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        choose(card, 0)


def test_a_click_elsewhere_on_the_card_opens_the_course_still(desk, card: CourseCard) -> None:
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        QTest.mouseClick(card, Qt.MouseButton.LeftButton, pos=QPoint(card.width() // 2, card.height() - 60))


def test_open_for_editing_is_asked_for_this_course(desk, course: Path, card: CourseCard) -> None:
    click(card.more_button)
    with desk.qtbot.waitSignal(desk.program.window.editing_wanted, timeout=10_000) as wanted:
        choose(card, 1)
    assert (wanted.args[0].root, wanted.args[0].lesson_id) == (course, "")


def test_its_folder_is_shown(desk, course: Path, card: CourseCard) -> None:
    click(card.more_button)
    choose(card, 2)
    assert desk.prompts.folders == [course]


def test_taken_off_the_shelf_its_card_goes_and_its_files_stay(desk, course: Path, card: CourseCard) -> None:
    click(card.more_button)
    with desk.qtbot.waitSignal(desk.program.bridge.shelf_changed, timeout=10_000):
        choose(card, 3)
    assert course not in [card.course.root for card in desk.program.window.library_page().cards]
    assert (course / "01-first.md").exists()


def test_a_course_that_came_along_is_not_for_editing_and_stays(desk, card: CourseCard) -> None:
    given = card_of(desk, find_course("leadership-vs-management"))
    click(given.more_button)
    assert words(given) == ["Open", "Show in its folder"]


def test_the_page_of_the_course_does_the_same(desk, course: Path, card: CourseCard) -> None:
    window = desk.program.window
    with desk.qtbot.waitSignal(desk.program.bridge.course_opened, timeout=10_000):
        click(card)
    page = course_page(window)
    assert page.folder_button is not None and page.removal_button is not None
    click(page.folder_button)
    assert desk.prompts.folders == [course]
    with desk.qtbot.waitSignal(window.editing_wanted, timeout=10_000) as wanted:
        click(page.edit_button)
    assert (wanted.args[0].root, wanted.args[0].lesson_id) == (course, "")
    with desk.qtbot.waitSignal(desk.program.bridge.shelf_changed, timeout=10_000):
        click(page.removal_button)
    assert window.pages.currentWidget() is window.library_page() and course not in window.shelf.roots
