"""Sort: named groups side by side, and above them what is left to sort."""

from collections.abc import Iterator
from typing import Self

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.sort import Sort, SortAnswer
from lmtrainer.course.marks import Mark
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.boards.board import TRAY, Board
from lmtrainer.desktop.questions.gestures import Gesture, Put
from lmtrainer.desktop.questions.shuffling import shown_order
from lmtrainer.desktop.ui.blocks.document import PaintedText
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.picture import LoadPicture, no_picture
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme

_NARROWEST = 210  # a group, at 100 %


class SortBoard(Board):
    """The items of a sort question. A place is a group."""

    def __init__(self, theme: Theme, question: Question, seed: str, load: LoadPicture = no_picture) -> None:
        body = question.body
        assert isinstance(body, Sort)
        self._groups = [group.plain for group in body.groups]
        self._heads = [PaintedText(theme, group, "ui", after=0) for group in body.groups]
        super().__init__(theme, [item.text for item in body.items], load)
        self._shown = shown_order(len(body.items), seed, shuffle=question.shuffle)
        self._describe()

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        return cls(theme, question, seed, factory.load_picture)

    @staticmethod
    def right_part_words(right: str) -> str:
        return translate("AnswerRow", "Belongs to: {0}").format(right)

    def restyle(self) -> None:
        for head in self._heads:
            head.restyle()
        super().restyle()

    def place_count(self) -> int:
        return len(self._groups)

    def place_name(self, place: int) -> str:
        return self.tr("not sorted yet") if place == TRAY else self.tr("in: {0}").format(self._groups[place])

    def place_hint(self) -> str:
        return self.tr("straight into this group")

    def visual_order(self) -> list[int]:
        return sorted(self._shown, key=lambda index: self.where[index])

    def arrange(self, width: int) -> int:
        px = self.theme.px
        gap = px(12)
        columns = max(1, min(len(self._groups), (width + gap) // (px(_NARROWEST) + gap)))
        wide = (width - gap * (columns - 1)) // columns
        top = self._arrange_tray(width, columns, wide + gap, wide - px(16))
        self.targets = []
        for start in range(0, len(self._groups), columns):
            row = range(start, min(start + columns, len(self._groups)))
            high = max(self._group_height(group, wide) for group in row)
            for group in row:
                left = (group - start) * (wide + gap)
                self.targets.append(self.mirrored(QRect(left, top, wide, high), width))
                self._arrange_group(group)
            top += high + gap
        self._lift_held(wide - px(16))
        return top - gap

    def _arrange_tray(self, width: int, columns: int, step: int, wide: int) -> int:
        """Pieces that have no group yet; returns where the groups begin."""
        px, top = self.theme.px, self.theme.px(4)
        self.ghost = None
        waiting = [index for index in self._shown if self.where[index] == TRAY]
        for start in range(0, len(waiting), columns):
            row = waiting[start : start + columns]
            high = max(self.pieces[index].height_for(wide) for index in row)
            for number, index in enumerate(row):
                home = self.mirrored(QRect(px(8) + number * step, top, wide, high), width)
                self._place(index, home)
            top += high + px(8)
        return top + px(4) if waiting else px(2)

    def _place(self, index: int, home: QRect) -> None:
        if self.pieces[index] is self.held:
            self.ghost = home
        else:
            self.lay(index, home, None)

    def _head_height(self, group: int, wide: int) -> int:
        return max(self.theme.px(40), self._heads[group].height_for(wide - self.theme.px(56)) + self.theme.px(18))

    def _inside(self, group: int) -> list[int]:
        return [index for index in self._shown if self.where[index] == group]

    def _group_height(self, group: int, wide: int) -> int:
        px = self.theme.px
        inner = wide - px(16)
        pieces = sum(self.pieces[index].height_for(inner) + px(8) for index in self._inside(group))
        return self._head_height(group, wide) + max(px(64), pieces + (0 if self._locked else px(16)))

    def _arrange_group(self, group: int) -> None:
        px, box = self.theme.px, self.targets[group]
        top = box.top() + self._head_height(group, box.width())
        for index in self._inside(group):
            high = self.pieces[index].height_for(box.width() - px(16))
            self._place(index, QRect(box.left() + px(8), top, box.width() - px(16), high))
            top += high + px(8)

    def _lift_held(self, wide: int) -> None:
        if self.held is None:
            return
        index = self.pieces.index(self.held)
        home = self.ghost or QRect(0, 0, wide, self.held.height_for(wide))
        aimed = None
        if self.aim != TRAY:
            box = self.targets[self.aim]
            top = box.top() + self._head_height(self.aim, box.width())
            aimed = QRect(box.left() + self.theme.px(8), top, home.width(), home.height())
        self.lay(index, home, aimed)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme, px, painter = self.theme, self.theme.px, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for group, box in enumerate(self.targets):
            aimed = self.held is not None and group == self.aim
            if aimed:
                self.paint_slot(painter, box, aimed=True, radius=12)
            else:
                painter.setPen(QPen(theme.color("border"), 1))
                painter.setBrush(theme.color("canvas"))
                painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(12), px(12))
            high = self._head_height(group, box.width())
            room = box.width() - px(56)
            words = self._heads[group]
            left = box.right() - px(16) - room if self.isRightToLeft() else box.left() + px(16)
            words.paint(painter, left, box.top() + (high - words.height_for(room)) / 2, room,
                        "accent_text" if aimed else "text")  # fmt: skip
            painter.setFont(theme.font("small"))
            painter.setPen(theme.color("muted"))
            count = QRectF(box.left() + px(16), box.top(), box.width() - px(32), high)
            side = Qt.AlignmentFlag.AlignLeft if self.isRightToLeft() else Qt.AlignmentFlag.AlignRight
            painter.drawText(count, Qt.AlignmentFlag.AlignVCenter | side, str(len(self._inside(group))))
        self.paint_ghost(painter)
        painter.end()

    # the answer

    def answer(self) -> Answer | None:
        return None if TRAY in self.where else SortAnswer(tuple(self.where))

    def draft(self) -> Answer | None:
        if all(place == TRAY for place in self.where):
            return None
        return SortAnswer(tuple(None if place == TRAY else place for place in self.where))

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, SortAnswer) and len(answer.groups) == len(self.pieces):
            self.where = [TRAY if group is None else group for group in answer.groups]
            self.refresh()

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        pattern = self.tr("Belongs to: {0}")
        self.show_verdicts(
            {
                part.index: (part.verdict, pattern.format(part.right_answer) if final and part.right_answer else "")
                for part in mark.parts
            }
        )

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, SortAnswer)
        for item, group in enumerate(answer.groups):
            if group is not None:
                yield Put(item, group, by_mouse=item % 2 == 0)


AREA = SortBoard
