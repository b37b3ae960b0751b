"""The HTML of a course for a print: what stands in a box is a table of one cell, which Qt paints as one box."""

import re
from dataclasses import dataclass

from lmtrainer.course.text import Callout, Code, Quote, TextBlock
from lmtrainer.publishing.document_html import DocumentMaker

_CELLS = re.compile(r"(<tr>|</tr>|<t[dh][ >]|</t[dh]>)")


@dataclass(slots=True)
class PrintedMaker(DocumentMaker):
    """Makes the HTML of one print. Boxes that fold are open: nobody can open them there."""

    def box(self, box: Callout, title: str, inside: str) -> str:
        """A callout, open."""
        return _boxed("callout", f"<p>{title}</p>\n{inside}")

    def code(self, code: Code) -> str:
        """Code in its box."""
        return _boxed("code", DocumentMaker.code(self, code))

    def framed(self, inside: str) -> str:
        """A question in its frame."""
        return _boxed("question", inside)

    def made(self, block: TextBlock) -> str:
        """A block; a quote is a box."""
        if isinstance(block, Quote):
            return _boxed("quote", self.blocks(block.blocks))
        return DocumentMaker.made(self, block)


def _boxed(kind: str, inside: str) -> str:
    return f'<table class="{kind}" width="100%" cellspacing="0"><tr><td class="{kind}">{inside}</td></tr></table>'


def mirrored(html: str) -> str:
    """The HTML with the cells of each row in the opposite order, and their sides; rows may stand in cells."""
    open_rows: list[list[str]] = []  # the cells of the rows that are open, each begun
    texts = [""]  # what is outside of all cells, then what is in each open one
    for part in _CELLS.split(html.replace("text-align: right", "text-align: left")):
        if part in ("<td ", "<td>", "<th ", "<th>"):
            texts.append(part)
        elif part in ("</td>", "</th>"):
            open_rows[-1].append(texts.pop() + part)
        elif part == "<tr>":
            open_rows.append([])
        elif part == "</tr>":
            texts[-1] += f"<tr>{''.join(reversed(open_rows.pop()))}</tr>"
        else:
            texts[-1] += part
    return texts[0]
