"""What one action of a learner gave back and changed: screens refresh only that."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from lmtrainer.course.answers import Answer
from lmtrainer.course.marks import Mark
from lmtrainer.course.model import AssessmentRules, Lesson, LessonOutline, Outline
from lmtrainer.course.questions import Question
from lmtrainer.learning.assessments import AssessmentRun, ResultItem, Results
from lmtrainer.learning.history import AssessmentFinished, Place
from lmtrainer.learning.progress import CourseProgress, QuestionProgress


@dataclass(frozen=True, slots=True)
class QuestionRecord:
    """What is known of a question when its card is built.

    ``last_answer`` and ``last_mark`` are those of the last attempt when it was on this very fingerprint;
    ``draft`` is the answer that stood there unchecked. ``tries_left`` is None for unlimited.
    """

    progress: QuestionProgress
    last_answer: Answer | None
    last_mark: Mark | None
    draft: Answer | None
    hints_used: int
    tries_left: int | None


@dataclass(frozen=True, slots=True)
class LessonOpened:
    """A lesson to show. ``records`` is keyed by question id; ``place`` is None at a first visit."""

    lesson: Lesson
    records: dict[str, QuestionRecord]
    place: Place | None
    progress: CourseProgress


@dataclass(frozen=True, slots=True)
class Answered:
    """An answer that is safely on disk: the feedback may be shown now."""

    question_id: str
    attempt_id: int
    mark: Mark
    points: float
    tries_left: int | None
    progress: CourseProgress


@dataclass(frozen=True, slots=True)
class CourseOpened:
    """A course to show. ``root`` is its folder."""

    root: Path
    outline: Outline
    progress: CourseProgress
    place: Place | None
    changed_questions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class AssessmentOverview:
    """What to expect of an assessment, before it starts.

    ``count`` is how many questions one try asks; ``tries_left`` is None for unlimited; ``is_open``: a try was
    begun and not handed in; ``finished``: the tries so far, oldest first.
    """

    lesson: LessonOutline
    rules: AssessmentRules
    count: int
    tries_left: int | None
    is_open: bool
    finished: tuple[AssessmentFinished, ...]


@dataclass(frozen=True, slots=True)
class AssessmentOpened:
    """A try that is running. ``marks`` are those of questions that were checked already (feedback at once)."""

    run: AssessmentRun
    questions: tuple[Question, ...]
    answers: dict[str, Answer]
    certainties: dict[str, str]
    marks: dict[str, Mark]
    remaining_ms: int | None


@dataclass(frozen=True, slots=True)
class AssessmentChecked:
    """One question of a running try was checked, and is on the disk."""

    question_id: str
    mark: Mark


@dataclass(frozen=True, slots=True)
class AnswerShown:
    """One question of a finished try beside its answer, as it was then. ``see`` is a lesson's id, or empty."""

    item: ResultItem
    question: Question | None
    answer: Answer | None
    see: str
    see_title: str


@dataclass(frozen=True, slots=True)
class ResultsShown:
    """The results of a finished try. ``objectives`` are the words of each key."""

    results: Results
    answers: tuple[AnswerShown, ...]
    objectives: dict[str, str]
    tries_left: int | None
    course_completed: bool


@dataclass(frozen=True, slots=True)
class ShelfCourse:
    """A course on the shelf. ``trouble`` says why it cannot be opened; then there is no outline."""

    root: Path
    outline: Outline | None
    progress: CourseProgress | None
    last_opened: datetime | None
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class Shelf:
    """All courses on this computer, the most recently used first."""

    courses: tuple[ShelfCourse, ...]
    notices: tuple[str, ...] = ()
