"""Texts with gaps to be filled in."""

from lmtrainer.course.body import Answer, Body, Said
from lmtrainer.course.folding import folded
from lmtrainer.course.kind import KindRules
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Verdict, share, verdict_of
from lmtrainer.course.paper import Paper, plain
from lmtrainer.course.text import Prose, RichText, Table, TextBlock
from lmtrainer.frozen import frozen

GAP = "\ue000"
"""Stands in a text where a gap is; private, so no keyboard types it."""


@frozen
class GapsAnswer(Answer):
    """The text in each gap; empty where nothing stands yet."""

    texts: tuple[str, ...]


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

    def mark(self, text: str) -> tuple[float, RichText | None]:
        """What a text in this gap earns, from 0 to 1, and what the author says to it."""
        given = folded(text)
        reply = next((reply for reply in self.replies if folded(reply.text) == given), None)
        if any(folded(accepted) == given for accepted in self.accepted):
            return 1.0, reply.feedback if reply else None
        if reply is None:
            return 0.0, None
        return share(reply.weight), reply.feedback

    def wrong_text(self) -> str:
        """Another choice of a drop-down, a dash for a field."""
        return next((choice for choice in self.choices if choice not in self.accepted), "–")


@frozen
class Gaps(Body[GapsAnswer]):
    """A text with gaps. In its prose and tables a `GAP` stands for each, in the order of ``gaps``."""

    blocks: tuple[TextBlock, ...]
    gaps: tuple[Gap, ...]
    answer_type = GapsAnswer
    has_parts = True

    @property
    def words(self) -> str:
        """The text, with ___ for each gap."""
        return " ".join(text.plain.replace(GAP, "___") for block in self.blocks for text in texts_with_gaps(block))

    def mark(self, answer: GapsAnswer) -> Mark:
        """An equal share for each gap."""
        if len(answer.texts) != len(self.gaps):
            raise AnswerMismatch("not as many gaps as the question has")
        shares, parts = [], []
        for index, (gap, text) in enumerate(zip(self.gaps, answer.texts, strict=True)):
            earned, feedback = gap.mark(text)
            verdict = verdict_of(earned)
            shares.append(earned)
            parts.append(Part(index, verdict, feedback, "" if verdict is Verdict.RIGHT else gap.accepted[0]))
        fraction = sum(shares) / len(shares)
        return Mark(fraction, verdict_of(fraction), tuple(parts))

    def right_answer(self) -> GapsAnswer:
        """The first accepted answer of each gap."""
        return GapsAnswer(tuple(gap.accepted[0] for gap in self.gaps))

    def wrong_answer(self) -> GapsAnswer:
        """Another choice in each drop-down, a dash in each field."""
        return GapsAnswer(tuple(gap.wrong_text() for gap in self.gaps))

    def lists(self) -> tuple[int, ...]:
        return len(self.gaps), *(len(gap.choices) + len(gap.accepted) for gap in self.gaps)

    def lines(self, answer: GapsAnswer) -> tuple[str, ...]:
        return (" · ".join(text.strip() or "–" for text in answer.texts),)

    def part_words(self, answer: GapsAnswer, index: int) -> str:
        return answer.texts[index].strip() or "–"

    def said(self) -> list[Said]:
        return [(reply.text, reply.feedback) for gap in self.gaps for reply in gap.replies]

    def on_paper(self, paper: Paper) -> str:
        def room(index: int) -> str:
            choices = self.gaps[index].choices
            return f"( {plain(' / '.join(choices))} )" if choices else "_" * 12

        return paper.with_gaps(self.blocks, room)


def texts_with_gaps(block: TextBlock) -> tuple[RichText, ...]:
    """The texts of a block in which gaps may stand, in reading order; none for other blocks."""
    match block:
        case Prose():
            return (block.text,)
        case Table():
            return (*block.head, *(cell for row in block.rows for cell in row))
        case _:
            return ()


RULES = KindRules(
    about="A text with gaps to type into, or to choose from when one answer stands in parentheses.",
    earned="a share per gap",
    boxed=True,
    item=r"(?s)^\[([^\]]*)\]\s+(\d{1,3})\s*:\s*(.+)$",
    example="""\
::: gaps three-papers {tags="words"}

Fill in what is missing.

The [[agenda]] is sent before a meeting, the [[notes|minutes]] afterwards, and a topic that has to wait goes to
the [[agenda|(parking list)|bin]].

- [50%] 2: protocol
  > Near enough to be understood; in English a protocol is something else.

why: A parking list is a promise: this is not forgotten, it is only not for today.

:::
""",
)
