"""What the environment can do to a learner's record, each told as: what happened, what is safe, what to do."""

from pathlib import Path

from lmtrainer.said import Words


class StoreError(Exception):
    """The record cannot be read or written. Nothing that was acknowledged before is affected.

    ``can_go_on``: it can be read, and what could not be written to it can be tried in memory.
    """

    can_go_on = False

    def __init__(self, message: Words, safe: Words, remedy: Words) -> None:
        super().__init__(str(message))
        self.message, self.safe, self.remedy = message, safe, remedy


class RecordBusy(StoreError):
    """Another window has the record open."""


class RecordReadOnly(StoreError):
    """The record, or its folder, cannot be written."""


class RecordFull(StoreError):
    """No room is left on the disk."""


class RecordReplaced(StoreError):
    """The file was deleted, moved or replaced while it was open."""


class RecordSpoilt(StoreError):
    """The file turned out to be damaged while it was open."""


class RecordNewer(StoreError):
    """A later version of the program wrote the record."""


class RecordForeign(StoreError):
    """The file is a database of another program."""


class RecordLost(StoreError):
    """There is no record to open, but there was one.

    ``backup`` is the newest good back-up, if any; ``set_aside`` a damaged file that may be read in part; ``copies``
    are files beside it that look like copies of it.
    """

    def __init__(
        self,
        message: Words,
        safe: Words,
        remedy: Words,
        *,
        backup: Path | None,
        set_aside: Path | None,
        copies: tuple[Path, ...],
    ) -> None:
        super().__init__(message, safe, remedy)
        self.backup, self.set_aside, self.copies = backup, set_aside, copies


class RecordDamaged(RecordLost):
    """The file is damaged. It was set aside, where it could be moved."""


class RecordMissing(RecordLost):
    """The file is not where it was, or there is nothing in it, and there are back-ups or copies of it."""
