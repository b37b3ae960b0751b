"""The text and the questions of a course as HTML to be read on paper or on a page, with or without answers."""

from dataclasses import dataclass
from html import escape

from lmtrainer.course.answer_words import answer_lines
from lmtrainer.course.marking import is_marked, model_answer
from lmtrainer.course.paper import plain
from lmtrainer.course.questions import Question
from lmtrainer.course.text import Callout, CalloutKind, Heading, TextBlock
from lmtrainer.interchange.texts.course_html import HtmlMaker

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

    def block(self, block: TextBlock) -> str:
        """One block as a document has it."""
        match block:
            case Heading():
                level = min(6, block.level + _DEEPER)
                return f'<h{level} id="{escape(self.prefix + block.anchor)}">{self.rich(block.text)}</h{level}>'
            case Callout():
                title = _CALLOUTS[block.kind]
                return f'<div class="callout"><p><strong>{title}</strong></p>\n{self.blocks(block.blocks)}</div>'
            case _:
                return HtmlMaker.block(self, block)

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
