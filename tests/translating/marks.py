"""A translation in which every text is marked, and what a window shows that is not."""

import re

from PySide6.QtCore import QTranslator
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QLineEdit, QWidget

OPEN, SHUT = "⟦", "⟧"
_LATIN = re.compile(r"[A-Za-z]{2,}")
_INNER = re.compile(rf"{OPEN}[^{OPEN}{SHUT}]*{SHUT}")


class Marking(QTranslator):
    """Translates every text into itself between brackets."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        return f"{OPEN}{text}{SHUT}"


def outside(text: str) -> str:
    """What of a text stands outside of all brackets."""
    text = re.sub(r"<[^>]*>", " ", text)
    while (less := _INNER.sub(" ", text)) != text:
        text = less
    return text


def shown_by(widget: QWidget) -> list[str]:
    """All words that a person sees or hears of one widget."""
    words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip(), widget.windowTitle()]
    if isinstance(widget, QLabel | QAbstractButton):
        words.append(widget.text())
    if isinstance(widget, QLineEdit):
        words.append(widget.placeholderText())
    if isinstance(widget, QComboBox):
        words += [widget.itemText(row) for row in range(widget.count())]
    if (interface := QAccessible.queryAccessibleInterface(widget)) is not None:
        kinds = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)
        words += [interface.text(kind) for kind in kinds]
    return words


def unmarked(root: QWidget, known: re.Pattern[str], but: type[QWidget] | None = None) -> set[str]:
    """The words below ``root`` that are seen or heard and went through no translation.

    ``known`` are names that are the same everywhere; widgets of the kind ``but`` and what is in them are left out.
    """
    found = set()
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisibleTo(root) and not _is_in(widget, but):
            for words in shown_by(widget):
                if _LATIN.search(known.sub(" ", outside(words))):
                    found.add(f"{type(widget).__name__}: {words}")
    return found


def _is_in(widget: QWidget | None, kind: type[QWidget] | None) -> bool:
    while kind is not None and widget is not None:
        if isinstance(widget, kind):
            return True
        widget = widget.parentWidget()
    return False
