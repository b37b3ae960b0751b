"""Text -> Markdown source that shows exactly this text: nothing in it becomes a mark."""

import re

_INLINE = re.compile(r"[\\`*_\[\]]|=(?==)")
_PAIRED = "~^"  # a mark only where there is another one
_ENTITY = re.compile(r"&(?=#?\w+;)")
_TAG = re.compile(r"<(?=[A-Za-z/!?])")
_SPACE = re.compile(r"\s+")
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\ufeff\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
_NUMBER = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
_START = re.compile(r"^(?:#|>|[-+](?=[\s+-]|$))")
_STAR = re.compile(r"\\\*|\\")
_BY_NUMBER = re.compile(r"^[:~]")


def inline(text: str) -> str:
    """A run of text within a line; white space is folded as HTML folds it."""
    text = folded(text)
    if "&" in text:
        text = _ENTITY.sub("&amp;", text)
    text = _INLINE.sub(lambda mark: "\\" + mark.group(), text)
    for mark in _PAIRED:
        if text.count(mark) > 1:
            text = text.replace(mark, "\\" + mark)
    return _TAG.sub(r"\\<", text) if "<" in text else text


def folded(text: str) -> str:
    """The text with each run of white space as one space, and without characters that no file should hold."""
    if text.isprintable() and "  " not in text:  # then a blank is all the white space there is, and nothing to remove
        return text
    return _SPACE.sub(" ", _CONTROL.sub("", text))


def without_control(text: str) -> str:
    """The text without characters that no file should hold; its white space stays."""
    return _CONTROL.sub("", text)


def line(text: str) -> str:
    """A line at the left edge that is a paragraph's: not a list, a heading or the end of a question."""
    if text[:1].isalpha():  # most lines
        return text
    if _START.match(text):
        return "\\" + text
    if _BY_NUMBER.match(text):
        return f"&#{ord(text[0])};{text[1:]}"
    return _NUMBER.sub(r"\1\\\2", text)


def typed(text: str, *, stars: bool) -> str:
    """An answer to be typed, for a `text` question. ``stars``: a star is any text, unless a backslash is before it."""
    text = folded(text).strip()
    if not stars:
        return text.replace("\\", "\\\\").replace("*", "\\*")
    return _STAR.sub(lambda match: match.group() if match.group() == "\\*" else "\\\\", text)


def code_line(text: str) -> str:
    """A line of code by itself; the space before it, which Markdown would drop, does not break."""
    text = without_control(text.replace("\t", "    ")).rstrip()
    bare = text.lstrip(" ")
    return "&nbsp;" * (len(text) - len(bare)) + code(bare)


def code(text: str) -> str:
    """A code span."""
    text = folded(text).strip()
    runs = {len(run) for run in re.findall("`+", text)}
    marks = "`" * next(count for count in range(1, len(runs) + 2) if count not in runs)
    pad = " " if text.startswith("`") or text.endswith("`") else ""
    return f"{marks}{pad}{text}{pad}{marks}" if text else ""
