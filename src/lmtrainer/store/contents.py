"""What a record holds in a few figures: enough to tell whose it is, without opening it as one's own."""

import contextlib
import sqlite3
from pathlib import Path

from lmtrainer.frozen import frozen
from lmtrainer.store.connecting import DAMAGE, value_of
from lmtrainer.store.facts import FACTS
from lmtrainer.store.guarding import guarded


@frozen
class Contents:
    """``name`` is the learner's as it stands on certificates, empty where it was never told."""

    name: str
    answers: int
    courses: int


def contents_of(path: Path) -> Contents | None:
    """What a record in a file that nobody writes holds; None where it cannot be read, or is another program's."""
    try:
        with guarded(path) as connection:
            answers = int(value_of(connection, "SELECT count(*) FROM attempt"))
            courses = "SELECT course_id FROM attempt UNION SELECT course_id FROM lesson_read"
            count = int(value_of(connection, f"SELECT count(*) FROM ({courses})"))
            return Contents(_name(connection), answers, count)
    except (OSError, *DAMAGE):
        return None


def _name(connection: sqlite3.Connection) -> str:
    with contextlib.suppress(sqlite3.OperationalError):  # the first records knew no names
        return str(value_of(connection, "SELECT value FROM learner WHERE name = 'name'") or "")
    return ""


def is_blank(connection: sqlite3.Connection) -> bool:
    """Whether nothing was ever done in a record: no fact, and none that was deleted."""
    tables = (*(table.name for table in FACTS), "deleted")
    return not any(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchone() for table in tables)
