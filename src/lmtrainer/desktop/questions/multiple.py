"""Any of several options."""

from collections.abc import Iterator
from typing import Self

from PySide6.QtCore import Qt

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.multiple import Multiple, MultipleAnswer
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.gestures import Gesture, Press
from lmtrainer.desktop.questions.options import OptionArea
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.theme.theme import Theme


class MultipleArea(OptionArea):
    """Options of which any can be chosen."""

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        assert isinstance(question.body, Multiple)
        return cls(theme, question, question.body.options, True, seed, factory.load_picture)

    def answer(self) -> Answer | None:
        chosen = self.chosen()
        return MultipleAnswer(chosen) if chosen else None

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, MultipleAnswer):
            self.set_chosen(answer.chosen)

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, MultipleAnswer)
        for chosen in answer.chosen:
            yield Press(self.button(chosen), Qt.Key.Key_Space)


AREA = MultipleArea
