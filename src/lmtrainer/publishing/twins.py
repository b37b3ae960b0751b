"""What a course has already, so that a second import of the same file brings in what is new alone."""

from collections.abc import Iterable

from lmtrainer.course.model import Block, Course
from lmtrainer.course.questions import Question, plain_of
from lmtrainer.course.text import Prose, TextBlock


class Twins:
    """The questions of a course, and with ``texts`` the texts of its lessons too."""

    def __init__(self, course: Course, *, texts: bool) -> None:
        parts = [block for lesson in course.lessons for block in lesson.blocks]
        questions = [each for each in parts if isinstance(each, Question)]
        questions += [question for bank in course.banks for question in bank.questions]
        self._questions = {question.fingerprint: f"{question.id} in {question.path}" for question in questions}
        self._texts = {
            piece: lesson.path
            for lesson in (course.lessons if texts else ())
            for block in lesson.blocks
            if not isinstance(block, Question)
            for piece in _pieces(block)
        }

    def __bool__(self) -> bool:
        """Whether there is a question to compare others with."""
        return bool(self._questions)

    def place_of(self, made: Iterable[Block]) -> str:
        """Where the course has this question, or all of this text; nothing where it has not."""
        places: list[str] = []
        for block in made:
            if isinstance(block, Question):
                return self._questions.get(block.fingerprint, "")
            places += [self._texts.get(piece, "") for piece in _pieces(block)]
        return places[0] if places and all(places) else ""


def _pieces(block: TextBlock) -> list[str]:
    """What a text is known by: its paragraphs, which the reader puts together, or else its words."""
    if isinstance(block, Prose):
        return [piece for piece in block.text.html.split("</p>") if piece.strip()]
    return [plain_of((block,))]
