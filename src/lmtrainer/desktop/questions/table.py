"""One table from the kind of a question to the area that answers it."""

from lmtrainer.course.questions import Choice, Gaps, Multiple, Question, Sort
from lmtrainer.desktop.questions.area import AnswerArea
from lmtrainer.desktop.questions.boards.sorting import SortBoard
from lmtrainer.desktop.questions.gaps import GapArea
from lmtrainer.desktop.questions.options import OptionArea
from lmtrainer.desktop.theme.theme import Theme


class UnsupportedKind(NotImplementedError):
    """There is no answer area for this kind of question yet."""


def make_area(theme: Theme, question: Question) -> AnswerArea:
    """The answer area for this kind of question. Raises `UnsupportedKind`."""
    match question.body:
        case Choice() | Multiple():
            return OptionArea(theme, question)
        case Sort():
            return SortBoard(theme, question)
        case Gaps():
            return GapArea(theme, question)
        case _:
            raise UnsupportedKind(question.kind)
