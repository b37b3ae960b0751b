"""A record that nobody keeps: for looking at a course that is being edited."""

import os
import tempfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lmtrainer.store.database import Database
from lmtrainer.store.errors import StoreError
from lmtrainer.store.opening import open_database
from lmtrainer.store.unkept import UnkeptRecord
from lmtrainer.study.record_keeping import RECORD, not_open

NOWHERE = Path(os.devnull, "nowhere")  # a folder in which nothing is and nothing can be made


class PassingRecord:
    """`Records` in a folder of its own, which goes with it; in memory where there is no room for one.

    For one thread. Nothing is raised but `RecordNotOpen`.
    """

    def __init__(self, clock: Callable[[], datetime]) -> None:
        self._clock, self._own = clock, _own_folder()
        self.folder = Path(self._own.name) if self._own is not None else NOWHERE
        self._database: Database | None = None

    @property
    def database(self) -> Database:
        """The record that is open. Raises `RecordNotOpen`."""
        if self._database is None:
            raise not_open()
        return self._database

    @property
    def is_open(self) -> bool:
        """Whether there is a record to read and write."""
        return self._database is not None

    def open(self) -> Database:
        """An empty record; the same one as long as this has not been closed."""
        self.let_go()
        path = self.folder / RECORD
        if self._own is not None:
            with suppress(StoreError):  # nobody keeps it, so memory will do
                self._database = open_database(path, self._clock())
        if self._database is None:
            self._database = UnkeptRecord(path)
        return self._database

    def let_go(self) -> None:
        """Close it."""
        database, self._database = self._database, None
        if database is not None:
            database.close()

    def close(self) -> None:
        """Close it and delete it."""
        self.let_go()
        if self._own is not None:
            self._own.cleanup()


def _own_folder() -> "tempfile.TemporaryDirectory[str] | None":
    try:
        return tempfile.TemporaryDirectory(prefix="lmtrainer-preview-", ignore_cleanup_errors=True)
    except OSError:
        return None
