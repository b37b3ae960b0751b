"""What the hands of the tour can do in an answer area, as a learner would by mouse and keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lmtrainer.frozen import frozen


@frozen
class Click:
    """Click on a widget."""

    widget: QWidget


@frozen
class Press:
    """Give a widget the focus, and press a key some times."""

    widget: QWidget
    key: Qt.Key
    times: int = 1


@frozen
class Write:
    """Give a field the focus, and type a text."""

    field: QWidget
    text: str


@frozen
class Put:
    """Put a piece of a board into a place: by dragging it there, or by its keys."""

    piece: int
    place: int
    by_mouse: bool


Gesture = Click | Press | Write | Put
