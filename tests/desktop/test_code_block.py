"""Code in the window: its language, a button that copies it, and long lines that scroll."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QWheelEvent
from PySide6.QtWidgets import QApplication

from lmtrainer.course.text import Code
from lmtrainer.desktop.tour.layout_audit import audit_layout
from lmtrainer.desktop.ui.blocks.code import CodeBlock
from lmtrainer.desktop.ui.blocks.flow import BlockFlow
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.desktop.ui.widgets.layout import column

LONG = "def answer():\n    return " + " + ".join(f"part_{number}" for number in range(40)) + "\n"


def shown(qtbot, text: str, width: int = 420, scale: float = 1.0) -> CodeBlock:
    theme = Theme(Appearance(Look.LIGHT, scale, motion=False))
    theme.apply()
    block = CodeBlock(theme, Code(text, "python", 1))
    flow = BlockFlow(theme, [block])
    around = column(theme, flow, "*")
    flow.setFixedHeight(flow.height_for(width))
    qtbot.addWidget(around)
    qtbot.around = around  # lives as long as the test
    around.resize(width, 400)
    around.show()
    qtbot.waitExposed(around)
    assert audit_layout(around) == []
    return block


@pytest.mark.parametrize(("width", "scale"), [(420, 1.0), (420, 1.5), (1180, 1.0)])
def test_long_lines_stay_one_line_and_scroll(qtbot, width: int, scale: float) -> None:
    block = shown(qtbot, LONG, width, scale)
    bar = block.view.horizontalScrollBar()
    assert bar.maximum() > 0 and block.lines.width() > block.view.width()
    assert block.view.viewport().height() >= block.lines.height()  # no line is below the bar
    block.view.setFocus()
    qtbot.keyClick(block.view, Qt.Key.Key_Right)
    assert bar.value() > 0


def test_short_code_has_no_bar_and_takes_no_focus(qtbot) -> None:
    block = shown(qtbot, "x = 1\n")
    assert block.view.horizontalScrollBar().maximum() == 0
    assert block.view.focusPolicy() is Qt.FocusPolicy.NoFocus


def test_the_button_copies_the_code_and_the_language_is_named(qtbot) -> None:
    block = shown(qtbot, LONG)
    assert block.language.text() == "python" and block.language.isVisible()
    qtbot.mouseClick(block.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == LONG.rstrip("\n")
    assert "Copied" in block.copy.text()


def test_code_stands_from_left_to_right_in_every_language(qtbot) -> None:
    block = shown(qtbot, "x = 1\n")
    block.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    block.height_for(block.width())
    assert block.view.layoutDirection() is Qt.LayoutDirection.LeftToRight
    assert block.copy.x() < block.language.x()


def test_the_wheel_over_code_scrolls_the_page(qtbot) -> None:
    block = shown(qtbot, LONG)
    under = block.view.viewport()
    place = QPointF(under.rect().center())
    wheel = QWheelEvent(
        place,
        QPointF(under.mapToGlobal(place.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(under, wheel)
    assert not wheel.isAccepted() and block.view.horizontalScrollBar().value() == 0
