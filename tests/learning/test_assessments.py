"""The time and the results of an assessment: a clock that is set back gains nothing, a pass mark is exact."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from lmtrainer.learning.assessments import counted_ms, has_passed, remaining_ms, results_of
from lmtrainer.learning.history import AssessmentFinished, AssessmentForm, AssessmentRun, Attempt, DrawnQuestion, Run

START = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
DRAWN = tuple(DrawnQuestion(f"q{n}", f"f{n}", "one" if n < 2 else "two", 1.0) for n in range(4))


def run_of(*, limit_ms: int | None = 600_000, may_pause: bool = False, used_ms: int = 0) -> AssessmentRun:
    form = AssessmentForm("Final", DRAWN, limit_ms, may_pause, 75, "at-end", True)
    return AssessmentRun(1, "c", "1", "en", "final", 7, form, START, used_ms)


def attempt(number: int, fraction: float, certainty: str | None = None) -> Attempt:
    return Attempt(
        "c", "1", "en", "final", f"q{number}", "choice", f"f{number}", "{}", fraction, fraction, 1.0, 1, 0, 0, START,
        Run.ASSESSMENT, certainty,
    )  # fmt: skip


def test_closed_time_counts_where_pausing_is_not_allowed() -> None:
    later = START + timedelta(minutes=4)
    assert remaining_ms(run_of(used_ms=60_000), later) == 360_000


def test_closed_time_does_not_count_where_pausing_is_allowed() -> None:
    later = START + timedelta(days=4)
    assert remaining_ms(run_of(may_pause=True, used_ms=60_000), later) == 540_000


def test_a_clock_set_back_gains_nothing() -> None:
    before = START - timedelta(hours=5)
    assert counted_ms(run_of(used_ms=480_000), before) == 480_000
    assert remaining_ms(run_of(used_ms=480_000), before) == 120_000


def test_time_never_falls_below_nothing_and_without_a_limit_there_is_none() -> None:
    assert remaining_ms(run_of(), START + timedelta(hours=1)) == 0
    assert remaining_ms(run_of(limit_ms=None), START + timedelta(hours=1)) is None


@pytest.mark.parametrize(
    ("points", "of", "mark", "passed"),
    [(3, 4, 75, True), (2.99, 4, 75, False), (0.1 * 3, 0.4, 75, True), (0, 0, 80, False), (0, 0, 0, False)],
)
def test_the_pass_mark_is_met_exactly(points: float, of: float, mark: int, passed: bool) -> None:
    assert has_passed(points, of, mark) is passed


def test_a_score_is_never_rounded_up() -> None:
    finished = AssessmentFinished(1, "c", "1", "final", 79.9, 100.0, False, 0, START)
    assert finished.percent == 79


def test_results_tell_objectives_missed_ones_and_how_sure_one_was() -> None:
    finished = AssessmentFinished(1, "c", "1", "final", 2.5, 4.0, False, 0, START)
    attempts = [attempt(0, 1.0, "guessing"), attempt(1, 0.5, "sure"), attempt(2, 1.0, "sure")]
    results = results_of(run_of(), finished, attempts)
    assert [(o.key, o.points, o.max_points) for o in results.objectives] == [("one", 1.5, 2.0), ("two", 1.0, 2.0)]
    assert [item.drawn.question_id for item in results.missed] == ["q1", "q3"]
    assert (results.confident_mistakes, results.lucky_guesses) == (1, 1)


def test_what_has_no_mark_is_never_missed() -> None:
    drawn = (*DRAWN[:2], DrawnQuestion("mood", "f", "one", 0.0), DrawnQuestion("plan", "f", "one", 0.0))
    run = replace(run_of(), form=replace(run_of().form, questions=drawn))
    kept = replace(attempt(0, 0), question_id="mood", fraction=None, points=0.0, max_points=0.0, certainty="sure")
    results = results_of(run, AssessmentFinished(1, "c", "1", "final", 1, 2, False, 1, START), [attempt(0, 1), kept])
    assert [item.drawn.question_id for item in results.missed] == ["q1"]
    assert results.confident_mistakes == 0
