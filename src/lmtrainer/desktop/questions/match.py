"""Match: fixed left sides with a slot each, and below them the right sides that have no slot yet."""

from collections.abc import Iterator
from typing import Self

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.match import Match, MatchAnswer
from lmtrainer.course.marks import Mark
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.boards.board import TRAY, Board
from lmtrainer.desktop.questions.gestures import Gesture, Put
from lmtrainer.desktop.questions.shuffling import shown_order
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.inline_pictures import IllustratedText
from lmtrainer.desktop.ui.blocks.picture import LoadPicture, no_picture
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.theme.tokens import Look

_SIDE_BY_SIDE = 420  # least width at 100 % at which a slot stands beside its left side
_LINK = 36


class MatchBoard(Board):
    """The sides of a match question. A place is a left side.

    A right side that belongs to several left sides can be used several times; then all of them can, so that
    nothing is given away, and a copy of each stays below.
    """

    def __init__(self, theme: Theme, question: Question, seed: str, load: LoadPicture = no_picture) -> None:
        body = question.body
        assert isinstance(body, Match)
        used = [left.right for left in body.lefts]
        self.copies = len(body.lefts) if len(set(used)) < len(used) else 1
        self._lefts = [IllustratedText(theme, left.text, "ui", load, self) for left in body.lefts]
        self._left_names = [left.text.plain for left in body.lefts]
        super().__init__(theme, [text for text in body.rights for _ in range(self.copies)], load)
        self._left_rects: list[QRect] = []
        self._shown = shown_order(len(body.rights), seed, shuffle=question.shuffle)
        self._describe()

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        return cls(theme, question, seed, factory.load_picture)

    def right_of(self, piece: int) -> int:
        """The index of the right side that a piece stands for."""
        return piece // self.copies

    def restyle(self) -> None:
        for left in self._lefts:
            left.restyle()
        super().restyle()

    def place_count(self) -> int:
        return len(self._lefts)

    def place_name(self, place: int) -> str:
        return self.tr("not placed yet") if place == TRAY else self.tr("beside: {0}").format(self._left_names[place])

    def place_hint(self) -> str:
        return self.tr("straight to this line")

    def visual_order(self) -> list[int]:
        placed = sorted((n for n, place in enumerate(self.where) if place != TRAY), key=lambda n: self.where[n])
        return placed + self._waiting()

    def _waiting(self) -> list[int]:
        """The pieces that lie below, one of each right side."""
        waiting = []
        for right in self._shown:
            copies = range(right * self.copies, (right + 1) * self.copies)
            found = next((n for n in copies if self.where[n] == TRAY), None)
            if found is not None:
                waiting.append(found)
        return waiting

    def assign(self, piece: int, place: int) -> None:
        """One piece to a slot: the one that lies there goes back."""
        if place != TRAY:
            for other, at in enumerate(self.where):
                if at == place and other != piece:
                    self.where[other] = TRAY
        self.where[piece] = place

    def first_aim(self, piece: int) -> int:
        if self.where[piece] != TRAY:
            return self.where[piece]
        return next((place for place in range(len(self._lefts)) if place not in self.where), 0)

    def choose(self, number: int) -> bool:
        """A digit alone says which left side, not what to put there: it takes the first piece below."""
        return super().choose(number)

    # geometry

    def arrange(self, width: int) -> int:
        px = self.theme.px
        beside = width >= px(_SIDE_BY_SIDE)
        left_wide = round(width * 0.38) if beside else width
        slot_left = left_wide + px(_LINK) if beside else px(24)
        slot_wide = width - slot_left - px(4)  # room for the ring of the focus
        self._left_rects, self.targets, top = [], [], px(4)
        for place, words in enumerate(self._lefts):
            room = left_wide - px(28)
            high = max(px(48), words.height_for(room) + px(24))
            piece_high = self._placed_height(place, slot_wide)
            if beside:
                high = max(high, piece_high)
                self._add_row(QRect(0, top, left_wide, high), QRect(slot_left, top, slot_wide, high), width)
                top += high + px(8)
            else:
                slot = QRect(slot_left, top + high + px(6), slot_wide, piece_high)
                self._add_row(QRect(0, top, left_wide, high), slot, width)
                top += high + px(6) + piece_high + px(12)
        return self._arrange_pieces(width, top + px(12))

    def _add_row(self, left: QRect, slot: QRect, width: int) -> None:
        self._left_rects.append(self.mirrored(left, width))
        self.targets.append(self.mirrored(slot, width))

    def _placed_height(self, place: int, wide: int) -> int:
        inside = [self.pieces[n].height_for(wide) for n, at in enumerate(self.where) if at == place]
        return max([self.theme.px(48), *inside])

    def _arrange_pieces(self, width: int, top: int) -> int:
        px = self.theme.px
        self.ghost = None
        waiting = self._waiting()
        for n, piece in enumerate(self.pieces):
            piece.setVisible(self.where[n] != TRAY or n in waiting or piece is self.held)
            if self.where[n] != TRAY:
                self._place(n, self.targets[self.where[n]])
        columns = 2 if width >= px(_SIDE_BY_SIDE) else 1
        wide = (width - px(8) - px(12) * (columns - 1)) // columns
        for start in range(0, len(waiting), columns):
            line = waiting[start : start + columns]
            high = max(self.pieces[n].height_for(wide) for n in line)
            for number, n in enumerate(line):
                self._place(n, self.mirrored(QRect(px(4) + number * (wide + px(12)), top, wide, high), width))
            top += high + px(8)
        if self.held is not None and self.ghost is not None:
            aimed = self.targets[self.aim] if self.aim != TRAY else None
            self.lay(self.pieces.index(self.held), self.ghost, aimed)
        return top - px(8) if waiting else top - px(20)

    def _place(self, n: int, home: QRect) -> None:
        if self.pieces[n] is self.held:
            self.ghost = home
        else:
            self.lay(n, home, None)

    # painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        taken = {place for n, place in enumerate(self.where) if self.pieces[n] is not self.held}
        for place, (left, slot) in enumerate(zip(self._left_rects, self.targets, strict=True)):
            aimed = self.held is not None and place == self.aim
            self._paint_left(painter, place, left)
            self._paint_link(painter, left, slot, strong=place in taken or aimed, dashed=place not in taken)
            if place not in taken or aimed:
                self.paint_slot(painter, slot, aimed=aimed)
        self.paint_ghost(painter)
        painter.end()

    def _paint_left(self, painter: QPainter, place: int, rect: QRect) -> None:
        theme, px = self.theme, self.theme.px
        edge = QPen(theme.color("border"), 1) if theme.look is Look.CONTRAST else QPen(Qt.PenStyle.NoPen)
        painter.setPen(edge)
        painter.setBrush(theme.color("accent_soft"))
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), px(10), px(10))
        room = rect.width() - px(28)
        words = self._lefts[place]
        words.paint(painter, rect.left() + px(14), rect.center().y() - words.height_for(room) / 2 + 1, room)

    def _paint_link(self, painter: QPainter, left: QRect, slot: QRect, *, strong: bool, dashed: bool) -> None:
        if slot.top() > left.bottom():
            return  # the slot stands below
        pen = QPen(self.theme.color("accent" if strong else "control"), 2 if strong else 1.2)
        if dashed:
            pen.setDashPattern([4, 3])
        painter.setPen(pen)
        y = left.center().y() + 0.5
        start, end = (slot.right(), left.left()) if self.isRightToLeft() else (left.right(), slot.left())
        painter.drawLine(QPointF(start + 1, y), QPointF(end, y))

    # the answer

    def _rights(self) -> tuple[int | None, ...]:
        found: list[int | None] = [None] * len(self._lefts)
        for n, place in enumerate(self.where):
            if place != TRAY:
                found[place] = self.right_of(n)
        return tuple(found)

    def answer(self) -> Answer | None:
        rights = self._rights()
        return None if None in rights else MatchAnswer(rights)

    def draft(self) -> Answer | None:
        rights = self._rights()
        return MatchAnswer(rights) if any(right is not None for right in rights) else None

    def set_answer(self, answer: Answer) -> None:
        if not isinstance(answer, MatchAnswer) or len(answer.rights) != len(self._lefts):
            return
        self.where = [TRAY] * len(self.pieces)
        for place, right in enumerate(answer.rights):
            if right is not None:
                free = next((n for n, at in enumerate(self.where) if at == TRAY and self.right_of(n) == right), None)
                if free is not None:
                    self.where[free] = place
        self.refresh()

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        pattern, verdicts = self.tr("Right: {0}"), {}
        for part in mark.parts:
            piece = next((n for n, place in enumerate(self.where) if place == part.index), None)
            if piece is not None:
                told = pattern.format(part.right_answer) if final and part.right_answer else ""
                verdicts[piece] = (part.verdict, told)
        self.show_verdicts(verdicts)

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, MatchAnswer)
        for left, right in enumerate(answer.rights):
            if right is not None:
                free = next(n for n, place in enumerate(self.where) if place == TRAY and self.right_of(n) == right)
                yield Put(free, left, by_mouse=left % 2 == 0)


AREA = MatchBoard
