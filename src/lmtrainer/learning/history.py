"""The facts: what a learner did, as it is appended and never changed. What follows from them is reckoned elsewhere."""

from datetime import datetime
from enum import StrEnum

from lmtrainer.frozen import frozen


class Run(StrEnum):
    """What an attempt was part of."""

    PRACTICE = "practice"
    ASSESSMENT = "assessment"
    REVIEW = "review"


@frozen
class Attempt:
    """One answer that was checked.

    ``answer`` is JSON by `course.codec`; ``fraction`` is the mark before costs, None for a kind that is not
    marked, ``points`` what it earned after them; ``private``: the learner's own, for nobody else's eyes;
    ``try_number`` counts from 1 within this question as it now stands; ``at`` is UTC and only for showing.
    ``assessment_run``: the try of an assessment that it belongs to. ``uid`` is given when the fact is kept: it is the
    same in every copy of the record, and facts happened in the order of their uids. ``id`` is that of the row.
    """

    course_id: str
    course_version: str
    language: str
    lesson_id: str
    question_id: str
    kind: str
    fingerprint: str
    answer: str
    fraction: float | None
    points: float
    max_points: float
    try_number: int
    hints_used: int
    duration_ms: int
    at: datetime
    run: Run = Run.PRACTICE
    certainty: str | None = None
    private: bool = False
    assessment_run: str | None = None
    uid: str = ""
    id: int = 0


@frozen
class LessonRead:
    """A lesson was read to its end."""

    course_id: str
    course_version: str
    lesson_id: str
    at: datetime
    uid: str = ""


@frozen
class DrawnQuestion:
    """A question as it was drawn: its id, the key under which the record keeps it, what it counts.

    ``fingerprint`` is that key, as `course.kept_question` makes it. Tries that are older have the question's
    fingerprint there, under which another course may have kept its own points and explanations.
    """

    question_id: str
    fingerprint: str
    objective: str
    points: float


@frozen
class AssessmentForm:
    """What one run asks and by which rules, kept with it: a course that is edited meanwhile changes nothing.

    ``limit_ms`` is None without a limit; ``pass_mark`` is in percent; ``feedback`` is ``at-once``, ``at-end`` or
    ``none``; ``review``: whether answers may be looked at afterwards.
    """

    title: str
    questions: tuple[DrawnQuestion, ...]
    limit_ms: int | None
    may_pause: bool
    pass_mark: int
    feedback: str
    review: bool


@frozen
class AssessmentRun:
    """One run. ``flagged`` are ids; ``current`` is an index.

    ``used_ms`` is the time it was open in a window; where pausing is not allowed it is never less than what had
    counted when the run was last kept, so that a clock set back later gives nothing back.
    """

    id: str
    course_id: str
    course_version: str
    language: str
    assessment_id: str
    seed: int
    form: AssessmentForm
    started_at: datetime
    used_ms: int = 0
    current: int = 0
    flagged: tuple[str, ...] = ()
    finished: bool = False


@frozen
class AssessmentFinished:
    """A run was handed in: a fact. ``used_ms`` is the time that counted."""

    run_id: str
    course_id: str
    course_version: str
    assessment_id: str
    points: float
    max_points: float
    passed: bool
    used_ms: int
    at: datetime
    uid: str = ""

    @property
    def percent(self) -> int:
        """The score in whole percent, rounded down: nobody is told a mark that was not reached."""
        return int(100 * self.points / self.max_points + 1e-9) if self.max_points else 0


@frozen
class Place:
    """Where a learner is: not a fact, only the last one counts.

    ``block`` is the index of the block at the top of the view, ``offset`` how far it is scrolled past, as
    a share of its height; so the place survives another window width and text size.
    """

    course_id: str
    lesson_id: str
    block: int
    offset: float
    at: datetime


@frozen
class Draft:
    """A half-answered question: the answer that stands in its card but was not checked."""

    course_id: str
    question_id: str
    fingerprint: str
    answer: str
    hints_used: int
    at: datetime
