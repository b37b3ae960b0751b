"""An answer in plain words, as results and reports show it."""

from lmtrainer.course.body import Answer
from lmtrainer.course.marking import mark
from lmtrainer.course.marks import AnswerMismatch, Verdict
from lmtrainer.course.questions import Question
from lmtrainer.frozen import frozen


@frozen
class AnswerPart:
    """One line, item, option or gap of an answer: what was given, how good it is, and what would have been right.

    ``right`` is empty where it goes without saying; in an order it is the right place, counted from 1.
    """

    words: str
    verdict: Verdict
    right: str


def answer_parts(question: Question, answer: Answer) -> tuple[AnswerPart, ...]:
    """Each part of an answer that has several; nothing for other answers, and for one that the question cannot mark."""
    body = question.body
    if not body.has_parts:
        return ()
    try:
        parts = mark(question, answer).parts
    except AnswerMismatch:
        return ()
    if len(parts) < 2:
        return ()
    return tuple(AnswerPart(body.part_words(answer, part.index), part.verdict, part.right_answer) for part in parts)


def answer_lines(question: Question, answer: Answer) -> tuple[str, ...]:
    """What was answered, a line for each part; nothing for an answer to a question of another kind.

    Indexes that the question does not have are left out.
    """
    return question.body.lines(answer) if isinstance(answer, question.body.answer_type) else ()
