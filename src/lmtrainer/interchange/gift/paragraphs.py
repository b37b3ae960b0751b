"""A GIFT file cut into questions: blank lines, comments, ids and tags in comments, categories."""

import re

from lmtrainer.frozen import frozen

CATEGORY = "$CATEGORY:"
_ID = re.compile(r"\[id:([^\]\n]{1,200})\]")
_TAG = re.compile(r"\[tag:([^\]\n]{1,200})\]")


@frozen
class Paragraph:
    """Lines between blank ones: the text without comments, what its comments say, and the category it stands in."""

    line: int
    text: str
    source: str
    id: str
    tags: tuple[str, ...]
    category: str


@frozen
class StrayCategory:
    """A category that does not stand alone: the lines below it are part of its name to Moodle."""

    line: int
    source: str


def paragraphs(text: str) -> list[Paragraph | StrayCategory]:
    """All paragraphs with a question in them, in order."""
    found: list[Paragraph | StrayCategory] = []
    category, lines, start = "", [], 1  # type: str, list[str], int
    for number, line in enumerate([*text.split("\n"), ""], 1):
        if line.strip():
            start = start if lines else number
            lines.append(line.strip())
            continue
        if not lines:
            continue
        told = [text for text in lines if text.startswith("//")]
        kept = [text for text in lines if not text.startswith("//")]
        above = next((n for n, text in enumerate(lines) if not text.startswith("//")), 0)
        if kept and kept[0].startswith(CATEGORY):
            if len(kept) == 1:
                category = kept[0].removeprefix(CATEGORY).strip()
            else:
                found.append(StrayCategory(start + above, "\n".join(lines)))
        elif kept:
            comments = "\n".join(told)
            ids = [match.strip() for match in _ID.findall(comments)]
            tags = tuple(tag.strip() for tag in _TAG.findall(comments))
            source = "\n".join(lines)
            found.append(Paragraph(start + above, "\n".join(kept), source, ids[0] if ids else "", tags, category))
        lines = []
    return found


def category_parts(category: str) -> tuple[str, ...]:
    """The names on a category's path; `//` in it is a slash. Moodle's own roots are left out."""
    parts = [part.replace("\0", "/").strip() for part in category.replace("//", "\0").split("/")]
    roots = ("$course$", "$system$", "$cat$", "$module$", "$module")
    return tuple(part for n, part in enumerate(parts) if part and part not in roots and not (part == "top" and n <= 1))
