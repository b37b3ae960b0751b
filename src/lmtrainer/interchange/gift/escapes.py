"""GIFT's backslashes: live characters are told from meant ones by swapping the meant ones for surrogates.

A surrogate cannot come out of a UTF-8 file, so no text can be mistaken for one.
"""

import re

_MEANT = {":": "\udc01", "#": "\udc02", "=": "\udc03", "{": "\udc04", "}": "\udc05", "~": "\udc06", "n": "\udc07",
          "\\": "\udc08"}  # fmt: skip
_PAIR = re.compile(r"\\([:#={}~n\\])")
_BACK = str.maketrans({mark: "\n" if letter == "n" else letter for letter, mark in _MEANT.items()})
_LIVE = re.compile(r"[:#={}~\\]")


def hidden(text: str) -> str:
    """The text with each escaped character as a private mark, so that those left are live."""
    return _PAIR.sub(lambda pair: _MEANT[pair.group(1)], text) if "\\" in text else text


def shown(text: str) -> str:
    """The text as it was meant, after what is live has been taken apart."""
    return text if text.isascii() else text.translate(_BACK)  # a mark is no ASCII


def escaped(text: str) -> str:
    """A text in which nothing is live; line ends become `\\n`, so that no blank line ends the question."""
    return _LIVE.sub(lambda letter: "\\" + letter.group(), text).replace("\n", "\\n")
