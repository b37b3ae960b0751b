"""What a stranger wrote is shown as it is: no tool tip and no question takes it for markup."""

import re
from pathlib import Path

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

import lmtrainer.desktop
from lmtrainer.desktop.base.prompts import web_question
from lmtrainer.desktop.ui.widgets.text import set_tip

MARKUP = '<img src="/secret.png">'


def test_a_web_address_is_shown_coded_and_its_host_cannot_look_like_another(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = web_question(parent, f"https://user@pаypal.com/{MARKUP}?a=b")  # the second letter is Cyrillic
    assert "xn--" in box.text() and "user" not in box.text()
    for label in box.findChildren(QLabel):
        assert label.textFormat() is Qt.TextFormat.PlainText or not QtGui.Qt.mightBeRichText(label.text())
    assert "%3Cimg" in box.informativeText()


def test_a_tip_shows_its_words_as_they_are(qtbot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    set_tip(button, "Next: plain & simple")
    assert button.toolTip() == "Next: plain & simple"
    set_tip(button, MARKUP)
    document = QtGui.QTextDocument()
    document.setHtml(button.toolTip())
    assert document.toPlainText() == MARKUP


def test_every_tip_is_set_that_way() -> None:
    root = Path(lmtrainer.desktop.__file__).parent
    found = [path.name for path in root.rglob("*.py") if re.search(r"\.setToolTip\(", path.read_text("utf-8"))]
    assert found == ["text.py"]


def test_buttons_of_dialogs_look_like_all_others(qtbot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    box = web_question(parent, "https://example.org/")
    assert len(box.buttons()) == 2 and all(button.icon().isNull() for button in box.buttons())
