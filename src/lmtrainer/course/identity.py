"""Ids and fingerprints: what makes a course, lesson or question the same one after it was edited or moved."""

import hashlib
import re
import unicodedata
from collections.abc import Callable, Container
from enum import Enum

from lmtrainer.course.codec import as_text, defaults_of
from lmtrainer.course.questions import Question
from lmtrainer.course.rules import ids
from lmtrainer.course.text import Picture, RichText
from lmtrainer.said import Said

LONGEST_ID = 64
_ORDER = re.compile(r"^(\d{1,4})[-_ .]+(?=.)")
_SPACE = re.compile(r"\s+")
UNASKED: dict[str, object] = {"feedback": None, "model": (), "line": 0, "anchor": ""}


def id_trouble(text: str) -> Said | None:
    """Why ``text`` cannot be an id; None for a good one."""
    if not text or len(text) > LONGEST_ID:
        return ids.LENGTH.of(most=LONGEST_ID)
    if unicodedata.normalize("NFC", text) != text or not all(c.isalnum() or c in "-_." for c in text):
        return ids.LETTERS
    return None


def same_id(text: str) -> str:
    """The form in which two ids are compared."""
    return unicodedata.normalize("NFC", text).casefold()


def free_id(wanted: str, taken: Container[str]) -> str:
    """An id like ``wanted`` that is not ``taken``; what is taken is as `same_id` gives it."""
    number = 2
    while same_id(f"{wanted[:60]}-{number}") in taken:
        number += 1
    return f"{wanted[:60]}-{number}"


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
    for part in (question.stem, question.body):
        digest.update(b"\0" + as_text(_asked(part, picture_bytes)).encode())
    return digest.hexdigest()


def _asked(value: object, picture_bytes: Callable[[str], bytes]) -> object:
    """What `codec` would write of a value without its place and without what is told afterwards."""
    match value:
        case Enum():
            return value.value
        case str():
            return _folded(value)
        case None | bool() | int() | float():
            return value
        case tuple():
            return [_asked(item, picture_bytes) for item in value]
        case Picture():
            path = hashlib.sha256(picture_bytes(value.path)).hexdigest()
            return {"": "Picture", "path": path, "alt": value.alt, "width": 0, "height": 0, "line": 0}
        case _:
            name = type(value).__name__
            kept: dict[str, object] = {"": name}
            for field, default in defaults_of(name):
                held = UNASKED[field] if field in UNASKED else getattr(value, field)
                if isinstance(value, RichText) and field == "html":
                    held = value.html.replace("\n<", "<").replace(">\n", ">")  # as it was when the first were made
                held = _folded(held) if isinstance(held, str) and not isinstance(held, Enum) else held
                if held != default:
                    kept[field] = _asked(held, picture_bytes)
            return kept


def _folded(text: str) -> str:
    return _SPACE.sub(" ", text).strip()
