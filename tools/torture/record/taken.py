"""The file taken away, replaced or overwritten while it is open; two windows, and another program that locks it."""

import random
import shutil
import sqlite3
import subprocess
import sys
import threading
from contextlib import closing
from pathlib import Path

from lmtrainer.store.errors import RecordBusy, RecordReplaced, StoreError
from lmtrainer.store.opening import open_database
from torture.fault import Fault, Outcome
from torture.record.facts import NOW, Learner, is_sound, look, numbers_in, write_record
from torture.record.kill import ENVIRONMENT

WAYS = ("deleted", "moved", "replaced", "folder moved")


def take_it_away(times: int, folder: Path) -> Outcome:
    """Take the file away between two answers: the next one is not acknowledged, and all others can be saved."""
    chance = random.Random(4)
    lost = corrupt = 0
    for number in range(times):
        place = folder / str(number)
        place.mkdir()
        record = place / "record.sqlite"
        database = open_database(record, NOW)
        learner = Learner(database)
        for _ in range(chance.randrange(1, 9)):
            learner.answer()
        _take(WAYS[number % len(WAYS)], place, folder / f"away-{number}")
        corrupt += not _is_refused(learner)
        saved = folder / f"saved-{number}.sqlite"
        database.save_copy(saved)
        database.connection.close()
        gone, broken = look(saved, learner.number)
        lost += gone
        corrupt += broken
    return Outcome(times, lost, corrupt, note=", ".join(WAYS) + ", in turn; then saved as another file")


def _take(way: str, place: Path, away: Path) -> None:
    record = place / "record.sqlite"
    match way:
        case "deleted":
            record.unlink()
        case "moved":
            record.rename(away)
        case "replaced":
            write_record(place / "other.sqlite", 2)
            (place / "other.sqlite").replace(record)
        case _:
            place.rename(away)


def _is_refused(learner: Learner) -> bool:
    try:
        learner.answer()
    except RecordReplaced:
        return True
    except StoreError:
        return False
    return False


def overwrite_it(times: int, folder: Path) -> Outcome:
    """Another program writes an older copy over the file while it is open: no answer is acknowledged into that."""
    chance = random.Random(5)
    corrupt = lost = 0
    for number in range(times):
        place = folder / f"over-{number}"
        place.mkdir()
        record = place / "record.sqlite"
        write_record(record, 3, backed_up=True)
        older = record.read_bytes()
        database = open_database(record, NOW)
        learner = Learner(database, 3)
        for _ in range(chance.randrange(1, 9)):
            learner.answer()
        backup = database.back_up(NOW)
        with record.open("r+b") as file:
            file.write(older)
            file.truncate()
        corrupt += not _is_refused(learner)
        database.close()
        gone, broken = look(backup, learner.number)
        lost += gone
        corrupt += broken
        shutil.rmtree(place)
    return Outcome(times, lost, corrupt, note="an older copy written over it in place")


def open_it_twice(times: int, folder: Path) -> Outcome:
    """While one process answers, another one is told so; when the first ends it may."""
    record = folder / "record.sqlite"
    corrupt = acknowledged = 0
    for _ in range(times):
        child = subprocess.Popen(
            [sys.executable, "-m", "torture.record.answering", str(record), str(acknowledged)],
            stdout=subprocess.PIPE, env=ENVIRONMENT, text=True,
        )  # fmt: skip
        assert child.stdout is not None
        child.stdout.readline()
        for _ in range(5):
            try:
                open_database(record, NOW).close()
                corrupt += 1
            except RecordBusy:
                pass
        child.kill()
        told = child.stdout.read().split()
        child.wait()
        child.stdout.close()
        gone, broken = look(record, int(told[-1]) + 1 if told and len(told) % 2 == 0 else acknowledged)
        corrupt += broken + bool(gone)
        with closing(sqlite3.connect(record)) as connection:
            acknowledged = connection.execute("SELECT count(*) FROM attempt").fetchone()[0]
    return Outcome(times, 0, corrupt, note="the second is told, five times each")


def lock_it(times: int, folder: Path) -> Outcome:
    """Another program locks the file again and again for a moment: every answer is saved all the same."""
    record = folder / "record.sqlite"
    database = open_database(record, NOW)
    learner, over = Learner(database), threading.Event()
    locker = threading.Thread(target=_lock_again_and_again, args=(record, over))
    locker.start()
    corrupt = 0
    try:
        for _ in range(times):
            try:
                learner.answer()
            except StoreError:
                corrupt += 1
    finally:
        over.set()
        locker.join()
    corrupt += not is_sound(database) or len(numbers_in(database)) != learner.number
    database.close()
    return Outcome(times, 0, corrupt, note="an exclusive lock of 10 ms, again and again")


def _lock_again_and_again(record: Path, over: threading.Event) -> None:
    with closing(sqlite3.connect(record, isolation_level=None, timeout=5)) as connection:
        while not over.wait(0.004):
            connection.execute("BEGIN EXCLUSIVE")
            over.wait(0.01)
            connection.execute("ROLLBACK")


FAULTS = (
    Fault("the file is taken away or replaced", take_it_away, 8, 400),
    Fault("the file is overwritten", overwrite_it, 4, 200),
    Fault("two windows", open_it_twice, 1, 50),
    Fault("another program locks the file", lock_it, 30, 1000),
)
