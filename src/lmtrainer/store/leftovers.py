"""What a program that was killed may have left of its work beside a record, as the next start finds it."""

import shutil
import sqlite3
from pathlib import Path

from lmtrainer.store.connecting import beside, value_of

UNFINISHED = "erasing"


def is_erasing_unfinished(connection: sqlite3.Connection) -> bool:
    """Whether deleting was begun and did not come to its end: `erasing.finish_erasing` brings it there."""
    return value_of(connection, "SELECT value FROM meta WHERE name = ?", (UNFINISHED,)) is not None


def private_prefix(record: Path) -> str:
    """How the folders with private copies begin, which lie beside a record."""
    return f"{record.name}.partial-"


def clear_private_copies(record: Path) -> None:
    """Remove the copies that a program left which was killed; nobody else has the record."""
    for left in beside(record.parent, private_prefix(record)):
        if left.is_dir() and not left.is_symlink():
            shutil.rmtree(left, ignore_errors=True)
