"""A record in memory, for a learner whose own cannot be opened: everything can be tried, and nothing is kept."""

import sqlite3
from datetime import datetime
from pathlib import Path

from lmtrainer.said import Said
from lmtrainer.store import errors
from lmtrainer.store.connecting import closed_on_failure, read_text
from lmtrainer.store.database import Database
from lmtrainer.store.lock import FileLock
from lmtrainer.store.migrations import migrate


class UnkeptRecord(Database):
    """An empty record without a file. For one thread. What lies at ``path`` is neither read, written nor locked."""

    def __init__(self, path: Path) -> None:
        with closed_on_failure(sqlite3.connect(":memory:", isolation_level=None)) as connection:
            connection.text_factory = read_text
            connection.execute("BEGIN")
            migrate(connection, 0)
            connection.execute("COMMIT")
            super().__init__(path.with_name(":memory:"), connection, FileLock(path), "")

    def back_up(self, now: datetime) -> Path:
        """Raises `StoreError`: a back-up of this would take the place of one of the learner's own."""
        raise errors.StoreError(
            Said("Record", "Your progress is not open, so it cannot be backed up."),
            Said("Record", "The back-ups that you have are safe."),
            Said("Record", "Close the program and open it again."),
        )

    def close(self, now: datetime | None = None) -> None:
        """Close it without a back-up."""
        super().close()
