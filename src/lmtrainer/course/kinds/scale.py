"""Statements about oneself, which give a profile and no mark."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from lmtrainer.course.body import Answer, Body
from lmtrainer.course.kind import Keyword, KindRules, Lists, Reading, in_one_line
from lmtrainer.course.marks import AnswerMismatch, Mark, Verdict
from lmtrainer.course.paper import Paper, plain
from lmtrainer.course.rules import profiles as rules
from lmtrainer.course.rules import questions
from lmtrainer.course.text import RichText
from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.course.content import Content
    from lmtrainer.course.question_block import Item

_BAR = r"\s*(?<!\\)\|\s*"
_REVERSED = r"(?s)^\[-\]\s+(.*)$"
_BOX = r"^\[(?:[ xX]?|[-+]?[\d.]+%)\](?:\s|$)"


@frozen
class ScaleAnswer(Answer):
    """For each statement the index of a label; None where there is none yet."""

    values: tuple[int | None, ...]


@frozen
class ScaleStatement:
    """A statement to agree with; ``dimension`` is an index. ``reversed``: agreeing counts against the dimension."""

    text: RichText
    dimension: int
    reversed: bool = False


@frozen
class Scale(Body[ScaleAnswer]):
    """Statements about oneself, each answered by one of ``labels``, which go from least to most.

    The only dimension of a scale without groups has an empty name.
    """

    labels: tuple[str, ...]
    dimensions: tuple[RichText, ...]
    statements: tuple[ScaleStatement, ...]
    answer_type = ScaleAnswer
    is_private = True

    @property
    def is_marked(self) -> bool:
        return False

    def mark(self, answer: ScaleAnswer) -> Mark:
        """No fraction, but a profile."""
        if len(answer.values) != len(self.statements):
            raise AnswerMismatch("not as many statements as the question has")
        top = len(self.labels) - 1
        if any(value is not None and not 0 <= value <= top for value in answer.values):
            raise AnswerMismatch("there is no such label")
        found: list[list[float]] = [[] for _ in self.dimensions]
        for statement, value in zip(self.statements, answer.values, strict=True):
            if value is not None:
                found[statement.dimension].append((top - value if statement.reversed else value) / top)
        profile = tuple(sum(values) / len(values) if values else None for values in found)
        return Mark(None, Verdict.UNMARKED, (), profile=profile)

    def right_answer(self) -> ScaleAnswer:
        """The answer with the highest profile."""
        top = len(self.labels) - 1
        return ScaleAnswer(tuple(0 if statement.reversed else top for statement in self.statements))

    def wrong_answer(self) -> ScaleAnswer:
        """The answer with the lowest profile."""
        top = len(self.labels) - 1
        return ScaleAnswer(tuple(top if statement.reversed else 0 for statement in self.statements))

    def lists(self) -> tuple[int, ...]:
        return len(self.labels), len(self.statements)

    def controls(self) -> int:
        return len(self.labels) * len(self.statements)

    def lines(self, answer: ScaleAnswer) -> tuple[str, ...]:
        return tuple(
            f"{statement.text.plain}: {self.labels[value] if value is not None else '–'}"
            for statement, value in zip(self.statements, answer.values, strict=False)
        )

    def on_paper(self, paper: Paper) -> str:
        head = "".join(f"<th>{plain(label)}</th>" for label in ("", *self.labels))
        rows = "".join(
            f"<tr><td>{paper.rich(statement.text)}</td>{'<td>○</td>' * len(self.labels)}</tr>"
            for statement in self.statements
        )
        return f"<table><tr>{head}</tr>{rows}</table>"


def read(content: "Content") -> Reading:
    """Statements, in groups or not, and the labels behind `scale:`."""
    labels = _labels(content)
    stem, groups = content.grouped()
    if not groups:
        stem, items = content.needed_list()
        groups = [(RichText("", ""), items)]
    placed = [(item, dimension) for dimension, (_, items) in enumerate(groups) for item in items]
    statements = tuple(content.each(placed, lambda pair: _statement(content, *pair)))
    if not statements:
        content.fail(rules.STATEMENTS_MISSING.of())
    content.no_feedback([item for _, items in groups for item in items])
    return Reading(stem, Scale(labels, tuple(name for name, _ in groups), statements))


def _labels(content: "Content") -> tuple[str, ...]:
    part = content.keyword("scale")
    written = re.split(_BAR, " ".join(part.text.split())) if part else []
    labels = tuple(label.replace("\\|", "|").strip() for label in written)
    if len(labels) < 2 or not all(labels):
        content.fail(rules.SCALE_LABELS.of(), part.line if part else None)
    return labels


def _statement(content: "Content", item: "Item", dimension: int) -> ScaleStatement:
    if re.match(_BOX, item.text):
        content.fail(questions.BOX_IN_SCALE.of(), item.line, 3)
    against = re.match(_REVERSED, item.text)
    text = against.group(1) if against else item.text
    return ScaleStatement(content.inline(text, item.line), dimension, against is not None)


def _labels_in_one_line(lines: Sequence[str]) -> str:
    return re.sub(_BAR, " | ", in_one_line(lines))


RULES = KindRules(
    about="Statements about oneself; `[-]` counts against. The result is a profile.",
    earned="nothing: not marked",
    keywords=(Keyword("scale", _labels_in_one_line),),
    shuffles=False,
    lists=Lists.IN_GROUPS,
    example="""\
::: scale my-meetings

How was the last meeting that you led?

scale: not at all | a little | mostly | fully

**Purpose**

- I had written down what was to be there at the end.
- [-] I found out in the meeting what it was about.

**Time**

- I ended when the purpose was reached.
- [-] I went on because there was time left.

:::
""",
)
