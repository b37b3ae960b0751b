"""Short notes in a learner's record: their name, whose courses are whose. Each is kept as it was written last."""

from datetime import datetime

from lmtrainer.store.database import Database


class Notes:
    """The notes in a `Database`."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def note(self, name: str) -> str:
        """A note; empty where there is none."""
        return str(self._database.value("SELECT value FROM learner WHERE name = ?", (name,)) or "")

    def keep_note(self, name: str, text: str, at: datetime) -> None:
        """Keep a note in place of an earlier one. Raises `StoreError`."""
        stamp = self._database.ids.next(at)
        with self._database.transaction() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO learner (name, value, stamp) VALUES (?, ?, ?)", (name, text, stamp)
            )
