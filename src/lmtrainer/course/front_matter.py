"""YAML at the beginning of a text, as other programs write it: its title and its id are taken, the rest is not read."""

import re

from lmtrainer.course.headers import ASSESSMENT_KEYS, LESSON_KEYS, Header
from lmtrainer.frozen import frozen

_MARK, _ENDS = "---", ("---", "...")
_KEY = re.compile(r"^([A-Za-z_][\w-]*)\s*:(?:\s+(.*))?$")
_GOES_ON = re.compile(r"^(?:\s|-(?:\s|$)|#|$)")
_COMMENT = re.compile(r"\s+#.*$")
_MOST_LINES = 200
_TAKEN = ("title", "id")
_USUAL = {  # without one of these it is text between two lines
    "title", "id", "date", "author", "authors", "tags", "layout", "draft", "weight", "slug", "description", "lang",
    "sidebar_position", "sidebar_label", "nav_order", "parent", "categories", "permalink", "aliases", "keywords",
    "output", "subtitle", "summary",
}  # fmt: skip


@frozen
class FrontMatter:
    """What was read, its text, the rest of the file and the line where that begins, and keys that would mean something.

    ``not_read`` has each of those with its line.
    """

    header: Header
    text: str
    body: str
    first_line: int
    not_read: tuple[tuple[str, int], ...]


def front_matter(text: str) -> FrontMatter | None:
    """The YAML that a text begins with; None when it begins with anything else."""
    lines = text.split("\n")
    if lines[0].rstrip() != _MARK:
        return None
    end = next((n for n, line in enumerate(lines[1:_MOST_LINES], 1) if line.rstrip() in _ENDS), 0)
    inside = lines[1:end]
    keys = [(match, number) for number, line in enumerate(inside, 2) if (match := _KEY.match(line))]
    if not any(match[1] in _USUAL for match, _ in keys) or not all(
        _KEY.match(line) or _GOES_ON.match(line) for line in inside
    ):
        return None
    header = {match[1]: words for match, _ in keys if match[1] in _TAKEN and (words := _scalar(match[2] or ""))}
    known = LESSON_KEYS.keys() | ASSESSMENT_KEYS.keys()
    missed = tuple((match[1], number) for match, number in keys if match[1] in known and match[1] not in header)
    return FrontMatter(header, "\n".join(inside), "\n".join(lines[end + 1 :]), end + 2, missed)


def _scalar(written: str) -> str:
    """The words of a value in one line; empty for a value of any other sort."""
    words = written.strip()
    if words[:1] in ("'", '"'):
        inside, end, rest = words[1:].partition(words[0])
        return inside.strip() if end and not _COMMENT.sub("", f" {rest}").strip() else ""
    return "" if words[:1] in ("|", ">", "[", "{", "&", "*", "!") else _COMMENT.sub("", f" {words}").strip()
