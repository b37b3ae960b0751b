"""Aiken, the plainest format: a line that asks, lines with letters, a line that answers. Reading and writing.

Read more kindly than Moodle does: letters may be small and stand in parentheses or before a colon, the answer may be
written in bold, and a title may stand before a question. The letters must run A, B, C: a line with another one is no
option, which keeps questions like “E. coli is what?” whole.
"""

import re
from dataclasses import dataclass, field

from lmtrainer.interchange.foreign import (
    ForeignAnswer,
    ForeignKind,
    ForeignQuestion,
    Found,
    Markup,
    Refused,
    Words,
    quoted,
    without_gap_marks,
)
from lmtrainer.said import Said
from lmtrainer.said import Words as Sentence

MOST_OPTIONS = 26
_OPTION = re.compile(r"^\(?([A-Za-z])[).:][ \t]?")
_ANSWER = re.compile(r"^\**(?:CORRECT )?ANSWERS?\s*\**\s*:\s*(.*)$", re.IGNORECASE)
_MOODLES = re.compile(r"^[A-Z][).]|^(?i:ANSWER)\s*:")
_LETTER = re.compile(r"^\(?([A-Za-z])(?:[).:]\s*(.*))?$")
_SEVERAL = re.compile(r"^[A-Za-z](?:\s*(?:,|;|&|\band\b)\s*[A-Za-z])+$")
_NAMED = 60


@dataclass(slots=True)
class _Draft:
    """A question on its way; ``has_gap``: there was a blank line after the last line of text."""

    line: int = 0
    stem: str = ""
    options: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    has_gap: bool = False
    trouble: Sentence = ""


def read_aiken(text: str) -> list[Found]:
    """All questions of a file, and what in it is none, in order."""
    found: list[Found] = []
    draft = _Draft()
    for number, line in enumerate(without_gap_marks(text).split("\n"), 1):
        line = line.strip()
        if not line:
            draft.has_gap = True
            continue
        answer = _ANSWER.match(line)
        if answer is None and _is_before_a_question(draft, line):
            found.append(_stray(draft))
            draft = _Draft()
        draft.line = draft.line or number
        draft.lines.append(line)
        if answer is not None:
            found.append(_finished(draft, answer.group(1).strip(" *")))
            draft = _Draft()
        else:
            _take(draft, line, number)
        draft.has_gap = False
    if draft.lines:
        missing = Said("Import", "There is no line that says which is right: ANSWER: and its letter.")
        draft.trouble = draft.trouble or missing
        found.append(_refused(draft))
    return found


def _is_before_a_question(draft: _Draft, line: str) -> bool:
    """Whether the text so far is a title or a passage: a blank line ends it, and then more text comes, not options."""
    return draft.has_gap and bool(draft.stem) and not draft.options and _label(line) != "A"


def _label(line: str) -> str:
    option = _OPTION.match(line)
    return option.group(1).upper() if option else ""


def _words(line: str) -> str:
    return _OPTION.sub("", line).strip()


def _take(draft: _Draft, line: str, number: int) -> None:
    """A line that is no answer: an option where its letter is the next one, else text."""
    label, wanted = _label(line), chr(ord("A") + len(draft.options))
    if label == wanted and len(draft.options) < MOST_OPTIONS:
        draft.options.append(_words(line))
    elif label == "A" and len(draft.options) == 1 and not draft.stem:
        draft.stem = draft.lines[0]  # “A. Smith wrote what?” was the question
        draft.options = [_words(line)]
    elif draft.trouble:
        return
    elif label and draft.options:
        said = Said("Import", "Line {0} has the letter {1} where {2} comes next; letters run A, B, C.")
        if len(draft.options) == MOST_OPTIONS:
            said = Said("Import", "Line {0} is one option too many; there are 26 letters.")
        draft.trouble = said.of(number, label, wanted)
    elif draft.stem:
        said = Said("Import", "The question is one line, and line {0} is another one; write both on one line.")
        draft.trouble = said.of(number)
    elif draft.options:
        draft.trouble = Said("Import", "Line {0} stands between the options and is none of them.").of(number)
    else:
        draft.stem = line


def _finished(draft: _Draft, written: str) -> Found:
    letter = _letter(draft, written)
    if not draft.trouble:
        draft.trouble = _trouble(draft, letter, written)
    if draft.trouble:
        return _refused(draft)
    right = ord(letter) - ord("A")
    answers = tuple(
        ForeignAnswer(Words(option, Markup.PLAIN), 100.0 if index == right else 0.0)
        for index, option in enumerate(draft.options)
    )
    return ForeignQuestion(
        ForeignKind.MULTICHOICE,
        line=draft.line,
        source="\n".join(draft.lines),
        stem=Words(draft.stem, Markup.PLAIN),
        answers=answers,
    )


def _letter(draft: _Draft, written: str) -> str:
    """The letter of the right option; empty for what is none. Behind it, the option's own words may stand."""
    match = _LETTER.match(written)
    if match is None:
        return ""
    letter, rest = match.group(1).upper(), (match.group(2) or "").strip()
    index = ord(letter) - ord("A")
    own = draft.options[index] if index < len(draft.options) else ""
    return letter if not rest or rest.casefold() == own.casefold() else ""


def _trouble(draft: _Draft, letter: str, written: str) -> Sentence:
    if not draft.stem:
        return Said("Import", "There is no line that asks. A line that begins with “A.” or “A)” is an option.")
    if len(draft.options) < 2:
        return Said("Import", "A question needs two options or more, which begin with A. and B. and so on.")
    if not all(draft.options):
        return Said("Import", "An option is empty.")
    if _SEVERAL.match(written):
        return Said("Import", "“{0}” are several letters, and Aiken knows one right answer.").of(written[:20])
    if not letter:
        return Said("Import", "“{0}” is not the letter of an option; write ANSWER: and one letter.").of(written[:20])
    if ord(letter) - ord("A") >= len(draft.options):
        return Said("Import", "There is no option {0}.").of(letter)
    return ""


def _refused(draft: _Draft) -> Refused:
    return Refused(draft.line, _called(draft), draft.trouble, "\n".join(draft.lines))


def _stray(draft: _Draft) -> Refused:
    said = Said("Import", "It stands before a question; if it belongs to it, write it on the question’s line.")
    return Refused(draft.line, _called(draft), draft.trouble or said, "\n".join(draft.lines))


def _called(draft: _Draft) -> Said:
    return quoted(draft.lines[0][:_NAMED])


def write_aiken(questions: list[ForeignQuestion]) -> str:
    """The file's text. Texts are on one line, and none looks like an option; that has been seen to before."""
    return "\n".join(_written(question) for question in questions)


def _written(question: ForeignQuestion) -> str:
    letters = [chr(ord("A") + index) for index in range(len(question.answers))]
    right = next(index for index, answer in enumerate(question.answers) if answer.percent == 100)
    lines = [question.stem.text, *(f"{a}. {b.words.text}" for a, b in zip(letters, question.answers, strict=True))]
    return "\n".join([*lines, f"ANSWER: {letters[right]}"]) + "\n"


def looks_like_other(line: str) -> bool:
    """Whether a reader would take this line for an option or an answer."""
    return bool(_MOODLES.match(line))
