"""The QObject that calls `study.record_keeping`: on the record's thread, with every result as a signal."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from lmtrainer.desktop.base.background import Worker
from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.ui.language import shown_moment, worded
from lmtrainer.frozen import frozen
from lmtrainer.store.backups import Backup, made_at
from lmtrainer.store.siblings import later_siblings, names_of
from lmtrainer.store.verification import Verification
from lmtrainer.study.elsewhere import shown
from lmtrainer.study.record_keeping import RecordKeeping

if TYPE_CHECKING:
    from lmtrainer.store.merging import Merged

VERIFY_PAUSE_MS, ROWS_AT_A_TIME = 5, 200


@frozen
class BackupsListed:
    """The back-ups, the newest first, and what lies ``elsewhere``: copies that are not this program's to remove."""

    backups: tuple[Backup, ...]
    elsewhere: tuple[str, ...]


@frozen
class RecordChanged:
    """The record is not what it was: nothing that is shown of it holds any longer. ``words`` say what was done."""

    words: str


@frozen
class CopiesFound:
    """Copies beside the record that hold more than it, by their names in one line.

    ``later`` are those that only a later version of the program can read, empty where there are none.
    """

    names: str
    later: str


class RecordBridge(QObject):
    """Care for the record, for one window."""

    listed = Signal(BackupsListed)
    backed_up = Signal(str)
    changed = Signal(RecordChanged)
    saved_as = Signal(str)
    deleted = Signal()
    copies_found = Signal(CopiesFound)
    verified = Signal()
    trouble = Signal(Trouble)
    unkept = Signal(str)

    def __init__(
        self,
        record: Worker,
        keeping: RecordKeeping,
        begin: Callable[[], object],
        tell: Callable[[Exception], None],
    ) -> None:
        super().__init__()
        self._record, self._keeping, self._begin, self._tell = record, keeping, begin, tell
        self._verification: Verification | None = None
        self.brought: tuple[Path, ...] = ()
        """What was brought to folders of the organisation; it is named before everything else is deleted."""
        self._corrections = 0
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.verify)

    def go_on_unkept(self) -> None:
        """Leave the file as it is and go on in memory; `unkept` with the reason follows."""

        def work() -> str:
            self._verification = None
            self._keeping.go_on_unkept()
            return worded(self._keeping.database.unkept_because)

        self._record.run(work, self.unkept.emit, self._tell)

    def list_backups(self) -> None:
        """`listed` follows."""

        def work() -> BackupsListed:
            return BackupsListed(self._keeping.backups(), shown((*self._keeping.saved_elsewhere(), *self.brought)))

        self._record.run(work, self.listed.emit, self._tell)

    def back_up(self) -> None:
        """Back up now; `backed_up` with what to say and `listed` follow."""

        def done(made: Path) -> None:
            self.backed_up.emit(self.tr("Done: {0}").format(shown_time(made)))
            self.list_backups()

        self._record.run(self._keeping.back_up, done, self._tell)

    def go_back_to(self, backup: Path) -> None:
        """Go back to a back-up; `changed` and `listed` follow."""

        def words(kept: Path | None) -> str:
            back = self.tr("You are back at {0}.").format(shown_time(backup))
            if kept is None:
                return back
            before = self.tr("What was there before is the back-up of {0}.")
            return f"{back} {before.format(shown_time(kept))}"

        self._change(lambda: self._keeping.go_back_to(backup), words)

    def mend(self) -> None:
        """Bring what cannot be read back from the back-ups; `changed` follows."""
        self._change(
            self._keeping.mend,
            lambda done: (
                self.tr("1 of your answers and results was brought back.")
                if done.mended + done.added == 1
                else self.tr("%n of your answers and results were brought back.", None, done.mended + done.added)
            ),
        )

    def bring_in(self, other: Path) -> None:
        """Bring another record together with this one; `changed` follows."""
        self._change(lambda: self._keeping.bring_in(other), self._came_along)

    def look_for_copies(self) -> None:
        """`copies_found` follows where copies beside the record hold more than it."""

        def work() -> CopiesFound | None:
            copies = self._keeping.copies_with_more()
            return CopiesFound(names_of(copies), names_of(later_siblings(self._keeping.path))) if copies else None

        def found(copies: CopiesFound | None) -> None:
            if copies is not None:
                self.copies_found.emit(copies)

        self._record.run(work, found, self._tell)

    def bring_copies_together(self) -> None:
        """Bring in the copies beside the record; `changed` follows."""
        self._change(self._keeping.bring_copies_together, self._came_along)

    def ask_whether_nothing(self, then: Callable[[bool], None]) -> None:
        """``then`` hears whether a back-up from elsewhere could only help."""
        self._record.run(self._keeping.has_nothing, then, self._tell)

    def bring_back(self, fetched: Path) -> None:
        """Bring in a back-up that was fetched from the organisation's folder; `changed` follows."""
        self._change(lambda: self._keeping.bring_back(fetched), self._came_along)

    def _came_along(self, done: "Merged") -> str:
        if done.answers == 1:
            return self.tr("1 answer came along. Nothing was doubled.")
        return self.tr("%n answers came along. Nothing was doubled.", None, done.answers)

    def save_as(self, target: Path) -> None:
        """Save everything in another file and go on there; `saved_as` with its path follows."""

        def work() -> str:
            self._keeping.save_as(target)
            self._begin()
            return str(target)

        self._record.run(work, self.saved_as.emit, self._tell)

    def delete_everything(self) -> None:
        """Delete all that is kept about the learner; `deleted` and `changed` follow."""

        def words(_count: int) -> str:
            self.deleted.emit()
            return self.tr("Everything that was kept about you is deleted, in the back-ups too.")

        self._change(self._keeping.delete_everything, words)

    def _change(self, work: Callable[[], Any], words: Callable[[Any], str]) -> None:
        def done(result: Any) -> None:
            self.changed.emit(RecordChanged(words(result)))
            self.list_backups()

        def changing() -> Any:
            self._verification = None
            try:
                return work()
            finally:
                if self._keeping.is_open:
                    self._begin()

        self._record.run(changing, done, self._tell)

    # looking through everything, when nobody waits

    def verify(self) -> None:
        """Look at some more of it; when all of it was seen `verified` follows, and `trouble` where there is any."""

        def work() -> bool:
            if not self._keeping.is_open:
                return False
            if self._verification is None:
                self._verification = Verification(self._keeping.database, ROWS_AT_A_TIME)
            more = self._verification.advance()
            if not more and self._verification.findings.sums_put_right:
                self._begin()  # what is in memory was read from sums that were wrong
            self._corrections = 0 if more else self._keeping.corrections()
            return more

        def done(more: bool) -> None:
            if more:
                self._timer.start(VERIFY_PAUSE_MS)
            else:
                self._tell_findings()
                self.look_for_copies()

        self._record.run(work, done, self._tell)

    def _tell_findings(self) -> None:
        findings = self._verification.findings if self._verification else None
        if findings is not None and findings.damaged_rows:
            self.trouble.emit(
                Trouble(
                    self.tr("1 entry in the file with your progress is damaged.")
                    if findings.damaged_rows == 1
                    else self.tr("%n entries in the file with your progress are damaged.", None, findings.damaged_rows),
                    self.tr("What is damaged is left out, and everything else is as it was."),
                    self.tr("A back-up may have it whole."),
                    mendable=True,
                )
            )
        if self._corrections:
            self._tell_corrections(self._corrections)
        self.verified.emit()

    def _tell_corrections(self, count: int) -> None:
        self.trouble.emit(
            Trouble(
                self.tr("One result of an assessment was wrong and has been put right.")
                if count == 1
                else self.tr("%n results of assessments were wrong and have been put right.", None, count),
                self.tr("All of your answers are safe."),
                self.tr(
                    "Points of another course had been counted, or none could be earned. An assessment that you had"
                    " passed may be open again: its page shows your tries."
                ),
                by_the_way=True,
            )
        )

    def stop(self) -> None:
        """The window goes: nothing more is looked at."""
        self._timer.stop()


def shown_time(backup: Path) -> str:
    """When a back-up was made, in the time of this place."""
    return shown_moment(made_at(backup).astimezone())
