"""Killed at every step: a process of its own for each line of the program at which it may end.

`main` (SCENARIO TIMES FOLDER) counts the lines of the store that a scenario runs through, then ends a fork of itself by
SIGKILL at so many of them, and looks at what is there. Prints one line of JSON.
"""

import json
import os
import shutil
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from importlib import import_module
from pathlib import Path
from types import FrameType
from typing import Any

from lmtrainer.store.backups import Backups
from lmtrainer.store.database import Database
from lmtrainer.store.errors import RecordLost, StoreError
from lmtrainer.store.opening import open_database
from lmtrainer.store.reading_others import record_at
from lmtrainer.study.record_keeping import RecordKeeping
from torture.record.facts import NOW, Learner, is_sound, numbers_in, write_record

SAMPLES = Path(__file__).resolve().parents[3] / "tests" / "records"
LATER = NOW + timedelta(days=1)
WATCHED = tuple(f"{os.sep}lmtrainer{os.sep}{part}{os.sep}" for part in ("store", "study"))


@dataclass(frozen=True, slots=True)
class Scenario:
    """``prepare`` makes a folder, ``act`` is what is killed, ``check`` says what is lost and whether it is broken."""

    prepare: Callable[[Path], None]
    act: Callable[[Path], None]
    check: Callable[[Path], tuple[int, int]]


def _keeping(folder: Path) -> RecordKeeping:
    return RecordKeeping(folder / "record.sqlite", lambda: LATER)


def _opened(folder: Path) -> Database:
    keeping = _keeping(folder)
    try:
        return keeping.open()
    except RecordLost:
        keeping.save_what_is_left()
        return keeping.database


def _there(folder: Path) -> tuple[list[int], bool]:
    database = _opened(folder)
    try:
        return numbers_in(database), is_sound(database)
    finally:
        database.close()


def _all_there(count: int) -> Callable[[Path], tuple[int, int]]:
    def check(folder: Path) -> tuple[int, int]:
        there, sound = _there(folder)
        return len(set(range(count)) - set(there)), int(not sound or len(there) != len(set(there)))

    return check


# the first start


def _start(folder: Path) -> None:
    _keeping(folder).open()


def _can_begin(folder: Path) -> tuple[int, int]:
    database = open_database(folder / "record.sqlite", NOW)
    Learner(database).answer()
    sound = is_sound(database) and numbers_in(database) == [0]
    database.close()
    return 0, int(not sound)


# an old record


def _old(folder: Path) -> None:
    shutil.copyfile(SAMPLES / "schema-2.sqlite", folder / "record.sqlite")


def _old_is_there(folder: Path) -> tuple[int, int]:
    database = _opened(folder)
    count = database.rows("SELECT count(*), count(DISTINCT uid) FROM attempt")[0]
    sound = is_sound(database)
    database.close()
    return 25 - count[1], int(not sound or count[0] != 25)


# going back


def _with_back_up(folder: Path) -> None:
    write_record(folder / "record.sqlite", 5, backed_up=True)
    database = open_database(folder / "record.sqlite", NOW)
    learner = Learner(database, 5)
    for _ in range(5):
        learner.answer()
    database.close()


def _go_back(folder: Path) -> None:
    keeping = _keeping(folder)
    keeping.open()
    keeping.go_back_to(Backups(keeping.path).all()[-1])


def _either_or(folder: Path) -> tuple[int, int]:
    """All ten, or the five of the back-up with the ten in another one."""
    there, sound = _there(folder)
    if there == list(range(5)):
        lost = 10
        for backup in Backups(folder / "record.sqlite").all():
            with record_at(backup, within=folder / "record.sqlite") as connection:
                lost = min(lost, 10 - connection.execute("SELECT count(*) FROM attempt").fetchone()[0])
        return lost, int(not sound)
    return len(set(range(10)) - set(there)), int(not sound)


# a damaged record


def _damaged(folder: Path) -> None:
    _with_back_up(folder)
    (folder / "record.sqlite").write_bytes(b"damaged" * 3000)


def _save_what_is_left(folder: Path) -> None:
    _opened(folder)


# another record


def _two_records(folder: Path) -> None:
    write_record(folder / "record.sqlite", 5)
    (folder / "other").mkdir()
    database = open_database(folder / "other" / "record.sqlite", NOW)
    learner = Learner(database, 5)
    for _ in range(5):
        learner.answer()
    database.close()


def _bring_in(folder: Path) -> None:
    keeping = _keeping(folder)
    keeping.open()
    keeping.bring_in(folder / "other" / "record.sqlite")


def _merged_or_not(folder: Path) -> tuple[int, int]:
    there, sound = _there(folder)
    whole = sorted(there) in (list(range(5)), list(range(10)))
    return len(set(range(5)) - set(there)), int(not (sound and whole))


# deleting


def _delete(folder: Path) -> None:
    keeping = _keeping(folder)
    keeping.open()
    keeping.delete_everything()


def _deleted_or_not(folder: Path) -> tuple[int, int]:
    """All ten, or nothing anywhere."""
    there, sound = _there(folder)
    if there:
        return len(set(range(10)) - set(there)), int(not sound)
    return 0, int(not sound or bool(Backups(folder / "record.sqlite").all()))


SCENARIOS = {
    "first start": Scenario(lambda folder: None, _start, _can_begin),
    "bringing an old record up to date": Scenario(_old, _start, _old_is_there),
    "backing up": Scenario(_with_back_up, lambda folder: _keeping_back_up(folder), _all_there(10)),
    "going back to a back-up": Scenario(_with_back_up, _go_back, _either_or),
    "restoring a damaged record": Scenario(_damaged, _save_what_is_left, _all_there(5)),
    "bringing in another record": Scenario(_two_records, _bring_in, _merged_or_not),
    "deleting everything": Scenario(_with_back_up, _delete, _deleted_or_not),
}


def _keeping_back_up(folder: Path) -> None:
    keeping = _keeping(folder)
    keeping.open()
    keeping.back_up()


class Steps:
    """Counts the lines of the store that are run, and ends the process before one of them."""

    def __init__(self, end_before: int) -> None:
        self.count, self._end_before = 0, end_before

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        if not any(part in frame.f_code.co_filename for part in WATCHED):
            return None
        if event == "line":
            self.count += 1
            if self.count == self._end_before:
                os.kill(os.getpid(), signal.SIGKILL)
        return self


def _fork(work: Callable[[], int]) -> int:
    """Work in a fork; returns its exit status, or -9 when it was killed."""
    child = os.fork()
    if child == 0:
        try:
            os._exit(work())
        except BaseException:
            import traceback

            traceback.print_exc()
            os._exit(70)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def step_through(name: str, times: int, folder: Path) -> dict[str, int]:
    """Kill a scenario at so many of its steps, at all of them where there are fewer."""
    for module in ("migration_to_3", "migrations", "restoring", "merging", "erasing"):
        import_module(f"lmtrainer.store.{module}")  # what is imported only when needed would be traced as well

    scenario, original = SCENARIOS[name], folder / "original"
    original.mkdir()
    scenario.prepare(original)

    def act(steps: Steps, copy: Path) -> int:
        sys.settrace(steps)
        scenario.act(copy)
        sys.settrace(None)
        (folder / "steps").write_text(str(steps.count))
        return 0

    def attempt(number: int) -> int:
        copy = folder / f"copy-{number}"
        shutil.copytree(original, copy)
        return _fork(lambda: act(Steps(number), copy))

    assert attempt(0) == 0, name
    total = int((folder / "steps").read_text())
    chosen = sorted({1 + step * (total - 1) // max(1, times - 1) for step in range(min(times, total))})
    lost = corrupt = 0
    for number in chosen:
        if attempt(number) not in (0, -signal.SIGKILL):  # 0: it took fewer steps this time
            raise AssertionError(f"{name}: failed by itself before step {number} of {total}")
        copy = folder / f"copy-{number}"
        gone, broken = _checked(scenario, copy)
        if gone or broken:
            print(f"{name}: step {number} of {total}: lost {gone}, broken {broken}", file=sys.stderr)
        lost += gone
        corrupt += broken
        shutil.rmtree(copy)
    return {"tried": len(chosen), "lost": lost, "corrupt": corrupt, "steps": total}


def _checked(scenario: Scenario, copy: Path) -> tuple[int, int]:
    try:
        return scenario.check(copy)
    except StoreError as error:
        print(f"{error!r} {error.message}", file=sys.stderr)
        return 0, 1


def main() -> None:
    """What the command line asks for."""
    print(json.dumps(step_through(sys.argv[1], int(sys.argv[2]), Path(sys.argv[3]))))
