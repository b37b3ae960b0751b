"""Settings that could not be read or saved, in words for a person."""

from lmtrainer.desktop.base.troubles import Trouble
from lmtrainer.desktop.ui.language import translate, worded
from lmtrainer.files import why_not
from lmtrainer.store.settings_store import SETTINGS


def not_understood(set_aside: str, replaced: tuple[str, ...]) -> Trouble:
    """What to say after `SettingsStore.load` found something wrong; its own words for it are the arguments."""
    safe = translate("Settings", "Your progress and your courses are safe.")
    if set_aside and set_aside != SETTINGS:
        kept = translate("Settings", "What was there is kept as {0} in the data folder.").format(set_aside)
        again = translate("Settings", "Add your own courses to the library again.")
        return Trouble(
            translate("Settings", "Your settings could not be read, and are as at the beginning."),
            safe,
            f"{kept} {again}",
            stays=True,
        )
    if set_aside:
        return Trouble(
            translate("Settings", "Your settings could not be read, and are as at the beginning."),
            safe,
            translate("Settings", "{0} in the data folder is not a file of settings: move it away.").format(set_aside),
            stays=True,
        )
    names = ", ".join(dict.fromkeys(_name(setting) for setting in replaced))
    return Trouble(
        translate("Settings", "Some settings could not be understood, and are as at the beginning: {0}.").format(names),
        safe,
        translate("Settings", "Choose them again in the settings if you want them otherwise."),
        stays=True,
    )


def damaged_meanwhile(set_aside: str) -> Trouble:
    """What to say when the file had been damaged since it was read, and was kept under another name."""
    return Trouble(
        translate("Settings", "The file of your settings was damaged while this program was running."),
        translate("Settings", "Your settings are saved anew. Your progress is safe."),
        translate("Settings", "What was there is kept as {0} in the data folder.").format(set_aside),
        by_the_way=True,
        stays=True,
    )


def not_saved(error: OSError) -> Trouble:
    """What to say when a choice could not be kept on the disk."""
    return Trouble(
        translate("Settings", "Your settings could not be saved: {0}.").format(worded(why_not(error))),
        translate("Settings", "They hold until you close the program. Your progress is safe."),
        translate("Settings", "Make some room on the disk, or make the data folder writable."),
        by_the_way=True,
        stays=True,
    )


def _name(setting: str) -> str:
    match setting:
        case "look":
            return translate("Settings", "look")
        case "scale":
            return translate("Settings", "text size")
        case "reading_font":
            return translate("Settings", "reading font")
        case "motion":
            return translate("Settings", "motion")
        case "courses":
            return translate("Settings", "your own courses")
        case "editor":
            return translate("Settings", "editor")
        case "language":
            return translate("Settings", "language")
        case "resume_course" | "resume_lesson":
            return translate("Settings", "where you were")
        case _:
            return translate("Settings", "size of the window")
