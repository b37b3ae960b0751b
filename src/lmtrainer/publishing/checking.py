"""Everything that can be said about a course: what its reader found, and advice for its author."""

from collections.abc import Callable, Sequence
from pathlib import Path

from lmtrainer.course.model import Course
from lmtrainer.course.opening import open_source
from lmtrainer.course.problems import Problem, Severity
from lmtrainer.course.reader import read_course
from lmtrainer.course.source import Source, SourceError
from lmtrainer.frozen import frozen
from lmtrainer.plain_file import without_links
from lmtrainer.publishing.advice import LessonFacts, advise

COURSE_FILE = "course.toml"


@frozen
class Target:
    """What somebody named: a course, and the file of it that the problems are wanted of (empty: of all)."""

    root: Path
    only: str = ""


@frozen
class Checked:
    """A course, and everything that there is to say about it, by file and line."""

    root: Path
    course: Course
    problems: tuple[Problem, ...]
    lessons: tuple[LessonFacts, ...]

    def count(self, severity: Severity) -> int:
        """How many problems matter that much."""
        return sum(problem.severity is severity for problem in self.problems)


def target_of(path: Path) -> Target:
    """The course that a path belongs to: a folder is one, a file is in the nearest folder with a `course.toml`."""
    if not path.is_file() or path.suffix == ".lmcourse":
        return Target(without_links(path))
    full = (
        without_links(path.parent) / path.name
    )  # the file itself may be a link, which `FolderSource` refuses to follow
    root = next((folder for folder in full.parents[:4] if (folder / COURSE_FILE).is_file()), full.parent)
    return Target(root, full.relative_to(root).as_posix())


def check(target: Target, opened: Callable[[Path], Source] = open_source) -> Checked:
    """Read a course and advise on it. Raises `SourceError` when it cannot be read at all."""
    source = opened(target.root)
    course = read_course(source)
    problems = list(course.problems)
    files = [file.path for file in source.files()]
    facts = advise(course, _texts(source, files), files, problems.append)
    chosen = [problem for problem in problems if not target.only or problem.path == target.only]
    return Checked(target.root, course, in_order(chosen), facts)


def in_order(problems: Sequence[Problem]) -> tuple[Problem, ...]:
    """Problems by file and line; what matters more comes first on one line."""
    ranks = list(Severity)
    return tuple(sorted(problems, key=lambda p: (p.path, p.line, p.column, ranks.index(p.severity), p.code)))


def _texts(source: Source, files: Sequence[str]) -> dict[str, str]:
    """The text of each file that has one; what cannot be read is a problem already."""
    texts = {}
    for path in files:
        if path.endswith((".md", ".toml")):
            try:
                texts[path] = source.read_text(path)
            except SourceError:
                continue
    return texts
