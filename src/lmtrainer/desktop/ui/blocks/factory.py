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
)
from lmtrainer.desktop.ui.blocks.boxes import CodeBlock, QuoteBlock, callout
from lmtrainer.desktop.ui.blocks.flow import BlockFlow
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

    def make(self, block: TextBlock) -> QWidget:
        """The widget for one block."""
        match block:
            case Prose():
                return self.prose(block.text)
            case Heading():
                role = "title" if block.level == 2 else "stem"
                return Text(self.theme, block.text.plain, role, level=block.level)
            case Picture():
                return PictureBlock(self.theme, block, self.load_picture)
            case Table():
                return TableBlock(self.theme, block)
            case Callout():
                return callout(self.theme, block.kind, _word(block.kind), self.flow(block.blocks))
            case Quote():
                return QuoteBlock(self.theme, self.flow(block.blocks))
            case Code():
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
        CalloutKind.WARNING: translate("Callout", "Take care"),
        CalloutKind.EXAMPLE: translate("Callout", "Example"),
    }
    return words[kind]
