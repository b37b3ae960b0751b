"""What a learner answered, one class for each kind. Indexes are in the author's order, whatever was shown."""

from dataclasses import dataclass


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


@dataclass(frozen=True, slots=True)
class TextAnswer:
    """The text as typed."""

    text: str


@dataclass(frozen=True, slots=True)
class NumberAnswer:
    """The number as typed, with its unit."""

    text: str


@dataclass(frozen=True, slots=True)
class MatchAnswer:
    """For each left side the index of a right side; None where there is none yet."""

    rights: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class OrderAnswer:
    """The indexes of all items in the order that the learner gave them."""

    order: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class ScaleAnswer:
    """For each statement the index of a label; None where there is none yet."""

    values: tuple[int | None, ...]


@dataclass(frozen=True, slots=True)
class ReflectAnswer:
    """What was written, and the indexes of the checklist's lines that were ticked, ascending."""

    text: str
    checked: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ScenarioAnswer:
    """The index of the choice made at each step on the way so far, from the start."""

    choices: tuple[int, ...]


Answer = (
    ChoiceAnswer
    | MultipleAnswer
    | TextAnswer
    | NumberAnswer
    | MatchAnswer
    | OrderAnswer
    | SortAnswer
    | GapsAnswer
    | ScaleAnswer
    | ReflectAnswer
    | ScenarioAnswer
)
