"""What the window begins with: what it was started with, the lesson that was open last, or the library."""

from functools import partial
from pathlib import Path

from lmtrainer.course.opening import may_be_course
from lmtrainer.desktop.base.main_context import MainContext
from lmtrainer.desktop.base.open_course import answers
from lmtrainer.desktop.base.place import CoursePlace, LessonPlace, LibraryPlace, Place


class Resuming:
    """``wanted`` is the course that the program was started with, if there was one."""

    def __init__(self, context: MainContext) -> None:
        self._context = context
        self.wanted: Path | None = None

    def begin(self, *, is_told: bool) -> None:
        """Go to the first place. ``is_told``: the library shows what was told while the record was being opened."""
        if self.wanted is not None:
            place: Place = CoursePlace(self._context.shelf.place_of(self.wanted))
        else:
            place = LibraryPlace() if is_told else self._last()  # nobody is taken away from what is told
        self._context.navigation.go(place)

    def _last(self) -> Place:
        """The lesson that was open last, if its course is still there, otherwise the library."""
        settings = self._context.settings.now
        root, lesson_id = settings.resume_course, settings.resume_lesson
        if root and lesson_id and answers(partial(may_be_course, Path(root))):
            return LessonPlace(Path(root), lesson_id)
        return LibraryPlace()

    def remember(self, place: Place) -> None:
        """A lesson is what the next start begins with; what is looked at in between changes nothing."""
        if not place.is_passing:
            lesson_id = place.lesson_id if isinstance(place, LessonPlace) else ""
            root = str(place.root) if lesson_id else ""
            self._context.settings.change(resume_course=root, resume_lesson=lesson_id)

    def forget(self) -> None:
        """The next start begins with the library."""
        self._context.settings.change(resume_course="", resume_lesson="")
