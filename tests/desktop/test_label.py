"""A label: a word that is wider than it breaks, it stands at the reading side, and its words stay what they were."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lmtrainer.desktop.ui.theme.theme import Appearance, Theme
from lmtrainer.desktop.ui.widgets.text import Text

LONG = "Verkehrsinfrastrukturfinanzierungsgesellschaft and short words"


@pytest.fixture
def page(qtbot):
    made = QWidget()
    made.resize(600, 400)
    made.show()
    qtbot.addWidget(made)
    yield made


def label(page: QWidget, words: str) -> Text:
    made = Text(Theme(Appearance()), words, "h2")
    made.setParent(page)
    made.show()
    return made


def test_a_word_that_is_wider_than_its_label_breaks(page: QWidget) -> None:
    made = label(page, LONG)
    made.resize(200, made.height_for(200))
    assert made.height_for(200) > made.height_for(1000)
    lines = [made.fontMetrics().boundingRect(0, 0, 200, 9999, int(Qt.TextFlag.TextWordWrap.value), shown).width()
             for shown in (super(Text, made).text(),)]  # fmt: skip
    assert lines[0] <= 200
    assert made.text() == LONG and made.accessibleName() == LONG


def test_asking_for_another_width_does_not_change_what_is_shown(page: QWidget) -> None:
    made = label(page, LONG)
    made.resize(200, 100)
    shown = super(Text, made).text()
    made.heightForWidth(2000)
    assert super(Text, made).text() == shown != LONG


def test_words_that_fit_are_never_broken(page: QWidget) -> None:
    made = label(page, "internationalisation is long and fits")
    made.resize(400, 100)
    assert super(Text, made).text() == made.text() and made.accessibleName() == ""
    made.setText("other words")
    assert made.text() == "other words"


def test_a_label_stands_at_the_reading_side_in_any_script(page: QWidget) -> None:
    made = label(page, "words")
    assert made.alignment() & Qt.AlignmentFlag.AlignLeft
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert made.alignment() & Qt.AlignmentFlag.AlignRight and made.alignment() & Qt.AlignmentFlag.AlignAbsolute
