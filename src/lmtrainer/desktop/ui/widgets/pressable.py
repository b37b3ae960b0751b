"""One way to press: what has the focus ring is pressed by Enter as it is by Space."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton

ENTER_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
"""The large Enter key and the one of the number block."""
_OTHERS_KEYS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


class Pressable(QAbstractButton):
    """What every button that paints itself is made of. Qt's own presses by Enter on some systems only."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(self, event):
            super().keyPressEvent(event)


def pressed_by_enter(button: QAbstractButton, event: QKeyEvent) -> bool:
    """Press the button if the key is Enter, once for as long as it is held; returns whether it is that key."""
    if event.key() not in ENTER_KEYS or event.modifiers() & _OTHERS_KEYS:
        return False
    if not event.isAutoRepeat():
        button.click()
    return True
