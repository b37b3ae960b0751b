"""A question of another program -> a question block of a course, and what was changed on the way."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from decimal import Decimal

from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.multiple import ROUNDED
from lmtrainer.course.question_source import WrittenItem, WrittenPart, WrittenQuestion
from lmtrainer.interchange import fractions
from lmtrainer.interchange.foreign import (
    BLANK,
    GAP_MARKS,
    NOTHING,
    ForeignAnswer,
    ForeignKind,
    ForeignQuestion,
    Words,
)
from lmtrainer.interchange.incoming_gaps import is_one_number, written_gaps
from lmtrainer.interchange.incoming_parts import Untakable, box, flat
from lmtrainer.interchange.media import Media
from lmtrainer.interchange.own_words import all_words, in_own_words
from lmtrainer.interchange.texts import escaping
from lmtrainer.interchange.texts.html_markdown import MarkdownMaker
from lmtrainer.interchange.texts.words_markdown import blocks_of
from lmtrainer.said import Said
from lmtrainer.said import Words as Sentence

_GAP = re.compile(GAP_MARKS)
LONGEST_TEXT, MOST_TAGS = 100_000, 5_000
_MARKER = re.compile(r"^(?:- |(\d+)\. )")


@dataclass(slots=True)
class Incoming:
    """Turns questions into blocks that stand in the file at ``path``; pictures go to ``media``.

    ``language`` is that of the course, a code such as `de`, or empty.
    """

    path: str
    media: Media
    language: str = ""
    _maker: MarkdownMaker = field(default_factory=lambda: MarkdownMaker(lambda source, alt: ""))

    def written(self, question: ForeignQuestion) -> tuple[WrittenQuestion, tuple[Sentence, ...]]:
        """The block without id and tags, and what was changed. Raises `Untakable`."""
        if question.trouble:
            raise Untakable(question.trouble)
        question = self._begun(question)
        kind = question.kind
        made = _WRITERS[kind](self, question)
        numbered = made.numbered
        stem = made.stem or blocks_of(question.stem, self._maker)
        stem = self._apart(stem, numbered=numbered) if made.items else stem
        attributes = {**self._common(question), **made.attributes}
        parts = (*made.parts, *self._told(question))
        written = WrittenQuestion(made.kind, made.id, attributes, stem, made.items, numbered, parts)
        return written, (*question.notes, *self._maker.notes)

    def _begun(self, question: ForeignQuestion) -> ForeignQuestion:
        """The question in the course's language.

        Raises `Untakable` for texts that no lesson could hold, before time is spent on them.
        """
        texts = all_words(question)
        if any(len(text.text) > LONGEST_TEXT for text in texts):
            raise Untakable(Said("Import", "A text in it has more than {0} characters.").of(f"{LONGEST_TEXT:,}"))
        if any(text.text.count("<") > MOST_TAGS for text in texts):
            raise Untakable(Said("Import", "A text in it has more than {0} tags.").of(f"{MOST_TAGS:,}"))
        coming = tuple(text for text in texts if text.files)
        self._maker = MarkdownMaker(lambda source, alt: self._picture(source, coming))
        has_languages = any("lang" in text.text for text in texts)
        return in_own_words(question, self.language) if question.is_truth or has_languages else question

    def prose(self, question: ForeignQuestion) -> tuple[str, tuple[Sentence, ...]]:
        """A description as a lesson's text."""
        question = self._begun(question)
        text = blocks_of(question.stem, self._maker)
        general = blocks_of(question.general, self._maker)
        return f"{text}\n\n{general}".strip(), (*question.notes, *self._maker.notes)

    def _picture(self, source: str, texts: tuple[Words, ...]) -> str:
        path, trouble = self.media.path_for(source, texts)
        if trouble:
            self._maker.note(trouble)
            return ""
        return "../" * self.path.count("/") + path

    def _common(self, question: ForeignQuestion) -> dict[str, str]:
        found: dict[str, str] = {}
        if question.points != 1 and question.kind is not ForeignKind.ESSAY:
            found["points"] = _figure(question.points, 1000, _POINTS, self._maker)
        if question.penalty and question.kind is not ForeignKind.ESSAY:
            found["penalty"] = _figure(question.penalty, 100, _PENALTY, self._maker)
        if not question.shuffle and question.kind in _SHUFFLED:
            found["shuffle"] = "false"
        return found

    def _told(self, question: ForeignQuestion) -> tuple[WrittenPart, ...]:
        named = [("hint", hint) for hint in question.hints] + [
            ("why", question.general),
            ("right", question.correct),
            ("partly", question.partly),
            ("wrong", question.incorrect),
        ]
        parts = ((name, self._flat(words)) for name, words in named)
        return tuple(WrittenPart(name, text) for name, text in parts if text)

    def _flat(self, words: Words) -> str:
        return flat(words, self._maker)

    def _label(self, words: Words) -> str:
        """What stands behind a box; without anything to read it cannot be chosen."""
        text = self._flat(words)
        if not text.strip():
            raise Untakable(Said("Import", "An answer shows nothing that a course can show."))
        return text

    def _apart(self, stem: str, *, numbered: bool) -> str:
        """A stem whose last block is a list of the same sort as the options would become one list with them."""
        lines = stem.split("\n")
        start = _last_list(lines)
        first = _MARKER.match(lines[start]) if start < len(lines) else None
        if first is None or bool(first.group(1)) != numbered:
            return stem
        self._maker.note(Said("Import", "A list directly before the answers stands as lines of text here."))
        made: list[str] = []
        for line in lines[start:]:
            marker = _MARKER.match(line)
            if marker:
                made.append((f"{marker.group(1)}\\. " if marker.group(1) else "– ") + line[marker.end() :])
            elif line.strip():
                made[-1] += " " + line.strip()
        return "\n".join([*lines[:start], "\n\n".join(made)])

    def multichoice(self, question: ForeignQuestion) -> WrittenQuestion:
        answers = question.answers
        if len(answers) < 2:
            raise Untakable(Said("Import", "A choice needs two answers or more."))
        if question.single:
            full = sum(answer.percent >= 100 for answer in answers)
            if full == 1:
                return WrittenQuestion(Kind.CHOICE, items=tuple(self._option(a, box(a.percent)) for a in answers))
            if not full:
                raise Untakable(Said("Import", "One answer can be chosen, and none of them earns everything."))
            self._maker.note(_SEVERAL_FULL)
            boxes = ["[x]" if answer.percent >= 100 else "[ ]" for answer in answers]
            return self._multiple(answers, boxes, {})
        if not any(answer.percent > 0 for answer in answers):
            raise Untakable(Said("Import", "No answer earns anything."))
        attributes = {"marking": "all-or-nothing"} if question.all_or_nothing else {}
        shares = question.all_or_nothing or _is_even(answers)
        boxes = ["[x]" if a.percent > 0 else "[ ]" for a in answers] if shares else [box(a.percent) for a in answers]
        if not shares and all(box in ("[x]", "[ ]") for box in boxes):
            boxes = [f"[{fractions.written(answer.percent)}%]" for answer in answers]
        if not shares:
            self._note_sum(sum(max(0.0, answer.percent) for answer in answers))
        return self._multiple(answers, boxes, attributes)

    def _multiple(
        self, answers: tuple[ForeignAnswer, ...], boxes: list[str], attributes: dict[str, str]
    ) -> WrittenQuestion:
        items = tuple(self._option(answer, box) for answer, box in zip(answers, boxes, strict=True))
        return WrittenQuestion(Kind.MULTIPLE, attributes=attributes, items=items)

    def _note_sum(self, percent: float) -> None:
        """What the weights of the right answers come to, where it is not everything."""
        if abs(percent - 100) > ROUNDED:
            said = _TOO_MUCH if percent > 100 else _TOO_LITTLE
            self._maker.note(said.of(f"{percent:.4g}"))

    def _option(self, answer: ForeignAnswer, box: str) -> WrittenItem:
        return WrittenItem(f"{box} {self._label(answer.words)}", self._flat(answer.feedback))

    def short_answer(self, question: ForeignQuestion) -> WrittenQuestion:
        items = []
        for answer in question.answers:
            text = escaping.typed(answer.words.text, stars=True)  # plain words, whatever their markup says
            if not text:
                raise Untakable(Said("Import", "An expected answer is empty."))
            items.append(WrittenItem(f"{box(answer.percent)} {text}", self._flat(answer.feedback)))
        return WrittenQuestion(Kind.TEXT, attributes={"exact": ""} if question.exact else {}, items=tuple(items))

    def numerical(self, question: ForeignQuestion) -> WrittenQuestion:
        items = tuple(
            WrittenItem(f"{box(answer.percent)} {_range(answer)}", self._flat(answer.feedback))
            for answer in question.answers
        )
        units = ", ".join(
            unit.name if unit.factor == "1" else f"{unit.name} = {unit.factor}" for unit in question.units
        )
        attributes = {"unit-required": ""} if question.unit_required else {}
        parts = (WrittenPart("unit", units),) if units else ()
        return WrittenQuestion(Kind.NUMBER, attributes=attributes, items=items, parts=parts)

    def matching(self, question: ForeignQuestion) -> WrittenQuestion:
        items = []
        for pair in question.pairs:
            left = self._one_line(pair.left).replace("=>", "\\=>")
            right = self._one_line(pair.right)
            if not right:
                raise Untakable(Said("Import", "A right side shows nothing that a course can show."))
            items.append(WrittenItem(f"{left} => {right}".strip()))
        return WrittenQuestion(Kind.MATCH, items=tuple(items))

    def _one_line(self, words: Words) -> str:
        text = self._flat(words)
        if "\n" in text:
            text = " ".join(re.sub(r"^(?:- |\d+\. )", "", line.strip()) for line in text.split("\n") if line.strip())
        return text

    def ordering(self, question: ForeignQuestion) -> WrittenQuestion:
        attributes = {"marking": "exact"} if question.all_or_nothing else {}
        items = tuple(WrittenItem(self._label(answer.words)) for answer in question.answers)
        return WrittenQuestion(Kind.ORDER, attributes=attributes, items=items, numbered=True)

    def essay(self, question: ForeignQuestion) -> WrittenQuestion:
        self._maker.note(Said("Import", "An essay becomes a question to reflect on; nobody marks it."))
        return WrittenQuestion(Kind.REFLECT)

    def description(self, question: ForeignQuestion) -> WrittenQuestion:
        raise Untakable(_ASKS_NOTHING)

    def cloze(self, question: ForeignQuestion) -> WrittenQuestion:
        return self._one_number(question) if is_one_number(question) else written_gaps(question, self._maker)

    def _one_number(self, question: ForeignQuestion) -> WrittenQuestion:
        """A text with one gap for a number, which has a tolerance: a gap of a course has none, a number has."""
        answers, otherwise = [], NOTHING
        for answer in question.gaps[0].answers:
            if answer.value:
                answers.append(answer)
            elif answer.percent <= 0:
                otherwise = answer.feedback
        self._maker.note(Said("Import", "A text with one gap for a number becomes a question for a number."))
        stem = replace(question.stem, text=_GAP.sub(BLANK, question.stem.text))
        written = self.numerical(replace(question, answers=tuple(answers)))
        said = self._flat(otherwise)
        parts = (*written.parts, *((WrittenPart("wrong", said),) if said and not question.incorrect else ()))
        return replace(written, stem=blocks_of(stem, self._maker), parts=parts)


_POINTS, _PENALTY = Said("Import", "points"), Said("Import", "penalty")
_SEVERAL_FULL = Said(
    "Import", "Each of several answers earns everything; here all of them are to be ticked, each for its share."
)
_TOO_MUCH = Said("Import", "Its right answers earn {0} % together; some of them are enough for everything.")
_TOO_LITTLE = Said("Import", "Its right answers earn {0} % together; nobody can earn everything.")
_ASKS_NOTHING = Said(
    "Import", "It asks nothing, and a bank holds questions only; import it as a lesson to keep its text."
)
_SHUFFLED = (ForeignKind.MULTICHOICE, ForeignKind.MATCHING)
_WRITERS: dict[ForeignKind, Callable[[Incoming, ForeignQuestion], WrittenQuestion]] = {
    ForeignKind.MULTICHOICE: Incoming.multichoice,
    ForeignKind.SHORTANSWER: Incoming.short_answer,
    ForeignKind.NUMERICAL: Incoming.numerical,
    ForeignKind.MATCHING: Incoming.matching,
    ForeignKind.ORDERING: Incoming.ordering,
    ForeignKind.ESSAY: Incoming.essay,
    ForeignKind.DESCRIPTION: Incoming.description,
    ForeignKind.CLOZE: Incoming.cloze,
}


def _last_list(lines: list[str]) -> int:
    """Where the list begins that ends a text; behind the last line when none does."""
    start = len(lines)
    for number in range(len(lines) - 1, -1, -1):
        line = lines[number]
        if _MARKER.match(line):
            start = number
        elif line.strip() and not line.startswith("  "):
            break
    return start


def _is_even(answers: tuple[ForeignAnswer, ...]) -> bool:
    """Whether the weights are those that a course gives without being told: +1/R for right, -1/W for wrong ones."""
    right = [answer.percent for answer in answers if answer.percent > 0]
    wrong = [answer.percent for answer in answers if answer.percent <= 0]
    return all(_even(percent, 100 / len(right)) for percent in right) and all(
        _even(percent, -100 / len(wrong)) for percent in wrong
    )


def _even(percent: float, share: float) -> bool:
    return fractions.same(percent, share) or fractions.same(percent, fractions.accepted(share))


def _figure(value: float, most: float, name: Said, maker: MarkdownMaker) -> str:
    if not 0 <= value <= most:
        kept = min(most, max(0.0, value))
        said = Said("Import", "{0}: {1} is more than a course has, or less than nothing; {2} is kept.")
        maker.note(said.of(name, f"{value:g}", f"{kept:g}"))
        value = kept
    return fractions.written(value)


def _range(answer: ForeignAnswer) -> str:
    if answer.low == answer.high:
        return answer.value
    low, value, high = Decimal(answer.low), Decimal(answer.value), Decimal(answer.high)
    return f"{answer.low}..{answer.high}" if value - low != high - value else f"{answer.value} ± {high - value:f}"
