"""The whole record looked through after the start, a few rows at a time, so that nobody waits for it.

Every row is read and its checksum computed; what the attempts come to is computed from them and put right where the
record has it otherwise; indexes are counted against their tables.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from lmtrainer.learning.standing import Key, Standing, together
from lmtrainer.store.connecting import DAMAGE, value_of
from lmtrainer.store.database import Database
from lmtrainer.store.errors import RecordFull, RecordReadOnly
from lmtrainer.store.facts import ATTEMPT, SEALED, standing_in
from lmtrainer.store.history_store import put_standings, read_standings
from lmtrainer.store.tables import FactTable, Row

WHOLE_CHECK_UP_TO = 16 << 20


@dataclass(slots=True)
class Findings:
    """What was found: rows read, rows whose checksum fails by table, sums that were put right."""

    rows: int = 0
    damaged: dict[str, int] = field(default_factory=dict)
    sums_put_right: int = 0

    @property
    def damaged_rows(self) -> int:
        """How many rows cannot be relied on; they are left out of everything."""
        return sum(self.damaged.values())


class Verification:
    """Looks through a record that is open, on its thread.

    With ``whole`` SQLite's own check of everything is made at the end, also of a record so large that it takes seconds.
    """

    def __init__(self, database: Database, rows_at_a_time: int = 500, *, whole: bool = False) -> None:
        self.findings = Findings()
        self._database, self._at_a_time, self._whole = database, rows_at_a_time, whole
        self._standings: dict[Key, Standing] = {}
        self._steps = self._all_steps()

    def advance(self) -> bool:
        """Look at a few more rows; False when everything was looked at. Raises `RecordSpoilt` for a damaged file."""
        try:
            return next(self._steps, None) is not None
        except DAMAGE as error:
            raise self._database.explained(error) from error

    def run(self) -> Findings:
        """Look at everything now. Raises `RecordSpoilt`."""
        while self.advance():
            pass
        return self.findings

    def _all_steps(self) -> Iterator[bool]:
        connection = self._database.connection
        page_count, page_size = (value_of(connection, f"PRAGMA {name}") for name in ("page_count", "page_size"))
        if self._whole or page_count * page_size <= WHOLE_CHECK_UP_TO:
            found = value_of(connection, "PRAGMA integrity_check(1)")
            if found != "ok":
                raise sqlite3.DatabaseError(f"database disk image is malformed: {found}")
        yield True
        for table in SEALED:
            yield from self._rows_of(connection, table)

    def _rows_of(self, connection: sqlite3.Connection, table: FactTable[Any]) -> Iterator[bool]:
        count = 0
        for rows in table.some_rows(connection, self._at_a_time):
            count += len(rows)
            for row in rows:
                self._look_at(table, row)
            if len(rows) < self._at_a_time:
                break  # at once, before anything else is appended
            yield True
        _compare_indexes(connection, table, count)
        if table is ATTEMPT:
            self._compare_sums(connection)
        yield True

    def _look_at(self, table: FactTable[Any], row: Row) -> None:
        self.findings.rows += 1
        if not table.holds(row):
            self.findings.damaged[table.name] = self.findings.damaged.get(table.name, 0) + 1
        elif table is ATTEMPT:
            alone = standing_in(row)
            self._standings[alone.key] = together(self._standings.get(alone.key), alone)

    def _compare_sums(self, connection: sqlite3.Connection) -> None:
        kept = {standing.key: standing for standing in read_standings(connection)}
        wrong = {key for key in kept.keys() | self._standings.keys() if kept.get(key) != self._standings.get(key)}
        if not wrong:
            return
        self.findings.sums_put_right = len(wrong)
        with suppress(RecordFull, RecordReadOnly), self._database.transaction() as writing:
            for key in wrong:
                writing.execute("DELETE FROM standing WHERE course_id = ? AND question_id = ? AND fingerprint = ?", key)
            put_standings(writing, [self._standings[key] for key in wrong if key in self._standings])


def _compare_indexes(connection: sqlite3.Connection, table: FactTable[Any], count: int) -> None:
    """Raises `sqlite3.DatabaseError` where an index does not have all rows of its table."""
    indexes = connection.execute(
        "SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = ? AND sql NOT LIKE '% WHERE %'",
        (table.name,),
    ).fetchall()
    for (name,) in indexes:
        if value_of(connection, f'SELECT count(*) FROM {table.name} INDEXED BY "{name}"') != count:
            raise sqlite3.DatabaseError(f"database disk image is malformed: the index {name}")
