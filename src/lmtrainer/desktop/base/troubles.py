"""The environment's faults in words for a learner: what happened, what is safe, what to do."""

from dataclasses import replace

from lmtrainer.desktop.base.unforeseen.report import Noticed
from lmtrainer.desktop.ui.language import shown_moment, translate, worded
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
    what is kept can be saved as another one. ``mendable``: back-ups may have what cannot be read. ``unopened``: the
    record could not be opened, and `StudyBridge.start` again or `go_on_without` is what to do. ``by_the_way``: what is
    shown goes on, so nobody is taken away from it. ``can_go_on``: the record can be read and not written, and
    `RecordBridge.go_on_unkept` is what to do. ``can_be_opened_again``: nothing new is kept until `StudyBridge.start`.
    ``stays``: it is not about the record, so that opening one settles nothing of it.
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
    unopened: bool = False
    by_the_way: bool = False
    can_go_on: bool = False
    can_be_opened_again: bool = False
    stays: bool = False


def nothing_kept(because: str) -> Trouble:
    """What to say while the record is in memory; without a reason it is an empty one."""
    if because:
        return Trouble(
            because,
            translate("Record", "You can read and try everything."),
            translate("Record", "Make some room on the disk, or make the folder writable, to keep your progress."),
            can_be_opened_again=True,
        )
    return Trouble(
        translate("MainWindow", "You go on without your progress: nothing new is kept."),
        translate("Record", "You can read and try everything."),
        translate("MainWindow", "Close the program and open it again to try once more."),
    )


def trouble_or_unforeseen(error: Exception) -> Trouble:
    """As `trouble_of`, and where that raises, words for it; `raise_unforeseen` then makes it surface."""
    try:
        return trouble_of(error)
    except Exception:
        return Trouble(
            translate("Unforeseen", "Something happened that this program did not foresee."),
            translate("Unforeseen", "What was saved before is safe."),
            translate("Unforeseen", "Try again, or start the program again."),
        )


def unopened(error: Exception) -> Trouble:
    """What to say, and what to offer, when the record could not be opened, whatever the reason."""
    try:
        trouble = trouble_of(error)
    except Exception:
        return Trouble(
            translate(
                "Unforeseen", "Your progress could not be opened, for a reason that this program did not foresee."
            ),
            translate("Unforeseen", "The file with your progress and its back-ups are where they were."),
            translate(
                "Unforeseen",
                "Try again, or go on without it: then you can read and try everything, and nothing new is kept.",
            ),
            unopened=True,
        )
    return trouble if trouble.restorable else replace(trouble, unopened=True)


def raise_unforeseen(error: Exception) -> None:
    """Raise `Noticed` for what nobody foresaw: the person is told already, and it is logged."""
    try:
        trouble_of(error)
    except Exception:
        raise Noticed from error


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
        case StoreError():
            return Trouble(*_told(error), can_go_on=error.can_go_on)
        case LibraryError():
            return Trouble(*_told(error), stays=True)
        case CourseUnreadable():
            return Trouble(
                worded(error.message),
                translate("Study", "Your progress and your other courses are safe."),
                worded(error.remedy),
                stays=True,
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
