"""Left sides to be given a right side each."""

import re
from typing import TYPE_CHECKING

from lmtrainer.course.body import Answer, Body, Said
from lmtrainer.course.kind import KindRules, Reading
from lmtrainer.course.kinds.placing import mark_placed, said_to_misplaced
from lmtrainer.course.marks import Mark
from lmtrainer.course.paper import LINE, Paper, as_rows, choose_from, mixed
from lmtrainer.course.rules import placing as rules
from lmtrainer.course.rules import questions
from lmtrainer.course.text import RichText
from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.course.content import Content
    from lmtrainer.course.question_block import Item


_BOX = re.compile(r"\[([ xX]?|[-+]?\d{1,3}%)\](?:\s|$)")


@frozen
class MatchAnswer(Answer):
    """For each left side the index of a right side; None where there is none yet."""

    rights: tuple[int | None, ...]


@frozen
class MatchLeft:
    """A left side; ``right`` is the index of the right side that belongs to it."""

    text: RichText
    right: int
    feedback: RichText | None = None


@frozen
class Match(Body[MatchAnswer]):
    """Left sides to be given a right side each. Equal right sides are one; some may belong to no left side."""

    lefts: tuple[MatchLeft, ...]
    rights: tuple[RichText, ...]
    answer_type = MatchAnswer
    has_parts = True

    def mark(self, answer: MatchAnswer) -> Mark:
        """An equal share for each left side with its right side."""
        return mark_placed([(left.right, left.feedback) for left in self.lefts], self.rights, answer.rights)

    def right_answer(self) -> MatchAnswer:
        """Each left side with its right side."""
        return MatchAnswer(tuple(left.right for left in self.lefts))

    def wrong_answer(self) -> MatchAnswer:
        """Each left side with the right side after its own."""
        return MatchAnswer(tuple((left.right + 1) % len(self.rights) for left in self.lefts))

    def lists(self) -> tuple[int, ...]:
        return len(self.lefts), len(self.rights)

    def lines(self, answer: MatchAnswer) -> tuple[str, ...]:
        return tuple(
            f"{left.text.plain} → {self.rights[right].plain if right is not None else '–'}"
            for left, right in zip(self.lefts, answer.rights, strict=False)
        )

    def part_words(self, answer: MatchAnswer, index: int) -> str:
        return self.lines(answer)[index]

    def said(self) -> list[Said]:
        return [(left.text.plain, left.feedback) for left in self.lefts]

    def said_to(self, mark: Mark) -> list[Said]:
        return said_to_misplaced(mark, [left.text for left in self.lefts])

    def on_paper(self, paper: Paper) -> str:
        lefts = as_rows((paper.rich(left.text), LINE) for left in self.lefts)
        return lefts + choose_from(paper, (paper.rich(right) for right in mixed(self.rights)))


def read(content: "Content") -> Reading:
    """Pairs `left => right`; without a left side it is one right side more."""
    stem, items = content.needed_list()
    lefts: list[MatchLeft] = []
    rights: list[RichText] = []
    places: dict[object, int] = {}
    for item, (left, written) in zip(items, content.each(items, lambda item: _pair(content, item)), strict=True):
        right = content.inline(written, item.line)
        index = places.setdefault(right.look, len(rights))
        if index == len(rights):
            rights.append(right)
        if left:
            said = content.feedback(item)
            lefts.append(MatchLeft(content.inline(left, item.line), index, said))
        else:
            content.no_feedback([item])
    if len(lefts) < 2 or len(rights) < 2:
        content.fail(rules.PAIRS_MISSING.of())
    return Reading(stem, Match(tuple(lefts), tuple(rights)))


def _pair(content: "Content", item: "Item") -> tuple[str, str]:
    pair = content.split(item.text, "=>")
    if pair is None or not pair[1]:
        rule = rules.PAIR_SYNTAX if pair is None else rules.PAIR_WITHOUT_RIGHT
        content.fail(rule.of(), item.line, 3)
    if box := _BOX.match(pair[0]):
        content.note(questions.BOX_IN_PAIR.of(box=box[1]), item.line, 3)
    return pair


RULES = KindRules(
    about="Left sides to be given a right side each; `- => right` is one too many.",
    earned="a share per left side",
    example="""\
::: match roles {tags="roles"}

Who looks after what?

- Keeps to the purpose => Chair
  > The chair asks: does this bring us to the result?
- Writes down who does what => Note-taker
- Says when time is running out => Timekeeper
- => Guest

why: Three small roles, shared among three people, keep a meeting from resting on one pair of shoulders.

:::
""",
)
