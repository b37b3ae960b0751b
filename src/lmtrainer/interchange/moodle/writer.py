"""Questions -> Moodle XML. What the format cannot hold has been noted before; this only writes."""

import base64
import re
from collections.abc import Iterator
from html import escape

from lmtrainer.course.decimals import written as number
from lmtrainer.interchange.foreign import GAP_MARKS, NOTHING, ForeignAnswer, ForeignKind, ForeignQuestion, Markup, Words
from lmtrainer.interchange.fractions import written
from lmtrainer.interchange.moodle.cloze import write_gap
from lmtrainer.interchange.moodle.reader import ALL_OR_NOTHING, NEIGHBOURS

_FORMATS = {Markup.HTML: "html", Markup.MOODLE: "moodle_auto_format", Markup.PLAIN: "plain_text",
            Markup.MARKDOWN: "markdown"}  # fmt: skip
_TYPES = {ForeignKind.MATCHING: "matching", ForeignKind.CLOZE: "cloze"}
_GAP = re.compile(GAP_MARKS)
_NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")


def write_moodle_xml(questions: list[ForeignQuestion]) -> str:
    """The file's text, UTF-8; a category is written where it changes."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', "<quiz>"]
    category = ""
    for question in questions:
        if question.category != category:
            category = question.category
            lines += ['<question type="category">', f"<category>{_text(category)}</category>", "</question>"]
        lines += _question(question)
    return "\n".join([*lines, "</quiz>"]) + "\n"


def _question(question: ForeignQuestion) -> Iterator[str]:
    yield f'<question type="{_TYPES.get(question.kind, question.kind)}">'
    yield f"<name>{_text(question.name)}</name>"
    yield _words("questiontext", _stem(question))
    yield _words("generalfeedback", question.general)
    if question.kind is not ForeignKind.CLOZE:
        yield f"<defaultgrade>{question.points:g}</defaultgrade>"
    yield f"<penalty>{round(question.penalty / 100, 7):.7f}</penalty>"
    yield "<hidden>0</hidden>"
    yield f"<idnumber>{_escaped(question.id)}</idnumber>"
    yield from _body(question)
    if question.kind in _COMBINED:
        yield _words("correctfeedback", question.correct)
        yield _words("partiallycorrectfeedback", question.partly)
        yield _words("incorrectfeedback", question.incorrect)
    yield from (_words("hint", hint) for hint in question.hints)
    if question.tags:
        yield "<tags>" + "".join(f"<tag>{_text(tag)}</tag>" for tag in question.tags) + "</tags>"
    yield "</question>"


_COMBINED = (ForeignKind.MULTICHOICE, ForeignKind.MATCHING, ForeignKind.ORDERING)


def _stem(question: ForeignQuestion) -> Words:
    text = _GAP.sub(lambda match: write_gap(question.gaps[int(match.group(1))]), question.stem.text)
    return Words(text, question.stem.markup, question.stem.files)


def _body(question: ForeignQuestion) -> Iterator[str]:
    shuffle = f"<shuffleanswers>{str(question.shuffle).lower()}</shuffleanswers>"
    match question.kind:
        case ForeignKind.MULTICHOICE:
            yield f"<single>{str(question.single).lower()}</single>"
            yield shuffle
            yield "<answernumbering>none</answernumbering>"
            yield from (_answer(answer) for answer in question.answers)
        case ForeignKind.SHORTANSWER:
            yield f"<usecase>{int(question.exact)}</usecase>"
            yield from (_answer(answer) for answer in question.answers)
        case ForeignKind.NUMERICAL:
            yield from _numerical(question)
        case ForeignKind.MATCHING:
            yield shuffle
            for pair in question.pairs:
                inner = f"<answer>{_text(pair.right.text)}</answer>"
                yield _words("subquestion", pair.left, inner)
        case ForeignKind.ORDERING:
            grading = ALL_OR_NOTHING if question.all_or_nothing else NEIGHBOURS
            yield "<layouttype>VERTICAL</layouttype><selecttype>ALL</selecttype><selectcount>0</selectcount>"
            yield f"<gradingtype>{grading}</gradingtype>"
            for place, answer in enumerate(question.answers, 1):
                yield _words("answer", answer.words, attributes=f' fraction="{place}.0000000"')
        case ForeignKind.ESSAY | ForeignKind.DESCRIPTION | ForeignKind.CLOZE:
            pass


def _numerical(question: ForeignQuestion) -> Iterator[str]:
    for answer in question.answers:
        value, high = number(answer.value), number(answer.high)
        assert value is not None and high is not None
        yield _answer(answer, f"<tolerance>{high - value:f}</tolerance>")
    if question.incorrect:
        yield _answer(ForeignAnswer(Words("*", Markup.PLAIN), 0.0, question.incorrect), "<tolerance>0</tolerance>")
    if question.units:
        yield "<units>"
        for unit in question.units:
            multiplier = number(unit.factor)
            assert multiplier is not None
            name = f"<unit_name>{_escaped(unit.name)}</unit_name>"
            yield f"<unit><multiplier>{(1 / multiplier).normalize():f}</multiplier>{name}</unit>"
        yield "</units>"
    yield f"<unitgradingtype>{int(question.unit_required)}</unitgradingtype><unitpenalty>1.0</unitpenalty>"
    yield f"<showunits>{0 if question.units else 3}</showunits>"


def _answer(answer: ForeignAnswer, inner: str = "") -> str:
    feedback = _words("feedback", answer.feedback)
    return _words("answer", answer.words, inner + feedback, f' fraction="{written(answer.percent)}"')


def _words(name: str, words: Words = NOTHING, inner: str = "", attributes: str = "") -> str:
    files = "".join(
        f'<file name="{_escaped(file.name)}" path="/" encoding="base64">{base64.b64encode(file.data).decode()}</file>'
        for file in words.files
    )
    markup = _FORMATS[words.markup if words else Markup.HTML]
    return f'<{name}{attributes} format="{markup}">{_text(words.text)}{files}{inner}</{name}>'


def _text(text: str) -> str:
    return f"<text>{_escaped(text)}</text>"


def _escaped(text: str) -> str:
    return escape(_NO_XML.sub("", text))
