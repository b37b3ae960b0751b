"""Lines of a question that an author surely meant as keywords or options, and that are text: told as warnings."""

import math
import re
from collections.abc import Collection, Sequence

from lmtrainer.course.fences import outside_code
from lmtrainer.course.look_alikes import INVISIBLE, tell_invisible
from lmtrainer.course.markdown_reader import MarkdownReader
from lmtrainer.course.question_block import KEYWORD, KEYWORDS, RawBlock, is_item, segments_of
from lmtrainer.course.rules import questions as rules
from lmtrainer.course.slips import one_slip

_BOX = r"\[(?:\s*(?:[xX]\s*)?|[-+]?\d{1,3}%)\]"
_OPTION = re.compile(rf"^[^\S\n]{{0,3}}[-*+]{_BOX}")
_BOXED = re.compile(rf"^ {{0,3}}[-*+]\s+{_BOX}(?:\s|$)")
_KEY = re.compile(r"^( {0,3})((?:\*\*)?)([A-Za-z]{2,10})((?:\*\*)? ?[:：](?:\*\*)?)")
# A question is searched once, and looked at line by line only where that found something: most have nothing.
_IN_QUESTION = re.compile(
    rf"{INVISIBLE.pattern}|{_OPTION.pattern}|(?!^(?:{'|'.join(KEYWORDS)}):(?:\s|$))(?:{_KEY.pattern})", re.MULTILINE
)


def tell_question(block: RawBlock, keywords: Collection[str], reader: MarkdownReader) -> None:
    """What stands in a question, of a kind that has these keywords."""
    if _IN_QUESTION.search("\n".join(block.lines)) is None:
        return
    capitals_from, slips_from = _begins_below(block)
    for number, line in outside_code(block.lines, block.line + 1):
        key = None if KEYWORD.match(line) else _KEY.match(line)
        capitals = number > capitals_from or _has_value_of(key, block.lines[number - block.line - 1 :])
        meant = _meant(key, line, keywords, capitals, number > slips_from) if key else ""
        if key and meant:
            reader.note(rules.KEYWORD_LOOK_ALIKE.of(words=key.group().strip(), name=meant), number)
        elif _OPTION.match(line):
            reader.note(rules.OPTION_LOOK_ALIKE.of(), number)
        else:
            tell_invisible(line, number, reader)


def tell_options_above(lines: Sequence[str], first_line: int, reader: MarkdownReader) -> None:
    """An option in what stands above the list of options."""
    if not any(map(_BOXED.match, lines)):
        return
    lost = [number for number, line in outside_code(lines, first_line) if _BOXED.match(line)]
    if lost:
        reader.note(rules.OPTION_APART.of(), lost[-1])


def _begins_below(block: RawBlock) -> tuple[float, float]:
    """The lines below which a word with a capital, and one with a slip, are no common words before a colon.

    Both are the last item of the list of options. Where there is none, a capital may stand anywhere, and a slip
    below the first keyword.
    """
    segments = segments_of(block)
    body = (segment for segment in segments if not segment.name)
    items = [number for part in body for number, line in enumerate(part.lines, part.line) if is_item(line)]
    if items:
        return items[-1], items[-1]
    return 0, next((segment.line for segment in segments if segment.name), math.inf)


def _has_value_of(key: re.Match[str] | None, lines: Sequence[str]) -> bool:
    """Whether a word before a colon has behind it what nothing but a keyword has: labels, or a checklist."""
    word, value = (key[3].lower(), lines[0][key.end() :].strip()) if key else ("", "")
    if word == "scale":
        return "|" in value
    return word == "checklist" and not value and is_item(next((line for line in lines[1:] if line.strip()), ""))


def _meant(key: re.Match[str], line: str, keywords: Collection[str], capitals: bool, slips: bool) -> str:
    """The keyword that was meant by a word before a colon that is none; empty for other words."""
    indent, bold, word, sign = key.groups()
    folded = word.lower()
    if bold or "*" in sign:
        return folded if slips and not indent and folded in keywords else ""
    if word in KEYWORDS:
        return word if word in keywords else ""
    if indent:
        return ""
    if folded in keywords:
        return folded if capitals else ""
    apart = not line[key.end() :][:1].strip()
    return _nearest(folded, keywords) if slips and apart else ""


def _nearest(word: str, keywords: Collection[str]) -> str:
    near = (keyword for keyword in keywords if len(word) != len(keyword) or sorted(word) == sorted(keyword))
    return next((keyword for keyword in near if one_slip(word, keyword)), "")
