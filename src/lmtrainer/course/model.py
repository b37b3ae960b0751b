"""A course as it is taught: modules, lessons, and the outline that the shelf and the course page need.

What stands inside a lesson is `text` and `questions`; making all of it from files is `reader`'s affair.
"""

from dataclasses import dataclass
from enum import StrEnum

from lmtrainer.course.problems import Problem
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Picture, TextBlock

Block = TextBlock | Question


class Order(StrEnum):
    """How a learner may move through a course."""

    FREE = "free"
    IN_ORDER = "in-order"


@dataclass(frozen=True, slots=True)
class Objective:
    """Something a learner will be able to do."""

    key: str
    text: str


@dataclass(frozen=True, slots=True)
class Lesson:
    """One lesson. ``minutes`` is the author's figure or the format's estimate; ``path`` is in the course."""

    id: str
    title: str
    path: str
    blocks: tuple[Block, ...]
    summary: str = ""
    objectives: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    minutes: int = 1

    @property
    def questions(self) -> tuple[Question, ...]:
        """The lesson's questions in reading order."""
        return tuple(block for block in self.blocks if isinstance(block, Question))


@dataclass(frozen=True, slots=True)
class Module:
    """A group of lessons; the title is empty for lessons that lie in the course's root."""

    id: str
    title: str
    lessons: tuple[Lesson, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True)
class CourseInfo:
    """What `course.toml` says."""

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


@dataclass(frozen=True, slots=True)
class Course:
    """A whole compiled course and all that was wrong with its files."""

    info: CourseInfo
    modules: tuple[Module, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def lessons(self) -> tuple[Lesson, ...]:
        """All lessons in reading order."""
        return tuple(lesson for module in self.modules for lesson in module.lessons)


@dataclass(frozen=True, slots=True)
class QuestionOutline:
    """A question's identity, without its text."""

    id: str
    kind: str
    fingerprint: str
    points: float
    objective: str = ""


@dataclass(frozen=True, slots=True)
class LessonOutline:
    """A lesson without its text."""

    id: str
    title: str
    minutes: int
    questions: tuple[QuestionOutline, ...]
    summary: str = ""
    requires: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ModuleOutline:
    """A module without its lessons' texts."""

    id: str
    title: str
    lessons: tuple[LessonOutline, ...]
    summary: str = ""


@dataclass(frozen=True, slots=True)
class Outline:
    """A course without its lessons' texts: enough for the shelf, the course page and the side."""

    info: CourseInfo
    modules: tuple[ModuleOutline, ...]
    problems: tuple[Problem, ...] = ()

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
    )


def _lesson_outline(lesson: Lesson) -> LessonOutline:
    questions = tuple(
        QuestionOutline(q.id, q.kind.value, q.fingerprint, q.points, q.objective) for q in lesson.questions
    )
    return LessonOutline(lesson.id, lesson.title, lesson.minutes, questions, lesson.summary, lesson.requires)
