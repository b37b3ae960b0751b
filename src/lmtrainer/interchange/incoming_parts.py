"""What every kind of question that comes in is written with."""

from lmtrainer.interchange import fractions
from lmtrainer.interchange.foreign import NotTaken, Words
from lmtrainer.interchange.texts.html_markdown import MarkdownMaker
from lmtrainer.interchange.texts.words_markdown import blocks_of


class Untakable(NotTaken):
    """The course format cannot hold the question."""


def flat(words: Words, maker: MarkdownMaker) -> str:
    """A text as options and feedback have it: paragraphs and lists."""
    return blocks_of(words, maker, flat=True) if words else ""


def box(percent: float) -> str:
    """The box of an option that earns this."""
    if percent >= 100:
        return "[x]"
    return f"[{fractions.written(percent)}%]" if percent else "[ ]"
