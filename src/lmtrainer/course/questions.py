"""A question with all that stands around its body. Marking is left to `marking`, reading to `question_reader`."""

from enum import StrEnum

from lmtrainer.course.answers import (
    Answer,
    ChoiceAnswer,
    GapsAnswer,
    MatchAnswer,
    MultipleAnswer,
    NumberAnswer,
    OrderAnswer,
    ReflectAnswer,
    ScaleAnswer,
    ScenarioAnswer,
    SortAnswer,
    TextAnswer,
)
from lmtrainer.course.body import (
    GAP,
    Body,
    Choice,
    Gap,
    GapReply,
    Gaps,
    Match,
    MatchLeft,
    Multiple,
    Number,
    NumberReply,
    Option,
    Order,
    Reflect,
    Scale,
    ScaleStatement,
    Scenario,
    Sort,
    SortItem,
    Step,
    StepChoice,
    Text,
    TextReply,
    Unit,
    texts_with_gaps,
)
from lmtrainer.course.text import Code, Heading, Picture, Prose, RichText, TextBlock
from lmtrainer.frozen import frozen

__all__ = [
    "Answer", "Body", "Choice", "ChoiceAnswer", "Gap", "GapReply", "Gaps", "GapsAnswer", "Kind",
    "Match", "MatchAnswer", "MatchLeft", "Multiple", "MultipleAnswer", "Number", "NumberAnswer",
    "NumberReply", "Option", "Order", "OrderAnswer", "Question", "Reflect", "ReflectAnswer", "Scale",
    "ScaleAnswer", "ScaleStatement", "Scenario", "ScenarioAnswer", "Sort", "SortAnswer", "SortItem", "Step",
    "StepChoice", "Text", "TextAnswer", "TextReply", "Unit", "plain_of",
]  # fmt: skip


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


@frozen
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
    def is_private(self) -> bool:
        """Whether an answer is for nobody's eyes but the learner's own."""
        return self.kind in (Kind.REFLECT, Kind.SCALE)

    @property
    def plain_stem(self) -> str:
        """The stem's words on one line, for names and lists; of a text with gaps its own words, ___ for each gap."""
        if not isinstance(self.body, Gaps):
            return plain_of(self.stem)
        texts = (text.plain.replace(GAP, "___") for block in self.body.blocks for text in texts_with_gaps(block))
        return " ".join(" ".join([plain_of(self.stem), *texts]).split())


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
