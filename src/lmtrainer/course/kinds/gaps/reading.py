"""Texts with gaps: `[[...]]` in prose and tables, and replies for single answers below them."""

import re
from collections.abc import Sequence

from lmtrainer.course.content import Content
from lmtrainer.course.fences import outside_code
from lmtrainer.course.folding import folded
from lmtrainer.course.kind import Reading
from lmtrainer.course.kinds.gaps import GAP, RULES, Gap, GapReply, Gaps, texts_with_gaps
from lmtrainer.course.look_alikes import is_code
from lmtrainer.course.question_block import Item
from lmtrainer.course.rules import choices, questions
from lmtrainer.course.rules import typed as rules

_GAP = re.compile(r"\[\[((?:.|\n(?!\s*\n))+?)\]\]")  # may go on in the next line, not in the next paragraph
_REPLY = re.compile(RULES.item)
_BOXED = re.compile(r"\[([ xX]?|[-+]?\d{1,3}%)\]\s+(?!\d{1,3}\s*:)(.+)")
_CODE = re.compile(r"``[^`]+``|`[^`]*`")
_DRAWN = re.compile(r"(?<![\w\\_\n])_{3,}")  # where it begins a line it may be a divider
_BAR = re.compile(r"\\?\|")


def read(content: Content) -> Reading:
    """Prose and tables with gaps, and replies to single answers below them."""
    above, items = content.last_list()
    if not (items and all(_REPLY.match(item.text) for item in items)):
        _tell_unnumbered(content, items)
        above, items = content.lines, []
    start = next((n for n, line in enumerate(above) if _GAP.search(line)), None)
    if start is None:
        content.fail(rules.GAPS_MISSING.of())
    while start > 0 and above[start - 1].strip():
        start -= 1
    written, first_line = "\n".join(above[start:]), content.first_line + start
    marked, gaps, line_ends = _marked(written, content, first_line)
    blocks = content.blocks(marked, first_line)
    _tell_lost(marked, line_ends, content, first_line)
    if sum(text.plain.count(GAP) for block in blocks for text in texts_with_gaps(block)) != len(gaps):
        content.fail(rules.GAP_PLACE.of(), first_line)
    return Reading(above[:start], Gaps(blocks, _with_replies(gaps, items, content)), written)


def _tell_unnumbered(content: Content, items: Sequence[Item]) -> None:
    """Note the first item that has a box and no number, so that it is part of the text."""
    for item in items:
        box = _BOXED.match(item.text)
        if box and not _GAP.search(item.text):
            content.note(questions.REPLY_LOOK_ALIKE.of(box=box[1], words=box[2][:40]), item.line, 3)
            return


def _marked(text: str, content: Content, first_line: int) -> tuple[str, list[Gap], list[str]]:
    """The text with a `GAP` in place of each gap, the gaps, and the line ends within each."""
    gaps: list[Gap] = []
    line_ends: list[str] = []

    def mark(match: re.Match[str]) -> str:
        line = first_line + text.count("\n", 0, match.start())
        if "[[" in match.group(1):
            content.note(rules.GAP_LOOK_ALIKE.of(), line)
        line_ends.append(_line_ends(match))
        gaps.append(_gap(" ".join(match.group(1).split()), content, line))
        return GAP

    return _GAP.sub(mark, text.replace(GAP, "")), gaps, line_ends


def _tell_lost(marked: str, line_ends: list[str], content: Content, first_line: int) -> None:
    """Brackets of a gap without the other two, outside code, in a text that has been read."""
    text = "".join(map("".join, zip(marked.split(GAP), [*line_ends, ""], strict=True)))
    lines = [""] * (text.count("\n") + 1)
    for number, line in outside_code(text.split("\n"), 0):
        lines[number] = "" if is_code(line, content.reader) else line
    prose = _CODE.sub(_line_ends, "\n".join(lines))
    if lost := re.search(r"(?<!\\)(?:\[\[|\]\])", prose):
        rule = rules.GAP_LOOK_ALIKE if lost.group() == "[[" else rules.GAP_WITHOUT_BEGINNING
        content.note(rule.of(), first_line + prose.count("\n", 0, lost.start()))
    if drawn := _DRAWN.search(prose):
        content.note(rules.GAP_DRAWN.of(), first_line + prose.count("\n", 0, drawn.start()))


def _line_ends(match: re.Match[str]) -> str:
    return "\n" * match.group().count("\n")


def _gap(inside: str, content: Content, line: int) -> Gap:
    answers = [answer.strip() for answer in _BAR.split(inside) if answer.strip()]
    right = [a[1:-1].strip() for a in answers if a.startswith("(") and a.endswith(")") and len(a) > 2]
    if not right:
        if answers:
            return Gap(tuple(answers))
    elif len(right) == 1 and len(answers) > 1:
        offered = tuple(a[1:-1].strip() if a.startswith("(") and a.endswith(")") else a for a in answers)
        if len(set(offered)) < len(offered):
            content.note(choices.DROP_DOWN_TWICE.of(gap=inside[:40]), line)
        return Gap((right[0],), offered)
    content.fail(rules.GAP_DROP_DOWN.of(gap=inside[:40]), line)


def _with_replies(gaps: list[Gap], items: list[Item], content: Content) -> tuple[Gap, ...]:
    replies: dict[int, list[tuple[Item, GapReply]]] = {}
    for item in items:
        match = _REPLY.match(item.text)
        assert match is not None
        number = int(match.group(2))
        if not 1 <= number <= len(gaps):
            content.note(rules.GAP_NUMBER.of(number=number, count=len(gaps)), item.line)
            continue
        weight, _ = content.weight_of(match.group(1), item.line)
        reply = GapReply(match.group(3).strip(), weight, content.feedback(item))
        replies.setdefault(number - 1, []).append((item, reply))
    made = []
    for number, gap in enumerate(gaps):
        found = replies.get(number, [])
        _check_replies(content, gap, found)
        made.append(Gap(gap.accepted, gap.choices, tuple(reply for _, reply in found)))
    return tuple(made)


def _check_replies(content: Content, gap: Gap, replies: Sequence[tuple[Item, GapReply]]) -> None:
    """Note each reply to a gap that is never given: it comes twice, counts in full already, or cannot be chosen."""
    seen: dict[str, int] = {}
    accepted = {folded(text) for text in gap.accepted}
    choices = {folded(text) for text in gap.choices}
    for item, reply in replies:
        words = folded(reply.text)
        first = seen.setdefault(words, item.line)
        if first != item.line:
            content.note(rules.REPLY_TWICE.of(first=first), item.line, 3)
        elif words in accepted and reply.weight < 100:
            content.note(rules.REPLY_SHADOWED.of(words=reply.text[:40]), item.line, 3)
        elif choices and words not in choices:
            content.note(rules.GAP_REPLY_UNKNOWN.of(words=reply.text[:40]), item.line, 3)
