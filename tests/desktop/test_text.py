"""Labels: the colour that was asked for is the colour that is seen."""

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.theme.tokens import Look
from lmtrainer.desktop.ui.widgets.text import Text


def inks(widget: QWidget) -> set[str]:
    image = widget.grab().toImage()
    return {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}


def test_words_in_a_button_have_their_own_colour(qtbot) -> None:
    theme = Theme(Appearance(Look.LIGHT))
    button = QPushButton()
    qtbot.addWidget(button)
    layout = QVBoxLayout(button)
    layout.addWidget(Text(theme, "||||||||", "display", "danger"))
    button.resize(300, 120)
    assert theme.color("danger").name() in inks(button)
