"""A text of any markup -> the Markdown of a course."""

import re
from html import escape

from lmtrainer.interchange.foreign import Markup, Words
from lmtrainer.interchange.texts import escaping
from lmtrainer.interchange.texts.html_markdown import MarkdownMaker
from lmtrainer.interchange.texts.html_tree import html_tree

_TAG = re.compile(r"</?[a-zA-Z][^>]*>")
_PICTURE = re.compile(r"!\[([^\]]*)\]\(\s*<?([^)>\s]*)>?[^)]*\)")
_AROUND_BLOCK = re.compile(
    r"\s*\n\s*(?=</?(?:p|div|ul|ol|li|table|tr|td|th|tbody|thead|pre|h[1-6]|blockquote|dl|dt|dd|br)\b)"
    r"|(?<=>)(?<=[a-z1-6/ ]>)\s*\n\s*"
)
_PRE = re.compile(r"(<pre\b.*?</pre>)", re.IGNORECASE | re.DOTALL)


def blocks_of(words: Words, maker: MarkdownMaker, *, flat: bool = False) -> str:
    """Blocks, or with ``flat`` only paragraphs and lists."""
    match words.markup:
        case Markup.HTML:
            return maker.blocks(words.text, flat=flat)
        case Markup.MOODLE:
            return maker.blocks(_with_breaks(words.text), flat=flat)
        case Markup.PLAIN:
            return maker.blocks(escape(words.text).replace("\n", "<br>"), flat=flat)
        case Markup.MARKDOWN:
            return _guarded(words.text, maker)


def plain_of(words: Words) -> str:
    """The words on one line, for what is not formatted: answers to be typed, words in gaps."""
    if words.markup in (Markup.HTML, Markup.MOODLE) and ("<" in words.text or "&" in words.text):
        return escaping.folded(html_tree(words.text)[0].words()).strip()
    return escaping.folded(words.text).strip()


def _with_breaks(text: str) -> str:
    """Moodle's automatic format: a line end is a line end, except beside blocks and in code."""
    parts = _PRE.split(text)
    return "".join(
        part if number % 2 else _AROUND_BLOCK.sub(" ", part).replace("\n", "<br>") for number, part in enumerate(parts)
    )


def _guarded(text: str, maker: MarkdownMaker) -> str:
    """Markdown is passed on, but for lines that would end or change the question."""
    if _TAG.search(text):
        maker.note("HTML inside Markdown is shown as text.")

    def picture(match: re.Match[str]) -> str:
        path = maker.picture(match.group(2), match.group(1).strip())
        return f"![{match.group(1).strip() or 'picture'}]({path})" if path else match.group(1)

    text = _PICTURE.sub(picture, escaping.without_control(text))
    return "\n".join(escaping.line(line) if line.startswith(":") else line for line in text.split("\n"))
