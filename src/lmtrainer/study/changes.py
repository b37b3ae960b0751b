"""What one action of a learner gave back and changed: screens refresh only that."""

from datetime import datetime
from pathlib import Path

from lmtrainer.course.body import Answer
from lmtrainer.course.marks import Mark
from lmtrainer.course.model import Lesson, Outline
from lmtrainer.frozen import frozen
from lmtrainer.learning.history import Place
from lmtrainer.learning.progress import CourseProgress, QuestionProgress
from lmtrainer.said import Words


@frozen
class RecordOpened:
    """The record is open; ``read_only`` says why nothing is kept, where that is so.

    Without ``is_kept`` it is in memory, and without a reason an empty one in place of one that could not be opened.
    """

    read_only: Words
    is_kept: bool = True


@frozen
class QuestionRecord:
    """What is known of a question when its card is built.

    ``last_answer`` and ``last_mark`` are those of the last attempt when it was on this very fingerprint;
    ``draft`` is the answer that stood there unchecked. ``tries_left`` is None for unlimited. ``earlier_mark`` is
    that of the attempt before the last one, on this fingerprint too. ``revealed``: the answer is the author's own, to
    be shown with everything that is said to any answer.
    """

    progress: QuestionProgress
    last_answer: Answer | None
    last_mark: Mark | None
    draft: Answer | None
    hints_used: int
    tries_left: int | None
    earlier_mark: Mark | None = None
    revealed: bool = False


@frozen
class LessonAt:
    """Which lesson of which course is meant. It goes with all that is done there, and with all that comes of it.

    Ids alone do not say: another course, or another edition in another place, may have lessons and questions of the
    same ids. ``course_id`` is the one under which progress is kept.
    """

    root: Path
    course_id: str
    lesson_id: str


@frozen
class QuestionAt:
    """Which question of a lesson is meant, in the words in which it was asked: ``fingerprint`` is that of these."""

    lesson: LessonAt
    question_id: str
    fingerprint: str


@frozen
class LessonOpened:
    """A lesson to show. ``records`` is keyed by question id; ``place`` is None at a first visit."""

    at: LessonAt
    lesson: Lesson
    records: dict[str, QuestionRecord]
    place: Place | None
    progress: CourseProgress


@frozen
class ProgressMade:
    """How the course at ``root`` stands now."""

    root: Path
    progress: CourseProgress


@frozen
class Answered:
    """An answer that is safely on disk, or in memory where nothing is kept: the feedback may be shown now."""

    asked: QuestionAt
    attempt_id: int
    mark: Mark
    points: float
    tries_left: int | None
    progress: CourseProgress
    is_kept: bool = True

    @property
    def question_id(self) -> str:
        """The id of the question that was answered."""
        return self.asked.question_id


@frozen
class CourseOpened:
    """A course to show.

    ``root`` is its folder or package, ``signer`` whose key signed it, if the key is trusted; ``apart``: another course
    has the id that it gives, so it has one of its own; ``joined``: it had, until the learner said that both are one.
    ``was_completed``: it was completed once, though a lesson may have been added since.
    """

    root: Path
    outline: Outline
    progress: CourseProgress
    place: Place | None
    changed_questions: tuple[str, ...] = ()
    signer: str = ""
    apart: bool = False
    joined: bool = False
    was_completed: bool = False


@frozen
class NewerEdition:
    """There is a later edition, in ``root``, of the course in ``than``; progress is shared."""

    root: Path
    version: str
    than: Path


@frozen
class ShelfCourse:
    """A course on the shelf. ``trouble`` says why it cannot be opened; then there is no outline."""

    root: Path
    outline: Outline | None
    progress: CourseProgress | None
    last_opened: datetime | None
    trouble: Words = ""


@frozen
class Shelf:
    """All courses on this computer, the most recently used first."""

    courses: tuple[ShelfCourse, ...]
    notices: tuple[str, ...] = ()
