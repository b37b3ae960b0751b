"""How hard an English text is to read: the Coleman-Liau index, an American school grade.

M. Coleman and T. L. Liau, "A computer readability formula designed for machine scoring", Journal of Applied
Psychology 60 (1975): 0.0588 L - 0.296 S - 15.8, where L is letters and S is sentences, each per 100 words. It
counts letters instead of guessing syllables, so it needs no dictionary; it was made for English, and says nothing
about any other language.
"""

import re
from collections.abc import Iterable, Iterator
from html import unescape

from lmtrainer.course.model import Block
from lmtrainer.course.text import Callout, Glossary, Heading, Prose, Quote, RichText, Table

FEWEST_WORDS = 100  # below this a grade says more about chance than about the text
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s|$)|[:;]\s*$")
_UNIT = re.compile(r"</?(?:p|li|ul|ol)[^>]*>|<br>")
_TAG = re.compile(r"<[^>]*>")
_LETTERS = re.compile(r"[^\W\d_]")


LANGUAGE_TAG = re.compile(r"^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$")
TAGS = {
    "english": "en", "german": "de", "deutsch": "de", "french": "fr", "français": "fr",
    "spanish": "es", "español": "es", "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt",
    "dutch": "nl", "nederlands": "nl",
}  # fmt: skip


def is_english(language: str) -> bool:
    """Whether a language tag says English."""
    return language.lower().replace("_", "-").split("-")[0] == "en"


def reading_grade(units: Iterable[str]) -> float | None:
    """The grade of paragraphs, headings and items, each of them a text; None for too few words to tell."""
    words = letters = sentences = 0
    for unit in units:
        found = [word for word in unit.split() if _LETTERS.search(word)]
        if found:
            words += len(found)
            letters += sum(len(_LETTERS.findall(word)) for word in found)
            sentences += max(1, len(_END.findall(unit)))
    if words < FEWEST_WORDS:
        return None
    return round(0.0588 * 100 * letters / words - 0.296 * 100 * sentences / words - 15.8, 1)


def reading_units(blocks: Iterable[Block]) -> Iterator[str]:
    """The running text of a lesson in pieces that end a sentence; questions, headings and code are left out."""
    for block in blocks:
        match block:
            case Prose():
                yield from _units(block.text)
            case Callout() | Quote():
                yield from reading_units(block.blocks)
            case Table():
                yield from (cell.plain for row in block.rows for cell in row)
            case Glossary():
                yield from (meaning.plain for term in block.terms for meaning in term.meanings)
            case Heading():
                pass
            case _:
                pass


def _units(text: RichText) -> Iterator[str]:
    for unit in _UNIT.split(text.html):
        yield unescape(_TAG.sub("", unit))
