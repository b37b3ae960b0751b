"""How long a lesson takes, by the format's rule: reading, answering, thinking."""

from collections.abc import Collection

from lmtrainer.course.questions import Kind, Question

WORDS_A_MINUTE = 200
MINUTES_A_QUESTION = 0.75
MINUTES_A_REFLECTION = 1.0


def estimated_minutes(words: int, questions: Collection[Question], drawn: int = 0) -> int:
    """Whole minutes, 1 or more, for so many words, these questions, and ``drawn`` more from banks."""
    reflections = sum(question.kind is Kind.REFLECT for question in questions)
    asked = len(questions) + drawn - reflections
    return max(1, round(words / WORDS_A_MINUTE + MINUTES_A_QUESTION * asked + MINUTES_A_REFLECTION * reflections))
