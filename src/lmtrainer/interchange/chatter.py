"""Questions that a chat program wrote: between fences, with words before and after that belong to nobody's question."""

import re

from lmtrainer.course.fences import Part, parted
from lmtrainer.interchange.foreign import Refused, quoted
from lmtrainer.said import Said

_QUESTION = re.compile(r"(?<!\\)\{|^\s*ANSWER\s*:|<question\b", re.MULTILINE | re.IGNORECASE)
_QUIZ = re.compile(r"<\?xml\b|<quiz[\s>]")
_NAMED = 60


def without_chatter(text: str) -> tuple[str, list[Refused]]:
    """What stands between fences or is a whole quiz in XML, each on its own line still, and what stood around it.

    A text whose questions are not all there comes back as it is: its fences are code.
    """
    if "</quiz>" in text:
        inside, outside = _quiz_parted(text)
    elif "```" in text or "~~~" in text:
        inside, outside = _parted(text.split("\n"))
    else:
        return text, []
    if _QUESTION.search("\n".join(outside)) or not _QUESTION.search("\n".join(inside)):
        return text, []
    return "\n".join(inside), _told(outside)


def _quiz_parted(text: str) -> tuple[list[str], list[str]]:
    """The same for XML, which begins and ends with its marks even within a line."""
    begins = _QUIZ.search(text)
    start, end = begins.start() if begins else 0, text.rindex("</quiz>") + len("</quiz>")
    if not text[:start].strip() and not text[end:].strip():
        return [text], []  # nearly always
    blank = "\n" * text.count("\n", start, end)
    before = "\n" * text.count("\n", 0, start)
    return (before + text[start:end]).split("\n"), (text[:start] + blank + text[end:]).split("\n")


def _parted(lines: list[str]) -> tuple[list[str], list[str]]:
    """The lines between fences and those around them, each with the other's as empty lines; fences are in neither."""
    known = list(parted(lines))
    inside = [line if part is Part.CODE else "" for line, part in known]
    return inside, [line if part is Part.TEXT else "" for line, part in known]


def _told(outside: list[str]) -> list[Refused]:
    """What was left out, a paragraph each."""
    found: list[Refused] = []
    before = ""
    why = Said("Import", "It stands around the questions, and belongs to none of them.")
    for number, line in enumerate(outside, 1):
        if line.strip() and not before.strip():
            found.append(Refused(number, quoted(" ".join(line.split())[:_NAMED]), why, line))
        elif line.strip():
            last = found[-1]
            found[-1] = Refused(last.line, last.what, last.why, f"{last.source}\n{line}")
        before = line
    return found
