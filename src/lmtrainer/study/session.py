"""One learner in one course: open a lesson, answer, read to the end, come back to the same place."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from lmtrainer.course.body import Answer
from lmtrainer.course.codec import CodecError, decode, encode
from lmtrainer.course.kept_question import as_asked
from lmtrainer.course.marking import mark, points_after_costs
from lmtrainer.course.marks import AnswerMismatch, Mark
from lmtrainer.course.model import Lesson, Outline, QuestionOutline
from lmtrainer.course.questions import Question
from lmtrainer.learning.history import Attempt, Draft, LessonRead, Place
from lmtrainer.learning.progress import CourseProgress, History, course_progress, question_progress
from lmtrainer.learning.standing import Standing, standing_after, together
from lmtrainer.store.course_cache import CourseCache
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.study.changes import Answered, LessonAt, LessonOpened, QuestionAt, QuestionRecord
from lmtrainer.study.completing import keep_completion, kept_completion

PRACTICE = ":practice"
"""The id of the lesson that `StudySession.practise` makes; no course can have it."""
Clock = Callable[[], datetime]


class NotInCourse(LookupError):
    """There is no such lesson or question in the course as it now is."""


class NoSuchAssessment(LookupError):
    """There is no such assessment, or no such try of it."""


class NoMoreTries(ValueError):
    """All tries of this assessment are used."""


class NoTriesLeft(ValueError):
    """All tries of this question are used."""


class StudySession:
    """A course opened by a learner. Keeps what the attempts come to in memory, so an answer costs one append.

    ``completion`` is when and in which form it was completed first; None while it was not. ``written_as`` is the id
    under which is kept what is done here, which is not the course's where the learner has joined it with another one.

    For one thread: that of the record. Everything that writes raises `StoreError` when it did not.
    """

    def __init__(
        self,
        root: Path,
        outline: Outline,
        store: HistoryStore,
        cache: CourseCache,
        clock: Clock,
        written_as: str = "",
    ) -> None:
        self.root, self.outline, self.written_as = root, outline, written_as or outline.info.id
        self._store, self._cache, self._clock = store, cache, clock
        ids = store.ids_of(outline.info.id)
        self._practice: Lesson | None = None
        self._places: dict[str, Place] = {}
        for place in reversed(store.places()):
            if place.course_id in ids:
                self._places.pop(place.lesson_id, None)
                self._places[place.lesson_id] = place
        self._drafts = store.drafts(outline.info.id)
        self.refresh()

    def refresh(self) -> None:
        """Read the facts again: something else than this session has appended some."""
        history = self._store.history(self.outline.info.id)
        self.completion = kept_completion(self._store, self.outline.info.id)
        self._standings = {
            question_id: {standing.fingerprint: standing for standing in standings}
            for question_id, standings in history.standings.items()
        }
        self._read = list(history.lessons_read)
        self._assessments = history.assessments
        self._progress_made()

    def at(self, lesson_id: str) -> LessonAt:
        """A lesson of this course, told apart from those of others that have its id."""
        return LessonAt(self.root, self.outline.info.id, lesson_id)

    @property
    def place(self) -> Place | None:
        """The last place in the course."""
        return next(reversed(self._places.values()), None)

    def progress(self) -> CourseProgress:
        """How the course stands."""
        return course_progress(self.outline, self._history(), self.place)

    def _history(self) -> History:
        standings = {question_id: tuple(found.values()) for question_id, found in self._standings.items()}
        return History(standings, self._read, self._assessments)

    def _progress_made(self) -> CourseProgress:
        """How the course stands after something was done; its first completion is kept."""
        progress = self.progress()
        if progress.completed and self.completion is None:
            self.completion = keep_completion(
                self._store, self.outline, self._history(), self._clock(), self.written_as
            )
        return progress

    def changed_questions(self) -> tuple[str, ...]:
        """Ids of questions that were edited since they were answered."""
        return tuple(
            question.id
            for lesson in self.outline.lessons
            for question in lesson.questions
            if question_progress(question, self._standing(question.id)).changed
        )

    def open_lesson(self, lesson_id: str) -> LessonOpened:
        """A lesson with everything known of its questions. Raises `NotInCourse`."""
        lesson = self._lesson(lesson_id)
        records = {question.id: self._record(question) for question in lesson.questions}
        return LessonOpened(self.at(lesson_id), lesson, records, self._places.get(lesson_id), self.progress())

    def practise(self, title: str, questions: Sequence[Question]) -> LessonOpened:
        """Questions by themselves, as a lesson that is not part of the course and is never read to its end.

        They may be tried as often as one likes, and earn nothing: their answers were shown already.
        """
        questions = [replace(question, tries=None, points=0.0) for question in questions]
        self._practice = Lesson(PRACTICE, title, "", tuple(questions), minutes=max(1, round(len(questions) * 0.75)))
        records = {
            question.id: replace(self._record(question), last_answer=None, last_mark=None, hints_used=0)
            for question in questions
        }
        return LessonOpened(self.at(PRACTICE), self._practice, records, None, self.progress())

    def spent_ms(self) -> int:
        """The time for which the lessons were open."""
        return self._store.spent_ms(self.outline.info.id)

    def answer(
        self,
        lesson_id: str,
        question_id: str,
        answer: Answer,
        hints_used: int,
        duration_ms: int,
        certainty: str | None = None,
        fingerprint: str = "",
    ) -> Answered:
        """Mark an answer and append the attempt; what is returned is on the disk, where the record is kept.

        ``certainty`` is what the learner said of it (``sure``, ``fairly``, ``guessing``); it changes no mark. A
        hint that was seen in an earlier try counts in every later one, and after a right answer, which shows
        what is right, nothing more can be earned. ``fingerprint``, where it is given, is that of what was asked:
        another question that has come in its place is not answered by it.

        Raises `NotInCourse`, `NoTriesLeft`, `AnswerMismatch`, or `StoreError` when it could not be saved.
        """
        question = self._question(lesson_id, question_id, fingerprint)
        before = self._standings.get(question_id, {}).get(question.fingerprint)
        try_number = 1 + (before.tries if before else 0)
        if question.tries is not None and try_number > question.tries:
            raise NoTriesLeft(question_id)
        made = mark(question, answer)
        if before is not None:
            hints_used = max(hints_used, _hints_seen(self._last_attempts(question), None))
        shown = before is not None and before.best_fraction >= 1 - 1e-9
        points = 0.0 if shown else points_after_costs(question, made.fraction, try_number, hints_used)
        info = self.outline.info
        attempt = Attempt(
            self.written_as, info.version, info.language, lesson_id, question_id, question.kind.value,
            question.fingerprint, encode(answer), made.fraction, points, question.points, try_number,
            hints_used, duration_ms, self._clock(), certainty=certainty, private=question.is_private,
        )  # fmt: skip
        kept = self._store.append_attempt(attempt, encode(as_asked(question)))
        known = self._standings.setdefault(question_id, {})
        known[question.fingerprint] = together(before, standing_after(kept))
        self._drafts.pop(question_id, None)
        left, progress = _tries_left(question, try_number), self._progress_made()
        asked = QuestionAt(self.at(lesson_id), question_id, question.fingerprint)
        return Answered(asked, kept.id, made, points, left, progress, self._store.is_kept)

    def read_to_end(self, lesson_id: str) -> CourseProgress:
        """Append that a lesson was read to its end, once; nothing of one that is not in this course."""
        if self.outline.lesson(lesson_id) is not None and all(fact.lesson_id != lesson_id for fact in self._read):
            fact = LessonRead(self.written_as, self.outline.info.version, lesson_id, self._clock())
            self._read.append(self._store.append_lesson_read(fact))
        return self._progress_made()

    def keep_place(self, lesson_id: str, block: int, offset: float, spent_ms: int = 0) -> None:
        """Keep where the learner is, and the time since that was last kept."""
        if self.outline.lesson(lesson_id) is None:  # practice, or the page of another course that is still there
            return
        place = Place(self.written_as, lesson_id, block, offset, self._clock())
        self._store.keep_place(place, spent_ms)
        self._places.pop(lesson_id, None)
        self._places[lesson_id] = place

    def keep_draft(
        self, lesson_id: str, question_id: str, answer: Answer | None, hints_used: int, fingerprint: str = ""
    ) -> None:
        """Keep an answer that was not checked yet, if there is any, and how many hints were seen; as `answer`."""
        question = self._question(lesson_id, question_id, fingerprint)
        written = encode(answer) if answer else ""
        draft = Draft(self.written_as, question_id, question.fingerprint, written, hints_used, self._clock())
        self._store.keep_draft(draft)
        self._drafts[question_id] = draft

    def _lesson(self, lesson_id: str) -> Lesson:
        if lesson_id == PRACTICE and self._practice is not None:
            return self._practice
        lesson = self._cache.lesson(self.root, lesson_id)
        if lesson is None:
            raise NotInCourse(lesson_id)
        return lesson

    def _question(self, lesson_id: str, question_id: str, fingerprint: str) -> Question:
        for question in self._lesson(lesson_id).questions:
            if question.id == question_id and fingerprint in ("", question.fingerprint):
                return question
        raise NotInCourse(question_id)

    def _record(self, question: Question) -> QuestionRecord:
        outline = QuestionOutline(question.id, question.kind.value, question.fingerprint, question.points)
        progress = question_progress(outline, self._standing(question.id))
        answer: Answer | None = None
        made: Mark | None = None
        earlier: Mark | None = None
        same = self._last_attempts(question) if progress.tries else ()
        if same and not progress.changed:
            answer, made = _marked_again(question, same[-1].answer)
        if len(same) > 1:
            earlier = _marked_again(question, same[-2].answer)[1]
        draft = self._drafts.get(question.id)
        unchecked = None
        if draft is not None and draft.fingerprint == question.fingerprint:
            unchecked, _ = _marked_again(question, draft.answer)
        return QuestionRecord(
            progress, answer, made, unchecked, _hints_seen(same, draft),
            _tries_left(question, progress.tries), earlier,
        )  # fmt: skip

    def _last_attempts(self, question: Question) -> tuple[Attempt, ...]:
        """The last two attempts on this question as it stands."""
        return self._store.last_attempts(self.outline.info.id, question.id, question.fingerprint)

    def _standing(self, question_id: str) -> tuple[Standing, ...]:
        return tuple(self._standings.get(question_id, {}).values())


def _marked_again(question: Question, stored: str) -> tuple[Answer | None, Mark | None]:
    """A stored answer and its mark; nothing when it does not fit the question (it was damaged)."""
    try:
        answer: Answer = decode(stored)
        return answer, mark(question, answer)
    except (CodecError, AnswerMismatch):
        return None, None


def _hints_seen(attempts: Sequence[Attempt], draft: Draft | None) -> int:
    """The hints to a question that the learner has seen: each attempt counts those of the attempts before it."""
    return max(draft.hints_used if draft else 0, attempts[-1].hints_used if attempts else 0)


def _tries_left(question: Question, used: int) -> int | None:
    return None if question.tries is None else max(0, question.tries - used)
