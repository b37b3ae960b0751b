"""How many lessons or assessments there are, and how many of them are done, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from lmtrainer.course.model import LessonOutline
from lmtrainer.learning.progress import CourseProgress

LONG_MIN = 100


def done_words(progress: CourseProgress) -> str:
    """How much of what completes a course is done."""
    return _Words().done(progress)


def done_so_far_words(progress: CourseProgress) -> str:
    """The same, saying that it is about what is done."""
    return _Words().done_so_far(progress)


def extent_words(lessons: Sequence[LessonOutline]) -> str:
    """How many lessons there are, and how long they take."""
    return _Words().extent(lessons)


def left_words(progress: CourseProgress) -> str:
    """How long what is left of a course takes."""
    return _Words().left(progress)


def time_words(minutes: int) -> str:
    """A time as people say it: longer ones in hours."""
    return _Words().time(minutes)


class _Words(QObject):
    """A class, since what a language does with counts is translated for classes only."""

    def done(self, progress: CourseProgress) -> str:
        total = progress.total
        if progress.only_assessments:
            words = self.tr("{0} of 1 assessment") if total == 1 else self.tr("{0} of %n assessments", None, total)
        else:
            words = self.tr("{0} of 1 lesson") if total == 1 else self.tr("{0} of %n lessons", None, total)
        return words.format(progress.done)

    def done_so_far(self, progress: CourseProgress) -> str:
        total = progress.total
        if progress.only_assessments:
            one, more = self.tr("{0} of 1 assessment done"), self.tr("{0} of %n assessments done", None, total)
        else:
            one, more = self.tr("{0} of 1 lesson done"), self.tr("{0} of %n lessons done", None, total)
        return (one if total == 1 else more).format(progress.done)

    def extent(self, lessons: Sequence[LessonOutline]) -> str:
        count, minutes = len(lessons), sum(lesson.minutes for lesson in lessons)
        if lessons and all(lesson.assessment is not None for lesson in lessons):
            words = self.tr("1 assessment · {0}") if count == 1 else self.tr("%n assessments · {0}", None, count)
        else:
            words = self.tr("1 lesson · {0}") if count == 1 else self.tr("%n lessons · {0}", None, count)
        return words.format(self.time(minutes))

    def left(self, progress: CourseProgress) -> str:
        return self.tr("{0} left").format(self.time(progress.minutes_left))

    def time(self, minutes: int) -> str:
        if minutes < LONG_MIN:
            return self.tr("{0} min").format(minutes)
        hours, rest = divmod(minutes, 60)
        return self.tr("{0} h {1} min").format(hours, rest) if rest else self.tr("{0} h").format(hours)
