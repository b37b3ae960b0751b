"""Any of several options."""

from typing import TYPE_CHECKING

from lmtrainer.course.body import Answer, Said
from lmtrainer.course.kind import KindRules, Reading
from lmtrainer.course.kinds import options
from lmtrainer.course.kinds.options import Option, OptionsBody
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Verdict, verdict_of
from lmtrainer.course.rules import choices as rules
from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.course.content import Content


ROUNDED = 0.05  # percent: three thirds are written 33.33 %


@frozen
class MultipleAnswer(Answer):
    """The indexes of the chosen options, ascending, in the author's order."""

    chosen: tuple[int, ...]


@frozen
class Multiple(OptionsBody[MultipleAnswer]):
    """Any of several options.

    ``own_weights``: the author wrote percentages, which replace +1/R and -1/W.
    """

    options: tuple[Option, ...]
    own_weights: bool = False
    all_or_nothing: bool = False
    answer_type = MultipleAnswer
    has_parts = True
    parts_tell_right = False
    sign = "☐"

    def mark(self, answer: MultipleAnswer) -> Mark:
        """Each right option +1/R, each wrong one -1/W, or the author's own weights."""
        if any(not 0 <= i < len(self.options) for i in answer.chosen):
            raise AnswerMismatch("there is no such option")
        chosen = set(answer.chosen)
        right = {i for i, option in enumerate(self.options) if option.weight > 0}
        if self.own_weights:
            fraction = sum(self.options[i].weight for i in chosen) / 100
        else:
            wrong = len(self.options) - len(right)
            fraction = len(chosen & right) / len(right) if right else 0.0
            fraction -= len(chosen - right) / wrong if wrong else 0.0
        if self.all_or_nothing:
            fraction = 1.0 if chosen == right else 0.0
        fraction = min(1.0, max(0.0, fraction))
        parts = tuple(
            Part(i, Verdict.RIGHT if i in right else Verdict.WRONG, self.options[i].feedback) for i in sorted(chosen)
        )
        return Mark(fraction, verdict_of(fraction), parts)

    def right_answer(self) -> MultipleAnswer:
        """Every option that earns something."""
        return MultipleAnswer(tuple(i for i, option in enumerate(self.options) if option.weight > 0))

    def wrong_answer(self) -> MultipleAnswer:
        """Every option that earns nothing."""
        return MultipleAnswer(tuple(i for i, option in enumerate(self.options) if option.weight <= 0))

    def lines(self, answer: MultipleAnswer) -> tuple[str, ...]:
        return self.words_at(answer.chosen)

    def part_words(self, answer: MultipleAnswer, index: int) -> str:
        return self.options[index].text.plain

    def said_to(self, mark: Mark) -> list[Said]:
        return [(self.options[part.index].text.plain, part.feedback) for part in mark.parts]


def read(content: "Content") -> Reading:
    """Options, one or more of them right."""
    stem, found = options.boxes(content)
    if not any(option.weight > 0 for option in found):
        content.fail(rules.MULTIPLE_RIGHT_OPTIONS.of())
    own_weights = any(option.own for option in found)
    made = options.options(content, found)
    all_or_nothing = content.marking("all-or-nothing")
    if own_weights and not all_or_nothing:
        _note_sum(content, sum(option.weight for option in made if option.weight > 0), found[0].item.line)
    return Reading(stem, Multiple(made, own_weights, all_or_nothing))


def _note_sum(content: "Content", percent: float, line: int) -> None:
    """A sum other than 100 % is hardly ever meant."""
    if abs(percent - 100) > ROUNDED:
        rule = rules.WEIGHTS_OVER if percent > 100 else rules.WEIGHTS_UNDER
        content.note(rule.of(sum=f"{percent:.4g}"), line)


RULES = KindRules(
    about="Any of several options.",
    earned="each right one a share, each wrong one takes a share away, at least 0; weights of your own replace this",
    attributes=("marking",),
    boxed=True,
    example="""\
::: multiple who-is-needed {tags="purpose"}

Whom does a meeting that is to *decide* something need?

- [x] Somebody who may take the decision
- [x] Those who will carry it out
- [ ] Everybody who has heard of the matter
  > They can read the result. An hour of ten people is ten hours.
- [ ] One guest from each department
  > A guest without a part in it listens politely, and the meeting grows longer.

why: Ask of each name: what would be missing without this person? If nothing, send the result instead.

:::
""",
)
