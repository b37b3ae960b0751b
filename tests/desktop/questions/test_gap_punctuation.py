"""Punctuation that touches a gap stays with it: in every width, text size and direction, with and without verdicts."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lmtrainer.course.kinds.gaps import GAP
from lmtrainer.course.text import RichText
from lmtrainer.desktop.questions.gap_text import GapText
from lmtrainer.desktop.ui.theme.theme import Appearance, Theme

WORDS = f"Leaders rely on ({GAP}), managers on “{GAP}”; both need a {GAP}."


class Room(QWidget):
    """A field that takes 120 px."""

    def natural_width(self) -> int:
        return 120


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
@pytest.mark.parametrize("sign", [0, 28])
def test_no_width_parts_a_gap_from_its_punctuation(qtbot, scale: float, direction, sign: int) -> None:
    theme = Theme(Appearance(scale=scale))
    owner = QWidget()
    qtbot.addWidget(owner)
    owner.setLayoutDirection(direction)
    fields = [Room(owner) for _ in range(3)]
    text = GapText(theme, RichText(f"<p>{WORDS}</p>", WORDS), fields, owner)
    assert "(" not in text._document.toPlainText() and "." not in text._document.toPlainText()
    assert [(before.text, after.text) for before, after in zip(text._before, text._after, strict=True)] == [
        ("(", "),"), ("“", "”;"), ("", "."),
    ]  # fmt: skip
    signs = [sign] * 3
    for width in range(240, 1200, 37):
        text.height_for(width, signs)
        text.place_fields(0, 0, signs)
        boxes = [field.geometry() for field in fields]
        for one, point in text._touching:
            beside = [
                box
                for box in boxes
                if box.top() <= point.y() <= box.bottom()
                and (abs(point.x() - box.right() - 1) <= 2 or abs(point.x() + one.width - box.left()) <= 2)
            ]
            assert beside, f"{one.text} stands alone at {width} px"
            assert point.x() >= 0 and point.x() + one.width <= width + 1
    assert len(text._touching) == 5


def test_words_that_touch_a_gap_stay_words(qtbot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    words = f"un{GAP}able, and {GAP} ."
    text = GapText(Theme(Appearance()), RichText(f"<p>{words}</p>", words), [Room(owner), Room(owner)], owner)
    assert [one.text for one in (*text._before, *text._after)] == ["", "", "", ""]
    assert text._document.toPlainText().startswith("un") and text._document.toPlainText().endswith(" .")
