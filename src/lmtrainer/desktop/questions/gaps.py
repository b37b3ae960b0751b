"""Gaps: a text whose missing words are fields to type into, or lists to choose from."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Self

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.gaps import GAP, Gaps, GapsAnswer, texts_with_gaps
from lmtrainer.course.marks import Mark, Verdict
from lmtrainer.course.questions import Question
from lmtrainer.course.text import RichText, Table, TextBlock
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.gap_fields import GapField, GapList
from lmtrainer.desktop.questions.gap_text import GapText
from lmtrainer.desktop.questions.gestures import Gesture, Press, Write
from lmtrainer.desktop.questions.options import VERDICT_ICONS, VERDICT_TOKENS
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.flow import block_height
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.icons import draw_icon
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.text import Text

_SIGN = 28  # the room for a verdict beside a field, at 100 %
_PAD = 10  # round what stands in a cell of a table
_BETWEEN = 12  # blocks
_HEARD = 80  # letters before a gap, and after it, that a screen reader is told with its field


@dataclass(slots=True)
class _Cell:
    """A text and the numbers of the gaps in it."""

    text: GapText
    gaps: range


@dataclass(slots=True)
class _Row:
    """A paragraph, or a row of a table: cells beside each other."""

    cells: list[_Cell]
    in_table: bool = False
    is_head: bool = False
    box: QRect = field(default_factory=QRect)


class GapArea(AnswerArea):
    """The text of a gaps question: prose and tables, whose words and fields wrap together."""

    def __init__(self, theme: Theme, question: Question, factory: BlockFactory) -> None:
        super().__init__(theme)
        body = question.body
        assert isinstance(body, Gaps)
        self._body = body
        self._verdicts: list[Verdict | None] = [None] * len(body.gaps)
        self.fields = [GapList(theme, gap) if gap.choices else GapField(theme, gap) for gap in body.gaps]
        for number, made in enumerate(self.fields, 1):
            made.setParent(self)
            made.setAccessibleName(self.tr("Gap {0} of {1}").format(number, len(body.gaps)))
            changed = made.currentTextChanged if isinstance(made, GapList) else made.textChanged
            changed.connect(lambda _text: self.edited.emit())
            if isinstance(made, GapField):
                made.returnPressed.connect(self.entered)
        self._sentences: list[str] = []
        self._parts: list[_Row | QWidget] = []
        for block in body.blocks:
            self._add(block, factory)
        self._describe()
        self._told = Text(theme, "", "small", "text", weight=600)
        self._told.setParent(self)
        self._told.hide()

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        return cls(theme, question, factory)

    @staticmethod
    def part_words(number: int, words: str) -> str:
        return translate("AnswerRow", "Gap {0}: {1}").format(number, words)

    def _add(self, block: TextBlock, factory: BlockFactory) -> None:
        if isinstance(block, Table):
            heads = [RichText(f"<strong>{text.html}</strong>", text.plain) for text in block.head]
            self._parts.append(_Row([self._cell(text) for text in heads], in_table=True, is_head=True))
            self._parts += [_Row([self._cell(text) for text in row], in_table=True) for row in block.rows]
        elif texts := texts_with_gaps(block):
            self._parts.append(_Row([self._cell(text) for text in texts]))
        else:
            made = factory.make(block)
            made.setParent(self)
            self._parts.append(made)

    def _cell(self, text: RichText) -> _Cell:
        first = len(self._sentences)
        pieces = text.plain.split(GAP)
        for here in range(1, len(pieces)):
            before, after = "…".join(pieces[:here]), "…".join(pieces[here:])
            self._sentences.append(f"{before[-_HEARD:]}___{after[:_HEARD]}")
        gaps = range(first, len(self._sentences))
        return _Cell(GapText(self.theme, text, self.fields[gaps.start : gaps.stop], self), gaps)

    def _describe(self) -> None:
        """Each field is told with the words round it."""
        for made, sentence in zip(self.fields, self._sentences, strict=True):
            made.setAccessibleDescription(sentence)

    def _rows(self) -> Iterator[_Row]:
        return (part for part in self._parts if isinstance(part, _Row))

    def restyle(self) -> None:
        """Fonts and colours of the look in force."""
        for row in self._rows():
            for cell in row.cells:
                cell.text.restyle()

    # layout

    def height_for(self, width: int) -> int:
        px, top = self.theme.px, 0
        for number, part in enumerate(self._parts):
            follows = isinstance(part, _Row) and part.in_table and not part.is_head
            top += px(_BETWEEN) if number and not follows else 0
            if isinstance(part, _Row):
                top += self._lay(part, top, width)
            else:
                high = block_height(part, width)
                part.setGeometry(0, top, width, high)
                top += high
        top += 1  # the lower edge of a table
        if self._told.text():
            told = self._told.height_for(width)
            self._told.setGeometry(0, top + px(8), width, told)
            top += told + px(8)
        return top

    def _lay(self, row: _Row, top: int, width: int) -> int:
        """Put a row in its place; returns its height."""
        row.box = QRect(0, top, width, 0)
        pad, wide = self._pad(row), width // len(row.cells)
        high = max(cell.text.height_for(wide - 2 * pad, self._signs(cell)) for cell in row.cells) + 2 * pad
        row.box.setHeight(high)
        for cell, left in self._placed(row):
            cell.text.place_fields(left, top + pad, self._signs(cell))
        return high

    def _placed(self, row: _Row) -> Iterator[tuple[_Cell, int]]:
        """Each cell, and where its words begin from the left."""
        wide, count = row.box.width() // len(row.cells), len(row.cells)
        for number, cell in enumerate(row.cells):
            yield cell, (count - 1 - number if self.isRightToLeft() else number) * wide + self._pad(row)

    def _pad(self, row: _Row) -> int:
        return self.theme.px(_PAD) if row.in_table else 0

    def _signs(self, cell: _Cell) -> list[int]:
        return [self.theme.px(_SIGN) if self._verdicts[gap] else 0 for gap in cell.gaps]

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for row in self._rows():
            if row.in_table:
                painter.setPen(self.theme.color("border"))
                painter.setBrush(self.theme.color("hover" if row.is_head else "canvas"))
                painter.drawRect(QRectF(row.box).adjusted(0.5, 0.5, -0.5, 0.5))
            for cell, left in self._placed(row):
                cell.text.paint(painter, left, row.box.y() + self._pad(row))
        for cell in (cell for row in self._rows() for cell in row.cells):
            for number, gap in enumerate(cell.gaps):
                verdict = self._verdicts[gap]
                if verdict is not None:
                    self._paint_sign(painter, self.fields[gap].geometry(), verdict, cell.text.after(number))
        painter.end()

    def _paint_sign(self, painter: QPainter, box: QRect, verdict: Verdict, after: int) -> None:
        """``after``: how wide the punctuation is between field and sign."""
        side, px = self.theme.px(20), self.theme.px
        left = box.left() - after - px(6) - side if self.isRightToLeft() else box.right() + after + px(6)
        sign = QRect(left, box.center().y() - side // 2, side, side).toRectF()
        draw_icon(painter, VERDICT_ICONS[verdict], sign, self.theme.color(VERDICT_TOKENS[verdict]), 3)

    # the answer

    def answer(self) -> Answer | None:
        texts = tuple(made.words() for made in self.fields)
        return GapsAnswer(texts) if all(text.strip() for text in texts) else None

    def draft(self) -> Answer | None:
        texts = tuple(made.words() for made in self.fields)
        return GapsAnswer(texts) if any(text.strip() for text in texts) else None

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, GapsAnswer) and len(answer.texts) == len(self.fields):
            for made, text in zip(self.fields, answer.texts, strict=True):
                made.blockSignals(True)
                made.set_words(text)
                made.blockSignals(False)

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        told = []
        for part, made in zip(mark.parts, self.fields, strict=True):
            self._verdicts[part.index] = part.verdict
            word = self.tr("right") if part.verdict is Verdict.RIGHT else self.tr("not right")
            made.setAccessibleDescription(f"{word}. {self._sentences[part.index]}")
            if final and part.right_answer:
                told.append(self.tr("Gap {0}: {1}").format(part.index + 1, part.right_answer))
        self._told.setText("   ".join(told))
        self._told.setVisible(bool(told))
        self.update()

    def clear_mark(self) -> None:
        self._verdicts = [None] * len(self.fields)
        self._told.setText("")
        self._told.hide()
        self._describe()

    def set_locked(self, locked: bool) -> None:
        for made in self.fields:
            made.setEnabled(not locked)

    def first_control(self) -> QWidget:
        return next((made for made in self.fields if not made.words()), self.fields[0])

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, GapsAnswer)
        for each, text in zip(self.fields, answer.texts, strict=True):
            if isinstance(each, GapField):
                yield Write(each, text)
            else:
                yield Press(each, Qt.Key.Key_Down, each.findText(text))


AREA = GapArea
