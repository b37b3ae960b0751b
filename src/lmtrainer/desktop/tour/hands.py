"""The hands of the tour: gives an answer through the real widgets, by mouse and keys."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lmtrainer.course.questions import Answer, ChoiceAnswer, GapsAnswer, MultipleAnswer, SortAnswer
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.gaps import GapArea, GapField
from lmtrainer.desktop.questions.options import OptionArea
from lmtrainer.desktop.questions.sorting import SortArea
from lmtrainer.desktop.questions.table import UnsupportedKind


def click(widget: QWidget) -> None:
    """A click with the left button in the middle of a widget."""
    QTest.mouseClick(widget, Qt.MouseButton.LeftButton)


def press(widget: QWidget, key: Qt.Key) -> None:
    """One key, pressed and let go."""
    QTest.keyClick(widget, key)


def type_text(widget: QWidget, text: str) -> None:
    """Type a text; letters that are on no plain keyboard come as from an input method."""
    for letter in text:
        if letter.isascii() and letter.isprintable():
            QTest.keyClicks(widget, letter)
        else:
            event = QInputMethodEvent()
            event.setCommitString(letter)
            QCoreApplication.sendEvent(widget, event)


def give(area: AnswerArea, answer: Answer) -> None:
    """Put an answer into a card, as a learner would."""
    match answer:
        case ChoiceAnswer():
            assert isinstance(area, OptionArea)
            click(area.button(answer.chosen))
        case MultipleAnswer():
            assert isinstance(area, OptionArea)
            for chosen in answer.chosen:
                button = area.button(chosen)
                button.setFocus()
                press(button, Qt.Key.Key_Space)
        case SortAnswer():
            assert isinstance(area, SortArea)
            for item, group in enumerate(answer.groups):
                if group is not None:
                    click(area.group_button(item, group))
        case GapsAnswer():
            assert isinstance(area, GapArea)
            for field, text in zip(area.fields, answer.texts, strict=True):
                if isinstance(field, GapField):
                    field.setFocus()
                    type_text(field, text)
                else:
                    field.setFocus()
                    for _ in range(field.findText(text)):
                        press(field, Qt.Key.Key_Down)
        case _:
            raise UnsupportedKind(type(answer).__name__)
