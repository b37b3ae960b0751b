"""A GIFT file cut into questions: blank lines, comments, ids and tags in comments, categories."""

import re

from lmtrainer.frozen import frozen
from lmtrainer.interchange.gift.chunks import chunks, whole
from lmtrainer.said import Said

CATEGORY = "$CATEGORY:"
_ID = re.compile(r"\[id:([^\]\n]{1,200})\]")
_TAG = re.compile(r"\[tag:([^\]\n]{1,200})\]")


@frozen
class Paragraph:
    """Lines between blank ones: the text without comments, what its comments say, and the category it stands in.

    ``notes`` are sentences about blank lines that were too many or missing.
    """

    line: int
    text: str
    source: str
    id: str
    tags: tuple[str, ...]
    category: str
    notes: tuple[Said, ...] = ()


@frozen
class StrayCategory:
    """A category that does not stand alone: the lines below it are part of its name to Moodle."""

    line: int
    source: str


def paragraphs(text: str) -> list[Paragraph | StrayCategory]:
    """All paragraphs with a question in them, in order."""
    found: list[Paragraph | StrayCategory] = []
    category = ""
    for chunk in whole(chunks(text)):
        lines = chunk.lines
        told = [line for line in lines if line.startswith("//")]
        kept = [line for line in lines if not line.startswith("//")] if told else lines
        if not any(kept):
            continue
        start = chunk.line + next(n for n, line in enumerate(lines) if not line.startswith("//"))
        source = "\n".join(lines)
        first = kept[0].lstrip()
        if not first.startswith(CATEGORY):
            comments = "\n".join(told)
            ids = [match.strip() for match in _ID.findall(comments)]
            tags = tuple(tag.strip() for tag in _TAG.findall(comments))
            text = "\n".join(kept).lstrip()
            found.append(Paragraph(start, text, source, ids[0] if ids else "", tags, category, chunk.notes))
        elif len(kept) == 1:
            category = first.removeprefix(CATEGORY).strip()
        else:
            found.append(StrayCategory(start, source))
    return found


def category_parts(category: str) -> tuple[str, ...]:
    """The names on a category's path; `//` in it is a slash. Moodle's own roots are left out."""
    parts = [part.replace("\0", "/").strip() for part in category.replace("//", "\0").split("/")]
    roots = ("$course$", "$system$", "$cat$", "$module$", "$module")
    return tuple(part for n, part in enumerate(parts) if part and part not in roots and not (part == "top" and n <= 1))
