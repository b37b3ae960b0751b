"""A question of another program -> a question block of a course, and what was changed on the way."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from decimal import Decimal

from lmtrainer.course.kind import Kind
from lmtrainer.course.question_source import WrittenItem, WrittenPart, WrittenQuestion
from lmtrainer.interchange import fractions
from lmtrainer.interchange.foreign import (
    GAP_MARKS,
    ForeignAnswer,
    ForeignGap,
    ForeignKind,
    ForeignQuestion,
    Words,
)
from lmtrainer.interchange.media import Media
from lmtrainer.interchange.texts import escaping
from lmtrainer.interchange.texts.html_markdown import MarkdownMaker
from lmtrainer.interchange.texts.words_markdown import blocks_of, plain_of

_GAP = re.compile(GAP_MARKS)
LONGEST_TEXT, MOST_TAGS = 100_000, 5_000
_MARKER = re.compile(r"^(?:- |(\d+)\. )")
_TABLE = re.compile(r"\|[^\n]*\n\|(?: --- \|)+")


class Untakable(Exception):
    """The course format cannot hold the question; the message says why."""


@dataclass(slots=True)
class Incoming:
    """Turns questions into blocks that stand in the file at ``path``; pictures go to ``media``."""

    path: str
    media: Media
    _maker: MarkdownMaker = field(default_factory=lambda: MarkdownMaker(lambda source, alt: ""))

    def written(self, question: ForeignQuestion) -> tuple[WrittenQuestion, tuple[str, ...]]:
        """The block without id and tags, and what was changed. Raises `Untakable`."""
        if question.trouble:
            raise Untakable(question.trouble)
        self._begin(question)
        kind = question.kind
        made = _WRITERS[kind](self, question)
        numbered = made.numbered
        stem = made.stem or blocks_of(question.stem, self._maker)
        stem = self._apart(stem, numbered=numbered) if made.items else stem
        attributes = {**self._common(question), **made.attributes}
        parts = (*made.parts, *self._told(question))
        written = WrittenQuestion(made.kind, made.id, attributes, stem, made.items, numbered, parts)
        return written, (*question.notes, *self._maker.notes)

    def _begin(self, question: ForeignQuestion) -> None:
        """Raises `Untakable` for texts that no lesson could hold, before time is spent on them."""
        texts = _all_words(question)
        if any(len(text.text) > LONGEST_TEXT for text in texts):
            raise Untakable(f"A text in it has more than {LONGEST_TEXT:,} characters.")
        if any(text.text.count("<") > MOST_TAGS for text in texts):
            raise Untakable(f"A text in it has more than {MOST_TAGS:,} tags.")
        coming = tuple(text for text in texts if text.files)
        self._maker = MarkdownMaker(lambda source, alt: self._picture(source, coming))

    def prose(self, question: ForeignQuestion) -> tuple[str, tuple[str, ...]]:
        """A description as a lesson's text."""
        self._begin(question)
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
            found["points"] = _figure(question.points, 1000, "points", self._maker)
        if question.penalty and question.kind is not ForeignKind.ESSAY:
            found["penalty"] = _figure(question.penalty, 100, "penalty", self._maker)
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
        return blocks_of(words, self._maker, flat=True) if words else ""

    def _label(self, words: Words) -> str:
        """What stands behind a box; without anything to read it cannot be chosen."""
        text = self._flat(words)
        if not text.strip():
            raise Untakable("An answer shows nothing that a course can show.")
        return text

    def _apart(self, stem: str, *, numbered: bool) -> str:
        """A stem whose last block is a list of the same sort as the options would become one list with them."""
        lines = stem.split("\n")
        start = _last_list(lines)
        first = _MARKER.match(lines[start]) if start < len(lines) else None
        if first is None or bool(first.group(1)) != numbered:
            return stem
        self._maker.note("A list directly before the answers stands as lines of text here.")
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
            raise Untakable("A choice needs two answers or more.")
        if question.single:
            full = sum(answer.percent >= 100 for answer in answers)
            if full != 1:
                raise Untakable(f"One answer can be chosen, and {full or 'none'} of them earn everything.")
            return WrittenQuestion(Kind.CHOICE, items=tuple(self._option(a, _box(a.percent)) for a in answers))
        if not any(answer.percent > 0 for answer in answers):
            raise Untakable("No answer earns anything.")
        attributes = {"marking": "all-or-nothing"} if question.all_or_nothing else {}
        shares = question.all_or_nothing or _is_even(answers)
        boxes = ["[x]" if a.percent > 0 else "[ ]" for a in answers] if shares else [_box(a.percent) for a in answers]
        if not shares and all(box in ("[x]", "[ ]") for box in boxes):
            boxes = [f"[{fractions.written(answer.percent)}%]" for answer in answers]
        items = tuple(self._option(answer, box) for answer, box in zip(answers, boxes, strict=True))
        return WrittenQuestion(Kind.MULTIPLE, attributes=attributes, items=items)

    def _option(self, answer: ForeignAnswer, box: str) -> WrittenItem:
        return WrittenItem(f"{box} {self._label(answer.words)}", self._flat(answer.feedback))

    def short_answer(self, question: ForeignQuestion) -> WrittenQuestion:
        items = []
        for answer in question.answers:
            text = escaping.typed(answer.words.text, stars=True)  # plain words, whatever their markup says
            if not text:
                raise Untakable("An expected answer is empty.")
            items.append(WrittenItem(f"{_box(answer.percent)} {text}", self._flat(answer.feedback)))
        return WrittenQuestion(Kind.TEXT, attributes={"exact": ""} if question.exact else {}, items=tuple(items))

    def numerical(self, question: ForeignQuestion) -> WrittenQuestion:
        items = tuple(
            WrittenItem(f"{_box(answer.percent)} {_range(answer)}", self._flat(answer.feedback))
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
                raise Untakable("A right side shows nothing that a course can show.")
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
        self._maker.note("An essay becomes a question to reflect on; nobody marks it.")
        return WrittenQuestion(Kind.REFLECT)

    def description(self, question: ForeignQuestion) -> WrittenQuestion:
        raise Untakable("It asks nothing, and a bank holds questions only; import it as a lesson to keep its text.")

    def cloze(self, question: ForeignQuestion) -> WrittenQuestion:
        for gap in question.gaps:
            if gap.trouble:
                raise Untakable(gap.trouble)
        if len({gap.weight for gap in question.gaps}) > 1:
            self._maker.note("Its gaps have different weights; here each earns the same.")
        text = blocks_of(question.stem, self._maker)
        if _TABLE.search(text) and _GAP.search(text):
            self._maker.note("A table with gaps stands as lines of text here.")
            text = re.sub(r"\n\|(?: --- \|)+", "", text)
            text = re.sub(r"(?m)^\| (.*) \|$", lambda m: m.group(1).replace(" | ", " – ") + "\n", text)
        text = _GAP_LINES.sub(_as_paragraph, text)
        exact = {gap.exact for gap in question.gaps if not gap.choices}
        if True in exact:
            self._maker.note("Capitals count in its gaps in Moodle; here they do not.")
        items: list[WrittenItem] = []
        insides = [self._gap(gap, number, items) for number, gap in enumerate(question.gaps, 1)]
        stem = _GAP.sub(lambda match: f"[[{insides[int(match.group(1))]}]]", text)
        return WrittenQuestion(Kind.GAPS, stem=stem, items=tuple(items))

    def _gap(self, gap: ForeignGap, number: int, items: list[WrittenItem]) -> str:
        """What stands between the brackets; replies to single answers go to ``items``."""
        full: list[str] = []
        listed: list[tuple[str, float]] = []
        for answer in gap.answers:
            text = plain_of(answer.words)
            if answer.low != answer.high:
                self._maker.note(
                    f"In gap {number} only exactly {text.partition(':')[0]} is right; its tolerance is lost."
                )
                text = answer.value
            if text == "*" and not gap.choices and answer.percent <= 0:
                if answer.feedback:
                    said = " ".join(self._flat(answer.feedback).split())
                    self._maker.note(f"What gap {number} says to any other answer is left out: “{said[:200]}”.")
                continue
            if not gap.choices and "\\*" in text:
                text = text.replace("\\*", "*")
            elif "*" in text and not gap.choices:
                self._maker.note(f"A star in gap {number} is a plain star here, not any text.")
            if not text or any(sign in text for sign in ("|", "]]", "[[")):
                raise Untakable(f"“{text[:40]}” cannot be written in a gap.")
            if text.startswith("(") and text.endswith(")"):
                raise Untakable(f"“{text[:40]}” cannot be written in a gap: parentheses mark what is right in a list.")
            listed.append((text, answer.percent))
            is_full = answer.percent >= 100 and (not gap.choices or not full)
            full += [text] * is_full
            reply = self._flat(answer.feedback)
            if reply or (not is_full and answer.percent):
                items.append(WrittenItem(f"{_box(answer.percent)} {number}: {text}", reply))
        if gap.choices and len(listed) > 1:
            return "|".join(f"({text})" if text == full[0] else text for text in dict(listed))
        return "|".join(dict.fromkeys(full))


_SHUFFLED = (ForeignKind.MULTICHOICE, ForeignKind.MATCHING)
_GAP_LINES = re.compile(r"(?m)^(?:- |\d+\. |#{1,6} |> )(?=.*" + GAP_MARKS + ")")
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


def _as_paragraph(match: re.Match[str]) -> str:
    marker = match.group().strip()
    return "\n– " if marker == "-" else f"\n{marker[:-1]}\\. " if marker[0].isdigit() else "\n"


def _all_words(question: ForeignQuestion) -> tuple[Words, ...]:
    """Every text of a question; a picture that came with one may be named in another."""
    texts = [question.stem, question.general, question.correct, question.partly, question.incorrect, *question.hints]
    for answer in question.answers:
        texts += [answer.words, answer.feedback]
    for pair in question.pairs:
        texts += [pair.left, pair.right]
    for gap in question.gaps:
        texts += [words for answer in gap.answers for words in (answer.words, answer.feedback)]
    return tuple(texts)


def _is_even(answers: tuple[ForeignAnswer, ...]) -> bool:
    """Whether the weights are those that a course gives without being told: +1/R for right, -1/W for wrong ones."""
    right = [answer.percent for answer in answers if answer.percent > 0]
    wrong = [answer.percent for answer in answers if answer.percent <= 0]
    return all(_even(percent, 100 / len(right)) for percent in right) and all(
        _even(percent, -100 / len(wrong)) for percent in wrong
    )


def _even(percent: float, share: float) -> bool:
    return fractions.same(percent, share) or fractions.same(percent, fractions.accepted(share))


def _box(percent: float) -> str:
    if percent >= 100:
        return "[x]"
    return f"[{fractions.written(percent)}%]" if percent else "[ ]"


def _figure(value: float, most: float, name: str, maker: MarkdownMaker) -> str:
    if not 0 <= value <= most:
        maker.note(f"Its {name} of {value:g} is {'below 0' if value < 0 else 'too much'}; {most:g} stands there.")
        value = min(most, max(0.0, value))
    return fractions.written(value)


def _range(answer: ForeignAnswer) -> str:
    if answer.low == answer.high:
        return answer.value
    low, value, high = Decimal(answer.low), Decimal(answer.value), Decimal(answer.high)
    return f"{answer.low}..{answer.high}" if value - low != high - value else f"{answer.value} ± {high - value:f}"
