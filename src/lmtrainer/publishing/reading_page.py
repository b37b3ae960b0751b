"""A course as one self-contained page: pictures lie in it as data, each checked as all pictures are."""

import base64

from lmtrainer.course.model import Course
from lmtrainer.course.source import Source, SourceError
from lmtrainer.course.text import Picture
from lmtrainer.lexicon import Wording
from lmtrainer.publishing.document import document_of, link_within
from lmtrainer.publishing.document_html import DocumentMaker


def reading_page(course: Course, source: Source, *, answers: bool, word: Wording = str) -> str:
    """The page's HTML, the program's words in it said by ``word``. A picture that cannot be read is its words."""

    def data(picture: Picture) -> str:
        try:
            found = source.read_picture(picture.path)
        except SourceError:
            return ""
        return f"data:image/{found.kind};base64,{base64.b64encode(found.data).decode()}"

    return document_of(course, DocumentMaker(data, link=link_within, answers=answers, word=word))
