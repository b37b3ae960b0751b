"""The panel that tells how an answer was: a sign, a word and the author's explanation."""

from typing import assert_never

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from lmtrainer.course.answer_words import answer_lines
from lmtrainer.course.marking import model_answer
from lmtrainer.course.marks import Mark, Remark, Verdict
from lmtrainer.course.questions import Question
from lmtrainer.course.text import RichText
from lmtrainer.desktop.questions.options import VERDICT_ICONS, VERDICT_TOKENS
from lmtrainer.desktop.ui.accessibility.readers import add_reading_stop, announce, lead_to
from lmtrainer.desktop.ui.blocks.callout import CalloutBlock, escaped, words_only
from lmtrainer.desktop.ui.blocks.factory import BlockFactory
from lmtrainer.desktop.ui.blocks.flow import BlockFlow
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme


class FeedbackPanel(CalloutBlock):
    """A verdict with its reasons. ``words`` is all of it in plain text, for screen readers."""

    def __init__(self, theme: Theme, verdict: Verdict, title: str, inner: BlockFlow, words: str) -> None:
        super().__init__(theme, words_only(title), VERDICT_ICONS[verdict], VERDICT_TOKENS[verdict], inner)
        self.verdict, self.words = verdict, words
        self.setAccessibleName(words)
        add_reading_stop(self)


def feedback_panel(
    theme: Theme,
    factory: BlockFactory,
    mark: Mark,
    texts: list[RichText],
    right: str,
    tries: str,
    title: str = "",
) -> FeedbackPanel:
    """The panel for a mark; ``right`` is the right answer where it may be told now, ``tries`` how many are left,
    in words, and ``title`` an own title.
    """
    verdict = mark.verdict
    title = title or _title(verdict, tries)
    if remark := _remark(mark.remark):
        texts = [RichText(f"<p>{escaped(remark)}</p>", remark), *texts]
    if right and verdict is not Verdict.RIGHT:
        told = translate("Feedback", "The right answer: {0}").format(right)
        texts = [RichText(f"<p><strong>{escaped(told)}</strong></p>", told), *texts]
    blocks: list[QWidget] = [factory.prose(text) for text in texts]
    words = " ".join([title, *(text.plain for text in texts)])
    return FeedbackPanel(theme, verdict, title, BlockFlow(theme, blocks, 10), words)


def lead_to_feedback(panel: FeedbackPanel, next_step: QWidget) -> None:
    """After a check: who listens is led to the verdict, who looks to the next step, which stands below it."""
    announce(panel, panel.words)
    lead_to(panel if QAccessible.isActive() else next_step)


def right_words(question: Question, mark: Mark) -> str:
    """What is right, for kinds whose areas do not show it themselves; empty for an answer that is right."""
    if mark.verdict in (Verdict.RIGHT, Verdict.UNMARKED) or not question.body.right_apart:
        return ""
    return " · ".join(answer_lines(question, model_answer(question)))


def part_feedback(question: Question, mark: Mark) -> list[RichText]:
    """What the author says to each part of an answer, with the words of the part where there are several."""
    return [_named(words, text) if words else text for words, text in question.body.said_to(mark) if text]


def all_feedback(question: Question) -> list[RichText]:
    """Everything that the author says to any answer, each under the words that bring it up, with hints and why."""
    general = (
        (translate("Feedback", "Right"), question.right),
        (translate("Feedback", "Partly right"), question.partly),
        (translate("Feedback", "Wrong"), question.wrong),
    )
    hints = [(translate("Feedback", "Hint {0}").format(number), hint) for number, hint in enumerate(question.hints, 1)]
    said = [*question.body.said(), *general, *hints, (translate("Feedback", "Why"), question.why)]
    return [_named(name, text) for name, text in said if text]


def _named(name: str, feedback: RichText) -> RichText:
    """The feedback under the words that it is about."""
    named = f"<p><strong>{escaped(name)}</strong><br>"
    html = feedback.html
    html = named + html.removeprefix("<p>") if html.startswith("<p>") else f"{named}</p>{html}"
    return RichText(html, f"{name} {feedback.plain}")


def _remark(remark: Remark | None) -> str:
    match remark:
        case None:
            return ""
        case Remark.ALMOST:
            return translate("Feedback", "Almost: look at the spelling again.")
        case Remark.NOT_A_NUMBER:
            return translate("Feedback", "This is not a number that can be read. Write it like 12 or 3.5.")
        case Remark.UNIT_MISSING:
            return translate("Feedback", "A unit is missing after the number.")
        case Remark.UNIT_UNKNOWN:
            return translate("Feedback", "This unit is not one of those that are asked for.")
        case _:
            assert_never(remark)


def _title(verdict: Verdict, tries: str) -> str:
    if verdict is Verdict.RIGHT:
        return translate("Feedback", "That’s right")
    if verdict is Verdict.UNMARKED:
        return translate("Feedback", "Kept. There is no right or wrong here.")
    words = translate("Feedback", "Partly right") if verdict is Verdict.PARTLY else translate("Feedback", "Not quite")
    return f"{words} · {tries}" if tries else words
