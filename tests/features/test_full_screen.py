"""F11 gives the window the whole screen, and its place back."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest


def test_the_window_fills_the_screen_and_comes_back_to_its_place(desk, make_course) -> None:
    window = desk.sit_down(make_course()).window
    desk.qtbot.waitUntil(window.isActiveWindow)
    before = window.size()
    QTest.keyClick(window, Qt.Key.Key_F11)
    desk.qtbot.waitUntil(window.isFullScreen)
    QTest.keyClick(window, Qt.Key.Key_F11)
    desk.qtbot.waitUntil(lambda: not window.isFullScreen() and window.size() == before)
