"""One learner at work: the one front door for the window, the command line, the preview and tests.

Behind it are three rooms: `Learner.records` is the record as a whole (with `RecordKeeping` also its back-ups, merging
and deleting), `Learner.course` the course that is open, and `Learner.assessing` its assessments.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from lmtrainer.course.model import Outline, Seal
from lmtrainer.files import why_not
from lmtrainer.organisation.policy import NO_POLICY, Policy
from lmtrainer.said import Said
from lmtrainer.store.catalogue import Catalogue
from lmtrainer.store.course_cache import CourseCache, Forgotten
from lmtrainer.store.database import Database
from lmtrainer.store.errors import StoreError
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.study.changes import CourseOpened, LessonAt, LessonOpened, NewerEdition, RecordOpened, Shelf
from lmtrainer.study.compiling import Compiled, compile_course
from lmtrainer.study.library import Library, course_opened
from lmtrainer.study.record_keeping import RECORD, RecordKeeping
from lmtrainer.study.session import NotInCourse, StudySession
from lmtrainer.study.trusted_keys import TrustedKeys

if TYPE_CHECKING:  # the start pays for nothing that it does not need
    from lmtrainer.study.assessing import Assessing
    from lmtrainer.study.assessment_changes import ResultsShown
    from lmtrainer.study.certificates import SignedCertificate
    from lmtrainer.study.results import Line

CATALOGUE = "catalogue.sqlite"


class Records(Protocol):
    """Where a learner's record is. Everything raises `StoreError`."""

    @property
    def database(self) -> Database:
        """The record that is open."""
        ...

    @property
    def is_open(self) -> bool:
        """Whether there is a record to read and write."""
        ...

    def open(self) -> Database:
        """Open the record, making it where there is none."""
        ...

    def let_go(self) -> None:
        """Close it without more ado."""
        ...

    def close(self) -> None:
        """Close it in good order."""
        ...


_R = TypeVar("_R", bound=Records)
_A = TypeVar("_A", bound="Assessing")
_T = TypeVar("_T")


class Learner(Generic[_R]):
    """A learner with a record and courses. For one thread.

    What is guaranteed: an answer, a result, a place that a method returns or takes is on the disk when it returns,
    where the record is kept (`Answered.is_kept` and `RecordOpened` say so). A method that raises has changed nothing.
    An edited, moved or removed course changes nothing of what was done in it. Opening and closing may be done again.

    What is raised: `StoreError` where the record cannot be read or written, `LibraryError` where a course may not or
    cannot be opened, `NotInCourse` where no course is open or it has no such thing, and `Forgotten` where a course
    that was known has to be read again: `read` it, and do the same once more. Each says what is safe and what to do.
    """

    def __init__(
        self,
        records: _R,
        folder: Path,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
        policy: Policy = NO_POLICY.policy,
        admit: Callable[[Path, Seal], None] = lambda root, seal: None,
        cache: CourseCache | None = None,
    ) -> None:
        """``folder``: where keys are kept, and compiled courses, unless there is a ``cache`` for these.

        ``admit`` raises `LibraryError` for a course that an organisation does not let be opened.
        """
        self.records, self.folder = records, folder
        self._clock, self._policy, self._admit = clock, policy, admit
        self._given_cache = self._cache = cache
        self._trusted = TrustedKeys(folder, dict(policy.trusted_keys))
        self._library: Library | None = None
        self._session: StudySession | None = None
        self._assessing: Assessing | None = None

    # the record

    def open(self) -> RecordOpened:
        """Open the record; what stood in its place before is closed."""
        return self.open_by(self.records.open)

    def open_by(self, opening: Callable[[], object]) -> RecordOpened:
        """Open the record in some other way than `Records.open`. Where that fails nothing is half open."""
        opening()
        try:
            return self.look_again()
        except BaseException:
            self.records.let_go()
            raise

    def look_again(self) -> RecordOpened:
        """Read anew what was read of the record: it is another one, or was changed as a whole."""
        database = self.records.database
        self._cache = self._cache or self._opened_catalogue(database)
        self._history = HistoryStore(database)
        self._library = Library(self._cache, self._history, self._clock, self._admit)
        root = self.root
        self._session = self._assessing = None
        if root is not None and self._library.known(root):
            with suppress(Forgotten):
                self._session = self._library.open_session(root)
        return RecordOpened(database.unkept_because or database.read_only_reason, database.is_kept)

    def _opened_catalogue(self, database: Database) -> Catalogue:
        is_left_alone = not (database.is_kept or database.unkept_because)
        return Catalogue(Path(":memory:") if is_left_alone else self.folder / CATALOGUE)

    def after(self, change: Callable[[], _T]) -> _T:
        """Change the record as a whole, and look again, also where it could not be changed."""
        try:
            return change()
        finally:
            if self.records.is_open:
                self.look_again()

    def close(self) -> None:
        """Close the record and what is known of courses."""
        cache, self._cache = self._cache, self._given_cache
        if cache is not None:
            cache.close()
        self.records.close()

    # the courses

    @property
    def library(self) -> Library:
        """The courses on this computer. Raises `RecordNotOpen`."""
        assert self.records.database and self._library is not None
        return self._library

    @property
    def root(self) -> Path | None:
        """Where the course is that is open."""
        return self._session.root if self._session is not None else None

    @property
    def course(self) -> StudySession:
        """The course that is open. Raises `NotInCourse`."""
        if self._session is None:
            raise NotInCourse("")
        return self._session

    @contextmanager
    def within(self, root: Path | None) -> Iterator[None]:
        """The course at ``root`` is the one that is open meanwhile; None: the one that is.

        Where another one was opened since, that is open again afterwards: what was done in a course is kept in it,
        however late its turn comes. Raises `LibraryError` and `Forgotten` where it cannot be had.
        """
        if root is None or root == self.root:
            yield
            return
        there = self.library.open_session(root)
        here, assessing = self._session, self._assessing
        self._session, self._assessing = there, None
        try:
            yield
        finally:
            self._session, self._assessing = here, assessing
            if here is not None:  # it may be another edition of the same
                with suppress(StoreError):
                    here.refresh()

    @contextmanager
    def within_lesson(self, at: LessonAt) -> Iterator[StudySession]:
        """As `within`, with the course that is open then. Raises `NotInCourse` where another one is at its place."""
        with self.within(at.root):
            if self.course.at(at.lesson_id) != at:
                raise NotInCourse(at.lesson_id)
            yield self.course

    def shelf(self, roots: tuple[Path, ...]) -> Shelf:
        """The courses in these folders as far as they were read before, the most recently used first."""
        return self.library.shelf(roots)

    def signature(self, root: Path) -> str:
        """The signature of a course's files when they were last read; empty where it is not known."""
        return self._cache.signature(root) if self._cache is not None else ""

    def open_known(self, root: Path) -> CourseOpened | None:
        """Open a course from what is known of it, whatever its files are now; None where nothing is."""
        if not self.library.known(root):
            return None
        try:
            return self._open(root)
        except Forgotten:
            return None

    def open_course(self, root: Path) -> CourseOpened:
        """Open a course as its files are now, reading it where that is needed, which may take a while."""
        known = None if self.library.needs_reading(root) else self.open_known(root)
        return known or self.read(root)

    def read(self, root: Path) -> CourseOpened:
        """Read a course, and open it. Raises `CourseUnreadable` too."""
        return self.keep(root, compile_course(root))

    def keep(self, root: Path, compiled: Compiled) -> CourseOpened:
        """Keep a course that has just been read, and open it."""
        self.library.keep(root, compiled)
        return self._open(root)

    def take_in(self, root: Path, compiled: Compiled) -> None:
        """Keep a course that has just been read, for the shelf: the one that is open stays open."""
        self.library.keep(root, compiled)
        self.library.open_session(root)  # whose course it is, is noted then

    def _open(self, root: Path) -> CourseOpened:
        session = self._session = self.library.open_session(root)
        self._assessing = None
        return course_opened(session, self._trusted, joined=self.library.is_joined(root))

    def trust(self, key: str, name: str) -> CourseOpened:
        """Show this name from now on for what the key has signed; the course is opened anew."""
        nothing_changed = Said("Course", "Nothing was changed.")
        try:
            self._trusted.trust(key, name)
        except ValueError as error:
            remedy = Said("Course", "Use visible characters, at most 100 of them.")
            raise StoreError(Said("Course", "This name cannot stand for a key."), nothing_changed, remedy) from error
        except OSError as error:
            remedy = Said("Course", "Check the disk, then try again.")
            raise StoreError(Said("Course", "The key could not be kept."), nothing_changed, remedy) from error
        return self._open(self.course.root)

    def join(self) -> CourseOpened:
        """The course that is open is the one that is known under its id; it is opened anew with that one's progress."""
        self.library.join(self.course.root)
        return self._open(self.course.root)

    def part(self) -> CourseOpened:
        """The course that is open, which was joined, is another one; it is opened anew with its own progress."""
        self.library.part(self.course.root)
        return self._open(self.course.root)

    def newer_edition(self, roots: tuple[Path, ...]) -> NewerEdition | None:
        """The latest of these that is a later edition of the course that is open."""
        return self.library.newer_edition(self.course, roots)

    # assessments, certificates, results

    @property
    def assessing(self) -> "Assessing":
        """The assessments of the course that is open. Raises `NotInCourse`."""
        if self._assessing is None:
            from lmtrainer.study.assessing import Assessing

            self._assessing = self.assessing_as(Assessing)
        return self._assessing

    def assessing_as(self, kind: "type[_A]") -> "_A":
        """The assessments of the course that is open, as some kind of `Assessing`."""
        from lmtrainer.store.assessment_store import AssessmentStore

        assert self._cache is not None
        store, floor = AssessmentStore(self.records.database), self._policy.pass_mark_floor
        return kind(self.course, self._history, store, self._cache, self._clock, floor)

    def hand_in(self, run_id: str) -> "ResultsShown":
        """Hand a try in; the course's progress is as it is afterwards."""
        shown = self.assessing.hand_in(run_id)
        self.course.refresh()
        return shown

    def practise(self, run_id: str, title: str) -> LessonOpened:
        """The missed questions of a try that was handed in, as a lesson."""
        answers = self.assessing.results(run_id).answers
        missed = [answer.question for answer in answers if answer.item.is_missed and answer.question is not None]
        return self.course.practise(title, missed)

    def certify(self, name: str) -> "SignedCertificate":
        """Keep the name, and draft what the learner did in the course, unsigned. Raises `NotCompleted` too."""
        from lmtrainer.study.certificates import SigningKey
        from lmtrainer.study.certifying import certificate_facts

        self.assessing.keep_learner_name(name)
        facts = certificate_facts(self.course, self.assessing, name, self._clock(), self._policy)
        try:
            return SigningKey(self.folder).draft(facts)
        except OSError as error:
            raise StoreError(
                Said("Certificate", "The key that signs your certificate could not be read or kept: {0}.").of(
                    why_not(error)
                ),
                Said("Certificate", "Your results are safe."),
                Said("Certificate", "Make some room on the disk, or make the data folder writable, and try again."),
            ) from error

    def gather_results(self, roots: Sequence[Path], user: str) -> "list[Line]":
        """What of these courses an organisation is told of this user; nothing while the record is not kept."""
        if not self.records.database.is_kept:
            return []
        outlines = [outline for root in roots if (outline := self.library.outline(root)) is not None]
        return [line for outline in outlines for line in self._results_of(outline, user)]

    def _results_of(self, outline: Outline, user: str) -> "list[Line]":
        from lmtrainer.store.finished_tries import tries_as_kept
        from lmtrainer.study.results import results_in

        course_id, history = outline.info.id, self._history
        as_kept = partial(tries_as_kept, self.records.database.rows, course_id)
        return results_in(outline, history.history(course_id), partial(history.attempts, course_id), user, as_kept)


def learner_in(
    folder: Path,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    policy: Policy = NO_POLICY.policy,
    admit: Callable[[Path, Seal], None] = lambda root, seal: None,
) -> Learner[RecordKeeping]:
    """The learner whose record is kept in a data folder; ``policy`` and ``admit`` as in `Learner`."""
    return Learner(RecordKeeping(folder / RECORD, clock), folder, clock, policy, admit)
