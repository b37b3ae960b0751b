"""A short text to be typed."""

from collections.abc import Iterator
from typing import Self

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.text import TextAnswer
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.gestures import Gesture, Write
from lmtrainer.desktop.questions.typed import TypedArea
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.theme.theme import Theme


class TextArea(TypedArea):
    """A short text."""

    def __init__(self, theme: Theme, question: Question) -> None:
        super().__init__(theme, question.plain_stem, wide=480)

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        return cls(theme, question)

    def answer(self) -> Answer | None:
        text = self.field.text()
        return TextAnswer(text) if text.strip() else None

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, TextAnswer):
            self.set_text(answer.text)

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, TextAnswer)
        yield Write(self.field, answer.text)


AREA = TextArea
