"""What one action in an assessment gave back and changed. Apart from `changes`, because the start needs none of it."""

from pathlib import Path

from lmtrainer.course.body import Answer
from lmtrainer.course.marks import Mark
from lmtrainer.course.model import AssessmentRules, LessonOutline
from lmtrainer.course.questions import Question
from lmtrainer.course.text import TextBlock
from lmtrainer.frozen import frozen
from lmtrainer.learning.assessments import ResultItem, Results
from lmtrainer.learning.history import AssessmentFinished, AssessmentRun


@frozen
class AssessmentOverview:
    """What to expect of an assessment, before it starts.

    ``count`` is how many questions one try asks; ``tries_left`` is None for unlimited; ``is_open``: a try was
    begun and not handed in, and ``remaining_ms`` is what is left of its time, None without a limit;
    ``finished``: the tries so far, oldest first; ``introduction``: what its author wrote above the first question.
    ``root`` is the course that it belongs to, here and below.
    """

    root: Path
    lesson: LessonOutline
    rules: AssessmentRules
    count: int
    tries_left: int | None
    is_open: bool
    finished: tuple[AssessmentFinished, ...]
    remaining_ms: int | None = None
    introduction: tuple[TextBlock, ...] = ()


@frozen
class AssessmentOpened:
    """A try that is running. ``marks`` are those of questions that were checked already (feedback at once)."""

    root: Path
    run: AssessmentRun
    questions: tuple[Question, ...]
    answers: dict[str, Answer]
    certainties: dict[str, str]
    marks: dict[str, Mark]
    remaining_ms: int | None


@frozen
class TimeLeft:
    """What is left of the time of a running try; None without a limit."""

    run_id: str
    remaining_ms: int | None


@frozen
class AssessmentChecked:
    """One question of a running try was checked, and is on the disk."""

    run_id: str
    question_id: str
    mark: Mark


@frozen
class AnswerShown:
    """One question of a finished try beside its answer, as it was then. ``see``: ``lesson#heading``, or empty."""

    item: ResultItem
    question: Question | None
    answer: Answer | None
    see: str
    see_title: str


@frozen
class ResultsShown:
    """The results of a finished try. ``objectives`` are the words of each key."""

    root: Path
    results: Results
    answers: tuple[AnswerShown, ...]
    objectives: dict[str, str]
    tries_left: int | None
    course_completed: bool
