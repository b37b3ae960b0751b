"""The kinds of question and of answer. Marking them is left to `marking`, reading them to `question_reader`."""

from dataclasses import dataclass
from enum import StrEnum

from lmtrainer.course.text import Code, Heading, Picture, Prose, RichText, TextBlock


class Kind(StrEnum):
    """The eleven kinds of the course format."""

    CHOICE = "choice"
    MULTIPLE = "multiple"
    TEXT = "text"
    NUMBER = "number"
    MATCH = "match"
    ORDER = "order"
    SORT = "sort"
    GAPS = "gaps"
    SCALE = "scale"
    REFLECT = "reflect"
    SCENARIO = "scenario"


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a choice. ``weight`` is a percentage from -100 to 100."""

    text: RichText
    weight: float
    feedback: RichText | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several options; exactly one is at 100 %."""

    options: tuple[Option, ...]


@dataclass(frozen=True, slots=True)
class Multiple:
    """Any of several options.

    ``own_weights``: the author wrote percentages, which replace +1/R and -1/W.
    """

    options: tuple[Option, ...]
    own_weights: bool = False
    all_or_nothing: bool = False


@dataclass(frozen=True, slots=True)
class SortItem:
    """One item to sort; ``group`` is the index of the right group."""

    text: RichText
    group: int
    feedback: RichText | None = None


@dataclass(frozen=True, slots=True)
class Sort:
    """Items to be put into two groups or more."""

    groups: tuple[RichText, ...]
    items: tuple[SortItem, ...]


@dataclass(frozen=True, slots=True)
class GapReply:
    """Feedback and credit for one particular answer in a gap. ``weight`` is a percentage."""

    text: str
    weight: float
    feedback: RichText | None = None


@dataclass(frozen=True, slots=True)
class Gap:
    """One gap: a field to type into, or a drop-down when ``choices`` are given.

    ``accepted`` earn everything (the first is the model answer).
    """

    accepted: tuple[str, ...]
    choices: tuple[str, ...] = ()
    replies: tuple[GapReply, ...] = ()


@dataclass(frozen=True, slots=True)
class GapLine:
    """A paragraph or list item with gaps in it: runs of text, and whole numbers that index the gaps."""

    pieces: tuple[RichText | int, ...]


@dataclass(frozen=True, slots=True)
class Gaps:
    """A text with gaps."""

    lines: tuple[GapLine, ...]
    gaps: tuple[Gap, ...]


Body = Choice | Multiple | Sort | Gaps


@dataclass(frozen=True, slots=True)
class Question:
    """One question with everything needed to show, mark and explain it.

    ``tries`` is None for unlimited. ``penalty`` (for each further try) and ``hint_cost`` (for each hint)
    are percentages. ``provisional``: the id was derived, the author wrote none. ``fingerprint`` is the
    SHA-256 that the format defines; it does not cover feedback, hints, tags and place.
    """

    id: str
    kind: Kind
    stem: tuple[TextBlock, ...]
    body: Body
    fingerprint: str = ""
    hints: tuple[RichText, ...] = ()
    why: RichText | None = None
    right: RichText | None = None
    partly: RichText | None = None
    wrong: RichText | None = None
    points: float = 1.0
    tries: int | None = None
    penalty: float = 0.0
    hint_cost: float = 0.0
    shuffle: bool = True
    tags: tuple[str, ...] = ()
    objective: str = ""
    see: str = ""
    provisional: bool = False
    path: str = ""
    line: int = 1

    @property
    def plain_stem(self) -> str:
        """The stem's words on one line, for names and lists."""
        return plain_of(self.stem)


def plain_of(blocks: tuple[TextBlock, ...]) -> str:
    """The words of some blocks on one line."""
    parts = []
    for block in blocks:
        match block:
            case Prose() | Heading():
                parts.append(block.text.plain)
            case Picture():
                parts.append(block.alt)
            case Code():
                parts.append(block.text)
            case _:
                parts.append("")
    return " ".join(" ".join(parts).split())


@dataclass(frozen=True, slots=True)
class ChoiceAnswer:
    """The index of the chosen option, in the author's order."""

    chosen: int


@dataclass(frozen=True, slots=True)
class MultipleAnswer:
    """The indexes of the chosen options, ascending, in the author's order."""

    chosen: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class SortAnswer:
    """For each item, in the author's order, the index of its group; None where it is not placed yet."""

    groups: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class GapsAnswer:
    """The text in each gap; empty where nothing stands yet."""

    texts: tuple[str, ...]


Answer = ChoiceAnswer | MultipleAnswer | SortAnswer | GapsAnswer
