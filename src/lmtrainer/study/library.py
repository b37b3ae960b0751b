"""The courses on this computer: which there are, whether they must be read anew, and opening one."""

from collections.abc import Callable, Iterable
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from lmtrainer.course.model import Outline, Seal
from lmtrainer.course.opening import may_be_course, open_source
from lmtrainer.course.source import SourceError
from lmtrainer.learning.history import Place
from lmtrainer.learning.progress import course_progress
from lmtrainer.resources import bundled
from lmtrainer.said import Said, Words
from lmtrainer.store.course_cache import CourseCache, Forgotten
from lmtrainer.store.errors import StoreError
from lmtrainer.store.history_store import HistoryStore
from lmtrainer.study.changes import CourseOpened, NewerEdition, Shelf, ShelfCourse
from lmtrainer.study.compiling import Compiled
from lmtrainer.study.editions import is_newer
from lmtrainer.study.session import StudySession
from lmtrainer.study.signers import Signers, is_apart
from lmtrainer.study.trusted_keys import TrustedKeys


class LibraryError(Exception):
    """A folder cannot be opened as a course: what happened, what is safe, what to do."""

    def __init__(self, message: Words, remedy: Words) -> None:
        super().__init__(str(message))
        self.message, self.safe, self.remedy = (
            message,
            Said("Course", "Your progress and your other courses are safe."),
            remedy,
        )


class Library:
    """The shelf of one learner. For one thread: that of the record."""

    def __init__(
        self,
        cache: CourseCache,
        store: HistoryStore,
        clock: Callable[[], datetime],
        admit: Callable[[Path, Seal], None] = lambda root, seal: None,
    ) -> None:
        """``admit`` raises `LibraryError` for a course that an organisation does not let be opened."""
        self._admit = admit
        self._cache, self._store, self._clock = cache, store, clock
        self._signers = Signers(store.notes, store.knows, self._is_about, is_bundled)

    def shelf(self, roots: tuple[Path, ...]) -> Shelf:
        """The courses in these folders as far as they were read before, the most recently used first."""
        read = [(outline, root) for root in roots if (outline := self._cache.outline(root)) is not None]
        with suppress(StoreError):
            self._signers.adopt(read, self._clock())
        places = self._store.places()
        courses = [self._shelf_course(root, places) for root in roots]
        turn = {place.course_id: -number for number, place in reversed(list(enumerate(places)))}

        def recent(course: ShelfCourse) -> int:
            if course.outline is None:
                return -len(places) - 1
            return max(turn.get(kept_as, -len(places)) for kept_as in self._store.ids_of(course.outline.info.id))

        return Shelf(tuple(sorted(courses, key=recent, reverse=True)))

    def needs_reading(self, root: Path) -> bool:
        """Whether the course in this folder must be read (anew). Raises `LibraryError` for a bad folder."""
        return signature_of(root) != self._cache.signature(root)

    def known(self, root: Path) -> bool:
        """Whether the course can be opened without being read."""
        return bool(self._cache.signature(root))

    def keep(self, root: Path, compiled: Compiled) -> Outline:
        """Keep a course that has just been read. Raises `LibraryError` when there is no lesson in it."""
        if not compiled.course.lessons:
            unread = next((problem for problem in compiled.course.problems if problem.path.endswith(".md")), None)
            if unread is not None:
                raise LibraryError(
                    Said("Course", "No lesson of “{0}” could be read. {1}: {2}").of(
                        root.name, unread.path, unread.fault.what
                    ),
                    unread.fault.mend,
                )
            raise LibraryError(
                Said("Course", "There is no lesson in “{0}”.").of(root.name),
                Said("Course", "Choose a folder with a course in it: text files whose names end in .md."),
            )
        self._admit(root, compiled.course.seal)
        return self._cache.put(root, compiled.signature, compiled.course)

    def open_session(self, root: Path) -> StudySession:
        """A session in a course that is known. Raises `LibraryError` when it is not, `Forgotten` when it is no more."""
        read = self._cache.outline(root)
        if read is None:
            raise LibraryError(
                Said("Course", "The course in “{0}” has not been read yet.").of(root.name),
                Said("Course", "Open it again."),
            )
        self._admit(root, read.seal)
        with suppress(StoreError):  # a record that cannot be written: then it is the first one again next time
            self._signers.remember(read, self._clock(), root)
        known, written_as = self._signers.known_as(read, root), self._signers.written_as(read, root)
        return StudySession(root, known, self._store, self._cache, self._clock, written_as)

    def outline(self, root: Path) -> Outline | None:
        """A course as it was last read, under the id by which its progress is kept; None where that is not known."""
        try:
            read = self._cache.outline(root)
        except Forgotten:
            return None
        return None if read is None else self._signers.known_as(read, root)

    def join(self, root: Path) -> None:
        """This course is the one that is known under its id, says the learner. Raises `StoreError`."""
        read = self._cache.outline(root)
        if read is not None:
            self.open_session(root)  # keeps a completion of before, while it is this course's alone
            self._signers.join(read, self._clock(), root)

    def part(self, root: Path) -> None:
        """This course, which was joined, is another one after all, says the learner. Raises `StoreError`."""
        read = self._cache.outline(root)
        if read is not None:
            self._signers.part(read, self._clock(), root)

    def is_joined(self, root: Path) -> bool:
        """Whether the learner has joined this course with another one of its id."""
        read = self._cache.outline(root)
        return read is not None and self._signers.is_joined(read, root)

    def _is_about(self, outline: Outline) -> bool:
        """Whether anything that is known under a course's id is about its lessons or questions."""
        names = {lesson.id for lesson in outline.lessons}
        names |= {question.id for lesson in outline.lessons for question in lesson.questions}
        names |= {question.id for bank in outline.banks for question in bank.questions}
        return not names.isdisjoint(self._store.names_in(outline.info.id))

    def newer_edition(self, session: StudySession, roots: Iterable[Path]) -> NewerEdition | None:
        """The latest edition on the shelf of a session's course, if it is later than that one."""
        best, version = None, session.outline.info.version
        for root in roots:
            other = self.outline(root) if root != session.root else None
            if other is not None and other.info.id == session.outline.info.id and is_newer(other.info.version, version):
                best, version = root, other.info.version
        return None if best is None else NewerEdition(best, version, session.root)

    def _shelf_course(self, root: Path, places: tuple[Place, ...]) -> ShelfCourse:
        outline = self.outline(root)
        if outline is None:
            return ShelfCourse(
                root, None, None, None, "" if may_be_course(root) else Said("Course", "This course is not there now.")
            )
        ids = self._store.ids_of(outline.info.id)
        place = next((p for p in places if p.course_id in ids), None)
        progress = course_progress(outline, self._store.history(outline.info.id), place)
        return ShelfCourse(root, outline, progress, place.at if place else None)


def signature_of(root: Path) -> str:
    """What changes whenever the course's files do. Raises `LibraryError` when the folder cannot be read."""
    try:
        return open_source(root).signature()
    except SourceError as error:
        raise LibraryError(error.message, error.hint) from error


def is_bundled(root: Path) -> bool:
    """Whether a course came with the program."""
    try:
        return root.parent == bundled("courses")
    except FileNotFoundError:
        return False


def course_opened(session: StudySession, trusted: TrustedKeys, *, joined: bool = False) -> CourseOpened:
    """A session's course, ready to be shown."""
    outline = session.outline
    return CourseOpened(
        session.root, outline, session.progress(), session.place, session.changed_questions(),
        trusted.name_of(outline.seal.key), apart=is_apart(outline), joined=joined,
        was_completed=session.completion is not None,
    )  # fmt: skip
