"""A record in memory, for a learner whose own cannot be opened: everything can be tried, and nothing is kept."""

from pathlib import Path

from lmtrainer.store.connecting import closed_on_failure, in_memory
from lmtrainer.store.database import Database
from lmtrainer.store.lock import FileLock
from lmtrainer.store.migrations import migrate


class UnkeptRecord(Database):
    """An empty record without a file. For one thread. What lies at ``path`` is neither read, written nor locked."""

    def __init__(self, path: Path) -> None:
        with closed_on_failure(in_memory()) as connection:
            connection.execute("BEGIN")
            migrate(connection, 0)
            connection.execute("COMMIT")
            super().__init__(path.with_name(":memory:"), connection, FileLock(path), "")
            self.is_kept = False
