"""What the answer area of every kind offers its card, its results and the tour."""

from collections.abc import Iterator
from typing import Self

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from lmtrainer.course.body import Answer
from lmtrainer.course.marks import Mark
from lmtrainer.course.questions import Question
from lmtrainer.desktop.questions.gestures import Gesture
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme


class AnswerArea(QWidget):
    """The part of a card where the learner answers. It cannot mark: a `Mark` is given to it.

    `edited`: the answer is another one. `entered`: Enter was pressed in a field for text. `reshaped`: it needs another
    height. `dragged`: the pointer drags something, at this height in the area, so that the page can scroll;
    `drag_ended` follows.
    """

    edited = Signal()
    entered = Signal()
    reshaped = Signal()
    dragged = Signal(int)
    drag_ended = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme

    @classmethod
    def made_for(cls, theme: Theme, question: Question, seed: str, factory: BlockFactory) -> Self:
        """The area for a question of its kind. What is shuffled is so by ``seed``."""
        raise NotImplementedError

    @staticmethod
    def check_words() -> str:
        """What stands on the button that hands an answer over."""
        return translate("QuestionCard", "Check answer")

    @staticmethod
    def part_words(number: int, words: str) -> str:
        """One part of an answer, counted from 1, as results show it."""
        return words

    @staticmethod
    def right_part_words(right: str) -> str:
        """What would have been right in a part, as results show it."""
        return translate("AnswerRow", "Right: {0}").format(right)

    def height_for(self, width: int) -> int:
        """Lay the parts out at this width; returns the height of all."""
        raise NotImplementedError

    def answer(self) -> Answer | None:
        """The answer as it stands, or None while it is not complete."""
        raise NotImplementedError

    def draft(self) -> Answer | None:
        """The answer as far as it goes, or None while there is nothing."""
        return self.answer()

    def set_answer(self, answer: Answer) -> None:
        """Put an answer there, as if the learner had given it."""
        raise NotImplementedError

    def show_mark(self, mark: Mark, *, final: bool) -> None:
        """Show the verdicts; ``final``: no further try, so what is right may be shown too."""
        raise NotImplementedError

    def show_earlier(self, mark: Mark) -> None:
        """The mark of an earlier attempt, for kinds that are compared with it."""

    def clear_mark(self) -> None:
        """Take the verdicts away for another try."""
        raise NotImplementedError

    def set_locked(self, locked: bool) -> None:
        """Whether the answer can be changed."""
        raise NotImplementedError

    def choose(self, number: int) -> bool:
        """The digit key ``number`` (from 1); False when it means nothing here."""
        return False

    def objection(self) -> str:
        """Why the answer cannot be checked as it stands, in words for the learner; mostly empty."""
        return ""

    def scrolled_by(self, distance: int) -> None:
        """The page has scrolled by so many pixels while something is dragged."""

    def first_control(self) -> QWidget:
        """Where the focus goes first."""
        raise NotImplementedError

    def gestures_for(self, answer: Answer) -> Iterator[Gesture]:
        """What a learner's hands do to give this answer, one after another: each is to be done before the next."""
        raise NotImplementedError
