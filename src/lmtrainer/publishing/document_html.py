"""The text and the questions of a course as HTML to be read on paper or on a page, with or without answers."""

import re
from dataclasses import dataclass
from html import escape

from lmtrainer.course.answer_words import answer_lines
from lmtrainer.course.marking import is_marked, model_answer
from lmtrainer.course.paper import plain
from lmtrainer.course.questions import Question
from lmtrainer.course.text import (
    OPEN_BOX,
    TICKED_BOX,
    Callout,
    CalloutKind,
    Folding,
    Heading,
    RichText,
    TextBlock,
    inset_of,
)
from lmtrainer.interchange.texts.course_html import HtmlMaker

_CALLOUTS = {
    CalloutKind.NOTE: "Note",
    CalloutKind.TIP: "Tip",
    CalloutKind.IMPORTANT: "Important",
    CalloutKind.WARNING: "Warning",
    CalloutKind.CAUTION: "Caution",
    CalloutKind.EXAMPLE: "Example",
    CalloutKind.DETAILS: "Details",
}
_TASK = re.compile(rf"<li>((?:<p>)?[{OPEN_BOX}{TICKED_BOX}] )")
_DEEPER = 2  # a lesson's headings stand below those of course, module and lesson


@dataclass(slots=True)
class DocumentMaker(HtmlMaker):
    """Makes the HTML of one document. ``prefix`` goes before a heading's anchor, so that it is unique.

    ``folding``: boxes that fold do so; on paper they are open.
    """

    prefix: str = ""
    answers: bool = False
    folding: bool = True

    def block(self, block: TextBlock) -> str:
        """One block as a document has it."""
        inset = inset_of(block)
        return '<div class="inset">' * inset + self._made(block) + "</div>" * inset

    def rich(self, text: RichText | None) -> str:
        """Rich text; tasks in a list have their boxes in place of points."""
        return _TASK.sub(r'<li class="task">\1', HtmlMaker.rich(self, text))

    def _made(self, block: TextBlock) -> str:
        match block:
            case Heading():
                level = min(6, block.level + _DEEPER)
                return f'<h{level} id="{escape(self.prefix + block.anchor)}">{self.rich(block.text)}</h{level}>'
            case Callout():
                return self._box(block)
            case _:
                return HtmlMaker.block(self, block)

    def _box(self, box: Callout) -> str:
        title = f"<strong>{self.rich(box.title) if box.title else _CALLOUTS[box.kind]}</strong>"
        inside = self.blocks(box.blocks)
        if not self.folding or box.folds is Folding.NEVER:
            return f'<div class="callout"><p>{title}</p>\n{inside}</div>'
        is_open = " open" if box.folds is Folding.OPEN else ""
        return f'<details class="callout"{is_open}><summary>{title}</summary>\n{inside}</details>'

    def question(self, question: Question, number: int) -> str:
        """A question with room to answer it, or with its answer."""
        head = f'<h4 class="number">Question {number}</h4>'
        parts = [head, self.blocks(question.stem), question.body.on_paper(self)]
        if self.answers:
            parts.append(self._answer(question))
        return f'<div class="question">{"".join(part for part in parts if part)}</div>'

    def _answer(self, question: Question) -> str:
        parts = []
        if is_marked(question.body):
            lines = map(plain, answer_lines(question, model_answer(question)))
            parts.append(f"<p><strong>Answer:</strong> {'<br>'.join(lines)}</p>")
        parts += [question.body.answer_on_paper(self), self.rich(question.why)]
        told = "".join(part for part in parts if part)
        return f'<div class="answer">{told}</div>' if told else ""
