"""The environment's faults in words for a learner: what happened, what is safe, what to do."""

from lmtrainer.desktop.language import shown_moment, translate, worded
from lmtrainer.frozen import frozen
from lmtrainer.store.backups import made_at
from lmtrainer.store.errors import RecordLost, RecordReplaced, RecordSpoilt, StoreError
from lmtrainer.study.compiling import CourseUnreadable
from lmtrainer.study.library import LibraryError
from lmtrainer.study.session import NoMoreTries, NoSuchAssessment, NotInCourse


@frozen
class Trouble:
    """What happened, what is safe, what to do.

    ``restorable``: the record is lost, and `StudyBridge.save_what_is_left` or `start_afresh` is what to do; ``backup``
    is the day and time of the newest good back-up, empty where there is none; ``readable``: a damaged file was set
    aside; ``has_copies``: what looks like copies of it lies beside it. ``can_save_as``: the record's file went, and
    what is kept can be saved as another one. ``mendable``: back-ups may have what cannot be read.
    """

    message: str
    safe: str
    remedy: str
    restorable: bool = False
    backup: str = ""
    readable: bool = True
    has_copies: bool = False
    can_save_as: bool = False
    mendable: bool = False


def trouble_of(error: Exception) -> Trouble:
    """The environment's faults in words; our own mistakes surface: they are raised again."""
    match error:
        case RecordLost():
            when = shown_moment(made_at(error.backup).astimezone()) if error.backup else ""
            readable, has_copies = error.set_aside is not None, bool(error.copies)
            return Trouble(*_told(error), restorable=True, backup=when, readable=readable, has_copies=has_copies)
        case RecordSpoilt():
            return Trouble(*_told(error), restorable=True)
        case RecordReplaced():
            return Trouble(*_told(error), can_save_as=True)
        case StoreError() | LibraryError():
            return Trouble(*_told(error))
        case CourseUnreadable():
            return Trouble(
                worded(error.message),
                translate("Study", "Your progress and your other courses are safe."),
                worded(error.remedy),
            )
        case NoMoreTries():
            return Trouble(
                translate("Study", "All tries of this assessment are used."),
                translate("Study", "Your results are safe."),
                translate("Study", "You can still look at them, and practise."),
            )
        case NotInCourse() | NoSuchAssessment():
            return Trouble(
                translate("Study", "This part of the course is no longer there."),
                translate("Study", "Your answers are safe."),
                translate("Study", "Open the course again."),
            )
        case _:
            raise error


def _told(error: StoreError | LibraryError) -> tuple[str, str, str]:
    return worded(error.message), worded(error.safe), worded(error.remedy)
