"""GIFT text -> questions, by the rules of Moodle's own importer."""

import re
from dataclasses import replace

from lmtrainer.interchange.foreign import (
    NOTHING,
    ForeignKind,
    ForeignQuestion,
    Found,
    Markup,
    Refused,
    Words,
    without_gap_marks,
)
from lmtrainer.interchange.gift import answers
from lmtrainer.interchange.gift.answers import Unreadable
from lmtrainer.interchange.gift.escapes import hidden, shown
from lmtrainer.interchange.gift.paragraphs import Paragraph, StrayCategory, paragraphs

LONGEST_NAME = 255
BLANK = "_____"
_MARKUP = re.compile(r"^\s*\[(html|moodle|plain|markdown)\]")


def read_gift(text: str) -> list[Found]:
    """All questions of a file, and what in it is none, in order."""
    return [_found(paragraph) for paragraph in paragraphs(without_gap_marks(text))]


def _found(paragraph: Paragraph | StrayCategory) -> Found:
    if isinstance(paragraph, StrayCategory):
        why = "A category stands alone; put a blank line below it."
        return Refused(paragraph.line, "a category with more lines below it", why, paragraph.source)
    try:
        question = _question(hidden(paragraph.text))
    except Unreadable as trouble:
        return Refused(paragraph.line, _called(paragraph.text), str(trouble), paragraph.source)
    return replace(
        question,
        line=paragraph.line,
        source=paragraph.source,
        id=paragraph.id,
        tags=paragraph.tags,
        category=paragraph.category,
    )


def _called(text: str) -> str:
    """What a report calls a question that could not be read."""
    return f"“{' '.join(text.split())[:60]}”"


def _question(text: str) -> ForeignQuestion:
    name, text, notes = _name(text)
    match = _MARKUP.match(text)
    markup = Markup(match.group(1)) if match else Markup.MOODLE
    text = text[match.end() :] if match else text

    def words(part: str) -> Words:
        own = _MARKUP.match(part)
        return Words(shown(part[own.end() :] if own else part), Markup(own.group(1)) if own else markup)

    opening, closing = text.find("{"), text.find("}")
    if opening < 0 and closing < 0:
        return ForeignQuestion(ForeignKind.DESCRIPTION, name=name, stem=words(text).stripped, notes=notes)
    if opening < 0 or closing < opening:
        raise Unreadable("A brace stands alone; write a backslash before it if it is text.")
    inside, after = text[opening + 1 : closing].strip(), text[closing + 1 :]
    if "{" in inside or "{" in after or "}" in after:
        raise Unreadable("There is more than one block of answers; a question has one.")
    stem = text[:opening].rstrip()
    if after.strip():
        notes += (f"The blank is in the middle of the sentence; it stands there as {BLANK}.",)
        stem = text[:opening] + BLANK + after
    made = _with_answers(ForeignQuestion(ForeignKind.ESSAY, name=name), inside, words)
    return replace(made, stem=words(stem).stripped, notes=notes + made.notes)


def _name(text: str) -> tuple[str, str, tuple[str, ...]]:
    end = text.find("::", 2) if text.startswith("::") else -1
    if end < 0:
        return "", text, ()
    name = shown(text[2:end]).strip()
    notes = (f"Its name has more than {LONGEST_NAME} characters and is cut.",) if len(name) > LONGEST_NAME else ()
    return name[:LONGEST_NAME], text[end + 2 :], notes


def _with_answers(question: ForeignQuestion, inside: str, words: answers.WordsOf) -> ForeignQuestion:
    """The kind is found in Moodle's order; the first that fits is it."""
    inside, mark, said = inside.rpartition("####") if "####" in inside else (inside, "", "")
    inside = inside.strip()
    question = replace(question, general=words(said).stripped if mark else NOTHING)
    if not inside:
        return question
    if inside.startswith("#"):
        found, otherwise = answers.numbers(inside[1:].strip(), words)
        return replace(question, kind=ForeignKind.NUMERICAL, answers=found, incorrect=otherwise)
    if inside.startswith(">"):
        raise Unreadable("Ordering in GIFT belongs to a plug-in of Moodle, not to the format.")
    if "~" in inside:
        found, single = answers.multichoice(inside, words)
        return replace(question, kind=ForeignKind.MULTICHOICE, answers=found, single=single)
    if "=" in inside and "->" in inside:
        return replace(question, kind=ForeignKind.MATCHING, pairs=answers.pairs(inside, words))
    two = answers.true_false(inside, words)
    if two:
        note = "True or false becomes a choice of the two."
        return replace(question, kind=ForeignKind.MULTICHOICE, answers=two, shuffle=False, notes=(note,))
    return replace(question, kind=ForeignKind.SHORTANSWER, answers=answers.short_answers(inside, words))
