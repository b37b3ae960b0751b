"""Files that are damaged, cut short, of another program, of another time; and clocks that are set back."""

import random
import shutil
import traceback
from datetime import timedelta
from pathlib import Path

from lmtrainer.store.assessment_store import AssessmentStore
from lmtrainer.store.database import Database
from lmtrainer.store.errors import RecordDamaged, RecordForeign, RecordReadOnly, RecordSpoilt, StoreError
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.migrations import CURRENT
from lmtrainer.store.opening import open_database
from lmtrainer.store.verification import Verification
from lmtrainer.store.ways_back import damaged_files
from lmtrainer.study.record_keeping import RecordKeeping
from torture.fault import Fault, Outcome
from torture.record.facts import COURSE, NOW, Learner, attempt, is_sound, number_of, numbers_in, write_record

ANSWERS = 120


class _Damage:
    """A good record with a back-up, damaged again and again in copies of its own."""

    def __init__(self, folder: Path) -> None:
        self._folder, self._good = folder, folder / "good"
        write_record(self._good / "record.sqlite", ANSWERS, backed_up=True)
        self.raw = (self._good / "record.sqlite").read_bytes()
        self.lost = self.corrupt = self.set_aside = self.mended = 0

    def do(self, damaged: bytes) -> None:
        """What a learner meets who starts the program on this file: in the end everything is there."""
        copy = self._folder / "copy"
        shutil.copytree(self._good, copy)
        record = copy / "record.sqlite"
        record.write_bytes(damaged)
        keeping = RecordKeeping(record, lambda: NOW + timedelta(days=2))
        try:
            self._start(keeping)
            there = numbers_in(keeping.database)
            self.lost += len(set(range(ANSWERS)) - set(there))
            self.corrupt += len(there) != len(set(there)) or not is_sound(keeping.database)
            self.corrupt += any(not _is_true(keeping.database, number) for number in (0, ANSWERS // 2, ANSWERS - 1))
        except Exception as error:  # anything that a learner would not be told in words
            traceback.print_exception(error)
            self.corrupt += 1
        finally:
            keeping.let_go()
        self.corrupt += any(aside.read_bytes() != damaged for aside in damaged_files(record))
        shutil.rmtree(copy)

    def _start(self, keeping: RecordKeeping) -> None:
        try:
            database = keeping.open()
            _look_round(database)
            findings = Verification(database).run()
            if findings.damaged_rows or findings.sums_put_right:
                self.mended += 1
            keeping.mend()
        except (RecordDamaged, RecordSpoilt):
            self.set_aside += 1
            keeping.save_what_is_left()

    def outcome(self, times: int, what: str) -> Outcome:
        note = f"{what}; {self.set_aside} set aside and restored, {self.mended} mended row by row"
        return Outcome(times, self.lost, self.corrupt, note=note)


def _look_round(database: Database) -> None:
    """What the pages of the program read."""
    store, tries = HistoryStore(database), AssessmentStore(database)
    store.history(COURSE)
    store.places()
    store.drafts(COURSE)
    store.last_attempts(COURSE, "q1", "f1")
    tries.open_run(COURSE, "final")
    store.notes.note("name")


def _is_true(database: Database, number: int) -> bool:
    """Whether an answer is what was answered."""
    kept = [made for made in HistoryStore(database).attempts(COURSE) if number_of(made) == number]
    wanted = attempt(number, NOW + timedelta(seconds=number))
    return all(
        (made.fraction, made.points, made.question_id, made.at)
        == (wanted.fraction, wanted.points, wanted.question_id, wanted.at)
        for made in kept
    )


def flip_bits(times: int, folder: Path) -> Outcome:
    """Turn one bit over, or a few, anywhere in the file."""
    damage, chance = _Damage(folder), random.Random(6)
    for _ in range(times):
        raw = bytearray(damage.raw)
        for _ in range(chance.choice((1, 1, 1, 4, 16))):
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        damage.do(bytes(raw))
    return damage.outcome(times, "1 to 16 bits of the file")


def cut_short(times: int, folder: Path) -> Outcome:
    """Cut the file off anywhere, or fill a part of it with zeros or chance."""
    damage, chance = _Damage(folder), random.Random(8)
    for number in range(times):
        raw = bytearray(damage.raw)
        start = chance.randrange(len(raw))
        length = chance.choice((512, 4096, 20_000))
        match number % 4:
            case 0:
                raw = raw[: start + 1]
            case 1:
                raw[start : start + length] = bytes(len(raw[start : start + length]))
            case 2:
                raw[start : start + length] = chance.randbytes(len(raw[start : start + length]))
            case _:
                raw = bytearray(chance.choice((b"\0" * len(raw), b"text " * 999, raw[:100], b"PK\3\4" + raw[4:])))
        damage.do(bytes(raw))
    return damage.outcome(times, "cut off, zeroed, overwritten")


def of_others(times: int, folder: Path) -> Outcome:
    """A file of another program or of a later version: not a byte of it is changed."""
    corrupt = 0
    for number in range(times):
        record = folder / f"{number}" / "record.sqlite"
        write_record(record, 3)
        raw = bytearray(record.read_bytes())
        newer = number % 2 == 0
        if newer:
            raw[60:64] = (CURRENT + 1 + number).to_bytes(4)
        else:
            raw[68:72] = (77 + number).to_bytes(4)
        record.write_bytes(bytes(raw))
        corrupt += not (_is_only_read(record) if newer else _is_refused(record)) or record.read_bytes() != bytes(raw)
        shutil.rmtree(record.parent)
    return Outcome(times, 0, corrupt, note="later versions are read and say so, others are refused")


def _is_only_read(record: Path) -> bool:
    database = open_database(record, NOW)
    try:
        Learner(database, 3).answer()
    except RecordReadOnly:
        return numbers_in(database) == [0, 1, 2]
    finally:
        database.close(NOW)
    return False


def _is_refused(record: Path) -> bool:
    try:
        open_database(record, NOW).close()
    except RecordForeign:
        return True
    except StoreError:
        return False
    return False


def set_the_clock_back(times: int, folder: Path) -> Outcome:
    """Set the clock to anything between answers and starts: their order stays that in which they were given."""
    chance = random.Random(9)
    record, corrupt = folder / "record.sqlite", 0
    database = open_database(record, NOW)
    for number in range(times):
        at = NOW + timedelta(seconds=chance.randrange(-(10**9), 10**9))
        HistoryStore(database).append_attempt(attempt(number, at), "the question")
        if number % 10 == 9:
            database.close()
            database = open_database(record, at)
        (last,) = HistoryStore(database).history(COURSE).standings[f"q{number % 17}"][:1] or [None]
        corrupt += last is None
    corrupt += numbers_in(database) != list(range(times)) or not is_sound(database)
    database.close()
    return Outcome(times, 0, corrupt, note="by up to 30 years, either way")


FAULTS = (
    Fault("bits are flipped", flip_bits, 25, 2000),
    Fault("the file is cut short or overwritten in part", cut_short, 12, 600),
    Fault("a file of a later version or another program", of_others, 6, 100),
    Fault("the clock is set back", set_the_clock_back, 60, 2000),
)
