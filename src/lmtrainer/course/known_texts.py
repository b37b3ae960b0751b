"""What an earlier reading made of a text, and all that went into it: so that only what was edited is compiled anew.

Nothing here is kept longer than one process; whether it still holds is asked of the files themselves.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from lmtrainer.course.cross_checks import Link, Unread
from lmtrainer.course.lesson_names import lesson_named
from lmtrainer.course.problems import Problem
from lmtrainer.course.source import Source, Stamp
from lmtrainer.frozen import frozen


@dataclass(slots=True)
class Dependencies:
    """What a text was compiled with besides itself: pictures by their stamps, linked lessons by their ids or names."""

    files: dict[str, Stamp | None] = field(default_factory=dict)
    lessons: dict[str, str | None] = field(default_factory=dict)
    names: dict[str, str | None] = field(default_factory=dict)

    def note_file(self, path: str, source: Source) -> None:
        """A file is about to be looked at. Noted before it is read: a change meanwhile is seen the next time."""
        if path not in self.files:
            self.files[path] = source.stamp(path)

    def hold(self, by_path: Mapping[str, str], source: Source) -> bool:
        """Whether all of it is as it was."""
        return (
            all(source.stamp(path) == stamp for path, stamp in self.files.items())
            and all(by_path.get(path) == lesson_id for path, lesson_id in self.lessons.items())
            and all(lesson_named(name, by_path) == path for name, path in self.names.items())
        )


@frozen
class KnownText:
    """The blocks (of a bank: the questions) of a text, its problems, links to headings, and questions not read."""

    body: str
    first_line: int
    found: tuple[Any, ...]
    problems: tuple[Problem, ...]
    links: tuple[Link, ...]
    unread: tuple[Unread, ...]
    used: Dependencies

    def fits(self, body: str, first_line: int, by_path: Mapping[str, str], source: Source) -> bool:
        """Whether compiling this text now would give the same."""
        return self.body == body and self.first_line == first_line and self.used.hold(by_path, source)
