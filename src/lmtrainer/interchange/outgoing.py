"""A question of a course -> the question of another program that comes nearest, and what that cannot hold."""

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal, localcontext
from html import escape
from typing import Any

from lmtrainer.course.body import Body
from lmtrainer.course.decimals import exact
from lmtrainer.course.kind import Kind
from lmtrainer.course.kinds.choice import Choice
from lmtrainer.course.kinds.gaps import Gap, Gaps
from lmtrainer.course.kinds.match import Match
from lmtrainer.course.kinds.multiple import Multiple
from lmtrainer.course.kinds.number import Number
from lmtrainer.course.kinds.options import Option
from lmtrainer.course.kinds.order import Order
from lmtrainer.course.kinds.reflect import Reflect
from lmtrainer.course.kinds.sort import Sort
from lmtrainer.course.kinds.text import Text
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Picture, RichText
from lmtrainer.interchange import fractions
from lmtrainer.interchange.aiken import MOST_OPTIONS, looks_like_other
from lmtrainer.interchange.foreign import (
    NOTHING,
    EmbeddedFile,
    ForeignAnswer,
    ForeignGap,
    ForeignKind,
    ForeignQuestion,
    ForeignUnit,
    Markup,
    NotTaken,
    Pair,
    Words,
    gap_mark,
)
from lmtrainer.interchange.formats import FORMATS, FormatName
from lmtrainer.interchange.media import PLUGIN_FILE
from lmtrainer.interchange.outgoing_losses import losses
from lmtrainer.interchange.texts.course_html import HtmlMaker, is_plain
from lmtrainer.interchange.texts.words_markdown import plain_of
from lmtrainer.said import Said

PictureBytes = Callable[[str], bytes]


class Unsayable(NotTaken):
    """The format cannot hold the question."""


@dataclass(slots=True)
class Outgoing:
    """Turns questions into those of one format. ``picture_bytes`` reads a picture of the course by its path."""

    format: FormatName
    picture_bytes: PictureBytes
    _maker: HtmlMaker = field(default_factory=lambda: HtmlMaker(lambda picture: ""))
    _files: dict[str, EmbeddedFile] = field(default_factory=dict)

    def foreign(self, question: Question, category: str = "") -> ForeignQuestion:
        """The question, with notes on what was changed. Raises `Unsayable`."""
        self._maker = HtmlMaker(self._source_of)
        made = WRITERS[question.kind](self, question, question.body)
        kinds = FORMATS[self.format].kinds
        if made.kind not in kinds:
            title = FORMATS[self.format].title
            raise Unsayable(Said("Export", "{0} has no question of the kind “{1}”.").of(title, question.kind))
        made = replace(
            made,
            id=question.id,
            name=question.id,
            category=category,
            tags=question.tags,
            stem=made.stem or self._words(self._maker.blocks(question.stem)),
            general=made.general or self._said(question.why),
            hints=tuple(self._said(hint) for hint in question.hints),
            correct=self._said(question.right),
            partly=self._said(question.partly),
            incorrect=self._said(question.wrong),
            points=question.points or 1.0,
            penalty=question.penalty,
            shuffle=question.shuffle,
            line=question.line,
        )
        made = self._plain(made) if self.format is FormatName.AIKEN else made
        made = replace(made, notes=(*made.notes, *losses(question, made, self.format)))
        made = _without_lost(made, self.format)
        return replace(made, notes=tuple(dict.fromkeys((*made.notes, *self._maker.notes))))

    def _source_of(self, picture: Picture) -> str:
        if self.format is not FormatName.MOODLE_XML:
            self._maker.note(
                Said("Export", "The picture {0} is not held; its words stand in its place.").of(picture.path)
            )
            return ""
        name = picture.path.removeprefix("media/").replace("/", "-")
        self._files[name] = EmbeddedFile(name, self.picture_bytes(picture.path))
        return PLUGIN_FILE + name

    def _words(self, html: str) -> Words:
        """HTML with the files that were met while it was made."""
        files, self._files = tuple(self._files.values()), {}
        return Words(html, Markup.HTML, files)

    def _said(self, text: RichText | None) -> Words:
        return self._words(self._maker.rich(text)) if text else NOTHING

    def nowhere(self, question: Question, body: Body[Any]) -> ForeignQuestion:
        """For a kind that no other program has."""
        raise Unsayable(Said("Export", "No other program has a question of the kind “{0}”.").of(question.kind))

    def choice(self, question: Question, body: Choice) -> ForeignQuestion:
        """A choice."""
        return self._options(body.options, single=True, weights=[option.weight for option in body.options])

    def _options(self, options: Sequence[Option], *, single: bool, weights: Sequence[float]) -> ForeignQuestion:
        answers = tuple(
            ForeignAnswer(self._said(option.text), self._weight(weight), self._said(option.feedback))
            for option, weight in zip(options, weights, strict=True)
        )
        return ForeignQuestion(ForeignKind.MULTICHOICE, answers=answers, single=single)

    def _weight(self, percent: float) -> float:
        if fractions.is_accepted(percent):
            return percent
        nearest = fractions.accepted(percent)
        said = Said("Export", "{0} % is no weight that Moodle accepts; {1} % stands there.")
        self._maker.note(said.of(f"{percent:g}", f"{nearest:g}"))
        return nearest

    def multiple(self, question: Question, body: Multiple) -> ForeignQuestion:
        """A choice of several, each with its share."""
        weights = [option.weight for option in body.options]
        if body.all_or_nothing:
            self._maker.note(Said("Export", "Each option earns its share; that all of them must be right is not held."))
        if body.all_or_nothing or not body.own_weights:
            right = sum(weight > 0 for weight in weights)
            wrong = len(weights) - right
            weights = [100 / right if weight > 0 else -100 / wrong for weight in weights]
        if len(body.options) == 1 or not any(weight > 0 for weight in weights):
            raise Unsayable(Said("Export", "There are not options enough."))
        return self._options(body.options, single=False, weights=weights)

    def text(self, question: Question, body: Text) -> ForeignQuestion:
        """A short answer."""
        answers = tuple(
            ForeignAnswer(
                Words(_pattern(reply.text), Markup.PLAIN), self._weight(reply.weight), self._said(reply.feedback)
            )
            for reply in body.answers
        )
        if self.format is FormatName.GIFT and any("->" in answer.words.text for answer in answers):
            raise Unsayable(Said("Export", "An answer with -> in it would be read as a pair."))
        return ForeignQuestion(ForeignKind.SHORTANSWER, answers=answers, exact=body.exact)

    def number(self, question: Question, body: Number) -> ForeignQuestion:
        """A number with its tolerance and units."""
        answers = tuple(
            ForeignAnswer(
                Words(reply.value, Markup.PLAIN), self._weight(reply.weight), self._said(reply.feedback),
                reply.low, reply.value, reply.high,
            )
            for reply in body.answers
        )  # fmt: skip
        units = tuple(ForeignUnit(unit.name, unit.factor) for unit in body.units)
        for unit in units:
            with localcontext(exact()):
                multiplier = (1 / Decimal(unit.factor)).quantize(Decimal(1).scaleb(-20))
                if multiplier * Decimal(unit.factor) != 1:
                    said = Said("Export", "How often the unit {0} goes into the other is rounded.")
                    self._maker.note(said.of(unit.name))
        return ForeignQuestion(ForeignKind.NUMERICAL, answers=answers, units=units, unit_required=body.unit_required)

    def match(self, question: Question, body: Match) -> ForeignQuestion:
        """Pairs, and right sides that belong to no left side."""
        pairs = [(left.text, body.rights[left.right]) for left in body.lefts]
        used = {left.right for left in body.lefts}
        pairs += [(RichText("", ""), right) for n, right in enumerate(body.rights) if n not in used]
        return self._pairs(pairs, any(left.feedback for left in body.lefts))

    def sort(self, question: Question, body: Sort) -> ForeignQuestion:
        """Pairs of an item and its group."""
        self._maker.note(Said("Export", "Sorting into groups becomes matching."))
        pairs = [(item.text, body.groups[item.group]) for item in body.items]
        used = {item.group for item in body.items}
        pairs += [(RichText("", ""), group) for n, group in enumerate(body.groups) if n not in used]
        return self._pairs(pairs, any(item.feedback for item in body.items))

    def order(self, question: Question, body: Order) -> ForeignQuestion:
        """Things to put in order."""
        answers = tuple(ForeignAnswer(self._said(item), 100.0) for item in body.items)
        return ForeignQuestion(ForeignKind.ORDERING, answers=answers, all_or_nothing=body.exact)

    def _pairs(self, pairs: list[tuple[RichText, RichText]], has_feedback: bool) -> ForeignQuestion:
        if has_feedback:
            self._maker.note(Said("Export", "Feedback on single pairs is not held."))
        if not all(is_plain(right) for _, right in pairs):
            self._maker.note(Said("Export", "The right sides are plain words."))
        made = tuple(Pair(self._said(left), Words(right.plain, Markup.PLAIN)) for left, right in pairs)
        if len({pair.right.text for pair in made}) < len({right.look for _, right in pairs}):
            raise Unsayable(Said("Export", "Without emphasis and pictures two of its right sides are the same."))
        if self.format is FormatName.GIFT:
            made = tuple(replace(pair, right=replace(pair.right, text=pair.right.text)) for pair in made)
        return ForeignQuestion(ForeignKind.MATCHING, pairs=made)

    def gaps(self, question: Question, body: Gaps) -> ForeignQuestion:
        """A cloze."""
        gaps = tuple(self._gap(gap) for gap in body.gaps)
        stem = self._maker.blocks(question.stem)
        lines = self._maker.with_gaps(body.blocks, gap_mark)
        words = self._words(f"{stem}\n{lines}".strip())
        return ForeignQuestion(ForeignKind.CLOZE, stem=words, gaps=gaps)

    def _gap(self, gap: Gap) -> ForeignGap:
        said = {reply.text: reply for reply in gap.replies}
        listed = gap.choices or (*gap.accepted, *(text for text in said if text not in gap.accepted))
        answers = []
        for text in listed:
            reply = said.get(text)
            percent = 100.0 if text in gap.accepted else reply.weight if reply else 0.0
            written = text if gap.choices else text.replace("*", "\\*")
            feedback = self._said(reply.feedback) if reply else NOTHING
            html = Words(escape(written, quote=False), Markup.HTML)
            answers.append(ForeignAnswer(html, self._weight(percent), feedback))
        return ForeignGap(tuple(answers), choices=bool(gap.choices))

    def reflect(self, question: Question, body: Reflect) -> ForeignQuestion:
        """An essay that nobody marks."""
        parts = [self._maker.rich(question.why) if question.why else "", self._maker.blocks(body.model)]
        if body.checklist:
            parts.append("<ul>" + "".join(f"<li>{self._maker.rich(item)}</li>" for item in body.checklist) + "</ul>")
        if body.model or body.checklist:
            self._maker.note(Said("Export", "What is shown after reflecting becomes general feedback."))
        general = self._words("\n".join(part for part in parts if part))
        return ForeignQuestion(ForeignKind.ESSAY, general=general)

    def _plain(self, question: ForeignQuestion) -> ForeignQuestion:
        """For Aiken: one line for each text, one right option, and no line that looks like another."""
        texts = [question.stem, *(answer.words for answer in question.answers)]
        if not all(_is_line(words) for words in texts):
            self._maker.note(Said("Export", "Emphasis, lists and paragraphs are plain words on one line."))
        answers = tuple(
            replace(answer, words=Words(plain_of(answer.words), Markup.PLAIN)) for answer in question.answers
        )
        stem = Words(plain_of(question.stem), Markup.PLAIN)
        if not question.single:
            raise Unsayable(Said("Export", "Aiken has one right answer only."))
        if len(answers) > MOST_OPTIONS:
            raise Unsayable(f"Aiken has letters for {MOST_OPTIONS} options only.")
        if not stem or not all(answer.words for answer in answers):
            raise Unsayable(Said("Export", "Without pictures, one of its lines is empty."))
        if looks_like_other(stem.text):
            raise Unsayable(Said("Export", "Its question begins like an option or like the answer."))
        return replace(question, stem=stem, answers=answers)


WRITERS: dict[Kind, Callable[[Outgoing, Question, Any], ForeignQuestion]] = {
    Kind.CHOICE: Outgoing.choice,
    Kind.MULTIPLE: Outgoing.multiple,
    Kind.TEXT: Outgoing.text,
    Kind.NUMBER: Outgoing.number,
    Kind.MATCH: Outgoing.match,
    Kind.ORDER: Outgoing.order,
    Kind.SORT: Outgoing.sort,
    Kind.GAPS: Outgoing.gaps,
    Kind.SCALE: Outgoing.nowhere,
    Kind.REFLECT: Outgoing.reflect,
    Kind.SCENARIO: Outgoing.nowhere,
}


def _is_line(words: Words) -> bool:
    text = words.text.removeprefix("<p>").removesuffix("</p>")
    return "<" not in text


def _pattern(text: str) -> str:
    """An expected text as Moodle writes it: a backslash says that a star is one, and else it is a backslash."""
    out, escaped = "", False
    for character in text:
        if escaped:
            out += (
                character if character not in "*" and unicodedata.category(character)[0] in "PS" else "\\" + character
            )
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "*" and out.endswith("\\"):
            raise Unsayable(Said("Export", "A star that is any text cannot stand behind a backslash."))
        else:
            out += character
    return out + "\\" * escaped


def _without_lost(made: ForeignQuestion, format: FormatName) -> ForeignQuestion:
    """The same without what the notes say is not held, so that writers need not ask."""
    if format is FormatName.MOODLE_XML:
        return made
    if format is FormatName.AIKEN:
        answers = tuple(replace(answer, feedback=NOTHING) for answer in made.answers)
        return replace(made, answers=answers, category="", tags=())
    return replace(made, units=(), unit_required=False)
