"""kill -9 while a learner answers: of a process that does nothing else, and of the program in its real window."""

import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from lmtrainer.store.errors import StoreError
from lmtrainer.store.opening import open_database
from lmtrainer.store.verification import Verification
from torture.fault import Fault, Outcome
from torture.record.facts import NOW, look

ROOT = Path(__file__).resolve().parents[3]
ENVIRONMENT = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "tools")]), "QT_QPA_PLATFORM": "offscreen"}


def kill_a_learner(times: int, folder: Path) -> Outcome:
    """Kill so many processes that answer, one after another on one record; the first ones during its first start."""
    record, chance = folder / "record.sqlite", random.Random(1)
    acknowledged = lost = corrupt = 0
    for kill in range(times):
        child = subprocess.Popen(
            [sys.executable, "-m", "torture.record.answering", str(record), str(acknowledged)],
            stdout=subprocess.PIPE, env=ENVIRONMENT, text=True,
        )  # fmt: skip
        assert child.stdout is not None
        for _ in range(chance.randrange(1, 12) if kill % 10 else 0):
            child.stdout.readline()
        with_luck_in_mid_write(chance)
        child.send_signal(signal.SIGKILL)
        told = child.stdout.read().splitlines()
        child.wait()
        child.stdout.close()
        last = next((int(line.split()[1]) for line in reversed(told) if line.startswith("saved ")), None)
        database_lost, broken = look(record, acknowledged if last is None else last + 1)
        acknowledged = max(acknowledged, _next_number(record))
        lost += database_lost
        corrupt += broken
    return Outcome(times, lost, corrupt, note=f"{acknowledged:,} answers in a process of their own")


def with_luck_in_mid_write(chance: random.Random) -> None:
    """A little while, so that the signal comes at any point of writing an answer."""
    for _ in range(chance.randrange(40_000)):
        pass


def _next_number(record: Path) -> int:
    with closing(sqlite3.connect(record)) as connection:
        return int(connection.execute("SELECT count(*) FROM attempt").fetchone()[0])


def kill_the_program(times: int, folder: Path) -> Outcome:
    """Kill the program so often while it takes the tour through a course with every kind of question."""
    chance = random.Random(2)
    answers = lost = corrupt = 0
    for number in range(times):
        data = folder / f"tour-{number}"
        child = subprocess.Popen(
            [sys.executable, "-m", "lmtrainer", "tour", str(ROOT / "tests" / "courses" / "every-kind"),
             "--out", str(data / "out"), "--data", str(data)],
            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=ENVIRONMENT, text=True,
        )  # fmt: skip
        assert child.stdout is not None
        lines = [child.stdout.readline() for _ in range(chance.randrange(1, 9))]
        with_luck_in_mid_write(chance)
        child.send_signal(signal.SIGKILL)
        lines += child.stdout.read().splitlines()
        child.wait()
        child.stdout.close()
        saved = [line.split() for line in lines if line.startswith("saved ")]
        answers += len(saved)
        gone, broken = _look_at_tour(data / "wrong" / "record.sqlite", [(words[1], int(words[2])) for words in saved])
        lost += gone
        corrupt += broken
        shutil.rmtree(data)
    return Outcome(times, lost, corrupt, note=f"{answers:,} answers in the real window (lmtrainer tour)")


def _look_at_tour(record: Path, saved: list[tuple[str, int]]) -> tuple[int, int]:
    try:
        database = open_database(record, NOW)
    except StoreError:
        return len(saved), 1
    try:
        there = {(row[0], row[1]) for row in database.rows("SELECT question_id, id FROM attempt")}
        findings = Verification(database, whole=True).run()
        return len(set(saved) - there), int(bool(findings.damaged or findings.sums_put_right))
    except StoreError:
        return 0, 1
    finally:
        database.close()


FAULTS = (
    Fault("kill -9 while answers are saved", kill_a_learner, 20, 200),
    Fault("kill -9 of the program in its window", kill_the_program, 1, 60),
)
