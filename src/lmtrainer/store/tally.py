"""Counts what is stored in a record that nobody has open, by reading the file itself."""

import sqlite3
from contextlib import closing
from pathlib import Path

from lmtrainer.store.connecting import value_of


def attempts_in(path: Path) -> int:
    """How many attempts the record at ``path`` holds; 0 where there is no record."""
    if not path.exists():
        return 0
    with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        return int(value_of(connection, "SELECT count(*) FROM attempt"))


def sqlite_version() -> str:
    """The version of the SQLite that keeps the record."""
    return sqlite3.sqlite_version
