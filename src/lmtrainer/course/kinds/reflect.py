"""Something to think and write about, which is not marked."""

from typing import TYPE_CHECKING

from lmtrainer.course.body import Answer, Body
from lmtrainer.course.kind import Keyword, KindRules, Lists, Reading
from lmtrainer.course.marks import AnswerMismatch, Mark, Verdict
from lmtrainer.course.paper import LINE, Paper, as_list
from lmtrainer.course.rules import profiles as rules
from lmtrainer.course.text import RichText, TextBlock
from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.course.content import Content


@frozen
class ReflectAnswer(Answer):
    """What was written, and the indexes of the checklist's lines that were ticked, ascending."""

    text: str
    checked: tuple[int, ...] = ()


@frozen
class Reflect(Body[ReflectAnswer]):
    """Something to think and write about; ``model`` is shown afterwards, ``checklist`` is for oneself."""

    model: tuple[TextBlock, ...] = ()
    checklist: tuple[RichText, ...] = ()
    answer_type = ReflectAnswer
    is_private = True
    minutes = 1.0

    @property
    def is_marked(self) -> bool:
        return False

    def mark(self, answer: ReflectAnswer) -> Mark:
        """No fraction: what one thinks is not right or wrong."""
        if any(not 0 <= index < len(self.checklist) for index in answer.checked):
            raise AnswerMismatch("there is no such line in the checklist")
        return Mark(None, Verdict.UNMARKED, ())

    def right_answer(self) -> ReflectAnswer:
        """Something written and everything ticked."""
        return ReflectAnswer("…", tuple(range(len(self.checklist))))

    def wrong_answer(self) -> ReflectAnswer:
        """Something written and nothing ticked."""
        return ReflectAnswer("–")

    def lists(self) -> tuple[int, ...]:
        return (len(self.checklist),)

    def lines(self, answer: ReflectAnswer) -> tuple[str, ...]:
        return (answer.text.strip(),)

    def on_paper(self, paper: Paper) -> str:
        return f"<p>{LINE * 3}</p><p>{LINE * 3}</p>"

    def answer_on_paper(self, paper: Paper) -> str:
        return paper.blocks(self.model) + as_list(paper.rich(item) for item in self.checklist)


def read(content: "Content") -> Reading:
    """A stem; what is shown afterwards stands behind `model:`, a list for oneself behind `checklist:`."""
    model, checklist = content.keyword("model"), content.keyword("checklist")
    blocks = content.blocks(model.text, model.text_line) if model else ()
    lines: tuple[RichText, ...] = ()
    if checklist:
        items = content.items_of(checklist)
        if not items:
            content.fail(rules.CHECKLIST_MISSING.of(), checklist.line)
        content.no_feedback(items)
        lines = tuple(content.inline(item.text, item.line) for item in items)
    return Reading(content.lines, Reflect(blocks, lines))


RULES = KindRules(
    about="Something to think and write about, for oneself.",
    earned="nothing: not marked",
    keywords=(Keyword("model"), Keyword("checklist", is_list=True)),
    lists=Lists.NOWHERE,
    example="""\
::: reflect next-meeting

Think of the next meeting that you will lead. Write one sentence that says what will be there at its end.

model: At eleven we will have chosen one of the three offers, and we will know what to tell the other two.

checklist:

- My sentence names something that is there or not there.
- It says by when.

:::
""",
)
