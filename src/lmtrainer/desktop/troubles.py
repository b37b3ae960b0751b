"""The environment's faults in words for a learner: what happened, what is safe, what to do."""

from PySide6.QtCore import QCoreApplication

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
    is the day and time of the newest good back-up, empty where there is none. ``can_save_as``: the record's file went,
    and what is kept can be saved as another one. ``mendable``: back-ups may have what cannot be read.
    """

    message: str
    safe: str
    remedy: str
    restorable: bool = False
    backup: str = ""
    can_save_as: bool = False
    mendable: bool = False


def trouble_of(error: Exception) -> Trouble:
    """The environment's faults in words; our own mistakes surface: they are raised again."""
    match error:
        case RecordLost():
            when = f"{made_at(error.backup).astimezone():%Y-%m-%d %H:%M}" if error.backup else ""
            return Trouble(error.message, error.safe, error.remedy, restorable=True, backup=when)
        case RecordSpoilt():
            return Trouble(error.message, error.safe, error.remedy, restorable=True)
        case RecordReplaced():
            return Trouble(error.message, error.safe, error.remedy, can_save_as=True)
        case StoreError() | LibraryError():
            return Trouble(error.message, error.safe, error.remedy)
        case CourseUnreadable():
            return Trouble(error.message, _tr("Your progress and your other courses are safe."), error.remedy)
        case NoMoreTries():
            return Trouble(
                _tr("All tries of this assessment are used."),
                _tr("Your results are safe."),
                _tr("You can still look at them, and practise."),
            )
        case NotInCourse() | NoSuchAssessment():
            return Trouble(
                _tr("This part of the course is no longer there."),
                _tr("Your answers are safe."),
                _tr("Open the course again."),
            )
        case _:
            raise error


def _tr(text: str) -> str:
    return QCoreApplication.translate("Study", text)
