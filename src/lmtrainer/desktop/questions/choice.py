"""One of several options."""

from collections.abc import Iterator
from typing import Self

from lmtrainer.course.body import Answer
from lmtrainer.course.kinds.choice import Choice, ChoiceAnswer
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.gestures import Click, Gesture
from lmtrainer.desktop.questions.options import OptionArea
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.theme.theme import Theme


class ChoiceArea(OptionArea):
    """Options of which one can be chosen."""

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        assert isinstance(question.body, Choice)
        return cls(theme, question, question.body.options, False, seed, factory.load_picture)

    def answer(self) -> Answer | None:
        chosen = self.chosen()
        return ChoiceAnswer(chosen[0]) if chosen else None

    def set_answer(self, answer: Answer) -> None:
        if isinstance(answer, ChoiceAnswer):
            self.set_chosen({answer.chosen})

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        assert isinstance(answer, ChoiceAnswer)
        yield Click(self.button(answer.chosen))


AREA = ChoiceArea
