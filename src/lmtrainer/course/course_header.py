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
from lmtrainer.course.rules import headers as rules
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
        note(rules.COURSE_ID.at(FILE, line_of(text, "id") + 1, why=trouble))
        course_id = ""
    if not course_id and FILE not in reader.unreadable:
        note(rules.COURSE_ID_MISSING.at(FILE, id=name))
    title = header.get("title") or name.replace("-", " ").replace("_", " ").capitalize()
    newer = header.get("format", FORMAT) > FORMAT
    if newer:
        note(rules.FORMAT_NEWER.at(FILE, line_of(text, "format") + 1))
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
        note(rules.TOO_MANY_OBJECTIVES.at(FILE, line, most=MOST_OBJECTIVES))
    return found[:MOST_OBJECTIVES]


def _pass_mark(table: Header, text: str, reader: HeaderReader) -> int:
    value: int | float = table.get("pass_mark", 80)
    if 0 <= value <= 100:
        return round(value)
    line = line_of(text, "pass_mark", "completion") + 1
    reader.note(rules.PASS_MARK.at(FILE, line))
    return 80


def _counts(table: Header, text: str, reader: HeaderReader) -> tuple[str, ...]:
    given = table.get("counts", [LESSONS, ASSESSMENTS])
    names = given if isinstance(given, list) else [given]
    if names and all(name in (LESSONS, ASSESSMENTS) for name in names):
        return tuple(name for name in (LESSONS, ASSESSMENTS) if name in names)
    line = line_of(text, "counts", "completion") + 1
    reader.note(rules.COMPLETION_COUNTS.at(FILE, line))
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
        reader.note(rules.NAVIGATION_ORDER.at(FILE, line))
        return Order.FREE
