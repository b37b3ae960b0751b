"""From a compiled block to the widget that shows it."""

from collections.abc import Callable, Sequence
from typing import assert_never

from PySide6.QtWidgets import QWidget

from lmtrainer.course.text import (
    Callout,
    CalloutKind,
    Code,
    Glossary,
    Heading,
    Picture,
    Prose,
    Quote,
    RichText,
    Table,
    TextBlock,
    inset_of,
)
from lmtrainer.desktop.ui.blocks.boxes import QuoteBlock
from lmtrainer.desktop.ui.blocks.callout import callout, words_only
from lmtrainer.desktop.ui.blocks.flow import BlockFlow, InsetFlow
from lmtrainer.desktop.ui.blocks.picture import LoadPicture, PictureBlock
from lmtrainer.desktop.ui.blocks.prose import ProseBlock
from lmtrainer.desktop.ui.blocks.table import TableBlock
from lmtrainer.desktop.ui.language import translate
from lmtrainer.desktop.ui.theme.theme import Theme
from lmtrainer.desktop.ui.widgets.text import Text
from lmtrainer.frozen import frozen


@frozen
class BlockFactory:
    """Makes block widgets; links that are followed in any of them go to ``on_link``."""

    theme: Theme
    load_picture: LoadPicture
    on_link: Callable[[str], None]

    def make(self, block: TextBlock, role: str = "body") -> QWidget:
        """The widget for one block; ``role`` is the type role of running text."""
        inset, made = inset_of(block), self._made(block, role)
        return InsetFlow(self.theme, made, inset) if inset else made

    def _made(self, block: TextBlock, role: str) -> QWidget:
        match block:
            case Prose():
                return self.prose(block.text, role)
            case Heading():
                size = "title" if block.level == 2 else "stem"
                return Text(self.theme, block.text.plain, size, level=block.level)
            case Picture():
                return PictureBlock(self.theme, block, self.load_picture)
            case Table():
                return TableBlock(self.theme, block)
            case Callout():
                title = block.title or words_only(_word(block.kind))
                return callout(self.theme, block.kind, title, self.flow(block.blocks), block.folds)
            case Quote():
                return QuoteBlock(self.theme, self.flow(block.blocks))
            case Code():
                from lmtrainer.desktop.ui.blocks.code import CodeBlock  # few lessons have any

                return CodeBlock(self.theme, block)
            case Glossary():
                return self.prose(_definitions(block))
            case _:
                assert_never(block)

    def flow(self, blocks: Sequence[TextBlock], gap: int = 12) -> BlockFlow:
        """Blocks below one another."""
        return BlockFlow(self.theme, [self.make(block) for block in blocks], gap)

    def prose(self, text: RichText, role: str = "body", color: str = "text") -> ProseBlock:
        """A run of prose."""
        made = ProseBlock(self.theme, text, role, color)
        made.link_followed.connect(self.on_link)
        return made


def _definitions(block: Glossary) -> RichText:
    html = "".join(
        f"<p><strong>{term.term.html}</strong><br>{'<br>'.join(meaning.html for meaning in term.meanings)}</p>"
        for term in block.terms
    )
    plain = " ".join(
        f"{term.term.plain}: {' '.join(meaning.plain for meaning in term.meanings)}" for term in block.terms
    )
    return RichText(html, plain)


def _word(kind: CalloutKind) -> str:
    words = {
        CalloutKind.NOTE: translate("Callout", "Note"),
        CalloutKind.TIP: translate("Callout", "Tip"),
        CalloutKind.IMPORTANT: translate("Callout", "Important"),
        CalloutKind.WARNING: translate("Callout", "Take care"),
        CalloutKind.CAUTION: translate("Callout", "Danger"),
        CalloutKind.EXAMPLE: translate("Callout", "Example"),
        CalloutKind.DETAILS: translate("Callout", "Details"),
    }
    return words[kind]
