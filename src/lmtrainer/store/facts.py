"""The tables of facts: which type of fact is in which, and what each column can hold."""

from lmtrainer.frozen import frozen
from lmtrainer.learning.history import AssessmentFinished, AssessmentRun, Attempt, LessonRead
from lmtrainer.learning.standing import Key, Standing
from lmtrainer.store import values
from lmtrainer.store.tables import FactTable, Row, Table


@frozen
class QuestionVersion:
    """A compiled question under a key of `course.kept_question`; empty where damage took it away."""

    fingerprint: str
    compiled: str


VERSION = FactTable("question_version", QuestionVersion, {"fingerprint": values.is_name, "compiled": values.is_text})
ATTEMPT = FactTable(
    "attempt",
    Attempt,
    {
        "uid": values.is_id, "course_id": values.is_name, "course_version": values.is_name,
        "language": values.is_name, "lesson_id": values.is_answered_in, "question_id": values.is_name,
        "kind": values.is_kind, "fingerprint": values.is_name, "answer": values.is_json,
        "fraction": values.or_none(values.is_fraction), "points": values.is_points,
        "max_points": values.is_points, "try_number": values.is_count, "hints_used": values.is_count,
        "duration_ms": values.is_duration, "at": values.is_moment, "run": values.is_run,
        "certainty": values.is_certainty, "private": values.is_truth,
        "assessment_run": values.or_none(values.is_name),
    },
)  # fmt: skip
LESSON_READ = FactTable(
    "lesson_read",
    LessonRead,
    {
        "uid": values.is_id, "course_id": values.is_name, "course_version": values.is_name,
        "lesson_id": values.is_lesson, "at": values.is_moment,
    },
)  # fmt: skip
RUN = FactTable(
    "assessment_run",
    AssessmentRun,
    {
        "uid": values.is_id, "course_id": values.is_name, "course_version": values.is_name,
        "language": values.is_name, "assessment_id": values.is_lesson, "seed": values.is_whole_number,
        "form": values.is_form, "started_at": values.is_moment,
    },
    beside={"used_ms": "0", "current": "0", "flagged": "'[]'", "stamp": "''"},
    uid="id",
)  # fmt: skip
FINISHED = FactTable(
    "assessment_finished",
    AssessmentFinished,
    {
        "uid": values.is_id, "run_id": values.is_name, "course_id": values.is_name,
        "course_version": values.is_name, "assessment_id": values.is_lesson, "points": values.is_points,
        "max_points": values.is_points, "passed": values.is_truth, "used_ms": values.is_duration,
        "at": values.is_moment,
    },
)  # fmt: skip
FACTS = (ATTEMPT, LESSON_READ, RUN, FINISHED)
SEALED = (VERSION, *FACTS)
STANDING = Table(
    "standing",
    Standing,
    {
        "course_id": values.is_name, "question_id": values.is_name, "fingerprint": values.is_name,
        "tries": values.is_count, "is_marked": values.is_truth, "best_fraction": values.is_fraction,
        "best_points": values.is_points, "last_uid": values.is_name,
        "last_fraction": values.or_none(values.is_fraction),
    },
)  # fmt: skip


def standing_in(row: Row) -> Standing:
    """What the attempt in a row of `ATTEMPT` comes to by itself."""
    fraction = row["fraction"]
    return Standing(*key_in(row), 1, fraction is not None, fraction or 0.0, row["points"], row["uid"], fraction)


def key_in(row: Row) -> Key:
    """To which standing the attempt in a row belongs."""
    return row["course_id"], row["question_id"], row["fingerprint"]
