"""What can be done about a record in trouble, wherever that is offered."""

from lmtrainer.desktop.base.feature import Context
from lmtrainer.desktop.base.study_bridge import RECORD
from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.widgets.notice import Notice


def save_record_as(context: Context) -> None:
    """Ask for a place and save the record there; the bridge's `record_saved_as` follows."""
    target = context.prompts.save_record(context.window, context.bridge.data / RECORD)
    if target is not None:
        context.bridge.care.save_as(target)


def offer_help(context: Context, notice: Notice, trouble: Trouble) -> None:
    """Put what can be done about a trouble with the record into its notice."""
    if trouble.mendable:
        notice.offer(translate("RecordHelp", "Bring it back from the back-ups"), context.bridge.care.mend)
    if trouble.can_save_as:
        notice.offer(translate("RecordHelp", "Save as another file…"), lambda: save_record_as(context))
