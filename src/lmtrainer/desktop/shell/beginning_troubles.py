"""Why progress is not kept where it should be, in words for a person."""

import errno

from lmtrainer.desktop.base.background import NoAnswer
from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.shell.beginning import DataPlace
from lmtrainer.desktop.ui.language import translate, worded
from lmtrainer.store.errors import StoreError

_UNWRITABLE = (errno.EROFS, errno.EACCES, errno.EPERM)


def not_where_it_should_be(place: DataPlace) -> Trouble:
    """What to say where `data_place` had to take another folder than the one that was wanted."""
    if place.is_kept:
        return _elsewhere(place.trouble)
    safe = translate("Beginning", "You can read and try everything. Nothing new is kept; what was kept there is safe.")
    if isinstance(place.trouble, StoreError):
        return Trouble(worded(place.trouble.message), safe, worded(place.trouble.remedy))
    if isinstance(place.trouble, NoAnswer):
        return Trouble(
            translate("Beginning", "The folder with your progress does not answer: {0}").format(place.wanted),
            safe,
            translate("Beginning", "When the disk or the network is there again, start the program again."),
        )
    return Trouble(_reason(place).format(place.wanted), safe, _remedy())


def _elsewhere(trouble: Exception | None) -> Trouble:
    """The record is not where the organisation wants it: the learner can go on."""
    safe = translate("Program", "What is kept there is safe. What you do now is kept on this computer.")
    if isinstance(trouble, StoreError):
        contact = translate("Beginning", "Tell your organisation.")
        return Trouble(worded(trouble.message), safe, contact)
    if isinstance(trouble, NoAnswer):
        message = translate(
            "Beginning", "The folder in which your organisation keeps your progress does not answer now."
        )
    else:
        message = translate("Program", "The folder in which your organisation keeps your progress is not there now.")
    remedy = translate("Program", "Connect to your organisation’s network, and start the program again.")
    return Trouble(message, safe, remedy)


def _reason(place: DataPlace) -> str:
    number = place.trouble.errno if isinstance(place.trouble, OSError) else None
    if number in _UNWRITABLE:
        return translate("Beginning", "Your progress cannot be kept, because this folder cannot be written: {0}")
    if number == errno.ENOSPC:
        return translate("Beginning", "Your progress cannot be kept, because the disk is full: {0}")
    return translate("Beginning", "Your progress cannot be kept, because this folder cannot be made: {0}")


def _remedy() -> str:
    return translate("Beginning", "Make the folder writable, or choose another one with --data.")
