"""How long a lesson takes, by the format's rule: reading, answering, thinking."""

from collections.abc import Collection

from lmtrainer.course.body import Body
from lmtrainer.course.questions import Question

WORDS_A_MINUTE = 200


def estimated_minutes(words: int, questions: Collection[Question], drawn: int = 0) -> int:
    """Whole minutes, 1 or more, for so many words, these questions, and ``drawn`` more from banks."""
    asked = sum(question.body.minutes for question in questions) + Body.minutes * drawn
    return max(1, round(words / WORDS_A_MINUTE + asked))
