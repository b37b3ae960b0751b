"""A course as the bytes of a file for others, in each of its forms but the package."""

import os

from lmtrainer.course.model import Course
from lmtrainer.course.source import Source
from lmtrainer.interchange.formats import FormatName
from lmtrainer.interchange.report import Report
from lmtrainer.lexicon import Wording, wording_in
from lmtrainer.publishing.exporting import export_course
from lmtrainer.publishing.handing_out import Form
from lmtrainer.publishing.reading_page import reading_page


def rendered(course: Course, source: Source, form: Form, *, answers: bool, word: Wording) -> tuple[bytes, Report]:
    """The file's bytes, and what became of each question in it; a document loses nothing.

    The program's words in a document are in the course's language, said by ``word`` where it names none.
    Raises `NothingExported` where a file for questions would be empty.
    """
    own = wording_in(course.info.language) if course.info.language else word
    if form is Form.HTML:
        return reading_page(course, source, answers=answers, word=own).encode(), Report()
    if form is Form.PDF:
        return _pdf(course, source, answers=answers, word=own), Report()
    exported = export_course(course, source, FormatName(form))
    return exported.text.encode(), exported.report


def _pdf(course: Course, source: Source, *, answers: bool, word: Wording) -> bytes:
    """Qt is asked for this only, and needs no screen for it."""
    from PySide6.QtWidgets import QApplication

    from lmtrainer.desktop.exporting.course_pdf import course_pdf
    from lmtrainer.desktop.ui.application import make_application

    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        application = make_application()
        assert application is not None
    return course_pdf(course, source, answers=answers, word=word)
