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
from lmtrainer.publishing.handing_out import NotHandedOut
from lmtrainer.said import Said, Words

ROOT = "$course$/top"


@frozen
class Export:
    """A file's text, and what became of each question."""

    text: str
    report: Report


class NothingExported(NotHandedOut):
    """No question of the course can be written in this format; ``report`` says why for each."""

    def __init__(self, format: FormatName, report: Report) -> None:
        if report.lines:
            words = Said("Export", "No question of the course can be written as {0}.").of(FORMATS[format].title)
            hint: Words = Said("Export", "Moodle XML holds the most kinds of questions.")
        else:
            words = Said("Export", "The course has no questions that could be read.")
            hint = Said("Export", "A document or a web page holds its texts.")
        super().__init__(words, hint if format is not FormatName.MOODLE_XML or not report.lines else "")
        self.report = report


def export_course(course: Course, source: Source, format: FormatName) -> Export:
    """The questions of all lessons and banks in reading order; a category for each lesson and bank.

    Raises `NothingExported` when there would be none in it.
    """
    outgoing = Outgoing(format, lambda path: source.read_bytes(path, PICTURE_BYTES))
    made: list[ForeignQuestion] = []
    lines: list[ReportLine] = []
    for question, place in _questions(course):
        called = f"{question.kind} {question.id}"
        try:
            foreign = outgoing.foreign(question, category_of(course.info.title, place))
        except Unsayable as reason:
            lines.append(ReportLine(question.line, Fate.LEFT_OUT, called, reason.words, question.path))
            continue
        made.append(foreign)
        lines.append(ReportLine(question.line, Fate.TAKEN, called, "", question.path))
        lines += [ReportLine(question.line, Fate.CHANGED, called, note, question.path) for note in foreign.notes]
    report = in_order(lines)
    if not made:
        raise NothingExported(format, report)
    return Export(FORMATS[format].write(made), report)


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
