"""A number to be typed, with its unit."""

from collections.abc import Iterator, Sequence
from typing import Self

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.number import Number, NumberAnswer
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.gestures import Gesture, Write
from lmtrainer.desktop.questions.typed import TypedArea
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.theme.theme import Theme


class NumberArea(TypedArea):
    """A number with its unit."""

    def __init__(self, theme: Theme, question: Question) -> None:
        body = question.body
        assert isinstance(body, Number)
        self._body = body
        super().__init__(theme, question.plain_stem, wide=220, beside=self._units([unit.name for unit in body.units]))

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        return cls(theme, question)

    def _units(self, names: Sequence[str]) -> str:
        if not names:
            return ""
        return self.tr("in {0}").format(" / ".join(names))

    def objection(self) -> str:
        """A number with two readings is asked back."""
        readings = self._body.ambiguity(self.field.text())
        if readings is None:
            return ""
        return self.tr("Is that {0} or {1}? Please write it as one of these.").format(*readings)

    def answer(self) -> Answer | None:
        text = self.field.text()
        return NumberAnswer(text) if text.strip() else None

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, NumberAnswer):
            self.set_text(answer.text)

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, NumberAnswer)
        yield Write(self.field, answer.text)


AREA = NumberArea
