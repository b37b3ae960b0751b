"""A table of the record by the type that its rows are of: what each column can hold, read and written by its name.

Every reader and writer of rows goes through here, so that what one seals every other can check.
"""

import hashlib
import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import datetime
from itertools import chain, takewhile
from operator import itemgetter
from typing import Any, Generic, TypeVar

from lmtrainer.learning.history import AssessmentForm, Run
from lmtrainer.store.connecting import named
from lmtrainer.store.values import Check, form_in

_T = TypeVar("_T")
Row = sqlite3.Row
Values = tuple[Any, ...]
Read = Callable[[str, Sequence[object]], Iterable[Row]]
"""What runs a query in one record and gives its rows."""
AT_A_TIME = 2000


def checksum(values: Sequence[object]) -> str:
    """What the values of a row must have, or they were changed by something else than this program."""
    return hashlib.sha256(repr(tuple(values)).encode("utf-8", "replace")).hexdigest()[:16]


class Columns:
    """Some columns of a table, in an order, with what each can hold."""

    def __init__(self, table: str, checks: Mapping[str, Check]) -> None:
        self.name, self.columns, self._checks = table, tuple(checks), tuple(checks.values())
        self.listed = ", ".join(self.columns)
        self.insertion = f"INSERT INTO {table} ({self.listed}) VALUES ({_marks(self.columns)})"
        """The statement that inserts one row; `replacement` does so in place of the one of its key."""
        self.replacement = self.insertion.replace("INSERT", "INSERT OR REPLACE", 1)

    def is_possible(self, row: Iterable[object]) -> bool:
        """Whether every value is one that this program writes; what follows the columns is not looked at."""
        return all(check(value) for check, value in zip(self._checks, row, strict=False))

    def possible(self, read: Read, rest: str = "", values: Sequence[object] = ()) -> Iterator[Row]:
        """The rows that can be; ``rest`` of the query says which, and in which order."""
        return filter(self.is_possible, read(f"SELECT {self.listed} FROM {self.name} {rest}", values))


class Table(Columns, Generic[_T]):
    """A table whose rows are values of one type.

    A column of another name than its field is among ``renamed``; a field ``id`` is the number of the row.
    """

    def __init__(self, name: str, kind: type[_T], checks: Mapping[str, Check], **renamed: str) -> None:
        super().__init__(name, checks)
        self.kind = kind
        column_of = {renamed.get(column, column): column for column in self.columns}
        held = list(takewhile(lambda field: field.name in column_of or field.name == "id", fields(kind)))  # type: ignore[arg-type]
        ways = [_WAYS.get(field.type, (None, None)) for field in held]
        self._found = itemgetter(*(column_of.get(field.name, "number") for field in held))
        self._taken = [(place, taken) for place, (_, taken) in enumerate(ways) if taken is not None]
        self._kept = [
            (column_of[field.name], field.name, kept)
            for field, (kept, _) in zip(held, ways, strict=True)
            if field.name in column_of
        ]

    def value_in(self, row: Row) -> _T:
        """The value that a row is; columns that are no fields of it are left out."""
        found = list(self._found(row))
        for place, taken in self._taken:
            found[place] = taken(found[place])
        return self.kind(*found)

    def values_of(self, value: _T, **beside: object) -> Values:
        """The columns of a value, in the very types in which they come back, with those that are ``beside`` it."""
        held = dict(beside)
        for column, field, kept in self._kept:
            found = getattr(value, field)
            held[column] = kept(found) if kept else found
        return tuple(held[column] for column in self.columns)

    def values_in(self, read: Read, rest: str = "", values: Sequence[object] = ()) -> Iterator[_T]:
        """The values in the rows that can be."""
        return map(self.value_in, self.possible(read, rest, values))


class FactTable(Table[_T]):
    """A table whose rows are never changed and have a checksum; the first of its columns is the key.

    ``beside`` are columns that the checksum does not cover: their names and values in a new row.
    """

    def __init__(
        self,
        name: str,
        kind: type[_T],
        checks: Mapping[str, Check],
        beside: Mapping[str, str] | None = None,
        **renamed: str,
    ) -> None:
        super().__init__(name, kind, checks, **renamed)
        self.key, self._covered = next(iter(self.columns)), len(self.columns)
        self.selected = f"{self.listed}, checksum"
        self._numbered = f"{self.selected}, rowid AS number"
        more = beside or {}
        names = ", ".join((*self.columns, "checksum", *more))
        new = ", ".join((_marks((*self.columns, "checksum")), *more.values()))
        self.insertion = f"INSERT INTO {name} ({names}) VALUES ({new})"
        """The statement that inserts a row that was `sealed`."""
        self._addition = self.insertion.replace("INSERT", "INSERT OR IGNORE", 1)
        own = ", ".join(f"{column} = ?" for column in (*self.columns, "checksum"))
        self._correction = f"UPDATE {name} SET {own} WHERE {self.key} = ?"

    def sealed(self, values: Values) -> Values:
        """The columns of a row with their checksum. Raises `ValueError` for what could not be read again."""
        if not self.is_possible(values):
            raise ValueError(f"{self.name}: a value that cannot be")
        return (*values, checksum(values))

    def insert(self, connection: sqlite3.Connection, fact: _T) -> int:
        """Append a fact that has its id, in a transaction of the caller; returns the number of its row."""
        number = connection.execute(self.insertion, self.sealed(self.values_of(fact))).lastrowid
        assert number is not None
        return number

    def add(self, connection: sqlite3.Connection, row: Iterable[object]) -> bool:
        """Take in a row that holds, or was `sealed`; False where there is one of its key already."""
        return connection.execute(self._addition, self._without_number(row)).rowcount == 1

    def put(self, connection: sqlite3.Connection, row: Row) -> None:
        """Put a row that holds in place of the one that has its key."""
        connection.execute(self._correction, (*self._without_number(row), row[self.key]))

    def rows(self, connection: sqlite3.Connection, key: str) -> list[Row]:
        """The row of some key, good or bad; none where there is none."""
        return named(connection, f"SELECT {self.selected} FROM {self.name} WHERE {self.key} = ?", (key,)).fetchall()

    def _without_number(self, row: Iterable[object]) -> Values:
        return tuple(row)[: self._covered + 1]

    def holds(self, row: Iterable[object]) -> bool:
        """Whether a row, as `selected`, is as it was written, and this program can have written it."""
        found = tuple(row)
        values = found[: self._covered]
        return checksum(values) == found[self._covered] and self.is_possible(values)

    def whole(self, read: Read, rest: str = "", values: Sequence[object] = ()) -> Iterator[Row]:
        """The rows that hold, with their ``number``; ``rest`` of the query says which, and in which order."""
        return (
            row
            for row in read(f"SELECT {self.selected}, rowid AS number FROM {self.name} {rest}", values)
            if self.holds(row)
        )

    def facts(self, read: Read, rest: str = "", values: Sequence[object] = ()) -> Iterator[_T]:
        """The facts in the rows that hold; those whose checksum fails are left out."""
        return map(self.value_in, self.whole(read, rest, values))

    def some_rows(self, connection: sqlite3.Connection, at_a_time: int = AT_A_TIME) -> Iterator[list[Row]]:
        """Every row, good or bad, with its ``number``, a few at a time: the table may be changed meanwhile."""
        query = f"SELECT {self._numbered} FROM {self.name} WHERE rowid > ? ORDER BY rowid LIMIT ?"
        last = -1
        while rows := named(connection, query, (last, at_a_time)).fetchall():
            yield rows
            *_, newest = rows
            last = newest["number"]

    def all_rows(self, connection: sqlite3.Connection) -> Iterator[Row]:
        """Every row, good or bad, with its ``number``, one by one."""
        return chain.from_iterable(self.some_rows(connection))


def _marks(columns: Sequence[str]) -> str:
    return ", ".join("?" * len(columns))


_Way = Callable[[Any], Any] | None
"""How a value is turned into another; None where it stays as it is."""


# how a field of some type is kept in a column, and made of what is there
_WAYS: dict[Any, tuple[_Way, _Way]] = {
    bool: (int, bool),
    float: (float, None),
    float | None: (lambda value: None if value is None else float(value), None),
    datetime: (datetime.isoformat, datetime.fromisoformat),
    Run: (lambda run: run.value, Run),
    AssessmentForm: (lambda form: json.dumps(asdict(form), ensure_ascii=False), form_in),
}
