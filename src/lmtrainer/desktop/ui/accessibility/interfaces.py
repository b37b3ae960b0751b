"""Interfaces for the program's own widgets. A widget says what it is by attributes:

``accessible_role``: a role; without it Qt's own interface is used. ``heading_level``: from 1. ``is_expanded``: there
is something to open and close. ``accessible_value``: a share from 0 to 1. ``cell_place``: row and column in a table.

Qt keeps what the factory returns, but not its Python side: `_kept` does, until the widget goes.
"""

from typing import Any

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleActionInterface,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
    QAccessibleTableCellInterface,
    QAccessibleValueInterface,
)
from PySide6.QtWidgets import QAbstractButton, QAccessibleWidget, QWidget
from shiboken6 import VoidPtr, isValid

_Kind = QAccessible.InterfaceType
_NOTHING = VoidPtr(0)
"""The one null that Qt survives here: None, 0 and the inherited method crash as soon as a reader connects."""


class _Press(QAccessibleActionInterface):
    """A button that can be pressed."""

    def __init__(self, button: QAbstractButton) -> None:
        super().__init__()
        self._button = button

    def actionNames(self) -> list[str]:
        if not isValid(self._button) or not self._button.isEnabled():
            return []
        return [self.toggleAction() if self._button.isCheckable() else self.pressAction(), self.setFocusAction()]

    def doAction(self, action: str) -> None:
        if not isValid(self._button):
            return
        if action == self.setFocusAction():
            self._button.setFocus()
        elif action in (self.toggleAction(), self.pressAction()):
            self._button.click()

    def keyBindingsForAction(self, action: str) -> list[str]:
        return []


class _Level(QAccessibleAttributesInterface):
    """The level of a heading."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        return [QAccessible.Attribute.Level]

    def attributeValue(self, key: QAccessible.Attribute) -> Any:
        return int(getattr(self._widget, "heading_level", 0)) if key is QAccessible.Attribute.Level else None


class _Share(QAccessibleValueInterface):
    """How far something is, in percent."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__()
        self._widget = widget

    def currentValue(self) -> Any:
        return round(getattr(self._widget, "accessible_value", 0.0) * 100) if isValid(self._widget) else 0

    def minimumValue(self) -> Any:
        return 0

    def maximumValue(self) -> Any:
        return 100

    def minimumStepSize(self) -> Any:
        return 1

    def setCurrentValue(self, value: Any) -> None:
        """It only shows."""


class _Cell(QAccessibleTableCellInterface):
    """A cell's place in its table, and the head of its column."""

    def __init__(self, cell: QWidget) -> None:
        super().__init__()
        self._cell = cell

    def rowIndex(self) -> int:
        return int(self._cell.cell_place[0])  # type: ignore[attr-defined]

    def columnIndex(self) -> int:
        return int(self._cell.cell_place[1])  # type: ignore[attr-defined]

    def rowExtent(self) -> int:
        return 1

    def columnExtent(self) -> int:
        return 1

    def isSelected(self) -> bool:
        return False

    def rowHeaderCells(self) -> list[QAccessibleInterface]:
        return []

    def columnHeaderCells(self) -> list[QAccessibleInterface]:
        head = getattr(self._cell, "head", None)
        return [] if head is None else [QAccessible.queryAccessibleInterface(head)]

    def table(self) -> QAccessibleInterface:
        table = self._cell.parentWidget()
        assert table is not None
        return QAccessible.queryAccessibleInterface(table)


class WidgetInterface(QAccessibleWidget):
    """One widget as a reader sees it."""

    def __init__(self, widget: QWidget, role: QAccessible.Role) -> None:
        super().__init__(widget, role)
        self._widget = widget
        self._parts: dict[QAccessible.InterfaceType, Any] = {}
        if isinstance(widget, QAbstractButton):
            self._parts[_Kind.ActionInterface] = _Press(widget)
        if role is QAccessible.Role.Heading:
            self._parts[_Kind.AttributesInterface] = _Level(widget)
        if hasattr(widget, "accessible_value"):
            self._parts[_Kind.ValueInterface] = _Share(widget)
        if hasattr(widget, "cell_place"):
            self._parts[_Kind.TableCellInterface] = _Cell(widget)

    def text(self, t: QAccessible.Text) -> str:
        if not isValid(self._widget):
            return ""
        if t is QAccessible.Text.Name:
            return self._widget.accessibleName() or _visible_text(self._widget)
        if t is QAccessible.Text.Description:
            return self._widget.accessibleDescription()
        if t is QAccessible.Text.Value and hasattr(self._widget, "accessible_value"):
            return f"{round(self._widget.accessible_value * 100)} %"
        return ""

    def state(self) -> QAccessible.State:
        state = super().state()
        widget = self._widget
        if not isValid(widget):
            return state
        if isinstance(widget, QAbstractButton):
            state.checkable, state.checked = int(widget.isCheckable()), int(widget.isChecked())
            state.pressed = int(widget.isDown())
        expanded = getattr(widget, "is_expanded", None)
        if expanded is not None:
            state.expandable, state.expanded, state.collapsed = 1, int(expanded), int(not expanded)
        return state

    def interface_cast(self, t: QAccessible.InterfaceType) -> Any:
        return self._parts.get(t, _NOTHING)


_kept: dict[int, WidgetInterface] = {}


def interface_for(asked: QObject) -> WidgetInterface | None:
    """The interface for a widget that says what it is; None for all others, which Qt answers for itself."""
    role = getattr(asked, "accessible_role", None)
    if role is None or not isinstance(asked, QWidget):
        return None
    made = WidgetInterface(asked, role)
    key = id(made)
    _kept[key] = made
    asked.destroyed.connect(lambda: _kept.pop(key, None))
    return made


def _visible_text(widget: QWidget) -> str:
    text = getattr(widget, "text", None)
    words = str(text()) if text is not None else ""
    return words.replace("&&", "&") if isinstance(widget, QAbstractButton) else words
