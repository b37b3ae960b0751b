"""The text of a course -> HTML, escaped, with nothing in it that could run."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from html import escape, unescape
from typing import assert_never

from lmtrainer.course.bodies import GapLine
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
)

_LINK = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
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
    notes: list[str] = field(default_factory=list)

    def note(self, sentence: str) -> None:
        """Note something that is not kept; the same sentence once."""
        if sentence not in self.notes:
            self.notes.append(sentence)

    def rich(self, text: RichText | None) -> str:
        """Rich text with its pictures where their words stand."""
        if text is None:
            return ""
        html, at = text.html, 0
        for picture in text.pictures:
            words = escape(picture.alt, quote=False)
            found = html.find(words, at)
            image = self.image(picture)
            if found >= 0 and image:
                html, at = html[:found] + image + html[found + len(words) :], found + len(image)
        return _LINK.sub(self._linked, html)

    def _linked(self, match: re.Match[str]) -> str:
        href = self.link(unescape(match.group(1)))
        if not href:
            self.note("A link to a lesson is not kept; its words are.")
        return f'<a href="{escape(href)}">{match.group(2)}</a>' if href else match.group(2)

    def image(self, picture: Picture) -> str:
        """A picture; an empty text when there can be none."""
        source = self.picture(picture)
        return f'<img src="{escape(source)}" alt="{escape(picture.alt)}">' if source else ""

    def gap_line(self, line: GapLine, gap: Callable[[int], str]) -> str:
        """A line with gaps, with a space between a word and a gap, as the player shows it."""
        out = ""
        for piece in line.pieces:
            text = gap(piece) if isinstance(piece, int) else self.rich(piece)
            closing = not isinstance(piece, int) and piece.plain[:1] in tuple(",.;:!?)]”’")
            out += text if not out or closing else f" {text}"
        return out

    def blocks(self, blocks: Iterable[TextBlock]) -> str:
        """Blocks, one after another."""
        return "\n".join(html for html in (self._block(block) for block in blocks) if html)

    def _block(self, block: TextBlock) -> str:
        match block:
            case Prose():
                return self.rich(block.text)
            case Heading():
                return f"<h{block.level}>{self.rich(block.text)}</h{block.level}>"
            case Picture():
                return f"<p>{self.image(block) or escape(block.alt, quote=False)}</p>"
            case Table():
                return self._table(block)
            case Callout():
                self.note("A callout becomes a quote.")
                return f"<blockquote>{self.blocks(block.blocks)}</blockquote>"
            case Quote():
                return f"<blockquote>{self.blocks(block.blocks)}</blockquote>"
            case Code():
                return f"<pre><code>{escape(block.text, quote=False)}</code></pre>"
            case Glossary():
                return self._glossary(block)
            case _:
                assert_never(block)

    def _table(self, table: Table) -> str:
        head = "".join(f"<th>{self.rich(cell)}</th>" for cell in table.head)
        rows = "".join("<tr>" + "".join(f"<td>{self.rich(cell)}</td>" for cell in row) + "</tr>" for row in table.rows)
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
