"""`course.toml` -> `CourseInfo`. The cover is left to `reader`, which looks after pictures."""

from collections.abc import Callable, Collection

from lmtrainer.course.headers import (
    CERTIFICATE_KEYS,
    COMPLETION_KEYS,
    COURSE_KEYS,
    NAVIGATION_KEYS,
    Header,
    HeaderReader,
    Keys,
    line_of,
    texts,
)
from lmtrainer.course.identity import id_from_name, id_trouble
from lmtrainer.course.model import ASSESSMENTS, LESSONS, Certificate, CourseInfo, Objective, Order
from lmtrainer.course.problems import Problem
from lmtrainer.course.source import Source, SourceError

FILE = "course.toml"
FORMAT = 1
MOST_OBJECTIVES = 100


def course_info(
    source: Source,
    files: Collection[str],
    reader: HeaderReader,
    note: Callable[[Problem], None],
) -> CourseInfo:
    """What `course.toml` says, with sensible values for everything that it leaves out."""
    name = id_from_name(source.name)
    header: Header = {}
    text = ""
    if FILE in files:
        try:
            text = source.read_text(FILE)
            header = reader.read(text, FILE, COURSE_KEYS)
        except SourceError as error:
            note(error.problem_in(FILE))
            reader.unreadable.add(FILE)
    course_id = header.get("id", "")
    if course_id and (trouble := id_trouble(course_id)):
        note(Problem(FILE, line_of(text, "id") + 1, 1, "course-id", trouble, "Write a short id like time-management."))
        course_id = ""
    if not course_id and FILE not in reader.unreadable:
        note(
            Problem(
                FILE,
                1,
                1,
                "course-id-missing",
                "This course has no id, so progress is tied to its folder's name.",
                f'Write id = "{name}" in course.toml.',
            )
        )
    title = header.get("title") or name.replace("-", " ").replace("_", " ").capitalize()
    newer = header.get("format", FORMAT) > FORMAT
    if newer:
        note(
            Problem(
                FILE,
                line_of(text, "format") + 1,
                1,
                "format-newer",
                "This course was made for a later version of the program.",
                "Some parts may be missing. Update the program.",
            )
        )
    completion = _table(header, "completion", COMPLETION_KEYS, text, reader)
    navigation = _table(header, "navigation", NAVIGATION_KEYS, text, reader)
    return CourseInfo(
        id=course_id or name,
        title=title,
        version=str(header.get("version", "")),
        summary=header.get("summary", ""),
        language=header.get("language", ""),
        authors=texts(header.get("authors")),
        licence=header.get("licence", ""),
        objectives=_objectives(header.get("objectives", {}), line_of(text, "objectives") + 1, note),
        pass_mark=_pass_mark(completion, text, reader),
        order=_order(navigation, text, reader),
        provisional=not course_id,
        newer_format=newer,
        counts=_counts(completion, text, reader),
        certificate=_certificate(header, text, reader),
    )


def _table(header: Header, name: str, keys: Keys, text: str, reader: HeaderReader) -> Header:
    return reader.kept(header.get(name, {}), keys, FILE, lambda key: line_of(text, key, name) + 1)


def _objectives(table: Header, line: int, note: Callable[[Problem], None]) -> tuple[Objective, ...]:
    found = tuple(Objective(key, text) for key, text in table.items() if isinstance(text, str))
    if len(found) > MOST_OBJECTIVES:
        message = f"A course has at most {MOST_OBJECTIVES} objectives."
        note(Problem(FILE, line, 1, "too-many-objectives", message, "Take some away."))
    return found[:MOST_OBJECTIVES]


def _pass_mark(table: Header, text: str, reader: HeaderReader) -> int:
    value: int | float = table.get("pass_mark", 80)
    if 0 <= value <= 100:
        return round(value)
    line = line_of(text, "pass_mark", "completion") + 1
    reader.problem(FILE, line, "pass-mark", "pass_mark is a percentage from 0 to 100.", "Write pass_mark = 80.")
    return 80


def _counts(table: Header, text: str, reader: HeaderReader) -> tuple[str, ...]:
    given = table.get("counts", [LESSONS, ASSESSMENTS])
    names = given if isinstance(given, list) else [given]
    if names and all(name in (LESSONS, ASSESSMENTS) for name in names):
        return tuple(name for name in (LESSONS, ASSESSMENTS) if name in names)
    line = line_of(text, "counts", "completion") + 1
    message = "counts names what completes the course: “lessons”, “assessments” or both."
    reader.problem(FILE, line, "completion-counts", message, 'Write counts = ["lessons", "assessments"].')
    return LESSONS, ASSESSMENTS


def _certificate(header: Header, text: str, reader: HeaderReader) -> Certificate | None:
    if "certificate" not in header:
        return None
    table = _table(header, "certificate", CERTIFICATE_KEYS, text, reader)
    return Certificate(table.get("text", "")) if table.get("enabled", True) else None


def _order(table: Header, text: str, reader: HeaderReader) -> Order:
    try:
        return Order(table.get("order", Order.FREE))
    except ValueError:
        line = line_of(text, "order", "navigation") + 1
        message = "order is “free” or “in-order”."
        reader.problem(FILE, line, "navigation-order", message, 'Write order = "free".')
        return Order.FREE
