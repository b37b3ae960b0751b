"""What each kind of question is made of. Answers to them are in `answers`, the question around them in `questions`."""

from lmtrainer.course.text import Prose, RichText, Table, TextBlock
from lmtrainer.frozen import frozen


@frozen
class Option:
    """One option of a choice. ``weight`` is a percentage from -100 to 100."""

    text: RichText
    weight: float
    feedback: RichText | None = None


@frozen
class Choice:
    """One of several options; exactly one is at 100 %."""

    options: tuple[Option, ...]


@frozen
class Multiple:
    """Any of several options.

    ``own_weights``: the author wrote percentages, which replace +1/R and -1/W.
    """

    options: tuple[Option, ...]
    own_weights: bool = False
    all_or_nothing: bool = False


@frozen
class SortItem:
    """One item to sort; ``group`` is the index of the right group."""

    text: RichText
    group: int
    feedback: RichText | None = None


@frozen
class Sort:
    """Items to be put into two groups or more."""

    groups: tuple[RichText, ...]
    items: tuple[SortItem, ...]


@frozen
class GapReply:
    """Feedback and credit for one particular answer in a gap. ``weight`` is a percentage."""

    text: str
    weight: float
    feedback: RichText | None = None


@frozen
class Gap:
    """One gap: a field to type into, or a drop-down when ``choices`` are given.

    ``accepted`` earn everything (the first is the model answer).
    """

    accepted: tuple[str, ...]
    choices: tuple[str, ...] = ()
    replies: tuple[GapReply, ...] = ()


GAP = "\ue000"
"""Stands in a text where a gap is; private, so no keyboard types it."""


@frozen
class Gaps:
    """A text with gaps. In its prose and tables a `GAP` stands for each, in the order of ``gaps``."""

    blocks: tuple[TextBlock, ...]
    gaps: tuple[Gap, ...]


def texts_with_gaps(block: TextBlock) -> tuple[RichText, ...]:
    """The texts of a block in which gaps may stand, in reading order; none for other blocks."""
    match block:
        case Prose():
            return (block.text,)
        case Table():
            return (*block.head, *(cell for row in block.rows for cell in row))
        case _:
            return ()


@frozen
class TextReply:
    """An expected answer. ``text`` is plain, `*` in it is any text, `\\*` a star; ``weight`` is a percentage."""

    text: str
    weight: float
    feedback: RichText | None = None


@frozen
class Text:
    """A short text to be typed. ``exact``: case, accents, width and spaces count."""

    answers: tuple[TextReply, ...]
    exact: bool = False


@frozen
class NumberReply:
    """A range of numbers, both ends included, and what it earns in percent.

    ``low``, ``high`` and ``value`` are exact decimals such as ``-3.50``; ``value`` is the number to tell a
    learner, within the range.
    """

    low: str
    high: str
    value: str
    weight: float
    feedback: RichText | None = None


@frozen
class Unit:
    """A unit of measurement: a typed number times ``factor`` (an exact decimal) is the number that is marked."""

    name: str
    factor: str


@frozen
class Number:
    """A number to be typed, with a unit if there are any."""

    answers: tuple[NumberReply, ...]
    units: tuple[Unit, ...] = ()
    unit_required: bool = False


@frozen
class MatchLeft:
    """A left side; ``right`` is the index of the right side that belongs to it."""

    text: RichText
    right: int
    feedback: RichText | None = None


@frozen
class Match:
    """Left sides to be given a right side each. Equal right sides are one; some may belong to no left side."""

    lefts: tuple[MatchLeft, ...]
    rights: tuple[RichText, ...]


@frozen
class Order:
    """Items to be put in order; they stand here in the right one. ``exact``: all or nothing."""

    items: tuple[RichText, ...]
    exact: bool = False


@frozen
class ScaleStatement:
    """A statement to agree with; ``dimension`` is an index. ``reversed``: agreeing counts against the dimension."""

    text: RichText
    dimension: int
    reversed: bool = False


@frozen
class Scale:
    """Statements about oneself, each answered by one of ``labels``, which go from least to most.

    The only dimension of a scale without groups has an empty name.
    """

    labels: tuple[str, ...]
    dimensions: tuple[RichText, ...]
    statements: tuple[ScaleStatement, ...]


@frozen
class Reflect:
    """Something to think and write about; ``model`` is shown afterwards, ``checklist`` is for oneself."""

    model: tuple[TextBlock, ...] = ()
    checklist: tuple[RichText, ...] = ()


@frozen
class StepChoice:
    """A way on from a step, to the step with the id ``target``. ``weight`` is a percentage; None without a box."""

    text: RichText
    weight: float | None
    target: str
    feedback: RichText | None = None


@frozen
class Step:
    """A situation in a scenario. Without choices it is an end."""

    id: str
    title: RichText
    blocks: tuple[TextBlock, ...] = ()
    choices: tuple[StepChoice, ...] = ()


@frozen
class Scenario:
    """Steps from the one with the id ``start`` to an end; every step can be reached, none twice on one way."""

    start: str
    steps: tuple[Step, ...]

    @property
    def marked(self) -> bool:
        """Whether any choice has a weight."""
        return any(choice.weight is not None for step in self.steps for choice in step.choices)

    def step(self, step_id: str) -> Step:
        """The step with this id. Raises `KeyError`."""
        for step in self.steps:
            if step.id == step_id:
                return step
        raise KeyError(step_id)


Body = Choice | Multiple | Text | Number | Match | Order | Sort | Gaps | Scale | Reflect | Scenario
