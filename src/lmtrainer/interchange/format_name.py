"""What the formats are called."""

from enum import StrEnum


class FormatName(StrEnum):
    """The formats; the value is what the command line calls them."""

    GIFT = "gift"
    AIKEN = "aiken"
    MOODLE_XML = "moodle-xml"
    CLOZE = "cloze"  # read, and never written: Moodle XML holds the same
