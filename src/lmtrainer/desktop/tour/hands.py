"""The hands of the tour: gives an answer through the real widgets, by mouse and keys."""

from typing import assert_never

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QMouseEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from lmtrainer.course.body import Answer
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.boards.board import Board
from lmtrainer.desktop.questions.gestures import Click, Press, Put, Write


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
    for gesture in area.gestures_for(answer):
        match gesture:
            case Click():
                click(gesture.widget)
            case Press():
                gesture.widget.setFocus()
                for _ in range(gesture.times):
                    press(gesture.widget, gesture.key)
            case Write():
                gesture.field.setFocus()
                type_text(gesture.field, gesture.text)
            case Put():
                assert isinstance(area, Board)
                put(area, gesture.piece, gesture.place, by_mouse=gesture.by_mouse)
            case _:
                assert_never(gesture)
