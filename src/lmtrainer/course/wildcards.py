"""Expected answers with stars in them, matched in linear time; never by regular expressions, which can hang."""

import unicodedata
from functools import lru_cache

from lmtrainer.course.folding import LONGEST_ANSWER, folded

_ANY = "\U000f0000"  # stands for a star that is any text; private, so no keyboard types it


def matches(pattern: str, answer: str, *, exact: bool) -> bool:
    """Whether an answer is what the pattern expects. ``exact``: everything counts but spaces around it."""
    return fits(pattern, comparable(answer, exact=exact), exact=exact)


def fits(pattern: str, given: str, *, exact: bool) -> bool:
    """The same for an answer that was made `comparable` before."""
    pieces = _pieces(pattern, exact)
    if len(pieces) == 1:
        return given == pieces[0]
    first, *between, last = pieces
    if not given.startswith(first) or len(given) < len(first) + len(last) or not given.endswith(last):
        return False
    at, end = len(first), len(given) - len(last)
    for piece in between:
        found = given.find(piece, at, end)
        if found < 0:
            return False
        at = found + len(piece)
    return True


@lru_cache(maxsize=4096)
def _pieces(pattern: str, exact: bool) -> tuple[str, ...]:
    """What stands between the stars of a pattern, made comparable once: the same few patterns come again and again."""
    return tuple(_folded(_marked(pattern), exact).split(_ANY))


def comparable(text: str, *, exact: bool) -> str:
    """The form in which answers are compared."""
    return _folded(text.replace(_ANY, ""), exact)


def _folded(text: str, exact: bool) -> str:
    return unicodedata.normalize("NFC", text[:LONGEST_ANSWER]).strip() if exact else folded(text)


def has_stars(pattern: str) -> bool:
    """Whether any text may stand somewhere in it."""
    return _ANY in _marked(pattern)


def filled(pattern: str, filling: str) -> str:
    """The pattern as an answer, with ``filling`` for each star."""
    return _marked(pattern).replace(_ANY, filling)


def _marked(pattern: str) -> str:
    """The pattern without its backslashes, and with a private mark for each star that is any text."""
    out, escaped = [], False
    for character in pattern.replace(_ANY, ""):
        if escaped:
            out.append(character if unicodedata.category(character)[0] in "PS" else "\\" + character)
            escaped = False
        elif character == "\\":
            escaped = True
        else:
            out.append(_ANY if character == "*" else character)
    return "".join(out) + ("\\" if escaped else "")
