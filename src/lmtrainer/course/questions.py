"""A question with all that stands around its body. Marking is left to `marking`, reading to `question_reader`."""

from typing import Any

from lmtrainer.course.body import Body
from lmtrainer.course.kind import Kind
from lmtrainer.course.text import Code, Heading, Picture, Prose, RichText, TextBlock
from lmtrainer.frozen import frozen


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
    body: Body[Any]
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
        return self.body.is_private

    @property
    def plain_stem(self) -> str:
        """The stem's words on one line, for names and lists, with what else of its words belongs to what is asked."""
        return " ".join(f"{plain_of(self.stem)} {self.body.words}".split())


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
