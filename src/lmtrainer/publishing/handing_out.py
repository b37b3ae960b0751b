"""What a course is handed out as, other than by its folder: the forms, how the files are called, where they may be."""

import os
from enum import StrEnum
from pathlib import Path

from lmtrainer.course.package_source import ENDING
from lmtrainer.frozen import frozen
from lmtrainer.interchange.formats import FORMATS, FormatName
from lmtrainer.said import Said, Words


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


class NotHandedOut(Exception):
    """Nothing was written: ``words`` say why, ``hint`` what to do."""

    def __init__(self, words: Words, hint: Words = "") -> None:
        super().__init__(f"{words} {hint}".strip())
        self.words, self.hint = words, hint


def check_place(target: Path, root: Path) -> None:
    """Raises `NotHandedOut` where a file would come into the course that it is made of, or take its place.

    ``root`` is the course's folder or package. What is written into a course is handed out with the next package.
    """
    real = Path(os.path.realpath(target.parent), target.name)
    if any(_same(place, root) for place in (real, *real.parents)):
        raise NotHandedOut(
            Said("Export", "{0} would be part of the course, and learners would get it with the course.").of(
                target.name
            ),
            Said("Export", "Choose a folder outside the course."),
        )


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:  # one of them is not there
        return False
