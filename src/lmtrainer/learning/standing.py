"""What all attempts on one version of a question come to: a sum to which one more attempt is added.

So progress costs as much after a million attempts as after ten. Adding is free of order, and so two records of one
learner that are merged come to the same, whichever comes first.
"""

from collections.abc import Iterable

from lmtrainer.frozen import frozen
from lmtrainer.learning.history import Attempt

Key = tuple[str, str, str]


@frozen
class Standing:
    """All attempts on a question as it was under one fingerprint.

    ``is_marked``: one of them at least had a mark. ``best_fraction`` is 0 where there was none. ``last_uid`` and
    ``last_fraction`` are those of the last one.
    """

    course_id: str
    question_id: str
    fingerprint: str
    tries: int
    is_marked: bool
    best_fraction: float
    best_points: float
    last_uid: str
    last_fraction: float | None

    @property
    def key(self) -> Key:
        """Of which there is one standing: course, question, fingerprint."""
        return self.course_id, self.question_id, self.fingerprint


def standing_after(attempt: Attempt) -> Standing:
    """What one attempt by itself comes to."""
    return Standing(
        attempt.course_id, attempt.question_id, attempt.fingerprint, 1, attempt.fraction is not None,
        float(attempt.fraction or 0.0), float(attempt.points), attempt.uid, attempt.fraction,
    )  # fmt: skip


def together(one: Standing | None, other: Standing) -> Standing:
    """Both; they share their key."""
    if one is None:
        return other
    last = max(one, other, key=lambda standing: standing.last_uid)
    return Standing(
        *one.key, one.tries + other.tries, one.is_marked or other.is_marked,
        max(one.best_fraction, other.best_fraction), max(one.best_points, other.best_points),
        last.last_uid, last.last_fraction,
    )  # fmt: skip


def summed_up(standings: Iterable[Standing]) -> dict[Key, Standing]:
    """What they come to, by key."""
    found: dict[Key, Standing] = {}
    for standing in standings:
        found[standing.key] = together(found.get(standing.key), standing)
    return found
