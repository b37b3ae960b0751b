"""`course.toml` -> `CourseInfo`. The cover is left to `reader`, which looks after pictures."""

from collections.abc import Callable, Collection

from lmtrainer.course.headers import COURSE_KEYS, Header, HeaderReader, texts
from lmtrainer.course.identity import id_from_name, id_trouble
from lmtrainer.course.model import CourseInfo, Objective, Order
from lmtrainer.course.problems import Problem, Severity
from lmtrainer.course.source import FolderSource, SourceError

FILE = "course.toml"
FORMAT = 1


def course_info(
    source: FolderSource,
    files: Collection[str],
    reader: HeaderReader,
    note: Callable[[Problem], None],
) -> CourseInfo:
    """What `course.toml` says, with sensible values for everything that it leaves out."""
    name = id_from_name(source.root.name)
    header: Header = {}
    if FILE in files:
        try:
            header = reader.read(source.read_text(FILE), FILE, COURSE_KEYS)
        except SourceError as error:
            note(Problem(FILE, error.line, 1, error.code, error.message, error.hint))
    course_id = header.get("id", "")
    if course_id and (trouble := id_trouble(course_id)):
        note(Problem(FILE, 1, 1, "course-id", trouble, "Write a short id like time-management."))
        course_id = ""
    if not course_id:
        note(
            Problem(
                FILE,
                1,
                1,
                "course-id-missing",
                "This course has no id, so progress is tied to its folder's name.",
                f'Write id = "{name}" in course.toml.',
                Severity.WARNING,
            )
        )
    title = header.get("title") or name.replace("-", " ").replace("_", " ").capitalize()
    newer = header.get("format", FORMAT) > FORMAT
    if newer:
        note(
            Problem(
                FILE,
                1,
                1,
                "format-newer",
                "This course was made for a later version of the program.",
                "Some parts may be missing. Update the program.",
                Severity.WARNING,
            )
        )
    return CourseInfo(
        id=course_id or name,
        title=title,
        version=str(header.get("version", "")),
        summary=header.get("summary", ""),
        language=header.get("language", ""),
        authors=texts(header.get("authors")),
        licence=header.get("licence", ""),
        objectives=_objectives(header.get("objectives", {})),
        pass_mark=_pass_mark(header.get("completion", {}), note),
        order=_order(header.get("navigation", {}), note),
        provisional=not course_id,
        newer_format=newer,
    )


def _objectives(table: Header) -> tuple[Objective, ...]:
    return tuple(Objective(key, text) for key, text in table.items() if isinstance(text, str))


def _pass_mark(table: Header, note: Callable[[Problem], None]) -> int:
    value = table.get("pass_mark", 80)
    if isinstance(value, int | float) and 0 <= value <= 100:
        return round(value)
    note(Problem(FILE, 1, 1, "pass-mark", "pass_mark is a percentage from 0 to 100.", "Write pass_mark = 80."))
    return 80


def _order(table: Header, note: Callable[[Problem], None]) -> Order:
    value = table.get("order", Order.FREE)
    try:
        return Order(value)
    except ValueError:
        note(Problem(FILE, 1, 1, "navigation-order", "order is “free” or “in-order”.", 'Write order = "free".'))
        return Order.FREE
