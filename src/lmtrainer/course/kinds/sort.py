"""Items to be put into groups."""

from typing import TYPE_CHECKING

from lmtrainer.course.body import Answer, Body, Said
from lmtrainer.course.kind import KindRules, Lists, Reading
from lmtrainer.course.kinds.placing import mark_placed, said_to_misplaced
from lmtrainer.course.marks import Mark
from lmtrainer.course.paper import Paper, as_list, choose_from, mixed
from lmtrainer.course.rules import placing as rules
from lmtrainer.course.text import RichText
from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from collections.abc import Sequence

    from lmtrainer.course.content import Content


@frozen
class SortAnswer(Answer):
    """For each item, in the author's order, the index of its group; None where it is not placed yet."""

    groups: tuple[int | None, ...]


@frozen
class SortItem:
    """One item to sort; ``group`` is the index of the right group."""

    text: RichText
    group: int
    feedback: RichText | None = None


@frozen
class Sort(Body[SortAnswer]):
    """Items to be put into two groups or more."""

    groups: tuple[RichText, ...]
    items: tuple[SortItem, ...]
    answer_type = SortAnswer
    has_parts = True

    def mark(self, answer: SortAnswer) -> Mark:
        """An equal share for each item in its group."""
        return mark_placed([(item.group, item.feedback) for item in self.items], self.groups, answer.groups)

    def right_answer(self) -> SortAnswer:
        """Each item in its group."""
        return SortAnswer(tuple(item.group for item in self.items))

    def wrong_answer(self) -> SortAnswer:
        """Each item in the group after its own."""
        return SortAnswer(tuple((item.group + 1) % len(self.groups) for item in self.items))

    def lists(self) -> tuple[int, ...]:
        return len(self.groups), len(self.items)

    def lines(self, answer: SortAnswer) -> tuple[str, ...]:
        lines = []
        for index, group in enumerate(self.groups):
            inside = [item.text.plain for item, given in zip(self.items, answer.groups, strict=False) if given == index]
            lines.append(f"{group.plain}: {' · '.join(inside) or '–'}")
        return tuple(lines)

    def part_words(self, answer: SortAnswer, index: int) -> str:
        group = answer.groups[index]
        return f"{self.items[index].text.plain} → {self.groups[group].plain if group is not None else '–'}"

    def said(self) -> list[Said]:
        return [(item.text.plain, item.feedback) for item in self.items]

    def said_to(self, mark: Mark) -> list[Said]:
        return said_to_misplaced(mark, [item.text for item in self.items])

    def on_paper(self, paper: Paper) -> str:
        listed = as_list(paper.rich(item) for item in mixed(item.text for item in self.items))
        return listed + choose_from(paper, (paper.rich(group) for group in self.groups))


def read(content: "Content") -> Reading:
    """Two groups or more, each with its items."""
    stem, groups = content.grouped()
    if len(groups) < 2:
        content.fail(rules.GROUPS_MISSING.of())
    _check_names(content, [name for name, _ in groups])
    made = tuple(
        SortItem(content.inline(item.text, item.line), index, content.feedback(item))
        for index, (_, items) in enumerate(groups)
        for item in items
    )
    lines: dict[object, int] = {}
    for read_item, item in zip(made, (item for _, items in groups for item in items), strict=True):
        first = lines.setdefault(read_item.text.look, item.line)
        if first != item.line:
            content.note(rules.ITEM_TWICE.of(first=first), item.line, 3)
    return Reading(stem, Sort(tuple(name for name, _ in groups), made))


def _check_names(content: "Content", names: "Sequence[RichText]") -> None:
    seen: set[object] = set()
    for name, line in zip(names, content.group_lines(), strict=True):
        if name.look in seen:
            content.note(rules.GROUP_TWICE.of(name=name.plain[:40]), line)
        seen.add(name.look)


RULES = KindRules(
    about="Things to put into groups.",
    earned="a share per thing",
    lists=Lists.IN_GROUPS,
    example="""\
::: sort before-or-in {tags="time"}

Where does it belong?

**Before the meeting**

- Reading the figures
  > Ten people who read in silence together could have done so alone.
- Asking whether the date suits everybody

**In the meeting**

- Weighing one proposal against the other
- Agreeing who does what

why: Meet for what needs several heads at once. All else can be done alone, when it suits.

:::
""",
)
