"""Boxes that fold: opened by mouse and keys, by finding, and said to screen readers; columns, captions and lines."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from lmtrainer.course.text import RichText
from lmtrainer.desktop.tour.pages import lesson_page
from lmtrainer.desktop.ui.blocks.callout import CalloutBlock, boxes_in
from lmtrainer.desktop.ui.blocks.document import GuardedDocument, fill_document
from lmtrainer.desktop.ui.blocks.picture import PictureBlock
from lmtrainer.desktop.ui.blocks.table import TableCell
from lmtrainer.desktop.ui.widgets.text import Text
from publishing.samples import COURSE, PNG

LESSON = """# One

<details><summary>More about it</summary>

The hidden word is marmalade.

> [!WARNING]- Inside
> Deeper still: a pickle.

</details>

Below.

1. one

   > said

1. two

| a | b | c |
|---|:-:|--:|
| 1 | 2 | 3 |

![A cup](media/cup.png "A cup, from above")

::: choice q

Which?

> [!TIP]- Look
> Here.

- [x] x
- [ ] y

:::
"""


@pytest.fixture
def page(desk, tmp_path: Path):
    course = tmp_path / "course"
    (course / "media").mkdir(parents=True)
    (course / "course.toml").write_text(COURSE)
    (course / "01-one.md").write_text(LESSON)
    (course / "media" / "cup.png").write_bytes(PNG)
    desk.sit_down(course)
    desk.open_lesson("one")
    yield lesson_page(desk.program.window)
    desk.get_up()


def is_seen(widget: QWidget) -> bool:
    return widget.isVisible() and widget.height() > 0


def test_a_box_opens_and_closes_and_what_is_below_makes_room(desk, page) -> None:
    box, below = page.flow.blocks[0], page.flow.blocks[1]
    assert isinstance(box, CalloutBlock) and box.button is not None
    closed, inner = below.y(), box.findChildren(CalloutBlock)[0]
    assert box.button.accessibleName() == "More about it" and not box.button.is_expanded and not is_seen(inner)
    desk.qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    assert box.button.is_expanded and is_seen(inner) and below.y() > closed
    opened = below.y()
    assert inner.button is not None
    desk.qtbot.keyClick(inner.button, Qt.Key.Key_Space)
    assert below.y() > opened
    desk.qtbot.keyClick(box.button, Qt.Key.Key_Space)
    assert not box.button.is_expanded and below.y() == closed


def test_finding_opens_what_it_finds(page) -> None:
    page.finder.open()
    page.finder.bar.field.setText("pickle")
    assert page.finder.bar.count.text() == "1 of 1"
    assert all(box.button.is_expanded for box in boxes_in(page.flow.blocks[0]))


@pytest.mark.parametrize("words", ["more about", "inside", "from above", "3"])
def test_titles_captions_and_cells_are_found_too(page, words: str) -> None:
    page.finder.open()
    page.finder.bar.field.setText(words)
    assert page.finder.bar.count.text() == "1 of 1"
    assert page.grab().width() > 0
    page.finder.close()


def test_a_box_in_a_question_opens_too(desk, page) -> None:
    card = page.card("q")
    (box,) = boxes_in(card)
    before = card.height()
    desk.qtbot.mouseClick(box.button, Qt.MouseButton.LeftButton)
    assert card.height() > before and card.area.y() >= card.stem.y() + card.stem.height()


def test_what_stands_in_an_item_is_inset_and_a_caption_stands_below_its_picture(page) -> None:
    blocks = page.flow.blocks
    inset = blocks[2].blocks[0]
    assert inset.x() > 0 and inset.x() + inset.width() == blocks[2].width()
    picture = next(block for block in blocks if isinstance(block, PictureBlock))
    (caption,) = picture.findChildren(Text)
    assert caption.text() == "A cup, from above" and is_seen(caption)
    assert caption.y() + caption.height() <= picture.height()


def test_the_words_of_a_column_stand_at_its_side(page) -> None:
    cells = page.flow.findChildren(TableCell)
    sides = {cell.cell_place[1]: cell.words.alignment for cell in cells}
    assert sides[1] & Qt.AlignmentFlag.AlignHCenter and sides[2] & Qt.AlignmentFlag.AlignRight
    assert not sides[0] & (Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignRight)


@pytest.mark.parametrize(
    "html", ["<p>This:</p><p><code>if x:\n    go()</code></p>", "<code>if x:\n    go()\n</code><p>So.</p>"]
)
def test_code_by_itself_keeps_its_lines_in_options_and_text(page, html: str) -> None:
    document = GuardedDocument()
    fill_document(document, page.theme, RichText(html, ""), "text")
    assert "if x:\n    go()" in document.toPlainText().replace("\u2028", "\n")
