"""A course as one self-contained page: pictures lie in it as data, each checked as all pictures are."""

import base64

from lmtrainer.course.model import Course
from lmtrainer.course.source import Source, SourceError
from lmtrainer.course.text import Picture
from lmtrainer.publishing.document import document_of


def reading_page(course: Course, source: Source, *, answers: bool) -> str:
    """The page's HTML. A picture that cannot be read is its words."""

    def data(picture: Picture) -> str:
        try:
            found = source.read_picture(picture.path)
        except SourceError:
            return ""
        return f"data:image/{found.kind};base64,{base64.b64encode(found.data).decode()}"

    return document_of(course, data, answers=answers)
