"""The text and the questions of a course as HTML to be read on paper or on a page, with or without answers."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from lmtrainer.course.answer_words import answer_lines
from lmtrainer.course.marking import is_marked, model_answer
from lmtrainer.course.paper import as_rows, plain
from lmtrainer.course.questions import Question
from lmtrainer.course.text import (
    OPEN_BOX,
    TICKED_BOX,
    Callout,
    CalloutKind,
    Code,
    Folding,
    Heading,
    RichText,
    TextBlock,
    inset_of,
)
from lmtrainer.interchange.texts.course_html import HtmlMaker
from lmtrainer.lexicon import Wording
from lmtrainer.said import Said, Words

_CALLOUTS = {  # the words of the window
    CalloutKind.NOTE: Said("Callout", "Note"),
    CalloutKind.TIP: Said("Callout", "Tip"),
    CalloutKind.IMPORTANT: Said("Callout", "Important"),
    CalloutKind.WARNING: Said("Callout", "Take care"),
    CalloutKind.CAUTION: Said("Callout", "Danger"),
    CalloutKind.EXAMPLE: Said("Callout", "Example"),
    CalloutKind.DETAILS: Said("Callout", "Details"),
}
_QUESTION = Said("Paper", "Question {0}")
_ANSWER = Said("Paper", "Answer:")
_TASK = re.compile(rf"<li>((?:<p>)?[{OPEN_BOX}{TICKED_BOX}] )")
_DEEPER = 2  # a lesson's headings stand below those of course, module and lesson


@dataclass(slots=True)
class DocumentMaker(HtmlMaker):
    """Makes the HTML of one document. ``prefix`` goes before a heading's anchor, so that it is unique.

    ``word`` says the program's own words in the language of the course.
    """

    prefix: str = ""
    answers: bool = False
    word: Wording = str

    def say(self, words: Words) -> str:
        """Words of the program's own, escaped."""
        return plain(self.word(words))

    def block(self, block: TextBlock) -> str:
        """One block as a document has it."""
        inset = inset_of(block)
        return '<div class="inset">' * inset + self.made(block) + "</div>" * inset

    def rich(self, text: RichText | None) -> str:
        """Rich text; tasks in a list have their boxes in place of points."""
        return _TASK.sub(r'<li class="task">\1', HtmlMaker.rich(self, text))

    def made(self, block: TextBlock) -> str:
        """A block without regard to where it stands."""
        match block:
            case Heading():
                level = min(6, block.level + _DEEPER)
                return f'<h{level} id="{escape(self.prefix + block.anchor)}">{self.rich(block.text)}</h{level}>'
            case Callout():
                return self.box(block, f"<strong>{self._title(block)}</strong>", self.blocks(block.blocks))
            case Code():
                return self.code(block)
            case _:
                return HtmlMaker.block(self, block)

    def _title(self, box: Callout) -> str:
        return self.rich(box.title) if box.title else self.say(_CALLOUTS[box.kind])

    def box(self, box: Callout, title: str, inside: str) -> str:
        """A callout; one that folds does so."""
        if box.folds is Folding.NEVER:
            return f'<div class="callout"><p>{title}</p>\n{inside}</div>'
        is_open = " open" if box.folds is Folding.OPEN else ""
        return f'<details class="callout"{is_open}><summary>{title}</summary>\n{inside}</details>'

    def code(self, code: Code) -> str:
        """Code, from left to right in every language, below the name of its own."""
        name = f'<p class="language">{plain(code.language)}</p>' if code.language else ""
        return f'<div class="code" dir="ltr">{name}{HtmlMaker.block(self, code)}</div>'

    def question(self, question: Question, number: int) -> str:
        """A question with room to answer it, or with its answer."""
        head = f'<h4 class="number">{self.say(_QUESTION.of(number))}</h4>'
        parts = [head, self.blocks(question.stem), question.body.on_paper(self)]
        if self.answers:
            parts.append(self._answer(question))
        return self.framed("".join(part for part in parts if part))

    def framed(self, inside: str) -> str:
        """What a question is made of, in its frame."""
        return f'<div class="question">{inside}</div>'

    def _answer(self, question: Question) -> str:
        parts = []
        if is_marked(question.body):
            lines = "<br>".join(map(plain, answer_lines(question, model_answer(question))))
            parts.append(f"<p><strong>{self.say(_ANSWER)}</strong> {lines}</p>")
        parts += [question.body.answer_on_paper(self), self._feedback(question), self.rich(question.why)]
        told = "".join(part for part in parts if part)
        return f'<div class="answer">{told}</div>' if told else ""

    def _feedback(self, question: Question) -> str:
        """All that the author says to single answers, to any answer, and before there is one."""
        hints = [
            (self.say(Said("Feedback", "Hint {0}").of(number)), hint) for number, hint in enumerate(question.hints, 1)
        ]
        to_answers = [(plain(words), text) for words, text in question.body.said()]
        to_any = [
            (self.say(Said("Feedback", "Right")), question.right),
            (self.say(Said("Feedback", "Partly right")), question.partly),
            (self.say(Said("Feedback", "Wrong")), question.wrong),
        ]
        return "".join(
            self._told(heading, told)
            for heading, told in (
                (Said("Paper", "Hints:"), hints),
                (Said("Paper", "Feedback:"), [*to_answers, *to_any]),
            )
        )

    def _told(self, heading: Said, told: Sequence[tuple[str, RichText | None]]) -> str:
        rows = [(words, self.rich(text)) for words, text in told if text]
        return f"<p><strong>{self.say(heading)}</strong></p>{as_rows(rows)}" if rows else ""
