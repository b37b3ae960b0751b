"""A text with gaps of another program -> a `gaps` block of a course."""

import re

from lmtrainer.course.kind import Kind
from lmtrainer.course.question_source import WrittenItem, WrittenQuestion
from lmtrainer.interchange.foreign import GAP_MARKS, ForeignAnswer, ForeignGap, ForeignQuestion
from lmtrainer.interchange.incoming_parts import Untakable, box, flat
from lmtrainer.interchange.texts.html_markdown import MarkdownMaker
from lmtrainer.interchange.texts.words_markdown import blocks_of, plain_of
from lmtrainer.said import Said

_GAP = re.compile(GAP_MARKS)
_TABLE = re.compile(r"\|[^\n]*\n\|(?: --- \|)+")
_GAP_LINES = re.compile(r"(?m)^(?:- |\d+\. |#{1,6} |> )(?=.*" + GAP_MARKS + ")")


def is_one_number(question: ForeignQuestion) -> bool:
    """Whether a cloze is a text with one gap for a number that need not be exact."""
    if len(question.gaps) != 1 or question.gaps[0].choices:
        return False
    return any(answer.low != answer.high for answer in question.gaps[0].answers)


def written_gaps(question: ForeignQuestion, maker: MarkdownMaker) -> WrittenQuestion:
    """The block of a text with gaps. Raises `Untakable`."""
    for gap in question.gaps:
        if gap.trouble:
            raise Untakable(gap.trouble)
    if len({gap.weight for gap in question.gaps}) > 1:
        maker.note(Said("Import", "Its gaps have different weights; here each earns the same."))
    text = blocks_of(question.stem, maker)
    if _TABLE.search(text) and _GAP.search(text):
        maker.note(Said("Import", "A table with gaps stands as lines of text here."))
        text = re.sub(r"\n\|(?: --- \|)+", "", text)
        text = re.sub(r"(?m)^\| (.*) \|$", lambda m: m.group(1).replace(" | ", " – ") + "\n", text)
    text = _GAP_LINES.sub(_as_paragraph, text)
    exact = {gap.exact for gap in question.gaps if not gap.choices}
    if True in exact:
        maker.note(Said("Import", "Capitals count in its gaps in Moodle; here they do not."))
    items: list[WrittenItem] = []
    insides = [_gap(gap, number, items, maker) for number, gap in enumerate(question.gaps, 1)]
    stem = _GAP.sub(lambda match: f"[[{insides[int(match.group(1))]}]]", text)
    return WrittenQuestion(Kind.GAPS, stem=stem, items=tuple(items))


def _as_paragraph(match: re.Match[str]) -> str:
    marker = match.group().strip()
    return "\n– " if marker == "-" else f"\n{marker[:-1]}\\. " if marker[0].isdigit() else "\n"


def _gap(gap: ForeignGap, number: int, items: list[WrittenItem], maker: MarkdownMaker) -> str:
    """What stands between the brackets; replies to single answers go to ``items``."""
    full: list[str] = []
    listed: dict[str, float] = {}
    for answer in gap.answers:
        text = _in_gap(answer, gap, number, maker)
        if text == "*" and not gap.choices and answer.percent <= 0:
            if answer.feedback:
                said = Said("Import", "What gap {0} says to any other answer is left out: “{1}”.")
                maker.note(said.of(number, " ".join(flat(answer.feedback, maker).split())[:200]))
            continue
        if text in listed and not gap.choices:
            maker.note(Said("Import", "Gap {0} has “{1}” twice; the first is kept.").of(number, text[:40]))
            continue
        listed.setdefault(text, answer.percent)
        is_full = answer.percent >= 100 and (not gap.choices or not full)
        full += [text] * is_full
        reply = flat(answer.feedback, maker)
        if reply or (not is_full and answer.percent):
            items.append(WrittenItem(f"{box(answer.percent)} {number}: {text}", reply))
    if gap.choices and len(listed) > 1:
        return "|".join(f"({text})" if text == full[0] else text for text in listed)
    return "|".join(dict.fromkeys(full))


def _in_gap(answer: ForeignAnswer, gap: ForeignGap, number: int, maker: MarkdownMaker) -> str:
    """An answer as a gap can hold it."""
    text = plain_of(answer.words)
    if answer.low != answer.high:
        said = Said("Import", "In gap {0} only exactly {1} is right; its tolerance is lost.")
        maker.note(said.of(number, answer.value))
        text = answer.value
    if text == "*":
        return text
    if not gap.choices and "\\*" in text:
        text = text.replace("\\*", "*")
    elif "*" in text and not gap.choices:
        maker.note(Said("Import", "A star in gap {0} is a plain star here, not any text.").of(number))
    if not text or any(sign in text for sign in ("|", "]]", "[[")):
        raise Untakable(Said("Import", "“{0}” cannot be written in a gap.").of(text[:40]))
    if text.startswith("(") and text.endswith(")"):
        said = Said("Import", "“{0}” cannot be written in a gap: parentheses mark what is right in a list.")
        raise Untakable(said.of(text[:40]))
    return text
