"""What is new in a course that is read again and again, as JSON between two processes: unchanged lessons stay unsaid.

One side `CourseTeller`, the other `CourseHearer`; both begin with nothing, and every news follows on the one before.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lmtrainer.course.codec import CodecError, decode, encode
from lmtrainer.course.model import Bank, Course, Lesson, Module

News = dict[str, Any]


@dataclass(slots=True)
class CourseTeller:
    """Knows what the other side has heard."""

    _told: dict[str, Lesson | Bank] = field(default_factory=dict)

    def news(self, course: Course) -> News:
        """What the other side needs to have the whole course."""
        texts = _by_path(course)
        changed = {path: text for path, text in texts.items() if self._told.get(path) != text}
        self._told = texts
        return {
            "info": encode(course.info),
            "problems": encode(course.problems),
            "modules": [[m.id, m.title, m.summary, [lesson.path for lesson in m.lessons]] for m in course.modules],
            "banks": [bank.path for bank in course.banks],
            "texts": {path: encode(text) for path, text in changed.items()},
        }


@dataclass(slots=True)
class CourseHearer:
    """Puts the course together from the news."""

    _texts: Mapping[str, Any] = field(default_factory=dict)

    def heard(self, news: News) -> Course:
        """The whole course. Raises `CodecError` for what no `CourseTeller` said."""
        try:
            known = {**self._texts} | {path: decode(text) for path, text in news["texts"].items()}
            modules = tuple(
                Module(module_id, title, tuple(known[path] for path in paths), summary)
                for module_id, title, summary, paths in news["modules"]
            )
            banks = tuple(known[path] for path in news["banks"])
            course = Course(decode(news["info"]), modules, decode(news["problems"]), banks)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise CodecError(f"not news of a course: {error}") from error
        self._texts = _by_path(course)
        return course


def _by_path(course: Course) -> dict[str, Lesson | Bank]:
    return {lesson.path: lesson for lesson in course.lessons} | {bank.path: bank for bank in course.banks}
