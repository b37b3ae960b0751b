"""A disposable cache of compiled courses, so that a known course opens without being read. Losing it loses nothing.

Whatever is wrong with it (a damaged page, a changed letter, another thing in its place, a full disk), it is thrown away
as a whole and begun anew, without a word; when that happens twice, or cannot be done, it goes on in memory.
"""

import contextlib
import hashlib
import sqlite3
import stat
from pathlib import Path
from typing import TypeVar

from lmtrainer.course.codec import CodecError, decode, encode
from lmtrainer.course.model import Bank, Course, Lesson, Outline, outline_of
from lmtrainer.store.connecting import closed_on_failure, value_of
from lmtrainer.store.course_cache import Forgotten

__all__ = ["Catalogue", "Forgotten"]
_T = TypeVar("_T")
FORM = 6  # of the compiled courses: another number forgets all of them
_SCHEMA = """
CREATE TABLE course (root TEXT PRIMARY KEY, signature TEXT NOT NULL, outline TEXT NOT NULL) STRICT;
CREATE TABLE lesson (root TEXT NOT NULL, id TEXT NOT NULL, compiled TEXT NOT NULL, PRIMARY KEY (root, id)) STRICT;
CREATE TABLE bank (root TEXT NOT NULL, id TEXT NOT NULL, compiled TEXT NOT NULL, PRIMARY KEY (root, id)) STRICT;
"""
_TABLES = ("course", "lesson", "bank")
_IN_MEMORY = Path(":memory:")
_WRONG = (sqlite3.Error, UnicodeDecodeError, OverflowError, CodecError)
"""What reading a file that is not as it was written may raise."""


class Catalogue:
    """Compiled courses by their folder, each lesson by itself. For one thread. Nothing but `Forgotten` is raised."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection = _opened(path)

    def outline(self, root: Path) -> Outline | None:
        """The outline of the course in this folder as it was last read. Raises `Forgotten`."""
        name = _name(root)
        row = self._row("SELECT outline FROM course WHERE root = ?", name)
        return self._value(row, Outline, name) if row else None

    def signature(self, root: Path) -> str:
        """The signature of the folder when it was last read; empty for one that was not, or was forgotten."""
        name = _name(root)
        try:
            row = self._row("SELECT signature FROM course WHERE root = ?", name)
            return self._value(row, str, name) if row else ""
        except Forgotten:
            return ""

    def lesson(self, root: Path, lesson_id: str) -> Lesson | None:
        """One lesson, without touching the others; None where the course has none such. Raises `Forgotten`."""
        return self._part("lesson", root, lesson_id, Lesson)

    def bank(self, root: Path, bank_id: str) -> Bank | None:
        """One question bank, without touching the lessons; ``bank_id`` as in the outline. Raises `Forgotten`."""
        return self._part("bank", root, bank_id, Bank)

    def put(self, root: Path, signature: str, course: Course) -> Outline:
        """Keep a course that has just been read, in place of what was known of it."""
        outline = outline_of(course)
        try:
            self._put(root, signature, outline, course)
        except _WRONG:
            self._begin_anew()
            try:
                self._put(root, signature, outline, course)
            except _WRONG:  # no room for it
                self._begin_anew(in_memory=True)
                self._put(root, signature, outline, course)
        return outline

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _part(self, table: str, root: Path, part_id: str, kind: type[_T]) -> _T | None:
        name = _name(root)
        row = self._row(f"SELECT compiled FROM {table} WHERE root = ? AND id = ?", name, part_id)
        if row:
            return self._value(row, kind, name, part_id)
        outline = self.outline(root)
        if outline is None:
            raise Forgotten(name)
        parts = {lesson.id for lesson in outline.lessons} | {bank.id for bank in outline.banks}
        if part_id in parts:  # its row is damaged
            self._begin_anew()
            raise Forgotten(name)
        return None

    def _row(self, query: str, *names: str) -> tuple[str] | None:
        try:
            row: tuple[str] | None = self._connection.execute(query, names).fetchone()
        except _WRONG as error:
            self._begin_anew()
            raise Forgotten(*names) from error
        return row

    def _value(self, row: tuple[str], kind: type[_T], *names: str) -> _T:
        try:
            (stored,) = row
            return _unsealed(stored, kind, *names)
        except _WRONG as error:
            self._begin_anew()
            raise Forgotten(*names) from error

    def _put(self, root: Path, signature: str, outline: Outline, course: Course) -> None:
        name = _name(root)
        self._connection.execute("BEGIN IMMEDIATE")
        self._forget(name)
        sealed = _sealed(encode(signature), name), _sealed(encode(outline), name)
        self._connection.execute("INSERT INTO course VALUES (?, ?, ?)", (name, *sealed))
        self._connection.executemany(
            "INSERT INTO lesson VALUES (?, ?, ?)",
            [(name, lesson.id, _sealed(encode(lesson), name, lesson.id)) for lesson in course.lessons],
        )
        self._connection.executemany(
            "INSERT INTO bank VALUES (?, ?, ?)",
            [(name, bank.id, _sealed(encode(bank), name, bank.id)) for bank in course.banks],
        )
        self._connection.execute("COMMIT")

    def _forget(self, name: str) -> None:
        for table in _TABLES:
            self._connection.execute(f"DELETE FROM {table} WHERE root = ?", (name,))

    def _begin_anew(self, *, in_memory: bool = False) -> None:
        """Throw everything away. A file that was thrown away before is not begun once more."""
        self.close()
        path, self._path = self._path, _IN_MEMORY
        _throw_away(path)
        self._connection = _opened(_IN_MEMORY if in_memory else path)


def _opened(path: Path) -> sqlite3.Connection:
    """The catalogue's file; one that is damaged, foreign or of another form is made anew, or a place in memory."""
    for _ in range(2):
        if path == _IN_MEMORY or all(_may_be_opened(place) for place in (path, *_beside(path))):
            with contextlib.suppress(*_WRONG, OSError):
                return _connected(path)
        _throw_away(path)
    return _connected(_IN_MEMORY)  # no room or no right to write


def _may_be_opened(path: Path) -> bool:
    """Whether there is a plain file, or nothing: opening a pipe or a device would wait, or do something."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except FileNotFoundError:
        return True
    except OSError:
        return False


def _throw_away(path: Path) -> None:
    """Remove what is there, and what SQLite left beside it; a folder only if it is empty, a link without its target."""
    if path == _IN_MEMORY:
        return
    for place in (path, *_beside(path)):
        with contextlib.suppress(OSError):
            (place.rmdir if stat.S_ISDIR(place.lstat().st_mode) else place.unlink)()


def _beside(path: Path) -> tuple[Path, ...]:
    """Where SQLite keeps what belongs to a file."""
    return tuple(path.with_name(f"{path.name}{ending}") for ending in ("-journal", "-wal", "-shm"))


def _connected(path: Path) -> sqlite3.Connection:
    with closed_on_failure(sqlite3.connect(path, isolation_level=None, timeout=5)) as connection:
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.execute("PRAGMA cell_size_check = ON")
        connection.execute("PRAGMA synchronous = OFF")
        form = value_of(connection, "PRAGMA user_version")
        if form != FORM:
            if form or value_of(connection, "SELECT count(*) FROM sqlite_schema"):
                raise sqlite3.DatabaseError("a catalogue of another form")
            connection.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {FORM}; COMMIT;")
        for table in _TABLES:
            connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone()
        return connection


def _name(root: Path) -> str:
    """The folder as SQLite can keep it: a name on the disk need not be text."""
    return str(root).encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


def _sealed(compiled: str, *names: str) -> str:
    return _seal(compiled, *names) + compiled


def _seal(compiled: str, *names: str) -> str:
    """A checksum of a row: what it holds, and under which names it is kept."""
    return hashlib.sha256("\0".join((*names, compiled)).encode()).hexdigest()[:16]


def _unsealed(stored: object, kind: type[_T], *names: str) -> _T:
    """The value of a row. Raises `CodecError` for one that is not as it was written."""
    if not isinstance(stored, str):  # one changed bit makes a number, a blob or nothing of a text
        raise CodecError("not text")
    if stored[:16] != _seal(stored[16:], *names):
        raise CodecError("the checksum is wrong")
    value = decode(stored[16:])
    if not isinstance(value, kind):
        raise CodecError(f"not a {kind.__name__}")
    return value
