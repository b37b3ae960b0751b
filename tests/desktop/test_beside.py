"""A control stands beside its words, and below them where the two have no room: whole in either place."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.beside import Beside
from lmtrainer.desktop.ui.widgets.text import Text


def made(qtbot, width: int, control: QWidget, direction: Qt.LayoutDirection = Qt.LayoutDirection.LeftToRight) -> Beside:
    words = Text(Theme(), "Words that take more than one line where there is little room for them", "ui")
    beside = Beside(Theme(), words, control)
    beside.setLayoutDirection(direction)
    qtbot.addWidget(beside)
    beside.resize(width, beside.heightForWidth(width))
    beside.show()
    return beside


@pytest.mark.parametrize("width", [600, 240])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_a_control_of_a_fixed_size_is_whole(qtbot, width: int, direction: Qt.LayoutDirection) -> None:
    control = QWidget()  # which wants nothing of itself, like a switch
    control.setFixedSize(52, 32)
    beside = made(qtbot, width, control, direction)
    assert beside.rect().contains(control.geometry()) and control.size().width() == 52
    (words,) = (child for child in beside.findChildren(Text))
    assert beside.rect().contains(words.geometry()) and not words.geometry().intersects(control.geometry())
    assert words.height() >= words.heightForWidth(words.width())
    assert (control.y() > words.y() + words.height() - 1) == (width == 240)


def test_a_control_that_must_be_higher_than_it_wants_has_that_height(qtbot) -> None:
    control = QWidget()
    control.setMinimumSize(120, 44)
    beside = made(qtbot, 240, control)
    assert control.height() == 44 and beside.rect().contains(control.geometry())


def test_without_the_control_the_words_have_the_line(qtbot) -> None:
    control = QWidget()
    control.setFixedSize(52, 32)
    control.hide()
    beside = made(qtbot, 600, control)
    assert beside.findChild(Text).width() == 600 and control.isHidden()
