"""What a question of any kind can be asked, whichever it is: each kind answers in its own module of `kinds`."""

from typing import ClassVar, Generic, TypeVar

from lmtrainer.course.marks import Mark
from lmtrainer.course.paper import Paper
from lmtrainer.course.text import RichText


class Answer:
    """What a learner answered, one class for each kind. Indexes are in the author's order, whatever was shown."""

    __slots__ = ()


A = TypeVar("A", bound=Answer)
Said = tuple[str, RichText | None]
"""Plain words, and what the author says about them."""


class Body(Generic[A]):
    """What a question of one kind is made of, with an answer class of its own; the question is around it.

    ``answer_type``: the class of its answers. ``is_private``: they are for nobody's eyes but the learner's own.
    ``minutes``: what it takes to answer. ``has_parts``: an answer is shown part by part where each has a verdict,
    and ``parts_tell_right``: each of them says what would have been right. ``right_apart``: what is right is to be
    said below an answer, because the card's answer area does not show it.
    """

    __slots__ = ()
    answer_type: ClassVar[type[Answer]]
    is_private: ClassVar[bool] = False
    minutes: ClassVar[float] = 0.75
    has_parts: ClassVar[bool] = False
    parts_tell_right: ClassVar[bool] = True
    right_apart: ClassVar[bool] = False

    @property
    def is_marked(self) -> bool:
        """Whether an answer can be right or wrong."""
        return True

    @property
    def words(self) -> str:
        """Words of its own that belong to what is asked, beside the stem."""
        return ""

    def mark(self, answer: A) -> Mark:
        """Mark an answer. Raises `AnswerMismatch` for one with parts that are not here."""
        raise NotImplementedError

    def right_answer(self) -> A:
        """An answer that earns everything; a full one where nothing is marked."""
        raise NotImplementedError

    def wrong_answer(self) -> A:
        """An answer that earns as little as possible; a bare one where nothing is marked."""
        raise NotImplementedError

    def lists(self) -> tuple[int, ...]:
        """How many things each list in it has: options, items, choices."""
        raise NotImplementedError

    def controls(self) -> int:
        """How many controls all of it needs on a page."""
        return sum(self.lists())

    def lines(self, answer: A) -> tuple[str, ...]:
        """An answer in plain words, a line for each part. Indexes that are not here are left out."""
        raise NotImplementedError

    def part_words(self, answer: A, index: int) -> str:
        """One part of an answer in plain words, where ``has_parts``. Raises `IndexError` for one that is not here."""
        raise NotImplementedError

    def said(self) -> list[Said]:
        """What the author says to single answers, each beside the words that bring it up."""
        return []

    def said_to(self, mark: Mark) -> list[Said]:
        """What the author says to the parts of an answer, with the words of the part where there are several."""
        return [("", part.feedback) for part in mark.parts]

    def on_paper(self, paper: Paper) -> str:
        """What is asked as HTML, with room to answer by hand."""
        raise NotImplementedError

    def answer_on_paper(self, paper: Paper) -> str:
        """What stands below a printed answer as HTML, beside the right one and the explanation."""
        return ""
