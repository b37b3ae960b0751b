"""Assessments: one run of a learner through one, the time that is left, and what came of it. Pure."""

from collections.abc import Sequence
from datetime import datetime

from lmtrainer.frozen import frozen
from lmtrainer.learning.history import AssessmentFinished, Attempt

_NEARLY = 1e-9


@frozen
class DrawnQuestion:
    """A question as it was drawn: its id, the fingerprint under which the record keeps it, what it counts."""

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


def counted_ms(run: AssessmentRun, now: datetime) -> int:
    """The time that counts: what ran, and where pausing is not allowed the time since the start if it is more.

    A clock that was set back gains nothing, because the time that ran is counted by itself.
    """
    if run.form.may_pause:
        return run.used_ms
    since_start = round((now - run.started_at).total_seconds() * 1000)
    return max(run.used_ms, since_start)


def remaining_ms(run: AssessmentRun, now: datetime) -> int | None:
    """What is left of the time limit, never below 0; None without one."""
    if run.form.limit_ms is None:
        return None
    return max(0, run.form.limit_ms - counted_ms(run, now))


@frozen
class ResultItem:
    """One question of a run: what it earned. ``attempt`` is None where nothing was answered."""

    drawn: DrawnQuestion
    attempt: Attempt | None

    @property
    def is_right(self) -> bool:
        """Whether it earned everything."""
        return self.attempt is not None and (self.attempt.fraction or 0.0) >= 1 - _NEARLY

    @property
    def is_missed(self) -> bool:
        """Whether it earned less than it could; never so for what is not marked."""
        if self.attempt is None:
            return self.drawn.points > 0
        return self.attempt.fraction is not None and not self.is_right


@frozen
class ObjectiveResult:
    """What was earned for one objective, by its key; empty for questions without one."""

    key: str
    points: float
    max_points: float


@frozen
class Results:
    """What came of a run. ``earlier``: the tries before this one, oldest first."""

    run: AssessmentRun
    finished: AssessmentFinished
    items: tuple[ResultItem, ...]
    objectives: tuple[ObjectiveResult, ...]
    earlier: tuple[AssessmentFinished, ...] = ()

    @property
    def missed(self) -> tuple[ResultItem, ...]:
        """The questions that earned less than they could, in the order in which they were asked."""
        return tuple(item for item in self.items if item.is_missed)

    @property
    def confident_mistakes(self) -> int:
        """How many were not right although the learner was sure."""
        return sum(_certainty(item) == "sure" and item.is_missed for item in self.items)

    @property
    def lucky_guesses(self) -> int:
        """How many were right although the learner was guessing."""
        return sum(_certainty(item) == "guessing" and item.is_right for item in self.items)


def _certainty(item: ResultItem) -> str | None:
    return item.attempt.certainty if item.attempt else None


def has_passed(points: float, max_points: float, pass_mark: int) -> bool:
    """Whether a score reaches the pass mark, in percent of all points."""
    return max_points <= 0 or points / max_points * 100 >= pass_mark - _NEARLY


def results_of(
    run: AssessmentRun,
    finished: AssessmentFinished,
    attempts: Sequence[Attempt],
    earlier: Sequence[AssessmentFinished] = (),
) -> Results:
    """The results of a run from its attempts."""
    by_id = {attempt.question_id: attempt for attempt in attempts}
    items = tuple(ResultItem(drawn, by_id.get(drawn.question_id)) for drawn in run.form.questions)
    keys = dict.fromkeys(item.drawn.objective for item in items)
    objectives = tuple(
        ObjectiveResult(
            key,
            sum(item.attempt.points for item in items if item.drawn.objective == key and item.attempt),
            sum(item.drawn.points for item in items if item.drawn.objective == key),
        )
        for key in keys
    )
    return Results(run, finished, items, objectives, tuple(earlier))
