"""The text and the questions of a course as HTML to be read on paper or on a page, with or without answers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import assert_never

from lmtrainer.course.answer_words import answer_lines
from lmtrainer.course.body import (
    Body,
    Choice,
    Gap,
    Gaps,
    Match,
    Multiple,
    Number,
    Option,
    Order,
    Reflect,
    Scale,
    Scenario,
    Sort,
    Text,
)
from lmtrainer.course.marking import is_marked, model_answer
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Callout, CalloutKind, Heading, RichText, TextBlock
from lmtrainer.interchange.texts.course_html import HtmlMaker

LINE = "_" * 24
_CALLOUTS = {
    CalloutKind.NOTE: "Note",
    CalloutKind.TIP: "Tip",
    CalloutKind.WARNING: "Warning",
    CalloutKind.EXAMPLE: "Example",
}
_DEEPER = 2  # a lesson's headings stand below those of course, module and lesson


@dataclass(slots=True)
class DocumentMaker(HtmlMaker):
    """Makes the HTML of one document. ``prefix`` goes before a heading's anchor, so that it is unique."""

    prefix: str = ""
    answers: bool = False

    def _block(self, block: TextBlock) -> str:
        match block:
            case Heading():
                level = min(6, block.level + _DEEPER)
                return f'<h{level} id="{escape(self.prefix + block.anchor)}">{self.rich(block.text)}</h{level}>'
            case Callout():
                title = _CALLOUTS[block.kind]
                return f'<div class="callout"><p><strong>{title}</strong></p>\n{self.blocks(block.blocks)}</div>'
            case _:
                return HtmlMaker._block(self, block)

    def question(self, question: Question, number: int) -> str:
        """A question with room to answer it, or with its answer."""
        parts = [f'<h4 class="number">Question {number}</h4>', self.blocks(question.stem), self._asked(question.body)]
        if self.answers:
            parts.append(self._told(question))
        return f'<div class="question">{"".join(part for part in parts if part)}</div>'

    def _asked(self, body: Body) -> str:
        match body:
            case Choice():
                return self._options(body.options, "○")
            case Multiple():
                return self._options(body.options, "☐")
            case Text():
                return f"<p>{LINE}</p>"
            case Number():
                units = " / ".join(unit.name for unit in body.units)
                return f"<p>{LINE} {escape(units)}</p>"
            case Match():
                lefts = _table((self.rich(left.text), LINE) for left in body.lefts)
                return lefts + _choose_from([self.rich(right) for right in _mixed(body.rights)])
            case Order():
                return _list(f"___ {self.rich(item)}" for item in _mixed(body.items))
            case Sort():
                items = _list(self.rich(item) for item in _mixed([item.text for item in body.items]))
                return items + _choose_from([self.rich(group) for group in body.groups])
            case Gaps():
                return self._gaps(body)
            case Scale():
                head = "".join(f"<th>{escape(label, quote=False)}</th>" for label in ("", *body.labels))
                rows = "".join(
                    f"<tr><td>{self.rich(statement.text)}</td>{'<td>○</td>' * len(body.labels)}</tr>"
                    for statement in body.statements
                )
                return f"<table><tr>{head}</tr>{rows}</table>"
            case Reflect():
                return f"<p>{LINE * 3}</p><p>{LINE * 3}</p>"
            case Scenario():
                return self._scenario(body)
            case _:
                assert_never(body)

    def _options(self, options: Sequence[Option], sign: str) -> str:
        return _table((sign, self.rich(option.text)) for option in options)

    def _gaps(self, body: Gaps) -> str:
        return self.with_gaps(body.blocks, lambda index: _gap(body.gaps[index]))

    def _scenario(self, body: Scenario) -> str:
        titles = {step.id: self.rich(step.title) for step in body.steps}
        parts = []
        for step in body.steps:
            ways = _list(f"{self.rich(choice.text)} → <em>{titles[choice.target]}</em>" for choice in step.choices)
            parts.append(f"<h5>{titles[step.id]}</h5>{self.blocks(step.blocks)}{ways}")
        return "".join(parts)

    def _told(self, question: Question) -> str:
        body, parts = question.body, []
        if is_marked(body):
            lines = [escape(line, quote=False) for line in answer_lines(question, model_answer(question))]
            parts.append(f"<p><strong>Answer:</strong> {'<br>'.join(lines)}</p>")
        if isinstance(body, Choice | Multiple):
            said = [(self.rich(o.text), self.rich(o.feedback)) for o in body.options if o.feedback]
            parts.append(_table(said) if said else "")
        if isinstance(body, Reflect):
            parts += [self.blocks(body.model), _list(self.rich(item) for item in body.checklist)]
        parts.append(self.rich(question.why))
        told = "".join(part for part in parts if part)
        return f'<div class="answer">{told}</div>' if told else ""


def _gap(gap: Gap) -> str:
    return f"( {escape(' / '.join(gap.choices), quote=False)} )" if gap.choices else "_" * 12


def _mixed(texts: Sequence[RichText]) -> list[RichText]:
    """In an order that tells nothing: that of the alphabet."""
    return sorted(texts, key=lambda text: text.plain.casefold())


def _list(items: Iterable[str]) -> str:
    made = "".join(f"<li>{item}</li>" for item in items)
    return f"<ul>{made}</ul>" if made else ""


def _table(rows: Iterable[tuple[str, str]]) -> str:
    made = "".join(f"<tr><td>{left}</td><td>{right}</td></tr>" for left, right in rows)
    return f'<table class="plain">{made}</table>'


def _choose_from(words: Sequence[str]) -> str:
    return f'<p class="choose">Choose from: {" · ".join(words)}</p>'
