"""Ids and fingerprints: what makes a course, lesson or question the same one after it was edited or moved."""

import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace

from lmtrainer.course.codec import encode
from lmtrainer.course.questions import Choice, Gaps, Multiple, Question, Sort
from lmtrainer.course.text import Callout, Picture, Quote, TextBlock

LONGEST_ID = 64
_ORDER = re.compile(r"^(\d{1,4})[-_ .]+(?=.)")
_SPACE = re.compile(r"\s+")


def id_trouble(text: str) -> str:
    """Why ``text`` cannot be an id; empty for a good one."""
    if not text or len(text) > LONGEST_ID:
        return f"An id has 1 to {LONGEST_ID} characters."
    if unicodedata.normalize("NFC", text) != text or not all(c.isalnum() or c in "-_." for c in text):
        return "An id has letters, digits, hyphens, underscores and full stops only."
    return ""


def same_id(text: str) -> str:
    """The form in which two ids are compared."""
    return unicodedata.normalize("NFC", text).casefold()


def order_of(name: str) -> tuple[int, str]:
    """How a file or folder is ordered among its neighbours: by its number, then by its name."""
    match = _ORDER.match(name)
    return (int(match.group(1)) if match else 10_000, name)


def id_from_name(name: str) -> str:
    """The id that a file or folder name gives: without number and ending."""
    stem = _ORDER.sub("", name.removesuffix(".md"))
    cleaned = "".join(c if c.isalnum() or c in "-_." else "-" for c in unicodedata.normalize("NFC", stem))
    return cleaned[:LONGEST_ID] or "untitled"


def derived_question_id(kind: str, stem: str) -> str:
    """A provisional id from kind and stem, stable as long as both are."""
    digest = hashlib.sha256(f"{kind}\0{_folded(stem)}".encode()).hexdigest()
    return f"{kind}-{digest[:12]}"


def fingerprint(question: Question, picture_bytes: Callable[[str], bytes]) -> str:
    """SHA-256 over what a learner was asked: kind, stem, options, keys, weights; pictures by their bytes.

    Feedback, hints, tags and place are left out; white space is folded.
    """
    digest = hashlib.sha256(question.kind.value.encode())
    for block in question.stem:
        _add_block(digest.update, block, picture_bytes)
    digest.update(b"\0")
    digest.update(_folded(encode(_without_feedback(question.body))).encode())
    return digest.hexdigest()


def _add_block(update: Callable[[bytes], None], block: TextBlock, picture_bytes: Callable[[str], bytes]) -> None:
    match block:
        case Picture():
            update(b"\0picture\0" + hashlib.sha256(picture_bytes(block.path)).digest() + block.alt.encode())
        case Callout() | Quote():
            update(type(block).__name__.encode())
            for inner in block.blocks:
                _add_block(update, inner, picture_bytes)
        case _:
            update(b"\0" + _folded(encode(replace(block, line=0))).encode())


def _without_feedback(body: Choice | Multiple | Sort | Gaps) -> Choice | Multiple | Sort | Gaps:
    match body:
        case Choice() | Multiple():
            return replace(body, options=tuple(replace(option, feedback=None) for option in body.options))
        case Sort():
            return replace(body, items=tuple(replace(item, feedback=None) for item in body.items))
        case Gaps():
            gaps = tuple(
                replace(gap, replies=tuple(replace(reply, feedback=None) for reply in gap.replies)) for gap in body.gaps
            )
            return replace(body, gaps=gaps)


def _folded(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
