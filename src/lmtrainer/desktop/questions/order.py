"""Order: pieces in one numbered column; the others make room while one is held."""

from collections.abc import Iterator
from typing import Self

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QPainter, QPaintEvent

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.order import Order, OrderAnswer
from lmtrainer.course.marks import Mark
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.boards.board import Board
from lmtrainer.desktop.questions.boards.piece import Piece
from lmtrainer.desktop.questions.gestures import Gesture, Put
from lmtrainer.desktop.questions.shuffling import mixed_order
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.picture import LoadPicture, no_picture
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme


class OrderBoard(Board):
    """The items of an order question. A place is a position in the column."""

    has_tray = False

    def __init__(self, theme: Theme, question: Question, seed: str, load: LoadPicture = no_picture) -> None:
        body = question.body
        assert isinstance(body, Order)
        super().__init__(theme, body.items, load, arrows=True)
        self._order = mixed_order([item.plain for item in body.items], seed)
        self._touched = False
        self._number()
        self._describe()

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        return cls(theme, question, seed, factory.load_picture)

    @staticmethod
    def right_part_words(right: str) -> str:
        return translate("AnswerRow", "Right place: {0}").format(right)

    def _number(self) -> None:
        for place, index in enumerate(self._order):
            self.where[index] = place

    def place_count(self) -> int:
        return len(self.pieces)

    def place_name(self, place: int) -> str:
        return self.tr("place {0} of {1}").format(place + 1, len(self.pieces))

    def place_hint(self) -> str:
        return self.tr("straight to this place")

    def visual_order(self) -> list[int]:
        return list(self._order)

    def outside(self) -> int:
        return max(0, self.aim)

    def assign(self, piece: int, place: int) -> None:
        self._order.remove(piece)
        self._order.insert(place, piece)
        self._touched = True
        self._number()

    def tap(self, piece: Piece, at: QPoint) -> None:
        step = piece.arrow_at(at)
        if step and self.held is None and not self._locked:
            index = self.pieces.index(piece)
            self.put(index, max(0, min(len(self.pieces) - 1, self.where[index] + step)))
        else:
            super().tap(piece, at)

    def after_digit(self, piece: Piece) -> None:
        """The keyboard stays with the piece that was moved."""

    def choose(self, number: int) -> bool:
        return False

    def arrange(self, width: int) -> int:
        px = self.theme.px
        order = [index for index in self._order if self.pieces[index] is not self.held]
        if self.held is not None:
            order.insert(self.aim, self.pieces.index(self.held))
        top, wide = px(4), width - px(36)
        self.targets = []
        for index in order:
            high = self.pieces[index].height_for(wide)
            home = self.mirrored(QRect(px(32), top, wide, high), width)
            self.targets.append(home)
            self.lay(index, home, home)
            top += high + px(8)
        return top - px(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for place, box in enumerate(self.targets):
            if self.held is not None and place == self.aim:
                self.paint_slot(painter, box, aimed=True)
            painter.setFont(self.theme.font("ui", 600))
            painter.setPen(self.theme.color("muted"))
            number = self.mirrored(QRect(0, box.y(), px(24), box.height()), self.width())
            painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(place + 1))
        painter.end()

    # the answer: there is always one, because every piece has a place

    def answer(self) -> Answer | None:
        return OrderAnswer(tuple(self._order))

    def draft(self) -> Answer | None:
        return OrderAnswer(tuple(self._order)) if self._touched else None

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, OrderAnswer) and sorted(answer.order) == sorted(self._order):
            self._order = list(answer.order)
            self._touched = True
            self._number()
            self.refresh()

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        pattern = self.tr("Right place: {0}")
        self.show_verdicts(
            {
                part.index: (part.verdict, pattern.format(part.right_answer) if final and part.right_answer else "")
                for part in mark.parts
            }
        )

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, OrderAnswer)
        for place, item in enumerate(answer.order):
            if self.where[item] != place or self.draft() is None:  # the order that stands may be meant too
                yield Put(item, place, by_mouse=place % 2 == 0)


AREA = OrderBoard
