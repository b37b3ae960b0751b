"""GIFT text -> questions, by the rules of Moodle's own importer."""

import re

from lmtrainer.frozen import frozen
from lmtrainer.interchange.foreign import (
    BLANK,
    NOTHING,
    ForeignAnswer,
    ForeignKind,
    ForeignQuestion,
    Found,
    Markup,
    Pair,
    Refused,
    Words,
    quoted,
    without_gap_marks,
)
from lmtrainer.interchange.gift import answers
from lmtrainer.interchange.gift.answers import Unreadable
from lmtrainer.interchange.gift.escapes import hidden, shown
from lmtrainer.interchange.gift.paragraphs import Paragraph, StrayCategory, paragraphs
from lmtrainer.said import Said

LONGEST_NAME = 255
_CLOZE = re.compile(r"\d*:[A-Z_]+:")
_NO_COMMENT = re.compile(r"\s//\s")
_COMMENT_AS_TEXT = Said("Import", "“//” begins a comment only at the start of a line; here it is text.")
_GAP_OF_CLOZE = Said(
    "Import", "This is a gap of a Cloze text; put that text into a file of its own, without other questions."
)
_TYPED_TRUTH = Said(
    "Import", "“{0}” is an answer to be typed; if true or false was meant, write TRUE or FALSE in capitals."
)
_MARKUP = re.compile(r"^\s*\[(html|moodle|plain|markdown)\]")


def read_gift(text: str) -> list[Found]:
    """All questions of a file, and what in it is none, in order."""
    return [_found(paragraph) for paragraph in paragraphs(without_gap_marks(text))]


def _found(paragraph: Paragraph | StrayCategory) -> Found:
    if isinstance(paragraph, StrayCategory):
        what = Said("Import", "a category with more lines below it")
        why = Said("Import", "A category stands alone; put a blank line below it.")
        return Refused(paragraph.line, what, why, paragraph.source)
    try:
        return _question(paragraph)
    except Unreadable as trouble:
        return Refused(paragraph.line, _called(paragraph.text), trouble.words, paragraph.source)


def _called(text: str) -> Said:
    """What a report calls a question that could not be read."""
    return quoted(" ".join(text.split())[:60])


def _question(paragraph: Paragraph) -> ForeignQuestion:
    name, text, notes = _name(hidden(paragraph.text))
    notes = paragraph.notes + notes + ((_COMMENT_AS_TEXT,) if _NO_COMMENT.search(paragraph.text) else ())
    match = _MARKUP.match(text)
    markup = Markup(match.group(1)) if match else Markup.MOODLE
    text = text[match.end() :] if match else text

    def words(part: str) -> Words:
        own = _MARKUP.match(part) if "[" in part else None
        if own:
            return Words(shown(part[own.end() :]), Markup(own.group(1)))
        return Words(shown(part), markup)

    opening, closing = text.find("{"), text.find("}")
    if opening < 0 and closing < 0:
        stem, kept = text, _Kept(ForeignKind.DESCRIPTION)
    elif opening < 0 or closing < opening:
        raise Unreadable(Said("Import", "A brace stands alone; write a backslash before it if it is text."))
    else:
        inside, after = text[opening + 1 : closing].strip(), text[closing + 1 :]
        if "{" in inside or "{" in after or "}" in after:
            said = Said("Import", "There is more than one block of answers; put a blank line between two questions.")
            raise Unreadable(said)
        stem = text[:opening].rstrip()
        if after.strip():
            said = Said("Import", "The blank is in the middle of the sentence; it stands there as {0}.")
            notes += (said.of(BLANK),)
            stem = text[:opening] + BLANK + after
        kept = _answers(inside, words)
    return ForeignQuestion(
        kept.kind, paragraph.line, paragraph.source, name, paragraph.id, paragraph.category, paragraph.tags,
        words(stem).stripped, kept.answers, kept.pairs, single=kept.single, shuffle=kept.shuffle,
        general=kept.general, incorrect=kept.incorrect, is_truth=kept.is_truth, notes=notes + kept.notes,
    )  # fmt: skip


def _name(text: str) -> tuple[str, str, tuple[Said, ...]]:
    end = text.find("::", 2) if text.startswith("::") else -1
    if end < 0:
        return "", text, ()
    name = shown(text[2:end]).strip()
    cut = Said("Import", "Its name has more than {0} characters and is cut.").of(LONGEST_NAME)
    return name[:LONGEST_NAME], text[end + 2 :], (cut,) if len(name) > LONGEST_NAME else ()


@frozen
class _Kept:
    """What the braces hold."""

    kind: ForeignKind
    general: Words = NOTHING
    answers: tuple[ForeignAnswer, ...] = ()
    pairs: tuple[Pair, ...] = ()
    single: bool = True
    shuffle: bool = True
    incorrect: Words = NOTHING
    is_truth: bool = False
    notes: tuple[Said, ...] = ()


def _answers(inside: str, words: answers.WordsOf) -> _Kept:
    """The kind is found in Moodle's order; the first that fits is it."""
    inside, mark, said = inside.rpartition("####") if "####" in inside else (inside, "", "")
    inside = inside.strip()
    general = words(said).stripped if mark else NOTHING
    if not inside:
        return _Kept(ForeignKind.ESSAY, general)
    if inside.startswith("#"):
        found, otherwise = answers.numbers(inside[1:].strip(), words)
        return _Kept(ForeignKind.NUMERICAL, general, found, incorrect=otherwise)
    if inside.startswith(">"):
        raise Unreadable(Said("Import", "Ordering in GIFT belongs to a plug-in of Moodle, not to the format."))
    if _CLOZE.match(inside):
        raise Unreadable(_GAP_OF_CLOZE)
    if "~" in inside:
        found, single, notes = answers.multichoice(inside, words)
        return _Kept(ForeignKind.MULTICHOICE, general, found, single=single, notes=notes)
    if "=" in inside:
        inside, notes = answers.with_arrows(inside)
        if "->" in inside:
            return _Kept(ForeignKind.MATCHING, general, pairs=answers.pairs(inside, words), notes=notes)
    two = answers.true_false(inside, words)
    if two:
        note = Said("Import", "True or false becomes a choice of the two.")
        return _Kept(ForeignKind.MULTICHOICE, general, two, shuffle=False, is_truth=True, notes=(note,))
    typed = answers.short_answers(inside, words)
    doubtful = len(typed) == 1 and typed[0].words.text.upper() in answers.TRUE + answers.FALSE
    notes = (_TYPED_TRUTH.of(typed[0].words.text),) if doubtful else ()
    return _Kept(ForeignKind.SHORTANSWER, general, typed, notes=notes)
