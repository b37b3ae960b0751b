"""The hands of the tour: gives an answer through the real widgets, by mouse and keys."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lmtrainer.course.answers import (
    Answer,
    ChoiceAnswer,
    GapsAnswer,
    MatchAnswer,
    MultipleAnswer,
    NumberAnswer,
    OrderAnswer,
    ReflectAnswer,
    ScaleAnswer,
    ScenarioAnswer,
    SortAnswer,
    TextAnswer,
)
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.boards.board import TRAY, Board
from lmtrainer.desktop.questions.gap_fields import GapField
from lmtrainer.desktop.questions.gaps import GapArea
from lmtrainer.desktop.questions.match import MatchBoard
from lmtrainer.desktop.questions.options import OptionArea
from lmtrainer.desktop.questions.order import OrderBoard
from lmtrainer.desktop.questions.reflect import ReflectArea
from lmtrainer.desktop.questions.scale import ScaleArea
from lmtrainer.desktop.questions.scenario import ScenarioArea
from lmtrainer.desktop.questions.typed import TypedArea


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


def drag(widget: QWidget, to: QPoint) -> None:
    """Press in the middle of a widget, drag to a place in its parent, and let go."""
    start = widget.rect().center()
    send_mouse(widget, QEvent.Type.MouseButtonPress, start)
    for share in (0.3, 0.6, 1.0):
        at = widget.mapFromParent(widget.mapToParent(start) + (to - widget.mapToParent(start)) * share)
        send_mouse(widget, QEvent.Type.MouseMove, at)
    send_mouse(widget, QEvent.Type.MouseButtonRelease, widget.mapFromParent(to))


def send_mouse(widget: QWidget, kind: QEvent.Type, at: QPoint) -> None:
    """One event of the left button, at a place in the widget."""
    held = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseButtonRelease else Qt.MouseButton.LeftButton
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
    where, whole = at.toPointF(), widget.mapToGlobal(at).toPointF()
    event = QMouseEvent(kind, where, whole, button, held, Qt.KeyboardModifier.NoModifier)
    QCoreApplication.sendEvent(widget, event)


def put(board: Board, piece: int, place: int, *, by_mouse: bool) -> None:
    """Put a piece of a board into a place: by dragging it there, or by its keys."""
    widget = board.pieces[piece]
    if by_mouse:
        drag(widget, board.targets[place].center())
        return
    widget.setFocus()
    if place < 9:
        press(widget, Qt.Key(Qt.Key.Key_1.value + place))
        return
    press(widget, Qt.Key.Key_Space)
    while board.aim != place:
        press(widget, Qt.Key.Key_Down)
    press(widget, Qt.Key.Key_Space)


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
            assert isinstance(area, Board)
            for item, group in enumerate(answer.groups):
                if group is not None:
                    put(area, item, group, by_mouse=item % 2 == 0)
        case MatchAnswer():
            assert isinstance(area, MatchBoard)
            for left, right in enumerate(answer.rights):
                if right is not None:
                    free = next(n for n, place in enumerate(area.where) if place == TRAY and area.right_of(n) == right)
                    put(area, free, left, by_mouse=left % 2 == 0)
        case OrderAnswer():
            assert isinstance(area, OrderBoard)
            for place, item in enumerate(answer.order):
                if area.where[item] != place or area.draft() is None:  # the order that stands may be meant too
                    put(area, item, place, by_mouse=place % 2 == 0)
        case TextAnswer() | NumberAnswer():
            assert isinstance(area, TypedArea)
            area.field.setFocus()
            type_text(area.field, answer.text)
        case ScaleAnswer():
            assert isinstance(area, ScaleArea)
            for statement, label in enumerate(answer.values):
                if label is not None:
                    click(area.label_button(statement, label))
        case ReflectAnswer():
            assert isinstance(area, ReflectArea)
            area.field.setFocus()
            type_text(area.field, answer.text)
            for number in answer.checked:
                click(area.ticks[number])
        case ScenarioAnswer():
            assert isinstance(area, ScenarioArea)
            for number in answer.choices:
                click(area.current_buttons[number])
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
            assert_never(answer)
