"""The library's patterns for links and pictures, each of which reads on from every bracket to the end of the text.

That takes the square of the length where brackets are never closed. Here a text's brackets are paired once, and an
address that nothing closes is not looked for; what is found is the same.
"""

import re

from markdown import Markdown
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    REFERENCE_RE,
    ImageInlineProcessor,
    LinkInlineProcessor,
    ReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)

_BRACKET = re.compile(r"[\[\]]")
_CLOSING = re.compile(r"[)'\"]")  # the library takes some addresses that end with a quotation mark


class _PairedOnce(LinkInlineProcessor):
    """Words between brackets, by the pairs of the whole text as soon as the same text is asked about again."""

    _text = ""
    _ends: dict[int, int] | None = None

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:
        """The words from ``index`` to the bracket that closes them, where the text goes on, and whether one does."""
        if data is not self._text:  # most often the next bracket comes with a new text, as a link was put into it
            self._text, self._ends = data, None
            return super().getText(data, index)
        if self._ends is None:
            self._ends = _pairs(data)
        end = self._ends.get(index)
        return ("", len(data), False) if end is None else (data[index:end], end + 1, True)

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:
        """The address and title that begin at ``index``, where the text goes on, and whether there is one."""
        return super().getLink(data, index) if _CLOSING.search(data, index) else ("", None, index, False)


class _Link(_PairedOnce):
    pass


class _Image(_PairedOnce, ImageInlineProcessor):
    pass


class _ByName(_PairedOnce, ReferenceInlineProcessor):
    """A link by the name of its definition, which may be code: the library has put that aside already."""

    def evalId(self, data: str, index: int, text: str) -> tuple[str | None, int, bool]:
        """The name in the form in which it is looked for, where the text goes on, and whether there is one."""
        name, end, found = super().evalId(data, index, text)
        return name and self.unescape(name).lower(), end, found


class _Reference(_ByName):
    pass


class _ShortReference(_ByName, ShortReferenceInlineProcessor):
    pass


def use_link_patterns(converter: Markdown) -> None:
    """Put these in the place of the library's own, in their order."""
    patterns = converter.inlinePatterns
    patterns.register(_Reference(REFERENCE_RE, converter), "reference", 170)
    patterns.register(_Link(LINK_RE, converter), "link", 160)
    patterns.register(_Image(IMAGE_LINK_RE, converter), "image_link", 150)
    patterns.register(_ShortReference(REFERENCE_RE, converter), "short_reference", 130)


def _pairs(data: str) -> dict[int, int]:
    """Where each bracket's words begin -> where the bracket is that closes them."""
    ends: dict[int, int] = {}
    begun: list[int] = []
    for found in _BRACKET.finditer(data):
        if found.group() == "[":
            begun.append(found.end())
        elif begun:
            ends[begun.pop()] = found.start()
    return ends
