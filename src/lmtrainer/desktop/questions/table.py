"""From a kind of question to the area that answers it: the `AREA` of the module of its name beside this one."""

from importlib import import_module

from lmtrainer.course.kind import Kind
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.theme.theme import Theme


def area_of(kind: Kind) -> type[AnswerArea]:
    """The class of a kind's answer area. It is loaded when the kind is first shown."""
    area: type[AnswerArea] = import_module(f"lmtrainer.desktop.questions.{kind}").AREA
    return area


def make_area(theme: Theme, question: Question, factory: BlockFactory, salt: str = "") -> AnswerArea:
    """The answer area for this question.

    What is shuffled is so by the question alone, and by ``salt``: the seed of a try of an assessment.
    """
    return area_of(question.kind).made_for(theme, question, question.id + question.fingerprint + salt, factory)
