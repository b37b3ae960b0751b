"""One table from the kind of a question to the area that answers it."""

from typing import assert_never

from lmtrainer.course.body import (
    Choice,
    Gaps,
    Match,
    Multiple,
    Number,
    Order,
    Reflect,
    Scale,
    Scenario,
    Sort,
    Text,
)
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.options import OptionArea
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.theme.theme import Theme


def make_area(theme: Theme, question: Question, factory: BlockFactory, salt: str = "") -> AnswerArea:
    """The answer area for this kind of question. A kind is imported when it is first shown.

    What is shuffled is so by the question alone, and by ``salt``: the seed of a try of an assessment.
    """
    load, seed = factory.load_picture, question.id + question.fingerprint + salt
    match question.body:
        case Choice() | Multiple():
            return OptionArea(theme, question, seed, load)
        case Text():
            from lmtrainer.desktop.questions.typed import TextArea

            return TextArea(theme, question)
        case Number():
            from lmtrainer.desktop.questions.typed import NumberArea

            return NumberArea(theme, question)
        case Match():
            from lmtrainer.desktop.questions.match import MatchBoard

            return MatchBoard(theme, question, seed, load)
        case Order():
            from lmtrainer.desktop.questions.order import OrderBoard

            return OrderBoard(theme, question, seed, load)
        case Sort():
            from lmtrainer.desktop.questions.sort import SortBoard

            return SortBoard(theme, question, seed, load)
        case Gaps():
            from lmtrainer.desktop.questions.gaps import GapArea

            return GapArea(theme, question, factory)
        case Scale():
            from lmtrainer.desktop.questions.scale import ScaleArea

            return ScaleArea(theme, question)
        case Reflect():
            from lmtrainer.desktop.questions.reflect import ReflectArea

            return ReflectArea(theme, question, factory)
        case Scenario():
            from lmtrainer.desktop.questions.scenario import ScenarioArea

            return ScenarioArea(theme, question, factory)
        case _:
            assert_never(question.body)
