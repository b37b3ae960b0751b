"""Items to be put in order."""

import itertools
import re
from collections import Counter
from typing import TYPE_CHECKING

from lmtrainer.course.body import Answer, Body
from lmtrainer.course.kind import KindRules, Reading
from lmtrainer.course.kinds.options import picked
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Verdict, verdict_of
from lmtrainer.course.paper import Paper, as_list, mixed
from lmtrainer.course.rules import placing as rules
from lmtrainer.course.rules import questions
from lmtrainer.course.text import RichText
from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.course.content import Content
    from lmtrainer.course.question_block import Item

_NEARLY = re.compile(r" {0,2}(\d{1,3})(?:[.)]\S| [^\W\d_])")


@frozen
class OrderAnswer(Answer):
    """The indexes of all items in the order that the learner gave them."""

    order: tuple[int, ...]


@frozen
class Order(Body[OrderAnswer]):
    """Items to be put in order; they stand here in the right one. ``exact``: all or nothing."""

    items: tuple[RichText, ...]
    exact: bool = False
    answer_type = OrderAnswer
    has_parts = True
    parts_tell_right = False

    def mark(self, answer: OrderAnswer) -> Mark:
        """The share of neighbouring pairs that are kept. Equal items may stand for each other.

        A part is right when its item stands behind its right neighbour (the first one: at the beginning);
        ``right_answer`` is its right place, counted from 1.
        """
        count = len(self.items)
        if sorted(answer.order) != list(range(count)):
            raise AnswerMismatch("not each item once")
        look = self._looks()
        given = [look[item] for item in answer.order]
        left = Counter(itertools.pairwise(look))
        parts, kept = [], 0
        for place, item in enumerate(answer.order):
            right = given[0] == look[0]
            if place:
                pair = (given[place - 1], given[place])
                right = left[pair] > 0
                left[pair] -= right
                kept += right
            parts.append(Part(item, Verdict.RIGHT if right else Verdict.WRONG, None, "" if right else str(item + 1)))
        fraction = kept / (count - 1)
        if given != look:
            # with equal items all pairs can be kept in another order, which is not the right one
            fraction = 0.0 if self.exact else min(fraction, (count - 2) / (count - 1))
        return Mark(fraction, verdict_of(fraction), tuple(parts))

    def _looks(self) -> list[int]:
        """For each item the index of the first item that looks the same."""
        first: dict[object, int] = {}
        return [first.setdefault(item.look, index) for index, item in enumerate(self.items)]

    def right_answer(self) -> OrderAnswer:
        """The items as the author wrote them."""
        return OrderAnswer(tuple(range(len(self.items))))

    def wrong_answer(self) -> OrderAnswer:
        """The worst of the reversed order and two turned ones; not the right one as long as two items differ."""
        right = range(len(self.items))
        tried = [tuple(reversed(right)), *((*right[by:], *right[:by]) for by in (1, len(right) // 2))]
        return min((OrderAnswer(order) for order in tried), key=lambda answer: self.mark(answer).fraction or 0.0)

    def lists(self) -> tuple[int, ...]:
        return (len(self.items),)

    def lines(self, answer: OrderAnswer) -> tuple[str, ...]:
        words = picked([item.plain for item in self.items], answer.order)
        return tuple(f"{number}. {item}" for number, item in enumerate(words, 1))

    def part_words(self, answer: OrderAnswer, index: int) -> str:
        return f"{answer.order.index(index) + 1}. {self.items[index].plain}"

    def on_paper(self, paper: Paper) -> str:
        return as_list(f"___ {paper.rich(item)}" for item in mixed(self.items))


def read(content: "Content") -> Reading:
    """A numbered list in the right order."""
    stem, items = content.needed_list()
    if len(items) < 2 or not all(item.number for item in items):
        content.fail(rules.ORDER_MISSING.of())
    content.no_feedback(items)
    _check_numbers(content, items)
    made = tuple(content.inline(item.text, item.line) for item in items)
    if len({item.look for item in made}) < 2:
        content.fail(rules.ORDER_EQUAL.of(), items[0].line)
    return Reading(stem, Order(made, content.marking("exact")))


def _check_numbers(content: "Content", items: "list[Item]") -> None:
    """Note where the numbers do not rise, and lines that were meant as items and belong to the one above."""
    above = 0
    for item in items:
        lines = content.lines[item.line - content.first_line :]
        number = int(lines[0].split(".")[0].split(")")[0])
        if number < above:
            content.note(rules.ORDER_NUMBERS.of(), item.line)
            return
        above = number
        for further, line in enumerate(lines[1 : item.text.count("\n") + 1], 1):
            meant = _NEARLY.match(line)
            if meant and int(meant[1]) == above + 1:
                above += 1
                content.note(questions.ITEM_LOOK_ALIKE.of(number=above), item.line + further)


RULES = KindRules(
    about="Things to put in order; you write them in the right one.",
    earned="the share of neighbours in order",
    attributes=("marking",),
    shuffles=False,
    example="""\
::: order from-idea-to-notes {tags="time"}

Put the steps of a good meeting in order.

1. Write down what is to be there at the end
2. Choose the people who are needed for it
3. Send the agenda
4. Meet, and decide
5. Send notes that say who does what by when

why: The purpose comes first, because it decides who is needed; notes come last, while all remember.

:::
""",
)
