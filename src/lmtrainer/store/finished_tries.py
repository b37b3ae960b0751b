"""The results of tries that were handed in: the one place where they are read, and put right where they must be.

A result is kept when a try is handed in. Before questions were kept whole (`course.kept_question`) it could be that of
another course, or of another edition, that asks the same in words. Such a try is told by its keys, and its result is
computed again from its own questions and answers whenever it is read: nothing that was kept is changed, and two records
that are merged come to the same, whichever comes first.
"""

import json
from collections.abc import Iterator, Sequence

from lmtrainer.course.codec import CodecError, decode
from lmtrainer.course.kept_question import is_whole_key, may_be_under
from lmtrainer.course.marking import is_marked
from lmtrainer.course.questions import Question
from lmtrainer.learning.assessments import AssessmentForm, DrawnQuestion, bounded, put_right
from lmtrainer.learning.history import AssessmentFinished
from lmtrainer.store.facts import ATTEMPT, FINISHED, RUN, VERSION, Row, attempt_in, finished_in
from lmtrainer.store.kept_ids import Read, ids_of, is_one_of


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
    return int(read("SELECT count(*) FROM assessment_finished", ())[0][0])


def form_in(kept: str) -> AssessmentForm:
    """The questions and rules of a try, as they are kept. Raises `ValueError`, `KeyError`, `TypeError`."""
    form = json.loads(kept)
    form["questions"] = tuple(DrawnQuestion(**drawn) for drawn in form["questions"])
    return AssessmentForm(**form)


def kept_version(read: Read, key: str) -> str | None:
    """The compiled question that is kept under a key; None where that was lost or damaged."""
    rows = read(f"SELECT {VERSION.selected} FROM question_version WHERE fingerprint = ?", (key,))
    found = rows[0] if rows and VERSION.holds(rows[0]) else None
    return found[1] or None if found and may_be_under(key, found[1]) else None


def _kept_and_right(
    read: Read, condition: str, values: Sequence[object]
) -> Iterator[tuple[AssessmentFinished, AssessmentFinished]]:
    for row in read(f"SELECT {FINISHED.selected} FROM assessment_finished WHERE {condition} ORDER BY uid", values):
        if FINISHED.holds(row):
            kept = finished_in(row)
            yield kept, _right(read, kept)


def _right(read: Read, kept: AssessmentFinished) -> AssessmentFinished:
    form = _form(read(f"SELECT {RUN.selected} FROM assessment_run WHERE uid = ?", (kept.run_id,)))
    if form is None or all(is_whole_key(drawn.fingerprint) for drawn in form.questions):
        return bounded(kept)
    rows = read(f"SELECT {ATTEMPT.selected} FROM attempt WHERE assessment_run = ? ORDER BY uid", (kept.run_id,))
    attempts = [attempt_in(row) for row in rows if ATTEMPT.holds(row)]
    unmarked = {drawn.question_id for drawn in form.questions if _is_unmarked(read, drawn.fingerprint)}
    return put_right(kept, form, attempts, unmarked)


def _form(rows: list[Row]) -> AssessmentForm | None:
    if not rows or not RUN.holds(rows[0]):
        return None
    try:
        return form_in(rows[0][6])
    except (ValueError, KeyError, TypeError):
        return None


def _is_unmarked(read: Read, key: str) -> bool:
    """Whether nothing is marked in a question: the words of a fingerprint decide that."""
    try:
        question = decode(kept_version(read, key) or "")
    except CodecError:
        return False
    return isinstance(question, Question) and not is_marked(question.body)
