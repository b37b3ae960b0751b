"""The questions of one try of an assessment, as the try kept them: with its own points, ids and explanations.

A try that was begun before questions were kept whole shares its questions with other courses that ask the same in
words. Of such a question only what was asked is believed; what is said to an answer comes from the course as it is now,
where it still asks the same, and is left out otherwise.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from lmtrainer.course.codec import CodecError, decode, encode
from lmtrainer.course.kept_question import as_asked, is_whole_key, whole_key
from lmtrainer.course.questions import Question
from lmtrainer.frozen import frozen
from lmtrainer.learning.history import AssessmentForm, DrawnQuestion


@frozen
class TriedQuestions:
    """``by_id`` has the questions that could be read, in the order in which they are asked.

    ``aliases``: ids under which answers of an older try are kept, with the ids of the questions that they answer.
    """

    by_id: dict[str, Question]
    aliases: dict[str, str]

    def own_id(self, kept_id: str) -> str:
        """The id of the question to which an answer belongs."""
        return self.aliases.get(kept_id, kept_id)

    def kept_id(self, own_id: str) -> str:
        """The id under which an answer is kept: an older try goes on with those that it began with."""
        return next((kept for kept, own in self.aliases.items() if own == own_id), own_id)


def shares_questions(form: AssessmentForm) -> bool:
    """Whether a try was begun before questions were kept whole."""
    return any(not is_whole_key(drawn.fingerprint) for drawn in form.questions)


def kept_whole(questions: Sequence[Question]) -> tuple[tuple[DrawnQuestion, ...], dict[str, str]]:
    """How a new try keeps its questions: what its form says of each, and what is kept under which key."""
    drawn: list[DrawnQuestion] = []
    versions: dict[str, str] = {}
    for question in questions:
        compiled = encode(question)
        key = whole_key(compiled)
        versions |= {key: compiled, question.fingerprint: encode(as_asked(question))}
        drawn.append(DrawnQuestion(question.id, key, question.objective, question.points))
    return tuple(drawn), versions


def tried_questions(
    form: AssessmentForm, compiled: Callable[[str], str | None], now: Callable[[], Mapping[str, Question]]
) -> TriedQuestions:
    """``compiled`` gives what is kept under a key, ``now`` the course's questions by id as they are now."""
    by_id: dict[str, Question] = {}
    aliases: dict[str, str] = {}
    present: Mapping[str, Question] | None = None
    for drawn in form.questions:
        kept = _decoded(compiled(drawn.fingerprint))
        if kept is None:
            continue
        if not is_whole_key(drawn.fingerprint):
            present = now() if present is None else present
            aliases[kept.id] = drawn.question_id
            kept = _own(drawn, kept, present.get(drawn.question_id))
        by_id[drawn.question_id] = kept
    return TriedQuestions(by_id, aliases)


def _own(drawn: DrawnQuestion, shared: Question, present: Question | None) -> Question:
    if present is not None and present.fingerprint == drawn.fingerprint:
        return replace(present, points=drawn.points, objective=drawn.objective)
    return replace(as_asked(shared), id=drawn.question_id, points=drawn.points, objective=drawn.objective)


def _decoded(compiled: str | None) -> Question | None:
    try:
        found = decode(compiled) if compiled else None
    except CodecError:
        return None
    return found if isinstance(found, Question) else None
