"""What leaves this computer, in words: the one place where the window has its sentences about that."""

from lmtrainer.desktop.ui.language import translate
from lmtrainer.organisation.policy import Policy


def private_words() -> str:
    """Beside what a learner writes or chooses for themselves; true under every policy."""
    return translate("Privacy", "This is in no result. Settings say where it is kept, and who gets copies.")


def where_kept(policy: Policy) -> str:
    """Where progress and answers are, and what of them goes elsewhere."""
    if policy.data_folder:
        place = translate("Privacy", "Progress and answers are kept in {0}.").format(policy.data_folder)
    else:
        place = translate("Privacy", "Progress and answers are kept on this computer.")
    told = [words for words in (results_words(policy), copies_words(policy)) if words]
    nothing = translate("Privacy", "Nothing of them is sent anywhere.")
    return " ".join([place, *(told or [nothing])])


def results_words(policy: Policy) -> str:
    """What the organisation is told of results; empty where it is told nothing."""
    if not policy.results_folder:
        return ""
    given = translate("Privacy", "Your organisation is told which courses you complete and your scores in assessments.")
    kept = translate("Privacy", "No answer, no note and no time is part of that.")
    return f"{given} {kept}"


def copies_words(policy: Policy) -> str:
    """Where back-ups are copied, and what is in them; empty where they are not."""
    if not policy.backup_folder:
        return ""
    copied = translate("Privacy", "Each back-up is copied to {0}.").format(policy.backup_folder)
    held = translate("Privacy", "It holds everything, your answers and notes too.")
    return f"{copied} {held}"
