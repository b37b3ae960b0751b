"""Aiken, the plainest format: a line that asks, lines with letters, a line that answers. Reading and writing."""

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
    without_gap_marks,
)

MOST_OPTIONS = 26
_OPTION = re.compile(r"^[A-Z][).][ \t]?")
_ANSWER = re.compile(r"^ANSWER:")
_LETTER = re.compile(r"^[A-Z]$")


@dataclass(slots=True)
class _Draft:
    """A question on its way."""

    line: int = 0
    stem: str = ""
    options: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    trouble: str = ""


def read_aiken(text: str) -> list[Found]:
    """All questions of a file, and what in it is none, in order."""
    found: list[Found] = []
    draft = _Draft()
    for number, line in enumerate(without_gap_marks(text).split("\n"), 1):
        line = line.strip()
        if not line:
            continue
        draft.line = draft.line or number
        draft.lines.append(line)
        if _OPTION.match(line):
            draft.options.append(line[2:].strip())
        elif _ANSWER.match(line):
            found.append(_finished(draft, line.removeprefix("ANSWER:").strip()))
            draft = _Draft()
        elif draft.stem and not draft.trouble:
            draft.trouble = f"The question is one line, and line {number} is another one."
        else:
            draft.stem = draft.stem or line
    if draft.lines:
        draft.trouble = draft.trouble or "There is no line that begins with ANSWER: in capitals."
        found.append(_refused(draft))
    return found


def _finished(draft: _Draft, letter: str) -> Found:
    if not draft.trouble:
        draft.trouble = _trouble(draft, letter)
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


def _trouble(draft: _Draft, letter: str) -> str:
    if not draft.stem:
        return "There is no line that asks. A line that begins like “A.” or “U.” is an option."
    if len(draft.options) < 2:
        return "A question needs two options or more, each beginning like “A)” or “A.”."
    if len(draft.options) > MOST_OPTIONS:
        return f"There are more than {MOST_OPTIONS} options."
    if not all(draft.options):
        return "An option is empty."
    if not _LETTER.match(letter):
        return f"“{letter[:20]}” is not one capital letter."
    if ord(letter) - ord("A") >= len(draft.options):
        return f"There is no option {letter}; letters are counted by order, the first is A."
    return ""


def _refused(draft: _Draft) -> Refused:
    return Refused(draft.line, f"“{draft.lines[0][:60]}”", draft.trouble, "\n".join(draft.lines))


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
    return bool(_OPTION.match(line) or _ANSWER.match(line))
