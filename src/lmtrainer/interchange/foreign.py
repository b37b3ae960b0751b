"""A question as Moodle's formats know it: the neutral middle between their files and the course's own questions."""

from enum import StrEnum

from lmtrainer import said
from lmtrainer.frozen import frozen


class ForeignKind(StrEnum):
    """The kinds that one of the formats can hold and a course can take; the value is Moodle's name."""

    MULTICHOICE = "multichoice"
    SHORTANSWER = "shortanswer"
    NUMERICAL = "numerical"
    MATCHING = "matching"
    ESSAY = "essay"
    DESCRIPTION = "description"
    ORDERING = "ordering"
    CLOZE = "multianswer"


class Markup(StrEnum):
    """How a text is written; the value is GIFT's name."""

    MOODLE = "moodle"  # HTML in which a line end is a line end
    HTML = "html"
    PLAIN = "plain"
    MARKDOWN = "markdown"


@frozen
class EmbeddedFile:
    """A file that came along with a text; ``name`` is how the text calls it."""

    name: str
    data: bytes


@frozen
class Words:
    """A text and how it is written."""

    text: str
    markup: Markup = Markup.MOODLE
    files: tuple[EmbeddedFile, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.text.strip())

    def shortened(self, longest: int) -> "Words":
        """Its beginning, without files, for names."""
        return Words(self.text[:longest], self.markup)

    @property
    def stripped(self) -> "Words":
        """The same without white space around it."""
        text = self.text.strip()
        return self if text == self.text else Words(text, self.markup, self.files)


NOTHING = Words("")


@frozen
class ForeignAnswer:
    """An expected answer; ``percent`` is what it earns.

    ``low``, ``value`` and ``high`` are set for numerical answers only, as decimals.
    """

    words: Words
    percent: float
    feedback: Words = NOTHING
    low: str = ""
    value: str = ""
    high: str = ""


@frozen
class Pair:
    """A left side, empty for a distractor, and its right side."""

    left: Words
    right: Words


@frozen
class ForeignGap:
    """A gap of a cloze text. ``choices``: it is a drop-down. ``weight`` is its share among the gaps."""

    answers: tuple[ForeignAnswer, ...]
    choices: bool = False
    weight: int = 1
    exact: bool = False
    trouble: said.Words = ""


@frozen
class ForeignUnit:
    """A unit; a typed number times ``factor`` is the number in the question's own unit. Both exact texts."""

    name: str
    factor: str


@frozen
class ForeignQuestion:
    """One question of a file.

    ``line`` is where it begins and ``source`` its text there. ``gaps`` are named in the stem by `gap_mark`.
    ``penalty`` is a percentage for each further try. ``is_truth``: its two answers are true and false, in that order,
    to be called so in the course's language. ``notes`` are sentences about what was not taken over as it was;
    ``trouble`` is why the question cannot be taken at all.
    """

    kind: ForeignKind
    line: int = 1
    source: str = ""
    name: str = ""
    id: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    stem: Words = NOTHING
    answers: tuple[ForeignAnswer, ...] = ()
    pairs: tuple[Pair, ...] = ()
    gaps: tuple[ForeignGap, ...] = ()
    units: tuple[ForeignUnit, ...] = ()
    unit_required: bool = False
    single: bool = True
    exact: bool = False
    shuffle: bool = True
    all_or_nothing: bool = False
    points: float = 1.0
    penalty: float = 0.0
    hints: tuple[Words, ...] = ()
    general: Words = NOTHING
    correct: Words = NOTHING
    partly: Words = NOTHING
    incorrect: Words = NOTHING
    is_truth: bool = False
    notes: tuple[said.Words, ...] = ()
    trouble: said.Words = ""


@frozen
class Refused:
    """Something in a file that is no question that can be taken: where, what, why, and its text."""

    line: int
    what: said.Words
    why: said.Words
    source: str = ""


def quoted(words: str) -> said.Said:
    """Words of a file, as a report names something by them."""
    return said.Said("Import", "“{0}”").of(words)


class NotTaken(Exception):
    """Something cannot be taken; ``words`` say why, in a sentence."""

    def __init__(self, words: said.Words) -> None:
        super().__init__(str(words))
        self.words = words


class UnreadableFile(NotTaken):
    """The file as a whole cannot be read. ``hint`` says what to do, ``offer`` is an encoding in which it can be."""

    def __init__(self, words: said.Words, hint: said.Words = "", offer: str = "") -> None:
        super().__init__(words)
        self.hint, self.offer = hint, offer


Found = ForeignQuestion | Refused

_OPEN, _SHUT = "\ue0f0", "\ue0f1"


BLANK = "_____"
"""What stands in a sentence for something to be typed that is asked below it."""


def gap_mark(index: int) -> str:
    """What stands in a cloze's stem in the place of a gap; private characters, so no text holds it."""
    return f"{_OPEN}{index}{_SHUT}"


GAP_MARKS = f"{_OPEN}(\\d+){_SHUT}"


def without_gap_marks(text: str) -> str:
    """The text without characters that could be taken for marks of gaps."""
    return text.replace(_OPEN, "").replace(_SHUT, "")
