"""Short texts to be typed."""

from lmtrainer.course.body import Answer, Body, Said
from lmtrainer.course.folding import folded
from lmtrainer.course.kind import KindRules
from lmtrainer.course.marks import Mark, Part, Remark, Verdict, share, verdict_of
from lmtrainer.course.paper import LINE, Paper
from lmtrainer.course.slips import one_slip
from lmtrainer.course.text import RichText
from lmtrainer.course.wildcards import comparable, filled, fits, has_stars
from lmtrainer.frozen import frozen

SHORTEST_ALMOST = 5


@frozen
class TextAnswer(Answer):
    """The text as typed."""

    text: str


@frozen
class TextReply:
    """An expected answer. ``text`` is plain, `*` in it is any text, `\\*` a star; ``weight`` is a percentage."""

    text: str
    weight: float
    feedback: RichText | None = None


@frozen
class Text(Body[TextAnswer]):
    """A short text to be typed. ``exact``: case, accents, width and spaces count."""

    answers: tuple[TextReply, ...]
    exact: bool = False
    answer_type = TextAnswer

    def mark(self, answer: TextAnswer) -> Mark:
        """The best of the expected answers that match; `Remark.ALMOST` for one slip away from a right one."""
        reply = self._best(answer.text)
        fraction = share(reply.weight) if reply else 0.0
        verdict = verdict_of(fraction)
        told = "" if verdict is Verdict.RIGHT else self.right_answer().text
        part = Part(0, verdict, reply.feedback if reply else None, told)
        remark = Remark.ALMOST if reply is None and self._almost(answer.text) else None
        return Mark(fraction, verdict, (part,), remark)

    def right_answer(self) -> TextAnswer:
        """The first answer that earns most, without stars where there is one."""
        most = max(reply.weight for reply in self.answers)
        best = min((reply for reply in self.answers if reply.weight == most), key=lambda reply: has_stars(reply.text))
        tried = (filled(best.text, filling) for filling in ("", "…"))
        return TextAnswer(next((text for text in tried if self._best(text) is not None), best.text))

    def wrong_answer(self) -> TextAnswer:
        """A text that earns as little as any."""
        listed = [filled(reply.text, "…") for reply in self.answers if reply.weight <= 0][:10]
        tried = (TextAnswer(text) for text in ("–", "0", "?", *listed))
        return min(tried, key=lambda answer: self.mark(answer).fraction or 0.0)

    def _best(self, text: str) -> TextReply | None:
        """The matching answer with the largest weight; among equals one without stars, then the author's first."""
        given = comparable(text, exact=self.exact)
        if not given:
            return None
        matching = [reply for reply in self.answers if fits(reply.text, given, exact=self.exact)]
        return min(matching, key=lambda reply: (-reply.weight, has_stars(reply.text)), default=None)

    def _almost(self, text: str) -> bool:
        given = comparable(text, exact=self.exact)
        keys = (reply.text for reply in self.answers if reply.weight >= 100 and not has_stars(reply.text))
        for key in (comparable(filled(key, ""), exact=self.exact) for key in keys):
            same_but_for_folding = self.exact and folded(given) == folded(key)
            if len(key) >= SHORTEST_ALMOST and (one_slip(given, key) or same_but_for_folding):
                return True
        return False

    def lists(self) -> tuple[int, ...]:
        return (len(self.answers),)

    def lines(self, answer: TextAnswer) -> tuple[str, ...]:
        return (answer.text.strip(),)

    def said(self) -> list[Said]:
        return [(reply.text, reply.feedback) for reply in self.answers]

    def on_paper(self, paper: Paper) -> str:
        return f"<p>{LINE}</p>"


RULES = KindRules(
    about="A short text to type. Answers are plain text; `*` is any text, `\\*` a star.",
    earned="the best answer that matches; case, accents, width and spaces do not count",
    flags=("exact",),
    boxed=True,
    example="""\
::: text list-of-topics {tags="words"}

What is the list of topics called that is sent out before a meeting? One word.

- [x] agenda
- [50%] programme
  > Programmes are for festivals. The word for meetings is shorter.
- [ ] minutes
  > Minutes are written afterwards.

why: An agenda that names a result for each topic is half the meeting.

:::
""",
)
