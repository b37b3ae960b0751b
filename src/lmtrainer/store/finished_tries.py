"""The results of tries that were handed in: the one place where they are read, and put right where they must be.

A result is kept when a try is handed in. Before questions were kept whole (`course.kept_question`) it could be that of
another course, or of another edition, that asks the same in words. Such a try is told by its keys, and its result is
computed again from its own questions and answers whenever it is read: nothing that was kept is changed, and two records
that are merged come to the same, whichever comes first.
"""

from collections.abc import Iterator, Sequence

from lmtrainer.course.codec import CodecError, decode
from lmtrainer.course.kept_question import is_whole_key, may_be_under
from lmtrainer.course.marking import is_marked
from lmtrainer.course.questions import Question
from lmtrainer.learning.assessments import bounded, put_right
from lmtrainer.learning.history import AssessmentFinished
from lmtrainer.store.facts import ATTEMPT, FINISHED, RUN, VERSION
from lmtrainer.store.kept_ids import ids_of, is_one_of
from lmtrainer.store.tables import Read


def finished_tries(read: Read, condition: str = "1", values: Sequence[object] = ()) -> tuple[AssessmentFinished, ...]:
    """The tries of which something is so, oldest first. ``read`` gives the rows of a query.

    Rows whose checksum fails are left out.
    """
    return tuple(own for _, own in _kept_and_right(read, condition, values))


def tries_as_kept(read: Read, course_id: str) -> tuple[AssessmentFinished, ...]:
    """The tries of a course with the results that were kept, right or wrong: what was reported of them before."""
    ids = ids_of(read, course_id)
    return tuple(kept for kept, _ in _kept_and_right(read, is_one_of(ids), ids))


def results_put_right(read: Read) -> tuple[AssessmentFinished, ...]:
    """All tries of the record whose result is not the one that was kept."""
    return tuple(own for kept, own in _kept_and_right(read, "1", ()) if own != kept)


def count_tries(read: Read) -> int:
    """How many tries were handed in: another number says that there may be more to put right."""
    return sum(1 for _ in read("SELECT 1 FROM assessment_finished", ()))


def kept_version(read: Read, key: str) -> str | None:
    """The compiled question that is kept under a key; None where that was lost or damaged."""
    found = next(VERSION.facts(read, "WHERE fingerprint = ?", (key,)), None)
    return found.compiled or None if found and may_be_under(key, found.compiled) else None


def _kept_and_right(
    read: Read, condition: str, values: Sequence[object]
) -> Iterator[tuple[AssessmentFinished, AssessmentFinished]]:
    for kept in FINISHED.facts(read, f"WHERE {condition} ORDER BY uid", values):
        yield kept, _right(read, kept)


def _right(read: Read, kept: AssessmentFinished) -> AssessmentFinished:
    run = next(RUN.facts(read, "WHERE uid = ?", (kept.run_id,)), None)
    if run is None or all(is_whole_key(drawn.fingerprint) for drawn in run.form.questions):
        return bounded(kept)
    attempts = list(ATTEMPT.facts(read, "WHERE assessment_run = ? ORDER BY uid", (kept.run_id,)))
    unmarked = {drawn.question_id for drawn in run.form.questions if _is_unmarked(read, drawn.fingerprint)}
    return put_right(kept, run.form, attempts, unmarked)


def _is_unmarked(read: Read, key: str) -> bool:
    """Whether nothing is marked in a question: the words of a fingerprint decide that."""
    try:
        question = decode(kept_version(read, key) or "")
    except CodecError:
        return False
    return isinstance(question, Question) and not is_marked(question.body)
