"""A page that nobody knew when the window was written: a place, a feature, and one row in the table of features."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.base.actions import Actions
from lmtrainer.desktop.base.feature import Feature, PageKey
from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.base.place import CoursePlace, LibraryPlace, Place
from lmtrainer.desktop.shell.features import FEATURES
from lmtrainer.desktop.tour.hands import click
from lmtrainer.desktop.tour.pages import course_page
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.page_frame import PageFrame
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.frozen import frozen


@frozen
class ToyPlace(Place):
    """A page of toys."""

    toy: str = ""


class ToyPage(PageFrame):
    def __init__(self, theme: Theme, actions: Actions) -> None:
        self.looks, self.settings = actions.button(actions.next_look), actions.button(actions.settings)
        super().__init__(theme, ["*", self.looks, self.settings])
        self.words = Text(theme, "", "text")
        self.column.add(self.words)


class ToyFeature(Feature):
    def __init__(self, context: MainContext) -> None:
        super().__init__()
        self._context = context
        self._page: ToyPage | None = None
        self.pressed: list[PageKey] = []

    def go(self, place: Place) -> None:
        assert isinstance(place, ToyPlace)
        self._page = self._page or ToyPage(self._context.theme, self._context.actions)
        self._page.words.setText(place.toy)
        self._context.navigation.show(self._page, place, f"Toys: {place.toy}")

    def pages(self) -> tuple[QWidget | None, ...]:
        return (self._page,)

    def leave(self, page: QWidget) -> None:
        self._context.navigation.go(LibraryPlace())

    def press(self, key: PageKey, page: QWidget) -> None:
        self.pressed.append(key)


@pytest.fixture
def window(desk, monkeypatch):
    monkeypatch.setitem(FEATURES, ToyPlace, ToyFeature)
    window = desk.sit_down().window
    window.navigator.go(ToyPlace(toy="Bear"))
    return window


def test_a_new_page_is_shown_and_left_and_the_window_knows_nothing_of_it(desk, window) -> None:
    page = window.navigator.current
    assert isinstance(page, ToyPage) and page.words.text() == "Bear" and page.isVisible()
    assert window.windowTitle() == "Toys: Bear – lmtrainer"
    desk.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.navigator.current is window.library_page()


def test_its_bar_has_the_actions_of_every_page(desk, window) -> None:
    page = window.navigator.current
    before = window.theme.look
    click(page.looks)
    assert window.theme.look is not before
    click(page.settings)
    assert window.windowTitle() == "Settings – lmtrainer"
    desk.qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.navigator.current is page


def test_keys_reach_it(desk, window) -> None:
    desk.qtbot.keyClick(window, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    desk.qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    found = window.navigator.feature_shown()
    assert found is not None and found[0].pressed == [PageKey.FIND, PageKey.NEXT]


def test_one_comes_back_to_it_and_goes_forward_from_it(desk, window, make_course) -> None:
    root = make_course()
    page = window.navigator.current
    with desk.qtbot.waitSignal(window.shown_page, timeout=20_000):
        window.navigator.go(CoursePlace(root))
    assert window.navigator.current is course_page(window)
    window.navigator.back()
    assert window.navigator.current is page and window.navigator.here == ToyPlace(toy="Bear")
    with desk.qtbot.waitSignal(window.shown_page, timeout=20_000):
        window.navigator.forward()  # the course is opened anew: something may have been learnt there
    assert window.navigator.current is course_page(window)
    window.navigator.back()
    window.navigator.back()
    assert window.navigator.current is window.library_page()


def test_the_same_page_at_another_place_is_filled_anew_on_the_way_back(window) -> None:
    window.navigator.go(ToyPlace(toy="Train"))
    page = window.navigator.current
    assert page.words.text() == "Train"
    window.navigator.back()
    assert window.navigator.current is page and page.words.text() == "Bear"


@pytest.mark.parametrize("button", [Qt.MouseButton.BackButton])
def test_the_button_of_the_mouse_for_going_back_goes_back(desk, window, button: Qt.MouseButton) -> None:
    desk.qtbot.mouseClick(window.navigator.current, button)
    assert window.navigator.current is window.library_page()
    desk.qtbot.mouseClick(window.navigator.current, Qt.MouseButton.ForwardButton)
    assert isinstance(window.navigator.current, ToyPage)
