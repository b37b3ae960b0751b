"""Writes a record with very many attempts in it, as years of learning would leave it."""

import random
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lmtrainer.learning.history import Attempt
from lmtrainer.learning.standing import Key, Standing, standing_after, together
from lmtrainer.store.fact_ids import FactIds
from lmtrainer.store.facts import ATTEMPT
from lmtrainer.store.history_store import keep_version, put_standings
from lmtrainer.store.opening import open_database

START = datetime(2026, 1, 1, tzinfo=UTC)
FINGERPRINT_LETTERS = 64


def grow(path: Path, count: int, course_id: str, questions: int) -> None:
    """Append so many attempts on so many questions (``q0``, ``q1``, …) of one course to a record."""
    database = open_database(path, START)
    standings: dict[Key, Standing] = {}

    def rows() -> Iterator[tuple[object, ...]]:
        for attempt in _attempts(count, course_id, questions):
            alone = standing_after(attempt)
            standings[alone.key] = together(standings.get(alone.key), alone)
            yield ATTEMPT.sealed(ATTEMPT.values_of(attempt))

    with database.transaction() as connection:
        connection.execute("PRAGMA cache_size = -200000")
        for number in range(questions):
            keep_version(connection, _fingerprint(number), '{"of":"the question as it was"}' * 20)
        connection.executemany(ATTEMPT.insertion, rows())
        put_standings(connection, standings.values())
    database.close()


def _attempts(count: int, course_id: str, questions: int) -> Iterator[Attempt]:
    ids, chance = FactIds(""), random.Random(1)
    for number in range(count):
        at = START + timedelta(seconds=40 * number)
        question, fraction = chance.randrange(questions), float(chance.randrange(2))
        yield Attempt(
            course_id, "1", "en", f"lesson-{question}", f"q{question}", "choice", _fingerprint(question),
            '{"":"ChoiceAnswer","chosen":0}', fraction, fraction, 1.0, 1, 0, 4000, at,
            uid=ids.next(at),
        )  # fmt: skip


def _fingerprint(number: int) -> str:
    return f"{number:0{FINGERPRINT_LETTERS}x}"
