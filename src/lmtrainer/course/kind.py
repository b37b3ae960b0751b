"""The one table of the kinds of questions, and what each says of how it is written.

A kind is a module or a folder of its name in `kinds`, and a row here. It is loaded when it is first met: a page of
the window loads those that it shows, and of a folder never `reading`.
"""

from collections.abc import Callable, Sequence
from enum import Enum, StrEnum, auto
from importlib import import_module
from types import ModuleType
from typing import Any, Self

from lmtrainer.course.body import Body
from lmtrainer.frozen import frozen


class Kind(StrEnum):
    """The kinds of the course format. Beside its name each has the classes of it that may be in a stored text."""

    classes: tuple[str, ...]

    def __new__(cls, name: str, *classes: str) -> Self:
        self = str.__new__(cls, name)
        self._value_, self.classes = name, classes
        return self

    CHOICE = "choice", "Choice", "ChoiceAnswer", "Option"
    MULTIPLE = "multiple", "Multiple", "MultipleAnswer"
    TEXT = "text", "Text", "TextAnswer", "TextReply"
    NUMBER = "number", "Number", "NumberAnswer", "NumberReply", "Unit"
    MATCH = "match", "Match", "MatchAnswer", "MatchLeft"
    ORDER = "order", "Order", "OrderAnswer"
    SORT = "sort", "Sort", "SortAnswer", "SortItem"
    GAPS = "gaps", "Gaps", "GapsAnswer", "Gap", "GapReply"
    SCALE = "scale", "Scale", "ScaleAnswer", "ScaleStatement"
    REFLECT = "reflect", "Reflect", "ReflectAnswer"
    SCENARIO = "scenario", "Scenario", "ScenarioAnswer", "Step", "StepChoice"


class Lists(Enum):
    """Where the lists of a block are that are not prose."""

    NOWHERE = auto()
    AT_END = auto()  # the last list of the body
    IN_GROUPS = auto()  # one below each name of a group; without groups the last one
    IN_STEPS = auto()  # one at the end of what each heading begins


@frozen
class Keyword:
    """A keyword that one kind has for itself.

    ``in_one_line``: its value takes one line; this puts its lines into the canonical form. ``is_list``: it is a list.
    """

    name: str
    in_one_line: Callable[[Sequence[str]], str] | None = None
    is_list: bool = False


@frozen
class Reading:
    """What was read: the stem's lines, the body, and words that identify a question without a stem."""

    stem: list[str]
    body: Body[Any]
    words: str = ""


@frozen
class KindRules:
    """How the block of a kind is written: what an author is told of it, and what readers and writers must know.

    ``about`` and ``earned`` are for the reference of the format, ``example`` is a block as a trainer would write it.
    ``attributes`` have a value, ``flags`` need none. ``shuffles``: if nothing else is written. ``boxed``: items begin
    with a box. ``item``: a pattern of what all items of a list are like, where others are prose.
    """

    about: str
    earned: str
    example: str
    attributes: tuple[str, ...] = ()
    flags: tuple[str, ...] = ()
    keywords: tuple[Keyword, ...] = ()
    shuffles: bool = True
    boxed: bool = False
    lists: Lists = Lists.AT_END
    item: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The names of its keywords."""
        return tuple(keyword.name for keyword in self.keywords)


def rules_of(kind: Kind) -> KindRules:
    """How the blocks of a kind are written."""
    rules: KindRules = module_of(kind).RULES
    return rules


def reader_of(kind: Kind) -> Callable[[Any], Reading]:
    """What reads the blocks of a kind, each as a `content.Content`: for readers of courses, never for the window."""
    module = module_of(kind)
    if hasattr(module, "__path__"):
        module = import_module(f"{module.__name__}.reading")
    read: Callable[[Any], Reading] = module.read
    return read


def class_named(name: str) -> type | None:
    """The class of a kind that may be in a stored text; None for every other name."""
    kind = _KIND_WITH.get(name)
    if kind is None:
        return None
    found: type = getattr(module_of(kind), name)
    return found


def module_of(kind: Kind) -> ModuleType:
    """The module of a kind, or its folder."""
    return import_module(f"lmtrainer.course.kinds.{kind}")


def in_one_line(lines: Sequence[str]) -> str:
    """The words of some lines, with one space between two."""
    return " ".join(" ".join(lines).split())


_KIND_WITH = {name: kind for kind in Kind for name in kind.classes}
