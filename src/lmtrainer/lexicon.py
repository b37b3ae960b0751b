"""The languages of the program where there is no Qt: which there are, and how a sentence is said in one of them.

Commands and worker processes read the very file that the window loads: `resources/translations/*.qm`.
"""

from collections.abc import Callable, Sequence
from pathlib import Path

from lmtrainer.resources import bundled
from lmtrainer.said import OWN, Words, worded

Wording = Callable[[Words], str]
"""What makes a sentence of one language of words; ``str`` does it in English."""

Texts = dict[tuple[str, str], str]
"""Translations by context and English text; of a text with a count the form for one."""

_NAME = "lmtrainer_"
_HASHES, _MESSAGES = 0x42, 0x69  # parts of a .qm file
_END, _TRANSLATION, _SOURCE, _CONTEXT = 1, 3, 6, 7  # parts of a message in it


def translations() -> Path | None:
    """The folder of the translations that came with the program; None where they are missing."""
    try:
        return bundled("resources", "translations")
    except FileNotFoundError:
        return None


def translated_languages(folder: Path | None) -> tuple[str, ...]:
    """The languages that have a translation in this folder, as codes such as ``de`` or ``pt-BR``."""
    found = folder.glob(f"{_NAME}*.qm") if folder is not None else ()
    return tuple(sorted(path.stem.removeprefix(_NAME).replace("_", "-") for path in found))


def language_like(wish: str, folder: Path | None) -> str:
    """The language that serves this wish: ``de`` for ``de-AT``; empty where there is none."""
    parts = wish.replace("_", "-").split("-")
    if parts[0].lower() in ("", OWN):  # most often, and then nothing is looked for on the disk
        return parts[0].lower()
    there = {code.lower(): code for code in translated_languages(folder)}
    tries = ("-".join(parts[:length]).lower() for length in range(len(parts), 0, -1))
    return next((there[code] for code in tries if code in there), "")


def language_wanted(wishes: Sequence[str], folder: Path | None) -> str:
    """The first of these wishes that can be served, else English."""
    return next((code for wish in wishes if (code := language_like(wish, folder))), OWN)


def wording_in(language: str) -> Wording:
    """How words are said in the language that serves this wish, such as ``de``; in English where none does."""
    folder = translations()
    code = language_like(language, folder)
    if folder is None or code in ("", OWN):
        return str
    texts = texts_of((folder / f"{_NAME}{code.replace('-', '_')}.qm").read_bytes())
    return lambda words: worded(words, lambda context, text: texts.get((context, text), text))


def texts_of(data: bytes) -> Texts:
    """What a .qm file holds that `tools/translations.py` made."""
    parts: dict[int, bytes] = {}
    place = 16  # behind the sign of the file
    while place < len(data):
        tag, part, place = _part(data, place)
        parts[tag] = part
    starts = parts[_HASHES]
    return dict(_message(parts[_MESSAGES], _number(starts, place)) for place in range(4, len(starts), 8))


def _message(messages: bytes, place: int) -> tuple[tuple[str, str], str]:
    found: dict[int, bytes] = {}
    while messages[place] != _END:
        tag, value, place = _part(messages, place)
        found.setdefault(tag, value)
    return (found[_CONTEXT].decode(), found[_SOURCE].decode()), found[_TRANSLATION].decode("utf-16-be")


def _part(data: bytes, place: int) -> tuple[int, bytes, int]:
    """What it is, what it holds, and where the next one begins."""
    begin = place + 5
    end = begin + _number(data, place + 1)
    return data[place], data[begin:end], end


def _number(data: bytes, place: int) -> int:
    return int.from_bytes(data[place : place + 4], "big")
