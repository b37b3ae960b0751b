"""A disposable cache of compiled courses, so that a known course opens without being read. Losing it loses nothing."""

import hashlib
import sqlite3
from pathlib import Path
from typing import TypeVar

from lmtrainer.course.codec import CodecError, decode, encode
from lmtrainer.course.model import Bank, Course, Lesson, Outline, outline_of
from lmtrainer.store.connecting import closed_on_failure

_T = TypeVar("_T")
FORM = 3  # of the compiled courses: another number forgets all of them
_SCHEMA = """
CREATE TABLE course (root TEXT PRIMARY KEY, signature TEXT NOT NULL, outline TEXT NOT NULL) STRICT;
CREATE TABLE lesson (root TEXT NOT NULL, id TEXT NOT NULL, compiled TEXT NOT NULL, PRIMARY KEY (root, id)) STRICT;
CREATE TABLE bank (root TEXT NOT NULL, id TEXT NOT NULL, compiled TEXT NOT NULL, PRIMARY KEY (root, id)) STRICT;
"""


class Catalogue:
    """Compiled courses by their folder, each lesson by itself. For one thread."""

    def __init__(self, path: Path) -> None:
        self._connection = _opened(path)

    def outline(self, root: Path) -> Outline | None:
        """The outline of the course in this folder as it was last read."""
        row = self._connection.execute("SELECT outline FROM course WHERE root = ?", (str(root),)).fetchone()
        return _decoded(row, Outline)

    def signature(self, root: Path) -> str:
        """The signature of the folder when it was last read; empty for one that was not."""
        row = self._connection.execute("SELECT signature FROM course WHERE root = ?", (str(root),)).fetchone()
        return str(row[0]) if row else ""

    def lesson(self, root: Path, lesson_id: str) -> Lesson | None:
        """One lesson, without touching the others."""
        row = self._connection.execute(
            "SELECT compiled FROM lesson WHERE root = ? AND id = ?", (str(root), lesson_id)
        ).fetchone()
        return _decoded(row, Lesson)

    def bank(self, root: Path, bank_id: str) -> Bank | None:
        """One question bank, without touching the lessons; ``bank_id`` as in the outline."""
        row = self._connection.execute(
            "SELECT compiled FROM bank WHERE root = ? AND id = ?", (str(root), bank_id)
        ).fetchone()
        return _decoded(row, Bank)

    def put(self, root: Path, signature: str, course: Course) -> Outline:
        """Keep a course that has just been read, in place of what was known of it."""
        outline = outline_of(course)
        self._connection.execute("BEGIN IMMEDIATE")
        self.forget(root)
        self._connection.execute(
            "INSERT INTO course VALUES (?, ?, ?)", (str(root), signature, _sealed(encode(outline)))
        )
        self._connection.executemany(
            "INSERT INTO lesson VALUES (?, ?, ?)",
            [(str(root), lesson.id, _sealed(encode(lesson))) for lesson in course.lessons],
        )
        self._connection.executemany(
            "INSERT INTO bank VALUES (?, ?, ?)",
            [(str(root), bank.id, _sealed(encode(bank))) for bank in course.banks],
        )
        self._connection.execute("COMMIT")
        return outline

    def forget(self, root: Path) -> None:
        """Drop what is known of a folder."""
        self._connection.execute("DELETE FROM course WHERE root = ?", (str(root),))
        self._connection.execute("DELETE FROM lesson WHERE root = ?", (str(root),))
        self._connection.execute("DELETE FROM bank WHERE root = ?", (str(root),))

    def close(self) -> None:
        """Close the file."""
        self._connection.close()


def _opened(path: Path) -> sqlite3.Connection:
    """The catalogue's file; one that is damaged, foreign or of another form is made anew."""
    try:
        return _connected(path)
    except sqlite3.DatabaseError:
        path.unlink(missing_ok=True)
    try:
        return _connected(path)
    except sqlite3.Error:  # no room or no right to write: the cache lives in memory for now
        return _connected(Path(":memory:"))


def _connected(path: Path) -> sqlite3.Connection:
    with closed_on_failure(sqlite3.connect(path, isolation_level=None, timeout=5)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        form = connection.execute("PRAGMA user_version").fetchone()[0]
        if form != FORM:
            if form or connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
                raise sqlite3.DatabaseError("a catalogue of another form")
            connection.executescript(f"BEGIN; {_SCHEMA} PRAGMA user_version = {FORM}; COMMIT;")
        connection.execute("SELECT signature FROM course LIMIT 1").fetchone()
        return connection


def _sealed(compiled: str) -> str:
    return hashlib.sha256(compiled.encode()).hexdigest()[:16] + compiled


def _decoded(row: tuple[str] | None, kind: type[_T]) -> _T | None:
    if row is None or row[0][:16] != hashlib.sha256(row[0][16:].encode()).hexdigest()[:16]:
        return None
    try:
        value = decode(row[0][16:])
    except CodecError:
        return None
    return value if isinstance(value, kind) else None
