"""Which courses of the shelf are shown: by how far the learner is, and by words."""

from enum import StrEnum

from lmtrainer.study.changes import ShelfCourse


class Filter(StrEnum):
    """Which courses are shown."""

    ALL = "all"
    IN_PROGRESS = "in progress"
    NEW = "new"
    COMPLETED = "completed"


def belongs_to(course: ShelfCourse) -> Filter:
    """The filter, other than all, under which a course is found."""
    if course.progress is None or not course.progress.started:
        return Filter.NEW
    return Filter.COMPLETED if course.progress.completed else Filter.IN_PROGRESS


def mentions(course: ShelfCourse, words: str) -> bool:
    """Whether the title of a course or of one of its lessons holds these words, which are folded; none are in all."""
    if not words:
        return True
    if course.outline is None:
        return words in course.root.name.casefold()
    titles = [course.outline.info.title, *(lesson.title for lesson in course.outline.lessons)]
    return any(words in title.casefold() for title in titles)
