"""What a course is handed out as, other than by its folder: the forms, and how the files are called."""

from enum import StrEnum

from lmtrainer.course.package_source import ENDING
from lmtrainer.frozen import frozen
from lmtrainer.interchange.formats import FORMATS, FormatName


class Form(StrEnum):
    """What a file can be; the value is what the command line calls it."""

    GIFT = "gift"
    AIKEN = "aiken"
    MOODLE_XML = "moodle-xml"
    HTML = "html"
    PDF = "pdf"
    PACKAGE = "package"

    @property
    def ending(self) -> str:
        """How the names of its files end."""
        match self:
            case Form.HTML | Form.PDF:
                return f".{self}"
            case Form.PACKAGE:
                return ENDING
            case _:
                return FORMATS[FormatName(self)].ending


@frozen
class Handout:
    """What is wanted: ``answers`` with a document's answers, ``key`` the file of the key that signs a package."""

    form: Form
    answers: bool = False
    key: str = ""
