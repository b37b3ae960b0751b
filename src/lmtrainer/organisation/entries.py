"""What a learner may find in the window and an organisation may leave out of it."""

from enum import StrEnum


class Entry(StrEnum):
    """One of them. Settings are not among them: text size and high contrast stay open to everyone."""

    OPEN_COURSE = "open-course"
    DATA_FOLDER = "data-folder"
    BACK_UP = "back-up"
    ABOUT = "about"
    KEYS = "keys"
