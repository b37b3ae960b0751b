"""Blocks of prose as the reader compiles them. What Markdown was there before is `lesson_text`'s affair."""

import re
from enum import StrEnum

from lmtrainer.frozen import frozen

OPEN_BOX, TICKED_BOX = "☐", "☑"  # of tasks in a list
_CODE_APART = re.compile(  # in a paragraph of its own, or in none
    r"<p><code>([^<]*\n[^<]*?)\n*</code></p>|(?:^|(?<=</p>)|(?<=</[uo]l>)|(?<=<li>)|(?<=</code>))<code>([^<]*?)\n+</code>"
)


@frozen
class RichText:
    """Inline or simple block text.

    ``html`` holds only ``p br hr strong em code a ul ol li`` (``a`` with ``href`` alone) and escaped text;
    ``plain`` is the same words without any markup, for names, screen readers and searching. The words of
    ``pictures`` that stand in the text are in both, so that the text makes sense without them; in ``html`` each
    is within a ``span``, to be left out where the picture itself is seen.
    """

    html: str
    plain: str
    pictures: "tuple[Picture, ...]" = ()

    def __bool__(self) -> bool:
        return bool(self.plain.strip())

    @property
    def look(self) -> object:
        """Equal for two texts that look the same to a learner, wherever they stand."""
        return self.html, tuple(picture.path for picture in self.pictures)


@frozen
class Prose:
    """A run of paragraphs and lists. ``inset``, here and elsewhere: in how many list items above it it stands."""

    text: RichText
    line: int
    inset: int = 0


@frozen
class Heading:
    """A heading of level 2 to 6; ``anchor`` follows GitHub's rule and is unique in its lesson."""

    level: int
    text: RichText
    anchor: str
    line: int


@frozen
class Variant:
    """The same picture for one theme: ``dark`` or ``contrast``."""

    theme: str
    path: str


@frozen
class Picture:
    """A picture of the course. Paths are relative to the course folder; width and height are in pixels.

    ``alt`` is for those who do not see it, ``caption`` stands below it.
    """

    path: str
    alt: str
    width: int
    height: int
    line: int
    variants: tuple[Variant, ...] = ()
    caption: str = ""
    inset: int = 0


@frozen
class Table:
    """A table; ``align`` has one of ``left right center`` for each column."""

    head: tuple[RichText, ...]
    rows: tuple[tuple[RichText, ...], ...]
    align: tuple[str, ...]
    line: int
    inset: int = 0


class CalloutKind(StrEnum):
    """The callouts of the format, and ``details``, which no word makes."""

    NOTE = "note"
    TIP = "tip"
    IMPORTANT = "important"
    WARNING = "warning"
    CAUTION = "caution"
    EXAMPLE = "example"
    DETAILS = "details"


class Folding(StrEnum):
    """Whether what is in a box can be folded away, and whether it is at first."""

    NEVER = ""
    OPEN = "open"
    CLOSED = "closed"


@frozen
class Callout:
    """A block set apart: a note, a tip, a warning, a worked example, or details. Without a title it has its kind's."""

    kind: CalloutKind
    blocks: "tuple[TextBlock, ...]"
    line: int
    title: RichText | None = None
    folds: Folding = Folding.NEVER
    inset: int = 0


@frozen
class Quote:
    """A block quote."""

    blocks: "tuple[TextBlock, ...]"
    line: int
    inset: int = 0


@frozen
class Code:
    """A block of code, shown as it is; never run."""

    text: str
    language: str
    line: int
    inset: int = 0


@frozen
class Term:
    """A glossary term and what it means."""

    term: RichText
    meanings: tuple[RichText, ...]


@frozen
class Glossary:
    """A run of glossary terms."""

    terms: tuple[Term, ...]
    line: int


TextBlock = Prose | Heading | Picture | Table | Callout | Quote | Code | Glossary


def inset_of(block: TextBlock) -> int:
    """In how many list items a block stands."""
    return 0 if isinstance(block, Heading | Glossary) else block.inset


def with_code_apart(html: str, form: str) -> str:
    """The HTML of a rich text with each code that stands by itself put into ``form``, where {} is its lines."""
    if "<code>" not in html:
        return html
    return _CODE_APART.sub(lambda code: form.format(code[1] or code[2]), html)
