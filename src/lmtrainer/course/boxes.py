"""Boxes as people write them: `> [!NOTE] Title`, which may fold, and `<details>` with its `<summary>`."""

import re
from collections.abc import Sequence

from lmtrainer.course.fences import Part, parted
from lmtrainer.course.text import CalloutKind, Folding
from lmtrainer.frozen import frozen

_CALLOUT = re.compile(r"^\[!([A-Za-z][\w -]{0,39})\]([+-]?)\s*(.*)$")
_CALLOUT_AT_FIRST = re.compile(r"^\[!([A-Za-z]+)\]()\s*(.*)$")
_FOLDS = {"": Folding.NEVER, "+": Folding.OPEN, "-": Folding.CLOSED}
_LONGEST_TITLE = 60  # a longer first line is the beginning of the text, not its title
_GOES_ON = (".", ",", ";", ":")
DETAILS = re.compile(r"^ {0,3}<details>", re.IGNORECASE)
_DETAILS = re.compile(r"^\s*<details>", re.IGNORECASE)  # in a list item it is indented
_TAG = re.compile(r"<(/?)details>", re.IGNORECASE)
_SUMMARY = re.compile(r"^\s*<summary>(.*?)</summary>[ \t]*", re.IGNORECASE | re.DOTALL)


@frozen
class CalloutHead:
    """How a callout begins: its kind (None: there is none of this ``name``), its title, and its first line of text."""

    name: str
    kind: CalloutKind | None
    folds: Folding
    title: str
    text: str


def callout_head(lines: Sequence[str], *, first_form: bool = False) -> CalloutHead | None:
    """What the first line of a quote says, if it makes a callout of it. A sentence behind the mark is no title."""
    found = (_CALLOUT_AT_FIRST if first_form else _CALLOUT).match(lines[0].strip())
    if found is None:
        return None
    name, folds, words = found[1], _FOLDS[found[2]], found[3].strip()
    has_more = any(line.strip() for line in lines[1:])
    short = len(words) <= _LONGEST_TITLE and not words.endswith(_GOES_ON)
    is_title = not first_form and (folds is not Folding.NEVER or (has_more and short))
    kind = CalloutKind(name.lower()) if name.lower() in WRITTEN else None
    return CalloutHead(name, kind, folds, words if is_title else "", "" if is_title else words)


WRITTEN = tuple(kind.value for kind in CalloutKind if kind is not CalloutKind.DETAILS)
# what boxes are called in the Markdown of other programs, and which of ours each is
OTHER_NAMES = {
    **{kind: kind for kind in WRITTEN},
    **dict.fromkeys(("info", "abstract", "summary", "seealso", "question", "details", "admonition", "callout"), "note"),
    **dict.fromkeys(("hint", "success"), "tip"),
    **dict.fromkeys(("attention", "alert"), "warning"),
    **dict.fromkeys(("danger", "error", "failure", "bug"), "caution"),
}


@frozen
class DetailsLines:
    """Details where they are written: ``title`` is their summary, ``inner`` their lines, each at its own number.

    ``used`` lines are taken whole; ``rest`` is what stands behind them on the next line.
    """

    title: str
    inner: tuple[str, ...]
    used: int
    rest: str


def details_at(lines: Sequence[str], at: int) -> DetailsLines | None:
    """The details that begin at a line; None when nothing closes them."""
    begins = _DETAILS.match(lines[at])
    if begins is None:
        return None
    first = lines[at][begins.end() :]
    inner: list[str] = []
    depth = 1
    for number, (line, part) in enumerate(parted([first, *lines[at + 1 :]])):
        for tag in _TAG.finditer(line) if part is Part.TEXT else ():
            depth += -1 if tag[1] else 1
            if not depth:
                title, text = _parted_title("\n".join([*inner, line[: tag.start()]]))
                return DetailsLines(title, tuple(text.split("\n")), number, line[tag.end() :])
        inner.append(line)
    return None


def _parted_title(text: str) -> tuple[str, str]:
    """The summary, and the text with as many lines without it."""
    found = _SUMMARY.match(text)
    if found is None:
        return "", text
    return " ".join(found[1].split()), "\n" * found.group().count("\n") + text[found.end() :]
