"""Texts that are there in several languages, as Moodle's filters have them -> the one in the course's language."""

import re
from collections.abc import Sequence

_SPAN = r"""<span(?:\s+(?:lang="(?:[\w-]*)"|class="multilang")){2}\s*>.{0,20000}?</span>"""
_SPANS = re.compile(rf"{_SPAN}(?:\s*{_SPAN})+", re.DOTALL | re.IGNORECASE)
_ONE_SPAN = re.compile(r"""<span(?=[^>]*\slang="([\w-]*)")[^>]*>(.*?)</span>""", re.DOTALL | re.IGNORECASE)
_MLANG = re.compile(r"\{mlang\s+([\w,\s-]{1,200})\}((?:[^{]|\{(?!mlang))*)\{mlang\}", re.DOTALL | re.IGNORECASE)
_MLANGS = re.compile(rf"{_MLANG.pattern}(?:\s*{_MLANG.pattern})*", re.DOTALL | re.IGNORECASE)
_ANY = "other"


def in_language(text: str, language: str) -> tuple[str, tuple[str, ...]]:
    """The text in ``language``, or else in the first one that it has, and the languages that were left out."""
    left_out: list[str] = []

    def chosen(variants: Sequence[tuple[str, str]]) -> str:
        own = _best([name for name, _ in variants], language)
        left_out.extend(name for at, (name, _) in enumerate(variants) if at != own)
        return variants[own][1]

    if "multilang" in text:
        text = _SPANS.sub(lambda match: chosen(_ONE_SPAN.findall(match.group())), text)
    if "{mlang" in text:
        text = _MLANGS.sub(lambda match: chosen(_MLANG.findall(match.group())), text)
    return text, tuple(dict.fromkeys(name.strip() for name in left_out))


def _best(names: list[str], language: str) -> int:
    """Which of the names is the language, or the same without its country, or any other; else the first."""
    wanted = language.lower().replace("_", "-")
    parts = [_parts(name) for name in names]
    bare = [[part.partition("-")[0] for part in each] for each in parts]
    for candidates, name in ((parts, wanted), (bare, wanted.partition("-")[0]), (parts, _ANY)):
        found = next((at for at, each in enumerate(candidates) if name and name in each), None)
        if found is not None:
            return found
    return 0


def _parts(name: str) -> list[str]:
    return [part.strip().lower().replace("_", "-") for part in name.split(",")]
