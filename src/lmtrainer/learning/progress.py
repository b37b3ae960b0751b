"""Facts -> progress of question, lesson and course. Pure: the same facts always give the same figures."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from lmtrainer.course.model import ASSESSMENTS, LESSONS, LessonOutline, Order, Outline, QuestionOutline
from lmtrainer.frozen import frozen
from lmtrainer.learning.history import AssessmentFinished, LessonRead, Place
from lmtrainer.learning.standing import Standing


class QuestionState(StrEnum):
    """How a question stands, by the latest attempt on it."""

    NEW = "new"
    ANSWERED = "answered"  # of a kind that is not marked
    RIGHT = "right"
    PARTLY = "partly"
    WRONG = "wrong"


@frozen
class QuestionProgress:
    """One question. ``changed``: it was edited since the last attempt (another fingerprint).

    ``tries`` counts the attempts on the question as it now stands.
    """

    state: QuestionState
    best_fraction: float
    tries: int
    changed: bool


class LessonState(StrEnum):
    """How a lesson stands. Done: read to the end, and each question answered; an assessment: passed."""

    NEW = "new"
    STARTED = "started"
    DONE = "done"
    LOCKED = "locked"


@frozen
class LessonProgress:
    """One lesson. ``opens_after`` names the lesson (by title) that unlocks it, when it is locked."""

    state: LessonState
    answered: int
    questions: int
    opens_after: str = ""


@frozen
class CourseProgress:
    """A course: ``lessons`` by id, in reading order; ``next_lesson`` is the id to continue with.

    ``done`` of ``total`` are those that count for completing it; ``only_assessments``: none of these is a lesson.
    """

    lessons: dict[str, LessonProgress]
    done: int
    total: int
    minutes_left: int
    next_lesson: str
    answered: int
    questions: int
    score: float
    started: bool
    only_assessments: bool = False

    def is_of(self, lessons: Collection[str]) -> bool:
        """Whether this is the progress of the course with these lessons, and not of another one or another edition."""
        return self.lessons.keys() == set(lessons)

    @property
    def fraction(self) -> float:
        """Share of the lessons that are done, from 0 to 1."""
        return self.done / self.total if self.total else 0.0

    @property
    def completed(self) -> bool:
        """Whether every lesson is done."""
        return self.total > 0 and self.done == self.total


_NEARLY = 1e-9


@dataclass(frozen=True, slots=True)
class History:
    """What was done in one course: the facts, with the attempts summed up by question."""

    standings: Mapping[str, Sequence[Standing]] = field(default_factory=dict)
    lessons_read: Sequence[LessonRead] = ()
    assessments: Sequence[AssessmentFinished] = ()


def question_progress(question: QuestionOutline, standings: Sequence[Standing]) -> QuestionProgress:
    """How one question stands, by what was done under each of its fingerprints."""
    if not standings:
        return QuestionProgress(QuestionState.NEW, 0.0, 0, False)
    last = max(standings, key=lambda standing: standing.last_uid)
    state = QuestionState.PARTLY
    if last.last_fraction is None:
        state = QuestionState.ANSWERED
    elif last.last_fraction >= 1 - _NEARLY:
        state = QuestionState.RIGHT
    elif last.last_fraction <= _NEARLY:
        state = QuestionState.WRONG
    return QuestionProgress(
        state,
        max(standing.best_fraction for standing in standings),
        sum(standing.tries for standing in standings if standing.fingerprint == question.fingerprint),
        last.fingerprint != question.fingerprint,
    )


def by_question(standings: Iterable[Standing]) -> dict[str, list[Standing]]:
    """Standings by question id."""
    found: dict[str, list[Standing]] = defaultdict(list)
    for standing in standings:
        found[standing.question_id].append(standing)
    return found


def course_progress(outline: Outline, history: History, place: Place | None) -> CourseProgress:
    """How a course stands. ``place`` is the last one in it."""
    attempts = history.standings
    read = {fact.lesson_id for fact in history.lessons_read}
    passed = {lesson.id for lesson in outline.lessons if any(completes(lesson, fact) for fact in history.assessments)}
    tried = {fact.assessment_id for fact in history.assessments}
    touched = read | tried | ({place.lesson_id} if place is not None else set())
    in_order = outline.lessons
    done = {lesson.id for lesson in in_order if _is_done(lesson, read, attempts, passed)}
    counted = [lesson for lesson in in_order if _counts(outline, lesson)]
    complete = all(lesson.id in done for lesson in counted)
    lessons: dict[str, LessonProgress] = {}
    earlier_open: LessonOutline | None = None
    for lesson in in_order:
        waits_for = None if complete or lesson.id in done else _waits_for(outline, lesson, done, earlier_open)
        answered = sum(question.id in attempts for question in lesson.questions)
        state = LessonState.STARTED if answered or lesson.id in touched else LessonState.NEW
        if lesson.id in done:
            state = LessonState.DONE
        elif waits_for:
            state = LessonState.LOCKED
        lessons[lesson.id] = LessonProgress(state, answered, len(lesson.questions), waits_for or "")
        if lesson.id not in done and earlier_open is None:
            earlier_open = lesson
    questions = [question for lesson in in_order for question in lesson.questions]
    given = [question for question in questions if question.id in attempts]
    marked = [question for question in given if any(standing.is_marked for standing in attempts[question.id])]
    possible = sum(question.points for question in marked)
    earned = sum(_earned(question, attempts[question.id]) for question in marked)
    return CourseProgress(
        lessons=lessons,
        done=sum(lesson.id in done for lesson in counted),
        total=len(counted),
        minutes_left=sum(lesson.minutes for lesson in counted if lesson.id not in done),
        next_lesson=_next_lesson(outline, lessons, place),
        answered=len(given),
        questions=len(questions),
        score=earned / possible if possible else 0.0,
        started=bool(attempts or read or place),
        only_assessments=bool(counted) and all(lesson.assessment is not None for lesson in counted),
    )


def completes(lesson: LessonOutline, fact: AssessmentFinished) -> bool:
    """Whether a try completes an assessment: passed, or taken part where nothing can be earned or is needed."""
    if lesson.assessment is None or fact.assessment_id != lesson.id:
        return False
    return fact.passed or (fact.max_points <= 0 and lesson.assessment.pass_mark == 0)


def _earned(question: QuestionOutline, standings: Sequence[Standing]) -> float:
    """The points for a question: never more than its best mark gives by the points that the question has now."""
    return max(min(standing.best_points, standing.best_fraction * question.points) for standing in standings)


def _counts(outline: Outline, lesson: LessonOutline) -> bool:
    """Whether a lesson counts for completing the course."""
    counts = outline.info.counts
    return not counts or (LESSONS if lesson.assessment is None else ASSESSMENTS) in counts


def _is_done(
    lesson: LessonOutline, read: set[str], attempts: Mapping[str, Sequence[Standing]], passed: set[str]
) -> bool:
    if lesson.assessment is not None:
        return lesson.id in passed
    return lesson.id in read and all(question.id in attempts for question in lesson.questions)


def _waits_for(
    outline: Outline, lesson: LessonOutline, done: set[str], earlier_open: LessonOutline | None
) -> str | None:
    """The title of the lesson that opens this one, if it is locked."""
    if outline.info.order is Order.IN_ORDER and earlier_open is not None:
        return earlier_open.title
    needed = (outline.lesson(lesson_id) for lesson_id in lesson.requires if lesson_id not in done)
    return next((other.title for other in needed if other is not None), None)


def _next_lesson(outline: Outline, lessons: dict[str, LessonProgress], place: Place | None) -> str:
    ids = [lesson.id for lesson in outline.lessons]
    if not ids:
        return ""
    start = ids.index(place.lesson_id) if place is not None and place.lesson_id in ids else 0
    for lesson_id in [*ids[start:], *ids[:start]]:
        if lessons[lesson_id].state in (LessonState.NEW, LessonState.STARTED):
            return lesson_id
    return ids[0]
