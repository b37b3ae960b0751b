"""Assessments: one run of a learner through one, the time that is left, and what came of it. Pure."""

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from datetime import datetime
from functools import partial

from lmtrainer.course.kept_question import is_whole_key
from lmtrainer.frozen import frozen
from lmtrainer.learning.history import AssessmentFinished, AssessmentForm, AssessmentRun, Attempt, DrawnQuestion

_NEARLY = 1e-9


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
    """Whether a score reaches the pass mark, in percent of all points. Where nothing can be earned nobody passes."""
    return max_points > 0 and points / max_points * 100 >= pass_mark - _NEARLY


def attempts_of(form: AssessmentForm, attempts: Sequence[Attempt]) -> tuple[Attempt | None, ...]:
    """For each question of a try the attempt on it, with the points that the try itself gives for its mark.

    An attempt belongs to the question of its id. One of an older try may bear the id and the points of another course
    that asks the same in words: it belongs to the question whose fingerprint it has.
    """
    left, found = list(attempts), dict[int, Attempt]()
    for fits in (_is_on, _has_its_words, _has_its_id):
        for number, drawn in enumerate(form.questions):
            own = None if number in found else _taken(left, partial(fits, drawn))
            if own is not None:
                found[number] = own
    return tuple(_by_its_try(drawn, found.get(number)) for number, drawn in enumerate(form.questions))


def _is_on(drawn: DrawnQuestion, attempt: Attempt) -> bool:
    return _has_its_words(drawn, attempt) and drawn.question_id == attempt.question_id


def _has_its_words(drawn: DrawnQuestion, attempt: Attempt) -> bool:
    return drawn.fingerprint == attempt.fingerprint


def _has_its_id(drawn: DrawnQuestion, attempt: Attempt) -> bool:
    return is_whole_key(drawn.fingerprint) and drawn.question_id == attempt.question_id


def _by_its_try(drawn: DrawnQuestion, attempt: Attempt | None) -> Attempt | None:
    if attempt is None:
        return None
    points = drawn.points * (attempt.fraction or 0.0)
    return replace(attempt, question_id=drawn.question_id, points=points, max_points=drawn.points)


def _taken(left: list[Attempt], fits: Callable[[Attempt], bool]) -> Attempt | None:
    """The last of the attempts that fits, taken out of the list."""
    for number in reversed(range(len(left))):
        if fits(left[number]):
            return left.pop(number)
    return None


@frozen
class Score:
    """What a try comes to."""

    points: float
    max_points: float
    passed: bool


def score_of(form: AssessmentForm, attempts: Sequence[Attempt], unmarked: Container[str] = ()) -> Score:
    """What the attempts of a try come to, by the points and the pass mark that the try keeps.

    ``unmarked`` are the ids of questions in which nothing is marked; answers say so by themselves. The score is never
    above what can be earned.
    """
    earned = possible = 0.0
    for drawn, attempt in zip(form.questions, attempts_of(form, attempts), strict=True):
        if drawn.question_id in unmarked or (attempt is not None and attempt.fraction is None):
            continue
        possible += drawn.points
        earned += attempt.points if attempt else 0.0
    earned = min(earned, possible)
    return Score(earned, possible, has_passed(earned, possible, form.pass_mark))


def put_right(
    finished: AssessmentFinished, form: AssessmentForm, attempts: Sequence[Attempt], unmarked: Container[str] = ()
) -> AssessmentFinished:
    """A result that was kept, as the try's own questions and answers give it; the same where it was right.

    Where answers of the try are lost (what is left does not come to the points that were kept) the kept points count.
    """
    if abs(sum(attempt.points for attempt in attempts) - finished.points) > _NEARLY:
        return bounded(finished)
    score = score_of(form, attempts, unmarked)
    same = abs(score.points - finished.points) < _NEARLY and abs(score.max_points - finished.max_points) < _NEARLY
    if same and score.passed == finished.passed:
        return finished
    return replace(finished, points=score.points, max_points=score.max_points, passed=score.passed)


def bounded(finished: AssessmentFinished) -> AssessmentFinished:
    """A result that was kept, with no more points than there are, and not passed where there are none."""
    if finished.max_points > 0 and finished.points <= finished.max_points + _NEARLY:
        return finished
    most = max(0.0, finished.max_points)
    return replace(finished, points=min(finished.points, most), passed=finished.passed and most > 0)


def results_of(
    run: AssessmentRun,
    finished: AssessmentFinished,
    attempts: Sequence[Attempt],
    earlier: Sequence[AssessmentFinished] = (),
) -> Results:
    """The results of a run from its attempts."""
    own = attempts_of(run.form, attempts)
    items = tuple(ResultItem(drawn, attempt) for drawn, attempt in zip(run.form.questions, own, strict=True))
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
