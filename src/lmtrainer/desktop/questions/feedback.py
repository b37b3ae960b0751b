"""The panel that tells how an answer was: a sign, a word and the author's explanation."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from lmtrainer.course.marking import Mark, Verdict
from lmtrainer.course.questions import Choice, Gaps, Multiple, Question, Sort
from lmtrainer.course.text import RichText
from lmtrainer.desktop.blocks.boxes import CalloutBlock
from lmtrainer.desktop.blocks.factory import BlockFactory
from lmtrainer.desktop.blocks.flow import BlockFlow
from lmtrainer.desktop.questions.options import VERDICT_ICONS, VERDICT_TOKENS
from lmtrainer.desktop.theme.theme import Theme


class FeedbackPanel(CalloutBlock):
    """A verdict with its reasons. ``words`` is all of it in plain text, for screen readers."""

    def __init__(self, theme: Theme, verdict: Verdict, title: str, inner: BlockFlow, words: str) -> None:
        super().__init__(theme, title, VERDICT_ICONS[verdict], VERDICT_TOKENS[verdict], inner)
        self.verdict, self.words = verdict, words
        self.setAccessibleName(words)


def feedback_panel(
    theme: Theme,
    factory: BlockFactory,
    verdict: Verdict,
    texts: list[RichText],
    right: str,
    tries_left: int | None,
) -> FeedbackPanel:
    """The panel for a verdict; ``right`` is the right answer where it may be told now."""
    title = _title(verdict, tries_left)
    if right and verdict is not Verdict.RIGHT:
        told = _tr("The right answer: {0}").format(right)
        texts = [RichText(f"<p><strong>{_escaped(told)}</strong></p>", told), *texts]
    blocks: list[QWidget] = [factory.prose(text) for text in texts]
    words = " ".join([title, *(text.plain for text in texts)])
    return FeedbackPanel(theme, verdict, title, BlockFlow(theme, blocks, 10), words)


def part_feedback(question: Question, mark: Mark) -> list[RichText]:
    """What the author says to each part of an answer, with the words of the part where there are several."""
    match question.body:
        case Multiple(options=options):
            return [_named(options[part.index].text, part.feedback) for part in mark.parts if part.feedback]
        case Sort(items=items):
            wrong = [part for part in mark.parts if part.verdict is not Verdict.RIGHT]
            return [_named(items[part.index].text, part.feedback) for part in wrong if part.feedback]
        case Choice() | Gaps():
            return [part.feedback for part in mark.parts if part.feedback]
        case _:  # kinds without an answer area yet: no card with a mark can be there
            return [part.feedback for part in mark.parts if part.feedback]


def _named(name: RichText, feedback: RichText) -> RichText:
    """The feedback under the words that it is about."""
    named = f"<p><strong>{_escaped(name.plain)}</strong><br>"
    html = feedback.html
    html = named + html.removeprefix("<p>") if html.startswith("<p>") else f"{named}</p>{html}"
    return RichText(html, f"{name.plain} {feedback.plain}")


def _title(verdict: Verdict, tries_left: int | None) -> str:
    if verdict is Verdict.RIGHT:
        return _tr("That’s right")
    words = _tr("Partly right") if verdict is Verdict.PARTLY else _tr("Not quite")
    if tries_left:
        words += " · " + (_tr("1 try left") if tries_left == 1 else _tr("{0} tries left").format(tries_left))
    return words


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _tr(text: str) -> str:
    return QCoreApplication.translate("Feedback", text)
