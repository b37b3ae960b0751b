"""How many lessons or assessments there are, and how many of them are done, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from lmtrainer.course.model import LessonOutline
from lmtrainer.learning.progress import CourseProgress

LONG_MIN = 100


def done_words(progress: CourseProgress) -> str:
    """How much of what completes a course is done."""
    if progress.only_assessments:
        words = _tr("{0} of 1 assessment") if progress.total == 1 else _tr("{0} of {1} assessments")
    else:
        words = _tr("{0} of 1 lesson") if progress.total == 1 else _tr("{0} of {1} lessons")
    return words.format(progress.done, progress.total)


def done_so_far_words(progress: CourseProgress) -> str:
    """The same, saying that it is about what is done."""
    if progress.only_assessments:
        words = _tr("{0} of 1 assessment done") if progress.total == 1 else _tr("{0} of {1} assessments done")
    else:
        words = _tr("{0} of 1 lesson done") if progress.total == 1 else _tr("{0} of {1} lessons done")
    return words.format(progress.done, progress.total)


def extent_words(lessons: Sequence[LessonOutline]) -> str:
    """How many lessons there are, and how long they take."""
    count, minutes = len(lessons), sum(lesson.minutes for lesson in lessons)
    if lessons and all(lesson.assessment is not None for lesson in lessons):
        words = _tr("1 assessment · {1}") if count == 1 else _tr("{0} assessments · {1}")
    else:
        words = _tr("1 lesson · {1}") if count == 1 else _tr("{0} lessons · {1}")
    return words.format(count, time_words(minutes))


def left_words(progress: CourseProgress) -> str:
    """How long what is left of a course takes."""
    return _tr("{0} left").format(time_words(progress.minutes_left))


def time_words(minutes: int) -> str:
    """A time as people say it: longer ones in hours."""
    if minutes < LONG_MIN:
        return _tr("{0} min").format(minutes)
    return _tr("{0} h {1} min").format(*divmod(minutes, 60)) if minutes % 60 else _tr("{0} h").format(minutes // 60)


def _tr(text: str) -> str:
    return QCoreApplication.translate("LessonCounts", text)
