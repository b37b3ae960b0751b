"""A course as it is taught: modules, lessons, and the outline that the shelf and the course page need.

What stands inside a lesson is `text` and `questions`; making all of it from files is `reader`'s affair.
"""

from enum import StrEnum

from lmtrainer.course.problems import Problem
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Picture, TextBlock
from lmtrainer.frozen import frozen

Block = TextBlock | Question


class Order(StrEnum):
    """How a learner may move through a course."""

    FREE = "free"
    IN_ORDER = "in-order"


class FeedbackTime(StrEnum):
    """When an assessment tells how an answer was."""

    AT_ONCE = "at-once"
    AT_END = "at-end"
    NONE = "none"


@frozen
class DrawRule:
    """So many questions from a bank; only such with all of ``tags`` and with the objective, if one is given."""

    bank: str
    count: int
    tags: tuple[str, ...] = ()
    objective: str = ""


@frozen
class AssessmentRules:
    """How an assessment is taken.

    ``pass_mark`` is a percentage. ``draw`` adds questions from banks to those in the assessment's own text.
    ``minutes`` is the time for one try, and with ``pause`` it stands still while the learner is away; ``tries``
    is how often it may be taken; None: without limit. ``review``: the answers may be looked at afterwards.
    ``shuffle``: the questions come in another order each time.
    """

    pass_mark: int
    draw: tuple[DrawRule, ...] = ()
    minutes: int | None = None
    pause: bool = False
    tries: int | None = None
    feedback: FeedbackTime = FeedbackTime.AT_END
    review: bool = True
    shuffle: bool = False


@frozen
class Objective:
    """Something a learner will be able to do."""

    key: str
    text: str


@frozen
class Lesson:
    """One lesson. ``minutes`` is the author's figure or the format's estimate; ``path`` is in the course.

    A lesson with rules is an assessment; it may have questions of its own, drawn ones, or both.
    """

    id: str
    title: str
    path: str
    blocks: tuple[Block, ...]
    summary: str = ""
    objectives: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    minutes: int = 1
    assessment: AssessmentRules | None = None

    @property
    def questions(self) -> tuple[Question, ...]:
        """The lesson's own questions in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Question))

    @property
    def introduction(self) -> tuple[TextBlock, ...]:
        """What stands above the first question: of an assessment, all the text that is shown."""
        blocks = []
        for block in self.blocks:
            if isinstance(block, Question):
                break
            blocks.append(block)
        return tuple(blocks)


@frozen
class Bank:
    """Questions for assessments to draw from; ``path`` is in the course."""

    id: str
    path: str
    questions: tuple[Question, ...]


@frozen
class Module:
    """A group of lessons; the title is empty for lessons that lie in the course's root."""

    id: str
    title: str
    lessons: tuple[Lesson, ...]
    summary: str = ""


LESSONS, ASSESSMENTS = "lessons", "assessments"


@frozen
class Certificate:
    """A learner who completes the course gets a certificate, with these words and this logo on it, if there are any."""

    text: str = ""
    logo: Picture | None = None


@frozen
class CourseInfo:
    """What `course.toml` says. ``counts``: what completes the course, ``lessons``, ``assessments``, or both."""

    id: str
    title: str
    version: str = ""
    summary: str = ""
    language: str = ""
    authors: tuple[str, ...] = ()
    licence: str = ""
    cover: Picture | None = None
    objectives: tuple[Objective, ...] = ()
    pass_mark: int = 80
    order: Order = Order.FREE
    provisional: bool = False
    newer_format: bool = False
    counts: tuple[str, ...] = (LESSONS, ASSESSMENTS)
    certificate: Certificate | None = None


class SealState(StrEnum):
    """How a course stands as a package."""

    FOLDER = "folder"
    UNSIGNED = "unsigned"
    SIGNED = "signed"
    CHANGED = "changed"


@frozen
class Seal:
    """Who signed a course, and whether it is as it was packed.

    ``key`` is the signer's public key in hexadecimal, ``name`` what the signer calls themselves: as trustworthy as the
    key, so it is shown only for a key that is trusted. ``what`` is the first file that is not as it was packed.
    """

    state: SealState = SealState.FOLDER
    key: str = ""
    name: str = ""
    what: str = ""


NO_SEAL = Seal()
"""That of a folder: nobody can sign one."""


@frozen
class Course:
    """A whole compiled course and all that was wrong with its files."""

    info: CourseInfo
    modules: tuple[Module, ...]
    problems: tuple[Problem, ...] = ()
    banks: tuple[Bank, ...] = ()
    seal: Seal = Seal()

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """All lessons in reading order."""
        return tuple(lesson for module in self.modules for lesson in module.lessons)


@frozen
class QuestionOutline:
    """A question's identity, without its text."""

    id: str
    kind: str
    fingerprint: str
    points: float
    objective: str = ""
    tags: tuple[str, ...] = ()


@frozen
class LessonOutline:
    """A lesson without its text."""

    id: str
    title: str
    minutes: int
    questions: tuple[QuestionOutline, ...]
    summary: str = ""
    requires: tuple[str, ...] = ()
    assessment: AssessmentRules | None = None


@frozen
class BankOutline:
    """A bank without its questions' texts."""

    id: str
    questions: tuple[QuestionOutline, ...]


@frozen
class ModuleOutline:
    """A module without its lessons' texts."""

    id: str
    title: str
    lessons: tuple[LessonOutline, ...]
    summary: str = ""


@frozen
class Outline:
    """A course without its lessons' texts: enough for the shelf, the course page and the side."""

    info: CourseInfo
    modules: tuple[ModuleOutline, ...]
    problems: tuple[Problem, ...] = ()
    banks: tuple[BankOutline, ...] = ()
    seal: Seal = Seal()

    @property
    def lessons(self) -> tuple[LessonOutline, ...]:
        """All lessons in reading order."""
        return tuple(lesson for module in self.modules for lesson in module.lessons)

    def lesson(self, lesson_id: str) -> LessonOutline | None:
        """The lesson with this id, or None."""
        return next((lesson for lesson in self.lessons if lesson.id == lesson_id), None)


def outline_of(course: Course) -> Outline:
    """The course without its lessons' texts."""
    return Outline(
        info=course.info,
        modules=tuple(
            ModuleOutline(m.id, m.title, tuple(_lesson_outline(lesson) for lesson in m.lessons), m.summary)
            for m in course.modules
        ),
        problems=course.problems,
        banks=tuple(BankOutline(bank.id, _question_outlines(bank.questions)) for bank in course.banks),
        seal=course.seal,
    )


def _lesson_outline(lesson: Lesson) -> LessonOutline:
    return LessonOutline(
        lesson.id,
        lesson.title,
        lesson.minutes,
        _question_outlines(lesson.questions),
        lesson.summary,
        lesson.requires,
        lesson.assessment,
    )


def _question_outlines(questions: tuple[Question, ...]) -> tuple[QuestionOutline, ...]:
    return tuple(QuestionOutline(q.id, q.kind.value, q.fingerprint, q.points, q.objective, q.tags) for q in questions)
