"""The questions of a course as a file for other programs, with a report on what it cannot hold."""

from collections.abc import Iterator

from lmtrainer.course.model import Course
from lmtrainer.course.questions import Question
from lmtrainer.course.source import PICTURE_BYTES, Source
from lmtrainer.frozen import frozen
from lmtrainer.interchange.foreign import ForeignQuestion
from lmtrainer.interchange.formats import FORMATS, FormatName
from lmtrainer.interchange.outgoing import Outgoing, Unsayable
from lmtrainer.interchange.report import Fate, Report, ReportLine, in_order

ROOT = "$course$/top"


@frozen
class Export:
    """A file's text, and what became of each question."""

    text: str
    report: Report


def export_course(course: Course, source: Source, format: FormatName) -> Export:
    """The questions of all lessons and banks in reading order; a category for each lesson and bank."""
    outgoing = Outgoing(format, lambda path: source.read_bytes(path, PICTURE_BYTES))
    made: list[ForeignQuestion] = []
    lines: list[ReportLine] = []
    for question, place in _questions(course):
        called = f"{question.kind} {question.id}"
        try:
            foreign = outgoing.foreign(question, category_of(course.info.title, place))
        except Unsayable as reason:
            lines.append(ReportLine(question.line, Fate.LEFT_OUT, called, str(reason), question.path))
            continue
        made.append(foreign)
        lines.append(ReportLine(question.line, Fate.TAKEN, called, "", question.path))
        lines += [ReportLine(question.line, Fate.CHANGED, called, note, question.path) for note in foreign.notes]
    for lesson in course.lessons:
        if any(not isinstance(block, Question) for block in lesson.blocks):
            why = "Only questions are exported; what stands around them is not."
            lines.append(ReportLine(1, Fate.LEFT_OUT, f"the text of “{lesson.title}”", why, lesson.path))
    return Export(FORMATS[format].write(made), in_order(lines))


def category_of(*names: str) -> str:
    """A category's path below the course's own; a slash in a name is doubled."""
    return "/".join([ROOT, *(name.replace("/", "//") for name in names if name)])


def _questions(course: Course) -> Iterator[tuple[Question, str]]:
    for lesson in course.lessons:
        for question in lesson.questions:
            yield question, lesson.title
    for bank in course.banks:
        for question in bank.questions:
            yield question, bank.id
