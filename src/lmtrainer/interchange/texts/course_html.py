"""The text of a course -> HTML, escaped, with nothing in it that could run."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html import escape, unescape
from typing import assert_never

from lmtrainer.course.kinds.gaps import GAP
from lmtrainer.course.text import (
    Callout,
    Code,
    Glossary,
    Heading,
    Picture,
    Prose,
    Quote,
    RichText,
    Table,
    TextBlock,
    with_code_apart,
)
from lmtrainer.said import Said, Words

_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
_WORDS_OF_PICTURE = re.compile(r"<span>([^<]*)</span>")
_WEB = ("http://", "https://")


def web_only(href: str) -> str:
    """Links to the web are kept, those to lessons are not."""
    return href if href.lower().startswith(_WEB) else ""


@dataclass(slots=True)
class HtmlMaker:
    """Makes HTML and collects what could not be kept in ``notes``.

    ``picture`` gives the `src` of a picture, or an empty text when there can be none; ``link`` the target of a link,
    or an empty text to keep its words only.
    """

    picture: Callable[[Picture], str]
    link: Callable[[str], str] = web_only
    notes: list[Words] = field(default_factory=list)

    def note(self, sentence: Words) -> None:
        """Note something that is not kept; the same sentence once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def rich(self, text: RichText | None) -> str:
        """Rich text with its pictures where their words stand."""
        if text is None:
            return ""
        pictures = iter(text.pictures)

        def shown(words: re.Match[str]) -> str:
            picture = next(pictures, None)
            return (self.image(picture) if picture is not None else "") or words.group(1)

        html = with_code_apart(text.html, "<pre><code>{}</code></pre>")
        return _LINK.sub(self._linked, _WORDS_OF_PICTURE.sub(shown, html))

    def _linked(self, match: re.Match[str]) -> str:
        href = self.link(unescape(match.group(1)))
        if not href:
            self.note(Said("Export", "A link to a lesson is not kept; its words are."))
        return f'<a href="{escape(href)}">{match.group(2)}</a>' if href else match.group(2)

    def image(self, picture: Picture) -> str:
        """A picture; an empty text when there can be none."""
        source = self.picture(picture)
        return f'<img src="{escape(source)}" alt="{escape(picture.alt)}">' if source else ""

    def with_gaps(self, blocks: Iterable[TextBlock], gap: Callable[[int], str]) -> str:
        """Blocks with gaps; ``gap`` gives what stands in each, by its number from 0."""
        before, *parts = self.blocks(blocks).split(GAP)
        return before + "".join(gap(number) + part for number, part in enumerate(parts))

    def blocks(self, blocks: Iterable[TextBlock]) -> str:
        """Blocks, one after another."""
        return "\n".join(html for html in (self.block(block) for block in blocks) if html)

    def block(self, block: TextBlock) -> str:
        """One block; empty for one that leaves nothing."""
        match block:
            case Prose():
                return self.rich(block.text)
            case Heading():
                return f"<h{block.level}>{self.rich(block.text)}</h{block.level}>"
            case Picture():
                return self._picture(block)
            case Table():
                return self._table(block)
            case Callout():
                self.note(Said("Export", "A callout becomes a quote."))
                title = f"<p><strong>{self.rich(block.title)}</strong></p>\n" if block.title else ""
                return f"<blockquote>{title}{self.blocks(block.blocks)}</blockquote>"
            case Quote():
                return f"<blockquote>{self.blocks(block.blocks)}</blockquote>"
            case Code():
                return f"<pre><code>{escape(block.text, quote=False)}</code></pre>"
            case Glossary():
                return self._glossary(block)
            case _:
                assert_never(block)

    def _picture(self, picture: Picture) -> str:
        shown = self.image(picture) or escape(picture.alt, quote=False)
        caption = f"<br><em>{escape(picture.caption, quote=False)}</em>" if picture.caption else ""
        return f"<p>{shown}{caption}</p>"

    def _table(self, table: Table) -> str:
        sides = [f' style="text-align: {side}"' if side != "left" else "" for side in table.align]
        pairs = zip(sides, table.head, strict=True)
        head = "".join(f"<th{side}>{self.rich(cell)}</th>" for side, cell in pairs)
        rows = "".join(
            "<tr>"
            + "".join(f"<td{side}>{self.rich(cell)}</td>" for side, cell in zip(sides, row, strict=True))
            + "</tr>"
            for row in table.rows
        )
        return f"<table><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"

    def _glossary(self, glossary: Glossary) -> str:
        entries = "".join(
            f"<dt>{self.rich(term.term)}</dt>" + "".join(f"<dd>{self.rich(text)}</dd>" for text in term.meanings)
            for term in glossary.terms
        )
        return f"<dl>{entries}</dl>"


def is_plain(text: RichText) -> bool:
    """Whether there is nothing in it but words."""
    return "<" not in re.sub(r"^<p>|</p>$", "", text.html) and not text.pictures
