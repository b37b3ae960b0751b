"""Texts with gaps: `[[...]]` in prose and tables, and replies for single answers below them."""

import re

from lmtrainer.course.body import GAP, Gap, GapReply, Gaps, texts_with_gaps
from lmtrainer.course.content import Content, Reading, fail, feedback, weight_of
from lmtrainer.course.lesson_text import TextReader
from lmtrainer.course.look_alikes import is_code
from lmtrainer.course.question_block import Item, last_list, outside_code
from lmtrainer.course.shadows import check_replies

_GAP = re.compile(r"\[\[((?:.|\n(?!\s*\n))+?)\]\]")  # may go on in the next line, not in the next paragraph
_REPLY = re.compile(r"^\[([^\]]*)\]\s+(\d{1,3})\s*:\s*(.+)$", re.DOTALL)
_CODE = re.compile(r"``[^`]+``|`[^`]*`")
_END_IT = "Write two brackets before it and two behind: [[answer]]."
_BAR = re.compile(r"\\?\|")


def read_gaps(content: Content) -> Reading:
    """Prose and tables with gaps, and replies to single answers below them."""
    reader = content.reader
    above, items = last_list(content.lines, content.first_line)
    if not (items and all(_REPLY.match(item.text) for item in items)):
        above, items = content.lines, []
    start = next((n for n, line in enumerate(above) if _GAP.search(line)), None)
    if start is None:
        content.fail("gaps-missing", "This text has no gap.", "Write [[answer]] where a word is missing.")
    while start > 0 and above[start - 1].strip():
        start -= 1
    written, first_line = "\n".join(above[start:]), content.first_line + start
    marked, gaps, line_ends = _marked(written, first_line, reader)
    blocks = reader.blocks(marked, first_line)
    _tell_lost(marked, line_ends, first_line, reader)
    if sum(text.plain.count(GAP) for block in blocks for text in texts_with_gaps(block)) != len(gaps):
        content.fail(
            "gap-place",
            "A gap stands where none can be filled in.",
            "Gaps belong into paragraphs, lists and tables, not into code, headings, quotes or links.",
            first_line,
        )
    return Reading(above[:start], Gaps(blocks, _with_replies(gaps, items, content)), written)


def _marked(text: str, first_line: int, reader: TextReader) -> tuple[str, list[Gap], list[str]]:
    """The text with a `GAP` in place of each gap, the gaps, and the line ends within each."""
    gaps: list[Gap] = []
    line_ends: list[str] = []

    def mark(match: re.Match[str]) -> str:
        line = first_line + text.count("\n", 0, match.start())
        if "[[" in match.group(1):
            reader.problem(line, "gap-look-alike", "This gap has no end.", _END_IT)
        line_ends.append(_line_ends(match))
        gaps.append(_gap(" ".join(match.group(1).split()), line, reader))
        return GAP

    return _GAP.sub(mark, text.replace(GAP, "")), gaps, line_ends


def _tell_lost(marked: str, line_ends: list[str], first_line: int, reader: TextReader) -> None:
    """Brackets of a gap without the other two, outside code, in a text that ``reader`` has read."""
    text = "".join(map("".join, zip(marked.split(GAP), [*line_ends, ""], strict=True)))
    lines = [""] * (text.count("\n") + 1)
    for number, line in outside_code(text.split("\n"), 0):
        lines[number] = "" if is_code(line, reader) else line
    prose = _CODE.sub(_line_ends, "\n".join(lines))
    if lost := re.search(r"(?<!\\)(?:\[\[|\]\])", prose):
        end = "end" if lost.group() == "[[" else "beginning"
        line_of_it = first_line + prose.count("\n", 0, lost.start())
        reader.problem(line_of_it, "gap-look-alike", f"This gap has no {end}.", _END_IT)


def _line_ends(match: re.Match[str]) -> str:
    return "\n" * match.group().count("\n")


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


def _with_replies(gaps: list[Gap], items: list[Item], content: Content) -> tuple[Gap, ...]:
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
    return tuple(made)
