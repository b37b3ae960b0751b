"""The facts: what a learner did, as it is appended and never changed. Reading them is `progress`'s affair."""

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
