"""What a card tells: an answer that was checked, or what stands in it unchecked."""

from lmtrainer.course.body import Answer
from lmtrainer.frozen import frozen


@frozen
class AnswerGiven:
    """A learner checked an answer to the question with this id, whose words have this fingerprint."""

    question_id: str
    fingerprint: str
    answer: Answer
    hints_used: int
    duration_ms: int
    certainty: str | None = None


@frozen
class DraftChanged:
    """What stands in a card, unchecked, has changed; ``answer`` is None where only a hint was asked for."""

    question_id: str
    fingerprint: str
    answer: Answer | None
    hints_used: int
