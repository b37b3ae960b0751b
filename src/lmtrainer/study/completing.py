"""When a course was completed for the first time, in which version and with which score: kept once, and then for good.

A course goes on: a lesson is added, its title changes. What somebody completed stays completed, and a certificate says
when and what that was. It is kept as a note in the record, as the facts say it.
"""

import json
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import asdict
from datetime import datetime

from lmtrainer.course.model import Outline
from lmtrainer.frozen import frozen
from lmtrainer.learning.history import AssessmentFinished, Attempt, LessonRead
from lmtrainer.learning.progress import History, course_progress
from lmtrainer.store.errors import StoreError
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.kept_last import COMPLETED


@frozen
class Completion:
    """``at`` is when the last thing was done that was needed; ``version`` and ``title`` are the course's of then.

    ``percent`` is the score at the time when it was kept.
    """

    at: datetime
    version: str
    title: str
    percent: int


def kept_completion(store: HistoryStore, course_id: str) -> Completion | None:
    """The first completion that was kept of a course; None where there is none that can be read."""
    found = [kept for kept_as in store.ids_of(course_id) if (kept := _kept_under(store, kept_as)) is not None]
    return min(found, key=lambda completion: completion.at, default=None)


def _kept_under(store: HistoryStore, kept_as: str) -> Completion | None:
    try:
        held = json.loads(store.notes.note(COMPLETED + kept_as))
        at = datetime.fromisoformat(held["at"])
        version, title, percent = held["version"], held["title"], held["percent"]
    except (ValueError, KeyError, TypeError, RecursionError):
        return None
    good = isinstance(version, str) and isinstance(title, str) and isinstance(percent, int) and 0 <= percent <= 100
    return Completion(at, version, title, percent) if good and at.tzinfo is not None else None


def keep_completion(
    store: HistoryStore, outline: Outline, history: History, now: datetime, written_as: str
) -> Completion | None:
    """Find out from the facts when a course was completed, and keep it under an id; None while it is not.

    A record that cannot be written keeps nothing: then it is found out again next time.
    """
    found = completion_in(outline, history, lambda: store.attempts(outline.info.id))
    if found is not None:
        held = asdict(found) | {"at": found.at.isoformat()}
        with suppress(StoreError):
            store.notes.keep_note(COMPLETED + written_as, json.dumps(held, ensure_ascii=False, sort_keys=True), now)
    return found


def completion_in(outline: Outline, history: History, attempts: Callable[[], Sequence[Attempt]]) -> Completion | None:
    """When a course was completed, as the facts say it. ``attempts`` are asked for only when it is."""
    from lmtrainer.study.results import completed_at

    if not course_progress(outline, history, None).completed:
        return None
    answered = attempts()
    at = completed_at(outline, history, lambda: answered)
    if at is None:
        return None
    facts: list[LessonRead | AssessmentFinished | Attempt] = [*history.lessons_read, *history.assessments, *answered]
    version = next((fact.course_version for fact in facts if fact.at == at), outline.info.version)
    score = course_progress(outline, history, None).score
    return Completion(at, version, outline.info.title, percent_of(history.assessments, score))


def percent_of(finished: Sequence[AssessmentFinished], lessons: float) -> int:
    """The score in whole percent, rounded down: that of the assessments, or of the lessons where none earns points."""
    share = best_share(finished) if any(fact.max_points > 0 for fact in finished) else lessons
    return int(share * 100 + 1e-9)


def best_share(finished: Sequence[AssessmentFinished]) -> float:
    """The average of the best score in each assessment in which points can be earned, from 0 to 1."""
    best: dict[str, float] = {}
    for fact in finished:
        if fact.max_points > 0:
            best[fact.assessment_id] = max(best.get(fact.assessment_id, 0.0), fact.points / fact.max_points)
    return sum(best.values()) / len(best) if best else 0.0
