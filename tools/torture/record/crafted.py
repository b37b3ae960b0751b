"""Files made to do harm, restored and brought in; records that are empty or gone; old ones with bits flipped."""

import random
import shutil
import sqlite3
import traceback
from contextlib import closing, suppress
from datetime import timedelta
from pathlib import Path
from time import monotonic

from lmtrainer.store.errors import RecordForeign, RecordLost, RecordSpoilt, StoreError
from lmtrainer.store.exporting import export_lines
from lmtrainer.store.fact_ids import FactIds
from lmtrainer.store.facts import ATTEMPT
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.store.tables import checksum
from lmtrainer.study.record_keeping import RecordKeeping
from torture.fault import Fault, Outcome
from torture.record.facts import COURSE, NOW, attempt, is_sound, number_of, write_record

ANSWERS, TOO_LONG_S = 20, 30
SAMPLES = Path(__file__).resolve().parents[3] / "tests" / "records"
_ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i AS id, 'u' || i AS uid FROM n"
_TABLES = (
    ("DROP TABLE {0}", f"CREATE VIEW {{0}} AS {_ENDLESS}"),
    ("ALTER TABLE {0} RENAME TO a", "CREATE VIEW {0} AS SELECT * FROM a"),
    ("DROP TABLE {0}", "CREATE VIRTUAL TABLE {0} USING fts5(uid, at)"),
    ("CREATE TRIGGER t AFTER INSERT ON {0} BEGIN DELETE FROM meta; END",),
    ("CREATE INDEX i ON {0} (hex(zeroblob(99999)))",),
    ("ALTER TABLE {0} ADD COLUMN more TEXT AS (hex(zeroblob(99999)))",),
    ("DROP TABLE {0}",),
)
_NAMES = ("attempt", "lesson_read", "assessment_run", "place", "draft", "learner", "deleted", "meta", "standing")
_VALUES: tuple[dict[str, object], ...] = (
    {"kind": "miracle"}, {"points": 1e308}, {"points": float("inf")}, {"max_points": 1e300}, {"fraction": 9.0},
    {"at": "9999-12-31T23:59:59+00:00"}, {"at": "x"}, {"run": "marathon"}, {"answer": "{"}, {"answer": "[" * 9999},
    {"lesson_id": ":bank:x"}, {"course_id": "c" * 9999}, {"try_number": 1 << 62}, {"duration_ms": -(1 << 62)},
    {"uid": "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"}, {"certainty": "perhaps"}, {"private": 9}, {"question_id": "a\0b"},
)  # fmt: skip
_LOOSE = (
    "INSERT INTO place VALUES ('torture', ':practice', 1, 9e999, '9999-12-31T23:59:59+00:00', 1 << 62, 'ZZ')",
    "INSERT INTO place VALUES ('torture', 'x', 1 << 62, 1e308, 'never', 1 << 62, '')",
    "INSERT OR REPLACE INTO standing VALUES ('torture', 'q1', 'f1', -1, 7, 9e999, 1e308, 'u', 9e999)",
    "INSERT OR REPLACE INTO meta VALUES ('deleted until', '7ZZZZZZZZZZZZZZZZZZZZZZZZZ')",
    "INSERT INTO draft VALUES ('torture', 'q9', 'f1', '{', -9, 'never', 'ZZ')",
)


class _Crafting:
    """A learner's record, and the record of somebody who means harm, crafted anew each time."""

    def __init__(self, folder: Path, *, restoring: bool) -> None:
        self._folder, self._restoring, self._chance = folder, restoring, random.Random(12)
        write_record(folder / "own" / "record.sqlite", ANSWERS)
        write_record(folder / "other" / "record.sqlite", 5)
        self.lost = self.corrupt = self.leaked = self.hung = self.refused = 0

    def do(self, number: int) -> None:
        """One crafted file: in the end all of the learner's answers are there, and everything can be shown."""
        copy, other = self._folder / "copy", self._folder / "crafted.sqlite"
        shutil.copytree(self._folder / "own", copy)
        shutil.copyfile(self._folder / "other" / "record.sqlite", other)
        victim = self._folder / "thesis.txt"
        victim.write_text("years of work")
        self._craft(other, number, victim)
        keeping = RecordKeeping(copy / "record.sqlite", lambda: NOW + timedelta(days=2))
        began = monotonic()
        try:
            keeping.open()
            self._let_in(keeping, other)
            self._show(keeping)
            there = {number_of(made) for made in HistoryStore(keeping.database).attempts(COURSE)}
            self.lost += len(set(range(ANSWERS)) - there)
        except Exception as error:  # anything that a learner would not be told in words
            traceback.print_exception(error)
            self.corrupt += 1
        finally:
            keeping.let_go()
        self.hung += monotonic() - began > TOO_LONG_S
        self.leaked += not victim.exists()
        other.with_name(other.name + "-journal").unlink(missing_ok=True)
        shutil.rmtree(copy)

    def _craft(self, other: Path, number: int, victim: Path) -> None:
        table = self._chance.choice(_NAMES)
        match number % 4:
            case 0:
                _execute(other, *(statement.format(table) for statement in self._chance.choice(_TABLES)))
            case 1:
                for values in self._chance.sample(_VALUES, 12):
                    row = dict(zip(ATTEMPT.columns, ATTEMPT.values_of(attempt(77)), strict=True))
                    kept = tuple((row | {"uid": FactIds("").next(NOW)} | values).values())
                    with closing(sqlite3.connect(other, isolation_level=None)) as connection:
                        connection.execute(ATTEMPT.insertion, (*kept, checksum(kept)))
            case 2:
                _execute(other, *_LOOSE)
            case _:
                other.with_name(other.name + "-journal").write_bytes(journal_that_names(other, victim))

    def _let_in(self, keeping: RecordKeeping, other: Path) -> None:
        try:
            if self._restoring:
                kept = keeping.go_back_to(other)
                self._show(keeping)
                assert kept is not None
                keeping.go_back_to(kept)
            else:
                keeping.bring_in(other)
        except StoreError:
            self.refused += 1

    def _show(self, keeping: RecordKeeping) -> None:
        """What library, course and export read, and what is mended after the start."""
        store = HistoryStore(keeping.database)
        store.history(COURSE)
        store.places()
        store.drafts(COURSE)
        store.spent_ms(COURSE)
        keeping.mend()
        export_lines(keeping.database.connection, self._folder / "facts.jsonl")
        is_sound(keeping.database)  # the sums are put right
        self.corrupt += not is_sound(keeping.database)

    def outcome(self, times: int) -> Outcome:
        note = f"views, triggers, modules, values, journals that name files; {self.refused} refused"
        return Outcome(times, self.lost, self.corrupt, self.leaked, self.hung, note)


def _execute(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for statement in statements:
            with suppress(sqlite3.OperationalError):  # this table cannot be changed in this way
                connection.execute(statement)


def journal_that_names(path: Path, victim: Path) -> bytes:
    """A journal as a crash leaves it, which names a file that SQLite deletes when it was played back."""
    magic, name = bytes.fromhex("d9d505f920a163d7"), str(victim).encode()
    pages = (path.stat().st_size // 4096).to_bytes(4)
    header = magic + (0).to_bytes(4) + (7).to_bytes(4) + pages + (512).to_bytes(4) + (4096).to_bytes(4)
    told = ((1 << 30) // 4096 + 1).to_bytes(4) + name + len(name).to_bytes(4) + sum(name).to_bytes(4) + magic
    return header.ljust(512, b"\0") + told


def restore_crafted(times: int, folder: Path) -> Outcome:
    """Go back to a crafted file, and return."""
    crafting = _Crafting(folder, restoring=True)
    for number in range(times):
        crafting.do(number)
    return crafting.outcome(times)


def merge_crafted(times: int, folder: Path) -> Outcome:
    """Bring a crafted file in."""
    crafting = _Crafting(folder, restoring=False)
    for number in range(times):
        crafting.do(number)
    return crafting.outcome(times)


def flip_old(times: int, folder: Path) -> Outcome:
    """Turn bits over in a record of an earlier schema that has a whole back-up beside it."""
    chance, lost, corrupt, set_aside = random.Random(13), 0, 0, 0
    for number in range(times):
        schema = 1 + number % 3
        raw = bytearray((SAMPLES / f"schema-{schema}.sqlite").read_bytes())
        record = folder / "copy" / "record.sqlite"
        (record.parent / "backups").mkdir(parents=True)
        (record.parent / "backups" / "record-20260101-000000.sqlite").write_bytes(bytes(raw))
        for _ in range(chance.choice((1, 4, 16))):
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        record.write_bytes(bytes(raw))
        keeping = RecordKeeping(record, lambda: NOW + timedelta(days=2))
        try:
            try:
                keeping.open()
                keeping.mend()
            except (RecordLost, RecordSpoilt):
                set_aside += 1
                keeping.save_what_is_left()
            there = keeping.database.rows("SELECT count(*) FROM attempt")[0][0]
            lost += max(0, {1: 20}.get(schema, 25) - there)
        except RecordForeign:
            pass  # the bit is in the program's number: it is told, and not touched
        except Exception as error:
            traceback.print_exception(error)
            corrupt += 1
        finally:
            keeping.let_go()
        shutil.rmtree(record.parent)
    return Outcome(times, lost, corrupt, note=f"schemas 1 to 3; {set_aside} set aside and restored")


def empty_it(times: int, folder: Path) -> Outcome:
    """Empty the record, or take it away, while a back-up or a copy of a synchronising tool lies beside it."""
    lost = corrupt = 0
    for number in range(times):
        record = folder / f"{number}" / "record.sqlite"
        write_record(record, ANSWERS, backed_up=number % 2 == 0)
        if number % 2:
            shutil.copyfile(record, record.with_name("record (conflicted copy).sqlite"))
        record.write_bytes(b"\0" * (number % 3))
        if number % 5 == 0:
            record.unlink()
        keeping = RecordKeeping(record, lambda: NOW + timedelta(days=2))
        try:
            keeping.open()
            corrupt += 1  # it was not told
        except RecordLost:
            keeping.save_what_is_left(with_copies=True)
            made = HistoryStore(keeping.database).attempts(COURSE)
            lost += len(set(range(ANSWERS)) - {number_of(one) for one in made})
        keeping.let_go()
        shutil.rmtree(record.parent)
    return Outcome(times, lost, corrupt, note="0, 1 or 2 bytes, or no file; a back-up or a copy beside it")


FAULTS = (
    Fault("a crafted file is restored", restore_crafted, 8, 400),
    Fault("a crafted file is brought in", merge_crafted, 8, 400),
    Fault("bits are flipped in a record of an earlier schema", flip_old, 6, 500),
    Fault("the record is empty or gone", empty_it, 6, 120),
)
