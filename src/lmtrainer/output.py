"""All that commands print goes through here: what files and strangers say stays in its line, and shows what it is.

A line end in a title would begin a line of its own, an escape code would move the cursor or hide what stands there, and
a direction mark would turn it round. So `say` and its kin print a line as one line, whatever is in it.
"""

import sys
from typing import TextIO

# Unicode's Default_Ignorable_Code_Point: nothing is drawn for them. Python takes some of them for printable, and by its
# version others; what follows U+E01EF is not assigned, and so never printable.
_IGNORABLE = (
    (0xAD, 0xAD), (0x34F, 0x34F), (0x61C, 0x61C), (0x115F, 0x1160), (0x17B4, 0x17B5), (0x180B, 0x180F),
    (0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x206F), (0x3164, 0x3164), (0xFE00, 0xFE0F), (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0), (0xFFF0, 0xFFF8), (0x1BCA0, 0x1BCA3), (0x1D173, 0x1D17A), (0xE0000, 0xE01EF),
)  # fmt: skip
_BLANK = "\u2800\u2d7f\U0001107f\U00013441\U00013442\U00016fe4\U0001d159"  # drawn, as nothing
_UNSEEN = frozenset(_BLANK).union(chr(code) for first, last in _IGNORABLE for code in range(first, last + 1))


def one_line(text: object) -> str:
    """The text in one line of visible characters: all others as ``\\n``, ``\\x1b``, ``\\u202e`` and the like.

    There are no exceptions, not for what chooses the form of a sign or joins signs (emoji, Persian, Indic scripts):
    what is printed may tell two names apart, and the signs beside it stay as they are.
    """
    words = str(text)
    if words.isprintable() and not _UNSEEN.intersection(words):
        return words
    return "".join(character if is_visible(character) else _escaped(character) for character in words)


def is_visible(character: str) -> bool:
    """Whether a character is drawn as something, or is a plain blank."""
    return character.isprintable() and character not in _UNSEEN


def quoted(text: object) -> str:
    """The text in one line between quotation marks, which it cannot end itself."""
    inner = one_line(text)
    for mark in "“”":
        inner = inner.replace(mark, _escaped(mark))
    return f"“{inner}”"


def say(line: object) -> None:
    """Print one line, whatever is in it."""
    _print(one_line(line), sys.stdout)


def say_error(line: object) -> None:
    """Print one line to standard error, whatever is in it."""
    _print(one_line(line), sys.stderr)


def say_text(text: str) -> None:
    """Print a text of several lines, in which each line is already one: a report, a table."""
    _print(several_lines(text), sys.stdout)


def say_error_text(text: str) -> None:
    """Print a text of several lines to standard error."""
    _print(several_lines(text), sys.stderr)


def several_lines(text: str) -> str:
    """A text whose lines and tabs stay, and in which nothing else is invisible; without its last line end."""
    lines = text.removesuffix("\n").split("\n")
    return "\n".join("\t".join(one_line(part) for part in line.split("\t")) for line in lines)


def _print(text: str, stream: TextIO | None) -> None:
    if stream is not None:  # a program without a console has none
        print(text, file=stream, flush=True)  # whoever reads along sees it at once


def _escaped(character: str) -> str:
    return character.encode("unicode_escape").decode("ascii")
