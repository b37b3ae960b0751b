"""Paragraphs without any markup, which most options and much feedback are, made without the Markdown library.

A test holds that the library makes exactly the same of them; a text that is not plainly simple is left to it.
"""

import re

from lmtrainer.course.text import RichText

# A line begins with a letter or an opening mark, so that it is no list, heading, rule, quote or indented code; and
# nowhere is there a character that Markdown or HTML gives a meaning, or one that the library uses for itself, unless a
# backslash takes its meaning away.
_WORDS = r"[^\x00-\x09\x0b-\x1f\x7f-\xa0\u2028\u2029\n\\`*_\[\]<>&!#|~{}]*"
_MARK = r"\\[\\`*_\[\](){}#+\-.!]"  # what stands for itself because of the backslash before it
_LINE = rf"(?:[^\W\d_]|[“‘«(\"'¿¡]|{_MARK}){_WORDS}(?:{_MARK}{_WORDS})*"
_SIMPLE = re.compile(rf"\n*{_LINE}(?:\n+{_LINE})*\n*")
_ESCAPED = re.compile(r"\\(.)")
_BLANK = re.compile(r"\n\n+")


def simple_paragraphs(source: str) -> RichText | None:
    """The paragraphs in ``source``, or None when it is not plainly without markup."""
    if _SIMPLE.fullmatch(source) is None:
        return None
    text = "\n".join([line.rstrip() for line in source.strip("\n").split("\n")])
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    html = "</p><p>".join(_BLANK.split(text))
    return RichText(f"<p>{html}</p>", " ".join(text.split()))
