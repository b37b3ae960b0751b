"""What a learner answered, one class for each kind. Indexes are in the author's order, whatever was shown."""

from lmtrainer.frozen import frozen


@frozen
class ChoiceAnswer:
    """The index of the chosen option, in the author's order."""

    chosen: int


@frozen
class MultipleAnswer:
    """The indexes of the chosen options, ascending, in the author's order."""

    chosen: tuple[int, ...]


@frozen
class SortAnswer:
    """For each item, in the author's order, the index of its group; None where it is not placed yet."""

    groups: tuple[int | None, ...]


@frozen
class GapsAnswer:
    """The text in each gap; empty where nothing stands yet."""

    texts: tuple[str, ...]


@frozen
class TextAnswer:
    """The text as typed."""

    text: str


@frozen
class NumberAnswer:
    """The number as typed, with its unit."""

    text: str


@frozen
class MatchAnswer:
    """For each left side the index of a right side; None where there is none yet."""

    rights: tuple[int | None, ...]


@frozen
class OrderAnswer:
    """The indexes of all items in the order that the learner gave them."""

    order: tuple[int, ...]


@frozen
class ScaleAnswer:
    """For each statement the index of a label; None where there is none yet."""

    values: tuple[int | None, ...]


@frozen
class ReflectAnswer:
    """What was written, and the indexes of the checklist's lines that were ticked, ascending."""

    text: str
    checked: tuple[int, ...] = ()


@frozen
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
