"""HTML of the Markdown library -> `RichText`: rebuilt from a short list of tags, everything else becomes text."""

import re
from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

from lmtrainer.course.inline_notation import TAGS
from lmtrainer.course.problems import Fault
from lmtrainer.course.text import Picture, RichText

_KEPT = {"p", "br", "strong", "em", "code", "ul", "ol", "li", "s", *TAGS}
_SAME = {"b": "strong", "i": "em"}
_LONGEST_NUMBER = 9  # digits of a list's first number; longer ones begin at 1
_LINE_END = re.compile(r"\n?(</?(?:p|ul|ol|li|br|hr)(?: [^>]*)?>)\n?")  # beside anything else it parts two words
_BREAKS = {"p", "li", "ul", "ol", "br", "h1", "h2", "h3", "h4", "h5", "h6"}


class LinkProblem(Exception):
    """A link that cannot be followed; the link's words stay, the link goes."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault.what))
        self.fault = fault


class _Rebuilder(HTMLParser):
    def __init__(self, link: Callable[[str], str], picture: Callable[[str, str], Picture | None]) -> None:
        super().__init__(convert_charrefs=True)
        self._link, self._picture = link, picture
        self._open: list[str] = []
        self.html: list[str] = []
        self.plain: list[str] = []
        self.pictures: list[Picture] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        tag = _SAME.get(tag, tag)
        if tag in _BREAKS:
            self.plain.append(" ")
        if tag == "a":
            href = self._link(dict(attrs).get("href") or "")
            self.html.append(f'<a href="{escape(href)}">' if href else "")
            self._open.append("a" if href else "")
        elif tag == "br":
            self.html.append("<br>")
        elif tag == "img":
            self._take_picture(dict(attrs))
        elif tag in _KEPT:
            start = dict(attrs).get("start") or "" if tag == "ol" else ""
            numbered = start.isdecimal() and len(start) <= _LONGEST_NUMBER
            self.html.append(f'<ol start="{int(start)}">' if numbered else f"<{tag}>")
            self._open.append(tag)
        else:
            self._open.append("")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("br", "hr"):
            self.html.append(f"<{tag}>")
            self.plain.append(" ")
        elif tag == "img":
            self._take_picture(dict(attrs))

    def _take_picture(self, attributes: dict[str, str | None]) -> None:
        alt = " ".join((attributes.get("alt") or "").split())
        picture = self._picture(attributes.get("src") or "", alt)
        if picture is None:
            self.handle_data(alt)
            return
        self.pictures.append(picture)
        self.html.append("<span>")
        self.handle_data(alt)
        self.html.append("</span>")

    def handle_endtag(self, tag: str) -> None:
        if tag == "br" or not self._open:
            return
        tag = _SAME.get(tag, tag)
        if tag in _BREAKS:
            self.plain.append(" ")
        opened = self._open.pop()
        if opened:
            self.html.append(f"</{opened}>")

    def handle_data(self, data: str) -> None:
        self.html.append(escape(data, quote=False))
        self.plain.append(data)


def rich_text(
    html: str, link: Callable[[str], str], picture: Callable[[str, str], Picture | None] = lambda path, alt: None
) -> RichText:
    """Rebuild ``html``.

    ``link`` gives the target of each link, or an empty text to drop it. ``picture`` gives the picture with
    this path and these words, or None; its words stand in its place in any case.
    """
    rebuilder = _Rebuilder(link, picture)
    rebuilder.feed(html)
    rebuilder.close()
    tidy = _LINE_END.sub(r"\1", "".join(rebuilder.html)).strip()
    return RichText(tidy, " ".join("".join(rebuilder.plain).split()), tuple(rebuilder.pictures))
