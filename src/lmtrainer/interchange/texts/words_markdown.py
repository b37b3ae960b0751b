"""A text of any markup -> the Markdown of a course."""

import re
from html import escape
from itertools import pairwise

from lmtrainer.course.fences import Part, fence_after, opened_by, parted
from lmtrainer.interchange.foreign import Markup, Words
from lmtrainer.interchange.texts import escaping
from lmtrainer.interchange.texts.html_markdown import MarkdownMaker
from lmtrainer.interchange.texts.html_tree import html_tree
from lmtrainer.said import Said

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,500}>")
_PICTURE = re.compile(r"!\[([^\]]{0,500})\]\(\s{0,9}<?([^)>\s]{0,500})>?[^)]{0,500}\)")
_STARS = re.compile(r"\*\*\w[^*\n]{0,200}\*\*")
_SHOWN_STARS = Said("Import", "“{0}” is shown with its stars; if it is Markdown, write [markdown] before the text.")
_BLOCK = "p|div|ul|ol|li|table|tr|td|th|tbody|thead|pre|h[1-6]|blockquote|dl|dt|dd|br|hr"
_BEGINS_BLOCK = re.compile(rf"\s*</?(?:{_BLOCK})\b", re.IGNORECASE)
_ENDS_BLOCK = re.compile(rf"</?(?:{_BLOCK})\b[^<>]{{0,300}}>$", re.IGNORECASE)


def blocks_of(words: Words, maker: MarkdownMaker, *, flat: bool = False) -> str:
    """Blocks, or with ``flat`` only paragraphs and lists."""
    match words.markup:
        case Markup.HTML:
            return maker.blocks(words.text, flat=flat)
        case Markup.MOODLE:
            stars = _STARS.search(words.text)
            if stars:
                maker.note(_SHOWN_STARS.of(stars.group()[:40]))
            return maker.blocks(_with_breaks(words.text), flat=flat)
        case Markup.PLAIN:
            return maker.blocks(escape(words.text).replace("\n", "<br>"), flat=flat)
        case Markup.MARKDOWN:
            return _guarded(_without_fences(words.text, maker) if flat else words.text, maker)


def plain_of(words: Words) -> str:
    """The words on one line, for what is not formatted: answers to be typed, words in gaps."""
    if words.markup in (Markup.HTML, Markup.MOODLE) and ("<" in words.text or "&" in words.text):
        return escaping.folded(html_tree(words.text)[0].words()).strip()
    return escaping.folded(words.text).strip()


def _with_breaks(text: str) -> str:
    """Moodle's automatic format: a line end is a line end, except beside blocks and in code."""
    out, folded_text, at = "", text.lower(), 0
    while True:
        start = folded_text.find("<pre", at)
        end = folded_text.find("</pre>", start) if start >= 0 else -1
        if end < 0:
            return out + _broken(text[at:])
        out += _broken(text[at:start]) + text[start : end + 6]
        at = end + 6


def _broken(text: str) -> str:
    lines = [line.strip() for line in text.split("\n")]
    out = lines[0]
    for before, line in pairwise(lines):
        out += (" " if _BEGINS_BLOCK.match(line) or _ENDS_BLOCK.search(before[-320:]) else "<br>") + line
    return out


def _without_fences(text: str, maker: MarkdownMaker) -> str:
    """Where there is no room for a block of code, its lines stand by themselves, as those of HTML do."""
    parts = list(parted(text.split("\n")))
    if all(part is Part.TEXT for _, part in parts):
        return text
    maker.note(Said("Import", "A block of code stands as single lines of code here."))
    lines = []
    for line, part in parts:
        if part is Part.TEXT:
            lines.append(line)
        elif part is Part.CODE and line.strip():
            lines += ["", escaping.code_line(line), ""]
    return "\n".join(lines).strip("\n")


def _guarded(text: str, maker: MarkdownMaker) -> str:
    """Markdown is passed on, but for lines that would end or change the question."""
    if _TAG.search(text):
        maker.note(Said("Import", "HTML inside Markdown is shown as text."))

    def picture(match: re.Match[str]) -> str:
        path = maker.picture(match.group(2), match.group(1).strip())
        return f"![{match.group(1).strip() or 'picture'}]({path})" if path else match.group(1)

    made, fence = [], ""
    for line in escaping.without_control(text).split("\n"):
        is_text = not fence and opened_by(line) is None
        fence = fence_after(line, fence)
        line = _PICTURE.sub(picture, line) if is_text else line
        made.append(escaping.line(line) if is_text and line.startswith(":") else line)
    return "\n".join([*made, fence] if fence else made)  # what is never closed would swallow the rest of the question
