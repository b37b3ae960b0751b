"""Texts with gaps: `[[...]]` in the stem's paragraphs, and replies for single answers below them."""

import re

from lmtrainer.course.bodies import Gap, GapLine, GapReply, Gaps
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.question_block import Item, last_list
from lmtrainer.course.readers.content import Content, Reading, fail, feedback, weight_of
from lmtrainer.course.readers.shadows import check_replies
from lmtrainer.course.text import RichText

_GAP = re.compile(r"\[\[(.+?)\]\]")
_REPLY = re.compile(r"^\[([^\]]*)\]\s+(\d{1,3})\s*:\s*(.+)$", re.DOTALL)
_BAR = re.compile(r"\\?\|")


def read_gaps(content: Content) -> Reading:
    """Paragraphs with gaps, and replies to single answers below them."""
    reader = content.reader
    above, items = last_list(content.lines, content.first_line)
    if not (items and all(_REPLY.match(item.text) for item in items)):
        above, items = content.lines, []
    start = next((n for n, line in enumerate(above) if _GAP.search(line)), None)
    if start is None:
        content.fail("gaps-missing", "This text has no gap.", "Write [[answer]] where a word is missing.")
    while start > 0 and above[start - 1].strip():
        start -= 1
    gaps: list[Gap] = []
    made = [
        GapLine(_pieces(paragraph, line, gaps, reader))
        for paragraph, line in _paragraphs(above[start:], content.first_line + start)
    ]
    gaps = _with_replies(gaps, items, content)
    return Reading(above[:start], Gaps(tuple(made), tuple(gaps)), "\n".join(above[start:]))


def _paragraphs(lines: list[str], first_line: int) -> list[tuple[str, int]]:
    found: list[tuple[str, int]] = []
    current: list[str] = []
    for number, line in enumerate([*lines, ""]):
        item = line.startswith(("- ", "* ", "+ "))
        if (not line.strip() or item) and current:
            found.append((" ".join(current), first_line + number - len(current)))
            current = []
        if line.strip():
            current.append(line.strip())
    return found


def _pieces(text: str, line: int, gaps: list[Gap], reader: TextReader) -> tuple[RichText | int, ...]:
    pieces: list[RichText | int] = []
    at = 0
    for match in _GAP.finditer(text):
        _add_text(pieces, text[at : match.start()], line, reader)
        pieces.append(len(gaps))
        gaps.append(_gap(match.group(1), line, reader))
        at = match.end()
    _add_text(pieces, text[at:], line, reader)
    return tuple(pieces)


def _add_text(pieces: list[RichText | int], text: str, line: int, reader: TextReader) -> None:
    if text.strip():
        pieces.append(reader.inline(text.strip(), line))


def _gap(inside: str, line: int, reader: TextReader) -> Gap:
    answers = [answer.strip() for answer in _BAR.split(inside) if answer.strip()]
    right = [a[1:-1].strip() for a in answers if a.startswith("(") and a.endswith(")") and len(a) > 2]
    if not right:
        if answers:
            return Gap(tuple(answers))
    elif len(right) == 1 and len(answers) > 1:
        choices = tuple(a[1:-1].strip() if a.startswith("(") and a.endswith(")") else a for a in answers)
        if len(set(choices)) < len(choices):
            message = f"An answer of the drop-down “[[{inside[:40]}]]” is there twice."
            reader.problem(line, "option-twice", message, "Take one of the two out.")
        return Gap((right[0],), choices)
    fail(
        reader,
        line,
        "gap-drop-down",
        f"“[[{inside[:40]}]]” is not a gap: a drop-down has exactly one answer in parentheses.",
        "Write [[answer|also right]] to type, or [[wrong|(right)|wrong]] to choose.",
    )


def _with_replies(gaps: list[Gap], items: list[Item], content: Content) -> list[Gap]:
    reader = content.reader
    replies: dict[int, list[tuple[Item, GapReply]]] = {}
    for item in items:
        match = _REPLY.match(item.text)
        assert match is not None
        number = int(match.group(2))
        if not 1 <= number <= len(gaps):
            reader.problem(item.line, "gap-number", f"There is no gap {number}.", f"Gaps count from 1 to {len(gaps)}.")
            continue
        weight, _ = weight_of(match.group(1), item.line, reader)
        reply = GapReply(match.group(3).strip(), weight, feedback(item, reader))
        replies.setdefault(number - 1, []).append((item, reply))
    made = []
    for number, gap in enumerate(gaps):
        found = replies.get(number, [])
        check_replies(content, gap, found)
        made.append(Gap(gap.accepted, gap.choices, tuple(reply for _, reply in found)))
    return made
