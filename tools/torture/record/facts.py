"""What the faults have in common: a learner who answers, and a look at what is there afterwards."""

import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

from lmtrainer.learning.history import Attempt, Draft, LessonRead, Place
from lmtrainer.store.database import Database
from lmtrainer.store.errors import StoreError
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.opening import open_database
from lmtrainer.store.verification import Verification

NOW = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)
COURSE = "torture"


def attempt(number: int, at: datetime = NOW) -> Attempt:
    """An answer that can be told from every other one: its number stands in it."""
    return Attempt(
        COURSE, "1", "en", f"lesson-{number % 5}", f"q{number % 17}", "choice", f"f{number % 2}",
        f'{{"number":{number}}}', (number % 3) / 2, (number % 3) / 2, 1.0, 1, 0, 900, at,
    )  # fmt: skip


def number_of(made: Attempt) -> int:
    """The number in an answer."""
    return int(made.answer.removeprefix('{"number":').removesuffix("}"))


class Learner:
    """Answers, reads, leaves drafts and places, through the real store."""

    def __init__(self, database: Database, first: int = 0) -> None:
        self.store, self.number = HistoryStore(database), first

    def answer(self) -> int:
        """One answer, with what goes with it; returns its number when it was acknowledged. Raises `StoreError`."""
        number, at = self.number, NOW + timedelta(seconds=self.number)
        if number % 3 == 0:
            self.store.keep_draft(Draft(COURSE, f"q{number % 17}", "f0", "half " * (number % 40), 0, at))
        self.store.append_attempt(attempt(number, at), f"the question f{number % 2} " * 20)
        self.number += 1
        if number % 5 == 0:
            self.store.append_lesson_read(LessonRead(COURSE, "1", f"lesson-{number % 5}", at))
        if number % 2 == 0:
            self.store.keep_place(Place(COURSE, f"lesson-{number % 5}", number % 9, 0.5, at), 100)
        return number


def numbers_in(database: Database) -> list[int]:
    """The numbers of all answers whose checksum holds, in the order in which they happened."""
    return [number_of(made) for made in HistoryStore(database).attempts(COURSE)]


def is_sound(database: Database) -> bool:
    """Whether SQLite finds nothing wrong, every checksum holds, and the sums agree with the answers."""
    try:
        findings = Verification(database, 5000, whole=True).run()
    except StoreError:
        return False
    return not findings.damaged and not findings.sums_put_right


def look(record: Path, acknowledged: int) -> tuple[int, int]:
    """Open a record after a fault: how many of the first so many answers are lost, and 1 if it is not sound."""
    try:
        database = open_database(record, NOW)
    except StoreError:
        return acknowledged, 1
    try:
        there = numbers_in(database)
        lost = len(set(range(acknowledged)) - set(there))
        doubled = len(there) != len(set(there))
        return lost, int(doubled or not is_sound(database))
    except StoreError:
        return acknowledged, 1
    finally:
        database.close()


def write_record(record: Path, answers: int, *, backed_up: bool = False) -> None:
    """A good record with so many answers in it, and a back-up of all of them if that is wanted."""
    database = open_database(record, NOW)
    learner = Learner(database)
    for _ in range(answers):
        learner.answer()
    database.close(NOW if backed_up else None)


def count_in(record: Path) -> int:
    """How many answers a file holds, as SQLite counts them."""
    with closing(sqlite3.connect(record)) as connection:
        return int(connection.execute("SELECT count(*) FROM attempt").fetchone()[0])
