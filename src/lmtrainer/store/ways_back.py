"""What can be done about a record that is lost, as far as its folder shows.

Imported on the day on which one is lost: it looks into other records.
"""

from pathlib import Path

from lmtrainer.said import Said, Words
from lmtrainer.store import errors
from lmtrainer.store.backups import Backups
from lmtrainer.store.connecting import beside
from lmtrainer.store.siblings import later_siblings, names_of, siblings


def missing_record(path: Path, *, is_there: bool) -> errors.RecordMissing | None:
    """The record is not where it was, or has nothing in it; None where nothing shows that there ever was one."""
    backup = Backups(path).newest_good()
    damaged = next(iter(damaged_files(path)), None)
    copies, later = siblings(path), later_siblings(path)
    if backup is None and damaged is None and not copies and not later:
        return None
    message = (
        Said("Record", "There is nothing in the file with your progress.")
        if is_there
        else Said("Record", "The file with your progress is not where it was.")
    )
    safe, remedy = _way_back(backup, damaged, copies) if backup or damaged or copies else _way_to(later)
    if backup or damaged or copies:
        remedy = _with_later(remedy, later)
    return errors.RecordMissing(message, safe, remedy, backup=backup, set_aside=damaged, copies=copies)


def damaged_record(path: Path, aside: Path, safe: Words) -> errors.RecordDamaged:
    """The record was damaged, and is at ``aside`` now; ``safe`` says what became of the file."""
    backup, copies = Backups(path).newest_good(), siblings(path)
    if copies:
        remedy = Said(
            "Record", "Beside it lies what looks like a copy of it: {0}. Bring everything together that can be read."
        ).of(names_of(copies))
    elif backup:
        remedy = Said(
            "Record", "Go back to the newest back-up. What can still be read in the damaged file is brought along."
        )
    else:
        remedy = Said("Record", "There is no back-up. What can still be read in the damaged file can be brought along.")
    message = Said("Record", "The file with your progress is damaged.")
    what_to_do = _with_later(remedy, later_siblings(path))
    return errors.RecordDamaged(message, safe, what_to_do, backup=backup, set_aside=aside, copies=copies)


def damaged_files(path: Path) -> tuple[Path, ...]:
    """The damaged files of a record that were set aside, the newest first."""
    return tuple(reversed(beside(path.parent, f"{path.stem}.damaged-", path.suffix)))


def _way_back(backup: Path | None, damaged: Path | None, copies: tuple[Path, ...]) -> tuple[Words, Words]:
    """What is safe of a record that is not there, and what to do."""
    if copies:
        there = Said("Record", "Beside it lies what looks like a copy of it: {0}.").of(names_of(copies))
        if backup:
            there = Said("Record", "There is a back-up of it, and beside it what looks like a copy: {0}.").of(
                names_of(copies)
            )
        return there, Said("Record", "Bring everything together, or put the file back and open the program again.")
    if backup:
        return (
            Said("Record", "There is a back-up of it."),
            Said("Record", "Go back to the back-up, or put the file back and open the program again."),
        )
    return (
        Said("Record", "The damaged file is kept as {0}.").of(damaged and damaged.name),
        Said("Record", "Put the file back and open the program again, or go on with what can still be read."),
    )


def _way_to(later: tuple[Path, ...]) -> tuple[Words, Words]:
    """As `_way_back`, where there is nothing but copies that only a later version can read."""
    return (
        Said("Record", "Beside it lies what looks like a copy of it: {0}.").of(names_of(later)),
        Said("Record", "A later version of this program kept it: update the program to bring it in."),
    )


def _with_later(remedy: Words, later: tuple[Path, ...]) -> Words:
    """What to do, and which copies beside the record wait for a later version."""
    if not later:
        return remedy
    return Said("Record", "{0} A later version of this program kept {1}: update the program to bring that in.").of(
        remedy, names_of(later)
    )
