"""Power cuts, simulated: what SQLite writes and synchronises is recorded, and the disk as it may be afterwards rebuilt.

APSW brings a SQLite of its own, and a layer below it in which every write, cut and synchronisation is noted. The disk
after a power cut is what was synchronised, and of everything else any part: whole writes or single sectors of 512
bytes, in any order. The program opens that disk as at any other start.
"""

import random
import shutil
import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import apsw

from lmtrainer.store.connecting import PRAGMAS, read_text
from lmtrainer.store.database import Database
from lmtrainer.store.lock import FileLock
from torture.fault import Fault, Outcome
from torture.record.facts import Learner, look, write_record

SECTOR = 512
MARKS = ("application_id", "user_version")
ANSWERS_BEFORE, ANSWERS = 3, 60
Event = tuple[Any, ...]


class _File(apsw.VFSFile):
    def __init__(self, log: list[Event], name: Any, flags: list[int]) -> None:
        self._log, self._path = log, Path(name.filename() if hasattr(name, "filename") else str(name))
        is_new = not self._path.exists()
        super().__init__("", name, flags)
        if is_new:
            log.append(("create", self._path))

    def xWrite(self, data: bytes, offset: int) -> None:
        self._log.append(("write", self._path, offset, bytes(data)))
        super().xWrite(data, offset)

    def xTruncate(self, size: int) -> None:
        self._log.append(("cut", self._path, size))
        super().xTruncate(size)

    def xSync(self, flags: int) -> None:
        self._log.append(("sync", self._path))
        super().xSync(flags)


class _Recorder(apsw.VFS):
    def __init__(self, log: list[Event]) -> None:
        super().__init__("recorder", "", exclude={"xSetSystemCall", "xGetSystemCall", "xNextSystemCall"})
        self._log = log

    def xOpen(self, name: Any, flags: list[int]) -> _File:
        return _File(self._log, name, flags)

    def xDelete(self, name: str, sync_folder: bool) -> None:
        self._log.append(("delete", Path(name)))
        super().xDelete(name, sync_folder)


class _Cursor:
    def __init__(self, rows: list[Any], row_id: int, changed: int) -> None:
        self._rows, self.lastrowid, self.rowcount = rows, row_id, changed

    def fetchall(self) -> list[Any]:
        return self._rows

    def fetchone(self) -> Any:
        return self._rows[0] if self._rows else None

    def __iter__(self) -> Iterator[Any]:
        return iter(self._rows)


class _Row(tuple[Any, ...]):
    """A row whose values are found by their columns' names."""

    names: tuple[str, ...] = ()

    def __getitem__(self, name: Any) -> Any:
        return super().__getitem__(self.names.index(name))


class _Naming:
    """A cursor that names the values of its rows, as the store asks for by setting ``row_factory``."""

    row_factory: Any = None

    def __init__(self, inner: apsw.Connection) -> None:
        self._inner = inner

    def execute(self, query: str, values: Sequence[Any] = ()) -> _Cursor:
        cursor = self._inner.cursor()
        rows = []
        for found in cursor.execute(query, tuple(values)):
            row = _Row(found)
            row.names = tuple(name for name, _ in cursor.getdescription())
            rows.append(row)
        return _Cursor(rows, self._inner.last_insert_rowid(), self._inner.changes())


class _Connection:
    """An APSW connection that looks like one of Python's own to the store."""

    text_factory = read_text

    def __init__(self, path: Path, pragmas: Sequence[str]) -> None:
        self._inner = apsw.Connection(str(path), vfs="recorder")
        for pragma in pragmas:
            self._inner.execute(f"PRAGMA {pragma}").fetchall()

    @property
    def in_transaction(self) -> bool:
        return bool(self._inner.in_transaction)

    def cursor(self) -> "_Naming":
        return _Naming(self._inner)

    def execute(self, query: str, values: Sequence[Any] = ()) -> _Cursor:
        rows = self._inner.execute(query, tuple(values)).fetchall()
        return _Cursor(rows, self._inner.last_insert_rowid(), self._inner.changes())

    def executemany(self, query: str, rows: Any) -> None:
        for row in rows:
            self.execute(query, row)

    def close(self) -> None:
        self._inner.close()


@contextmanager
def recorded(record: Path, pragmas: Sequence[str]) -> Iterator[tuple[Database, list[Event]]]:
    """The record, open by way of the recorder; and what was noted so far."""
    log: list[Event] = []
    recorder = _Recorder(log)
    connection = _Connection(record, pragmas)
    try:
        yield Database(record, connection, FileLock(record.with_name("lock")), ""), log  # type: ignore[arg-type]
    finally:
        connection.close()
        recorder.unregister()


def cut_the_power(times: int, folder: Path, pragmas: Sequence[str] = PRAGMAS) -> Outcome:
    """Let a learner answer while everything is noted, then cut the power at so many moments."""
    origin = folder / "origin"
    origin.mkdir()
    record = origin / "record.sqlite"
    write_record(record, ANSWERS_BEFORE)
    for journal in origin.glob("*-journal"):
        journal.unlink()
    before = record.read_bytes()
    acknowledged: list[tuple[int, int]] = []
    with recorded(record, pragmas) as (database, log):
        learner = Learner(database, ANSWERS_BEFORE)
        acknowledged.append((len(log), ANSWERS_BEFORE))
        for _ in range(ANSWERS):
            learner.answer()
            acknowledged.append((len(log), learner.number))
        events = list(log)
    lost = corrupt = 0
    chance = random.Random(7)
    for number in range(times):
        moment = chance.randrange(acknowledged[0][0], len(events) + 1)
        count = max(count for place, count in acknowledged if place <= moment)
        disk = folder / f"disk-{number}"
        disk.mkdir()
        for path, content in disk_after(events[:moment], {record: before}, chance).items():
            (disk / path.name).write_bytes(content)
        gone, broken = look(disk / "record.sqlite", count)
        lost += gone
        corrupt += broken
        shutil.rmtree(disk)
    return Outcome(times, lost, corrupt, note="simulated below APSW's SQLite, with torn sectors")


def disk_after(events: Sequence[Event], before: dict[Path, bytes], chance: random.Random) -> dict[Path, bytes]:
    """The files on the disk when the power was cut after these events."""
    safe = {path: bytearray(content) for path, content in before.items()}
    waiting: dict[Path, list[Event]] = defaultdict(list)
    for event in events:
        what, path = event[0], event[1]
        if what == "sync":
            content = safe.setdefault(path, bytearray())
            for write in waiting.pop(path, []):
                _apply(content, write)
        elif what == "delete":
            safe.pop(path, None)
            waiting.pop(path, None)
        else:
            waiting[path].append(event)
    for path, writes in waiting.items():
        share = chance.random()
        content = safe.get(path, bytearray())
        kept = [write for write in writes if chance.random() < share]
        for write in kept:
            if write[0] == "write" and len(write[3]) > SECTOR and chance.random() < 0.4:
                _apply_torn(content, write, chance)
            else:
                _apply(content, write)
        if path in safe or kept:
            safe[path] = content
    return {path: bytes(content) for path, content in safe.items()}


def _apply(content: bytearray, event: Event) -> None:
    if event[0] == "write":
        offset, data = event[2], event[3]
        content.extend(bytes(max(0, offset - len(content))))
        content[offset : offset + len(data)] = data
    elif event[0] == "cut":
        del content[event[2] :]


def _apply_torn(content: bytearray, event: Event, chance: random.Random) -> None:
    _, path, offset, data = event
    for start in range(0, len(data), SECTOR):
        if chance.random() < 0.5:
            _apply(content, ("write", path, offset + start, data[start : start + SECTOR]))


def cut_the_first_start(times: int, folder: Path) -> Outcome:
    """Cut the power while a record is made, by the statements that make it: it opens afterwards, or is made anew."""
    model, record = folder / "model.sqlite", folder / "origin" / "record.sqlite"
    write_record(model, 0)
    record.parent.mkdir()
    with closing(sqlite3.connect(model)) as known:
        statements = [row[0] for row in known.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")]
        meta = known.execute("SELECT name, value FROM meta").fetchall()
        marks = [f"PRAGMA {name} = {known.execute(f'PRAGMA {name}').fetchone()[0]}" for name in MARKS]
    with recorded(record, PRAGMAS) as (database, log):
        start = len(log)
        database.connection.execute("BEGIN IMMEDIATE")
        for statement in [*statements, *marks]:
            database.connection.execute(statement)
        database.connection.executemany("INSERT INTO meta VALUES (?, ?)", meta)
        database.connection.execute("COMMIT")
        events = list(log)
    corrupt = 0
    chance = random.Random(11)
    for number in range(times):
        disk = folder / f"start-{number}"
        disk.mkdir()
        for path, content in disk_after(events[: chance.randrange(start, len(events) + 1)], {}, chance).items():
            (disk / path.name).write_bytes(content)
        corrupt += look(disk / "record.sqlite", 0)[1]
        shutil.rmtree(disk)
    return Outcome(times, 0, corrupt, note="simulated in the same way")


FAULTS = (
    Fault("the power is cut", cut_the_power, 60, 1000),
    Fault("the power is cut at the first start", cut_the_first_start, 20, 300),
)
