"""One of several options."""

from typing import TYPE_CHECKING

from lmtrainer.course.body import Answer
from lmtrainer.course.kind import KindRules, Reading
from lmtrainer.course.kinds import options
from lmtrainer.course.kinds.options import Option, OptionsBody
from lmtrainer.course.marks import AnswerMismatch, Mark, Part, Verdict, share, verdict_of
from lmtrainer.course.rules import choices as rules
from lmtrainer.frozen import frozen

if TYPE_CHECKING:
    from lmtrainer.course.content import Content


@frozen
class ChoiceAnswer(Answer):
    """The index of the chosen option, in the author's order."""

    chosen: int


@frozen
class Choice(OptionsBody[ChoiceAnswer]):
    """One of several options; exactly one is at 100 %."""

    options: tuple[Option, ...]
    answer_type = ChoiceAnswer
    sign = "○"

    def mark(self, answer: ChoiceAnswer) -> Mark:
        """The chosen option's weight."""
        if not 0 <= answer.chosen < len(self.options):
            raise AnswerMismatch("there is no such option")
        option = self.options[answer.chosen]
        fraction = share(option.weight)
        right = next((o.text.plain for o in self.options if o.weight >= 100), "")
        verdict = verdict_of(fraction)
        told = "" if verdict is Verdict.RIGHT else right
        return Mark(fraction, verdict, (Part(answer.chosen, verdict, option.feedback, told),))

    def right_answer(self) -> ChoiceAnswer:
        """The option with the largest weight."""
        return ChoiceAnswer(max(range(len(self.options)), key=lambda i: self.options[i].weight))

    def wrong_answer(self) -> ChoiceAnswer:
        """The option with the smallest weight."""
        return ChoiceAnswer(min(range(len(self.options)), key=lambda i: self.options[i].weight))

    def lines(self, answer: ChoiceAnswer) -> tuple[str, ...]:
        return self.words_at((answer.chosen,))


def read(content: "Content") -> Reading:
    """Options, exactly one of them at 100 %."""
    stem, found = options.boxes(content)
    full = sum(option.weight >= 100 for option in found)
    if full != 1:
        content.fail(rules.CHOICE_RIGHT_OPTIONS.of(count=full))
    return Reading(stem, Choice(options.options(content, found)))


RULES = KindRules(
    about="One of several options.",
    earned="the weight of the chosen option, at least 0",
    boxed=True,
    example="""\
::: choice first-sentence {tries=2 hint-cost=10 tags="purpose"}

A meeting is to end with a decision on the new price list. Which first sentence serves it best?

- [ ] “Welcome, everybody. Let us see how far we get today.”
  > This says how long people stay, and not what for.
- [x] “At half past ten we will have chosen one of the two lists.”
  > Yes. Everybody knows what is to be there at the end, and when.
- [ ] “As you all know, prices are always a difficult subject.”
  > This may be true. It does not say what the meeting is for.

hint: Which of the three could you check at the end of the meeting?

why: A purpose that can be checked keeps a meeting short: when it is reached, everybody may go.

:::
""",
)
