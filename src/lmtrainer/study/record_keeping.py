"""One learner's record as a whole: opened, backed up, gone back with, brought together with another, deleted.

What is done rarely is imported when it is done: the start pays for none of it.
"""

from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from lmtrainer.said import Said
from lmtrainer.store.backups import Backup, Backups, is_whole
from lmtrainer.store.database import Database
from lmtrainer.store.errors import RecordFull, RecordLost, RecordMissing, RecordReadOnly, StoreError
from lmtrainer.store.migrations import CURRENT
from lmtrainer.store.opening import lock_of, open_database, set_aside, take

if TYPE_CHECKING:
    from lmtrainer.store.merging import Merged
    from lmtrainer.store.verification import Findings

RECORD = "record.sqlite"
_LOOKED_AT, _PUT_RIGHT = "results looked at", "results put right"


class RecordNotOpen(StoreError):
    """Something was asked of a record that could not be opened."""


class RecordKeeping:
    """The record in one file. For one thread. Everything raises `StoreError`, and says what is safe then."""

    def __init__(self, path: Path, clock: Callable[[], datetime]) -> None:
        self.path, self._home, self._clock = path, path, clock
        self._database: Database | None = None
        self._is_lost = False
        self._turn = 0

    @property
    def is_kept(self) -> bool:
        """Whether what is written is on a disk afterwards: not so for a record that could only be read."""
        return self._database is None or self._database.is_kept

    @property
    def is_open(self) -> bool:
        """Whether there is a record to read and write."""
        return self._database is not None

    @property
    def database(self) -> Database:
        """The record that is open. Raises `RecordNotOpen`."""
        if self._database is None:
            raise not_open()
        return self._database

    def open(self, *, afresh: bool = False) -> Database:
        """Open it, making it where there is none; ``afresh``: also where there was one.

        What cannot be written goes on in memory, so that everything can be tried.
        """
        self.let_go()
        turn, now = self._turn, self._clock()
        try:
            try:
                database = open_database(self.path, now, afresh=afresh)
            except RecordFull:
                full = Said("Record", "The disk is full, so nothing new is kept.")
                database = open_database(self.path, now, afresh=afresh, read_only=full)
        except RecordLost:
            self._is_lost = True
            raise
        if turn != self._turn:
            database.close()
            raise not_open()
        self._database = database
        self._is_lost = False
        because = self._database.read_only_reason
        if because and self._database.value("PRAGMA user_version") == CURRENT:
            with suppress(StoreError):  # it cannot be read as a whole: then it stays as it is
                self._database.go_on_in_memory(because)
        return self._database

    def go_on_unkept(self) -> None:
        """Leave the file as it is, and go on in memory: it could not be written any longer."""
        if self.is_kept:
            self.database.go_on_in_memory(
                Said("Record", "The file with your progress could not be written, so nothing new is kept.")
            )

    def open_nothing(self) -> Database:
        """An empty record in memory in place of one that could not be opened, which is not touched."""
        from lmtrainer.store.unkept import UnkeptRecord

        self.let_go()
        self._database = UnkeptRecord(self.path)
        return self._database

    def leave(self) -> None:
        """Leave a record behind whose opening never ends. For another thread; where it ends after all, it is closed."""
        self._turn += 1
        self._database = None

    def close(self) -> None:
        """Back up what was written and close. It is closed also when the back-up could not be written."""
        database, self._database = self._database, None
        if database is not None:
            database.close(self._clock())

    def back_up(self) -> Path:
        """Write a back-up now."""
        return self.database.back_up(self._clock())

    def backups(self) -> tuple[Backup, ...]:
        """The back-ups, the newest first."""
        return Backups(self.path).listed()

    def go_back_to(self, backup: Path) -> Path | None:
        """Put a back-up in the record's place; what is there is backed up first, and returned."""
        from lmtrainer.store.restoring import restore

        self.let_go()
        try:
            return restore(self.path, backup, self._clock())
        finally:
            self.open()

    def save_what_is_left(self, *, with_copies: bool = False) -> "Merged":
        """Get a lost record going: from the newest good back-up, with what can be read in files that were set aside.

        ``with_copies``: what lies beside it and looks like a copy of it is brought in too.
        """
        from lmtrainer.store.restoring import open_again
        from lmtrainer.store.siblings import siblings

        if self._database is not None:  # it turned out to be damaged while it was open
            self.let_go()
            set_aside(self.path, self._clock())
        copies = siblings(self.path, most=None) if with_copies else ()
        backup = Backups(self.path).newest_good()
        self._database, done = open_again(self.path, self._clock(), backup=backup, copies=copies)
        self._is_lost = False
        return done

    def copies_with_more(self) -> tuple[Path, ...]:
        """What lies beside the record, looks like a copy of it, and holds facts that it has not."""
        if self._database is None or not self.is_kept or self._database.read_only_reason:
            return ()
        from lmtrainer.store.siblings import with_more

        return with_more(self._database.connection, self.path)

    def bring_copies_together(self) -> "Merged":
        """Bring in the copies beside the record that hold more than it; they stay where they are."""
        from lmtrainer.store.merging import Merged

        together, brought = Merged(), set[Path]()
        while more := [copy for copy in self.copies_with_more() if copy not in brought]:
            for copy in more:
                together.add(self.bring_in(copy))
            brought.update(more)
        return together

    def start_afresh(self) -> Database:
        """An empty record in place of one that is lost; what was set aside stays where it is."""
        if self._database is not None:
            self.let_go()
            set_aside(self.path, self._clock())
        return self.open(afresh=True)

    def mend(self) -> "Merged":
        """Bring what is damaged back from the back-ups."""
        from lmtrainer.store.restoring import mend_from_backups

        return mend_from_backups(self.database)

    def corrections(self) -> int:
        """How many results are not as they were kept (`store.finished_tries`); 0 where that was said before.

        It is said once, and again when more of them come from another record.
        """
        from lmtrainer.store.finished_tries import count_tries, results_put_right
        from lmtrainer.store.notes import Notes

        database, now = self.database, self._clock()
        notes, tries = Notes(database), str(count_tries(database.rows))
        if notes.note(_LOOKED_AT) == tries or tries == "0":
            return 0
        found = str(len(results_put_right(database.rows)))
        news = found != "0" and notes.note(_PUT_RIGHT) != found
        with suppress(RecordFull, RecordReadOnly):  # then it is said again at the next start
            notes.keep_note(_PUT_RIGHT, found, now)
            notes.keep_note(_LOOKED_AT, tries, now)
        return int(found) if news else 0

    def bring_in(self, other: Path) -> "Merged":
        """Bring another record of the same learner together with this one, which is backed up first."""
        from lmtrainer.store.merging import merge
        from lmtrainer.store.reading_others import record_at

        with record_at(other, within=self.path) as connection:
            self.database.back_up(self._clock())
            return merge(self.database, connection)

    def has_nothing(self) -> bool:
        """Whether a back-up from elsewhere could only help: the record is lost, or nothing was ever done in it."""
        if self._database is None:
            return self._is_lost
        from lmtrainer.store.contents import is_blank

        return self.is_kept and not self._database.read_only_reason and is_blank(self._database.connection)

    def bring_back(self, fetched: Path) -> "Merged":
        """Bring in a back-up that was fetched, whose file goes; a record that is lost is got going before."""
        try:
            if self._database is None or not is_whole(self.path):
                self.save_what_is_left()
            return self.bring_in(fetched)
        finally:
            fetched.unlink(missing_ok=True)

    def look_through(self) -> "Findings":
        """Look at every row now, as thoroughly as can be; what was found."""
        from lmtrainer.store.verification import Verification

        return Verification(self.database, rows_at_a_time=5000, whole=True).run()

    def write_copy(self, target: Path) -> None:
        """Write everything to another file, in place of one that is there."""
        from lmtrainer.study.elsewhere import note_copy

        self.database.save_copy(target)
        note_copy(self._home.parent, target)

    def write_lines(self, target: Path) -> int:
        """Write every fact to another file as a line of JSON; how many lines there are."""
        from lmtrainer.store.exporting import export_lines
        from lmtrainer.study.elsewhere import note_copy

        note_copy(self._home.parent, target)
        return export_lines(self.database.connection, target)

    def save_as(self, target: Path) -> None:
        """Save everything under another name, and go on there."""
        self.write_copy(target)
        self.let_go()
        self.path = target
        self.open()

    def saved_elsewhere(self) -> tuple[Path, ...]:
        """Copies of the record that are not this program's to remove, which `delete_everything` leaves."""
        from lmtrainer.store.erasing import copies_of, others_beside
        from lmtrainer.study.elsewhere import noted_copies

        records = dict.fromkeys((self._home.absolute(), self.path.absolute()))
        gone = {*records, *copies_of(self._home.absolute())}
        found = list(noted_copies(self._home.parent))
        for record in records:
            found += others_beside(record, own=record == self._home.absolute())
        return tuple(copy for copy in dict.fromkeys(found) if copy not in gone)

    def delete_everything(self) -> int:
        """Delete all that is kept about the learner, back-ups too; returns how many facts there were.

        Also what was kept in the data folder before the record was saved as another file.
        """
        from lmtrainer.interchange.landing import end_all
        from lmtrainer.interchange.landing_journal import JOURNAL
        from lmtrainer.store.erasing import Known, erase, known_in
        from lmtrainer.study.elsewhere import forget_copies

        self.let_go()
        records = dict.fromkeys((self._home, self.path))
        locks = [lock_of(record) for record in records]
        try:
            for lock in locks:
                take(lock)
            known = Known()
            for record in records:
                known = known.with_those(known_in(record, own=record == self._home))
            for record in records:
                erase(record, self._clock(), known, own=record == self._home)
            forget_copies(self._home.parent)
            end_all(self._home.parent / JOURNAL)
            return len(known.uids)
        finally:
            for lock in locks:
                lock.release()
            self._open_again_if_there()

    def _open_again_if_there(self) -> None:
        try:
            self.open()
        except RecordMissing:
            self.open(afresh=True)

    def let_go(self) -> None:
        """Close without a back-up."""
        database, self._database = self._database, None
        if database is not None:
            database.close()


def not_open() -> RecordNotOpen:
    """What to say of a record that is not open."""
    return RecordNotOpen(
        Said("Record", "Your progress is not open."), "", Said("Record", "Close the program and open it again.")
    )
